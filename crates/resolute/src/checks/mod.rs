//! Checking a draft: from the command line, on a page, through the API. Nothing is kept: no row and no file is written.

pub mod api;
pub mod beside;
pub mod cli;
mod terminal;
mod views;
pub mod web;

use std::path::Path;

use jiff::civil::Date;
use resolute_document::checks::{self, Checked, Defect, Origin};
use resolute_document::{Comment, Document, Severity};

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

/// The file itself with the findings as comments, for Word files; and how many findings found no place.
///
/// # Errors
/// Where the file is no Word file or cannot take comments.
pub fn commented(bytes: &[u8], file: &CheckedFile, at: &str) -> Result<(Vec<u8>, usize)> {
    if file.format != Format::Docx {
        return Err(Error::Invalid(
            "comments go into Word files, and this is none; save it as .docx to have it commented".to_owned(),
        ));
    }
    let comments: Vec<Comment> =
        file.checked.defects.iter().enumerate().map(|(number, one)| comment(number, one, at)).collect();
    let revised = resolute_docx::comment(bytes, &comments)
        .map_err(|error| Error::internal("the comments could not be put into the Word file", error))?;
    Ok((revised.bytes, revised.findings.len()))
}

fn comment(number: usize, defect: &Defect, at: &str) -> Comment {
    let place = defect.tracked.unwrap_or(Origin {
        paragraph: defect.paragraph,
        start: defect.start,
        end: defect.end,
    });
    let severity = match defect.severity {
        Severity::Error => "Error",
        Severity::Warning => "Warning",
        Severity::Note => "Note",
    };
    let mut text = format!("{severity} ({}): {}", defect.code, defect.message);
    if let Some(suggestion) = &defect.suggestion {
        text.push_str(&format!("\nWhat to do: {suggestion}"));
    }
    Comment {
        id: number.to_string(),
        author: Some("Resolute".to_owned()),
        date: Some(at.to_owned()),
        text,
        paragraph: place.paragraph,
        start: place.start,
        end: (place.paragraph, place.end),
    }
}

/// As [`check`], beside the threads that answer requests: a long text takes its time.
///
/// # Errors
/// As [`check`].
pub async fn check_apart(bytes: Vec<u8>, as_of: Option<Date>) -> Result<CheckedFile> {
    tokio::task::spawn_blocking(move || check(&bytes, as_of))
        .await
        .map_err(|error| Error::internal("the check did not end", error))?
}
