//! From the tree to a Word file with real tracked changes.

mod columns;
mod conference;
mod flow;
mod links;
mod lists;
mod moves;
mod notes;
mod package;
mod pages;
mod paragraphs;
mod pictures;
mod styles;
mod xml;

use resolute_document::{Document, NoteKind};

use crate::error::WriteError;
use crate::order::with_deletions_between;
use links::Links;
use lists::Lists;
use notes::{Comments, Notes};
use paragraphs::Writer;
use pictures::Pictures;
use styles::StyleIds;
use xml::{HEADER, WORD};

pub use conference::in_conference_styles;
pub use links::Link;
pub(crate) use paragraphs::date_time;
pub use pictures::Picture;
pub(crate) use xml::{attribute, push as push_text};

/// Writes a document as a .docx file: insertions, deletions and moves as tracked changes with author and date,
/// changed paragraph marks, footnotes, endnotes, comments with their anchors, styles by name, tables, and drawn labels
/// as lists of one item each, so that they stay what they are. Pages are A4 and numbered.
///
/// ```
/// use resolute_document::{Document, Paragraph};
/// let call = Paragraph { style: Some("Call".to_owned()), ..Paragraph::plain("recalling") };
/// let document = Document { paragraphs: vec![call], ..Document::default() };
/// assert_eq!(resolute_docx::read(&resolute_docx::write(&document)?)?, document);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn write(document: &Document) -> Result<Vec<u8>, WriteError> {
    write_with(document, &Page::default())
}

/// What stands on the pages beside the text of a document.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Page<'a> {
    /// A line at the head of each page: the symbol of the document, what text this is.
    pub header: Option<&'a str>,
    /// Pictures in the text.
    pub pictures: &'a [Picture<'a>],
    /// Words that lead out of the document.
    pub links: &'a [Link<'a>],
    /// Whether paragraphs run from right to left.
    pub right_to_left: bool,
}

/// As [`write()`], with a header, pictures and links.
///
/// ```
/// # fn chart() -> Vec<u8> { let mut png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec(); png.extend([0, 0, 0, 2, 0, 0, 0, 1]); png }
/// use resolute_document::{Document, Paragraph};
/// use resolute_docx::{Link, Page, Picture, write_with};
/// let text = Document { paragraphs: vec![Paragraph::plain("States of duties"), Paragraph::default()], ..Document::default() };
/// let picture = Picture { paragraph: 1, png: &chart(), width_mm: 120.0, alt: "Seven duties of twelve are under way" };
/// let page = Page { header: Some("CWG-WSIS-34/5"), pictures: &[picture.clone()], ..Page::default() };
/// let file = write_with(&text, &page)?;
/// assert_eq!(resolute_docx::read(&file)?.paragraphs, text.paragraphs);
///
/// let unsaid = Page { pictures: &[Picture { alt: " ", ..picture }], ..page };
/// assert!(write_with(&text, &unsaid).is_err());
///
/// let figures = Document { paragraphs: vec![Paragraph::plain("7")], ..Document::default() };
/// let links = [Link { paragraph: 0, span: 0, address: "https://example.org/mandates?state=under-way" }];
/// let linked = write_with(&figures, &Page { links: &links, ..Page::default() })?;
/// assert_eq!(resolute_docx::read(&linked)?.paragraphs, figures.paragraphs);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn write_with(document: &Document, page: &Page<'_>) -> Result<Vec<u8>, WriteError> {
    let document = &*with_deletions_between(document);
    let style_ids = StyleIds::of(document);
    let lists = Lists::of(document);
    let notes = Notes::of(document);
    let comments = Comments::of(document);
    let pictures = Pictures::of(page.pictures, document)?;
    let mut writer = Writer::new(document, &style_ids, &lists, &notes, &comments, &pictures);
    writer.links = Links::of(page.links);
    let body = writer.body(document);
    let mut parts = vec![
        Part::new("styles", style_ids.part(page.right_to_left)),
        Part::new("settings", SETTINGS.to_owned()),
        Part::new("footnotes", writer.notes(document, NoteKind::Footnote)),
        Part::new("endnotes", writer.notes(document, NoteKind::Endnote)),
        Part::new("footer", pages::footer()),
    ];
    if !lists.is_empty() {
        parts.push(Part::new("numbering", lists.part()));
    }
    if !document.comments.is_empty() {
        parts.push(Part::new("comments", comments.part(document)));
    }
    parts.extend(page.header.map(|header| Part::new("header", pages::header(header))));
    let section = pages::section(page.header.is_some());
    let body = format!("{HEADER}<w:document {WORD}><w:body>{body}{section}</w:body></w:document>");
    package::pack(&body, &parts, &pictures)
}

/// A part beside the document, linked from it under its own name.
struct Part {
    name: &'static str,
    text: String,
}

impl Part {
    fn new(name: &'static str, text: String) -> Part {
        Part { name, text }
    }
}

const SETTINGS: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n\
    <w:settings xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">\
    <w:footnotePr><w:footnote w:id=\"-1\"/><w:footnote w:id=\"0\"/></w:footnotePr>\
    <w:endnotePr><w:endnote w:id=\"-1\"/><w:endnote w:id=\"0\"/></w:endnotePr>\
    <w:compat><w:compatSetting w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" \
    w:val=\"15\"/></w:compat></w:settings>";

/// A notes part without notes but for the two separators that Word expects to find in it.
pub(crate) fn empty_notes(kind: NoteKind) -> String {
    let document = Document::default();
    let (styles, lists) = (StyleIds::of(&document), Lists::of(&document));
    let (notes, comments) = (Notes::of(&document), Comments::of(&document));
    Writer::new(&document, &styles, &lists, &notes, &comments, &Pictures::default()).notes(&document, kind)
}

/// A comments part without comments.
pub(crate) fn empty_comments(strict: bool) -> String {
    let part = Comments::of(&Document::default()).part(&Document::default());
    if strict {
        let transitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
        return part.replace(transitional, "http://purl.oclc.org/ooxml/wordprocessingml/main");
    }
    part
}
