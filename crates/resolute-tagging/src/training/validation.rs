//! How well the method does on passages that it did not learn from.

use std::collections::BTreeMap;

use super::corpus::Corpus;
use super::fit::Prepared;
use crate::goals::GOALS;

/// Penalties and thresholds that are tried, on the passages learned from only.
const PENALTIES: [f64; 2] = [1.0, 2.0];
const THRESHOLDS: [f64; 7] = [0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65];
/// Parts into which those passages are cut for it.
const INNER: usize = 4;

/// What was chosen.
#[derive(Debug, Clone, Copy)]
pub(super) struct Settings {
    pub penalty: f64,
    pub threshold: f64,
}

/// Yes and no, said and meant.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// Yes, rightly.
    pub found: usize,
    /// Yes, wrongly.
    pub wrong: usize,
    /// No, wrongly.
    pub missed: usize,
    /// No, rightly.
    pub passed: usize,
}

impl Counts {
    /// Takes an answer in.
    ///
    /// ```
    /// let mut counts = resolute_tagging::training::Counts::default();
    /// counts.add(true, true);
    /// counts.add(true, false);
    /// assert_eq!((counts.found, counts.wrong), (1, 1));
    /// ```
    pub fn add(&mut self, said: bool, meant: bool) {
        *match (said, meant) {
            (true, true) => &mut self.found,
            (true, false) => &mut self.wrong,
            (false, true) => &mut self.missed,
            (false, false) => &mut self.passed,
        } += 1;
    }

    /// F1 of the yes, from 0 to 1.
    ///
    /// ```
    /// let counts = resolute_tagging::training::Counts { found: 9, wrong: 1, missed: 1, passed: 9 };
    /// assert!((counts.f1() - 0.9).abs() < 1e-9);
    /// ```
    pub fn f1(&self) -> f64 {
        let found = 2.0 * self.found as f64;
        found / (found + self.wrong as f64 + self.missed as f64).max(1.0)
    }
}

/// What came out of one cross-validation.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Outcome {
    /// On passages that were not learned from.
    pub unseen: Counts,
    /// The same by goal.
    pub by_goal: [Counts; GOALS.len()],
    /// The same by tenths of the score, whatever the threshold: how many passages got it, and how many are about their goal.
    pub by_score: [(usize, usize); 10],
    /// On the passages that were learned from: how much better it is says how much was learned by heart.
    pub learned: Counts,
}

/// Cuts the passages into parts (passages of one text stay together) and tries each with what was learned from the others.
///
/// ```no_run
/// # use resolute_tagging::training::{Corpus, validate};
/// let corpus = Corpus::read(std::path::Path::new("classification"))?;
/// println!("{:.3}", validate(&corpus, 5, 1).unseen.f1());
/// # Ok::<(), std::io::Error>(())
/// ```
pub fn validate(corpus: &Corpus, parts: usize, seed: u64) -> Outcome {
    let prepared = Prepared::new(corpus);
    let all: Vec<usize> = (0..prepared.rows.len()).collect();
    let mut outcome = Outcome::default();
    for (learn, test) in splits(&prepared, &all, parts, seed) {
        let settings = choose(&prepared, &learn);
        let fitted = prepared.fit(&learn, settings.penalty);
        for row in test {
            let likely = prepared.likely(&fitted, row);
            let (said, meant) = (likely >= settings.threshold, prepared.rows[row].about);
            let tenth = &mut outcome.by_score[((likely * 10.0) as usize).min(9)];
            *tenth = (tenth.0 + 1, tenth.1 + usize::from(meant));
            outcome.unseen.add(said, meant);
            outcome.by_goal[prepared.rows[row].goal].add(said, meant);
        }
        for row in learn {
            outcome
                .learned
                .add(prepared.likely(&fitted, row) >= settings.threshold, prepared.rows[row].about);
        }
    }
    outcome
}

/// The penalty under which passages left out are the least surprising, and the threshold with the best F1 on them, half
/// way back to one half: the best of some hundred passages is best by chance too.
pub(super) fn choose(prepared: &Prepared, among: &[usize]) -> Settings {
    let tried = PENALTIES.map(|penalty| {
        let mut left_out: Vec<(f64, bool)> = Vec::with_capacity(among.len());
        for (learn, test) in splits(prepared, among, INNER, 0) {
            let fitted = prepared.fit(&learn, penalty);
            left_out.extend(
                test.into_iter().map(|row| (prepared.likely(&fitted, row), prepared.rows[row].about)),
            );
        }
        let surprise: f64 = left_out
            .iter()
            .map(|(likely, about)| if *about { -likely.ln() } else { -(1.0 - likely).ln() })
            .sum();
        (surprise, penalty, left_out)
    });
    let (_, penalty, left_out) =
        tried.into_iter().min_by(|a, b| a.0.total_cmp(&b.0)).expect("several are tried");
    let f1 = |threshold: f64| {
        let mut counts = Counts::default();
        left_out.iter().for_each(|(likely, about)| counts.add(*likely >= threshold, *about));
        counts.f1()
    };
    let best = THRESHOLDS.into_iter().max_by(|a, b| f1(*a).total_cmp(&f1(*b))).expect("several are tried");
    Settings { penalty, threshold: (best + 0.5) / 2.0 }
}

/// Indexes to learn from and to test on, for every part.
fn splits(prepared: &Prepared, among: &[usize], parts: usize, seed: u64) -> Vec<(Vec<usize>, Vec<usize>)> {
    let mut texts: Vec<&str> = among.iter().map(|row| prepared.rows[*row].text.as_str()).collect();
    texts.sort_unstable();
    texts.dedup();
    shuffle(&mut texts, seed);
    let part: BTreeMap<&str, usize> =
        texts.into_iter().enumerate().map(|(at, text)| (text, at % parts)).collect();
    (0..parts)
        .map(|chosen| among.iter().partition(|row| part[prepared.rows[**row].text.as_str()] != chosen))
        .collect()
}

/// The same order for the same seed (splitmix64, Fisher and Yates).
fn shuffle<T>(items: &mut [T], seed: u64) {
    let mut state = seed;
    for at in (1..items.len()).rev() {
        state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = (state ^ (state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^= mixed >> 31;
        items.swap(at, (mixed % (at as u64 + 1)) as usize);
    }
}
