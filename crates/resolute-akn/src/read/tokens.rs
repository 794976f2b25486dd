//! A pull tokeniser: bounded depth, no document types, no entities but the five of XML.

use std::borrow::Cow;

use quick_xml::Reader;
use quick_xml::escape::resolve_xml_entity;
use quick_xml::events::{BytesRef, BytesStart, Event as Raw};

use crate::error::ReadError;

/// What the tokeniser met. An empty element gives a start and an end.
pub(super) enum Event<'a> {
    Start(Tag<'a>),
    End,
    Text(Cow<'a, str>),
}

/// An element's name and attributes. Elements are known by their local names: the standard has one vocabulary.
pub(super) struct Tag<'a>(BytesStart<'a>);

impl Tag<'_> {
    pub(super) fn name(&self) -> &str {
        local(self.0.name().0)
    }

    /// An attribute by its full name.
    pub(super) fn attribute(&self, name: &str) -> Option<Cow<'_, str>> {
        let mut attributes = self.0.attributes();
        attributes.with_checks(false);
        let attribute = attributes.flatten().find(|attribute| attribute.key.0 == name)?;
        // A value with an entity of the file's own is taken as it stands.
        Some(match attribute.normalized_value(quick_xml::XmlVersion::Explicit1_0) {
            Ok(value) => Cow::Owned(value.into_owned()),
            Err(_) => Cow::Owned(attribute.value.into_owned()),
        })
    }

    /// Whether the raw attributes name something; cheaper than parsing them.
    pub(super) fn mentions(&self, words: &str) -> bool {
        self.0.attributes_raw().contains(words)
    }

    pub(super) fn has_class(&self, class: &str) -> bool {
        self.attribute("class").is_some_and(|classes| classes.split_whitespace().any(|one| one == class))
    }

    /// The namespace that the element declares for its own prefix.
    pub(super) fn declared_namespace(&self) -> Option<Cow<'_, str>> {
        match self.0.name().0.split_once(':') {
            Some((prefix, _)) => self.attribute(&format!("xmlns:{prefix}")),
            None => self.attribute("xmlns"),
        }
    }
}

fn local(name: &str) -> &str {
    name.split_once(':').map_or(name, |(_, local)| local)
}

/// The events of a file, in order.
pub(super) struct Tokens<'a> {
    reader: Reader<&'a [u8]>,
    limit: u64,
    depth: u64,
    /// The first element was closed.
    over: bool,
    /// An empty element was given as a start; its end follows.
    end_due: bool,
}

impl<'a> Tokens<'a> {
    pub(super) fn new(text: &'a str, limit: u64) -> Tokens<'a> {
        Tokens { reader: Reader::from_str(text), limit, depth: 0, over: false, end_due: false }
    }

    /// The next event; `None` after the last.
    pub(super) fn next(&mut self) -> Result<Option<Event<'a>>, ReadError> {
        if std::mem::take(&mut self.end_due) {
            return Ok(Some(self.close()));
        }
        loop {
            let raw = self.reader.read_event().map_err(|error| self.malformed(error.to_string()))?;
            let event = match raw {
                Raw::Start(start) => Event::Start(self.open(start)?),
                Raw::Empty(start) => {
                    self.end_due = true;
                    Event::Start(self.open(start)?)
                }
                Raw::End(_) => self.close(),
                Raw::Text(text) => Event::Text(text.xml10_content()),
                Raw::CData(text) => Event::Text(text.xml10_content()),
                Raw::GeneralRef(reference) => Event::Text(Cow::Owned(resolve(&reference)?.to_string())),
                Raw::DocType(_) => return Err(ReadError::DocumentType),
                Raw::Decl(_) | Raw::PI(_) | Raw::Comment(_) => continue,
                Raw::Eof if self.depth > 0 => {
                    return Err(self.malformed("it ends in the middle of an element".to_owned()));
                }
                Raw::Eof if !self.over => {
                    return Err(self.malformed("it has no element".to_owned()));
                }
                Raw::Eof => return Ok(None),
            };
            if let Event::Text(text) = &event
                && self.depth == 0
            {
                if text.trim().is_empty() {
                    continue;
                }
                return Err(self.malformed("words stand outside the first element".to_owned()));
            }
            return Ok(Some(event));
        }
    }

    fn open(&mut self, start: BytesStart<'a>) -> Result<Tag<'a>, ReadError> {
        if self.over {
            return Err(self.malformed("a second element follows the first".to_owned()));
        }
        self.depth += 1;
        if self.depth > self.limit {
            return Err(ReadError::TooLarge { what: "the depth of elements", limit: self.limit });
        }
        Ok(Tag(start))
    }

    fn close(&mut self) -> Event<'a> {
        self.depth = self.depth.saturating_sub(1);
        self.over = self.depth == 0;
        Event::End
    }

    fn malformed(&self, reason: String) -> ReadError {
        ReadError::Xml { position: self.reader.error_position(), reason }
    }
}

/// The five entities of XML and character references; any other would need a document type.
fn resolve(reference: &BytesRef) -> Result<char, ReadError> {
    match reference.resolve_char_ref() {
        Ok(Some(character)) => return Ok(character),
        // References to characters that XML forbids are met in files of careless writers.
        Err(_) => return Ok(char::REPLACEMENT_CHARACTER),
        Ok(None) => {}
    }
    let known = resolve_xml_entity(&reference.xml10_content()).and_then(|words| words.chars().next());
    known.ok_or(ReadError::DocumentType)
}

/// The bytes as text. UTF-8 is what the standard's files are written in.
pub(super) fn decode(bytes: &[u8]) -> Result<&str, ReadError> {
    if bytes.starts_with(&[0xFE, 0xFF]) || bytes.starts_with(&[0xFF, 0xFE]) {
        return Err(ReadError::Encoding { encoding: "UTF-16".to_owned() });
    }
    let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
    let declared = declared_encoding(bytes);
    let is_known = matches!(declared.to_ascii_lowercase().as_str(), "utf-8" | "utf8" | "us-ascii" | "ascii");
    match std::str::from_utf8(bytes) {
        Ok(text) if is_known || bytes.is_ascii() => Ok(text),
        Ok(_) => Err(ReadError::Encoding { encoding: declared }),
        Err(_) if is_known => Err(ReadError::Encoding { encoding: "bytes that are not UTF-8".to_owned() }),
        Err(_) => Err(ReadError::Encoding { encoding: declared }),
    }
}

fn declared_encoding(bytes: &[u8]) -> String {
    let head = String::from_utf8_lossy(bytes.get(..200).unwrap_or(bytes)).into_owned();
    let declaration =
        head.strip_prefix("<?xml").and_then(|rest| rest.split_once("?>")).map(|(found, _)| found);
    let value = declaration.and_then(|found| found.split_once("encoding")).map(|(_, value)| value);
    value.and_then(|value| value.split(['"', '\'']).nth(1)).map_or_else(|| "UTF-8".to_owned(), str::to_owned)
}
