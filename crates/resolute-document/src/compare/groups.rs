//! From pairs to the course of the marked text: which paragraphs stand together as one, which were split or joined,
//! which moved, and which stand alone.

use std::ops::Range;

use super::align::Alignment;
use super::likeness::{Words, likeness};
use super::units::Text;

/// Paragraphs of both texts that are one: one on each side, or several on one of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Group {
    pub(super) old: Range<usize>,
    pub(super) new: Range<usize>,
}

/// A paragraph that stands elsewhere in the new text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Move {
    pub(super) old: usize,
    pub(super) new: usize,
    pub(super) confidence: f32,
}

/// Pairs in order, extended by the neighbours into which one of them was split or from which it was joined.
pub(super) fn groups(alignment: &Alignment, old: &[Text], new: &[Text]) -> Vec<Group> {
    let mut groups: Vec<Group> =
        alignment.pairs().map(|(old, new)| Group { old: old..old + 1, new: new..new + 1 }).collect();
    for at in 0..groups.len() {
        let Group { old: here, new: there } = groups[at].clone();
        if old[here.start].hash == new[there.start].hash {
            continue;
        }
        let floor =
            at.checked_sub(1).map_or((0, 0), |before| (groups[before].old.end, groups[before].new.end));
        let ceiling =
            groups.get(at + 1).map_or((old.len(), new.len()), |next| (next.old.start, next.new.start));
        let ours = alignment.worth.words(&old[here.start]);
        let theirs = alignment.worth.words(&new[there.start]);
        let mut split = Extension {
            texts: new,
            worth: &alignment.worth,
            left: ours.without(&theirs),
            range: there.clone(),
        };
        split.grow(floor.1..ceiling.1);
        if split.range != there {
            groups[at].new = split.range;
            continue;
        }
        let mut join = Extension {
            texts: old,
            worth: &alignment.worth,
            left: theirs.without(&ours),
            range: here.clone(),
        };
        join.grow(floor.0..ceiling.0);
        groups[at].old = join.range;
    }
    groups
}

/// Neighbours that are made of the words which a pair leaves over.
struct Extension<'t> {
    texts: &'t [Text<'t>],
    worth: &'t super::likeness::Worth,
    left: Words,
    range: Range<usize>,
}

impl Extension<'_> {
    /// Takes in neighbours on both sides within the bounds, and what was put in or taken out between them.
    fn grow(&mut self, bounds: Range<usize>) {
        /// Paragraphs in between that are looked past.
        const BETWEEN: usize = 2;
        while let Some(at) = (self.range.end..bounds.end).take(BETWEEN + 1).find(|at| self.fits(*at)) {
            self.range.end = at + 1;
        }
        while let Some(at) =
            (bounds.start..self.range.start).rev().take(BETWEEN + 1).find(|at| self.fits(*at))
        {
            self.range.start = at;
        }
    }

    /// Whether most of a paragraph stands in what is left over.
    fn fits(&mut self, at: usize) -> bool {
        /// Fewer words may be the same by chance.
        const WORDS: usize = 4;
        let container = self.texts[self.range.start].paragraph.container;
        if self.texts[at].paragraph.container != container || self.left.count() < WORDS {
            return false;
        }
        let words = self.worth.words(&self.texts[at]);
        let shared = words.shared(&self.left);
        let fits = words.count() >= WORDS && shared >= 0.6 * words.total();
        if fits {
            self.left = self.left.without(&words);
        }
        fits
    }
}

/// Pairs among the paragraphs that belong to no group: the same words in another place.
pub(super) fn moves(alignment: &Alignment, groups: &[Group], old: &[Text], new: &[Text]) -> Vec<Move> {
    /// Shorter paragraphs are the same by chance.
    const WORDS: usize = 4;
    const LETTERS: usize = 20;
    let mut old_free = vec![true; old.len()];
    let mut new_free = vec![true; new.len()];
    for group in groups {
        old_free[group.old.clone()].fill(false);
        new_free[group.new.clone()].fill(false);
    }
    let mut likely: Vec<Move> = Vec::new();
    for one in &alignment.candidates {
        if !old_free[one.old] || !new_free[one.new] || old[one.old].letters < LETTERS {
            continue;
        }
        let ours = alignment.worth.words(&old[one.old]);
        if ours.count() < WORDS {
            continue;
        }
        let confidence = if old[one.old].hash == new[one.new].hash {
            0.97
        } else {
            let theirs = alignment.worth.words(&new[one.new]);
            let (_, shared) = likeness(&ours, &theirs);
            2.0 * shared / (ours.total() + theirs.total()).max(f32::MIN_POSITIVE)
        };
        if confidence > 0.75 {
            likely.push(Move { old: one.old, new: one.new, confidence });
        }
    }
    likely.sort_by(|one, other| {
        other
            .confidence
            .total_cmp(&one.confidence)
            .then_with(|| (one.old, one.new).cmp(&(other.old, other.new)))
    });
    let mut moves = Vec::new();
    for one in likely {
        if old_free[one.old] && new_free[one.new] {
            old_free[one.old] = false;
            new_free[one.new] = false;
            moves.push(one);
        }
    }
    moves.sort_by_key(|one| one.new);
    moves
}
