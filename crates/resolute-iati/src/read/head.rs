//! The beginning of a file: declaration, comments, the first tag.

use std::borrow::Cow;

use quick_xml::events::{BytesStart, Event};

use super::{BYTE_ORDER_MARK, Limits, plain};
use crate::error::{Position, ReadError};
use crate::finding::{Finding, Severity};
use crate::tree::{
    Element, Fault, Index, Scope, Span, Tree, attributes, escape_value, inner, position, tokens,
};

/// What a file is a list of.
///
/// ```
/// use resolute_iati::*;
///
/// assert_eq!(Kind::Organisations.root(), "iati-organisations");
/// # Ok::<(), ReadError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// `iati-activities`.
    Activities,
    /// `iati-organisations`.
    Organisations,
}

impl Kind {
    /// The name of the first element.
    pub fn root(self) -> &'static str {
        match self {
            Kind::Activities => "iati-activities",
            Kind::Organisations => "iati-organisations",
        }
    }
}

/// The beginning of a file, as it was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Head(Tree);

impl Head {
    /// The beginning of a new file of version 2.03; `generated` is a date and time with a time zone.
    ///
    /// ```
    /// use resolute_iati::{Head, Kind};
    ///
    /// let head = Head::new(Kind::Activities, Some("2017-10-09T10:00:00Z"));
    /// assert!(head.source().ends_with(r#"<iati-activities version="2.03" generated-datetime="2017-10-09T10:00:00Z">"#));
    /// ```
    pub fn new(kind: Kind, generated: Option<&str>) -> Head {
        let mut source =
            format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<{} version=\"2.03\"", kind.root());
        if let Some(generated) = generated {
            source.push_str(" generated-datetime=\"");
            escape_value(generated, &mut source);
            source.push('"');
        }
        source.push('>');
        Head::parse(&source).expect("a declaration and a tag made here are well-formed")
    }

    /// Reads all up to and with the first tag.
    ///
    /// # Errors
    /// The text does not begin as a file of IATI does.
    pub fn parse(source: &str) -> Result<Head, ReadError> {
        let read = match read(source.as_bytes(), &Limits::default(), None) {
            Ok(Opening::List { head, .. }) => Ok(head),
            Ok(Opening::Alone { length, .. }) => Err(Fault::xml(length, "an entry without a list around it")),
            Err(fault) => Err(fault),
        };
        read.map_err(|fault| fault.at(Position::START, source.as_bytes()))
    }

    /// The first element; only its tag.
    pub fn root(&self) -> Element<'_> {
        self.0.root()
    }

    /// Whether the file lists activities or organisations.
    pub fn kind(&self) -> Kind {
        if self.root().name() == Kind::Organisations.root() { Kind::Organisations } else { Kind::Activities }
    }

    /// The version of the standard that the file says it follows.
    pub fn version(&self) -> Option<Cow<'_, str>> {
        self.root().attribute("version")
    }

    /// When the file was made, as written.
    pub fn generated(&self) -> Option<Cow<'_, str>> {
        self.root().attribute("generated-datetime")
    }

    /// All of it as it was written.
    pub fn source(&self) -> &str {
        self.0.source()
    }

    /// Namespaces that hold in the whole file.
    pub(crate) fn scope(&self) -> Scope {
        let declared = self.root().attributes().filter_map(|attribute| {
            let rest = attribute.name.strip_prefix("xmlns")?;
            let prefix = if rest.is_empty() { "" } else { rest.strip_prefix(':')? };
            Some((prefix.to_owned(), attribute.value().into_owned()))
        });
        declared.collect()
    }

    /// What should be otherwise in the beginning of a file.
    pub(super) fn findings(&self, decoded: Option<&str>) -> Vec<Finding> {
        let mut findings = Vec::new();
        let version = self.version().unwrap_or_default();
        if version != "2.03" {
            let message = format!(
                "the file says version {version:?}; it is read as far as 2.03 knows its elements and checked by the rules of 2.03"
            );
            findings.push(Finding::at(self.root(), Severity::Warning, "other-version", message));
        }
        if let Some(encoding) = decoded {
            findings.push(Finding::at(
                self.root(),
                Severity::Note,
                "other-encoding",
                other_encoding(encoding),
            ));
        }
        findings
    }
}

pub(super) fn other_encoding(encoding: &str) -> String {
    format!("the file is written in {encoding}; what is written from it is UTF-8")
}

const STRAY: &str = "something stands before the first element";

/// How a file begins, with the length in bytes.
pub(super) enum Opening {
    /// With a list; an empty element is closed already.
    List { head: Head, length: usize, is_closed: bool },
    /// With one entry that has no list around it; this is what stands before it.
    Alone { before: String, length: usize },
}

/// The beginning of a file. What was decoded says UTF-8 from now on.
pub(super) fn read(bytes: &[u8], limits: &Limits, decoded: Option<&str>) -> Result<Opening, Fault> {
    let mark = if bytes.starts_with(BYTE_ORDER_MARK) { BYTE_ORDER_MARK.len() } else { 0 };
    let text = &bytes[mark..];
    let mut reader = tokens(text);
    let mut index = Index::default();
    let mut before = 0;
    let is_closed = loop {
        let event = reader.read_event().map_err(|error| Fault::token(&error, &reader, text.len()))?;
        let after = position(&reader);
        match event {
            Event::Start(tag) | Event::Empty(tag) if is_entry(tag.name().0) => {
                let length = mark + before;
                let source = plain(&bytes[..length])?;
                let before = if decoded.is_some() { saying_utf8(source) } else { source.to_owned() };
                return Ok(Opening::Alone { before, length });
            }
            Event::Start(tag) => {
                break root(&mut index, &tag, mark, before..after, limits).map(|()| false)?;
            }
            Event::Empty(tag) => break root(&mut index, &tag, mark, before..after, limits).map(|()| true)?,
            Event::Decl(_) if before == 0 => declaration(text, after)?,
            Event::DocType(words) if !words.contains('[') => {}
            Event::DocType(_) => return Err(Fault::DocumentType { at: before }),
            Event::Eof => return Err(Fault::cut(before, "it has no element")),
            Event::Text(words) if words.trim_ascii().is_empty() => {}
            Event::Text(_) if after == text.len() => return Err(Fault::cut(before, STRAY)),
            Event::Comment(_) | Event::PI(_) => inner(&event, before)?,
            _ => return Err(Fault::xml(before, STRAY)),
        }
        before = after;
    };
    let length = mark + position(&reader);
    let source = plain(&bytes[..length])?;
    if decoded.is_none() {
        let head = Head(Tree::of(source, &index, Position::START, Scope::default()));
        return Ok(Opening::List { head, length, is_closed });
    }
    match read(saying_utf8(source).as_bytes(), limits, None)? {
        Opening::List { head, .. } => Ok(Opening::List { head, length, is_closed }),
        alone => Ok(alone),
    }
}

/// `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>`: these, in this order, the last two at will.
fn declaration(text: &[u8], end: usize) -> Result<(), Fault> {
    const START: usize = "<?xml".len();
    let fault = || Fault::xml(0, "the XML declaration is not written as it must be");
    let inner = std::str::from_utf8(&text[START..end - "?>".len()]).map_err(|_| fault())?;
    let mut spans = Vec::new();
    attributes(inner, START, 3, &mut spans).map_err(|_| fault())?;
    let slice = |span: Span| &inner[span.start as usize - START..span.end as usize - START];
    let mut given = spans.iter().map(|span| (slice(span.name), slice(span.value))).peekable();
    let is_version = |value: &str| {
        value
            .strip_prefix("1.")
            .is_some_and(|minor| !minor.is_empty() && minor.bytes().all(|byte| byte.is_ascii_digit()))
    };
    let is_encoding = |value: &str| {
        let is_usual = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_' | b'-');
        value.starts_with(|first: char| first.is_ascii_alphabetic()) && value.bytes().all(is_usual)
    };
    let has_version = given.next_if(|(name, value)| *name == "version" && is_version(value)).is_some();
    given.next_if(|(name, value)| *name == "encoding" && is_encoding(value));
    given.next_if(|(name, value)| *name == "standalone" && matches!(*value, "yes" | "no"));
    if has_version && given.next().is_none() { Ok(()) } else { Err(fault()) }
}

fn is_entry(name: &str) -> bool {
    matches!(name, "iati-activity" | "iati-organisation")
}

fn root(
    index: &mut Index,
    tag: &BytesStart<'_>,
    mark: usize,
    at: std::ops::Range<usize>,
    limits: &Limits,
) -> Result<(), Fault> {
    let name = tag.name().0;
    if ![Kind::Activities.root(), Kind::Organisations.root()].contains(&name) {
        return Err(Fault::NotIati { at: at.start, root: name.chars().take(60).collect() });
    }
    index.open(tag, 0, mark + at.start, mark + at.end, true, limits)
}

/// The declaration with the encoding that the text has now.
fn saying_utf8(source: &str) -> String {
    let source = source.trim_start_matches('\u{feff}');
    let Some((declaration, rest)) = source.split_once("?>") else { return source.to_owned() };
    let Some((before, after)) = declaration.split_once("encoding") else { return source.to_owned() };
    let Some(open) = after.find(['"', '\'']) else { return source.to_owned() };
    let quote = &after[open..=open];
    let closing = after[open + 1..].split_once(quote).map_or("", |(_, closing)| closing);
    format!("{before}encoding{}UTF-8{quote}{closing}?>{rest}", &after[..=open])
}
