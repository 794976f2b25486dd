//! How rare words and phrases are among the passages of all texts.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::Passage;
use super::stems::{IN_A_TAG, stem};

/// Words of what is done with every resolution, whatever it is about: it is reported on, brought to the attention of,
/// implemented, and mentions the bodies that do it. They say little about what a passage is for, and so does the tag
/// that all texts of one conference carry.
#[rustfmt::skip]
const PROCEDURE: &[&str] = &[
    "report", "reported", "reporting", "submit", "submission", "present", "transmit", "forward", "bring", "attention",
    "progress", "annual", "annually", "session", "next", "resolution", "resolves", "decision", "recommendation",
    "implementation", "implement", "instruct", "invite", "request", "plenipotentiary", "conference", "assembly",
    "council", "secretary", "general", "secretary-general", "director", "bureau", "bureaux", "union", "itu",
    "member", "state", "sector", "associate", "academia", "membership", "appropriate", "necessary", "relevant",
    "account", "consideration", "accordance", "within", "rev", "continue", "ensure", "take", "measures", "action",
];

/// The part of their weight that these words keep.
const OF_PROCEDURE: f32 = 0.3;

/// The logarithm of how few passages have a word, or two words in a row.
///
/// Words of a formula ("decides to remain seized of the matter") come together, so that a phrase is less rare than its
/// words would have it: what each further word adds is how surprising it is after the word before it.
#[derive(Debug)]
pub(super) struct Rarity {
    words: Vec<f32>,
    /// By word: how many passages have it.
    counts: Vec<u32>,
    /// By word: the part that counts of it.
    parts: Vec<f32>,
    /// By two telling words in a row: how many passages have them. Most have them once and are left out.
    pairs: HashMap<u64, u32>,
    /// Rarity of what one passage alone has.
    most: f32,
}

impl Rarity {
    pub(super) fn of(passages: &[Passage], words: &[Box<[u32]>], terms: &HashMap<String, u32>) -> Rarity {
        let (singles, all) = count_in(passages, |passage, keys| {
            keys.extend(words[passage].iter().map(|word| u64::from(*word)));
        });
        let all = all as f32 + 1.0;
        let rarity = |count: u32| (all / (count as f32 + 0.5)).ln().max(0.0);
        let procedure: HashSet<String> = PROCEDURE.iter().map(|word| stem(word)).collect();
        let mut parts = vec![1.0; terms.len()];
        for (stem, term) in terms {
            if stem.starts_with(IN_A_TAG) || procedure.contains(stem) {
                parts[*term as usize] = OF_PROCEDURE;
            }
        }
        let count = |term: usize| singles.get(&(term as u64)).copied().unwrap_or_default();
        let counts: Vec<u32> = (0..terms.len()).map(count).collect();
        let words_rarity = counts.iter().map(|count| rarity(*count)).collect();
        let mut known = Rarity { words: words_rarity, counts, parts, pairs: HashMap::new(), most: rarity(1) };
        let (mut pairs, _) = count_in(passages, |passage, keys| {
            let telling = known.telling(&words[passage]);
            keys.extend(telling.windows(2).map(|two| pair(two[0], two[1])));
        });
        // What two passages share is no formula yet.
        pairs.retain(|_, count| *count > 2);
        known.pairs = pairs;
        known
    }

    /// How much a word counts; one that no passage has is as rare as can be.
    pub(super) fn of_word(&self, term: u32) -> f32 {
        self.words.get(term as usize).map_or(self.most, |rarity| rarity * self.parts[term as usize])
    }

    /// The words that are not everywhere; what stands between them ("of the") tells nothing.
    fn telling(&self, words: &[u32]) -> Vec<u32> {
        words.iter().filter(|word| self.tells(**word)).copied().collect()
    }

    /// Whether a word is not everywhere.
    pub(super) fn tells(&self, word: u32) -> bool {
        self.rarity(word) >= EVERYWHERE
    }

    /// How much words in a row count together: the first as it is, each further one by how surprising it is after the
    /// word before it. The two passages that are compared are left out of the count, or what they alone share would
    /// look like a formula.
    pub(super) fn of_phrase(&self, words: &[u32]) -> f32 {
        let words = self.telling(words);
        let first = words.first().map_or(0.0, |first| self.of_word(*first));
        let added = words.windows(2).map(|two| {
            let elsewhere = |count: u32| count.saturating_sub(2) as f32;
            let together = elsewhere(self.pairs.get(&pair(two[0], two[1])).copied().unwrap_or_default());
            let before = elsewhere(self.counts.get(two[0] as usize).copied().unwrap_or_default());
            let alone = (-self.rarity(two[1])).exp();
            let surprise = -((together + UNSEEN * alone) / (before + UNSEEN)).ln();
            surprise.max(0.0) * self.parts.get(two[1] as usize).copied().unwrap_or(1.0)
        });
        first + added.sum::<f32>()
    }

    /// How much a word counts that one passage alone has.
    pub(super) fn most(&self) -> f32 {
        self.most
    }

    fn rarity(&self, term: u32) -> f32 {
        self.words.get(term as usize).copied().unwrap_or(self.most)
    }
}

/// How many passages of no relation are thought of beside those that were seen: with few of them before a word, the
/// next one is judged by how rare it is anywhere.
const UNSEEN: f32 = 3.0;

/// A word less rare than this stands in every third passage.
const EVERYWHERE: f32 = 1.1;

fn pair(first: u32, second: u32) -> u64 {
    (u64::from(first) + 1) << 32 | u64::from(second)
}

/// How many passages have each of their keys, and how many passages there are. Of the texts of one instrument only the
/// one that has a key most often counts: many versions of a text do not make its words common.
fn count_in(passages: &[Passage], keys_of: impl Fn(usize, &mut Vec<u64>)) -> (HashMap<u64, u32>, usize) {
    let mut by_text: BTreeMap<&str, BTreeMap<&str, Vec<usize>>> = BTreeMap::new();
    for (number, passage) in passages.iter().enumerate() {
        by_text.entry(&passage.instrument).or_default().entry(&passage.text).or_default().push(number);
    }
    let mut counts: HashMap<u64, u32> = HashMap::new();
    let mut all = 0;
    let mut keys: Vec<u64> = Vec::new();
    for texts in by_text.values() {
        all += texts.values().map(Vec::len).max().unwrap_or_default();
        let mut most: HashMap<u64, u32> = HashMap::new();
        for passages in texts.values() {
            let mut own: HashMap<u64, u32> = HashMap::new();
            let into = if texts.len() == 1 { &mut counts } else { &mut own };
            for passage in passages {
                keys.clear();
                keys_of(*passage, &mut keys);
                keys.sort_unstable();
                keys.dedup();
                for key in &keys {
                    *into.entry(*key).or_default() += 1;
                }
            }
            for (key, count) in own {
                let known = most.entry(key).or_default();
                *known = count.max(*known);
            }
        }
        for (key, count) in most {
            *counts.entry(key).or_default() += count;
        }
    }
    (counts, all)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_formula_counts_for_less_than_its_words() {
        let formula = |number: u32| Passage { instrument: format!("unsc-{number}"), ..Passage::default() };
        let passages: Vec<Passage> = (0..40).map(formula).collect();
        // Ten of forty passages are the formula 0 1 2; the others have words of their own.
        let words: Vec<Box<[u32]>> = (0..40)
            .map(|number| {
                if number < 10 {
                    [0, 1, 2].into()
                } else {
                    [number * 3, number * 3 + 1, number * 3 + 2].into()
                }
            })
            .collect();
        let terms = (0..120).map(|term| (format!("word{term}"), term)).collect();
        let rarity = Rarity::of(&passages, &words, &terms);
        let sum: f32 = (0..3).map(|term| rarity.of_word(term)).sum();
        assert!(rarity.of_phrase(&[0, 1, 2]) < sum / 2.0);
        assert!(rarity.of_phrase(&[90, 91, 92]) > rarity.of_phrase(&[0, 1, 2]) * 2.0);
    }

    #[test]
    fn versions_of_one_text_do_not_make_its_words_common() {
        let passage = |instrument: &str, text: &str| Passage {
            instrument: instrument.to_owned(),
            text: text.to_owned(),
            ..Passage::default()
        };
        let passages = [passage("a", "2014"), passage("a", "2017"), passage("b", "2018")];
        let (counts, all) = count_in(&passages, |passage, keys| keys.push(if passage < 2 { 0 } else { 1 }));
        assert_eq!((counts[&0], counts[&1], all), (1, 1, 2));
    }
}
