//! Where two texts surely meet: runs of words that each of them has exactly once, in the same order.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::ops::Range;

use super::flat::Flat;

/// Characters of the flattened text and of the old text that are the same.
#[derive(Debug, Clone, Copy)]
pub(super) struct Anchor {
    pub(super) flat: usize,
    pub(super) base: usize,
    pub(super) length: usize,
}

/// Anchors of `count` words within the two ranges, in order, without overlaps.
pub(super) fn between(
    flat: &Flat,
    base: &Flat,
    flat_range: Range<usize>,
    base_range: Range<usize>,
    count: usize,
) -> Vec<Anchor> {
    let ours = once(flat, flat_range, count);
    let theirs = once(base, base_range, count);
    let mut pairs: Vec<Anchor> = ours
        .iter()
        .filter_map(|(hash, here)| {
            let there = theirs.get(hash)?;
            let same = flat.chars[here.clone()] == base.chars[there.clone()];
            same.then_some(Anchor { flat: here.start, base: there.start, length: here.len() })
        })
        .collect();
    pairs.sort_unstable_by_key(|anchor| anchor.flat);
    chain(&pairs)
}

/// Runs of words that stand once, by hash.
fn once(text: &Flat, range: Range<usize>, count: usize) -> HashMap<u64, Range<usize>> {
    let words = text.words_in(range);
    let mut seen: HashMap<u64, Option<Range<usize>>> = HashMap::new();
    for first in words.start..(words.end + 1).saturating_sub(count) {
        let run = text.words[first].start..text.words[first + count - 1].end;
        let mut hasher = DefaultHasher::new();
        text.chars[run.clone()].hash(&mut hasher);
        seen.entry(hasher.finish()).and_modify(|place| *place = None).or_insert(Some(run));
    }
    seen.into_iter().filter_map(|(hash, run)| Some((hash, run?))).collect()
}

/// The longest chain of anchors that rises in both texts, overlapping ones joined or cut.
fn chain(pairs: &[Anchor]) -> Vec<Anchor> {
    // Patience: the last anchor of the best chain of each length.
    let mut tails: Vec<usize> = Vec::new();
    let mut previous: Vec<Option<usize>> = Vec::with_capacity(pairs.len());
    for (at, anchor) in pairs.iter().enumerate() {
        let length = tails.partition_point(|tail| pairs[*tail].base < anchor.base);
        previous.push(length.checked_sub(1).map(|shorter| tails[shorter]));
        if length == tails.len() {
            tails.push(at);
        } else {
            tails[length] = at;
        }
    }
    let mut rising = Vec::new();
    let mut at = tails.last().copied();
    while let Some(here) = at {
        rising.push(pairs[here]);
        at = previous[here];
    }
    rising.reverse();
    let mut joined: Vec<Anchor> = Vec::new();
    for anchor in rising {
        match joined.last_mut() {
            Some(last) if anchor.flat < last.flat + last.length || anchor.base < last.base + last.length => {
                // Overlapping runs on one diagonal are one run; others contradict each other and the first stays.
                if anchor.flat - last.flat == anchor.base - last.base {
                    last.length = last.length.max(anchor.flat + anchor.length - last.flat);
                }
            }
            _ => joined.push(anchor),
        }
    }
    joined
}
