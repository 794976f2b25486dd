//! Terms with the classes that they speak for: a CSV file of ours (`notation,language,weight,terms`), found in texts.

use std::collections::HashMap;

use serde::Deserialize;

use crate::words::{Lexicon, Stem, StemMap, Word};

/// Terms of one language.
#[derive(Debug, Clone, Default)]
pub(crate) struct Vocabulary {
    /// By first stem, the longest phrase first.
    phrases: StemMap<Vec<Phrase>>,
    /// How many terms there are.
    terms: u32,
}

#[derive(Debug, Clone)]
struct Phrase {
    /// Its place in the file.
    number: u32,
    stems: Vec<Stem>,
    /// Class and weight.
    speaks_for: Vec<(usize, f32)>,
}

/// A term that stands in a text.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Found<'v> {
    /// Indexes of its words, the end excluded.
    pub words: (usize, usize),
    /// The number of the term, by which it is known when it stands again.
    pub term: u32,
    /// Class and weight.
    pub speaks_for: &'v [(usize, f32)],
}

impl Found<'_> {
    /// How many words the term has.
    pub(crate) fn length(&self) -> usize {
        self.words.1 - self.words.0
    }
}

#[derive(Deserialize)]
struct Row {
    notation: String,
    language: String,
    weight: f32,
    terms: String,
}

impl Vocabulary {
    /// The vocabularies of a file by language. Its notations are among `classes`.
    ///
    /// # Panics
    /// Where the embedded file names no class: a fault of the build, found by the tests.
    pub(crate) fn read(csv: &str, classes: &[&str], lexicon: &mut Lexicon) -> HashMap<String, Vocabulary> {
        let mut all: HashMap<String, Vocabulary> = HashMap::new();
        for row in csv::Reader::from_reader(csv.as_bytes()).deserialize() {
            let row: Row = row.unwrap_or_else(|error| panic!("vocabulary: {error}"));
            let class =
                classes.iter().position(|class| *class == row.notation).expect("a notation of the scheme");
            let vocabulary = all.entry(row.language.clone()).or_default();
            for term in row.terms.split(';') {
                vocabulary.add(lexicon.learn(term, &row.language), class, row.weight);
            }
        }
        all.values_mut().for_each(Vocabulary::sort);
        all
    }

    /// A term speaks for a class; where two terms have the same stems the greater weight counts.
    pub(crate) fn add(&mut self, stems: Vec<Stem>, class: usize, weight: f32) {
        let Some(first) = stems.first() else { return };
        let phrases = self.phrases.entry(*first).or_default();
        let phrase = match phrases.iter().position(|phrase| phrase.stems == stems) {
            Some(known) => &mut phrases[known],
            None => {
                phrases.push(Phrase { number: self.terms, stems, speaks_for: Vec::new() });
                self.terms += 1;
                phrases.last_mut().expect("one was pushed")
            }
        };
        match phrase.speaks_for.iter_mut().find(|(known, _)| *known == class) {
            Some((_, known)) => *known = known.max(weight),
            None => phrase.speaks_for.push((class, weight)),
        }
    }

    /// Longest phrases first, so that the first that fits is taken.
    pub(crate) fn sort(&mut self) {
        for phrases in self.phrases.values_mut() {
            phrases.sort_by(|a, b| b.stems.len().cmp(&a.stems.len()).then_with(|| a.stems.cmp(&b.stems)));
        }
    }

    /// The terms in a text, from left to right; a word stands in one term only, the longest.
    pub(crate) fn find<'v>(&'v self, words: &[Word]) -> Vec<Found<'v>> {
        let mut found = Vec::new();
        let mut at = 0;
        while at < words.len() {
            match self.phrase_at(&words[at..]) {
                Some(phrase) => {
                    let end = at + phrase.stems.len();
                    found.push(Found {
                        words: (at, end),
                        term: phrase.number,
                        speaks_for: &phrase.speaks_for,
                    });
                    at = end;
                }
                None => at += 1,
            }
        }
        found
    }

    fn phrase_at(&self, words: &[Word]) -> Option<&Phrase> {
        let phrases = self.phrases.get(&words.first()?.stem?)?;
        phrases.iter().find(|phrase| {
            phrase.stems.len() <= words.len()
                && phrase.stems.iter().zip(words).all(|(stem, word)| word.stem == Some(*stem))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_term_is_found_and_counts_once() {
        let mut lexicon = Lexicon::default();
        let csv = "notation,language,weight,terms\nA,en,2,water;waters\nB,en,3,drinking water\n";
        let vocabulary = &Vocabulary::read(csv, &["A", "B"], &mut lexicon)["en"];
        let reading = lexicon.read("Drinking-water and the river's waters", "en");
        let found = vocabulary.find(&reading.words);
        assert_eq!(found.len(), 2);
        assert_eq!(found[0].speaks_for, [(1, 3.0)]);
        assert_eq!(found[1].speaks_for, [(0, 2.0)]);
    }
}
