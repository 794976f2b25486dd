//! The table of checks: what each code says of a text, and the function that looks for it.

use super::{Draft, Hit};

mod letters;
mod writing;

/// One check.
pub struct Rule {
    /// Stable, in hyphens; the page `docs/checks.md` has an anchor of this name.
    pub code: &'static str,
    /// What it finds, in a line.
    pub finds: &'static str,
    /// Whether it knows no language.
    pub any_language: bool,
    /// Looks for it.
    pub run: fn(&Draft<'_>) -> Vec<Hit>,
}

/// Every check, grouped by what it looks at.
#[rustfmt::skip]
pub const RULES: &[Rule] = &[
    // Letters
    Rule { code: "homoglyph", finds: "letters of two alphabets in one word", any_language: true, run: letters::mixed },
    // Writing
    Rule { code: "doubled-word", finds: "the same word twice", any_language: false, run: writing::doubled },
];

/// The rule of a code.
///
/// ```
/// assert!(resolute_document::checks::rules::by_code("homoglyph").is_some());
/// ```
pub fn by_code(code: &str) -> Option<&'static Rule> {
    RULES.iter().find(|rule| rule.code == code)
}
