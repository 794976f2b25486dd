//! Typed labels: `a)`, `(b)`, `2`, `1.1`, `iii)`, `–`, `•`, and the place of each in its sequence.

/// A label at the start of a paragraph.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TypedLabel<'text> {
    /// As it stands, decoration included: `a)`.
    pub text: &'text str,
    /// Byte offset where the words begin.
    pub words: usize,
}

/// Reads the label that a paragraph starts with, if it starts with one.
///
/// ```
/// use resolute_document::structure::labels::typed_label;
/// assert_eq!(typed_label("a)\tthe relevant outcomes").map(|label| label.text), Some("a)"));
/// assert_eq!(typed_label("2 to ensure").map(|label| label.text), Some("2"));
/// assert_eq!(typed_label("2030 Agenda"), None);
/// assert_eq!(typed_label("15 October 2018"), None);
/// ```
pub fn typed_label(text: &str) -> Option<TypedLabel<'_>> {
    let start = text.len() - text.trim_start().len();
    let body = &text[start..];
    let length = dash(body).or_else(|| bracketed(body)).or_else(|| numbered(body))?;
    let rest = &body[length..];
    let words = rest.trim_start();
    // A label is set apart from its words; a bare number also needs words after it.
    if rest.len() == words.len() && !rest.is_empty() {
        return None;
    }
    // `73 (1949) of 11 August`, `5 and 6 above`: figures of a sentence.
    let bare_number = body[..length].bytes().all(|byte| byte.is_ascii_digit());
    let year = words.strip_prefix('(').and_then(|inner| inner.get(..5));
    let is_year =
        year.is_some_and(|year| year.ends_with(')') && year[..4].bytes().all(|byte| byte.is_ascii_digit()));
    if bare_number && (is_year || words.starts_with("and ") || words.starts_with("or ")) {
        return None;
    }
    if body.starts_with(|first: char| first.is_ascii_digit())
        && MONTHS.iter().any(|month| words.starts_with(month))
    {
        return None;
    }
    Some(TypedLabel { text: &body[..length], words: text.len() - words.len() })
}

/// A number before a month is a date.
#[rustfmt::skip]
pub(crate) const MONTHS: [&str; 12] = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
];

fn dash(body: &str) -> Option<usize> {
    let first = body.chars().next()?;
    matches!(first, '–' | '—' | '-' | '•' | '·' | '●' | '▪').then(|| first.len_utf8())
}

/// `a)`, `(a)`, `iii)`, `12)`, `a bis)`.
fn bracketed(body: &str) -> Option<usize> {
    let open = usize::from(body.starts_with('('));
    let close = body.find(')')?;
    let inner = body.get(open..close)?;
    let word = strip_latin(inner).0;
    let short = !word.is_empty()
        && word.len() <= 5
        && (word.bytes().all(|byte| byte.is_ascii_alphabetic())
            && (word.len() <= 2 || roman(&word.to_ascii_lowercase()).is_some())
            || word.bytes().all(|byte| byte.is_ascii_digit()));
    short.then_some(close + 1)
}

/// `1`, `1.`, `1.1`, `1bis`; at most two digits a part, so that a year is not a label.
fn numbered(body: &str) -> Option<usize> {
    let length =
        body.find(|character: char| !(character.is_ascii_digit() || character == '.')).unwrap_or(body.len());
    let number = body[..length].trim_end_matches('.');
    let parts_fit = !number.is_empty() && number.split('.').all(|part| matches!(part.len(), 1 | 2));
    if !parts_fit {
        return None;
    }
    let suffix = LATIN.iter().find(|suffix| body[length..].starts_with(**suffix));
    Some(length + suffix.map_or(0, |suffix| suffix.len()))
}

/// Labels put in between later: `1bis` stands between `1` and `2`.
const LATIN: [&str; 4] = ["bis", "ter", "quater", "quinquies"];

fn strip_latin(label: &str) -> (&str, u32) {
    for (index, suffix) in LATIN.iter().enumerate() {
        if let Some(word) = label.strip_suffix(suffix)
            && !word.is_empty()
        {
            return (word.trim_end(), index as u32 + 2);
        }
    }
    (label, 0)
}

/// What counts up: a list keeps one family from its first label to its last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Family {
    /// `1`, `2)`.
    Number,
    /// `1.1`: how many numbers are joined by dots.
    Dotted(usize),
    /// `a)`.
    Letter,
    /// `A)`.
    Capital,
    /// `i)`.
    Roman,
    /// `–`.
    Dash,
    /// `•`.
    Bullet,
}

/// A label as a place in a sequence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ordinal {
    /// Its sequence.
    pub family: Family,
    /// How it is set: `1`, `1)` and `(1)` make three different lists.
    pub set: Setting,
    /// Counted from 1; 0 for dashes and bullets.
    pub value: u32,
    /// 2 for `bis`, 3 for `ter`, 0 without.
    pub inserted: u32,
}

/// What stands around a label.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Setting {
    /// `1`, `–`.
    Plain,
    /// `1.`
    Point,
    /// `1)`
    Closed,
    /// `(1)`
    Enclosed,
}

impl Ordinal {
    /// Whether a list can start with this label.
    pub fn is_first(self) -> bool {
        self.value <= 1
    }

    /// Whether this label is the next one after `last` in the same list.
    pub fn follows(self, last: Ordinal) -> bool {
        self.same_list(last)
            && (self.value == 0
                || self.value == last.value + 1 && self.inserted == 0
                || self.value == last.value && self.inserted == (last.inserted + 1).max(2))
    }

    /// Whether both can be labels of one list.
    pub fn same_list(self, other: Ordinal) -> bool {
        self.family == other.family && self.set == other.set
    }
}

/// Label without decoration: `a` for `(a)`, `1.1` for `1.1.`; dashes and bullets stay.
///
/// ```
/// use resolute_document::structure::labels::bare;
/// assert_eq!((bare("(ii)"), bare("3."), bare("–")), ("ii", "3", "–"));
/// ```
pub fn bare(label: &str) -> &str {
    let inner = label.trim().trim_start_matches('(').trim_end_matches([')', '.']).trim();
    if inner.is_empty() { label.trim() } else { inner }
}

/// The sequences in which a label can stand, the likelier one first: `i)` begins a roman list or follows `h)`.
///
/// ```
/// use resolute_document::structure::labels::{Family, ordinals};
/// let families: Vec<Family> = ordinals("i)").iter().map(|ordinal| ordinal.family).collect();
/// assert_eq!(families, [Family::Roman, Family::Letter]);
/// ```
pub fn ordinals(label: &str) -> Vec<Ordinal> {
    let label = label.trim();
    let set = match (label.starts_with('('), label.ends_with(')'), label.ends_with('.')) {
        (true, ..) => Setting::Enclosed,
        (_, true, _) => Setting::Closed,
        (.., true) => Setting::Point,
        _ => Setting::Plain,
    };
    let (word, inserted) = strip_latin(bare(label));
    let one = |family, value| vec![Ordinal { family, set, value, inserted }];
    let Some(first) = word.chars().next() else { return Vec::new() };
    match first {
        '–' | '—' | '-' => one(Family::Dash, 0),
        '•' | '·' | '●' | '▪' => one(Family::Bullet, 0),
        '0'..='9' => {
            let parts: Vec<Option<u32>> = word.split('.').map(|part| part.parse().ok()).collect();
            match parts.as_slice() {
                [Some(value)] => one(Family::Number, *value),
                [.., Some(value)] => one(Family::Dotted(parts.len()), *value),
                _ => Vec::new(),
            }
        }
        'a'..='z' => {
            let mut candidates = Vec::new();
            if let Some(value) = roman(word) {
                candidates.extend(one(Family::Roman, value));
            }
            if let Some(value) = letters(word) {
                candidates.extend(one(Family::Letter, value));
            }
            candidates
        }
        'A'..='Z' => {
            letters(&word.to_ascii_lowercase()).map_or(Vec::new(), |value| one(Family::Capital, value))
        }
        _ => Vec::new(),
    }
}

/// `a` is 1, `z` 26, `aa` 27.
fn letters(word: &str) -> Option<u32> {
    let mut same = word.bytes();
    let first = same.next()?;
    let repeated = same.all(|byte| byte == first);
    (repeated && first.is_ascii_lowercase())
        .then(|| u32::from(first - b'a') + 1 + 26 * (word.len() as u32 - 1))
}

/// The value of a lower-case roman numeral that is written as numerals are.
fn roman(word: &str) -> Option<u32> {
    const SIGNS: [(&str, u32); 13] = [
        ("m", 1000),
        ("cm", 900),
        ("d", 500),
        ("cd", 400),
        ("c", 100),
        ("xc", 90),
        ("l", 50),
        ("xl", 40),
        ("x", 10),
        ("ix", 9),
        ("v", 5),
        ("iv", 4),
        ("i", 1),
    ];
    let mut rest = word;
    let mut value = 0;
    for (sign, worth) in SIGNS {
        while let Some(shorter) = rest.strip_prefix(sign) {
            value += worth;
            rest = shorter;
            // `iv`, `ix` and the like stand once; `iii` is the longest repetition.
            if value > 89 {
                return None;
            }
        }
    }
    (rest.is_empty() && value > 0 && !word.contains("iiii")).then_some(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn label_follows_when_next_in_its_list() {
        let next = |last: &str, label: &str| {
            ordinals(label).iter().any(|ordinal| ordinals(last).iter().any(|last| ordinal.follows(*last)))
        };
        for (last, label) in [
            ("h)", "i)"),
            ("i)", "j)"),
            ("i)", "ii)"),
            ("9", "10"),
            ("1.1", "1.2"),
            ("–", "–"),
            ("z)", "aa)"),
            ("1", "1bis"),
            ("1bis", "2"),
            ("(a)", "(b)"),
        ] {
            assert!(next(last, label), "{label} follows {last}");
        }
        for (last, label) in [("a)", "c)"), ("1", "2)"), ("1", "3"), ("a)", "(b)"), ("2", "2")] {
            assert!(!next(last, label), "{label} does not follow {last}");
        }
    }

    #[test]
    fn label_is_read_with_its_decoration() {
        let read = |text| typed_label(text).map(|label| label.text);
        assert_eq!(read("1bis to ensure"), Some("1bis"));
        assert_eq!(read("a bis) to ensure"), Some("a bis)"));
        assert_eq!(read("1.1\tOutput"), Some("1.1"));
        assert_eq!(read("4. Urges all parties"), Some("4."));
        assert_eq!(read("2018 was the year"), None);
        assert_eq!(read("I) Introduction"), Some("I)"));
        assert_eq!(read("(Rev. Dubai, 2018)"), None);
        assert_eq!(read("e.g. networks"), None);
    }
}
