//! Numbers that tell one edition, phase or year of a programme from another.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::letters::fold;
use crate::words::{NUMBER, plain, without_article};

/// What stands before or after the number of an edition, in the six languages of the United Nations and Portuguese.
const PARTS: &[&str] = &[
    "phase",
    "phases",
    "stage",
    "edition",
    "part",
    "volume",
    "vol",
    "tranche",
    "component",
    "lot",
    "round",
    "cycle",
    "version",
    "series",
    "batch",
    "level",
    "module",
    "section",
    "no",
    "number", // English
    "etape",
    "volet",
    "partie",
    "saison",
    "numero", // French
    "fase",
    "etapa",
    "tramo",
    "parte",
    "edicion",
    "ciclo",
    "volumen",
    "tomo",
    "componente",
    "lote",
    "tramos", // Spanish
    "edicao",
    "trecho", // Portuguese
    "этап",
    "фаза",
    "часть",
    "выпуск",
    "том",
    "очередь", // Russian
    "المرحلة",
    "مرحلة",
    "الجزء",
    "جزء",
    "الطبعة",
    "الدورة",
    "الإصدار", // Arabic
];

/// Ordinal numbers as words.
const ORDINALS: &[(u16, &[&str])] = &[
    (
        1,
        &[
            "first",
            "premier",
            "premiere",
            "primer",
            "primera",
            "primero",
            "primeira",
            "первый",
            "первая",
            "первое",
            "الأول",
            "الأولى",
        ],
    ),
    (
        2,
        &[
            "second",
            "deuxieme",
            "seconde",
            "segundo",
            "segunda",
            "второй",
            "вторая",
            "второе",
            "الثاني",
            "الثانية",
        ],
    ),
    (
        3,
        &[
            "third",
            "troisieme",
            "tercer",
            "tercera",
            "tercero",
            "terceira",
            "третий",
            "третья",
            "третье",
            "الثالث",
            "الثالثة",
        ],
    ),
    (
        4,
        &["fourth", "quatrieme", "cuarto", "cuarta", "quarta", "четвертый", "четвертая", "الرابع", "الرابعة"],
    ),
    (5, &["fifth", "cinquieme", "quinto", "quinta", "пятый", "пятая", "الخامس", "الخامسة"]),
    (6, &["sixth", "sixieme", "sexto", "sexta", "шестой", "шестая", "السادس", "السادسة"]),
    (7, &["seventh", "septieme", "septimo", "septima", "седьмой", "седьмая", "السابع", "السابعة"]),
    (8, &["eighth", "huitieme", "octavo", "octava", "восьмой", "восьмая", "الثامن", "الثامنة"]),
    (9, &["ninth", "neuvieme", "noveno", "novena", "девятый", "девятая", "التاسع", "التاسعة"]),
    (10, &["tenth", "dixieme", "decimo", "decima", "десятый", "десятая", "العاشر", "العاشرة"]),
];

/// Longer numbers than these many digits are identifiers, not editions.
const EDITION_DIGITS: usize = 2;

/// The numbers of a title.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Numbers<'a> {
    /// Years from 1900 to 2099.
    pub(crate) years: Vec<u16>,
    /// Numbers of editions and phases.
    editions: Vec<&'a str>,
    /// All other numbers.
    others: Vec<&'a str>,
}

impl<'a> Numbers<'a> {
    /// Reads the numbers among plain words.
    pub(crate) fn of(words: &[&'a str]) -> Self {
        let mut numbers = Self::default();
        for (at, word) in words.iter().enumerate() {
            let Some(number) = word.strip_prefix(NUMBER) else { continue };
            if let Some(year) = year(word) {
                numbers.years.push(year);
            } else if let Some(number) = number.strip_prefix(NUMBER) {
                numbers.editions.push(number);
            } else if is_edition(words, at) {
                numbers.editions.push(number);
            } else {
                numbers.others.push(number);
            }
        }
        numbers
    }

    /// Two titles name other editions: other years, or a number of an edition that the other title does not have. A
    /// first edition and one that is not numbered are the same.
    pub(crate) fn name_other_editions(&self, other: &Self) -> bool {
        let years_differ = !self.years.is_empty()
            && !other.years.is_empty()
            && !self.years.iter().any(|year| other.years.contains(year));
        years_differ || self.has_more_editions(other) || other.has_more_editions(self)
    }

    /// Both titles have numbers, and none in common.
    pub(crate) fn are_other_numbers(&self, other: &Self) -> bool {
        let mut numbers = self.all().peekable();
        let are_there = numbers.peek().is_some() && other.all().next().is_some();
        are_there && !numbers.any(|number| other.all().any(|same| same == number))
    }

    /// Only one of two titles has years, or other numbers.
    pub(crate) fn are_one_sided(&self, other: &Self) -> bool {
        self.years.is_empty() != other.years.is_empty() || self.others.is_empty() != other.others.is_empty()
    }

    fn has_more_editions(&self, other: &Self) -> bool {
        let mut more = self.editions.iter().filter(|edition| !other.all().any(|number| number == **edition));
        let is_numbered = other.all().next().is_some();
        more.any(|edition| is_numbered || *edition != "1" || self.editions.len() > 1)
    }

    fn all(&self) -> impl Iterator<Item = &'a str> {
        self.editions.iter().chain(&self.others).copied()
    }
}

/// A short number beside the word for a part, or at the end of the title.
fn is_edition(words: &[&str], at: usize) -> bool {
    let beside = [at.wrapping_sub(1), at + 1].into_iter().filter_map(|place| words.get(place));
    let digits = words[at].bytes().filter(u8::is_ascii_digit).count();
    let is_short = digits <= EDITION_DIGITS && words[at].len() <= EDITION_DIGITS + 2;
    is_short && (at > 0 && at + 1 == words.len() || beside.into_iter().any(|word| is_part(word)))
}

/// The word for a part of something (phase, edition, stage).
pub(crate) fn is_part(word: &str) -> bool {
    static FOLDED: LazyLock<Vec<String>> = LazyLock::new(|| {
        let mut words: Vec<String> = parts().collect();
        words.sort_unstable();
        words
    });
    FOLDED.binary_search_by(|part| part.as_str().cmp(word)).is_ok()
}

/// The plain words for parts.
pub(crate) fn parts() -> impl Iterator<Item = String> {
    PARTS.iter().map(|word| plain(word))
}

/// The year that a plain number names.
pub(crate) fn year(word: &str) -> Option<u16> {
    let digits = word.strip_prefix(NUMBER)?;
    let is_year = digits.len() == 4 && (digits.starts_with("19") || digits.starts_with("20"));
    if is_year { digits.parse().ok() } else { None }
}

/// The number that a word names: a Roman numeral, or an ordinal.
///
/// Single letters are numerals only in capitals; longer ones only where they can hardly be words. `word` is folded.
pub(crate) fn roman(word: &str, is_capital: bool) -> Option<u16> {
    static ORDINAL: LazyLock<HashMap<String, u16>> = LazyLock::new(|| {
        let rows = ORDINALS.iter().flat_map(|(number, words)| words.iter().map(move |word| (word, *number)));
        rows.map(|(word, number)| (folded(word), number)).collect()
    });
    if let Some(number) = ORDINAL.get(word) {
        return Some(*number);
    }
    let sure = matches!(word, "ii" | "iii" | "iv" | "vi" | "vii" | "viii");
    if !(is_capital || sure) || word.len() > 5 {
        return None;
    }
    let value = |letter| match letter {
        b'i' => Some(1),
        b'v' => Some(5),
        b'x' => Some(10),
        _ => None,
    };
    let values: Option<Vec<u16>> = word.bytes().map(value).collect();
    let values = values?;
    let mut number = 0;
    for (at, value) in values.iter().enumerate() {
        let is_taken_off = values.get(at + 1).is_some_and(|next| next > value);
        number = if is_taken_off { number - i32::from(*value) } else { number + i32::from(*value) };
    }
    u16::try_from(number).ok().filter(|number| to_roman(*number) == word)
}

/// `2nd`, `3e`, `1er`: the digits alone. Other signs with digits (`2b`, `4g`) stay as they are.
pub(crate) fn ordinal_of_digits(word: &str) -> &str {
    let digits = word.trim_end_matches(|letter: char| letter.is_ascii_alphabetic());
    match &word[digits.len()..] {
        "st" | "nd" | "rd" | "th" | "er" | "ere" | "e" | "eme" | "o" | "a" | "y" | "i" | "aya" | "ii" => {
            digits
        }
        _ => word,
    }
}

/// A Han number at the start (behind 第), and how many signs it and its counter have.
pub(crate) fn han_number(signs: &[char]) -> Option<(u16, usize)> {
    let digit =
        |sign: char| "一二三四五六七八九".chars().position(|known| known == sign).map(|at| at as u16 + 1);
    let mut number = 0;
    let mut length = 0;
    for sign in signs.iter().take(3) {
        number = match (digit(*sign), *sign) {
            (Some(digit), _) => number + digit,
            (None, '十') => number.max(1) * 10,
            (None, _) => break,
        };
        length += 1;
    }
    let counter = signs.get(length).is_some_and(|sign| "期阶階段届屆次版批号號轮輪".contains(*sign));
    (length > 0 && counter).then_some((number, length + 1))
}

fn to_roman(mut number: u16) -> String {
    let mut roman = String::new();
    for (value, letters) in [(10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")] {
        while number >= value && roman.len() < 12 {
            roman.push_str(letters);
            number -= value;
        }
    }
    roman
}

fn folded(word: &str) -> String {
    let letters: Vec<char> = word.chars().collect();
    let mut folded = String::new();
    without_article(&letters).iter().for_each(|letter| fold(*letter, &mut folded));
    folded
}

#[cfg(test)]
mod tests {
    use super::*;

    fn editions(title: &str) -> String {
        let plain = plain(title);
        let words: Vec<&str> = plain.split(' ').collect();
        let numbers = Numbers::of(&words);
        format!("{:?} {:?} {:?}", numbers.years, numbers.editions, numbers.others)
    }

    #[test]
    fn numbers_are_editions_when_a_part_is_named_or_they_end_the_title() {
        assert_eq!(editions("Programme de routes, Phase II"), r#"[] ["2"] []"#);
        assert_eq!(editions("Second edition of the programme"), r#"[] ["2"] []"#);
        assert_eq!(editions("RxBox 2"), r#"[] ["2"] []"#);
        assert_eq!(editions("Tramo 2B: Confital"), r#"[] ["2b"] []"#);
        assert_eq!(editions("المرحلة الثانية"), r#"[] ["2"] []"#);
        assert_eq!(editions("Первый этап"), r#"[] ["1"] []"#);
        assert_eq!(editions("Paraguay II, emergencia"), r#"[] ["2"] []"#);
    }

    #[test]
    fn editions_are_others_when_one_has_a_number_that_the_other_has_not() {
        let are_others = |one: &str, other: &str| {
            let (one, other) = (plain(one), plain(other));
            let (one, other): (Vec<&str>, Vec<&str>) = (one.split(' ').collect(), other.split(' ').collect());
            let (one, other) = (Numbers::of(&one), Numbers::of(&other));
            one.name_other_editions(&other) || one.are_other_numbers(&other)
        };
        assert!(are_others("PROMADEC 1 Fase 2", "PROMADEC II"));
        assert!(are_others("Vial 3, PPP Circuito", "PPP Circuito Vial 1"));
        assert!(are_others("Roadshow 2014", "Roadshow 2015"));
        assert!(are_others("RxBox", "RxBox 2"));
        assert!(!are_others("Programme, phase 1", "Programme"));
        assert!(!are_others("Second phase of the programme", "Programme (Phase II)"));
        assert!(!are_others("Schools online", "Schools online 2014"));
    }

    #[test]
    fn numbers_are_years_or_others_when_they_are_long() {
        assert_eq!(editions("Forum 2014/15"), "[2014, 2015] [] []");
        assert_eq!(editions("ICT in 1,000 schools by 2010"), r#"[2010] [] ["1000"]"#);
    }

    #[test]
    fn numerals_are_read_only_when_they_are_well_formed() {
        assert_eq!(roman("xiv", true), Some(14));
        assert_eq!(roman("iix", true), None);
        assert_eq!(roman("vi", false), Some(6));
        assert_eq!(roman("x", false), None);
    }
}
