//! Checking a draft: from the command line, on a page, through the API. Nothing is kept: no row and no file is written.

pub mod cli;
mod terminal;

use std::path::Path;

use jiff::civil::Date;
use resolute_document::Document;
use resolute_document::checks::{self, Checked};

use crate::error::{Error, Result};
use crate::formats::{self, Format};

/// A file and what the checks say of it.
pub struct CheckedFile {
    /// As it was read.
    pub document: Document,
    /// What kind of file it is.
    pub format: Format,
    /// The findings.
    pub checked: Checked,
}

impl CheckedFile {
    /// The paragraphs in which findings count, as `resolute text` prints them.
    pub fn texts(&self) -> Vec<String> {
        let shown = self.document.accepted().document;
        shown.paragraphs.iter().map(resolute_document::Paragraph::text).collect()
    }
}

/// Reads and checks a file.
///
/// # Errors
/// Where it cannot be read.
pub fn check(bytes: &[u8], as_of: Option<Date>) -> Result<CheckedFile> {
    let (document, format) = formats::read(bytes)?;
    let checked = checks::check(document.clone(), resolute_reference::register(), as_of);
    Ok(CheckedFile { document, format, checked })
}

/// Reads and checks the file at a path.
///
/// # Errors
/// Names the file and what is wrong with it.
pub fn check_path(path: &Path, as_of: Option<Date>) -> Result<CheckedFile> {
    let bytes = std::fs::read(path)
        .map_err(|error| Error::Invalid(format!("{} cannot be opened: {error}", path.display())))?;
    check(&bytes, as_of)
        .map_err(|error| Error::internal(&format!("{} cannot be read", path.display()), error))
}
