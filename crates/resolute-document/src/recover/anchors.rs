//! Where two texts surely meet: runs of words that both have equally often, in the same order.

use std::ops::Range;

use super::flat::Flat;
use crate::rising;

/// Characters of the flattened text and of the old text that are the same.
#[derive(Debug, Clone, Copy)]
pub(super) struct Anchor {
    pub(super) flat: usize,
    pub(super) base: usize,
    pub(super) length: usize,
}

/// Runs that stand more often than this hold nothing.
const OFTEN: usize = 6;

/// Anchors of `count` words within the two ranges, in order, without overlaps.
pub(super) fn between(
    flat: &Flat,
    base: &Flat,
    flat_range: Range<usize>,
    base_range: Range<usize>,
    count: usize,
) -> Vec<Anchor> {
    let ours = runs(flat, flat_range, count);
    let theirs = runs(base, base_range, count);
    let mut pairs: Vec<Anchor> = Vec::new();
    let mut there = theirs.as_slice();
    for here in ours.chunk_by(|one, other| one.0 == other.0) {
        let hash = here[0].0;
        there = &there[there.partition_point(|(other, _)| *other < hash)..];
        let same = &there[..there.iter().take(OFTEN + 1).take_while(|(other, _)| *other == hash).count()];
        // As often here as there: first to first, second to second.
        if here.len() != same.len() || here.len() > OFTEN {
            continue;
        }
        for ((_, here), (_, there)) in here.iter().zip(same) {
            let (here, there) = (run(flat, *here, count), run(base, *there, count));
            if flat.chars[here.clone()] == base.chars[there.clone()] {
                pairs.push(Anchor { flat: here.start, base: there.start, length: here.len() });
            }
        }
    }
    pairs.sort_unstable_by_key(|anchor| anchor.flat);
    chain(&pairs)
}

/// Runs of words as their hash and first word, sorted, so that equal ones stand together in their order.
fn runs(text: &Flat, range: Range<usize>, count: usize) -> Vec<(u64, usize)> {
    let words = text.words_in(range);
    let firsts = words.start..(words.end + 1).saturating_sub(count);
    let mut runs: Vec<(u64, usize)> =
        firsts.map(|first| (mixed(&text.hashes[first..first + count]), first)).collect();
    runs.sort_unstable();
    runs
}

fn run(text: &Flat, first: usize, count: usize) -> Range<usize> {
    text.words[first].start..text.words[first + count - 1].end
}

fn mixed(hashes: &[u64]) -> u64 {
    const ODD: u64 = 0x9E37_79B9_7F4A_7C15;
    hashes.iter().fold(0, |sum: u64, hash| (sum.rotate_left(23) ^ hash).wrapping_mul(ODD))
}

/// The longest chain of anchors that rises in both texts, overlapping ones joined or cut.
fn chain(pairs: &[Anchor]) -> Vec<Anchor> {
    let there: Vec<usize> = pairs.iter().map(|anchor| anchor.base).collect();
    let rising = rising::longest(&there).into_iter().map(|at| pairs[at]);
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
