//! From the tree to a Word file with real tracked changes.

mod lists;
mod moves;
mod notes;
mod paragraphs;
mod styles;
mod xml;

use std::io::{Cursor, Write};

use resolute_document::{Document, NoteKind};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use crate::error::WriteError;
use lists::Lists;
use notes::{Comments, Notes};
use paragraphs::Writer;
use styles::StyleIds;
use xml::{HEADER, WORD};

pub(crate) use paragraphs::date_time;
pub(crate) use xml::{attribute, push as push_text};

/// Writes a document as a .docx file: insertions, deletions and moves as tracked changes with author and date,
/// changed paragraph marks, footnotes, endnotes, comments with their anchors, styles by name, and drawn labels as
/// lists of one item each, so that they stay what they are. Paragraphs of table cells become rows of one cell, for
/// the tree does not know columns.
///
/// ```
/// use resolute_document::{Document, Paragraph};
/// let call = Paragraph { style: Some("Call".to_owned()), ..Paragraph::plain("recalling") };
/// let document = Document { paragraphs: vec![call], ..Document::default() };
/// assert_eq!(resolute_docx::read(&resolute_docx::write(&document)?)?, document);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn write(document: &Document) -> Result<Vec<u8>, WriteError> {
    let style_ids = StyleIds::of(document);
    let lists = Lists::of(document);
    let notes = Notes::of(document);
    let comments = Comments::of(document);
    let mut writer = Writer::new(document, &style_ids, &lists, &notes, &comments);
    let body = format!(
        "{HEADER}<w:document {WORD}><w:body>{}<w:sectPr>\
         <w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1418\" w:right=\"1134\" w:bottom=\"1418\" w:left=\"1134\" \
         w:header=\"720\" w:footer=\"720\" w:gutter=\"0\"/></w:sectPr></w:body></w:document>",
        writer.body(document)
    );
    let footnotes = writer.notes(document, NoteKind::Footnote);
    let endnotes = writer.notes(document, NoteKind::Endnote);
    let mut parts = vec![
        Part::new("styles", "styles", style_ids.part()),
        Part::new("settings", "settings", SETTINGS.to_owned()),
        Part::new("footnotes", "footnotes", footnotes),
        Part::new("endnotes", "endnotes", endnotes),
    ];
    if !lists.is_empty() {
        parts.push(Part::new("numbering", "numbering", lists.part()));
    }
    if !document.comments.is_empty() {
        parts.push(Part::new("comments", "comments", comments.part(document)));
    }
    pack(body, &parts)
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
    Writer::new(&document, &styles, &lists, &notes, &comments).notes(&document, kind)
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

/// A part beside the document, linked from it.
struct Part {
    name: &'static str,
    kind: &'static str,
    text: String,
}

impl Part {
    fn new(name: &'static str, kind: &'static str, text: String) -> Part {
        Part { name, kind, text }
    }
}

/// Puts the parts into an archive with their content types and links.
fn pack(body: String, parts: &[Part]) -> Result<Vec<u8>, WriteError> {
    const TYPES: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    const LINKS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
    const KIND: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    let mut types = format!(
        "{HEADER}<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\
         <Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
         <Default Extension=\"xml\" ContentType=\"application/xml\"/>\
         <Override PartName=\"/word/document.xml\" ContentType=\"{TYPES}document.main+xml\"/>"
    );
    let mut links = format!("{HEADER}<Relationships xmlns=\"{LINKS}\">");
    for (index, part) in parts.iter().enumerate() {
        let name = part.name;
        types.push_str(&format!(
            "<Override PartName=\"/word/{name}.xml\" ContentType=\"{TYPES}{name}+xml\"/>"
        ));
        let kind = part.kind;
        links.push_str(&format!(
            "<Relationship Id=\"rId{}\" Type=\"{KIND}{kind}\" Target=\"{name}.xml\"/>",
            index + 1
        ));
    }
    types.push_str("</Types>");
    links.push_str("</Relationships>");
    let root = format!(
        "{HEADER}<Relationships xmlns=\"{LINKS}\"><Relationship Id=\"rId1\" Type=\"{KIND}officeDocument\" \
         Target=\"word/document.xml\"/></Relationships>"
    );
    // A fixed date makes equal documents equal files.
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let mut put = |name: &str, text: &str| -> Result<(), WriteError> {
        archive.start_file(name, options)?;
        archive.write_all(text.as_bytes())?;
        Ok(())
    };
    put("[Content_Types].xml", &types)?;
    put("_rels/.rels", &root)?;
    put("word/document.xml", &body)?;
    put("word/_rels/document.xml.rels", &links)?;
    for part in parts {
        put(&format!("word/{}.xml", part.name), &part.text)?;
    }
    Ok(archive.finish()?.into_inner())
}
