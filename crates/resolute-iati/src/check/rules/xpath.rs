//! The part of XPath that rules are written in: paths with conditions, comparisons, `count`, `not`, `number`.

use std::borrow::Cow;
use std::cell::Cell;

use crate::tree::{Attribute, Element};

/// An expression, read once and evaluated on many elements.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Expr {
    Or(Box<Expr>, Box<Expr>),
    And(Box<Expr>, Box<Expr>),
    Compare(Compare, Box<Expr>, Box<Expr>),
    Add(Box<Expr>, Box<Expr>),
    Subtract(Box<Expr>, Box<Expr>),
    Union(Box<Expr>, Box<Expr>),
    Path(Path),
    Text(String),
    Number(f64),
    Count(Box<Expr>),
    Not(Box<Expr>),
    ToNumber(Box<Expr>),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Compare {
    Equal,
    Unequal,
    Less,
    LessOrEqual,
    More,
    MoreOrEqual,
}

#[derive(Debug, Clone, PartialEq)]
pub(super) struct Path {
    pub(super) start: Start,
    pub(super) steps: Vec<Step>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Start {
    /// The element that is looked at.
    Here,
    /// The entry that it stands in; the list around the entry is left out when a path is read.
    Entry,
    /// Anywhere in the entry.
    Anywhere,
}

#[derive(Debug, Clone, PartialEq)]
pub(super) struct Step {
    pub(super) axis: Axis,
    /// Empty for any.
    pub(super) name: String,
    pub(super) conditions: Vec<Expr>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Axis {
    Child,
    Descendant,
    Itself,
    Parent,
    Attribute,
    Text,
}

/// What a path finds.
#[derive(Debug, Clone, Copy)]
pub(super) enum Node<'a> {
    Element(Element<'a>),
    Attribute(Element<'a>, Attribute<'a>),
    /// The words directly in an element.
    Text(Element<'a>),
}

impl<'a> Node<'a> {
    /// The element that a finding points at.
    pub(super) fn element(&self) -> Element<'a> {
        match self {
            Node::Element(element) | Node::Attribute(element, _) | Node::Text(element) => *element,
        }
    }

    pub(super) fn text(&self) -> Cow<'a, str> {
        match self {
            Node::Element(element) if element.has_children() => {
                Cow::Owned(element.descendants().map(|one| one.text()).collect())
            }
            Node::Element(element) | Node::Text(element) => element.text(),
            Node::Attribute(_, attribute) => attribute.value(),
        }
    }
}

enum Value<'a> {
    Nodes(Vec<Node<'a>>),
    Truth(bool),
    Number(f64),
    Text(Cow<'a, str>),
}

impl Value<'_> {
    fn is_true(&self) -> bool {
        match self {
            Value::Nodes(nodes) => !nodes.is_empty(),
            Value::Truth(truth) => *truth,
            Value::Number(number) => *number != 0.0 && !number.is_nan(),
            Value::Text(text) => !text.is_empty(),
        }
    }

    fn number(&self) -> f64 {
        match self {
            Value::Nodes(nodes) => nodes.first().map_or(f64::NAN, |node| number(&node.text())),
            Value::Truth(truth) => f64::from(u8::from(*truth)),
            Value::Number(number) => *number,
            Value::Text(text) => number(text),
        }
    }
}

fn number(text: &str) -> f64 {
    let text = text.trim();
    let is_number = text.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b'-'));
    if is_number { text.parse().unwrap_or(f64::NAN) } else { f64::NAN }
}

/// An element to look at, the value that `$1` stands for, and how much may still be looked at.
#[derive(Clone, Copy)]
pub(super) struct Scope<'a, 'v> {
    pub(super) element: Element<'a>,
    pub(super) value: Option<&'v str>,
    pub(super) budget: &'v Budget,
}

/// What the rules may look at in one entry. Rules walk to and fro between siblings; an entry made to abuse that is
/// given up.
pub(super) struct Budget(Cell<u64>);

impl Budget {
    pub(super) fn new(steps: u64) -> Budget {
        Budget(Cell::new(steps))
    }

    /// Takes some of it; nothing is found any more when it is used up.
    fn take(&self, steps: usize) -> bool {
        let left = self.0.get().saturating_sub(steps as u64 + 1);
        self.0.set(left);
        left > 0
    }

    pub(super) fn is_used_up(&self) -> bool {
        self.0.get() == 0
    }
}

impl Expr {
    /// What a path finds; nothing for an expression that is no path.
    pub(super) fn nodes<'a>(&self, scope: Scope<'a, '_>) -> Vec<Node<'a>> {
        match self.value(scope) {
            Value::Nodes(nodes) => nodes,
            _ => Vec::new(),
        }
    }

    pub(super) fn is_true(&self, scope: Scope<'_, '_>) -> bool {
        self.value(scope).is_true()
    }

    fn value<'a>(&self, scope: Scope<'a, '_>) -> Value<'a> {
        match self {
            Expr::Or(one, other) => Value::Truth(one.is_true(scope) || other.is_true(scope)),
            Expr::And(one, other) => Value::Truth(one.is_true(scope) && other.is_true(scope)),
            Expr::Compare(how, one, other) => Value::Truth(how.holds(&one.value(scope), &other.value(scope))),
            Expr::Add(one, other) => Value::Number(one.value(scope).number() + other.value(scope).number()),
            Expr::Subtract(one, other) => {
                Value::Number(one.value(scope).number() - other.value(scope).number())
            }
            Expr::Union(one, other) => {
                let mut nodes = one.nodes(scope);
                nodes.extend(other.nodes(scope));
                Value::Nodes(nodes)
            }
            Expr::Path(path) => Value::Nodes(path.nodes(scope)),
            Expr::Text(text) => Value::Text(match scope.value {
                Some(value) => Cow::Owned(text.replace("$1", value)),
                None => Cow::Owned(text.clone()),
            }),
            Expr::Number(number) => Value::Number(*number),
            Expr::Count(inner) => Value::Number(inner.nodes(scope).len() as f64),
            Expr::Not(inner) => Value::Truth(!inner.is_true(scope)),
            Expr::ToNumber(inner) => Value::Number(inner.value(scope).number()),
        }
    }
}

impl Compare {
    /// Of several things found, one that holds is enough.
    fn holds(self, one: &Value<'_>, other: &Value<'_>) -> bool {
        match (one, other) {
            (Value::Nodes(nodes), Value::Nodes(others)) => {
                nodes.iter().any(|node| others.iter().any(|other| self.texts(&node.text(), &other.text())))
            }
            (Value::Nodes(nodes), Value::Text(text)) => {
                nodes.iter().any(|node| self.texts(&node.text(), text))
            }
            (Value::Text(text), Value::Nodes(nodes)) => {
                nodes.iter().any(|node| self.texts(text, &node.text()))
            }
            (Value::Nodes(nodes), Value::Number(value)) => {
                nodes.iter().any(|node| self.numbers(number(&node.text()), *value))
            }
            (Value::Number(value), Value::Nodes(nodes)) => {
                nodes.iter().any(|node| self.numbers(*value, number(&node.text())))
            }
            (Value::Text(one), Value::Text(other)) => self.texts(one, other),
            (Value::Truth(_), _) | (_, Value::Truth(_)) => {
                self.numbers(f64::from(u8::from(one.is_true())), f64::from(u8::from(other.is_true())))
            }
            _ => self.numbers(one.number(), other.number()),
        }
    }

    fn texts(self, one: &str, other: &str) -> bool {
        match self {
            Compare::Equal => one == other,
            Compare::Unequal => one != other,
            _ => self.numbers(number(one), number(other)),
        }
    }

    fn numbers(self, one: f64, other: f64) -> bool {
        match self {
            Compare::Equal => one == other,
            Compare::Unequal => one != other,
            Compare::Less => one < other,
            Compare::LessOrEqual => one <= other,
            Compare::More => one > other,
            Compare::MoreOrEqual => one >= other,
        }
    }
}

impl Path {
    fn nodes<'a>(&self, scope: Scope<'a, '_>) -> Vec<Node<'a>> {
        let entry = scope.element.tree().root();
        let (mut nodes, steps) = match (self.start, self.steps.split_first()) {
            (Start::Here, _) => (vec![Node::Element(scope.element)], &self.steps[..]),
            (_, None) => (vec![Node::Element(entry)], &self.steps[..]),
            (Start::Entry, Some((first, rest))) => {
                let found = (first.name == entry.name()).then_some(Node::Element(entry));
                (first.kept(found.into_iter().collect(), scope), rest)
            }
            (Start::Anywhere, Some((first, rest))) => {
                if !scope.budget.take(entry.tree().len()) {
                    return Vec::new();
                }
                let named = |one: &Element<'_>| first.name.is_empty() || one.name() == first.name;
                let found = entry.descendants().filter(named).map(Node::Element).collect();
                (first.kept(found, scope), rest)
            }
        };
        for step in steps {
            let found =
                nodes.iter().flat_map(|node| step.kept(step.from(*node, scope.budget), scope)).collect();
            nodes = found;
        }
        nodes
    }
}

impl Step {
    fn from<'a>(&self, node: Node<'a>, budget: &Budget) -> Vec<Node<'a>> {
        let Node::Element(element) = node else { return Vec::new() };
        let looked_at = match self.axis {
            Axis::Child => element.children().count(),
            Axis::Descendant => element.descendants().count(),
            _ => 1,
        };
        if !budget.take(looked_at) {
            return Vec::new();
        }
        let is_named = |one: &Element<'a>| self.name.is_empty() || one.name() == self.name;
        match self.axis {
            Axis::Child => element.children().filter(is_named).map(Node::Element).collect(),
            Axis::Descendant => element.descendants().skip(1).filter(is_named).map(Node::Element).collect(),
            Axis::Itself => vec![node],
            Axis::Parent => element.parent().map(Node::Element).into_iter().collect(),
            Axis::Attribute => {
                let named = element.attributes().filter(|one| self.name.is_empty() || one.name == self.name);
                named.map(|one| Node::Attribute(element, one)).collect()
            }
            Axis::Text => {
                let has_text = !element.text().is_empty();
                has_text.then_some(Node::Text(element)).into_iter().collect()
            }
        }
    }

    /// Those that meet the conditions; a number counts the place, from 1.
    fn kept<'a>(&self, mut nodes: Vec<Node<'a>>, scope: Scope<'a, '_>) -> Vec<Node<'a>> {
        for condition in &self.conditions {
            if let Expr::Number(place) = condition {
                nodes = nodes
                    .into_iter()
                    .enumerate()
                    .filter(|(at, _)| (at + 1) as f64 == *place)
                    .map(|(_, one)| one)
                    .collect();
                continue;
            }
            nodes.retain(|node| condition.is_true(Scope { element: node.element(), ..scope }));
        }
        nodes
    }
}
