//! A pull tokeniser for parts of a Word file: namespaces known by meaning, bounded depth, no document types.

use std::borrow::Cow;

use quick_xml::Reader;
use quick_xml::escape::resolve_xml_entity;
use quick_xml::events::{BytesRef, BytesStart};

use crate::error::ReadError;
use crate::limits::Limits;

/// What a namespace means here; transitional and strict are one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Namespace {
    /// WordprocessingML.
    Word,
    /// Office Math.
    Math,
    /// Markup compatibility: alternatives for older readers.
    Compatibility,
    /// Word 2010 and its conflict marks.
    Word2010,
    /// Extensions whose text boxes are understood, so that a choice may require them.
    Understood,
    /// Anything else.
    Other,
}

impl Namespace {
    fn of(uri: &str) -> Namespace {
        match uri {
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
            | "http://purl.oclc.org/ooxml/wordprocessingml/main" => Namespace::Word,
            "http://schemas.openxmlformats.org/officeDocument/2006/math"
            | "http://purl.oclc.org/ooxml/officeDocument/math" => Namespace::Math,
            "http://schemas.openxmlformats.org/markup-compatibility/2006" => Namespace::Compatibility,
            "http://schemas.microsoft.com/office/word/2010/wordml" => Namespace::Word2010,
            _ if uri.starts_with("http://schemas.microsoft.com/office/word/20")
                || uri.starts_with("http://schemas.microsoft.com/office/drawing/20") =>
            {
                Namespace::Understood
            }
            _ => Namespace::Other,
        }
    }
}

/// What the tokeniser met. An empty element gives a start and an end.
pub(crate) enum Event<'a> {
    Start(Tag<'a>),
    End,
    Text(Cow<'a, str>),
}

/// An element's name and attributes.
pub(crate) struct Tag<'a> {
    pub(crate) namespace: Namespace,
    start: BytesStart<'a>,
}

impl Tag<'_> {
    pub(crate) fn local(&self) -> &str {
        local(self.start.name().0)
    }

    /// Name and namespace together, to match on.
    pub(crate) fn name(&self) -> (Namespace, &str) {
        (self.namespace, self.local())
    }

    /// An attribute by its local name: no element that is read here has two of one local name that matter.
    pub(crate) fn attribute(&self, name: &str) -> Option<Cow<'_, str>> {
        let mut attributes = self.start.attributes();
        attributes.with_checks(false);
        let attribute = attributes.flatten().find(|attribute| local(attribute.key.0) == name)?;
        // Only the five entities of XML itself resolve; a value with another one is taken as it stands.
        Some(match attribute.normalized_value(quick_xml::XmlVersion::Explicit1_0) {
            Ok(value) => Cow::Owned(value.into_owned()),
            Err(_) => Cow::Owned(attribute.value.into_owned()),
        })
    }

    /// The name with its prefix, as it stands.
    pub(crate) fn qualified(&self) -> &str {
        self.start.name().0
    }

    /// An on/off property: present without a value means on.
    pub(crate) fn is_on(&self) -> bool {
        !matches!(self.attribute("val").as_deref(), Some("0" | "false" | "off" | "none"))
    }
}

fn local(name: &str) -> &str {
    name.split_once(':').map_or(name, |(_, local)| local)
}

/// The events of one part, in order.
pub(crate) struct Tokens<'a> {
    reader: Reader<&'a [u8]>,
    part: &'a str,
    limits: &'a Limits,
    depth: u64,
    /// Declarations in force: depth, prefix, meaning.
    scopes: Vec<(u64, String, Namespace)>,
    /// Index in `scopes` of the last prefix found: nearly always the next one too.
    recent: Option<usize>,
    /// An empty element was given as a start; its end follows.
    end_due: bool,
    /// Where the last event begins.
    start: usize,
}

impl<'a> Tokens<'a> {
    pub(crate) fn new(text: &'a str, part: &'a str, limits: &'a Limits) -> Tokens<'a> {
        let reader = Reader::from_str(text);
        Tokens { reader, part, limits, depth: 0, scopes: Vec::new(), recent: None, end_due: false, start: 0 }
    }

    pub(crate) fn part(&self) -> &'a str {
        self.part
    }

    /// The bytes of the last event. The end of an empty element has none of its own.
    pub(crate) fn range(&self) -> std::ops::Range<usize> {
        self.start..self.position()
    }

    fn position(&self) -> usize {
        self.reader.buffer_position() as usize
    }

    /// The next event; `None` after the last.
    pub(crate) fn next(&mut self) -> Result<Option<Event<'a>>, ReadError> {
        use quick_xml::events::Event as Raw;
        if std::mem::take(&mut self.end_due) {
            self.close();
            self.start = self.position();
            return Ok(Some(Event::End));
        }
        loop {
            self.start = self.position();
            let raw = self.reader.read_event().map_err(|error| self.malformed(error.to_string()))?;
            return Ok(Some(match raw {
                Raw::Start(start) => Event::Start(self.open(start)?),
                Raw::Empty(start) => {
                    self.end_due = true;
                    Event::Start(self.open(start)?)
                }
                Raw::End(_) => {
                    self.close();
                    Event::End
                }
                Raw::Text(text) => Event::Text(text.xml10_content()),
                Raw::CData(text) => Event::Text(text.xml10_content()),
                Raw::GeneralRef(reference) => Event::Text(Cow::Owned(self.resolve(&reference)?.to_string())),
                Raw::DocType(_) => return Err(ReadError::DocumentType { part: self.part.to_owned() }),
                Raw::Decl(_) | Raw::PI(_) | Raw::Comment(_) => continue,
                Raw::Eof if self.depth > 0 => {
                    return Err(self.malformed("it ends in the middle of an element".to_owned()));
                }
                Raw::Eof => return Ok(None),
            }));
        }
    }

    /// The meaning of a prefix at this place.
    pub(crate) fn meaning(&mut self, prefix: &str) -> Namespace {
        if let Some(index) = self.recent
            && self.scopes[index].1 == prefix
        {
            return self.scopes[index].2;
        }
        self.recent = self.scopes.iter().rposition(|(_, declared, _)| declared == prefix);
        self.recent.map_or(Namespace::Other, |index| self.scopes[index].2)
    }

    fn open(&mut self, start: BytesStart<'a>) -> Result<Tag<'a>, ReadError> {
        self.depth += 1;
        if self.depth > self.limits.depth {
            return Err(self.too_large("the depth of elements", self.limits.depth));
        }
        if start.attributes_raw().contains("xmlns") {
            self.declare(&start)?;
        }
        let name = start.name().0;
        let namespace = self.meaning(name.split_once(':').map_or("", |(prefix, _)| prefix));
        Ok(Tag { namespace, start })
    }

    fn declare(&mut self, start: &BytesStart<'a>) -> Result<(), ReadError> {
        let mut attributes = start.attributes();
        attributes.with_checks(false);
        for attribute in attributes.flatten() {
            let prefix = match attribute.key.0.split_once(':') {
                Some(("xmlns", prefix)) => prefix,
                None if attribute.key.0 == "xmlns" => "",
                _ => continue,
            };
            if self.scopes.len() as u64 >= self.limits.namespaces {
                return Err(self.too_large("the number of namespaces", self.limits.namespaces));
            }
            self.scopes.push((self.depth, prefix.to_owned(), Namespace::of(&attribute.value)));
        }
        self.recent = None;
        Ok(())
    }

    fn close(&mut self) {
        while self.scopes.last().is_some_and(|(depth, _, _)| *depth >= self.depth) {
            self.scopes.pop();
            self.recent = None;
        }
        self.depth = self.depth.saturating_sub(1);
    }

    /// The five entities of XML and character references; any other would need a document type.
    fn resolve(&self, reference: &BytesRef<'a>) -> Result<char, ReadError> {
        match reference.resolve_char_ref() {
            Ok(Some(character)) => return Ok(character),
            // References to characters that XML forbids are met in files of careless writers.
            Err(_) => return Ok(char::REPLACEMENT_CHARACTER),
            Ok(None) => {}
        }
        let known = resolve_xml_entity(&reference.xml10_content()).and_then(|words| words.chars().next());
        known.ok_or_else(|| ReadError::DocumentType { part: self.part.to_owned() })
    }

    fn too_large(&self, what: &'static str, limit: u64) -> ReadError {
        ReadError::TooLarge { part: self.part.to_owned(), what, limit }
    }

    fn malformed(&self, reason: String) -> ReadError {
        ReadError::Xml { part: self.part.to_owned(), position: self.reader.error_position(), reason }
    }
}
