//! The table of checks: what each code says of a text, and the function that looks for it.

use super::{Draft, Hit};

mod abbreviations;
mod cited;
mod citing;
mod endings;
mod facts;
mod labels;
mod letters;
mod names;
mod references;
mod roles;
mod spelling;
mod times;
mod titles;
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
    // Letters and names
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
    Rule { code: "typo", finds: "a word or name one slip away from a known one", any_language: false, run: spelling::misspelt },
    Rule { code: "name-variant", finds: "one body or document under several names", any_language: false, run: names::variants },
    Rule { code: "title-variant", finds: "an action line under a title that is not quite its own", any_language: false, run: titles::of_concepts },
    Rule { code: "abbreviation", finds: "an abbreviation that is written out after it was used, or twice", any_language: false, run: abbreviations::late },
    Rule { code: "undefined-abbreviation", finds: "an abbreviation that is never written out", any_language: false, run: abbreviations::undefined },
    // What the text says of itself
    Rule { code: "label-sequence", finds: "labels that do not count on, or stand twice", any_language: true, run: labels::sequence },
    Rule { code: "dangling-reference", finds: "a reference to a paragraph that is not there", any_language: false, run: references::dangling },
    Rule { code: "spent-reference", finds: "a text that names itself as if it were another", any_language: false, run: facts::self_reference },
    Rule { code: "role-conflict", finds: "one action line in two roles", any_language: false, run: roles::conflict },
    Rule { code: "wrong-actor", finds: "a task that speaks of the mandate of another Sector than its addressee's", any_language: false, run: roles::wrong_sector },
    // Times and facts
    Rule { code: "date-past", finds: "a deadline that has passed", any_language: false, run: times::past },
    Rule { code: "stale-task", finds: "a task to take part in what is over", any_language: false, run: times::stale_task },
    Rule { code: "dangling-deadline", finds: "deadlines that are asked for and not set", any_language: false, run: times::dangling_deadline },
    Rule { code: "stale-fact", finds: "a number that the register knows otherwise", any_language: false, run: facts::stale },
    // Writing
    Rule { code: "doubled-word", finds: "the same word twice", any_language: false, run: writing::doubled },
    Rule { code: "spacing", finds: "spaces missing or too many beside marks", any_language: false, run: writing::spacing },
    Rule { code: "unbalanced", finds: "brackets and quotation marks without their other half", any_language: false, run: writing::unbalanced },
    Rule { code: "block-end", finds: "paragraphs that end with the wrong mark or with none", any_language: false, run: endings::of_blocks },
    Rule { code: "punctuation", finds: "a comma that cuts a sentence", any_language: false, run: endings::cut_sentence },
];

/// The rule of a code.
///
/// ```
/// assert!(resolute_document::checks::rules::by_code("homoglyph").is_some());
/// ```
pub fn by_code(code: &str) -> Option<&'static Rule> {
    RULES.iter().find(|rule| rule.code == code)
}
