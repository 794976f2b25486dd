//! Tracked changes as the file writes them (ISO 29500-1, 17.13.5).

use resolute_document::{Change, ChangeKind};

use crate::xml::{Namespace, Tag};

/// The change that an element makes to the content in it, or to the mark or row whose property it is.
pub(super) fn kind(tag: &Tag<'_>) -> Option<ChangeKind> {
    match tag.name() {
        (Namespace::Word, "ins") | (Namespace::Word2010, "conflictIns") => Some(ChangeKind::Insertion),
        (Namespace::Word, "del") | (Namespace::Word2010, "conflictDel") => Some(ChangeKind::Deletion),
        (Namespace::Word, "moveFrom") => Some(ChangeKind::MoveFrom),
        (Namespace::Word, "moveTo") => Some(ChangeKind::MoveTo),
        _ => None,
    }
}

/// The change that a property of a row or cell makes to that row or cell.
pub(super) fn table_kind(tag: &Tag<'_>) -> Option<ChangeKind> {
    match tag.name() {
        (Namespace::Word, "cellIns") => Some(ChangeKind::Insertion),
        (Namespace::Word, "cellDel") => Some(ChangeKind::Deletion),
        _ => kind(tag),
    }
}

/// Changes of properties, and of the tags of custom XML: they leave the text as it is.
pub(super) fn is_property_change(name: &str) -> bool {
    matches!(
        name,
        "rPrChange"
            | "pPrChange"
            | "sectPrChange"
            | "tblPrChange"
            | "tblPrExChange"
            | "tblGridChange"
            | "trPrChange"
            | "tcPrChange"
            | "numberingChange"
            | "cellMerge"
            | "customXmlInsRangeStart"
            | "customXmlDelRangeStart"
            | "customXmlMoveFromRangeStart"
            | "customXmlMoveToRangeStart"
    )
}

/// Puts a change inside those in force, unless the same person did the same at the same time: Word writes an
/// inserted row as inserted row, cell text and paragraph marks.
pub(super) fn add(changes: &mut Vec<Change>, change: Change) {
    let same = |other: &Change| {
        (other.kind, &other.author, &other.date) == (change.kind, &change.author, &change.date)
    };
    if !changes.iter().any(same) {
        changes.push(change);
    }
}

/// Estimated memory of a change on a span.
pub(super) fn cost(change: &Change) -> usize {
    let texts = [&change.author, &change.date, &change.id, &change.move_id];
    texts.into_iter().flatten().map(|text| text.len() + 16).sum::<usize>() + size_of::<Change>()
}

/// The named stretches of text that were moved as one.
#[derive(Default)]
pub(super) struct MoveRanges {
    open: Vec<Range>,
    /// Names of the last ranges begun in this paragraph, from and to.
    latest: [Option<String>; 2],
}

struct Range {
    from: bool,
    id: String,
    name: String,
}

/// More ranges than this at one place are mischief; the rest count as nameless.
const MOST_RANGES: usize = 256;

impl MoveRanges {
    pub(super) fn start(&mut self, from: bool, tag: &Tag<'_>) {
        if let (Some(id), Some(name)) = (tag.attribute("id"), tag.attribute("name"))
            && self.open.len() < MOST_RANGES
        {
            self.latest[usize::from(!from)] = Some(name.clone().into_owned());
            self.open.push(Range { from, id: id.into_owned(), name: name.into_owned() });
        }
    }

    pub(super) fn end(&mut self, tag: &Tag<'_>) {
        let id = tag.attribute("id").unwrap_or_default();
        self.open.retain(|range| range.id != id);
    }

    /// A paragraph begins.
    pub(super) fn paragraph(&mut self) {
        self.latest = [None, None];
    }

    /// The change that a tag tells of. A move outside of a range has no other end: it is a deletion or insertion
    /// (17.13.5.22, 17.13.5.25).
    pub(super) fn change(&self, kind: ChangeKind, tag: &Tag<'_>) -> Change {
        let mut change = MoveRanges::unsettled(kind, tag);
        self.settle(&mut change);
        change
    }

    /// The change of a paragraph mark, which stands before the beginning of the range that it belongs to.
    pub(super) fn unsettled(kind: ChangeKind, tag: &Tag<'_>) -> Change {
        let owned =
            |name| tag.attribute(name).map(|value| value.into_owned()).filter(|value| !value.is_empty());
        Change { kind, author: owned("author"), date: owned("date"), id: owned("id"), move_id: None }
    }

    /// Finds the range of a move.
    pub(super) fn settle(&self, change: &mut Change) {
        let from = match change.kind {
            ChangeKind::MoveFrom => true,
            ChangeKind::MoveTo => false,
            ChangeKind::Insertion | ChangeKind::Deletion => return,
        };
        if change.move_id.is_none() {
            let open = self.open.iter().rev().find(|range| range.from == from).map(|range| &range.name);
            change.move_id = open.or(self.latest[usize::from(!from)].as_ref()).cloned();
        }
        if change.move_id.is_none() {
            change.kind = if from { ChangeKind::Deletion } else { ChangeKind::Insertion };
        }
    }
}
