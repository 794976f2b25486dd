//! Two texts word against word, in any order.

use crate::typing;
use crate::weights::weight;
use crate::words::PIECE;

/// So many words of a text are compared.
const WORDS: usize = 60;

/// A plain word that says something, and what it weighs.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Word<'a> {
    pub(crate) text: &'a str,
    pub(crate) weight: f32,
}

/// The words of a plain text that weigh something.
pub(crate) fn weighed<'a>(words: &[&'a str]) -> Vec<Word<'a>> {
    let words = words.iter().filter(|text| !text.is_empty()).map(|text| Word { text, weight: weight(text) });
    words.filter(|word| word.weight > 0.0).take(WORDS).collect()
}

/// What two texts share and what only one of them has, in weights.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(crate) struct Alignment {
    /// Weight of the words that both have.
    pub(crate) shared: f32,
    /// Weight of the words that only the first has, and only the second.
    pub(crate) left: f32,
    pub(crate) right: f32,
    /// Every word of one is a word of the other, letter for letter.
    pub(crate) exact: bool,
    /// Word for word the same, but for one that stands instead of another.
    pub(crate) swapped: bool,
}

/// A word that says this much makes another thing of a title.
const TELLING: f32 = 0.65;

impl Alignment {
    /// Compares every word of one text with every word of the other; each is used once.
    pub(crate) fn of(left: &[Word<'_>], right: &[Word<'_>]) -> Self {
        let mut sides = Sides {
            left,
            right,
            left_used: vec![false; left.len()],
            right_used: vec![false; right.len()],
            shared: 0.0,
            has_errors: false,
        };
        // Before single words: the `tele` of `tele medicine` is not that of `tele education`.
        sides.compounds();
        sides.equal();
        let exact = sides.all_used();
        if !exact {
            sides.alike();
        }
        let (left_rest, right_rest) = (rest(left, &sides.left_used), rest(right, &sides.right_used));
        let is_one = |rest: &[f32]| matches!(rest, [weight] if *weight >= TELLING);
        let swapped = !sides.has_errors && left.len() >= 3 && is_one(&left_rest) && is_one(&right_rest);
        Self {
            shared: sides.shared,
            left: left_rest.iter().sum(),
            right: right_rest.iter().sum(),
            exact,
            swapped,
        }
    }

    /// From 0 to 1. Words that one text adds cost little; words that each has instead of the other's cost much, because
    /// they name another thing.
    pub(crate) fn likeness(&self) -> f32 {
        const ADDED: f32 = 0.3;
        const INSTEAD: f32 = 2.2;
        let instead = self.left.min(self.right);
        let added = self.left.max(self.right) - instead;
        let all = self.shared + ADDED * added + INSTEAD * instead;
        if all > 0.0 { self.shared / all } else { 0.0 }
    }
}

struct Sides<'a, 'b> {
    left: &'a [Word<'b>],
    right: &'a [Word<'b>],
    left_used: Vec<bool>,
    right_used: Vec<bool>,
    shared: f32,
    has_errors: bool,
}

/// Weights of the words that were not used.
fn rest(words: &[Word<'_>], used: &[bool]) -> Vec<f32> {
    words.iter().zip(used).filter(|(_, used)| !**used).map(|(word, _)| word.weight).collect()
}

impl Sides<'_, '_> {
    fn equal(&mut self) {
        for (at, word) in self.left.iter().enumerate() {
            let same = |place: &usize| !self.right_used[*place] && self.right[*place].text == word.text;
            if let Some(place) = (0..self.right.len()).find(same) {
                self.share(at, place, 1.0);
            }
        }
    }

    /// `tele education` is `teleeducation`.
    fn compounds(&mut self) {
        for at in 0..self.left.len().saturating_sub(1) {
            if let Some(place) = compound(self.left, &self.left_used, at, self.right, &self.right_used) {
                (self.left_used[at], self.left_used[at + 1], self.right_used[place]) = (true, true, true);
                self.shared += self.right[place].weight.max(self.left[at].weight);
            }
        }
        for at in 0..self.right.len().saturating_sub(1) {
            if let Some(place) = compound(self.right, &self.right_used, at, self.left, &self.left_used) {
                (self.right_used[at], self.right_used[at + 1], self.left_used[place]) = (true, true, true);
                self.shared += self.left[place].weight.max(self.right[at].weight);
            }
        }
    }

    fn alike(&mut self) {
        for at in 0..self.left.len() {
            if self.left_used[at] || self.left[at].text.starts_with(PIECE) {
                continue;
            }
            let free = (0..self.right.len()).filter(|place| !self.right_used[*place]);
            let scored =
                free.map(|place| (typing::likeness(self.left[at].text, self.right[place].text), place));
            let best = scored.max_by(|one, other| one.0.total_cmp(&other.0));
            if let Some((likeness, place)) = best.filter(|(likeness, _)| *likeness > 0.0) {
                self.share(at, place, likeness);
                self.has_errors = true;
            }
        }
    }

    fn share(&mut self, left: usize, right: usize, likeness: f32) {
        (self.left_used[left], self.right_used[right]) = (true, true);
        // An error is less than the same word, but it is not another word.
        self.shared += self.left[left].weight.min(self.right[right].weight) * (0.4 + 0.6 * likeness);
    }

    fn all_used(&self) -> bool {
        self.left_used.iter().chain(&self.right_used).all(|used| *used)
    }
}

/// The word of `others` that the word at `at` and the next one make together.
fn compound(
    words: &[Word<'_>],
    used: &[bool],
    at: usize,
    others: &[Word<'_>],
    others_used: &[bool],
) -> Option<usize> {
    let (first, second) = (words[at].text, words[at + 1].text);
    if used[at] || used[at + 1] || first.starts_with(PIECE) {
        return None;
    }
    let is_both = |other: &str| {
        other.len() == first.len() + second.len() && other.starts_with(first) && other.ends_with(second)
    };
    (0..others.len()).find(|place| !others_used[*place] && is_both(others[*place].text))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::plain;

    fn likeness(one: &str, other: &str) -> f32 {
        let (one, other) = (plain(one), plain(other));
        let (one, other): (Vec<&str>, Vec<&str>) = (one.split(' ').collect(), other.split(' ').collect());
        Alignment::of(&weighed(&one), &weighed(&other)).likeness()
    }

    #[test]
    fn likeness_is_one_when_only_order_and_case_differ() {
        assert!((likeness("Mae Hong Son IT Valley", "it valley Mae Hong Son") - 1.0).abs() < 1e-6);
    }

    #[test]
    fn likeness_is_higher_when_words_are_added_than_when_they_are_exchanged() {
        let added = likeness("Telecentres empowering learners", "Telecentres empowering learners of Gedaref");
        let exchanged = likeness("Telecentres empowering learners", "Telecentres empowering farmers");
        assert!(added > 0.9 && exchanged < 0.6, "{added} {exchanged}");
    }

    #[test]
    fn likeness_sees_compounds_and_errors() {
        assert!(likeness("Tele-education in villages", "Teleeducation in vilages") > 0.9);
    }
}
