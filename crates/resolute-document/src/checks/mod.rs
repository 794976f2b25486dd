//! What a drafter would want to know before a text leaves the house: findings with code, place, reason and a way on.
//!
//! A **check** is one row of [`rules::RULES`]: a code, what it says of a text, and a function from a [`Draft`] to
//! hits. Checks run on the accepted reading; each finding knows where its words stand in the file as well. Every
//! code is explained in `docs/checks.md`.
//!
//! A check must be right: a finding that a drafter would shrug at is a fault of the check.

mod draft;
mod hits;
mod language;
mod place;
pub mod rules;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::document::Document;
use crate::duties;
use crate::finding::Severity;
use crate::given::Given;
use crate::readings::Resolved;
use crate::register::Register;
use crate::structure;

pub use draft::{Draft, Line, Role};
pub use hits::Hit;
pub use place::Origin;
pub use rules::Rule;

/// One thing that a check found. As JSON it is a row of `resolute check`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Defect {
    /// The check's code: `stale-title`.
    pub code: String,
    /// An error is wrong, a warning should be looked at, a note is worth knowing.
    pub severity: Severity,
    /// Address of the provision (`recalling/e`), or the part of the document (`summary`, `title`); empty where the
    /// place has no name. Where a file holds several instruments, the instrument stands before it.
    pub address: String,
    /// Index of the paragraph of the file: with every change accepted where the file tracks changes, else as it stands.
    pub paragraph: usize,
    /// First character, in Unicode scalar values of that paragraph's text.
    pub start: usize,
    /// The character after the last.
    pub end: usize,
    /// The words, as the accepted reading has them.
    pub quote: String,
    /// What is wrong, in a sentence.
    pub message: String,
    /// What to do about it.
    pub suggestion: Option<String>,
    /// The same words where they stand among the changes that the file tracks.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tracked: Option<Origin>,
}

/// The outcome of checking one file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checked {
    /// In the order of the text.
    pub defects: Vec<Defect>,
    /// The day for which the text was checked, where one could be told.
    pub as_of: Option<Date>,
    /// Label of the conference that the text is addressed to, where the register knows it: `WTDC-17`.
    pub conference: Option<String>,
    /// Whether all checks ran. Texts in other languages than English get only those that know no language.
    pub analysed: bool,
}

impl Checked {
    /// How many defects have a severity.
    pub fn count(&self, severity: Severity) -> usize {
        self.defects.iter().filter(|defect| defect.severity == severity).count()
    }

    /// Whether an error or a warning was found.
    pub fn has_findings(&self) -> bool {
        self.defects.iter().any(|defect| defect.severity >= Severity::Warning)
    }
}

/// Checks a document as its file has it.
///
/// The day is by default the opening of the conference that the text is addressed to.
///
/// ```
/// use resolute_document::{Document, checks};
/// let text = "RESOLUTION 5 (Dubai, 2018)\nThe title\nThe Plenipotentiary Conference (Dubai, 2018),\n\
///     recalling\nUnited Nations General Assembly Resolution \u{410}/70/125,\nresolves\nto go on.";
/// let checked = checks::check(Document::from_plain_text(text), resolute_reference::register(), None);
/// let defect = &checked.defects[0];
/// assert_eq!((defect.code.as_str(), defect.address.as_str()), ("homoglyph", "recalling"));
/// assert_eq!((defect.paragraph, defect.start, defect.quote.as_str()), (4, 43, "\u{410}/70/125"));
/// assert_eq!(checked.conference.as_deref(), Some("PP-18"));
/// ```
pub fn check(document: Document, register: &Register, as_of: Option<Date>) -> Checked {
    let given = Given::read(document, register);
    let resolved = given.marked.accepted();
    let structure = structure::read(&resolved.document, register);
    let mandates = duties::read(&resolved.document, &structure, register);
    let draft = Draft::new(&resolved.document, &structure, &mandates, register, as_of);
    let places = place::Places::new(&given, &resolved);
    draft.checked(&places)
}

/// Checks a marked text of which everything is known already. Places are those of the marked text, as in
/// [`Origin`], and of its accepted reading.
pub fn check_marked(marked: &Document, resolved: &Resolved, draft: &Draft<'_>) -> Checked {
    draft.checked(&place::Places::of_marked(marked, resolved))
}
