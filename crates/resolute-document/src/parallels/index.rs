//! The passages of many texts, their words weighed, ready to be asked.

use std::collections::HashMap;
use std::ops::Range;

use super::rarity::Rarity;
use super::runs::{self, Run};
use super::stems::{Token, tokens};
use super::support::{self, Told};
use super::{Parallel, Passage, Shared};
use crate::register::Register;

/// Passages with the weights of their words.
///
/// ```
/// use resolute_document::parallels::{Index, Passage};
/// let passage = |instrument: &str, words: &str| Passage {
///     instrument: instrument.into(), text: "adopted".into(), address: format!("{instrument}/2018/resolves/1"),
///     heading: "resolves".into(), operative: true, words: words.into(),
/// };
/// let mut passages = vec![
///     passage("pp-140", "to strengthen regional coordination with UN regional economic commissions;"),
///     passage("wtdc-30", "to strengthen, with the ITU offices, coordination with UN Regional Economic Commissions;"),
/// ];
/// // What every text says does not make two of them sisters.
/// passages.extend((0..20).map(|number| passage(&format!("pp-{number}"), "to report to the Council.")));
/// let index = Index::new(passages, resolute_reference::register());
/// let found = index.parallels_of(0, 0.3, 5);
/// assert_eq!(index.passages()[found[0].passage].instrument, "wtdc-30");
/// let shared = &found[0].shared[0];
/// assert!(index.passages()[0].words[shared.here.clone()].contains("regional economic commissions"));
/// assert_eq!(index.parallels_of(5, 0.3, 5), []);
/// ```
#[derive(Debug)]
pub struct Index {
    passages: Vec<Passage>,
    terms: HashMap<String, u32>,
    rarity: Rarity,
    /// By passage: its terms in order.
    words: Vec<Box<[u32]>>,
    /// By passage: the summed weight of its words.
    totals: Vec<f32>,
    /// By term: passages that have it; empty for words that too many have.
    postings: Vec<Vec<u32>>,
    /// By passage: its instrument as a number.
    instruments: Vec<u32>,
    /// By passage: who is told and how strongly.
    told: Vec<Option<Told>>,
}

/// A term lighter than this leads to no passage by itself: too many have it.
const LEADS: f32 = 1.5;

/// Passages that are compared word for word, of those that share the weightiest words.
const COMPARED: usize = 48;

/// What two passages share counts for half where it is as rare as this: a formula proves little, however alike the
/// passages are that consist of it.
const HALF_PROOF: f32 = 14.0;

impl Index {
    /// Weighs the words of all passages. Texts of one instrument count once: many versions of a text do not make its
    /// words common.
    pub fn new(passages: Vec<Passage>, register: &Register) -> Index {
        let mut terms: HashMap<String, u32> = HashMap::new();
        let words: Vec<Box<[u32]>> = passages
            .iter()
            .map(|passage| {
                let number = |token: Token| {
                    let next = u32::try_from(terms.len()).unwrap_or(u32::MAX);
                    *terms.entry(token.stem).or_insert(next)
                };
                tokens(&passage.words).into_iter().map(number).collect()
            })
            .collect();
        let mut numbers: HashMap<&str, u32> = HashMap::new();
        let instruments: Vec<u32> = passages
            .iter()
            .map(|passage| {
                let next = u32::try_from(numbers.len()).unwrap_or(u32::MAX);
                *numbers.entry(&passage.instrument).or_insert(next)
            })
            .collect();
        let rarity = Rarity::of(&passages, &words, &terms);
        let total = |words: &[u32]| words.iter().map(|term| rarity.of_word(*term)).sum();
        let totals = words.iter().map(|words| total(words)).collect();
        let mut postings = vec![Vec::new(); terms.len()];
        for (passage, words) in words.iter().enumerate() {
            let passage = u32::try_from(passage).unwrap_or(u32::MAX);
            for term in words.iter().filter(|term| rarity.of_word(**term) >= LEADS).map(|term| *term as usize)
            {
                if postings[term].last() != Some(&passage) {
                    postings[term].push(passage);
                }
            }
        }
        let told = support::told(&passages, register);
        Index { passages, terms, rarity, words, totals, postings, instruments, told }
    }

    /// The passages, in the order in which they were given.
    pub fn passages(&self) -> &[Passage] {
        &self.passages
    }

    /// The sister texts of one of the passages, the likest first: at least `least` alike, at most `most`, none of the
    /// same instrument.
    pub fn parallels_of(&self, passage: usize, least: f32, most: usize) -> Vec<Parallel> {
        let Some(one) = self.passages.get(passage) else { return Vec::new() };
        let asked = Asked {
            words: &self.words[passage],
            total: self.totals[passage],
            passage: one,
            told: self.told[passage].as_ref(),
        };
        self.answer(&asked, least, most, |other| self.instruments[other] == self.instruments[passage])
    }

    /// The same for a passage that is not in the index.
    ///
    /// ```
    /// use resolute_document::parallels::{Index, Passage};
    /// let passage = |instrument: &str, words: &str| Passage {
    ///     instrument: instrument.into(), words: words.into(), ..Passage::default()
    /// };
    /// let mut passages: Vec<Passage> =
    ///     (0..20).map(|number| passage(&format!("pp-{number}"), "to report to the Council.")).collect();
    /// passages.push(passage("pp-179", "to protect children online from exploitation through helplines;"));
    /// let index = Index::new(passages, resolute_reference::register());
    /// let draft = passage("draft", "to set up helplines which protect children online from exploitation;");
    /// let found = index.parallels_to(&draft, resolute_reference::register(), 0.3, 5);
    /// assert_eq!(found[0].passage, 20);
    /// ```
    pub fn parallels_to(
        &self,
        passage: &Passage,
        register: &Register,
        least: f32,
        most: usize,
    ) -> Vec<Parallel> {
        let unknown = u32::MAX;
        let words: Vec<u32> = tokens(&passage.words)
            .into_iter()
            .map(|token| self.terms.get(&token.stem).copied().unwrap_or(unknown))
            .collect();
        let total = words.iter().map(|term| self.rarity.of_word(*term)).sum();
        let told = support::told(std::slice::from_ref(passage), register).pop().flatten();
        let asked = Asked { words: &words, total, passage, told: told.as_ref() };
        self.answer(&asked, least, most, |other| self.passages[other].instrument == passage.instrument)
    }

    pub(super) fn rarity(&self) -> &Rarity {
        &self.rarity
    }

    pub(super) fn term(&self, stem: &str) -> u32 {
        self.terms.get(stem).copied().unwrap_or(u32::MAX)
    }

    pub(super) fn words_of(&self, passage: usize) -> &[u32] {
        &self.words[passage]
    }

    fn answer(
        &self,
        asked: &Asked<'_>,
        least: f32,
        most: usize,
        is_own: impl Fn(usize) -> bool,
    ) -> Vec<Parallel> {
        let mut found: Vec<(f32, usize, Vec<Run>)> = self
            .candidates(asked, is_own)
            .into_iter()
            .filter_map(|passage| {
                let runs = runs::shared(asked.words, &self.words[passage], |term| self.rarity.of_word(term));
                let proof = self.rarity.of_phrase(&in_order(&runs, asked.words));
                let likeness = likeness(&runs, proof, asked.total, self.totals[passage]);
                (likeness >= least).then_some((likeness, passage, runs))
            })
            .collect();
        found.sort_by(|one, other| other.0.total_cmp(&one.0).then(one.1.cmp(&other.1)));
        found.truncate(most);
        let finish = |(likeness, passage, runs): (f32, usize, Vec<Run>)| Parallel {
            passage,
            likeness,
            shared: self.shared(&runs, asked.words, (&asked.passage.words, &self.passages[passage].words)),
            support: support::of(
                (asked.passage, asked.told),
                (&self.passages[passage], self.told[passage].as_ref()),
            ),
        };
        found.into_iter().map(finish).collect()
    }

    /// Places of the runs in the characters of both texts, without the words at their ends that are everywhere.
    fn shared(&self, runs: &[Run], words: &[u32], (here, there): (&str, &str)) -> Vec<Shared> {
        let (ours, theirs) = (tokens(here), tokens(there));
        let range = |tokens: &[Token], words: Range<usize>| {
            tokens[words.start].range.start..tokens[words.end - 1].range.end
        };
        let place = |run: &Run| {
            let tells = |at: &usize| self.rarity.tells(words[run.here + at]);
            let from = (0..run.length).find(tells)?;
            let to = (0..run.length).rfind(tells)? + 1;
            Some(Shared {
                here: range(&ours, run.here + from..run.here + to),
                there: range(&theirs, run.there + from..run.there + to),
                weight: run.weight,
            })
        };
        runs.iter().filter_map(place).collect()
    }

    /// The passages that share the weightiest words with what was asked, for their length.
    fn candidates(&self, asked: &Asked<'_>, is_own: impl Fn(usize) -> bool) -> Vec<usize> {
        let mut distinct: Vec<u32> = asked.words.to_vec();
        distinct.sort_unstable();
        distinct.dedup();
        let mut scores = vec![0.0_f32; self.passages.len()];
        for term in distinct.into_iter().filter(|term| (*term as usize) < self.postings.len()) {
            let weight = self.rarity.of_word(term);
            for passage in &self.postings[term as usize] {
                scores[*passage as usize] += weight;
            }
        }
        let scored = scores.into_iter().enumerate().filter(|(other, score)| *score > 0.0 && !is_own(*other));
        let mut best: Vec<(f32, usize)> = scored
            .map(|(other, score)| (score * score / (asked.total * self.totals[other]).max(1.0), other))
            .collect();
        if best.len() > COMPARED {
            best.select_nth_unstable_by(COMPARED, |one, other| {
                other.0.total_cmp(&one.0).then(one.1.cmp(&other.1))
            });
            best.truncate(COMPARED);
        }
        best.into_iter().map(|(_, other)| other).collect()
    }
}

/// What is looked for.
struct Asked<'a> {
    words: &'a [u32],
    total: f32,
    passage: &'a Passage,
    told: Option<&'a Told>,
}

/// The words of all runs in the order of the passage that was asked about. They are weighed as one phrase: a formula
/// with one word more or less in it does not prove more than the formula.
fn in_order(runs: &[Run], words: &[u32]) -> Vec<u32> {
    let mut runs: Vec<&Run> = runs.iter().collect();
    runs.sort_unstable_by_key(|run| run.here);
    runs.into_iter().flat_map(|run| run.words(words)).copied().collect()
}

/// The share of weighty words that two passages have in common, and how much that proves.
fn likeness(runs: &[Run], proof: f32, here: f32, there: f32) -> f32 {
    let told = |run: &Run| match run.length {
        1 => 0.55,
        2 => 0.85,
        _ => 1.0,
    };
    let both: f32 = runs.iter().map(|run| run.weight * told(run)).sum();
    let share = both / (here * there).sqrt().max(f32::MIN_POSITIVE);
    (share.min(1.0) * proof / (proof + HALF_PROOF)).clamp(0.0, 1.0)
}
