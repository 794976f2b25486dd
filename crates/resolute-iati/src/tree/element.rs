//! An element of a tree: a name, attributes, children, text, all borrowed.

use std::borrow::Cow;

use super::{AttributeSpan, Node, Span, Tree, text};
use crate::error::Position;

/// An element in a [`Tree`]; cheap to copy.
///
/// ```
/// use resolute_iati::*;
///
/// let tree = Tree::parse("<budget type='1'><value>5</value><!-- five --></budget>")?;
/// let budget = tree.root();
/// assert_eq!((budget.name(), budget.attribute("type").as_deref()), ("budget", Some("1")));
/// assert_eq!(budget.child("value").unwrap().text(), "5");
/// assert_eq!(budget.inner_source(), "<value>5</value><!-- five -->");
/// # Ok::<(), ReadError>(())
/// ```
#[derive(Clone, Copy)]
pub struct Element<'a> {
    tree: &'a Tree,
    index: u32,
}

/// An attribute as it stands in a tag.
///
/// ```
/// use resolute_iati::*;
///
/// let tree = Tree::parse("<title a='1 &amp; 2'/>")?;
/// let attribute = tree.root().attributes().next().unwrap();
/// assert_eq!((attribute.name, attribute.raw, attribute.value().as_ref()), ("a", "1 &amp; 2", "1 & 2"));
/// # Ok::<(), ReadError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Attribute<'a> {
    /// Its name with the prefix.
    pub name: &'a str,
    /// Its value as it is written, references and all.
    pub raw: &'a str,
}

impl<'a> Attribute<'a> {
    /// Its value.
    pub fn value(&self) -> Cow<'a, str> {
        text::value(self.raw)
    }
}

impl<'a> Element<'a> {
    pub(crate) fn of(tree: &'a Tree, index: u32) -> Element<'a> {
        Element { tree, index }
    }

    fn node(&self) -> &'a Node {
        &self.tree.nodes[self.index as usize]
    }

    fn slice(&self, span: Span) -> &'a str {
        &self.tree.source[span.start as usize..span.end as usize]
    }

    /// The tree that it stands in.
    pub fn tree(&self) -> &'a Tree {
        self.tree
    }

    /// Its name with the prefix, as written.
    pub fn name(&self) -> &'a str {
        let node = self.node();
        self.slice(Span { start: node.start + 1, end: node.start + 1 + u32::from(node.name) })
    }

    /// The element as it is written, from `<` to `>`.
    pub fn source(&self) -> &'a str {
        self.slice(Span { start: self.node().start, end: self.node().end })
    }

    /// Its first tag, as written.
    pub(crate) fn tag_source(&self) -> &'a str {
        self.slice(Span { start: self.node().start, end: self.node().content.start })
    }

    /// What stands between its tags, as written.
    pub fn inner_source(&self) -> &'a str {
        self.slice(self.node().content)
    }

    fn spans(&self) -> &'a [AttributeSpan] {
        let Span { start, end } = self.node().attributes;
        &self.tree.attributes[start as usize..end as usize]
    }

    /// Its attributes, in the order of the text.
    pub fn attributes(&self) -> impl Iterator<Item = Attribute<'a>> + use<'a> {
        let this = *self;
        let named = move |span: &AttributeSpan| Attribute {
            name: this.slice(span.name),
            raw: this.slice(span.value),
        };
        self.spans().iter().map(named)
    }

    /// The value of an attribute, by its full name.
    pub fn attribute(&self, name: &str) -> Option<Cow<'a, str>> {
        self.attributes().find(|attribute| attribute.name == name).map(|attribute| attribute.value())
    }

    /// The elements directly in it.
    pub fn children(&self) -> Children<'a> {
        Children { tree: self.tree, next: self.index + 1, end: self.node().next }
    }

    /// The first element of a name directly in it.
    pub fn child(&self, name: &str) -> Option<Element<'a>> {
        self.children().find(|child| child.name() == name)
    }

    /// The elements of a name directly in it.
    pub fn children_named<'n>(&self, name: &'n str) -> impl Iterator<Item = Element<'a>> + use<'a, 'n> {
        self.children().filter(move |child| child.name() == name)
    }

    /// Itself and all elements below it, in the order of the text.
    pub fn descendants(&self) -> impl Iterator<Item = Element<'a>> + use<'a> {
        let tree = self.tree;
        (self.index..self.node().next).map(move |index| Element { tree, index })
    }

    /// The element that it stands in.
    pub fn parent(&self) -> Option<Element<'a>> {
        (self.index > 0).then(|| Element { tree: self.tree, index: self.node().parent })
    }

    /// Whether there are elements in it.
    pub fn has_children(&self) -> bool {
        self.node().next > self.index + 1
    }

    /// What stands directly in it between its tags and those of its elements, as written.
    pub(crate) fn gaps(&self) -> impl Iterator<Item = &'a str> + use<'a> {
        let (this, node) = (*self, self.node());
        let mut here = node.content.start;
        let ends = self.children().map(|child| (child.node().start, child.node().end));
        ends.chain([(node.content.end, node.end)]).map(move |(start, next)| {
            let gap = this.slice(Span { start: here, end: start });
            here = next;
            gap
        })
    }

    /// The characters directly in it: not those of the elements in it, not comments.
    pub fn text(&self) -> Cow<'a, str> {
        if !self.has_children() {
            return text::content(self.inner_source());
        }
        Cow::Owned(self.gaps().map(text::content).collect())
    }

    /// Where it stands in its file.
    pub fn position(&self) -> Position {
        self.tree.origin.after(&self.tree.source.as_bytes()[..self.node().start as usize])
    }

    /// Its place among its like, for people and for tools: `iati-activity/transaction[3]/value`.
    pub fn path(&self) -> String {
        let Some(parent) = self.parent() else { return self.name().to_owned() };
        let mut path = parent.path();
        path.push('/');
        path.push_str(self.name());
        let mut like = parent.children_named(self.name());
        let before = like.by_ref().take_while(|one| one.index < self.index).count();
        // One before it or one after it: then its number is needed.
        if before > 0 || like.next().is_some() {
            path.push_str(&format!("[{}]", before + 1));
        }
        path
    }

    /// The namespace that a prefix stands for here; the empty prefix is that of elements without one. `None` for a
    /// prefix that is not declared.
    pub fn namespace(&self, prefix: &str) -> Option<Cow<'a, str>> {
        if prefix == "xml" {
            return Some(Cow::Borrowed("http://www.w3.org/XML/1998/namespace"));
        }
        let mut here = Some(*self);
        while let Some(element) = here {
            if !element.node().declares {
                here = element.parent();
                continue;
            }
            let declares = |attribute: &Attribute<'_>| match attribute.name.strip_prefix("xmlns") {
                Some("") => prefix.is_empty(),
                Some(rest) => !prefix.is_empty() && rest.strip_prefix(':') == Some(prefix),
                None => false,
            };
            if let Some(found) = element.attributes().find(declares) {
                // A prefix cannot be declared to stand for nothing; it is as if nobody had.
                return Some(found.value()).filter(|name| prefix.is_empty() || !name.is_empty());
            }
            here = element.parent();
        }
        let outer = self.tree.scope.iter().find(|(declared, _)| declared == prefix);
        let name = outer.map(|(_, name)| Cow::Borrowed(name.as_str()));
        if prefix.is_empty() { Some(name.unwrap_or_default()) } else { name }
    }

    /// The language that holds here: `xml:lang` of the element or of one around it.
    pub fn language(&self) -> Option<Cow<'a, str>> {
        let mut here = Some(*self);
        while let Some(element) = here {
            if let Some(language) = element.attribute("xml:lang") {
                return Some(language).filter(|language| !language.is_empty());
            }
            here = element.parent();
        }
        None
    }
}

impl PartialEq for Element<'_> {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.tree, other.tree) && self.index == other.index
    }
}

impl std::fmt::Debug for Element<'_> {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str(self.source())
    }
}

/// The elements directly in another.
#[derive(Clone)]
pub struct Children<'a> {
    tree: &'a Tree,
    next: u32,
    end: u32,
}

impl<'a> Iterator for Children<'a> {
    type Item = Element<'a>;

    fn next(&mut self) -> Option<Element<'a>> {
        if self.next >= self.end {
            return None;
        }
        let index = self.next;
        self.next = self.tree.nodes[index as usize].next;
        Some(Element { tree: self.tree, index })
    }
}
