//! What of a segment can be recognised in another language.

use super::numerals::{digit, from_chinese, from_roman, is_chinese, numbers};

/// Kinds of heads that official texts number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum HeadKind {
    Article,
    Chapter,
    Section,
    Annex,
    Resolution,
}

/// `Article 5`, `Глава II`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Head {
    pub(super) kind: HeadKind,
    pub(super) number: u64,
}

/// The words before the number of a head, as the languages begin one. Chinese puts the number in the middle.
#[rustfmt::skip]
const WORDS: &[(&str, HeadKind)] = &[
    ("Article", HeadKind::Article), ("ARTICLE", HeadKind::Article), ("Artículo", HeadKind::Article),
    ("ARTÍCULO", HeadKind::Article), ("Статья", HeadKind::Article), ("СТАТЬЯ", HeadKind::Article),
    ("المادة", HeadKind::Article),
    ("Chapter", HeadKind::Chapter), ("CHAPTER", HeadKind::Chapter), ("Chapitre", HeadKind::Chapter),
    ("CHAPITRE", HeadKind::Chapter), ("Capítulo", HeadKind::Chapter), ("CAPÍTULO", HeadKind::Chapter),
    ("Глава", HeadKind::Chapter), ("ГЛАВА", HeadKind::Chapter), ("الفصل", HeadKind::Chapter),
    ("Section", HeadKind::Section), ("SECTION", HeadKind::Section), ("Sección", HeadKind::Section),
    ("Раздел", HeadKind::Section), ("القسم", HeadKind::Section),
    ("Annex", HeadKind::Annex), ("ANNEX", HeadKind::Annex), ("Annexe", HeadKind::Annex), ("ANNEXE", HeadKind::Annex),
    ("Anexo", HeadKind::Annex), ("ANEXO", HeadKind::Annex), ("Приложение", HeadKind::Annex), ("الملحق", HeadKind::Annex),
    ("Resolution", HeadKind::Resolution), ("RESOLUTION", HeadKind::Resolution), ("Résolution", HeadKind::Resolution),
    ("RÉSOLUTION", HeadKind::Resolution), ("Resolución", HeadKind::Resolution), ("RESOLUCIÓN", HeadKind::Resolution),
    ("Резолюция", HeadKind::Resolution), ("РЕЗОЛЮЦИЯ", HeadKind::Resolution), ("القرار", HeadKind::Resolution),
];

/// What stands between `第` and the text in Chinese.
const CHINESE: &[(char, HeadKind)] = &[
    ('条', HeadKind::Article),
    ('章', HeadKind::Chapter),
    ('节', HeadKind::Section),
    ('号', HeadKind::Resolution),
];

/// The head with which a text begins, and its length in bytes.
pub(super) fn head_at(text: &str) -> Option<(Head, usize)> {
    if let Some(rest) = text.strip_prefix('第') {
        let number: String = rest
            .chars()
            .take_while(|character| is_chinese(*character) || digit(*character).is_some())
            .collect();
        let unit = rest[number.len()..].chars().next()?;
        let kind = CHINESE.iter().find(|(known, _)| *known == unit)?.1;
        let value = from_chinese(&number).or_else(|| numbers(&number).first().copied())?;
        return Some((Head { kind, number: value }, '第'.len_utf8() + number.len() + unit.len_utf8()));
    }
    let (word, kind) = WORDS.iter().find(|(word, _)| {
        text.strip_prefix(word).is_some_and(|rest| rest.starts_with(char::is_whitespace))
    })?;
    let rest = &text[word.len()..];
    let gap = rest.len() - rest.trim_start().len();
    let number: String = rest[gap..].chars().take_while(|character| character.is_alphanumeric()).collect();
    let value = match number.chars().all(|character| digit(character).is_some()) {
        true => numbers(&number).first().copied()?,
        false => from_roman(&number)?,
    };
    Some((Head { kind: *kind, number: value }, word.len() + gap + number.len()))
}

/// What is compared of a segment.
#[derive(Debug, Clone, Default)]
pub(super) struct Features {
    /// Length in characters, white space left out.
    pub(super) length: f32,
    pub(super) head: Option<Head>,
    /// The value of a label such as `2.`, `b)`, `二、`.
    pub(super) label: Option<u64>,
    pub(super) numbers: Vec<u64>,
    /// The first letters of its longer words, in Latin letters without accents; words of a common origin begin alike.
    pub(super) roots: Vec<String>,
}

impl Features {
    pub(super) fn of(text: &str) -> Features {
        let length = text.chars().filter(|character| !character.is_whitespace()).count() as f32;
        let head = head_at(text).map(|(head, _)| head);
        let mut roots: Vec<String> =
            text.split(|character: char| !character.is_alphanumeric()).filter_map(root).collect();
        roots.sort_unstable();
        roots.dedup();
        Features { length, head, label: label(text), numbers: numbers(text), roots }
    }
}

/// The value of the label with which a segment begins.
fn label(text: &str) -> Option<u64> {
    let opened = text.strip_prefix(['(', '（']).unwrap_or(text);
    let end = opened.find(|character: char| !character.is_alphanumeric())?;
    let (word, rest) = opened.split_at(end);
    let mut after = rest.chars();
    let closes = matches!(after.next()?, ')' | '）' | '.' | '、' | '．' | '\t');
    if !closes || word.chars().count() > 4 {
        return None;
    }
    if word.chars().all(|character| digit(character).is_some()) {
        return numbers(word).first().copied();
    }
    if let Some(value) = from_chinese(word) {
        return Some(value);
    }
    let mut letters = word.chars();
    match (letters.next()?, letters.next()) {
        (letter @ 'a'..='z', None) => Some(u64::from(letter) - u64::from('a') + 1),
        (letter @ 'а'..='и', None) => Some(u64::from(letter) - u64::from('а') + 1),
        _ => None,
    }
}

/// Letters of a root: enough to tell most words apart, few enough that their forms begin alike.
const ROOT: usize = 5;

fn root(word: &str) -> Option<String> {
    let plain: String = word.chars().flat_map(char::to_lowercase).flat_map(latin).take(ROOT).collect();
    let is_known = plain.chars().count() >= 4 && plain.chars().any(char::is_alphabetic);
    // A code such as `ITU` or `A/70` is the same in every language.
    let is_code = word.len() >= 2
        && word.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit())
        && word.contains(|c: char| c.is_ascii_uppercase());
    (is_known || is_code).then(|| if is_code { word.to_owned() } else { plain })
}

/// A letter in Latin letters without accents; nothing for scripts that are not written by letters like these.
fn latin(letter: char) -> impl Iterator<Item = char> {
    let written: &'static str = match letter {
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'а' => "a",
        'б' => "b",
        'в' => "v",
        'г' => "g",
        'д' => "d",
        'è' | 'é' | 'ê' | 'ë' | 'е' | 'ё' | 'э' => "e",
        'ж' => "zh",
        'з' => "z",
        'ì' | 'í' | 'î' | 'ï' | 'и' | 'й' => "i",
        'к' => "k",
        'л' => "l",
        'м' => "m",
        'ñ' | 'н' => "n",
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'о' => "o",
        'п' => "p",
        'р' => "r",
        'с' => "s",
        'т' => "t",
        'ù' | 'ú' | 'û' | 'ü' | 'у' => "u",
        'ф' => "f",
        'х' => "h",
        'ц' => "ts",
        'ч' => "ch",
        'ш' | 'щ' => "sh",
        'ы' | 'ÿ' => "y",
        'ю' => "iu",
        'я' => "ia",
        // Spelled differently for one sound: `Council`, `Konsejo`, `Konvention`.
        'ç' | 'c' => "k",
        'a'..='z' => return Letters::Own(Some(letter)),
        _ => "",
    };
    Letters::Written(written.chars())
}

/// One letter or the few that stand for it.
enum Letters {
    Own(Option<char>),
    Written(std::str::Chars<'static>),
}

impl Iterator for Letters {
    type Item = char;

    fn next(&mut self) -> Option<char> {
        match self {
            Letters::Own(letter) => letter.take(),
            Letters::Written(letters) => letters.next(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn heads_are_known_in_six_languages() {
        let five = Head { kind: HeadKind::Article, number: 5 };
        for text in
            ["Article 5 The", "Artículo 5 Los", "Статья 5 Если", "第五条 联合国", "المادة 5 يجوز", "المادة ٥"]
        {
            assert_eq!(head_at(text).map(|(head, _)| head), Some(five), "{text}");
        }
        for text in ["Chapter II: Membership", "Глава II: Члены", "第二章：会员"] {
            assert_eq!(
                head_at(text).map(|(head, _)| head),
                Some(Head { kind: HeadKind::Chapter, number: 2 }),
                "{text}"
            );
        }
        assert_eq!(head_at("Articles are"), None);
    }

    #[test]
    fn words_of_one_origin_have_one_root() {
        assert_eq!(root("Организация"), root("organisation"));
        assert_eq!(root("Convención"), root("Конвенция"));
        assert_eq!(root("International"), root("internacional"));
        assert_eq!(root("the"), None);
        assert_eq!(root("ITU"), Some("ITU".to_owned()));
    }

    #[test]
    fn labels_have_values() {
        for (text, value) in
            [("2. To", 2), ("b) to", 2), ("(b) to", 2), ("б) to", 2), ("二、发展", 2), ("٢. و", 2)]
        {
            assert_eq!(label(text), Some(value), "{text}");
        }
        assert_eq!(label("The end."), None);
    }
}
