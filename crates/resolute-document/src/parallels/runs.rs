//! Runs of words that two passages share, wherever they stand in either.

use std::ops::Range;

/// The same words in both: first word here, first word there, and how many.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Run {
    pub(super) here: usize,
    pub(super) there: usize,
    pub(super) length: usize,
    pub(super) weight: f32,
}

impl Run {
    /// Its words in the passage that was asked about.
    pub(super) fn words<'a>(&self, here: &'a [u32]) -> &'a [u32] {
        &here[self.here..self.here + self.length]
    }
}

/// A run lighter than this says nothing: "and the", or one word that every passage has.
const LIGHTEST: f32 = 1.2;

/// Runs without overlaps on either side, the heaviest first.
pub(super) fn shared(here: &[u32], there: &[u32], weight: impl Fn(u32) -> f32) -> Vec<Run> {
    let mut candidates = maximal(here, there, &weight);
    candidates.sort_by(|one, other| {
        other.weight.total_cmp(&one.weight).then((one.here, one.there).cmp(&(other.here, other.there)))
    });
    let mut taken_here = vec![false; here.len()];
    let mut taken_there = vec![false; there.len()];
    let mut runs = Vec::new();
    for candidate in candidates {
        // What a heavier run has taken is cut out; each remaining piece stands for itself.
        let free = |at: usize| !taken_here[candidate.here + at] && !taken_there[candidate.there + at];
        let pieces = stretches(candidate.length, free);
        for piece in pieces {
            let run = Run {
                here: candidate.here + piece.start,
                there: candidate.there + piece.start,
                length: piece.len(),
                weight: here[candidate.here + piece.start..candidate.here + piece.end]
                    .iter()
                    .map(|term| weight(*term))
                    .sum(),
            };
            if run.weight < LIGHTEST {
                continue;
            }
            taken_here[run.here..run.here + run.length].fill(true);
            taken_there[run.there..run.there + run.length].fill(true);
            runs.push(run);
        }
    }
    runs.sort_by(|one, other| other.weight.total_cmp(&one.weight).then(one.here.cmp(&other.here)));
    runs
}

/// All runs that cannot be made longer at either end.
fn maximal(here: &[u32], there: &[u32], weight: &impl Fn(u32) -> f32) -> Vec<Run> {
    let mut runs = Vec::new();
    let mut above = vec![0_usize; there.len() + 1];
    let mut row = vec![0_usize; there.len() + 1];
    for (i, term) in here.iter().enumerate() {
        for (j, other) in there.iter().enumerate() {
            row[j + 1] = if term == other { above[j] + 1 } else { 0 };
            let length = row[j + 1];
            let goes_on = here.get(i + 1).is_some_and(|next| there.get(j + 1) == Some(next));
            if length > 0 && !goes_on {
                let from = i + 1 - length;
                let weight = here[from..=i].iter().map(|term| weight(*term)).sum();
                if weight >= LIGHTEST {
                    runs.push(Run { here: from, there: j + 1 - length, length, weight });
                }
            }
        }
        std::mem::swap(&mut above, &mut row);
    }
    runs
}

/// The stretches of `0..length` on which `is_free` holds.
fn stretches(length: usize, is_free: impl Fn(usize) -> bool) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    for at in (0..length).filter(|at| is_free(*at)) {
        match found.last_mut() {
            Some(last) if last.end == at => last.end += 1,
            _ => found.push(at..at + 1),
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn runs_are_found_in_any_order_and_taken_once() {
        let here = [1, 2, 3, 9, 4, 5];
        let there = [4, 5, 7, 1, 2, 3, 4];
        let runs = shared(&here, &there, |_| 2.0);
        let places: Vec<_> = runs.iter().map(|run| (run.here, run.there, run.length)).collect();
        assert_eq!(places, [(0, 3, 3), (4, 0, 2)]);
    }

    #[test]
    fn light_words_alone_are_no_run() {
        assert!(shared(&[1, 2], &[1, 2], |_| 0.1).is_empty());
    }
}
