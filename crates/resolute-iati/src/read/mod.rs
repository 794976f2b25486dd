//! A file as a stream of entries.
//!
//! One entry is in memory at a time, whatever the size of the file. Between the entries stands what stands between them:
//! blanks, comments, elements of others; the items one after the other are the file, letter by letter.

mod decode;
mod head;
mod window;

use std::io::Read;

use quick_xml::events::Event;

use head::Opening;
pub use head::{Head, Kind};

use crate::error::{Position, ReadError};
use crate::finding::{Finding, Severity};
use crate::tree::{Fault, Index, Scope, Tree, forbidden, inner, position, tokens};
use crate::views::{Activity, Organisation};
use window::Window;

/// How much one entry may hold. What is over a limit ends the reading with [`ReadError::TooLarge`].
///
/// ```
/// use resolute_iati::*;
///
/// let limits = Limits { depth: 3, ..Limits::default() };
/// let file = "<iati-activities version='2.03'><iati-activity><a><b><c/></b></a></iati-activity></iati-activities>";
/// let error = Reader::with_limits(file.as_bytes(), limits).find_map(Result::err).unwrap();
/// assert!(error.to_string().contains("the depth of elements of one entry is over the limit of 3"));
/// # Ok::<(), ReadError>(())
/// ```
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// Bytes of one entry, or of what stands between two.
    pub bytes: usize,
    /// Elements in elements.
    pub depth: usize,
    /// Elements of one entry.
    pub elements: usize,
    /// Attributes of one element.
    pub attributes: usize,
}

impl Default for Limits {
    fn default() -> Limits {
        Limits { bytes: 64 << 20, depth: 64, elements: 2_000_000, attributes: 100 }
    }
}

/// A piece of a file.
///
/// ```
/// use resolute_iati::*;
///
/// let file = "<iati-activities version='2.03'><!-- a --><iati-activity/></iati-activities>";
/// let items = Reader::new(file.as_bytes()).collect::<Result<Vec<Item>, ReadError>>()?;
/// assert_eq!(items[1], Item::Between("<!-- a -->".to_owned()));
/// assert_eq!(items[2].source(), "<iati-activity/>");
/// # Ok::<(), ReadError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Item {
    /// All before the first entry: declaration, comments, the first tag. A file that is one entry without a list around
    /// it has none.
    Head(Head),
    /// An activity.
    Activity(Activity),
    /// An organisation.
    Organisation(Organisation),
    /// An element that is neither; the schema allows those of other namespaces.
    Other(Tree),
    /// Blanks, comments, instructions, stray words between entries.
    Between(String),
    /// The last tag and what follows it.
    Tail(String),
}

impl Item {
    /// The item as it was written.
    pub fn source(&self) -> &str {
        match self {
            Item::Head(head) => head.source(),
            Item::Activity(activity) => activity.tree().source(),
            Item::Organisation(organisation) => organisation.tree().source(),
            Item::Other(tree) => tree.source(),
            Item::Between(text) | Item::Tail(text) => text,
        }
    }
}

/// Reads a file piece by piece.
///
/// ```
/// use resolute_iati::{Item, Reader};
///
/// let file = br#"<?xml version="1.0"?>
/// <iati-activities version="2.03">
///   <iati-activity><iati-identifier>XM-1</iati-identifier></iati-activity>
/// </iati-activities>"#;
/// let mut whole = String::new();
/// for item in Reader::new(&file[..]) {
///     let item = item?;
///     if let Item::Activity(activity) = &item {
///         assert_eq!(activity.identifier().unwrap(), "XM-1");
///     }
///     whole.push_str(item.source());
/// }
/// assert_eq!(whole.as_bytes(), file);
/// # Ok::<(), resolute_iati::ReadError>(())
/// ```
#[derive(Debug)]
pub struct Reader<R> {
    window: Window<R>,
    limits: Limits,
    index: Index,
    scope: Scope,
    /// Empty for a file that is one entry without a list around it.
    root: String,
    state: State,
    findings: Vec<Finding>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    Head,
    Entries,
    /// The root was an empty element, or its end tag was read.
    Tail {
        is_closed: bool,
    },
    Over,
}

impl<R: Read> Reader<R> {
    /// Reads with the usual limits.
    pub fn new(source: R) -> Reader<R> {
        Reader::with_limits(source, Limits::default())
    }

    /// Reads with limits of one's own.
    pub fn with_limits(source: R, limits: Limits) -> Reader<R> {
        Reader {
            window: Window::new(source, limits.bytes),
            limits,
            index: Index::default(),
            scope: Scope::default(),
            root: String::new(),
            state: State::Head,
            findings: Vec::new(),
        }
    }

    /// What was met so far that the file should not have: another version, another encoding. Each is given once.
    pub fn take_findings(&mut self) -> Vec<Finding> {
        std::mem::take(&mut self.findings)
    }

    /// Where the next item begins.
    pub fn position(&self) -> Position {
        self.window.position()
    }

    /// Bytes of the file that were read into items so far; for showing progress.
    pub fn bytes_read(&self) -> u64 {
        self.window.consumed()
    }

    fn step(&mut self) -> Result<Option<Item>, ReadError> {
        loop {
            let attempt = match self.state {
                State::Head => self.head(),
                State::Entries => self.entry(),
                State::Tail { is_closed } => self.tail(is_closed),
                State::Over => return Ok(None),
            };
            match attempt {
                Ok(item) => return Ok(item),
                // More bytes could mend it: the same is tried again with them.
                Err(fault) if fault.is_cut() && self.window.more()? => {}
                Err(fault) => return Err(fault.at(self.window.position(), self.window.bytes())),
            }
        }
    }

    fn head(&mut self) -> Result<Option<Item>, Fault> {
        let decoded = self.window.was_decoded();
        match head::read(self.window.bytes(), &self.limits, decoded)? {
            Opening::List { head, length, is_closed } => {
                self.root = head.root().name().to_owned();
                self.scope = head.scope();
                self.findings.extend(head.findings(decoded));
                self.window.consume(length);
                self.state = if is_closed { State::Tail { is_closed } } else { State::Entries };
                Ok(Some(Item::Head(head)))
            }
            Opening::Alone { before, length } => {
                self.findings.extend(decoded.map(|encoding| Finding {
                    severity: Severity::Note,
                    code: "other-encoding",
                    position: Position::START,
                    path: String::new(),
                    message: head::other_encoding(encoding),
                }));
                self.window.consume(length);
                self.state = State::Entries;
                if before.is_empty() { self.entry() } else { Ok(Some(Item::Between(before))) }
            }
        }
    }

    fn entry(&mut self) -> Result<Option<Item>, Fault> {
        let bytes = self.window.bytes();
        // The tokeniser would take it for the mark at the start of a file and not count it.
        if bytes.starts_with(BYTE_ORDER_MARK) {
            return self.between(BYTE_ORDER_MARK.len());
        }
        let mut reader = tokens(bytes);
        let mut before = 0;
        let end = loop {
            let event = reader.read_event().map_err(|error| Fault::token(&error, &reader, bytes.len()))?;
            let after = position(&reader);
            match event {
                Event::Start(_) | Event::Empty(_) | Event::End(_) if before > 0 => {
                    return self.between(before);
                }
                Event::Start(tag) => {
                    break self.index.element(&mut reader, bytes, 0, (tag, false), &self.limits)?;
                }
                Event::Empty(tag) => {
                    break self.index.element(&mut reader, bytes, 0, (tag, true), &self.limits)?;
                }
                Event::End(tag) if tag.name().0 == self.root => {
                    self.state = State::Tail { is_closed: false };
                    return self.tail(false);
                }
                Event::End(tag) => {
                    let reason = format!("</{}> closes what is not open", tag.name().0);
                    return Err(Fault::xml(0, reason));
                }
                Event::Eof => return Err(Fault::ended(before)),
                // The bytes may end in the middle of the words.
                Event::Text(_) if after == bytes.len() && !self.window.is_over() => {
                    return Err(Fault::ended(after));
                }
                event => inner(&event, before)?,
            }
            before = after;
        };
        let item = entry_of(self.tree(end)?);
        self.window.consume(end);
        if self.root.is_empty() {
            self.state = State::Tail { is_closed: true };
        }
        Ok(Some(item))
    }

    fn tree(&self, length: usize) -> Result<Tree, Fault> {
        if length > self.limits.bytes {
            return Err(Fault::TooLarge { what: "the size", limit: self.limits.bytes });
        }
        let text = plain(&self.window.bytes()[..length])?;
        Ok(Tree::of(text, &self.index, self.window.position(), self.scope.clone()))
    }

    fn between(&mut self, length: usize) -> Result<Option<Item>, Fault> {
        let text = plain(&self.window.bytes()[..length])?.to_owned();
        self.window.consume(length);
        Ok(Some(Item::Between(text)))
    }

    fn tail(&mut self, is_closed: bool) -> Result<Option<Item>, Fault> {
        let bytes = self.window.bytes();
        if !self.window.is_over() {
            return Err(Fault::ended(bytes.len()));
        }
        let mut reader = tokens(bytes);
        let mut before = 0;
        loop {
            let event = reader.read_event().map_err(|error| Fault::token(&error, &reader, bytes.len()))?;
            match event {
                Event::End(_) if before == 0 && !is_closed => {}
                Event::Text(text) if text.trim_ascii().is_empty() => {}
                Event::Comment(_) | Event::PI(_) => inner(&event, before)?,
                Event::Eof => break,
                _ => return Err(Fault::xml(before, "something follows the element that ends the file")),
            }
            before = position(&reader);
        }
        let text = plain(bytes)?.to_owned();
        self.window.consume(text.len());
        self.state = State::Over;
        Ok((!text.is_empty()).then_some(Item::Tail(text)))
    }
}

impl<R: Read> Iterator for Reader<R> {
    type Item = Result<Item, ReadError>;

    fn next(&mut self) -> Option<Self::Item> {
        let step = self.step();
        if step.is_err() {
            self.state = State::Over;
        }
        step.transpose()
    }
}

fn entry_of(tree: Tree) -> Item {
    match tree.root().name() {
        "iati-activity" => Item::Activity(Activity::from(tree)),
        "iati-organisation" => Item::Organisation(Organisation::from(tree)),
        _ => Item::Other(tree),
    }
}

const BYTE_ORDER_MARK: &[u8] = "\u{feff}".as_bytes();

fn plain(bytes: &[u8]) -> Result<&str, Fault> {
    if let Some(bad) = forbidden(bytes) {
        return Err(Fault::xml(bad, "a character that XML does not allow"));
    }
    std::str::from_utf8(bytes).map_err(|error| Fault::xml(error.valid_up_to(), "bytes that are not UTF-8"))
}
