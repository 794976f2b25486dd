//! Characters, changes and notes as XML.

use std::collections::{HashMap, HashSet};

use resolute_document::{Change, ChangeKind, Document, NoteKind, Place, Span};

use super::identity;
use crate::Reference;

/// The file while it is written.
pub(super) struct Xml<'a> {
    pub(super) document: &'a Document,
    /// Whether anything in it was changed.
    pub(super) has_changes: bool,
    text: String,
    depth: usize,
    /// Identifier and name of everybody who made a change.
    pub(super) authors: Vec<(String, String)>,
    /// Goes before every identifier and reference of the statement that is being written.
    pub(super) prefix: String,
    /// The paragraph whose drawn label was written last.
    pub(super) numbered: Option<usize>,
    /// Notes that stand in the file already.
    written: HashSet<(Place, String)>,
    /// What is cited, by paragraph, in order.
    references: HashMap<usize, Vec<&'a Reference>>,
}

impl<'a> Xml<'a> {
    pub(super) fn new(document: &'a Document, cited: &'a [Reference]) -> Xml<'a> {
        let mut references: HashMap<usize, Vec<&Reference>> = HashMap::new();
        for one in cited.iter().filter(|one| one.start < one.end) {
            references.entry(one.paragraph).or_default().push(one);
        }
        references.values_mut().for_each(|own| own.sort_by_key(|one| one.start));
        let mut xml = Xml {
            document,
            has_changes: document.has_changes(),
            text: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".to_owned(),
            depth: 0,
            authors: identity::authors(document),
            prefix: String::new(),
            numbered: None,
            written: HashSet::new(),
            references,
        };
        xml.open("akomaNtoso", &[("xmlns", "http://docs.oasis-open.org/legaldocml/ns/akn/3.0")]);
        xml
    }

    pub(super) fn finish(mut self) -> String {
        self.close("akomaNtoso");
        self.text
    }

    /// A start on a line of its own.
    pub(super) fn open(&mut self, element: &str, attributes: &[(&str, &str)]) {
        self.line();
        self.start(element, attributes);
        self.text.push('\n');
        self.depth += 1;
    }

    pub(super) fn close(&mut self, element: &str) {
        self.depth -= 1;
        self.line();
        self.end(element);
        self.text.push('\n');
    }

    /// An element without content, on a line of its own.
    pub(super) fn empty(&mut self, element: &str, attributes: &[(&str, &str)]) {
        self.line();
        self.start(element, attributes);
        self.text.pop();
        self.text.push_str("/>\n");
    }

    /// An element with text, on a line of its own.
    pub(super) fn text_element(
        &mut self,
        element: &str,
        attributes: &[(&str, &str)],
        content: impl FnOnce(&mut Self),
    ) {
        self.line();
        self.start(element, attributes);
        content(self);
        self.end(element);
        self.text.push('\n');
    }

    /// An element inside a line.
    pub(super) fn inside(
        &mut self,
        element: &str,
        attributes: &[(&str, &str)],
        content: impl FnOnce(&mut Self),
    ) {
        self.start(element, attributes);
        content(self);
        self.end(element);
    }

    fn line(&mut self) {
        for _ in 0..self.depth {
            self.text.push_str("  ");
        }
    }

    fn start(&mut self, element: &str, attributes: &[(&str, &str)]) {
        self.text.push('<');
        self.text.push_str(element);
        for (name, value) in attributes {
            self.text.push(' ');
            self.text.push_str(name);
            self.text.push_str("=\"");
            for character in value.chars() {
                match character {
                    '&' => self.text.push_str("&amp;"),
                    '<' => self.text.push_str("&lt;"),
                    '"' => self.text.push_str("&quot;"),
                    // An attribute has no markers; its values are names, not the text.
                    character if !is_xml(character) => self.text.push('\u{fffd}'),
                    character => self.text.push(character),
                }
            }
            self.text.push('"');
        }
        self.text.push('>');
    }

    fn end(&mut self, element: &str) {
        self.text.push_str("</");
        self.text.push_str(element);
        self.text.push('>');
    }

    /// Characters as they stand.
    pub(super) fn characters(&mut self, text: &str) {
        for character in text.chars() {
            match character {
                '&' => self.text.push_str("&amp;"),
                '<' => self.text.push_str("&lt;"),
                '>' => self.text.push_str("&gt;"),
                '\n' => self.text.push_str("<eol/>"),
                // Raw, it would become a line feed.
                '\r' => self.text.push_str("&#13;"),
                character if !is_xml(character) => {
                    self.text.push_str(&format!("<marker name=\"character-{:04X}\"/>", u32::from(character)));
                }
                character => self.text.push(character),
            }
        }
    }

    /// Characters `start..end` of a paragraph with their changes and the notes that are called among them. A note
    /// called at the very end belongs to the last stretch of its paragraph.
    pub(super) fn stretch(&mut self, paragraph: usize, start: usize, end: usize, last: bool) {
        let document = self.document;
        let mut at = 0;
        for span in &document.paragraphs[paragraph].spans {
            let length = span.text.chars().count();
            let from = start.saturating_sub(at).min(length);
            let to = end.saturating_sub(at).min(length);
            let calls_here = span.note.is_some() && (start..end).contains(&at)
                || span.note.is_some() && last && at >= end && at >= start;
            let first = at + from;
            at += length;
            if from >= to && !calls_here {
                continue;
            }
            let text: Vec<char> = span.text.chars().skip(from).take(to - from).collect();
            self.changed(&span.changes, |xml| {
                xml.cited(paragraph, first, &text);
                if calls_here {
                    xml.note(span);
                }
            });
        }
    }

    /// Characters from `first` on, the words that cite inside references. A reference that goes on in the next span goes
    /// on there in an element of its own.
    fn cited(&mut self, paragraph: usize, first: usize, text: &[char]) {
        let own = self.references.get(&paragraph).cloned().unwrap_or_default();
        let mut at = 0;
        for one in own {
            let from = one.start.saturating_sub(first).max(at).min(text.len());
            let to = one.end.saturating_sub(first).min(text.len());
            if from >= to {
                continue;
            }
            self.characters(&text[at..from].iter().collect::<String>());
            let words: String = text[from..to].iter().collect();
            self.inside("ref", &[("href", &one.href)], |xml| xml.characters(&words));
            at = to;
        }
        self.characters(&text[at..].iter().collect::<String>());
    }

    /// Wraps content into its changes, outermost first.
    fn changed(&mut self, changes: &[Change], content: impl FnOnce(&mut Self)) {
        let elements: Vec<&str> = changes.iter().map(element_of).collect();
        for (change, element) in changes.iter().zip(&elements) {
            self.change(change, element, None);
        }
        content(self);
        for element in elements.iter().rev() {
            self.end(element);
        }
    }

    fn change(&mut self, change: &Change, element: &str, class: Option<&str>) {
        let author = change.author.as_ref().and_then(|name| {
            self.authors
                .iter()
                .find(|(_, known)| known == name)
                .map(|(id, _)| format!("#{}{id}", self.prefix))
        });
        let moved = matches!(change.kind, ChangeKind::MoveFrom | ChangeKind::MoveTo).then_some("move");
        let class = [class, moved].into_iter().flatten().collect::<Vec<_>>().join(" ");
        let attributes = [
            ("class", (!class.is_empty()).then_some(class)),
            ("title", change.date.clone()),
            ("refersTo", author),
        ];
        let attributes: Vec<(&str, &str)> =
            attributes.iter().filter_map(|(name, value)| Some((*name, value.as_deref()?))).collect();
        self.start(element, &attributes);
    }

    /// The changes on the end of a paragraph, outermost first, as empty elements.
    pub(super) fn paragraph_mark(&mut self, paragraph: usize) {
        let document = self.document;
        for change in &document.paragraphs[paragraph].paragraph_mark.changes {
            let element = element_of(change);
            self.change(change, element, Some("paragraph-mark"));
            self.end(element);
        }
    }

    /// A drawn label, as the old and the new text have it.
    pub(super) fn drawn_label(&mut self, paragraph: usize) {
        let document = self.document;
        let paragraph = &document.paragraphs[paragraph];
        let number = paragraph.number.as_deref().unwrap_or_default();
        match &paragraph.number_before {
            Some(before) => {
                self.inside("del", &[], |xml| xml.characters(before));
                self.inside("ins", &[], |xml| xml.characters(number));
            }
            None => self.characters(number),
        }
    }

    fn note(&mut self, span: &Span) {
        let Some(reference) = &span.note else { return };
        let place = match reference.kind {
            NoteKind::Footnote => Place::Footnote,
            NoteKind::Endnote => Place::Endnote,
        };
        let id = format!("{}{}_{}", self.prefix, name_of(place), identifier(&reference.id));
        if !self.written.insert((place, reference.id.clone())) {
            self.start("noteRef", &[("href", &format!("#{id}")), ("marker", &reference.id)]);
            self.end("noteRef");
            return;
        }
        self.note_content(place, &reference.id, &id);
    }

    fn note_content(&mut self, place: Place, note: &str, id: &str) {
        let document = self.document;
        let placement = if place == Place::Footnote { "bottom" } else { "end" };
        let attributes = [("eId", id), ("marker", note), ("placement", placement)];
        self.start("authorialNote", &attributes);
        let mut is_empty = true;
        for (index, paragraph) in document.paragraphs.iter().enumerate() {
            if paragraph.place == place && paragraph.note.as_deref() == Some(note) {
                is_empty = false;
                if paragraph.number.is_some() {
                    self.inside("num", &[("class", "drawn")], |xml| xml.drawn_label(index));
                }
                self.inside("p", &[], |xml| {
                    xml.stretch(index, 0, usize::MAX, true);
                    xml.paragraph_mark(index);
                });
            }
        }
        if is_empty {
            // The schema wants a block; a reference to a note that is not there has none.
            self.inside("p", &[("class", "missing")], |_| {});
        }
        self.end("authorialNote");
    }

    /// Notes that nothing calls, so that their words are not lost.
    pub(super) fn uncalled_notes(&mut self) -> Vec<(Place, String)> {
        let mut uncalled = Vec::new();
        for paragraph in &self.document.paragraphs {
            if !matches!(paragraph.place, Place::Footnote | Place::Endnote) {
                continue;
            }
            let note = (paragraph.place, paragraph.note.clone().unwrap_or_default());
            if !self.written.contains(&note) && !uncalled.contains(&note) {
                uncalled.push(note);
            }
        }
        uncalled
    }

    /// One paragraph that holds a note which nothing calls.
    pub(super) fn uncalled_note(&mut self, (place, note): &(Place, String)) {
        if !self.written.insert((*place, note.clone())) {
            return;
        }
        let id = format!("{}{}_{}", self.prefix, name_of(*place), identifier(note));
        self.text_element("p", &[("class", "uncalled")], |xml| xml.note_content(*place, note, &id));
    }
}

fn element_of(change: &Change) -> &'static str {
    if change.kind.adds() { "ins" } else { "del" }
}

fn name_of(place: Place) -> &'static str {
    if place == Place::Endnote { "endnote" } else { "authorialNote" }
}

/// A note's identifier without white space, different for different notes.
fn identifier(note: &str) -> String {
    let mut id = String::new();
    for character in note.chars() {
        if character.is_alphanumeric() {
            id.push(character);
        } else {
            id.push_str(&format!(".{:x}.", u32::from(character)));
        }
    }
    id
}

/// Whether XML 1.0 can hold a character.
fn is_xml(character: char) -> bool {
    matches!(character, '\t' | '\n' | '\r' | '\u{20}'..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..)
}
