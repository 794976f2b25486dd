//! Words of a text with their places, spelled so that one name is one spelling: hyphens, spaces and letters of
//! another alphabet that look the same are told apart no more.

/// A word or a single mark of punctuation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Token {
    /// Lower case, every hyphen the same, look-alike letters as Latin ones.
    pub(super) plain: String,
    /// First character, in Unicode scalar values of the text.
    pub(super) start: usize,
    /// The character after the last.
    pub(super) end: usize,
    /// Whether it begins with a capital letter.
    pub(super) capital: bool,
    /// Whether a letter of it is of another alphabet and only looks Latin.
    pub(super) look_alike: bool,
}

impl Token {
    /// Whether it is this word.
    pub(super) fn is(&self, word: &str) -> bool {
        self.plain == word
    }

    /// Whether it is one of these words.
    pub(super) fn is_one_of(&self, words: &[&str]) -> bool {
        words.contains(&self.plain.as_str())
    }

    /// Whether it is punctuation.
    pub(super) fn is_mark(&self) -> bool {
        !self.plain.starts_with(char::is_alphanumeric)
    }
}

/// Splits at white space and punctuation; `/`, `-`, `.`, `+` and `'` stay inside a word (`A/70/1`, `9.c`, `WSIS+10`).
pub(super) fn read(text: &[char]) -> Vec<Token> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < text.len() {
        let from = at;
        if is_space(text[at]) {
            at += 1;
            continue;
        }
        if text[at].is_alphanumeric() {
            at += 1;
            while at < text.len() && (text[at].is_alphanumeric() || is_inside(text, at)) {
                at += 1;
            }
        } else {
            at += 1;
        }
        found.push(token(&text[from..at], from));
    }
    found
}

fn is_inside(text: &[char], at: usize) -> bool {
    let joins = matches!(plain(text[at]), '/' | '-' | '.' | '+' | '\'' | '&' | '\u{ad}');
    joins && text.get(at + 1).is_some_and(|next| next.is_alphanumeric())
}

/// White space, the invisible kinds too.
pub(super) fn is_space(character: char) -> bool {
    character.is_whitespace() || matches!(character, '\u{200b}' | '\u{2060}' | '\u{feff}')
}

fn token(characters: &[char], start: usize) -> Token {
    let looks = characters.iter().any(|&character| latin(character).is_some());
    // A word of Cyrillic letters alone is a Russian word, not a misspelt Latin one.
    let mixed = characters.iter().any(|c| c.is_ascii_alphanumeric())
        && characters.iter().all(|&c| !c.is_alphabetic() || c.is_ascii() || latin(c).is_some());
    let look_alike = looks && mixed;
    let spelled = characters.iter().filter(|&&character| character != '\u{ad}').flat_map(|&character| {
        let character = latin(character).filter(|_| look_alike).unwrap_or(character);
        plain(character).to_lowercase()
    });
    Token {
        plain: spelled.collect(),
        start,
        end: start + characters.len(),
        capital: characters.first().is_some_and(|first| first.is_uppercase()),
        look_alike,
    }
}

fn plain(character: char) -> char {
    match character {
        '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
        '’' | '‘' | 'ʼ' => '\'',
        '“' | '”' | '„' | '«' | '»' => '"',
        other => other,
    }
}

/// The Latin letter that a Cyrillic or Greek one looks like.
fn latin(character: char) -> Option<char> {
    Some(match character {
        'А' | 'Α' => 'A',
        'В' | 'Β' => 'B',
        'С' | 'Ϲ' => 'C',
        'Е' | 'Ε' => 'E',
        'Н' | 'Η' => 'H',
        'І' | 'Ι' => 'I',
        'Ј' => 'J',
        'К' | 'Κ' => 'K',
        'М' | 'Μ' => 'M',
        'О' | 'Ο' => 'O',
        'Р' | 'Ρ' => 'P',
        'Ѕ' => 'S',
        'Т' | 'Τ' => 'T',
        'Х' | 'Χ' => 'X',
        'У' | 'Υ' => 'Y',
        'а' => 'a',
        'с' => 'c',
        'е' => 'e',
        'о' | 'ο' => 'o',
        'р' => 'p',
        'х' => 'x',
        'у' => 'y',
        'і' => 'i',
        'ѕ' => 's',
        _ => return None,
    })
}

/// Whether `phrase` (words with single spaces) stands at `at`; how many words it has.
pub(super) fn phrase_at(tokens: &[Token], at: usize, phrase: &str) -> Option<usize> {
    let mut count = 0;
    for word in phrase.split(' ') {
        if !tokens.get(at + count)?.is(word) {
            return None;
        }
        count += 1;
    }
    Some(count)
}

/// Whether `phrase` ends right before `end`; where it begins.
pub(super) fn phrase_before(tokens: &[Token], end: usize, phrase: &str) -> Option<usize> {
    let start = end.checked_sub(phrase.split(' ').count())?;
    phrase_at(tokens, start, phrase).map(|_| start)
}

/// A year that texts of the United Nations family can name.
pub(super) fn year(word: &str) -> Option<i16> {
    let is_number = word.len() == 4 && word.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then(|| word.parse().ok()).flatten().filter(|year| (1860..2200).contains(year))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain_of(text: &str) -> Vec<String> {
        read(&text.chars().collect::<Vec<_>>()).into_iter().map(|token| token.plain).collect()
    }

    #[test]
    fn symbols_stay_whole_and_punctuation_stands_alone() {
        assert_eq!(
            plain_of("Resolution А/70/125 (Rev.\u{a0}Busan, 2014)"),
            ["resolution", "a/70/125", "(", "rev", ".", "busan", ",", "2014", ")"]
        );
        assert_eq!(plain_of("§§113‑118, PP‑14."), ["§", "§", "113-118", ",", "pp-14", "."]);
    }

    #[test]
    fn words_of_another_alphabet_are_left_alone() {
        assert_eq!(plain_of("Резолюция 30 СОР"), ["резолюция", "30", "сор"]);
    }
}
