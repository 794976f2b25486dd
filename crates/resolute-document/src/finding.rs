//! What a reader met and could not take as it stood.

use serde::{Deserialize, Serialize};

/// How much a finding matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Worth knowing.
    Note,
    /// Should be looked at.
    Warning,
    /// Wrong, or not read.
    Error,
}

/// One thing that was found, with its place.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Finding {
    /// Stable kind, in hyphens: `uncertain-change`, `label-gap`.
    pub code: String,
    /// How much it matters.
    pub severity: Severity,
    /// Index of the paragraph in the document, where there is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub paragraph: Option<usize>,
    /// Start and end within the paragraph's text, in Unicode scalar values.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub range: Option<(usize, usize)>,
    /// One plain sentence: what was met.
    pub message: String,
    /// What to do about it, where that is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub suggestion: Option<String>,
}

impl Finding {
    /// A finding without a place.
    pub fn new(code: &str, severity: Severity, message: impl Into<String>) -> Finding {
        Finding {
            code: code.to_owned(),
            severity,
            paragraph: None,
            range: None,
            message: message.into(),
            suggestion: None,
        }
    }

    /// The same finding, placed in a paragraph.
    pub fn at(mut self, paragraph: usize) -> Finding {
        self.paragraph = Some(paragraph);
        self
    }

    /// The same finding, placed at characters `start..end` of its paragraph.
    pub fn within(mut self, start: usize, end: usize) -> Finding {
        self.range = Some((start, end));
        self
    }
}
