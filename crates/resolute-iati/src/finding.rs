//! What a reader or a check met: how bad, where, in plain words.

use std::fmt;

use crate::error::Position;
use crate::tree::Element;

/// How much a finding weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Worth knowing.
    Note,
    /// A rule of the standard beyond its schema, or a code that its lists do not have.
    Warning,
    /// The schema is broken: other programs will refuse the file.
    Error,
}

/// Something that was met in a file.
///
/// ```
/// use resolute_iati::*;
///
/// let tree = Tree::parse("<iati-activity><activity-date type='1' iso-date='soon'/></iati-activity>")?;
/// let finding = check_schema(Kind::Activities, &tree).into_iter().find(|one| one.code == "not-a-date").unwrap();
/// assert_eq!(
///     finding.to_string(),
///     "line 1, column 16: iati-activity/activity-date: iso-date of <activity-date> is \"soon\"; \
///      expected is a day that exists, written as 2017-10-09"
/// );
/// # Ok::<(), ReadError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// How much it weighs.
    pub severity: Severity,
    /// The kind of finding: `missing-element`, `not-a-date`, `other-version` ...
    pub code: &'static str,
    /// Where it stands.
    pub position: Position,
    /// The element, from the entry down: `iati-activity/transaction[3]/value`.
    pub path: String,
    /// What is so, and what would be accepted.
    pub message: String,
}

impl Finding {
    pub(crate) fn at(
        element: Element<'_>,
        severity: Severity,
        code: &'static str,
        message: String,
    ) -> Finding {
        Finding { severity, code, position: element.position(), path: element.path(), message }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}: {}: {}", self.position, self.path, self.message)
    }
}
