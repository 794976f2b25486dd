//! One element with all that is in it: its text as it stands in the file, and an index over it.
//!
//! The text is the truth. Nothing is copied out of it, so nothing can be lost on the way: comments, blanks, the order of
//! attributes, the way a character was written. Names, values and texts are slices of it, resolved when asked for.

mod element;
mod index;
mod syntax;
mod text;

use std::sync::Arc;

use quick_xml::Reader;
use quick_xml::events::Event;

pub use element::{Attribute, Children, Element};
pub(crate) use index::{Index, inner, position};
pub(crate) use syntax::{AttributeSpan, attributes, continues_name, forbidden, is_name};
pub(crate) use text::{content, escape_content, escape_value};

use crate::error::{Position, ReadError};
use crate::read::Limits;

/// From one offset to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Span {
    pub(crate) start: u32,
    pub(crate) end: u32,
}

impl Span {
    pub(crate) fn new(start: usize, end: usize) -> Span {
        // Entries are bounded far below 4 GiB.
        Span { start: start as u32, end: end as u32 }
    }
}

/// An element in the index. Nodes stand in the order of their start tags: the first child of a node is the one after
/// it, its next sibling is at `next`.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Node {
    /// Its `<`.
    pub(crate) start: u32,
    /// Length of its name.
    pub(crate) name: u16,
    /// Its tag declares a namespace.
    pub(crate) declares: bool,
    /// What stands between its tags.
    pub(crate) content: Span,
    /// After its last `>`.
    pub(crate) end: u32,
    pub(crate) parent: u32,
    pub(crate) next: u32,
    /// Into the attributes of the tree.
    pub(crate) attributes: Span,
}

/// Namespaces that the file declares around an entry.
pub(crate) type Scope = Arc<[(String, String)]>;

/// An element with all that is in it, exactly as it was written.
///
/// ```
/// use resolute_iati::Tree;
///
/// let xml = "<iati-activity><!-- kept --><title><narrative xml:lang='fr'>Eau &amp; sol</narrative></title></iati-activity>";
/// let tree = Tree::parse(xml)?;
/// let narrative = tree.root().child("title").unwrap().child("narrative").unwrap();
/// assert_eq!(narrative.text(), "Eau & sol");
/// assert_eq!(narrative.attribute("xml:lang").as_deref(), Some("fr"));
/// assert_eq!(tree.source(), xml);
/// # Ok::<(), resolute_iati::ReadError>(())
/// ```
#[derive(Debug, Clone)]
pub struct Tree {
    source: Box<str>,
    nodes: Box<[Node]>,
    attributes: Box<[AttributeSpan]>,
    origin: Position,
    scope: Scope,
    /// A namespace may hold for elements without a prefix.
    has_namespaces: bool,
}

impl Tree {
    pub(crate) fn of(source: &str, index: &Index, origin: Position, scope: Scope) -> Tree {
        let (nodes, attributes) = (index.nodes.as_slice().into(), index.attributes.as_slice().into());
        let has_namespaces = index.declares || scope.iter().any(|(prefix, _)| prefix.is_empty());
        Tree { source: source.into(), nodes, attributes, origin, scope, has_namespaces }
    }

    /// Reads one element; blanks around it are left out.
    ///
    /// # Errors
    /// The text is not one well-formed element.
    pub fn parse(xml: &str) -> Result<Tree, ReadError> {
        Tree::parse_within(xml, &Limits { bytes: u32::MAX as usize, ..Limits::default() })
    }

    fn parse_within(xml: &str, limits: &Limits) -> Result<Tree, ReadError> {
        // The tokeniser would not count a byte order mark.
        let text = xml.trim_start_matches('\u{feff}').trim();
        let before = xml.find(text).unwrap_or_default();
        let origin = Position::START.after(&xml.as_bytes()[..before]);
        let mut index = Index::default();
        if text.len() > limits.bytes {
            return Err(ReadError::TooLarge { position: origin, what: "the size", limit: limits.bytes });
        }
        let whole = parse_whole(text.as_bytes(), &mut index, limits);
        whole.map_err(|fault| fault.at(origin, text.as_bytes()))?;
        Ok(Tree::of(text, &index, origin, Arc::default()))
    }

    /// The same tree with another text of the element; the text is made of well-formed pieces.
    pub(crate) fn reread(&self, source: &str) -> Tree {
        // What is added to an entry at its limits is not refused.
        let any = Limits {
            bytes: u32::MAX as usize,
            depth: usize::MAX,
            elements: usize::MAX,
            attributes: usize::MAX,
        };
        let read =
            Tree::parse_within(source, &any).expect("an entry changed by well-formed parts is well-formed");
        let scope = self.scope.clone();
        let has_namespaces = read.has_namespaces || self.has_namespaces;
        Tree { origin: self.origin, scope, has_namespaces, ..read }
    }

    /// The element itself.
    pub fn root(&self) -> Element<'_> {
        Element::of(self, 0)
    }

    /// Its text as it was written.
    pub fn source(&self) -> &str {
        &self.source
    }

    /// Where it stood in its file.
    pub fn origin(&self) -> Position {
        self.origin
    }

    /// How many elements it has, itself among them.
    pub fn len(&self) -> usize {
        self.nodes.len()
    }

    /// A tree has at least the element itself.
    pub fn is_empty(&self) -> bool {
        self.nodes.is_empty()
    }

    /// The text as an element that can stand alone: with the namespaces that its file declared around it and that it
    /// uses.
    pub fn standalone(&self) -> String {
        let used = self.scope.iter().filter(|(prefix, _)| self.uses_from_outside(prefix));
        let mut declared = String::new();
        for (prefix, name) in used {
            declared.push_str(if prefix.is_empty() { " xmlns" } else { " xmlns:" });
            declared.push_str(prefix);
            declared.push_str("=\"");
            escape_value(name, &mut declared);
            declared.push('"');
        }
        let after_name = 1 + self.root().name().len();
        format!("{}{declared}{}", &self.source[..after_name], &self.source[after_name..])
    }

    /// Whether an element without a prefix may have a namespace here.
    pub(crate) fn mentions_namespaces(&self) -> bool {
        self.has_namespaces
    }

    /// Whether an element or attribute has a prefix that only the file around it declares.
    fn uses_from_outside(&self, prefix: &str) -> bool {
        let root = self.root();
        let declaration = if prefix.is_empty() { "xmlns".to_owned() } else { format!("xmlns:{prefix}") };
        if root.attribute(&declaration).is_some() {
            return false;
        }
        if prefix.is_empty() {
            return true;
        }
        // A value may hold a qualified name (xsi:type), so the letters decide.
        self.source.contains(&format!("{prefix}:"))
    }
}

/// Two trees are equal when their texts are.
impl PartialEq for Tree {
    fn eq(&self, other: &Tree) -> bool {
        self.source == other.source
    }
}

impl Eq for Tree {}

fn parse_whole(text: &[u8], index: &mut Index, limits: &Limits) -> Result<(), Fault> {
    let mut reader = tokens(text);
    let first = match reader.read_event().map_err(|error| Fault::token(&error, &reader, text.len()))? {
        Event::Start(tag) => (tag, false),
        Event::Empty(tag) => (tag, true),
        _ => return Err(Fault::xml(0, "an element should stand here")),
    };
    let end = index.element(&mut reader, text, 0, first, limits)?;
    if let Some(bad) = forbidden(text) {
        return Err(Fault::xml(bad, "a character that XML does not allow"));
    }
    if end < text.len() {
        return Err(Fault::xml(end, "something follows the element"));
    }
    Ok(())
}

/// The tokeniser as all of this crate uses it.
pub(crate) fn tokens(text: &[u8]) -> Reader<&[u8]> {
    let mut reader = Reader::from_reader(text);
    let config = reader.config_mut();
    config.check_comments = true;
    // The end tag of a file closes what another tokeniser opened.
    config.allow_unmatched_ends = true;
    reader
}

/// Why an element could not be indexed; offsets count from where the tokens began.
#[derive(Debug)]
pub(crate) enum Fault {
    /// `cut`: the bytes end here, more of them could mend it.
    Xml {
        at: usize,
        reason: String,
        cut: bool,
    },
    TooLarge {
        what: &'static str,
        limit: usize,
    },
    DocumentType {
        at: usize,
    },
    NotIati {
        at: usize,
        root: String,
    },
}

impl Fault {
    pub(crate) fn xml(at: usize, reason: impl Into<String>) -> Fault {
        Fault::Xml { at, reason: reason.into(), cut: false }
    }

    /// The bytes end in the middle of an element.
    pub(crate) fn ended(at: usize) -> Fault {
        Fault::cut(at, "it ends in the middle of an element")
    }

    /// Something that more bytes could mend.
    pub(crate) fn cut(at: usize, reason: &str) -> Fault {
        Fault::Xml { at, reason: reason.to_owned(), cut: true }
    }

    /// A token could not be read: for want of bytes, or because it is wrong.
    pub(crate) fn token(error: &quick_xml::Error, reader: &Reader<&[u8]>, length: usize) -> Fault {
        // Tokens that were cut off, and characters that were, reach to the end of the bytes or begin just before it.
        let cut = position(reader) + 12 >= length;
        let reason = match error {
            quick_xml::Error::Encoding(_) => "bytes that are not UTF-8".to_owned(),
            error => error.to_string(),
        };
        Fault::Xml { at: reader.error_position() as usize, reason, cut }
    }

    pub(crate) fn is_cut(&self) -> bool {
        matches!(self, Fault::Xml { cut: true, .. })
    }

    fn moved(self, by: usize) -> Fault {
        match self {
            Fault::Xml { at, reason, cut } => Fault::Xml { at: at + by, reason, cut },
            other => other,
        }
    }

    /// As an error of a file in which the tokens began at `origin` and no more bytes will come.
    pub(crate) fn at(self, origin: Position, text: &[u8]) -> ReadError {
        match self {
            Fault::Xml { at, reason, .. } => {
                let position = origin.after(text.get(..at).unwrap_or(text));
                ReadError::Xml { position, reason }
            }
            Fault::DocumentType { at } => ReadError::DocumentType { position: origin.after(&text[..at]) },
            Fault::NotIati { at, root } => ReadError::NotIati { position: origin.after(&text[..at]), root },
            Fault::TooLarge { what, limit } => ReadError::TooLarge { position: origin, what, limit },
        }
    }
}
