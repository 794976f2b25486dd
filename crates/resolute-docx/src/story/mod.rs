//! One story (body, footnotes, endnotes, comments) read in a single pass without recursion: a frame for each open
//! element says what its children mean, and what is undone at its end.

mod draft;
mod fields;
mod graphics;
mod revisions;
mod tables;
mod text;

use std::rc::Rc;

use resolute_document::{Cell, Change, NoteKind, Place};

use crate::error::ReadError;
use crate::limits::Budget;
use crate::styles::{level, number};
use crate::xml::{Event, Namespace, Tag, Tokens};

pub(crate) use draft::{Changes, Draft, Entry, Piece, Story};
use fields::Fields;
use revisions::MoveRanges;

/// Estimated memory of a paragraph and of a piece of one, beside their characters.
const PARAGRAPH_COST: usize = 320;
const PIECE_COST: usize = 200;

/// What the children of an open element mean.
enum Frame {
    /// Content: paragraphs, runs, tables and what may surround them.
    Flow,
    /// Nothing below is read.
    Skip,
    /// Content under a tracked change: the changes in force before it.
    Change(Changes),
    Paragraph,
    ParagraphProperties,
    /// The properties of the paragraph mark.
    MarkProperties,
    Numbering,
    /// A tracked change of paragraph properties, and the properties before it.
    OldParagraphProperties,
    OldNumbering,
    Run,
    /// Characters are collected; whether white space at the ends counts.
    Text {
        preserve: bool,
    },
    /// A table: the cell around it.
    Table(Option<Cell>),
    /// A row.
    Row(TableUnit),
    RowProperties,
    /// A cell: place and container around it.
    Cell(TableUnit, Place, u32),
    CellProperties,
    /// A drawing, in which only text boxes are read.
    Graphic,
    /// A text box: place and container around it.
    TextBox(Place, u32),
    /// Alternatives of one content: whether one was taken.
    Alternatives(bool),
    /// A footnote, endnote or comment.
    Entry,
}

/// A row or cell whose own insertion or deletion may be tracked.
struct TableUnit {
    change: Option<Change>,
    /// How many paragraphs of the flow were done before it.
    done: usize,
}

/// Paragraphs of one flow: the story's own, or a text box's.
#[derive(Default)]
struct Flow {
    open: Option<Draft>,
    /// The open paragraph was not opened by an element but by text outside of any.
    implicit: bool,
    done: Vec<Draft>,
    /// Text boxes wait for the end of their paragraph, and longer while its mark may join it with the next.
    boxes: Vec<Draft>,
    /// Comment anchors between paragraphs belong to the next one.
    between: Vec<Piece>,
    fields: Fields,
}

/// Containers and tables are numbered through all stories of a document.
pub(crate) struct Containers {
    containers: u32,
    tables: u32,
}

impl Containers {
    pub(crate) fn new() -> Containers {
        Containers { containers: 0, tables: 0 }
    }

    pub(crate) fn next(&mut self) -> u32 {
        self.containers += 1;
        self.containers - 1
    }

    fn next_table(&mut self) -> u32 {
        self.tables += 1;
        self.tables - 1
    }
}

/// Reads one part.
pub(crate) fn read(
    tokens: Tokens<'_>,
    place: Place,
    containers: &mut Containers,
    budget: &mut Budget,
    traced: bool,
) -> Result<Story, ReadError> {
    let part = tokens.part();
    let mut reader = Reader {
        tokens,
        part,
        budget,
        containers,
        frames: Vec::new(),
        flows: Vec::new(),
        changes: Rc::default(),
        place,
        container: 0,
        cell: None,
        note: None,
        entry: None,
        text: String::new(),
        ranges: MoveRanges::default(),
        serials: Vec::new(),
        story: Story::default(),
        alternative_text: None,
        traced,
        origin: 0,
    };
    reader.container = reader.containers.next();
    reader.flows.push(Flow::default());
    reader.run()?;
    Ok(reader.story)
}

struct Reader<'a, 'b> {
    tokens: Tokens<'a>,
    part: &'a str,
    budget: &'b mut Budget,
    containers: &'b mut Containers,
    frames: Vec<Frame>,
    flows: Vec<Flow>,
    /// Changes in force, outermost first.
    changes: Changes,
    place: Place,
    container: u32,
    /// The cell that we stand in, or in whose table.
    cell: Option<Cell>,
    note: Option<String>,
    entry: Option<Entry>,
    text: String,
    ranges: MoveRanges,
    /// By field serial: whether the field was ended.
    serials: Vec<bool>,
    story: Story,
    /// What the drawing that is open says of itself.
    alternative_text: Option<String>,
    /// Whether the places of texts in the part are kept.
    traced: bool,
    /// Where the element begins that gives the next text.
    origin: usize,
}

impl<'a> Reader<'a, '_> {
    fn run(&mut self) -> Result<(), ReadError> {
        while let Some(event) = self.tokens.next()? {
            match event {
                Event::Start(tag) => {
                    if !matches!(self.frames.last(), Some(Frame::Skip | Frame::Text { .. })) {
                        self.origin = self.tokens.range().start;
                    }
                    let frame = self.start(&tag)?;
                    self.frames.push(frame);
                }
                Event::End => {
                    if let Some(frame) = self.frames.pop() {
                        self.end(frame)?;
                    }
                }
                Event::Text(text) => {
                    if matches!(self.frames.last(), Some(Frame::Text { .. })) {
                        self.text.push_str(&text);
                    }
                }
            }
        }
        let mut flow = self.flows.pop().expect("the story's own flow is pushed first and popped last");
        flow.close();
        self.story.paragraphs = flow.done;
        self.story.ended_fields = std::mem::take(&mut self.serials);
        Ok(())
    }

    fn flow(&mut self) -> &mut Flow {
        self.flows.last_mut().expect("the story's own flow outlives all frames")
    }

    fn start(&mut self, tag: &Tag<'a>) -> Result<Frame, ReadError> {
        if tag.namespace == Namespace::Word && revisions::is_property_change(tag.local()) {
            *self.story.property_changes.entry(tag.local().to_owned()).or_default() += 1;
        }
        match self.frames.last() {
            None => self.root(tag),
            Some(Frame::Skip | Frame::Text { .. }) => Ok(Frame::Skip),
            Some(
                Frame::Flow
                | Frame::Table(_)
                | Frame::Change(_)
                | Frame::Paragraph
                | Frame::TextBox(..)
                | Frame::Entry
                | Frame::Cell(..),
            ) => self.content(tag),
            Some(Frame::Row(_)) => self.row_child(tag),
            Some(Frame::Run) => self.run_child(tag),
            Some(Frame::ParagraphProperties) => Ok(self.paragraph_property(tag)),
            Some(Frame::OldParagraphProperties) => Ok(self.old_paragraph_property(tag)),
            Some(Frame::Numbering) => {
                if tag.local() == "ins" {
                    *self.story.property_changes.entry("numPr".to_owned()).or_default() += 1;
                }
                if let Some(draft) = &mut self.flow().open {
                    numbering_property(&mut draft.numbering, tag);
                }
                Ok(Frame::Skip)
            }
            Some(Frame::OldNumbering) => {
                if let Some((_, numbering)) =
                    self.flow().open.as_mut().and_then(|draft| draft.before.as_mut())
                {
                    numbering_property(numbering, tag);
                }
                Ok(Frame::Skip)
            }
            Some(Frame::MarkProperties) => {
                if let Some(kind) = revisions::kind(tag) {
                    let change = MoveRanges::unsettled(kind, tag);
                    self.budget.charge(revisions::cost(&change), self.part)?;
                    if let Some(draft) = &mut self.flow().open {
                        revisions::add(&mut draft.mark, change);
                    }
                }
                Ok(Frame::Skip)
            }
            Some(Frame::RowProperties | Frame::CellProperties) => {
                self.grid(tag);
                if let Some(kind) = revisions::table_kind(tag) {
                    let change = self.ranges.change(kind, tag);
                    let around = self.frames.len() - 2;
                    if let Some(Frame::Row(unit) | Frame::Cell(unit, ..)) = self.frames.get_mut(around) {
                        unit.change = Some(change);
                    }
                }
                Ok(Frame::Skip)
            }
            Some(Frame::Graphic) => self.graphic_child(tag),
            Some(Frame::Alternatives(_)) => Ok(self.alternative(tag)),
        }
    }

    fn root(&mut self, tag: &Tag<'a>) -> Result<Frame, ReadError> {
        match tag.name() {
            (Namespace::Word, "document" | "footnotes" | "endnotes" | "comments") => Ok(Frame::Flow),
            (_, root) => Err(ReadError::NotWordprocessing {
                part: self.part.to_owned(),
                root: root.chars().take(80).collect(),
            }),
        }
    }

    /// Children of whatever holds content: paragraphs, runs, tables, and the wrappers around them.
    fn content(&mut self, tag: &Tag<'a>) -> Result<Frame, ReadError> {
        if let Some(kind) = revisions::kind(tag) {
            let before = Rc::clone(&self.changes);
            self.enter_change(kind, tag)?;
            return Ok(Frame::Change(before));
        }
        match tag.name() {
            (Namespace::Word, name) => self.word_content(name, tag),
            (Namespace::Compatibility, "AlternateContent") => Ok(Frame::Alternatives(false)),
            (Namespace::Math, "t") => Ok(Frame::Text { preserve: true }),
            (Namespace::Math, "r") => Ok(Frame::Run),
            // Properties of math hold no text but may hold characters as attributes (∑ of an n-ary operator).
            (Namespace::Math, name) if name.ends_with("Pr") => Ok(Frame::Skip),
            (Namespace::Math, _) => Ok(Frame::Flow),
            _ => Ok(Frame::Skip),
        }
    }

    fn word_content(&mut self, name: &str, tag: &Tag<'a>) -> Result<Frame, ReadError> {
        Ok(match name {
            "p" => {
                self.open_paragraph()?;
                Frame::Paragraph
            }
            "pPr" => Frame::ParagraphProperties,
            "r" => Frame::Run,
            "body" | "sdt" | "sdtContent" | "smartTag" | "customXml" | "hyperlink" | "fldSimple" | "dir"
            | "bdo" | "rubyBase" => Frame::Flow,
            "tbl" => {
                self.flow().close_paragraph();
                Frame::Table(self.open_table())
            }
            "tr" => {
                if let Some(cell) = &mut self.cell {
                    cell.row = if cell.columns == 0 { 0 } else { cell.row.saturating_add(1) };
                    (cell.column, cell.columns) = (0, 1);
                }
                Frame::Row(self.table_unit())
            }
            "tc" => {
                self.flow().close();
                let frame = Frame::Cell(self.table_unit(), self.place, self.container);
                self.container = self.containers.next();
                if self.place == Place::Body {
                    self.place = Place::Cell;
                }
                if let Some(cell) = &mut self.cell {
                    cell.columns = 1;
                }
                frame
            }
            "tcPr" => Frame::CellProperties,
            "footnote" | "endnote" | "comment" if self.entry.is_none() => {
                self.open_entry(tag);
                Frame::Entry
            }
            "commentRangeStart" => self.anchor(tag, Piece::CommentStart)?,
            "commentRangeEnd" => self.anchor(tag, Piece::CommentEnd)?,
            "altChunk" => self.leave_out("inserted files of other formats (altChunk)"),
            "rt" => self.leave_out("readings above characters (ruby)"),
            "subDoc" => self.leave_out("sub-documents kept in other files"),
            "moveFromRangeStart" | "moveToRangeStart" => {
                self.ranges.start(name == "moveFromRangeStart", tag);
                Frame::Skip
            }
            "moveFromRangeEnd" | "moveToRangeEnd" => {
                self.ranges.end(tag);
                Frame::Skip
            }
            // Everything else is properties, bookmarks, permissions, proofing marks: no text.
            _ => Frame::Skip,
        })
    }

    fn row_child(&mut self, tag: &Tag<'a>) -> Result<Frame, ReadError> {
        match tag.name() {
            (Namespace::Word, "trPr") => Ok(Frame::RowProperties),
            _ => self.content(tag),
        }
    }

    fn run_child(&mut self, tag: &Tag<'a>) -> Result<Frame, ReadError> {
        let (namespace, name) = tag.name();
        match namespace {
            Namespace::Math if name == "t" => return Ok(Frame::Text { preserve: true }),
            Namespace::Compatibility if name == "AlternateContent" => return Ok(Frame::Alternatives(false)),
            Namespace::Word => {}
            // A symbol outside of the basic plane; emoji above all.
            Namespace::Understood if name == "symEx" => {
                self.symbol(tag)?;
                return Ok(Frame::Skip);
            }
            _ => return Ok(Frame::Skip),
        }
        match name {
            "t" | "delText" => {
                let preserve = tag.attribute("space").as_deref() == Some("preserve");
                return Ok(Frame::Text { preserve });
            }
            "tab" | "ptab" => self.push_text("\t")?,
            "br" | "cr" => self.push_text("\n")?,
            "noBreakHyphen" => self.push_text("\u{2011}")?,
            "softHyphen" => self.push_text("\u{ad}")?,
            "sym" => self.symbol(tag)?,
            "fldChar" => self.field_character(tag),
            "footnoteReference" => self.note_reference(NoteKind::Footnote, tag)?,
            "endnoteReference" => self.note_reference(NoteKind::Endnote, tag)?,
            "commentReference" => return self.anchor(tag, Piece::CommentSign),
            "drawing" | "pict" | "object" => return Ok(Frame::Graphic),
            "ruby" => return Ok(Frame::Flow),
            _ => {}
        }
        Ok(Frame::Skip)
    }

    fn paragraph_property(&mut self, tag: &Tag<'a>) -> Frame {
        match tag.name() {
            (Namespace::Word, "pStyle") => {
                let style = tag.attribute("val").map(|id| id.into_owned());
                if let Some(draft) = &mut self.flow().open {
                    draft.style = style;
                }
                Frame::Skip
            }
            (Namespace::Word, "numPr") => Frame::Numbering,
            (Namespace::Word, "rPr") => Frame::MarkProperties,
            (Namespace::Word, "pPrChange") => {
                if let Some(draft) = &mut self.flow().open {
                    draft.before = Some(Default::default());
                }
                Frame::OldParagraphProperties
            }
            _ => Frame::Skip,
        }
    }

    fn old_paragraph_property(&mut self, tag: &Tag<'a>) -> Frame {
        match tag.name() {
            (Namespace::Word, "pPr") => Frame::OldParagraphProperties,
            (Namespace::Word, "numPr") => Frame::OldNumbering,
            (Namespace::Word, "pStyle") => {
                let style = tag.attribute("val").map(|id| id.into_owned());
                if let Some((before, _)) = self.flow().open.as_mut().and_then(|draft| draft.before.as_mut()) {
                    *before = style;
                }
                Frame::Skip
            }
            _ => Frame::Skip,
        }
    }

    fn end(&mut self, frame: Frame) -> Result<(), ReadError> {
        match frame {
            Frame::Text { preserve } => {
                let mut text = std::mem::take(&mut self.text);
                // Line ends in the file are white space between words; a break in the text has its own element.
                if text.contains(['\n', '\r']) {
                    text = text.replace(['\n', '\r'], " ");
                }
                let shown = if preserve { text.as_str() } else { text.trim_matches([' ', '\t']) };
                self.push_text(shown)?;
            }
            Frame::Change(before) => self.changes = before,
            Frame::Row(unit) => self.settle(unit)?,
            Frame::Table(around) => self.cell = around,
            Frame::Paragraph => self.close_paragraph(),
            Frame::Cell(unit, place, container) => {
                self.flow().close();
                self.settle(unit)?;
                self.close_cell();
                self.place = place;
                self.container = container;
            }
            Frame::TextBox(place, container) => {
                self.place = place;
                self.container = container;
                let mut flow = self.flows.pop().unwrap_or_default();
                flow.close();
                self.flow().boxes.append(&mut flow.done);
            }
            Frame::Entry => {
                self.flow().close();
                let paragraphs = std::mem::take(&mut self.flow().done);
                if let Some(entry) = self.entry.take() {
                    self.story.entries.push(Entry { paragraphs, ..entry });
                }
                self.note = None;
            }
            _ => {}
        }
        Ok(())
    }
}

fn numbering_property(numbering: &mut crate::styles::NumberingReference, tag: &Tag<'_>) {
    let value = tag.attribute("val").unwrap_or_default();
    match tag.local() {
        "numId" => numbering.instance = number(&value),
        "ilvl" => numbering.level = level(&value),
        _ => {}
    }
}
