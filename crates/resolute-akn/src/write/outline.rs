//! Stretches gathered into statements.

use std::collections::HashSet;

use resolute_document::Document;
use resolute_document::structure::{BlockForce, ProvisionKind, Structure};

use super::identity::slug;
use super::stretches::{Kind, Role, Stretch};

/// One text: what will be a `statement`, a `doc`, or what surrounds a collection.
#[derive(Debug, Default)]
pub(super) struct Statement {
    /// Paragraphs before the text itself.
    pub(super) cover: Vec<Node>,
    pub(super) preface: Vec<Node>,
    pub(super) preamble: Vec<Node>,
    pub(super) body: Vec<Node>,
    pub(super) conclusions: Vec<Node>,
}

/// One element with its content, or a bare paragraph.
#[derive(Debug)]
pub(super) struct Node {
    pub(super) element: Element,
    pub(super) id: String,
    pub(super) label: Option<Label>,
    pub(super) content: Vec<Content>,
}

/// What stands in an element, in order.
#[derive(Debug)]
pub(super) enum Content {
    Block(Block),
    Node(Node),
}

/// Elements of the standard that are used.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Element {
    /// Bare blocks.
    Blocks,
    LongTitle,
    Formula,
    Container(&'static str),
    Recitals,
    Recital,
    /// An item of a list in a recital.
    Item,
    /// A call or an annex.
    Hcontainer(String),
    Paragraph,
    Point,
    Indent,
    Subparagraph,
}

/// A typed label: characters of a paragraph.
#[derive(Debug, Clone, Copy)]
pub(super) struct Label {
    pub(super) start: usize,
    pub(super) end: usize,
}

/// One `p`, or a heading: characters of one paragraph.
#[derive(Debug)]
pub(super) struct Block {
    pub(super) paragraph: usize,
    pub(super) pieces: Vec<Piece>,
    /// Whether the paragraph began in an earlier block.
    pub(super) continues: bool,
    /// Whether the paragraph ends here.
    pub(super) ends: bool,
    pub(super) kind: BlockKind,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum BlockKind {
    Plain,
    Action,
    /// The number line, cut into type and number.
    Number,
    Title,
    Heading,
}

/// Characters `start..end`, printed note or running text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Piece {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) note: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Zone {
    Cover,
    Preface,
    Preamble,
    Body,
    Conclusions,
}

/// Gathers the stretches into one statement for each instrument. Without instruments there is one.
pub(super) fn build(document: &Document, structure: &Structure, stretches: Vec<Stretch>) -> Vec<Statement> {
    let count = structure.instruments.len().max(1);
    let mut of_each: Vec<Vec<Stretch>> = (0..count).map(|_| Vec::new()).collect();
    let mut current = 0;
    for stretch in stretches {
        current = stretch.role.instrument.unwrap_or(current).max(current).min(count - 1);
        of_each[current].push(stretch);
    }
    let mut ids = HashSet::new();
    let collected = count > 1;
    let statements = of_each.into_iter().enumerate().map(|(index, stretches)| {
        let prefix = if collected { format!("cmp_{}__", index + 1) } else { String::new() };
        let mut builder = Builder::new(prefix, &mut ids);
        if structure.instruments.is_empty() {
            builder.zone = Zone::Body;
        }
        let last_in_body = stretches.iter().rposition(|stretch| is_of_body(&stretch.role));
        for (at, stretch) in stretches.into_iter().enumerate() {
            let is_over = last_in_body.is_some_and(|last| at > last);
            let is_numbered = document.paragraphs[stretch.paragraph].number.is_some();
            builder.take(stretch, is_over, is_numbered);
        }
        builder.finish()
    });
    statements.collect()
}

fn is_of_body(role: &Role) -> bool {
    matches!(role.kind, Kind::Provision(kind) if kind != ProvisionKind::Closing)
}

struct Builder<'a> {
    prefix: String,
    ids: &'a mut HashSet<String>,
    zone: Zone,
    statement: Statement,
    /// Elements still open, outermost first.
    open: Vec<Node>,
    /// The last paragraph that was begun.
    begun: Option<usize>,
}

impl<'a> Builder<'a> {
    fn new(prefix: String, ids: &'a mut HashSet<String>) -> Builder<'a> {
        let statement = Statement::default();
        Builder { prefix, ids, zone: Zone::Cover, statement, open: Vec::new(), begun: None }
    }

    /// `is_over` says that nothing of the body follows.
    fn take(&mut self, stretch: Stretch, is_over: bool, is_numbered: bool) {
        let continues = self.begun == Some(stretch.paragraph);
        self.begun = Some(stretch.paragraph);
        if continues && self.goes_on(&stretch) {
            return;
        }
        // Where a label is drawn, characters before the words are no second label.
        let words = if is_numbered && !continues { stretch.start } else { stretch.words };
        let label = (words > stretch.start).then_some(Label { start: stretch.start, end: words });
        let note = stretch.role.kind == Kind::Provision(ProvisionKind::Footnote);
        let piece = Piece { start: words, end: stretch.end, note };
        let block = Block {
            paragraph: stretch.paragraph,
            pieces: vec![piece],
            continues,
            ends: stretch.last,
            kind: BlockKind::Plain,
        };
        self.place(&stretch.role, label, block, is_over);
    }

    /// A printed note, and the words of the same provision after it, stay in their paragraph.
    fn goes_on(&mut self, stretch: &Stretch) -> bool {
        let is_note = stretch.role.kind == Kind::Provision(ProvisionKind::Footnote);
        let Some(block) = self.open.last_mut().and_then(|node| match node.content.last_mut() {
            Some(Content::Block(block)) if block.paragraph == stretch.paragraph => Some(block),
            _ => None,
        }) else {
            return false;
        };
        let after_note = block.pieces.last().is_some_and(|piece| piece.note);
        let is_rest = after_note && stretch.words == stretch.start;
        if !is_note && !is_rest {
            return false;
        }
        block.pieces.push(Piece { start: stretch.start, end: stretch.end, note: is_note });
        block.ends = stretch.last;
        true
    }

    fn place(&mut self, role: &Role, label: Option<Label>, block: Block, is_over: bool) {
        let plain = |element| (element, None::<&str>);
        match role.kind {
            Kind::Action if self.zone <= Zone::Cover => {
                self.block(Block { kind: BlockKind::Action, ..block }, label);
            }
            Kind::Number if self.zone <= Zone::Preface => {
                self.zone(Zone::Preface);
                self.top(plain(Element::LongTitle), label, Block { kind: BlockKind::Number, ..block });
            }
            Kind::Title if self.zone <= Zone::Preface => {
                self.zone(Zone::Preface);
                let block = Block { kind: BlockKind::Title, ..block };
                if self.is_open(&Element::Container("title")) {
                    self.block(block, label);
                } else {
                    self.top(plain(Element::Container("title")), label, block);
                }
            }
            Kind::Provision(ProvisionKind::Chapeau) if self.zone <= Zone::Preamble => {
                self.zone(Zone::Preamble);
                if self.is_open(&Element::Formula) {
                    self.block(block, label);
                } else {
                    self.top(plain(Element::Formula), label, block);
                }
            }
            Kind::Reasons | Kind::Provision(ProvisionKind::Closing) if is_over => {
                self.zone(Zone::Conclusions);
                let name = if role.kind == Kind::Reasons { "reasons" } else { "closing" };
                if self.is_open(&Element::Container(name)) {
                    self.block(block, label);
                } else {
                    self.top(plain(Element::Container(name)), label, block);
                }
            }
            Kind::Other if is_over && self.zone < Zone::Conclusions => {
                // After the last provision an unknown paragraph is no part of it.
                self.zone(Zone::Conclusions);
                self.block(block, label);
            }
            Kind::Provision(kind) if is_provision(kind) && self.zone < Zone::Conclusions => {
                self.provision(kind, role, label, block);
            }
            _ => self.block(block, label),
        }
    }

    fn provision(&mut self, kind: ProvisionKind, role: &Role, label: Option<Label>, block: Block) {
        let recites = role.force == BlockForce::Preambular && self.zone <= Zone::Preamble;
        self.zone(if recites && kind != ProvisionKind::Annex { Zone::Preamble } else { Zone::Body });
        match kind {
            ProvisionKind::Call => {
                let name = call_of(&role.address);
                let element =
                    if recites { Element::Recitals } else { Element::Hcontainer(verb_of(name).to_owned()) };
                self.top((element, Some(name)), label, Block { kind: BlockKind::Heading, ..block });
            }
            ProvisionKind::Annex => {
                let annex = Element::Hcontainer("annex".to_owned());
                if self.is_open(&annex) {
                    self.close_to(1);
                    self.block(block, label);
                } else {
                    self.top((annex, Some("annex")), label, block);
                }
            }
            ProvisionKind::Continuation if role.depth > 0 && !(recites && role.depth == 1) => {
                self.close_to(role.depth);
                if self.open.len() == 1 {
                    self.child(Element::Subparagraph, role, label, block);
                } else {
                    self.block(block, label);
                }
            }
            _ if recites => {
                if !self.is_open(&Element::Recitals) {
                    self.close_to(0);
                    let id = self.id("recs", None);
                    self.open.push(Node { element: Element::Recitals, id, label: None, content: Vec::new() });
                }
                self.close_to(role.depth.max(1));
                let element = if self.open.len() == 1 { Element::Recital } else { Element::Item };
                self.child(element, role, label, block);
            }
            _ => {
                self.close_to(role.depth);
                let element = match kind {
                    ProvisionKind::Item => Element::Paragraph,
                    ProvisionKind::SubItem => Element::Point,
                    ProvisionKind::Dash | ProvisionKind::Bullet => Element::Indent,
                    _ => Element::Subparagraph,
                };
                self.child(element, role, label, block);
            }
        }
    }

    /// An element right under its part of the statement.
    fn top(&mut self, (element, name): (Element, Option<&str>), label: Option<Label>, block: Block) {
        self.close_to(0);
        let id = self.id(element.reference(), name);
        self.open.push(Node { element, id, label, content: vec![Content::Block(block)] });
    }

    /// An element under the innermost open one.
    fn child(&mut self, element: Element, role: &Role, label: Option<Label>, block: Block) {
        let own = role.address.rsplit('/').next().filter(|own| {
            // The single unlabelled item has the address of its call.
            role.label.is_some() || (role.depth > 0 && role.address.contains('/') && !own.is_empty())
        });
        let number = own.map_or_else(|| "1".to_owned(), slug);
        let reference = element.reference();
        let id = match self.open.last() {
            Some(parent) => {
                let inner = parent.id.strip_prefix(&self.prefix).unwrap_or(&parent.id).to_owned();
                self.id(&format!("{inner}__{reference}"), Some(&number))
            }
            None => self.id(reference, Some(&number)),
        };
        self.open.push(Node { element, id, label, content: vec![Content::Block(block)] });
    }

    /// A block that goes into the innermost open element, or stands alone.
    fn block(&mut self, block: Block, label: Option<Label>) {
        let block = match label {
            // Only elements have labels; here it stays with the words.
            Some(label) => {
                let mut block = block;
                if let Some(first) = block.pieces.first_mut() {
                    first.start = label.start;
                }
                block
            }
            None => block,
        };
        match self.open.last_mut() {
            Some(node) => node.content.push(Content::Block(block)),
            None => {
                let content = vec![Content::Block(block)];
                self.open.push(Node { element: Element::Blocks, id: String::new(), label: None, content });
            }
        }
    }

    fn is_open(&self, element: &Element) -> bool {
        self.open.first().is_some_and(|node| node.element == *element)
    }

    fn zone(&mut self, zone: Zone) {
        if zone > self.zone {
            self.close_to(0);
            self.zone = zone;
        } else if self.is_open(&Element::Blocks) {
            self.close_to(0);
        }
    }

    fn close_to(&mut self, depth: usize) {
        while self.open.len() > depth {
            let Some(node) = self.open.pop() else { return };
            match self.open.last_mut() {
                Some(parent) => parent.content.push(Content::Node(node)),
                None => self.part().push(node),
            }
        }
    }

    fn part(&mut self) -> &mut Vec<Node> {
        match self.zone {
            Zone::Cover => &mut self.statement.cover,
            Zone::Preface => &mut self.statement.preface,
            Zone::Preamble => &mut self.statement.preamble,
            Zone::Body => &mut self.statement.body,
            Zone::Conclusions => &mut self.statement.conclusions,
        }
    }

    /// An identifier that no other element of the file has.
    fn id(&mut self, reference: &str, name: Option<&str>) -> String {
        let whole = match name {
            Some(name) => format!("{}{reference}_{name}", self.prefix),
            None => format!("{}{reference}", self.prefix),
        };
        let mut id = whole.clone();
        let mut count = 1;
        while !self.ids.insert(id.clone()) {
            count += 1;
            id = format!("{whole}-{count}");
        }
        id
    }

    fn finish(mut self) -> Statement {
        self.close_to(0);
        self.statement
    }
}

fn is_provision(kind: ProvisionKind) -> bool {
    !matches!(kind, ProvisionKind::Chapeau | ProvisionKind::Closing | ProvisionKind::Footnote)
}

/// `resolves-itu-d` of `resolves-itu-d/heading`.
fn call_of(address: &str) -> &str {
    address.split('/').next().unwrap_or_default()
}

/// `resolves` of `resolves-itu-d`.
fn verb_of(call: &str) -> &str {
    call.split('-').next().unwrap_or_default()
}

impl Element {
    /// The abbreviation in identifiers, as the naming convention of the standard has them.
    fn reference(&self) -> &'static str {
        match self {
            Element::Blocks => "p",
            Element::LongTitle => "longTitle",
            Element::Formula => "formula",
            Element::Container(_) => "container",
            Element::Recitals => "recs",
            Element::Recital => "rec",
            Element::Item => "item",
            Element::Hcontainer(_) => "hcontainer",
            Element::Paragraph => "para",
            Element::Point => "point",
            Element::Indent => "indent",
            Element::Subparagraph => "subpara",
        }
    }
}
