//! Statements and their parts as elements.

use resolute_document::structure::{Instrument, Structure};
use resolute_document::{Document, Place};

use super::identity::Identity;
use super::inline::Xml;
use super::outline::{Block, BlockKind, Content, Element, Node, Statement};
use crate::edition::Edition;

/// Class of documents in addresses.
const DELIBERATION: &str = "statement/deliberation";

/// One `statement`, or a `doc` where no instrument was found.
pub(super) fn statement(
    xml: &mut Xml,
    statement: &Statement,
    (instrument, line): (Option<&Instrument>, Option<String>),
    edition: &Edition,
    prefix: &str,
) {
    let identity = Identity::of(instrument, line, edition);
    let (element, class) =
        if instrument.is_some() { ("statement", DELIBERATION) } else { ("doc", "doc/text") };
    let mut attributes = vec![("name", identity.name.as_str())];
    if xml.has_changes {
        attributes.push(("contains", "multipleVersions"));
    }
    prefix.clone_into(&mut xml.prefix);
    let authors = xml.authors.clone();
    xml.open(element, &attributes);
    identity.write(xml, class, &authors, edition, prefix);
    part(xml, "coverPage", &statement.cover);
    part(xml, "preface", &statement.preface);
    part(xml, "preamble", &statement.preamble);
    if statement.body.is_empty() {
        xml.open("mainBody", &[]);
        // The schema wants something in every body; a proposal to suppress a text has none.
        xml.open("hcontainer", &[("name", "empty")]);
        xml.empty("content", &[]);
        xml.close("hcontainer");
        xml.close("mainBody");
    } else {
        part(xml, "mainBody", &statement.body);
    }
    conclusions(xml, statement, prefix);
    xml.close(element);
}

fn conclusions(xml: &mut Xml, statement: &Statement, prefix: &str) {
    // In a collection the notes that nothing calls stand in its last statement; `collection` asks for it there.
    let uncalled = if prefix.is_empty() { xml.uncalled_notes() } else { Vec::new() };
    if statement.conclusions.is_empty() && uncalled.is_empty() {
        return;
    }
    xml.open("conclusions", &[("xml:space", "preserve")]);
    for one in &statement.conclusions {
        node(xml, one);
    }
    for note in &uncalled {
        xml.uncalled_note(note);
    }
    xml.close("conclusions");
}

/// Several instruments: one statement each, in a collection.
pub(super) fn collection(
    xml: &mut Xml,
    statements: &mut [Statement],
    structure: &Structure,
    edition: &Edition,
) {
    let mut lines = number_lines(xml.document, structure).into_iter();
    let identity = Identity::of_collection(&structure.instruments, edition);
    xml.open("documentCollection", &[("name", "collection")]);
    identity.write(xml, "documentCollection/collection", &[], edition, "");
    if let Some(first) = statements.first_mut() {
        part(xml, "coverPage", &std::mem::take(&mut first.cover));
    }
    xml.open("collectionBody", &[]);
    for (index, one) in statements.iter().enumerate() {
        let id = format!("cmp_{}", index + 1);
        xml.open("component", &[("eId", &id)]);
        let identified = (structure.instruments.get(index), lines.next().flatten());
        statement(xml, one, identified, edition, &format!("{id}__"));
        xml.close("component");
    }
    xml.close("collectionBody");
    let uncalled = xml.uncalled_notes();
    if !uncalled.is_empty() {
        xml.prefix.clear();
        xml.open("conclusions", &[("xml:space", "preserve")]);
        for note in &uncalled {
            xml.uncalled_note(note);
        }
        xml.close("conclusions");
    }
    xml.close("documentCollection");
}

/// What each instrument prints as its number. All at once, for the reading is of the whole document.
pub(super) fn number_lines(document: &Document, structure: &Structure) -> Vec<Option<String>> {
    let reading = document.accepted().document;
    let line = |instrument: &Instrument| {
        let line = reading.paragraphs.get(instrument.number_paragraph?)?.text();
        Some(line.split_whitespace().collect::<Vec<_>>().join(" ")).filter(|line| !line.is_empty())
    };
    structure.instruments.iter().map(line).collect()
}

fn part(xml: &mut Xml, element: &str, nodes: &[Node]) {
    if nodes.is_empty() {
        return;
    }
    xml.open(element, &[("xml:space", "preserve")]);
    for one in nodes {
        node(xml, one);
    }
    xml.close(element);
}

fn node(xml: &mut Xml, one: &Node) {
    let id = ("eId", one.id.as_str());
    match &one.element {
        Element::Blocks => blocks(xml, one),
        Element::LongTitle => wrapped(xml, "longTitle", &[id], one),
        Element::Formula => wrapped(xml, "formula", &[id, ("name", "enactingFormula")], one),
        Element::Container(name) => wrapped(xml, "container", &[id, ("name", name)], one),
        Element::Recitals => recitals(xml, one),
        Element::Recital => item(xml, "recital", one),
        Element::Item => item(xml, "item", one),
        Element::Hcontainer(name) => hierarchy(xml, "hcontainer", &[id, ("name", name)], one),
        Element::Paragraph => hierarchy(xml, "paragraph", &[id], one),
        Element::Point => hierarchy(xml, "point", &[id], one),
        Element::Indent => hierarchy(xml, "indent", &[id], one),
        Element::Subparagraph => hierarchy(xml, "subparagraph", &[id], one),
    }
}

fn wrapped(xml: &mut Xml, element: &str, attributes: &[(&str, &str)], one: &Node) {
    xml.open(element, attributes);
    blocks(xml, one);
    xml.close(element);
}

/// The blocks of an element that holds nothing else. A label stands in front of the words it belongs to.
fn blocks(xml: &mut Xml, one: &Node) {
    let mut label = one.label;
    for content in &one.content {
        match content {
            Content::Block(one) => {
                let from = label.take().map(|label| label.start);
                block(xml, one, from);
            }
            Content::Node(one) => node(xml, one),
        }
    }
}

/// A call of the preamble with its recitals.
fn recitals(xml: &mut Xml, one: &Node) {
    let has_items = one.content.iter().any(|content| matches!(content, Content::Node(_)));
    if !has_items {
        // The schema knows no group without recitals.
        return wrapped(xml, "container", &[("eId", &one.id), ("name", "recitals")], one);
    }
    xml.open("recitals", &[("eId", &one.id)]);
    let heads = one.content.iter().filter_map(|content| match content {
        Content::Block(block) => Some(block),
        Content::Node(_) => None,
    });
    let heads: Vec<&Block> = heads.collect();
    if !heads.is_empty() {
        xml.open("intro", &[]);
        let mut label = one.label;
        for head in heads {
            block(xml, head, label.take().map(|label| label.start));
        }
        xml.close("intro");
    }
    for content in &one.content {
        if let Content::Node(one) = content {
            node(xml, one);
        }
    }
    xml.close("recitals");
}

/// A recital, or an item of a list in one.
fn item(xml: &mut Xml, element: &str, one: &Node) {
    xml.open(element, &[("eId", &one.id)]);
    number(xml, one);
    let mut in_list = false;
    for (index, content) in one.content.iter().enumerate() {
        match content {
            Content::Block(one) => {
                if std::mem::take(&mut in_list) {
                    xml.close("blockList");
                }
                block(xml, one, None);
            }
            Content::Node(child) => {
                if !std::mem::replace(&mut in_list, true) {
                    xml.open("blockList", &[("eId", &format!("{}__list_{}", one.id, index))]);
                }
                node(xml, child);
            }
        }
    }
    if in_list {
        xml.close("blockList");
    }
    xml.close(element);
}

fn hierarchy(xml: &mut Xml, element: &str, attributes: &[(&str, &str)], one: &Node) {
    xml.open(element, attributes);
    number(xml, one);
    let mut rest = one.content.as_slice();
    if let Some((Content::Block(first), others)) = rest.split_first()
        && first.kind == BlockKind::Heading
    {
        element_of(xml, "heading", first, None);
        rest = others;
    }
    let leading = rest.iter().take_while(|content| matches!(content, Content::Block(_))).count();
    let (leading, children) = rest.split_at(leading);
    let wrapper = if children.is_empty() { "content" } else { "intro" };
    if children.is_empty() || !leading.is_empty() {
        xml.open(wrapper, &[]);
        for content in leading {
            if let Content::Block(one) = content {
                block(xml, one, None);
            }
        }
        xml.close(wrapper);
    }
    for child in children {
        match child {
            Content::Node(one) => node(xml, one),
            Content::Block(one) => {
                // Words that go on after an inner item.
                xml.open("subparagraph", &[]);
                xml.open("content", &[]);
                block(xml, one, None);
                xml.close("content");
                xml.close("subparagraph");
            }
        }
    }
    xml.close(element);
}

/// The label of an element: typed, as characters of the text, or drawn.
fn number(xml: &mut Xml, one: &Node) {
    let Some(Content::Block(first)) = one.content.first() else { return };
    let paragraph = first.paragraph;
    if let Some(label) = one.label {
        xml.text_element("num", &[("class", "typed")], |xml| {
            xml.stretch(paragraph, label.start, label.end, false);
        });
    } else if !first.continues && xml.document.paragraphs[paragraph].number.is_some() {
        xml.numbered = Some(paragraph);
        xml.text_element("num", &[("class", "drawn")], |xml| xml.drawn_label(paragraph));
    }
}

/// One `p`. `from` is set where a label stands in front of the words without an element of its own.
fn block(xml: &mut Xml, one: &Block, from: Option<usize>) {
    element_of(xml, "p", one, from);
}

fn element_of(xml: &mut Xml, element: &str, one: &Block, from: Option<usize>) {
    let paragraph = &xml.document.paragraphs[one.paragraph];
    let mut classes = Vec::new();
    if one.continues {
        classes.push("run-in".to_owned());
    }
    if one.kind == BlockKind::Action {
        classes.push("action".to_owned());
    }
    match paragraph.place {
        Place::Cell => classes.push(format!("cell container-{}", paragraph.container)),
        Place::Textbox => classes.push(format!("textbox container-{}", paragraph.container)),
        _ => {}
    }
    // The number of a paragraph that has no element of its own.
    let number =
        paragraph.number.as_deref().filter(|_| !one.continues && xml.numbered != Some(one.paragraph));
    if number.is_some() {
        classes.push("numbered".to_owned());
    }
    let class = classes.join(" ");
    let mut attributes = Vec::new();
    if !class.is_empty() {
        attributes.push(("class", class.as_str()));
    }
    attributes.extend(number.map(|number| ("title", number)));
    xml.text_element(element, &attributes, |xml| content(xml, one, from));
}

fn content(xml: &mut Xml, one: &Block, from: Option<usize>) {
    let at = one.paragraph;
    match one.kind {
        BlockKind::Number => number_line_content(xml, one, from),
        BlockKind::Title => xml.inside("docTitle", &[], |xml| pieces(xml, one, from)),
        _ => pieces(xml, one, from),
    }
    if one.ends {
        xml.paragraph_mark(at);
    }
}

fn pieces(xml: &mut Xml, one: &Block, from: Option<usize>) {
    for (index, piece) in one.pieces.iter().enumerate() {
        let start = from.filter(|_| index == 0).unwrap_or(piece.start);
        let last = one.ends && index + 1 == one.pieces.len();
        if piece.note {
            let attributes = [("class", "printed"), ("placement", "inline")];
            xml.inside("authorialNote", &attributes, |xml| {
                xml.inside("p", &[], |xml| xml.stretch(one.paragraph, start, piece.end, last));
            });
        } else {
            xml.stretch(one.paragraph, start, piece.end, last);
        }
    }
}

/// `RESOLUTION 30 (Rev. Dubai, 2018)`: the first word is the type, the rest the number.
fn number_line_content(xml: &mut Xml, one: &Block, from: Option<usize>) {
    let [piece] = one.pieces.as_slice() else { return pieces(xml, one, from) };
    let start = from.unwrap_or(piece.start);
    let text: Vec<char> = xml.document.paragraphs[one.paragraph].text().chars().collect();
    let line = text.get(start..piece.end).unwrap_or_default();
    let first = line.iter().take_while(|character| character.is_alphabetic()).count();
    let gap = line[first..].iter().take_while(|character| character.is_whitespace()).count();
    if first == 0 || gap == 0 || first + gap == line.len() {
        return pieces(xml, one, from);
    }
    let (number, end) = (start + first + gap, piece.end);
    xml.inside("docType", &[], |xml| xml.stretch(one.paragraph, start, start + first, false));
    xml.stretch(one.paragraph, start + first, number, false);
    xml.inside("docNumber", &[], |xml| xml.stretch(one.paragraph, number, end, one.ends));
}
