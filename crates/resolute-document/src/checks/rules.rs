//! The table of checks: what each code says of a text, and the function that looks for it.

use super::{Draft, Hit};

mod cited;
mod citing;
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
    // What is cited
    Rule { code: "stale-citation", finds: "a text that had been replaced", any_language: false, run: cited::stale },
    Rule { code: "suppressed-citation", finds: "a text that had been suppressed", any_language: false, run: cited::suppressed },
    Rule { code: "being-revised", finds: "a text that the same conference revises", any_language: false, run: cited::being_revised },
    Rule { code: "superseded-since", finds: "a text that was replaced later", any_language: false, run: cited::superseded_since },
    Rule { code: "unknown-instrument", finds: "a text that a complete register lacks", any_language: false, run: cited::unknown },
    // How it is cited
    Rule { code: "stale-title", finds: "the title of another revision", any_language: false, run: citing::stale_title },
    Rule { code: "title-mismatch", finds: "the title of another instrument", any_language: false, run: citing::title_mismatch },
    Rule { code: "missing-place", finds: "a citation that does not say rightly which text of it is meant", any_language: false, run: citing::incomplete },
    Rule { code: "missing-body", finds: "a citation that does not say whose text it is", any_language: false, run: citing::missing_body },
    Rule { code: "unknown-conference", finds: "a place and year at which nobody sat", any_language: false, run: citing::unknown_conference },
    Rule { code: "paragraph-mismatch", finds: "a paragraph beyond the end of the text", any_language: false, run: citing::paragraph_mismatch },
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
