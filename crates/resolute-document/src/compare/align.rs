//! Which paragraph of the old text is which of the new one.
//!
//! By content first: equal paragraphs, then those that share most of their rare words. Of all ways to pair them in
//! order the one that keeps most is taken.

use std::collections::HashSet;

use super::diff::{self, Budget};
use super::likeness::{Candidate, Worth, candidates};
use super::units::{Text, mixed};

/// From this likeness on two paragraphs in the same order are one with changed words.
const ALIKE: f32 = 0.42;
/// Paragraphs that stand more often than this are told apart by their neighbours alone.
const OFTEN: usize = 6;

/// The outcome of an alignment.
pub(super) struct Alignment {
    /// For each paragraph of the old text, its counterpart in the new one where both keep their order.
    pub(super) of_old: Vec<Option<usize>>,
    /// The same, seen from the new text.
    pub(super) of_new: Vec<Option<usize>>,
    /// Likely pairs, of which some are left over: the same words in another order are moves.
    pub(super) candidates: Vec<Candidate>,
    /// What words are worth in these texts.
    pub(super) worth: Worth,
}

impl Alignment {
    fn pair(&mut self, old: usize, new: usize) {
        self.of_old[old] = Some(new);
        self.of_new[new] = Some(old);
    }

    /// Takes a pair apart.
    pub(super) fn part(&mut self, old: usize, new: usize) {
        self.of_old[old] = None;
        self.of_new[new] = None;
    }

    /// Pairs in order.
    pub(super) fn pairs(&self) -> impl Iterator<Item = (usize, usize)> + '_ {
        self.of_old.iter().enumerate().filter_map(|(old, new)| new.map(|new| (old, new)))
    }
}

/// Aligns the paragraphs of two texts.
pub(super) fn align(old: &[Text], new: &[Text], budget: &mut Budget) -> Alignment {
    let (mut found, unsettled) = equal(old, new);
    let worth = Worth::of(old, new);
    found.extend(candidates(old, new, (&unsettled.0, &unsettled.1), &worth));
    let mut alignment = Alignment {
        of_old: vec![None; old.len()],
        of_new: vec![None; new.len()],
        candidates: Vec::new(),
        worth,
    };
    for at in in_order(&found, old, new) {
        alignment.pair(found[at].old, found[at].new);
    }
    alignment.candidates = found;
    for gap in gaps(&alignment) {
        equal_between(&mut alignment, old, new, gap, budget);
    }
    alignment
}

/// Equal paragraphs as candidates, and the paragraphs that are not settled by them.
fn equal(old: &[Text], new: &[Text]) -> (Vec<Candidate>, (Vec<usize>, Vec<usize>)) {
    let keys = |texts: &[Text]| {
        let worded = texts.iter().enumerate().filter(|(_, text)| !text.is_blank());
        let mut keys: Vec<(u64, usize)> = worded.map(|(at, text)| (key(text), at)).collect();
        keys.sort_unstable();
        keys
    };
    let (ours, theirs) = (keys(old), keys(new));
    let mut found = Vec::new();
    let mut unsettled = (Vec::new(), Vec::new());
    let mut there = theirs.as_slice();
    for here in ours.chunk_by(|one, other| one.0 == other.0) {
        let before = there.partition_point(|(other, _)| *other < here[0].0);
        unsettled.1.extend(there[..before].iter().map(|(_, at)| *at));
        there = &there[before..];
        let same = there.partition_point(|(other, _)| *other == here[0].0);
        let (same, rest) = there.split_at(same);
        there = rest;
        if here.len() != same.len() {
            unsettled.0.extend(here.iter().map(|(_, at)| *at));
            unsettled.1.extend(same.iter().map(|(_, at)| *at));
        }
        let mut add = |old_at: usize, new_at: usize| {
            let shared = (old[old_at].letters as f32 / 8.0).max(0.5);
            found.push(Candidate { old: old_at, new: new_at, likeness: 1.0, shared });
        };
        if here.len() <= OFTEN && same.len() <= OFTEN {
            for (_, old_at) in here {
                same.iter().for_each(|(_, new_at)| add(*old_at, *new_at));
            }
        } else {
            // First to first and last to last; those in between follow from their neighbours.
            here.iter().zip(same).for_each(|((_, old_at), (_, new_at))| add(*old_at, *new_at));
        }
    }
    unsettled.1.extend(there.iter().map(|(_, at)| *at));
    (found, unsettled)
}

/// What makes two paragraphs equal: their words and the kind of place they stand in.
fn key(text: &Text) -> u64 {
    mixed(text.hash, text.paragraph.place as u64)
}

/// The candidates of the best chain that rises in both texts.
fn in_order(candidates: &[Candidate], old: &[Text], new: &[Text]) -> Vec<usize> {
    let pairs: HashSet<(usize, usize)> = candidates.iter().map(|one| (one.old, one.new)).collect();
    let mut order: Vec<usize> =
        (0..candidates.len()).filter(|at| candidates[*at].likeness >= ALIKE).collect();
    // Of one old paragraph the last new one comes first, so that none of them can follow another.
    order.sort_unstable_by_key(|at| (candidates[*at].old, std::cmp::Reverse(candidates[*at].new)));
    let mut best = BestUpTo::new(new.len());
    let mut previous: Vec<Option<usize>> = vec![None; candidates.len()];
    for at in order {
        let one = &candidates[at];
        let mut worth = one.shared * one.likeness;
        let follows = |step: isize| {
            let old = one.old.checked_add_signed(step);
            let new = one.new.checked_add_signed(step);
            old.zip(new).is_some_and(|pair| pairs.contains(&pair))
        };
        worth += 0.4 * f32::from(u8::from(follows(-1))) + 0.4 * f32::from(u8::from(follows(1)));
        if old[one.old].paragraph.label() == new[one.new].paragraph.label() {
            worth += 0.2;
        }
        let (so_far, last) = best.before(one.new);
        previous[at] = last;
        best.put(one.new, so_far + worth, at);
    }
    let mut chain = Vec::new();
    let mut at = best.before(new.len()).1;
    while let Some(here) = at {
        chain.push(here);
        at = previous[here];
    }
    chain.reverse();
    chain
}

/// The best sum that ends before a place, with the candidate that it ends with (a binary indexed tree).
struct BestUpTo {
    tree: Vec<(f32, Option<usize>)>,
}

impl BestUpTo {
    fn new(places: usize) -> BestUpTo {
        BestUpTo { tree: vec![(0.0, None); places + 1] }
    }

    fn before(&self, place: usize) -> (f32, Option<usize>) {
        let mut at = place;
        let mut best = (0.0, None);
        while at > 0 {
            if self.tree[at].0 > best.0 {
                best = self.tree[at];
            }
            at &= at - 1;
        }
        best
    }

    fn put(&mut self, place: usize, sum: f32, candidate: usize) {
        let mut at = place + 1;
        while at < self.tree.len() {
            if sum > self.tree[at].0 {
                self.tree[at] = (sum, Some(candidate));
            }
            at += at & at.wrapping_neg();
        }
    }
}

/// What stands between two neighbouring pairs: paragraphs of the old and of the new text.
type Gap = (std::ops::Range<usize>, std::ops::Range<usize>);

fn gaps(alignment: &Alignment) -> Vec<Gap> {
    let mut gaps = Vec::new();
    let (mut old_at, mut new_at) = (0, 0);
    let end = (alignment.of_old.len(), alignment.of_new.len());
    for (old, new) in alignment.pairs().chain([end]) {
        if old > old_at && new > new_at {
            gaps.push((old_at..old, new_at..new));
        }
        old_at = old + 1;
        new_at = new + 1;
    }
    gaps
}

/// Equal paragraphs between two pairs: empty lines, and what stands too often to hold anything.
fn equal_between(alignment: &mut Alignment, old: &[Text], new: &[Text], gap: Gap, budget: &mut Budget) {
    let keys =
        |texts: &[Text], range: std::ops::Range<usize>| texts[range].iter().map(key).collect::<Vec<_>>();
    let (ours, theirs) = (keys(old, gap.0.clone()), keys(new, gap.1.clone()));
    for (here, there) in diff::matches(&ours, &theirs, budget) {
        alignment.pair(gap.0.start + here, gap.1.start + there);
    }
}
