//! Changes and comments put into the file that a text came from. Everything that is not touched stays as it was, to
//! the byte: letterhead, styles, headers, pictures, and the paragraphs that nothing happens to.

mod comment;
mod content;
mod editor;
mod edits;
mod hand;
mod models;
mod moves;
mod notes;
mod parts;
mod placing;
mod plan;
mod properties;
mod rewrite;

use resolute_document::{Document, Finding, Paragraph, Place};

use crate::error::ReviseError;
use crate::limits::Limits;
use crate::order::with_deletions_between;
use crate::package::Package;
use crate::read::read_package;

pub use comment::{comment, comment_with};
use editor::Editor;
use moves::MoveNames;

/// Which text of a marked document the original file holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// The old text: the file receives an amendment.
    Before,
    /// The new text: the file receives what was changed to arrive at it.
    After,
}

/// Who makes the changes that name nobody, and when (`2017-10-09T10:00:00Z`).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct By<'a> {
    /// The name that Word shows.
    pub author: Option<&'a str>,
    /// A date, or date and time, in ISO 8601.
    pub date: Option<&'a str>,
}

/// A file that received changes or comments.
#[derive(Debug, Clone, PartialEq)]
pub struct Revised {
    /// The file.
    pub bytes: Vec<u8>,
    /// What could not be placed, or not where it belongs; paragraphs are those of the original.
    pub findings: Vec<Finding>,
}

/// Puts the changes of a marked document into the file that holds its old or new text, as tracked changes.
///
/// The file's own reading, its tracked changes accepted, must be that text of `marked`, paragraph by paragraph; empty
/// paragraphs may differ. Tracked changes that the file has stay. New words look like their neighbours, new
/// paragraphs like the nearest of their style. What has no place (in a text box, within a content control that cannot
/// be split) is left out and said in the findings.
///
/// ```
/// use resolute_document::{Document, Paragraph, Span};
/// use resolute_docx::{By, Side, read, revise, write};
///
/// let base = Document { paragraphs: vec![Paragraph::plain("in 2014")], ..Document::default() };
/// let file = write(&base)?; // in earnest, the delegate's own
/// let spans = vec![Span::plain("in "), Span::deleted("2014"), Span::inserted("2018")];
/// let amended = Document { paragraphs: vec![Paragraph { spans, ..Paragraph::default() }], ..Document::default() };
///
/// let by = By { author: Some("RCC"), date: Some("2017-10-09") };
/// let revised = revise(&file, &amended, Side::Before, &by)?;
/// assert!(revised.findings.is_empty());
/// let back = read(&revised.bytes)?;
/// assert_eq!(back.accepted().document.paragraphs[0].text(), "in 2018");
/// assert_eq!(back.rejected().document.paragraphs[0].text(), "in 2014");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn revise(original: &[u8], marked: &Document, side: Side, by: &By<'_>) -> Result<Revised, ReviseError> {
    revise_with(original, marked, side, by, &Limits::default())
}

/// As [`revise`], within the given limits of reading.
pub fn revise_with(
    original: &[u8],
    marked: &Document,
    side: Side,
    by: &By<'_>,
    limits: &Limits,
) -> Result<Revised, ReviseError> {
    let mut package = Package::open(original, limits)?;
    let opened = read_package(&mut package, limits, true)?;
    let marked = &*with_deletions_between(marked);
    let placing = placing::place(&opened, marked, side)?;
    let mut editor = Editor::new(&opened, &mut package, by, limits)?;
    editor.findings = placing.findings;
    let is_new = |paragraph: &&Paragraph| {
        let id = paragraph.note.clone().unwrap_or_default();
        placing.notes.contains(&(paragraph.place == Place::Endnote, id)) && paragraph.note.is_some()
    };
    let new_notes = marked.paragraphs.iter().filter(is_new);
    let names = MoveNames::of(&opened.document, &placing.edits, new_notes);
    editor.hand.halves = names.halves;
    editor.renamed = names.renamed;
    editor.notes(marked, &placing.notes)?;
    editor.apply(&placing.edits)?;
    editor.finish(&mut package)
}
