//! What a person should know of a file.

use std::fmt;

/// How much a finding weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Worth knowing.
    Note,
    /// Probably a mistake.
    Warning,
    /// The file breaks a rule: of its syntax, or a condition of the SKOS Reference.
    Error,
}

/// Something met while reading.
///
/// ```
/// use resolute_skos::{Finding, Severity};
/// let finding = Finding::about(Severity::Warning, "no-label", "https://example.org/1", "it has no label");
/// assert_eq!(finding.to_string(), "https://example.org/1: it has no label");
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// How much it weighs.
    pub severity: Severity,
    /// A word for programs: `syntax`, `S14`, `no-label` ...; those of the SKOS Reference have its number.
    pub code: &'static str,
    /// Line of the file, from 1, where the parser knows it.
    pub line: Option<u64>,
    /// What it is about: an address, a blank node, empty for the whole file.
    pub subject: String,
    /// One sentence.
    pub message: String,
}

impl Finding {
    /// A finding about a thing in the file.
    ///
    /// ```
    /// use resolute_skos::{Finding, Severity};
    /// assert_eq!(Finding::about(Severity::Error, "S14", "x", "two").line, None);
    /// ```
    pub fn about(
        severity: Severity,
        code: &'static str,
        subject: impl Into<String>,
        message: impl Into<String>,
    ) -> Finding {
        Finding { severity, code, line: None, subject: subject.into(), message: message.into() }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(line) = self.line {
            write!(out, "line {line}: ")?;
        }
        if !self.subject.is_empty() {
            write!(out, "{}: ", self.subject)?;
        }
        out.write_str(&self.message)
    }
}
