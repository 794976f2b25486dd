//! Moves put into a file: both ends named alike, each within one range of its part.

use std::collections::{BTreeMap, BTreeSet};

use resolute_document::{Change, ChangeKind, Document, Paragraph};

use super::editor::{Editor, Piece};
use super::edits::{Edits, Insertion};
use super::rewrite::MoveEnd;

/// The names under which moves go into a file.
#[derive(Debug, Default)]
pub(super) struct MoveNames {
    /// Names that the file has already, and what stands for them.
    pub(super) renamed: BTreeMap<String, String>,
    /// Names of which only one end goes in: they are written as insertion or deletion.
    pub(super) halves: BTreeSet<String>,
}

impl MoveNames {
    /// Of all moves in the edits and in new notes.
    pub(super) fn of<'n>(
        own: &Document,
        edits: &BTreeMap<usize, Edits>,
        new_notes: impl Iterator<Item = &'n Paragraph>,
    ) -> MoveNames {
        let mut ends: BTreeMap<String, [bool; 2]> = BTreeMap::new();
        let mut meet = |change: &Change| {
            if let Some(name) = &change.move_id {
                let end = usize::from(change.kind == ChangeKind::MoveTo);
                ends.entry(name.clone()).or_default()[end] = true;
            }
        };
        edits.values().flat_map(changes).for_each(&mut meet);
        for note in new_notes {
            note.spans.iter().flat_map(|span| &span.changes).for_each(&mut meet);
        }
        let mut taken = BTreeSet::new();
        for paragraph in &own.paragraphs {
            let spans = paragraph.spans.iter().flat_map(|span| &span.changes);
            let all = spans.chain(&paragraph.paragraph_mark.changes);
            taken.extend(all.filter_map(|change| change.move_id.as_deref()));
        }
        let free = |name: &String| {
            let mut tries = (2..).map(|turn| format!("{name}_{turn}"));
            tries.find(|free| !taken.contains(free.as_str()) && !ends.contains_key(free))
        };
        let clashing = ends.keys().filter(|name| taken.contains(name.as_str()));
        let renamed = clashing.filter_map(|name| Some((name.clone(), free(name)?))).collect();
        let halves =
            ends.iter().filter(|(_, ends)| **ends != [true; 2]).map(|(name, _)| name.clone()).collect();
        MoveNames { renamed, halves }
    }
}

/// A piece and an offset in what is written for it.
type Place = (usize, usize);

/// All changes in the edits of one paragraph.
fn changes(edits: &Edits) -> impl Iterator<Item = &Change> {
    let new = edits.before.iter().chain(&edits.after);
    let in_new = new.flat_map(|new| new.spans.iter().flat_map(|span| &span.changes).chain(&new.mark));
    let inserted = edits.insertions.iter().flat_map(|(_, insertion)| match insertion {
        Insertion::Text(span) => span.changes.as_slice(),
        Insertion::Break(changes) => changes.as_slice(),
        Insertion::CommentStart(_) | Insertion::CommentEnd(_) | Insertion::Comment(_) => &[],
    });
    let wrapped = edits.wraps.iter().flat_map(|wrap| &wrap.changes);
    in_new.chain(inserted).chain(wrapped).chain(&edits.mark)
}

impl Editor<'_> {
    /// Puts the beginning before the first stretch of a move and its end behind the last one.
    pub(super) fn mark_moves(&mut self, pieces: &mut [Piece]) {
        // By name and end: the first stretch with its piece, and where the last one ends.
        let mut ranges: BTreeMap<(String, bool), (usize, MoveEnd, Place)> = BTreeMap::new();
        for (at, piece) in pieces.iter_mut().enumerate() {
            for stretch in std::mem::take(&mut piece.written.moves) {
                let last = (at, stretch.end);
                let range = ranges.entry((stretch.id.clone(), stretch.from));
                range.and_modify(|range| range.2 = last).or_insert((at, stretch, last));
            }
        }
        let mut insertions: Vec<(Place, bool, String)> = Vec::new();
        for (first, stretch, last) in ranges.into_values() {
            let start = (first, stretch.start);
            let (begin, end) = self.range(&stretch);
            if start == last {
                insertions.push((start, true, begin + &end));
            } else {
                insertions.push((start, true, begin));
                insertions.push((last, false, end));
            }
        }
        // From the back, so that places stay what they are; at one place an end stands before a beginning.
        insertions.sort_by(|one, other| other.cmp(one));
        for ((at, offset), _, xml) in insertions {
            pieces[at].written.xml.insert_str(offset, &xml);
        }
    }

    /// The two marks of a range.
    fn range(&mut self, stretch: &MoveEnd) -> (String, String) {
        let element = if stretch.from { "moveFrom" } else { "moveTo" };
        let id = self.hand.next_id().to_string();
        let name = self.renamed.get(&stretch.id).unwrap_or(&stretch.id).clone();
        let mut attributes = vec![("id", id.clone()), ("name", name)];
        attributes.extend(self.hand.who_and_when(&stretch.change));
        let (mut begin, mut end) = (String::new(), String::new());
        let attributes: Vec<(&str, &str)> =
            attributes.iter().map(|(name, value)| (*name, value.as_str())).collect();
        self.hand.empty(&mut begin, &format!("{element}RangeStart"), &attributes);
        self.hand.empty(&mut end, &format!("{element}RangeEnd"), &[("id", &id)]);
        (begin, end)
    }
}
