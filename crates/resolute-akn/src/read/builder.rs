//! Paragraphs out of elements.

use std::collections::{HashMap, HashSet};

use resolute_document::{Change, ChangeKind, Document, NoteKind, NoteReference, Paragraph, Place, Span};

use super::elements::{Does, does, is_document};
use super::findings::Findings;
use super::line::{LabelKind, Line};
use super::tokens::Tag;
use crate::error::ReadError;

/// Containers of notes and cells that the file does not number start here.
const OWN_CONTAINERS: u32 = 1 << 20;

/// An element that is open.
pub(super) struct Frame {
    name: String,
    does: Does,
    /// White space is text.
    exact: bool,
    /// Metadata: no text.
    pub(super) silent: bool,
    place: Place,
    container: u32,
    /// The value of `name`, for the few elements where it matters.
    called: Option<String>,
}

/// What a note interrupts.
pub(super) struct Interrupted {
    pub(super) depth: usize,
    pub(super) line: Option<Line>,
    pub(super) changes: Vec<Change>,
}

pub(super) struct Builder {
    pub(super) frames: Vec<Frame>,
    pub(super) line: Option<Line>,
    pub(super) changes: Vec<Change>,
    pub(super) interrupted: Vec<Interrupted>,
    /// The notes that are open, innermost last.
    pub(super) notes: Vec<NoteReference>,
    body: Vec<Paragraph>,
    footnotes: Vec<Paragraph>,
    endnotes: Vec<Paragraph>,
    /// Identifiers of elements that are notes.
    pub(super) known_notes: HashMap<String, NoteReference>,
    /// Names of notes that are taken: whether it is an endnote, and the name.
    pub(super) note_ids: HashSet<(bool, String)>,
    /// Names of people by their identifiers.
    people: HashMap<String, String>,
    containers: u32,
    /// Where the label that is open began, and its kind.
    number: Option<(usize, LabelKind)>,
    findings: Findings,
    left: u64,
    limit: u64,
}

impl Builder {
    pub(super) fn new(limit: u64) -> Builder {
        Builder {
            frames: Vec::new(),
            line: None,
            changes: Vec::new(),
            interrupted: Vec::new(),
            notes: Vec::new(),
            body: Vec::new(),
            footnotes: Vec::new(),
            endnotes: Vec::new(),
            known_notes: HashMap::new(),
            note_ids: HashSet::new(),
            people: HashMap::new(),
            containers: OWN_CONTAINERS,
            number: None,
            findings: Findings::default(),
            left: limit,
            limit,
        }
    }

    pub(super) fn start(&mut self, tag: &Tag) -> Result<(), ReadError> {
        let name = tag.name();
        if self.frames.is_empty() {
            if name != "akomaNtoso" {
                return Err(ReadError::NotAkomaNtoso { root: name.chars().take(80).collect() });
            }
            self.findings.root(tag);
        }
        self.findings.element(tag, is_document(name));
        let frame = self.frame(tag)?;
        let (does, silent) = (frame.does, frame.silent);
        self.frames.push(frame);
        if silent {
            return self.metadata(tag);
        }
        match does {
            Does::Inline | Does::Metadata => self.note_reference(tag)?,
            Does::Block | Does::Cell => self.between()?,
            Does::Line => self.open_line(tag)?,
            Does::Number => self.open_number(tag)?,
            Does::Change => self.open_change(tag)?,
            Does::Note => self.open_note(tag)?,
            Does::Break => self.push("\n")?,
            Does::Marker => {
                if let Some(character) = named_character(tag) {
                    self.push(character.encode_utf8(&mut [0; 4]))?;
                }
            }
        }
        Ok(())
    }

    fn frame(&mut self, tag: &Tag) -> Result<Frame, ReadError> {
        let name = tag.name();
        let parent = self.frames.last();
        let exact = match tag.mentions("xml:space").then(|| tag.attribute("xml:space")).flatten() {
            Some(value) => value == "preserve",
            None => parent.is_some_and(|parent| parent.exact),
        };
        let in_metadata = parent.is_some_and(|parent| parent.silent);
        // Notes of the text may stand among its metadata.
        let is_note = name == "note" && parent.is_some_and(|parent| parent.name == "notes");
        let mut does = if in_metadata && !is_note { Does::Metadata } else { does(name) };
        if does == Does::Note && tag.has_class("printed") {
            does = Does::Inline;
        }
        if does == Does::Line
            && self.frames.iter().rev().take_while(|frame| frame.does != Does::Note).any(is_printed)
        {
            does = Does::Inline;
        }
        let (mut place, mut container) =
            parent.map_or((Place::Body, 0), |parent| (parent.place, parent.container));
        if matches!(does, Does::Cell | Does::Note) {
            self.containers = self.containers.saturating_add(1);
            container = self.containers;
        }
        if does == Does::Cell {
            place = Place::Cell;
        }
        let called = matches!(name, "container" | "authorialNote")
            .then(|| tag.attribute(if name == "container" { "name" } else { "class" }))
            .flatten()
            .map(|value| value.chars().take(80).collect());
        let silent = does == Does::Metadata;
        let name: String = name.chars().take(80).collect();
        Ok(Frame { name, does, exact, silent, place, container, called })
    }

    /// People and bodies that changes refer to.
    fn metadata(&mut self, tag: &Tag) -> Result<(), ReadError> {
        if tag.name().starts_with("TLC")
            && let (Some(id), Some(name)) = (tag.attribute("eId"), tag.attribute("showAs"))
        {
            self.charge(id.len() + name.len() + 64)?;
            self.people.insert(id.into_owned(), name.into_owned());
        }
        Ok(())
    }

    fn open_line(&mut self, tag: &Tag) -> Result<(), ReadError> {
        let frame = self.frames.last().expect("a start was just pushed");
        let (exact, mut place, mut container) = (frame.exact, frame.place, frame.container);
        let style = self.style();
        let classes = tag.mentions("class").then(|| tag.attribute("class")).flatten().unwrap_or_default();
        let has = |class: &str| classes.split_whitespace().any(|one| one == class);
        for (class, of) in [("cell", Place::Cell), ("textbox", Place::Textbox)] {
            if has(class) {
                place = of;
                let number =
                    classes.split_whitespace().find_map(|one| one.strip_prefix("container-")?.parse().ok());
                container = number.unwrap_or(container);
            }
        }
        if self.line.as_ref().is_none_or(|line| line.label.is_none()) {
            self.close_line()?;
            self.open_new(exact)?;
        }
        if has("run-in") {
            self.join_to_last();
        }
        let number = has("numbered").then(|| tag.attribute("title")).flatten();
        let line = self.line.get_or_insert_default();
        let paragraph = &mut line.paragraph;
        (paragraph.place, paragraph.container) = (place, container);
        if paragraph.style.is_none() {
            paragraph.style = style.map(str::to_owned);
        }
        if let Some(number) = number {
            paragraph.number = Some(number.into_owned());
        }
        line.exact |= exact;
        line.carrier |= has("uncalled") || has("missing");
        Ok(())
    }

    /// What the reader of structures knows by style.
    fn style(&self) -> Option<&'static str> {
        let above = |steps: usize| self.frames.iter().rev().nth(steps);
        let named = |steps: usize| above(steps).map(|frame| frame.name.as_str()).unwrap_or_default();
        let called =
            |steps: usize| above(steps).and_then(|frame| frame.called.as_deref()).unwrap_or_default();
        match (named(0), named(1), named(2)) {
            ("heading", "hcontainer", _) | ("p", "intro", "recitals") => Some("Call"),
            ("p", "container", _) if called(1) == "recitals" => Some("Call"),
            ("p", "container", _) if called(1) == "title" => Some("Title"),
            ("heading", _, _) => Some("heading"),
            ("subheading" | "crossHeading", _, _) => Some("subheading"),
            _ => None,
        }
    }

    /// A line that began in the paragraph before it.
    fn join_to_last(&mut self) {
        let Some(mut last) = self.target().pop() else { return };
        let line = self.line.get_or_insert_default();
        last.spans.append(&mut line.paragraph.spans);
        last.paragraph_mark.changes.clear();
        line.paragraph = last;
    }

    fn open_number(&mut self, tag: &Tag) -> Result<(), ReadError> {
        self.close_line()?;
        let exact = self.frames.last().is_some_and(|frame| frame.exact);
        self.open_new(exact)?;
        let kind = match () {
            () if tag.has_class("drawn") => LabelKind::Drawn,
            () if tag.has_class("typed") => LabelKind::Typed,
            () => LabelKind::Plain,
        };
        self.number = Some((self.frames.len(), kind));
        Ok(())
    }

    fn open_change(&mut self, tag: &Tag) -> Result<(), ReadError> {
        let is_moved = tag.has_class("move");
        let kind = match (tag.name(), is_moved) {
            ("ins", false) => ChangeKind::Insertion,
            ("ins", true) => ChangeKind::MoveTo,
            (_, false) => ChangeKind::Deletion,
            (_, true) => ChangeKind::MoveFrom,
        };
        let author = tag.attribute("refersTo").and_then(|reference| {
            let first = reference.split_whitespace().next()?.trim_start_matches('#').to_owned();
            self.people.get(&first).cloned()
        });
        // Any words may stand in a title; only a date is one.
        let is_date = |title: &str| {
            title.get(..5).is_some_and(|start| {
                start.ends_with('-') && start.as_bytes()[..4].iter().all(u8::is_ascii_digit)
            })
        };
        let date = tag.attribute("title").filter(|title| is_date(title)).map(|title| title.into_owned());
        let change = Change { author, date, ..Change::new(kind) };
        if tag.has_class("paragraph-mark") {
            self.charge(size_of_change(&change))?;
            if let Some(line) = &mut self.line {
                line.paragraph.paragraph_mark.changes.push(change.clone());
            }
        }
        self.changes.push(change);
        Ok(())
    }

    pub(super) fn end(&mut self) -> Result<(), ReadError> {
        let Some(frame) = self.frames.pop() else { return Ok(()) };
        match frame.does {
            Does::Inline | Does::Break | Does::Marker | Does::Metadata => {}
            Does::Change => {
                self.changes.pop();
            }
            Does::Number => {
                if let Some((_, kind)) = self.number.take()
                    && let Some(line) = &mut self.line
                {
                    line.trim();
                    line.label = Some(kind);
                }
            }
            Does::Line | Does::Block | Does::Cell => self.close_line()?,
            Does::Note => {
                self.close_line()?;
                if self.interrupted.last().is_some_and(|one| one.depth == self.frames.len() + 1)
                    && let Some(interrupted) = self.interrupted.pop()
                {
                    self.notes.pop();
                    self.line = interrupted.line;
                    self.changes = interrupted.changes;
                }
            }
        }
        Ok(())
    }

    pub(super) fn text(&mut self, text: &str) -> Result<(), ReadError> {
        let Some(frame) = self.frames.last().filter(|frame| !frame.silent) else { return Ok(()) };
        let in_line = self
            .frames
            .iter()
            .rev()
            .take_while(|frame| frame.does != Does::Note)
            .any(|frame| matches!(frame.does, Does::Line | Does::Number));
        if frame.exact && in_line {
            return self.push(text);
        }
        let mut words = text.split([' ', '\t', '\r', '\n']);
        self.word(words.next().unwrap_or_default())?;
        for word in words {
            self.space()?;
            self.word(word)?;
        }
        Ok(())
    }

    fn word(&mut self, word: &str) -> Result<(), ReadError> {
        if word.is_empty() { Ok(()) } else { self.push(word) }
    }

    /// White space between words is one space, with the changes in which it begins.
    fn space(&mut self) -> Result<(), ReadError> {
        let drawn = matches!(self.number, Some((_, LabelKind::Drawn)));
        let in_number = self.number.is_some();
        let counts = self.line.as_ref().is_some_and(|line| {
            let is_empty =
                if drawn { line.paragraph.number.is_none() } else { line.paragraph.spans.is_empty() };
            !is_empty && !line.loose && (in_number || line.label.is_none())
        });
        if counts {
            self.push(" ")?;
            if let Some(line) = &mut self.line {
                line.loose = true;
            }
        }
        Ok(())
    }

    /// Characters as they stand, with the changes that are open.
    pub(super) fn push(&mut self, text: &str) -> Result<(), ReadError> {
        self.charge(text.len())?;
        if let Some(line) = &mut self.line {
            line.loose = false;
        }
        if let Some((_, LabelKind::Drawn)) = self.number {
            self.push_number(text);
            return Ok(());
        }
        self.words_begin()?;
        let line = self.line.get_or_insert_default();
        match line.paragraph.spans.last_mut() {
            Some(last) if last.note.is_none() && last.changes == self.changes => last.text.push_str(text),
            _ => {
                let changes = self.changes.clone();
                let size = size_of::<Span>() + changes.iter().map(size_of_change).sum::<usize>();
                line.paragraph.spans.push(Span { text: text.to_owned(), changes, ..Span::default() });
                self.charge(size)?;
            }
        }
        Ok(())
    }

    /// A drawn label is no text; where changes renumber, the old one is in a deletion.
    fn push_number(&mut self, text: &str) {
        let adds = self.changes.last().map(|change| change.kind.adds());
        let paragraph = &mut self.line.get_or_insert_default().paragraph;
        if adds == Some(false) {
            paragraph.number_before.get_or_insert_default().push_str(text);
        } else {
            paragraph.number.get_or_insert_default().push_str(text);
        }
    }

    /// The words after a label begin.
    pub(super) fn words_begin(&mut self) -> Result<(), ReadError> {
        if self.line.is_none() {
            let exact = false;
            self.open_new(exact)?;
        }
        if self.number.is_none()
            && let Some(line) = &mut self.line
            && line.label.take() == Some(LabelKind::Plain)
            && let Some(last) = line.paragraph.spans.last_mut()
        {
            last.text.push('\t');
        }
        Ok(())
    }

    /// An element of the structure begins: a label still awaits its words.
    fn between(&mut self) -> Result<(), ReadError> {
        if self.line.as_ref().is_some_and(|line| line.label.is_some()) {
            return Ok(());
        }
        self.close_line()
    }

    fn open_new(&mut self, exact: bool) -> Result<(), ReadError> {
        self.charge(size_of::<Paragraph>() + 32)?;
        let mut line = Line { exact, ..Line::default() };
        if let Some(frame) = self.frames.last() {
            (line.paragraph.place, line.paragraph.container) = (frame.place, frame.container);
        }
        self.line = Some(line);
        Ok(())
    }

    fn close_line(&mut self) -> Result<(), ReadError> {
        self.number = None;
        let Some(mut line) = self.line.take() else { return Ok(()) };
        line.trim();
        let mut paragraph = line.paragraph;
        let is_empty = paragraph.spans.is_empty() && paragraph.number.is_none();
        if line.carrier || is_empty && !line.exact {
            return Ok(());
        }
        if let Some(note) = self.notes.last() {
            paragraph.place = place_of(note.kind);
            paragraph.note = Some(note.id.clone());
        }
        self.target().push(paragraph);
        Ok(())
    }

    /// Where paragraphs go now.
    fn target(&mut self) -> &mut Vec<Paragraph> {
        match self.notes.last().map(|note| note.kind) {
            None => &mut self.body,
            Some(NoteKind::Footnote) => &mut self.footnotes,
            Some(NoteKind::Endnote) => &mut self.endnotes,
        }
    }

    pub(super) fn charge(&mut self, bytes: usize) -> Result<(), ReadError> {
        match self.left.checked_sub(bytes as u64) {
            Some(left) => {
                self.left = left;
                Ok(())
            }
            None => {
                Err(ReadError::TooLarge { what: "the text with its marks, in bytes,", limit: self.limit })
            }
        }
    }

    pub(super) fn finish(mut self) -> Result<Document, ReadError> {
        self.close_line()?;
        let mut paragraphs = self.body;
        paragraphs.append(&mut self.footnotes);
        paragraphs.append(&mut self.endnotes);
        if paragraphs.is_empty() {
            return Err(ReadError::NoText);
        }
        Ok(Document { paragraphs, findings: self.findings.finish(), ..Document::default() })
    }
}

fn is_printed(frame: &Frame) -> bool {
    frame.name == "authorialNote" && frame.does == Does::Inline
}

fn place_of(kind: NoteKind) -> Place {
    match kind {
        NoteKind::Footnote => Place::Footnote,
        NoteKind::Endnote => Place::Endnote,
    }
}

pub(super) fn size_of_change(change: &Change) -> usize {
    size_of::<Change>()
        + change.author.as_ref().map_or(0, String::len)
        + change.date.as_ref().map_or(0, String::len)
}

/// `character-000C`: a character that XML forbids.
fn named_character(tag: &Tag) -> Option<char> {
    let name = tag.attribute("name")?;
    char::from_u32(u32::from_str_radix(name.strip_prefix("character-")?, 16).ok()?)
}
