//! Elements and words of one part, as they stream; nothing of it may be deep or long.

use std::io::{BufRead, BufReader, Read};

use quick_xml::Reader;
use quick_xml::escape::resolve_xml_entity;
use quick_xml::events::{BytesRef, BytesStart, Event as Raw};

use super::refused;
use crate::error::Result;

/// Elements that may be open at once.
const DEEPEST: usize = 64;
/// Bytes of one tag or one run of words; a cell has at most 32,767 characters.
const LONGEST: usize = 4 << 20;
const BUFFER: usize = 64 << 10;

/// What comes next. An empty element gives a start and an end.
pub(super) enum Event {
    Start(Tag),
    End(String),
    Text(String),
}

/// An element's name, without its prefix, and its attributes.
pub(super) struct Tag(BytesStart<'static>);

impl Tag {
    pub(super) fn name(&self) -> &str {
        local(self.0.name().0)
    }

    /// An attribute by its name without prefix.
    pub(super) fn attribute(&self, name: &str) -> Option<String> {
        let mut attributes = self.0.attributes();
        attributes.with_checks(false);
        let found = attributes.flatten().find(|one| local(one.key.0) == name)?;
        Some(match found.normalized_value(quick_xml::XmlVersion::Explicit1_0) {
            Ok(value) => value.into_owned(),
            Err(_) => found.value.into_owned(),
        })
    }
}

fn local(name: &str) -> &str {
    name.split_once(':').map_or(name, |(_, local)| local)
}

/// The events of a part.
pub(super) struct Tokens<'a> {
    reader: Reader<Metered<'a>>,
    buffer: Vec<u8>,
    depth: usize,
    end_due: Option<String>,
}

impl<'a> Tokens<'a> {
    pub(super) fn new(source: &'a mut dyn Read) -> Tokens<'a> {
        let source = Metered { source: BufReader::with_capacity(BUFFER, source), since: 0 };
        Tokens { reader: Reader::from_reader(source), buffer: Vec::new(), depth: 0, end_due: None }
    }

    /// The next event; nothing after the last.
    pub(super) fn next(&mut self) -> Result<Option<Event>> {
        if let Some(name) = self.end_due.take() {
            self.depth -= 1;
            return Ok(Some(Event::End(name)));
        }
        loop {
            self.buffer.clear();
            self.reader.get_mut().since = 0;
            let raw = self.reader.read_event_into(&mut self.buffer).map_err(refused)?;
            return Ok(Some(match raw {
                Raw::Start(start) => {
                    self.depth += 1;
                    Event::Start(Tag(start.into_owned()))
                }
                Raw::Empty(start) => {
                    self.depth += 1;
                    let tag = Tag(start.into_owned());
                    self.end_due = Some(tag.name().to_owned());
                    Event::Start(tag)
                }
                Raw::End(end) => {
                    self.depth = self.depth.saturating_sub(1);
                    Event::End(local(end.name().0).to_owned())
                }
                Raw::Text(text) => Event::Text(text.xml10_content().into_owned()),
                Raw::CData(text) => Event::Text(text.xml10_content().into_owned()),
                Raw::GeneralRef(reference) => Event::Text(meant(&reference)?.to_string()),
                Raw::DocType(_) => return Err(refused("a part of it has a document type")),
                Raw::Decl(_) | Raw::PI(_) | Raw::Comment(_) => continue,
                Raw::Eof if self.depth > 0 => return Err(refused("a part of it breaks off")),
                Raw::Eof => return Ok(None),
            }))
            .and_then(|event| match self.depth > DEEPEST {
                true => Err(refused("its elements stand too deep in each other")),
                false => Ok(event),
            });
        }
    }

    /// The words inside the element that was just begun, to its end; those in elements named `but` are left out.
    pub(super) fn words(&mut self, but: &str) -> Result<String> {
        let (mut words, mut depth, mut left_out) = (String::new(), 1, 0);
        while depth > 0 {
            match self.next()? {
                Some(Event::Start(tag)) => {
                    depth += 1;
                    if left_out == 0 && tag.name() == but {
                        left_out = depth;
                    }
                }
                Some(Event::End(_)) => {
                    if left_out == depth {
                        left_out = 0;
                    }
                    depth -= 1;
                }
                Some(Event::Text(text)) if left_out == 0 => words.push_str(&text),
                Some(Event::Text(_)) => {}
                None => break,
            }
            if words.len() > LONGEST {
                return Err(refused("a cell of it is too long"));
            }
        }
        Ok(words)
    }
}

/// The five entities of XML and references to characters; any other would need a document type.
fn meant(reference: &BytesRef<'_>) -> Result<char> {
    match reference.resolve_char_ref() {
        Ok(Some(letter)) => return Ok(letter),
        Err(_) => return Ok(char::REPLACEMENT_CHARACTER),
        Ok(None) => {}
    }
    let name = reference.xml10_content();
    let known = resolve_xml_entity(&name).and_then(|words| words.chars().next());
    known.ok_or_else(|| refused(format_args!("it has the entity \"{name}\", which is none of XML")))
}

/// A source that ends with an error where one tag or one run of words does not end.
struct Metered<'a> {
    source: BufReader<&'a mut dyn Read>,
    since: usize,
}

impl Read for Metered<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        self.source.read(buffer)
    }
}

impl BufRead for Metered<'_> {
    fn fill_buf(&mut self) -> std::io::Result<&[u8]> {
        if self.since > LONGEST {
            return Err(std::io::Error::other("one of its cells has no end"));
        }
        self.source.fill_buf()
    }

    fn consume(&mut self, amount: usize) {
        self.since += amount;
        self.source.consume(amount);
    }
}
