//! Two sequences laid against each other: what both have, in order, in bounded time.
//!
//! Equal ends first; then what stands once on both sides holds the rest together; what lies between is searched for
//! the shortest change. The work is counted: where two texts have nothing to hold on to, what is left unmatched is
//! taken for rewritten instead of being searched for ever.

use std::ops::Range;

use crate::rising;

/// Levels of anchors within anchors.
const DEPTH: usize = 12;
/// Differences up to which the shortest change of a stretch is searched.
const DIFFERENCES: usize = 400;

/// Steps that one comparison may spend; about two seconds of nothing but hostile input.
pub(super) struct Budget(usize);

impl Budget {
    /// Enough for a text of this many units and for what a text of that size cannot have.
    pub(super) fn of(units: usize) -> Budget {
        Budget((1 << 21) + units.saturating_mul(64))
    }

    /// Takes steps; `false` where there are not so many left.
    pub(super) fn take(&mut self, steps: usize) -> bool {
        let enough = steps <= self.0;
        if enough {
            self.0 -= steps;
        }
        enough
    }
}

/// Pairs of places with equal values, rising on both sides.
pub(super) fn matches(old: &[u64], new: &[u64], budget: &mut Budget) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let mut search = Search { old, new, budget, found: &mut found };
    search.between(0..old.len(), 0..new.len(), 0);
    found
}

struct Search<'s> {
    old: &'s [u64],
    new: &'s [u64],
    budget: &'s mut Budget,
    found: &'s mut Vec<(usize, usize)>,
}

impl Search<'_> {
    fn between(&mut self, mut old: Range<usize>, mut new: Range<usize>, depth: usize) {
        while !old.is_empty() && !new.is_empty() && self.old[old.start] == self.new[new.start] {
            self.found.push((old.start, new.start));
            old.start += 1;
            new.start += 1;
        }
        let mut tail = 0;
        while old.len() > tail
            && new.len() > tail
            && self.old[old.end - 1 - tail] == self.new[new.end - 1 - tail]
        {
            tail += 1;
        }
        old.end -= tail;
        new.end -= tail;
        if !old.is_empty() && !new.is_empty() {
            self.middle(old.clone(), new.clone(), depth);
        }
        self.found.extend((0..tail).map(|at| (old.end + at, new.end + at)));
    }

    fn middle(&mut self, old: Range<usize>, new: Range<usize>, depth: usize) {
        let anchors = if depth < DEPTH { self.anchors(old.clone(), new.clone()) } else { Vec::new() };
        if anchors.is_empty() {
            return self.shortest(old, new);
        }
        let (mut old_at, mut new_at) = (old.start, new.start);
        for (here, there) in anchors {
            // What was taken along as an equal end is behind us already.
            if here < old_at || there < new_at {
                continue;
            }
            self.between(old_at..here, new_at..there, depth + 1);
            self.found.push((here, there));
            old_at = here + 1;
            new_at = there + 1;
        }
        self.between(old_at..old.end, new_at..new.end, depth + 1);
    }

    /// Values that stand exactly once on both sides, as many as keep one order.
    fn anchors(&mut self, old: Range<usize>, new: Range<usize>) -> Vec<(usize, usize)> {
        let steps = 4 * (old.len() + new.len());
        if !self.budget.take(steps) {
            return Vec::new();
        }
        let ours = once(self.old, old);
        let theirs = once(self.new, new);
        let mut pairs: Vec<(usize, usize)> = Vec::new();
        let mut there = theirs.iter().peekable();
        for (value, here) in ours {
            while there.next_if(|(other, _)| *other < value).is_some() {}
            if let Some((_, place)) = there.next_if(|(other, _)| *other == value) {
                pairs.push((here, *place));
            }
        }
        pairs.sort_unstable();
        let places: Vec<usize> = pairs.iter().map(|(_, there)| *there).collect();
        rising::longest(&places).into_iter().map(|at| pairs[at]).collect()
    }

    /// The shortest change by the furthest-reaching paths, where it is short enough to be found.
    fn shortest(&mut self, old: Range<usize>, new: Range<usize>) {
        let (height, width) = (old.len(), new.len());
        let most = DIFFERENCES.min(height + width);
        let mut paths = Paths::new(most);
        let mut trail: Vec<Paths> = Vec::new();
        for differences in 0..=most {
            trail.push(paths.before(differences));
            let bound = differences as isize;
            for diagonal in (-bound..=bound).step_by(2) {
                let (mut x, mut y) = paths.step(diagonal, bound);
                let from = x;
                while x < height && y < width && self.old[old.start + x] == self.new[new.start + y] {
                    x += 1;
                    y += 1;
                }
                paths.set(diagonal, x);
                if !self.budget.take(x - from + 1) {
                    return;
                }
                if x >= height && y >= width {
                    return self.walk_back(&trail, &old, &new);
                }
            }
        }
    }

    /// From the end to the start along the paths that were furthest at each step.
    fn walk_back(&mut self, trail: &[Paths], old: &Range<usize>, new: &Range<usize>) {
        let (mut x, mut y) = (old.len(), new.len());
        let mut pairs = Vec::new();
        for (differences, paths) in trail.iter().enumerate().rev() {
            let (diagonal, bound) = (x as isize - y as isize, differences as isize);
            let came = if differences == 0 { (0, 0) } else { paths.step(diagonal, bound) };
            while x > came.0 && y > came.1 {
                x -= 1;
                y -= 1;
                pairs.push((old.start + x, new.start + y));
            }
            if differences > 0 {
                if paths.goes_down(diagonal, bound) { y -= 1 } else { x -= 1 }
            }
        }
        self.found.extend(pairs.into_iter().rev());
    }
}

/// How far the old text is used up on each diagonal (place in the old text less place in the new one).
struct Paths {
    furthest: Vec<usize>,
    zero: isize,
}

impl Paths {
    fn new(most: usize) -> Paths {
        Paths { furthest: vec![0; 2 * most + 3], zero: most as isize + 1 }
    }

    /// What a step of so many differences starts from.
    fn before(&self, differences: usize) -> Paths {
        let (zero, reach) = (self.zero as usize, differences + 1);
        let range = zero.saturating_sub(reach)..(zero + reach + 1).min(self.furthest.len());
        let shifted = zero - range.start;
        Paths { furthest: self.furthest[range].to_vec(), zero: shifted as isize }
    }

    fn get(&self, diagonal: isize) -> usize {
        self.furthest[(self.zero + diagonal) as usize]
    }

    fn set(&mut self, diagonal: isize, x: usize) {
        self.furthest[(self.zero + diagonal) as usize] = x;
    }

    /// Whether the furthest way onto a diagonal takes a unit of the new text.
    fn goes_down(&self, diagonal: isize, bound: isize) -> bool {
        diagonal == -bound || diagonal != bound && self.get(diagonal - 1) < self.get(diagonal + 1)
    }

    /// Where that way arrives.
    fn step(&self, diagonal: isize, bound: isize) -> (usize, usize) {
        let down = self.goes_down(diagonal, bound);
        let x = if down { self.get(diagonal + 1) } else { self.get(diagonal - 1) + 1 };
        (x, (x as isize - diagonal) as usize)
    }
}

/// Values that stand once in a range with their place, by value.
fn once(values: &[u64], range: Range<usize>) -> Vec<(u64, usize)> {
    let mut places: Vec<(u64, usize)> = range.map(|at| (values[at], at)).collect();
    places.sort_unstable();
    let alone = places.chunk_by(|one, other| one.0 == other.0).filter(|same| same.len() == 1);
    alone.map(|same| same[0]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(old: &str, new: &str) -> String {
        let values = |text: &str| text.bytes().map(u64::from).collect::<Vec<_>>();
        let found = matches(&values(old), &values(new), &mut Budget::of(100));
        assert!(found.is_sorted() && found.iter().all(|(x, y)| old.as_bytes()[*x] == new.as_bytes()[*y]));
        found.iter().map(|(x, _)| char::from(old.as_bytes()[*x])).collect()
    }

    #[test]
    fn what_both_have_is_found_in_order() {
        assert_eq!(of("abcabba", "cbabac").len(), 4);
        assert_eq!(of("aaaa", "aabaa"), "aaaa");
        assert_eq!(of("xaxbxc", "yaybyc"), "abc");
        assert_eq!(of("", "abc"), "");
        assert_eq!(of("abab", "baba").len(), 3);
    }

    #[test]
    fn work_ends_when_nothing_holds() {
        let old: Vec<u64> = (0..40_000).map(|at| at * 7 % 11).collect();
        let new: Vec<u64> = (0..40_000).map(|at| at * 5 % 13).collect();
        let mut budget = Budget::of(0);
        matches(&old, &new, &mut budget);
        assert!(matches(&old, &old, &mut budget).len() == old.len());
    }
}
