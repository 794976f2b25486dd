//! Where the stretches of text begin and end that were moved as one (ISO 29500-1, 17.13.5.21 to 17.13.5.28).

use std::collections::BTreeMap;

use resolute_document::{Change, ChangeKind, Document};

/// A span of a paragraph, or with [`MARK`] its end.
type Position = (usize, usize);

/// Stands for the mark that ends a paragraph.
pub(super) const MARK: usize = usize::MAX;

/// The moves of a document, numbered, by where their ends begin and end.
#[derive(Default)]
pub(super) struct Moves {
    starts: BTreeMap<Position, Vec<Range>>,
    ends: BTreeMap<Position, Vec<Range>>,
}

/// One end of a move with a number that is its alone.
#[derive(Debug, Clone)]
pub(super) struct Range {
    pub(super) serial: usize,
    pub(super) end: ChangeEnd,
    pub(super) name: String,
    /// The first of the changes that make it.
    pub(super) change: Change,
}

/// One end of a move.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum ChangeEnd {
    From,
    To,
}

impl ChangeEnd {
    fn of(change: &Change) -> Option<(ChangeEnd, String)> {
        let end = match change.kind {
            ChangeKind::MoveFrom => ChangeEnd::From,
            ChangeKind::MoveTo => ChangeEnd::To,
            ChangeKind::Insertion | ChangeKind::Deletion => return None,
        };
        Some((end, change.move_id.clone()?))
    }

    pub(super) fn element(self) -> &'static str {
        match self {
            ChangeEnd::From => "moveFrom",
            ChangeEnd::To => "moveTo",
        }
    }
}

impl Moves {
    pub(super) fn of(document: &Document) -> Moves {
        let mut places: BTreeMap<(ChangeEnd, String), (Position, Position, &Change)> = BTreeMap::new();
        for (index, paragraph) in document.paragraphs.iter().enumerate() {
            let spans = paragraph.spans.iter().enumerate().map(|(at, span)| (at, &span.changes));
            for (at, changes) in spans.chain([(MARK, &paragraph.paragraph_mark.changes)]) {
                for change in changes {
                    let Some(key) = ChangeEnd::of(change) else { continue };
                    let here = (index, at);
                    places.entry(key).and_modify(|(_, last, _)| *last = here).or_insert((here, here, change));
                }
            }
        }
        let mut moves = Moves::default();
        for (serial, ((end, name), (first, last, change))) in places.into_iter().enumerate() {
            let range = Range { serial, end, name, change: change.clone() };
            moves.starts.entry(first).or_default().push(range.clone());
            moves.ends.entry(last).or_default().push(range);
        }
        moves
    }

    /// The ends of moves that begin at a place.
    pub(super) fn starting_at(&self, place: Position) -> Vec<Range> {
        self.starts.get(&place).cloned().unwrap_or_default()
    }

    /// The ends of moves that are over after a place.
    pub(super) fn ending_at(&self, place: Position) -> Vec<Range> {
        self.ends.get(&place).cloned().unwrap_or_default()
    }
}
