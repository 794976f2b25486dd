//! What is to be done to a paragraph of the original.

use std::ops::Range;

use resolute_document::{Change, Span};

/// Everything that touches one paragraph. Offsets count its units: characters, and references to notes.
#[derive(Debug, Default)]
pub(super) struct Edits {
    /// Paragraphs to put before it, and after it where nothing of its container follows.
    pub(super) before: Vec<NewParagraph>,
    pub(super) after: Vec<NewParagraph>,
    /// What comes between units, in order.
    pub(super) insertions: Vec<(usize, Insertion)>,
    /// Stretches of its own text that carry a change.
    pub(super) wraps: Vec<Wrap>,
    /// Changes of the mark that ends it.
    pub(super) mark: Vec<Change>,
}

/// Something new between two units.
#[derive(Debug)]
pub(super) enum Insertion {
    Text(Span),
    /// The end of a paragraph that only the other text has: its changes.
    Break(Vec<Change>),
    CommentStart(i64),
    CommentEnd(i64),
    /// A comment on a point.
    Comment(i64),
}

/// A stretch of the original's text and the changes on it, outermost first.
#[derive(Debug)]
pub(super) struct Wrap {
    pub(super) units: Range<usize>,
    pub(super) changes: Vec<Change>,
}

/// A paragraph that only the other text has.
#[derive(Debug)]
pub(super) struct NewParagraph {
    pub(super) spans: Vec<Span>,
    pub(super) mark: Vec<Change>,
    /// Where its style stands in the original.
    pub(super) model: Model,
}

/// What a new paragraph looks like.
#[derive(Debug, Clone, Default)]
pub(super) struct Model {
    /// The paragraph of the original whose properties it takes.
    pub(super) like: usize,
    /// The identifier of the style that it has instead of that paragraph's.
    pub(super) style: Option<String>,
    /// It is half of that paragraph, and stands in the frame that this may stand in.
    pub(super) half: bool,
    /// Whether automatic numbering is switched off.
    pub(super) without_number: bool,
}

impl Edits {
    /// Adds a changed stretch, to the last one where they touch and carry the same.
    pub(super) fn wrap(&mut self, units: Range<usize>, changes: &[Change]) {
        match self.wraps.last_mut() {
            Some(last) if last.units.end == units.start && last.changes == changes => {
                last.units.end = units.end;
            }
            _ if units.is_empty() => {}
            _ => self.wraps.push(Wrap { units, changes: changes.to_vec() }),
        }
    }
}
