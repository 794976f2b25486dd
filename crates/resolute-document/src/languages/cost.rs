//! How well segments of two languages fit beside each other.

use std::collections::HashMap;
use std::ops::Range;

use super::features::Features;
use super::field::Field;

/// How many segments of each text stand in one row, and how often such rows are (after Gale and Church).
pub(super) const KINDS: [(usize, usize, f32); 6] =
    [(1, 1, 0.89), (1, 0, 0.005), (0, 1, 0.005), (2, 1, 0.045), (1, 2, 0.045), (2, 2, 0.01)];

/// Variance of the length of a translation for each character of the original.
const VARIANCE: f32 = 6.8;

/// Both texts, ready to be compared.
pub(super) struct Both {
    left: Vec<Features>,
    right: Vec<Features>,
    /// Factor that makes the right text as long as the left one.
    scale: f32,
    /// The summed rarity of the roots of each segment.
    weights: (Vec<f32>, Vec<f32>),
    /// By place: the summed rarity of the roots that both segments have.
    shared: Vec<f32>,
    /// The places that are looked at.
    pub(super) field: Field,
}

/// Pairs of segments that are found to share a root; past so many only the rarer roots have been counted.
const MOST_PAIRS: usize = 30_000_000;

impl Both {
    pub(super) fn new(left: &[&str], right: &[&str]) -> Both {
        let features =
            |texts: &[&str]| -> Vec<Features> { texts.iter().map(|text| Features::of(text)).collect() };
        let (left, right) = (features(left), features(right));
        let total = |side: &[Features]| side.iter().map(|one| one.length).sum::<f32>().max(1.0);
        let scale = total(&left) / total(&right);
        let field = Field::new((left.len(), right.len()));
        let mut both = Both {
            weights: (vec![0.0; left.len()], vec![0.0; right.len()]),
            shared: vec![0.0; field.size()],
            left,
            right,
            scale,
            field,
        };
        both.weigh_roots();
        both
    }

    fn weigh_roots(&mut self) {
        let mut places: HashMap<&str, (Vec<usize>, Vec<usize>)> = HashMap::new();
        for (number, root) in roots(&self.left) {
            places.entry(root).or_default().0.push(number);
        }
        for (number, root) in roots(&self.right) {
            places.entry(root).or_default().1.push(number);
        }
        let mut places: Vec<_> = places.into_iter().collect();
        places.sort_unstable_by_key(|(root, (left, right))| (left.len() + right.len(), *root));
        let all = (self.left.len() + self.right.len()) as f32 + 1.0;
        let mut pairs = 0_usize;
        for (_, (left, right)) in places {
            let weight = (all / (left.len() + right.len()) as f32).ln();
            left.iter().for_each(|number| self.weights.0[*number] += weight);
            right.iter().for_each(|number| self.weights.1[*number] += weight);
            pairs = pairs.saturating_add(left.len() * right.len());
            if pairs > MOST_PAIRS {
                continue;
            }
            for i in left {
                for place in right.iter().filter_map(|j| self.field.at(i, *j)) {
                    self.shared[place] += weight;
                }
            }
        }
    }

    /// The cost of a row: the less, the better it fits. `kind` is an index of [`KINDS`].
    pub(super) fn of(&self, (i, j): (usize, usize), kind: usize) -> f32 {
        let (left, right, often) = KINDS[kind];
        let (ours, theirs) = (&self.left[i..i + left], &self.right[j..j + right]);
        let prior = -often.ln();
        if left == 0 || right == 0 {
            // A head that one text has alone is a sign of having gone astray.
            let lonely = ours.iter().chain(theirs).any(|one| one.head.is_some());
            return prior + if lonely { 4.0 } else { 1.5 };
        }
        let length = |side: &[Features]| side.iter().map(|one| one.length).sum::<f32>();
        prior
            + by_length(length(ours), length(theirs) * self.scale)
            + by_heads(ours, theirs)
            + by_numbers(ours, theirs)
            - self.by_roots(i..i + left, j..j + right)
    }

    /// Words of a common origin, weighed by how rare they are: up to some eight for the same names throughout.
    fn by_roots(&self, left: Range<usize>, right: Range<usize>) -> f32 {
        let sum = |weights: &[f32], range: &Range<usize>| weights[range.clone()].iter().sum::<f32>();
        let both = sum(&self.weights.0, &left) * sum(&self.weights.1, &right);
        if both <= 0.0 {
            return 0.0;
        }
        let places = left.flat_map(|i| right.clone().filter_map(move |j| self.field.at(i, j)));
        // A root that two segments of one side have is counted twice, so the share could pass one.
        let shared: f32 = places.map(|place| self.shared[place]).sum();
        8.0 * (shared / both.sqrt()).min(1.0)
    }
}

/// The roots of all segments, each with the number of its segment.
fn roots(side: &[Features]) -> impl Iterator<Item = (usize, &str)> {
    side.iter()
        .enumerate()
        .flat_map(|(number, one)| one.roots.iter().map(move |root| (number, root.as_str())))
}

/// How unlikely two lengths are for the same words.
fn by_length(left: f32, right: f32) -> f32 {
    let mean = f32::midpoint(left, right).max(1.0);
    let deviation = ((left - right) / (mean * VARIANCE).sqrt()).abs();
    -two_tails(deviation).max(1e-6).ln()
}

/// The chance of a deviation as large as this or larger (Abramowitz and Stegun, 7.1.25).
fn two_tails(deviation: f32) -> f32 {
    let x = deviation / std::f32::consts::SQRT_2;
    let t = 1.0 / (1.0 + 0.470_47 * x);
    (t * (0.348_024_2 + t * (-0.095_879_8 + t * 0.747_855_6)) * (-x * x).exp()).clamp(0.0, 1.0)
}

/// Heads and labels stand beside their equals.
fn by_heads(ours: &[Features], theirs: &[Features]) -> f32 {
    let head = |side: &[Features]| side.iter().find_map(|one| one.head);
    let mut cost = match (head(ours), head(theirs)) {
        (Some(one), Some(other)) if one == other => -8.0,
        (Some(_), Some(_)) => 12.0,
        (None, None) => 0.0,
        _ => 6.0,
    };
    // A head stands alone.
    for side in [ours, theirs] {
        if side.len() > 1 && side.iter().any(|one| one.head.is_some()) {
            cost += 6.0;
        }
    }
    if let ([one], [other]) = (ours, theirs) {
        cost += match (one.label, other.label) {
            (Some(one), Some(other)) if one == other => -3.0,
            (Some(_), Some(_)) => 3.0,
            _ => 0.0,
        };
    }
    cost
}

/// A number that stands in both is a strong sign; one that is missing a weak one, it may be written as a word.
fn by_numbers(ours: &[Features], theirs: &[Features]) -> f32 {
    if ours.iter().chain(theirs).all(|one| one.numbers.is_empty()) {
        return 0.0;
    }
    let all =
        |side: &[Features]| -> Vec<u64> { side.iter().flat_map(|one| one.numbers.iter().copied()).collect() };
    let (left, mut right) = (all(ours), all(theirs));
    let mut cost = 0.0;
    for number in left {
        match right.iter().position(|other| *other == number) {
            Some(place) => {
                right.swap_remove(place);
                cost -= if number > 9 { 3.0 } else { 1.0 };
            }
            None => cost += 1.0,
        }
    }
    (cost + right.len() as f32).clamp(-12.0, 6.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_lengths_cost_least_and_the_cost_is_bounded() {
        assert!(by_length(100.0, 100.0) < 0.01);
        assert!(by_length(100.0, 150.0) < by_length(100.0, 200.0));
        assert!(by_length(10.0, 100_000.0) < 14.0);
    }

    #[test]
    fn what_has_the_same_number_and_names_fits_better() {
        let left = ["Signed at San Francisco on 26 June 1945.", "The Secretariat shall be informed of it."];
        let right = ["Firmada en San Francisco el 26 de junio de 1945.", "La Secretaría será informada."];
        let both = Both::new(&left, &right);
        assert!(both.of((0, 0), 0) < both.of((0, 1), 0));
        assert!(both.of((1, 1), 0) < both.of((1, 0), 0));
    }
}
