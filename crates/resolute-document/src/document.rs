//! Paragraphs, spans and the changes tracked on them.
//!
//! A comparison, a Word file with tracked changes and a recovered text are all the same thing: a [`Document`].

use serde::{Deserialize, Serialize};

use crate::finding::Finding;

/// A text in reading order, with every change that was tracked on it.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Document {
    /// Body paragraphs first, table cells one after the other, then footnotes, then endnotes.
    pub paragraphs: Vec<Paragraph>,
    /// Remarks of readers and reviewers, anchored in the text.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub comments: Vec<Comment>,
    /// What the reader met and did not understand, or understood only in part.
    #[serde(default)]
    pub findings: Vec<Finding>,
}

impl Document {
    /// One unmarked paragraph a line, as plain text gives it.
    ///
    /// ```
    /// let document = resolute_document::Document::from_plain_text("recalling\na)\tits Resolution 30;");
    /// assert_eq!(document.paragraphs[1].text(), "a)\tits Resolution 30;");
    /// ```
    pub fn from_plain_text(text: &str) -> Document {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let paragraphs = text.lines().map(Paragraph::plain).collect();
        Document { paragraphs, ..Document::default() }
    }

    /// Whether any span or paragraph mark carries a change.
    pub fn has_changes(&self) -> bool {
        self.paragraphs.iter().any(|paragraph| {
            !paragraph.paragraph_mark.changes.is_empty()
                || paragraph.spans.iter().any(|span| !span.changes.is_empty())
        })
    }
}

/// One paragraph: its spans cover every character of it.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Paragraph {
    /// In reading order; together they are the whole text, typed labels included.
    pub spans: Vec<Span>,
    /// Name of the paragraph style where the format has one (`Call`, `heading 1`).
    pub style: Option<String>,
    /// Label drawn by automatic numbering; not part of the text. Where changes renumber, it is the label of the
    /// new text; a paragraph that only the old text has keeps its label there.
    pub number: Option<String>,
    /// The drawn label of the old text where it is another; empty where the old text draws none.
    pub number_before: Option<String>,
    /// Where the paragraph stands.
    pub place: Place,
    /// Paragraphs join only within one container (the body, one table cell, one note, one text box).
    pub container: u32,
    /// For a paragraph of a table cell: where in the table the cell stands, where the format says so.
    pub cell: Option<Cell>,
    /// Changes on the mark that ends the paragraph.
    pub paragraph_mark: ParagraphMark,
    /// For a paragraph of a footnote or endnote: the identifier its reference uses.
    pub note: Option<String>,
}

impl Paragraph {
    /// A body paragraph with one unmarked span.
    pub fn plain(text: &str) -> Paragraph {
        let spans = if text.is_empty() { Vec::new() } else { vec![Span::plain(text)] };
        Paragraph { spans, ..Paragraph::default() }
    }

    /// All characters of the paragraph, deleted ones included.
    pub fn text(&self) -> String {
        self.spans.iter().map(|span| span.text.as_str()).collect()
    }

    /// The mark that all characters share, or [`Mark::Unchanged`] where they differ.
    /// An empty paragraph has the mark of its end.
    pub fn mark(&self) -> Mark {
        let mut marks = self.spans.iter().filter(|span| !span.text.is_empty()).map(Span::mark);
        match marks.next() {
            None => Mark::of(&self.paragraph_mark.changes),
            Some(first) if marks.all(|mark| mark == first) => first,
            Some(_) => Mark::Unchanged,
        }
    }

    /// The label read from the text (`a)`, `2`, `–`) or drawn by automatic numbering.
    pub fn label(&self) -> Option<String> {
        self.number.clone().or_else(|| {
            crate::structure::labels::typed_label(&self.text()).map(|label| label.text.to_owned())
        })
    }
}

/// Characters that share the same changes.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Span {
    /// The characters, exactly as they stand. Empty only for a note reference.
    pub text: String,
    /// Outermost change first. Empty for text that nobody changed.
    pub changes: Vec<Change>,
    /// A reference to a footnote or endnote that stands at this place.
    pub note: Option<NoteReference>,
    /// How sure a recovery or comparison is of the mark, from 0 to 1; `None` where the mark is a fact of the file.
    pub confidence: Option<f32>,
    /// Other readings of this span that a recovery thought possible, best first.
    pub alternatives: Vec<Alternative>,
    /// Parties whose proposals carry this change, where several were merged.
    pub sponsors: Vec<String>,
}

impl Span {
    /// Text without a change.
    pub fn plain(text: impl Into<String>) -> Span {
        Span { text: text.into(), ..Span::default() }
    }

    /// Text that was inserted, by nobody named.
    pub fn inserted(text: impl Into<String>) -> Span {
        Span { text: text.into(), changes: vec![Change::new(ChangeKind::Insertion)], ..Span::default() }
    }

    /// Text that was deleted, by nobody named.
    pub fn deleted(text: impl Into<String>) -> Span {
        Span { text: text.into(), changes: vec![Change::new(ChangeKind::Deletion)], ..Span::default() }
    }

    /// The effect of all changes on this span.
    pub fn mark(&self) -> Mark {
        Mark::of(&self.changes)
    }
}

/// Another way to read a span.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Alternative {
    /// What the old text would be here.
    pub before: String,
    /// What the new text would be here.
    pub after: String,
    /// How likely, from 0 to 1.
    pub confidence: f32,
    /// Why it is thought possible, as a sentence fragment.
    pub reason: String,
}

/// Changes on the mark that ends a paragraph: an inserted mark split a paragraph, a deleted one joins two.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ParagraphMark {
    /// As for a span.
    pub changes: Vec<Change>,
}

/// One tracked change.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    /// What was done.
    pub kind: ChangeKind,
    /// Who did it, as the file names them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub author: Option<String>,
    /// When, as the file writes it (ISO 8601 in Word).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<String>,
    /// The file's own identifier of the change.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Shared by the two ends of a move.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub move_id: Option<String>,
}

impl Change {
    /// A change by nobody named.
    pub fn new(kind: ChangeKind) -> Change {
        Change { kind, ..Change::default() }
    }
}

/// The four things that a change can do to characters or to a paragraph mark.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ChangeKind {
    /// New characters.
    #[default]
    Insertion,
    /// Characters taken out.
    Deletion,
    /// The place from which characters were moved.
    MoveFrom,
    /// The place to which characters were moved.
    MoveTo,
}

impl ChangeKind {
    /// Whether the characters are new: absent when the change is rejected.
    pub fn adds(self) -> bool {
        matches!(self, ChangeKind::Insertion | ChangeKind::MoveTo)
    }
}

/// The effect of the changes on a span, for people.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Mark {
    /// In the old and in the new text.
    #[default]
    Unchanged,
    /// Only in the new text.
    Inserted,
    /// Not in the new text.
    Deleted,
    /// One end of a move; the change's kind says which.
    Moved,
}

impl Mark {
    /// The effect of nested changes: what one party inserted and another deleted is deleted.
    pub fn of(changes: &[Change]) -> Mark {
        let has = |kind| changes.iter().any(|change| change.kind == kind);
        if has(ChangeKind::Deletion) {
            Mark::Deleted
        } else if has(ChangeKind::MoveFrom) || has(ChangeKind::MoveTo) {
            Mark::Moved
        } else if has(ChangeKind::Insertion) {
            Mark::Inserted
        } else {
            Mark::Unchanged
        }
    }
}

/// Where a paragraph stands.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Place {
    /// The running text.
    #[default]
    Body,
    /// A table cell.
    Cell,
    /// A footnote.
    Footnote,
    /// An endnote.
    Endnote,
    /// A text box.
    Textbox,
}

/// Where a cell stands in its table; rows and columns count from 0.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Cell {
    /// Which table of the document; a table within a cell is one of its own.
    pub table: u32,
    /// The row.
    pub row: u32,
    /// The first of the columns that the cell covers.
    pub column: u32,
    /// How many columns it covers.
    pub columns: u32,
}

/// A reference to a note.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NoteReference {
    /// Footnote or endnote.
    pub kind: NoteKind,
    /// The identifier that the note's paragraphs carry in [`Paragraph::note`].
    pub id: String,
}

/// The two kinds of notes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum NoteKind {
    /// At the foot of the page.
    Footnote,
    /// At the end of the text.
    Endnote,
}

/// A remark anchored to part of the text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Comment {
    /// The file's identifier.
    pub id: String,
    /// Who wrote it.
    pub author: Option<String>,
    /// When, as the file writes it.
    pub date: Option<String>,
    /// What it says, one line a paragraph.
    pub text: String,
    /// Index of the paragraph where the anchor starts.
    pub paragraph: usize,
    /// Anchor within that paragraph, in Unicode scalar values.
    pub start: usize,
    /// End of the anchor: paragraph and offset.
    pub end: (usize, usize),
}
