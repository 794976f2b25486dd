//! Mandates that an activity may implement: those that say the same weighty words, and share its concepts.
//!
//! ```
//! use resolute_tagging::matching::{Mandate, Mandates};
//!
//! let mandates = Mandates::new(vec![
//!     Mandate::new("res-1/instructs/1", "to assist developing countries in building confidence and security in the use of ICTs", &["C5"]),
//!     Mandate::new("res-1/instructs/2", "to collect statistics on household access to the Internet", &[]),
//! ]);
//! let matches = mandates.rank("Cybersecurity training that builds confidence in the use of ICTs", &["C5"]);
//! assert_eq!(matches[0].id, "res-1/instructs/1");
//! assert!(matches[0].because.iter().any(|words| words.text == "confidence"));
//! assert_eq!(matches[0].concepts, ["C5"]);
//! ```

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use crate::evidence::{Reason, quoted};
use crate::language;
use crate::tags::Words;
use crate::words::{Lexicon, Stem, Word, each_word};

/// How much a word gains when it stands again, and how much a long mandate loses: the usual values of BM25.
const AGAIN: f32 = 1.2;
const LENGTH: f32 = 0.75;
/// What a shared concept is worth beside shared words.
const CONCEPT: f32 = 3.0;
/// A mandate is suggested with at least so many shared weighty words, or one and a concept.
const WORDS: usize = 2;
/// And at least this much altogether.
const LEAST: f32 = 6.0;
/// And this share of the best.
const SHARE: f32 = 0.45;
/// At this sum a mandate is as likely as not.
const HALF: f32 = 12.0;
/// As many are suggested.
const MOST: usize = 10;
/// A word that stands in more than this share of the mandates says nothing of one.
const COMMON: f32 = 0.3;
/// Mandates that are thought beside those given, so that a word of a short list is not taken for a common one.
const BESIDE: f32 = 100.0;

/// A duty, as the matching sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mandate {
    /// By which the caller knows it.
    pub id: String,
    /// Its words, in English.
    pub text: String,
    /// Notations that it is about (`C5`, `9.c`).
    pub concepts: Vec<String>,
}

impl Mandate {
    /// A duty with its words and what it is about.
    pub fn new(id: &str, text: &str, concepts: &[&str]) -> Mandate {
        Mandate {
            id: id.to_owned(),
            text: text.to_owned(),
            concepts: concepts.iter().map(|&it| it.to_owned()).collect(),
        }
    }
}

/// Mandates, ready to be ranked for many texts.
#[derive(Debug)]
pub struct Mandates {
    lexicon: Lexicon,
    mandates: Vec<Mandate>,
    /// Words of each mandate that are no function words.
    lengths: Vec<f32>,
    /// Mandates in which a stem stands, with how often.
    holders: BTreeMap<Stem, Vec<(u32, f32)>>,
}

/// A mandate that a text may implement.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Match {
    /// The mandate.
    pub id: String,
    /// From 0 to 1.
    pub score: f32,
    /// The words of the text that the mandate says too, the weightiest first.
    pub because: Vec<Words>,
    /// Concepts that both are about.
    pub concepts: Vec<String>,
}

/// Ranks mandates for a text without concepts: [`Mandates::rank`].
pub fn rank(mandates: &Mandates, text: &str) -> Vec<Match> {
    mandates.rank(text, &[])
}

impl Mandates {
    /// Makes mandates ready; the work is done once for many texts.
    pub fn new(mandates: Vec<Mandate>) -> Mandates {
        let mut lexicon = Lexicon::default();
        let mut holders: BTreeMap<Stem, Vec<(u32, f32)>> = BTreeMap::new();
        let mut lengths = Vec::with_capacity(mandates.len());
        for (number, mandate) in (0_u32..).zip(&mandates) {
            let mut times: BTreeMap<Stem, f32> = BTreeMap::new();
            each_word(&mandate.text, "en", |bytes, stem| {
                if is_content(&mandate.text[bytes.0..bytes.1]) {
                    *times.entry(lexicon.number(stem)).or_default() += 1.0;
                }
            });
            lengths.push(times.values().sum());
            for (stem, times) in times {
                holders.entry(stem).or_default().push((number, times));
            }
        }
        let common = (mandates.len() as f32 * COMMON).max(3.0);
        holders.retain(|_, held| held.len() as f32 <= common);
        Mandates { lexicon, mandates, lengths, holders }
    }

    /// Mandates that a text (an activity's title and description) may implement, best first; none where little speaks
    /// for any. `concepts` are those that the text was tagged with by people.
    pub fn rank(&self, text: &str, concepts: &[&str]) -> Vec<Match> {
        let reading = self.lexicon.read(text, "en");
        let mut sums = self.sums(&reading.words);
        let concepts: BTreeSet<&str> = concepts.iter().copied().collect();
        for (number, mandate) in (0_u32..).zip(&self.mandates) {
            let shared =
                mandate.concepts.iter().filter(|concept| concepts.contains(concept.as_str())).count();
            if let Some(sum) = sums.get_mut(&number) {
                sum.0 += CONCEPT * shared as f32;
                sum.2 = shared;
            }
        }
        let mut ranked: Vec<(u32, Sum)> = sums
            .into_iter()
            .filter(|(_, (sum, reasons, shared))| *sum >= LEAST && (reasons.len() >= WORDS || *shared > 0))
            .collect();
        ranked.sort_by(|a, b| b.1.0.total_cmp(&a.1.0).then(a.0.cmp(&b.0)));
        let best = ranked.first().map_or(0.0, |(_, sum)| sum.0);
        ranked.retain(|(_, sum)| sum.0 >= SHARE * best);
        ranked.truncate(MOST);
        let matched = |(number, (sum, reasons, _)): (u32, Sum)| {
            let mandate = &self.mandates[number as usize];
            let shared = mandate.concepts.iter().filter(|concept| concepts.contains(concept.as_str()));
            Match {
                id: mandate.id.clone(),
                score: sum / (sum + HALF),
                because: quoted(reasons, &reading),
                concepts: shared.cloned().collect(),
            }
        };
        ranked.into_iter().map(matched).collect()
    }

    /// BM25 of every mandate that shares a word with the text, and the words.
    fn sums(&self, words: &[Word]) -> BTreeMap<u32, Sum> {
        let all = self.mandates.len() as f32;
        let average = self.lengths.iter().sum::<f32>() / all.max(1.0);
        let mut sums: BTreeMap<u32, Sum> = BTreeMap::new();
        let mut seen = BTreeSet::new();
        for (at, word) in words.iter().enumerate() {
            let Some((stem, holders)) = word.stem.and_then(|stem| Some((stem, self.holders.get(&stem)?)))
            else {
                continue;
            };
            if !seen.insert(stem) {
                continue;
            }
            let rarity =
                (1.0 + (all + BESIDE - holders.len() as f32 + 0.5) / (holders.len() as f32 + 0.5)).ln();
            for (number, times) in holders {
                let length = 1.0 - LENGTH + LENGTH * self.lengths[*number as usize] / average.max(1.0);
                let weight = rarity * times * (AGAIN + 1.0) / (times + AGAIN * length);
                let sum = sums.entry(*number).or_default();
                sum.0 += weight;
                sum.1.push((weight, (at, at + 1)));
            }
        }
        sums
    }
}

/// Sum, words with what each adds, and how many concepts are shared.
type Sum = (f32, Vec<Reason>, usize);

/// Words that say what a text is about: no function words, no numbers, nothing that every duty says.
pub(crate) fn is_content(word: &str) -> bool {
    const EMPTY: [&str; 74] = [
        "the",
        "and",
        "for",
        "with",
        "that",
        "this",
        "from",
        "its",
        "their",
        "which",
        "such",
        "are",
        "was",
        "were",
        "been",
        "has",
        "have",
        "had",
        "not",
        "but",
        "all",
        "any",
        "other",
        "others",
        "into",
        "onto",
        "than",
        "then",
        "through",
        "under",
        "over",
        "between",
        "including",
        "inter",
        "alia",
        "well",
        "also",
        "these",
        "those",
        "they",
        "them",
        "who",
        "whom",
        "whose",
        "where",
        "when",
        "while",
        "within",
        "without",
        "upon",
        "about",
        "against",
        "during",
        "before",
        "after",
        "may",
        "can",
        "shall",
        "should",
        "will",
        "would",
        "must",
        "continue",
        "ensure",
        "order",
        "account",
        "taking",
        "relevant",
        "appropriate",
        "necessary",
        "particular",
        "regard",
        "pursuant",
        "resolution",
    ];
    word.chars().count() > 2
        && word.chars().any(char::is_alphabetic)
        && !EMPTY.iter().any(|empty| word.eq_ignore_ascii_case(empty))
        && !language::is_small(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mandates() -> Mandates {
        Mandates::new(vec![
            Mandate::new("a", "to promote training courses for rural women in the use of broadband", &["C4"]),
            Mandate::new("b", "to study spectrum management for satellite networks", &["C6"]),
            Mandate::new("c", "to report annually to the Council on broadband infrastructure", &["C2"]),
            Mandate::new("d", "to facilitate e-health in developing countries", &["C7-ehea"]),
        ])
    }

    #[test]
    fn a_text_that_shares_little_implements_nothing() {
        assert!(rank(&mandates(), "The annual dinner of the association").is_empty());
        assert!(rank(&mandates(), "").is_empty());
        assert!(rank(&Mandates::new(Vec::new()), "broadband").is_empty());
    }

    #[test]
    fn the_mandate_that_says_the_same_comes_first_with_its_words() {
        let matches =
            rank(&mandates(), "Courses on spectrum and satellite management, and training of trainers");
        assert_eq!(matches[0].id, "b");
        let words: Vec<&str> = matches[0].because.iter().map(|words| words.text.as_str()).collect();
        assert!(words.contains(&"spectrum") && words.contains(&"satellite"), "{words:?}");
        assert!(matches[0].concepts.is_empty());
    }
}
