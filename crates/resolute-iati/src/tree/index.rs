//! Tokens of one element as an index over its text.

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::syntax::{self, AttributeSpan};
use super::{Fault, Node, Span};
use crate::read::Limits;

/// The nodes of one element and their attributes, in the order of the text.
#[derive(Debug, Default)]
pub(crate) struct Index {
    pub(crate) nodes: Vec<Node>,
    pub(crate) attributes: Vec<AttributeSpan>,
    /// Some tag declares a namespace.
    pub(crate) declares: bool,
    open: Vec<u32>,
}

impl Index {
    pub(crate) fn clear(&mut self) {
        self.nodes.clear();
        self.attributes.clear();
        self.declares = false;
        self.open.clear();
    }

    /// Reads the element whose start tag was just read, and returns where it ends. Offsets count from the start of
    /// `text`, which the reader reads; the nodes count from the element's own start.
    pub(crate) fn element(
        &mut self,
        reader: &mut Reader<&[u8]>,
        text: &[u8],
        start: usize,
        first: (BytesStart<'_>, bool),
        limits: &Limits,
    ) -> Result<usize, Fault> {
        self.clear();
        let (tag, is_empty) = first;
        let mut before = position(reader);
        self.open(&tag, start, start, before, is_empty, limits)?;
        while !self.open.is_empty() {
            let event = reader.read_event().map_err(|error| Fault::token(&error, reader, text.len()))?;
            let after = position(reader);
            match event {
                Event::Start(tag) => self.open(&tag, start, before, after, false, limits)?,
                Event::Empty(tag) => self.open(&tag, start, before, after, true, limits)?,
                Event::End(_) => self.close(start, before, after),
                Event::Eof => return Err(Fault::ended(before)),
                other => inner(&other, before)?,
            }
            before = after;
        }
        Ok(before)
    }

    /// A start tag between two offsets of the text; `base` is where the entry begins.
    pub(crate) fn open(
        &mut self,
        tag: &BytesStart<'_>,
        base: usize,
        before: usize,
        after: usize,
        is_empty: bool,
        limits: &Limits,
    ) -> Result<(), Fault> {
        let name = tag.name().0;
        if !syntax::is_name(name) {
            return Err(Fault::xml(before, format!("{:?} is no name of an element", short(name))));
        }
        if name.len() > usize::from(u16::MAX) {
            return Err(Fault::TooLarge { what: "the length of a name", limit: usize::from(u16::MAX) });
        }
        if self.open.len() >= limits.depth {
            return Err(Fault::TooLarge { what: "the depth of elements", limit: limits.depth });
        }
        if self.nodes.len() >= limits.elements {
            return Err(Fault::TooLarge { what: "the number of elements", limit: limits.elements });
        }
        let at = before - base;
        let first_attribute = self.attributes.len() as u32;
        let rest = tag.attributes_raw();
        let mut declares = false;
        if !rest.is_empty() {
            let read = syntax::attributes(rest, at + 1 + name.len(), limits.attributes, &mut self.attributes);
            declares = read.map_err(|fault| fault.moved(base))?;
            self.declares |= declares;
        }
        let index = self.nodes.len() as u32;
        let end = (after - base) as u32;
        self.nodes.push(Node {
            start: at as u32,
            name: name.len() as u16,
            declares,
            content: Span { start: end, end },
            end,
            parent: self.open.last().copied().unwrap_or(0),
            next: index + 1,
            attributes: Span { start: first_attribute, end: self.attributes.len() as u32 },
        });
        if !is_empty {
            self.open.push(index);
        }
        Ok(())
    }

    fn close(&mut self, base: usize, before: usize, after: usize) {
        let next = self.nodes.len() as u32;
        if let Some(node) = self.open.pop().and_then(|index| self.nodes.get_mut(index as usize)) {
            node.content.end = (before - base) as u32;
            node.end = (after - base) as u32;
            node.next = next;
        }
    }
}

/// What may stand inside an element besides elements.
pub(crate) fn inner(event: &Event<'_>, before: usize) -> Result<(), Fault> {
    match event {
        Event::Text(text) => match section_end(text.as_bytes()) {
            Some(at) => Err(Fault::xml(before + at, "\"]]>\" outside a CDATA section; write ]]&gt;")),
            None => Ok(()),
        },
        Event::GeneralRef(name) if syntax::reference(name).is_none() => {
            let name = short(name);
            Err(Fault::xml(
                before,
                format!("&{name}; is no reference that XML knows; write the character itself"),
            ))
        }
        Event::Decl(_) => Err(Fault::xml(before, "an XML declaration inside the file")),
        Event::PI(instruction) => match instruction.target() {
            target if !syntax::is_name(target) || target.eq_ignore_ascii_case("xml") => {
                Err(Fault::xml(before, "an instruction without a proper name"))
            }
            _ => Ok(()),
        },
        Event::DocType(_) => Err(Fault::xml(before, "a document type inside the file")),
        _ => Ok(()),
    }
}

/// Where the end of a CDATA section stands in words. Brackets are rare, so one is looked for first.
fn section_end(text: &[u8]) -> Option<usize> {
    let first = memchr::memchr(b']', text)?;
    memchr::memmem::find(&text[first..], b"]]>").map(|further| first + further)
}

pub(crate) fn position(reader: &Reader<&[u8]>) -> usize {
    // A slice has no more bytes than memory has addresses.
    reader.buffer_position() as usize
}

/// The beginning of a word that may be very long.
fn short(word: &str) -> String {
    word.chars().take(40).collect()
}
