//! Texts in and out: files are recognised by what is in them, never by their name.

mod marked;
mod page;

use resolute_akn::{Edition, Reference};
use resolute_document::citations::{self, Citation};
use resolute_document::structure::Structure;
use resolute_document::{Document, Resolved, structure};

use crate::error::{Error, Result};

pub use marked::{marked_line, marked_text};
pub use page::html_page;

/// The formats that can be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// Word, with its tracked changes.
    Docx,
    /// Akoma Ntoso, with its insertions and deletions.
    Akn,
    /// One paragraph a line.
    Text,
}

impl Format {
    /// The word stored with a file.
    pub fn code(self) -> &'static str {
        match self {
            Format::Docx => "docx",
            Format::Akn => "akn",
            Format::Text => "text",
        }
    }
}

/// Reads a text from bytes.
///
/// # Errors
/// Says what the file is, which part of it cannot be read, and how to convert it.
pub fn read(bytes: &[u8]) -> Result<(Document, Format)> {
    if let Some(refusal) = refusal(bytes) {
        return Err(Error::Invalid(refusal.to_owned()));
    }
    if bytes.starts_with(b"PK") {
        let document = resolute_docx::read(bytes).map_err(|error| {
            Error::Invalid(crate::error::Error::internal("the Word file cannot be read", error).with_causes())
        })?;
        return Ok((document, Format::Docx));
    }
    if is_xml(bytes) {
        let document = resolute_akn::read(bytes).map_err(|error| Error::Invalid(error.to_string()))?;
        return Ok((document, Format::Akn));
    }
    let text = decode(bytes)?;
    Ok((Document::from_plain_text(&text), Format::Text))
}

/// A document as a Word file that looks like a conference document; `header` stands at the head of each page and
/// says what text this is.
///
/// # Errors
/// Where the archive cannot be made.
pub fn word(document: &Document, header: Option<&str>) -> Result<Vec<u8>> {
    let styled = resolute_docx::in_conference_styles(document, resolute_reference::register());
    let page = resolute_docx::Page { header, ..resolute_docx::Page::default() };
    resolute_docx::write_with(&styled, &page)
        .map_err(|error| Error::internal("the Word file could not be made", error))
}

/// A document as Akoma Ntoso, placed by what is understood of its new and its old text.
///
/// # Errors
/// Where there is nothing to write.
pub fn akn(document: &Document) -> Result<Vec<u8>> {
    let register = resolute_reference::register();
    let accepted = document.accepted();
    let after = structure::read(&accepted.document, register);
    let references = references(document, &accepted, &after);
    let before = document.has_changes().then(|| structure::read(&document.rejected().document, register));
    let edition = Edition {
        register: Some(register),
        before: before.as_ref(),
        references: &references,
        ..Edition::default()
    };
    resolute_akn::write(document, &after, &edition)
        .map(String::into_bytes)
        .map_err(|error| Error::Invalid(format!("the text cannot be written as Akoma Ntoso: {error}")))
}

/// What the new text cites and the register knows, as references with the addresses of the standard.
fn references(document: &Document, accepted: &Resolved, structure: &Structure) -> Vec<Reference> {
    let register = resolute_reference::register();
    let citations = citations::read(&accepted.document, structure, register);
    let reference = |citation: &Citation| {
        let known = register.instrument(citation.register_id()?)?;
        let (paragraph, start, end) = citations::in_marked(citation, document, accepted, true)?;
        let year = citation.target.named().and_then(|named| named.revision.as_ref()?.year);
        // A text without a number is known by its name.
        let number = if known.number.is_empty() { &known.id } else { &known.number };
        let href = resolute_akn::address(&known.body, &known.kind, number, year);
        Some(Reference { paragraph, start, end, href, shown: citation.target.label() })
    };
    citations.iter().filter_map(reference).collect()
}

/// Files of other programs, with the way on.
fn refusal(bytes: &[u8]) -> Option<&'static str> {
    let has =
        |needle: &[u8]| bytes.get(..512).unwrap_or(bytes).windows(needle.len()).any(|part| part == needle);
    if bytes.is_empty() {
        Some("the file is empty")
    } else if bytes.starts_with(b"%PDF") {
        Some(
            "this is a PDF, which has lost the structure of the text; save the original as .docx, or copy its text into a .txt file",
        )
    } else if bytes.starts_with(&[0xD0, 0xCF, 0x11, 0xE0]) {
        Some("this is a file of an older Word (.doc); open it in Word or LibreOffice and save it as .docx")
    } else if bytes.starts_with(b"PK") && has(b"mimetypeapplication/vnd.oasis.opendocument") {
        Some("this is an OpenDocument file (.odt); open it in LibreOffice or Word and save it as .docx")
    } else if bytes.starts_with(b"{\\rtf") {
        Some("this is a rich text file (.rtf); open it in Word or LibreOffice and save it as .docx")
    } else {
        None
    }
}

/// Whether the file says that it is XML, or begins with the first element of Akoma Ntoso.
fn is_xml(bytes: &[u8]) -> bool {
    let start = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes).trim_ascii_start();
    start.starts_with(b"<?xml") || start.starts_with(b"<akomaNtoso") || start.starts_with(b"<akn:akomaNtoso")
}

/// Plain text in UTF-8, or in UTF-16 with a byte order mark, as Word and Notepad save it.
fn decode(bytes: &[u8]) -> Result<String> {
    let wide = |bytes: &[u8], order: fn([u8; 2]) -> u16| {
        let units: Vec<u16> = bytes.chunks_exact(2).map(|pair| order([pair[0], pair[1]])).collect();
        String::from_utf16(&units).map_err(|_| {
            Error::Invalid(
                "the file says that it is UTF-16 text but is not; save it as UTF-8 text".to_owned(),
            )
        })
    };
    match bytes {
        [0xFF, 0xFE, rest @ ..] => wide(rest, u16::from_le_bytes),
        [0xFE, 0xFF, rest @ ..] => wide(rest, u16::from_be_bytes),
        _ => match std::str::from_utf8(bytes) {
            Ok(text) if !text.contains('\0') => Ok(text.to_owned()),
            Ok(_) => Err(Error::Invalid(
                "this is not a text: it holds zero bytes; accepted are .docx and plain text".to_owned(),
            )),
            Err(error) => Err(Error::Invalid(format!(
                "the file is neither .docx nor UTF-8 text (byte {} cannot be read); save it as .docx or as UTF-8 text",
                error.valid_up_to()
            ))),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn other_formats_get_a_way_on() {
        for (bytes, way) in [
            (&b"%PDF-1.7"[..], ".docx"),
            (&[0xD0, 0xCF, 0x11, 0xE0, 0xA1][..], "older Word"),
            (&b""[..], "empty"),
            (&b"<?xml version='1.0'?><svg/>"[..], "accepted is Akoma Ntoso"),
            (&b"abc\xff"[..], "byte 3"),
            (&b"a\0b"[..], "zero bytes"),
        ] {
            let message = read(bytes).unwrap_err().to_string();
            assert!(message.contains(way), "{message}");
        }
    }

    #[test]
    fn akoma_ntoso_comes_back_as_it_was_written() {
        let document =
            Document::from_plain_text("RESOLUTION 5 (Dubai, 2018)\nThe title\nresolves\n1\tto go on.");
        let (back, format) = read(&akn(&document).unwrap()).unwrap();
        assert_eq!(format, Format::Akn);
        assert_eq!(back.paragraphs[3].text(), "1\tto go on.");
    }

    #[test]
    fn utf16_text_is_read() {
        let bytes: Vec<u8> =
            [0xFF, 0xFE].into_iter().chain("ré".encode_utf16().flat_map(u16::to_le_bytes)).collect();
        assert_eq!(read(&bytes).unwrap().0.paragraphs[0].text(), "ré");
    }
}
