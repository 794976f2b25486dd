//! What a check hands back, before its place is worked out.

use std::ops::Range;

use crate::finding::Severity;

/// A finding at bytes of a paragraph of the reading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    pub(super) severity: Severity,
    pub(super) paragraph: usize,
    pub(super) range: Range<usize>,
    pub(super) message: String,
    pub(super) suggestion: Option<String>,
}

impl Hit {
    /// A hit at the bytes `range` of a paragraph's text.
    ///
    /// ```
    /// use resolute_document::{Severity, checks::Hit};
    /// let hit = Hit::new(Severity::Warning, 3, 0..5, "“ITU‑Q” is no Sector").suggest("write “ITU‑D”");
    /// # let _ = hit;
    /// ```
    pub fn new(severity: Severity, paragraph: usize, range: Range<usize>, message: impl Into<String>) -> Hit {
        Hit { severity, paragraph, range, message: message.into(), suggestion: None }
    }

    /// It is wrong.
    pub fn error(paragraph: usize, range: Range<usize>, message: impl Into<String>) -> Hit {
        Hit::new(Severity::Error, paragraph, range, message)
    }

    /// It should be looked at.
    pub fn warning(paragraph: usize, range: Range<usize>, message: impl Into<String>) -> Hit {
        Hit::new(Severity::Warning, paragraph, range, message)
    }

    /// It is worth knowing.
    pub fn note(paragraph: usize, range: Range<usize>, message: impl Into<String>) -> Hit {
        Hit::new(Severity::Note, paragraph, range, message)
    }

    /// The same with what to do about it.
    pub fn suggest(mut self, suggestion: impl Into<String>) -> Hit {
        self.suggestion = Some(suggestion.into());
        self
    }
}
