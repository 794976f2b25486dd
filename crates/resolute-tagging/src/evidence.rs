//! How strongly the terms in a text speak for each class, and which words they are.

use crate::tags::Words;
use crate::vocabulary::Vocabulary;
use crate::words::{Reading, Word};

/// As many words are given as a reason; more would hide them.
const REASONS: usize = 5;
/// What a phrase is worth beside a single word: it is seldom there by chance.
const PHRASE: f32 = 1.3;

/// What a text says for each class.
#[derive(Debug)]
pub(crate) struct Evidence {
    /// By class, 0 where nothing speaks for it.
    pub strength: Vec<f32>,
    /// By class: what each term adds, and the indexes of the words where it first stands.
    reasons: Vec<Vec<Reason>>,
}

/// What a term adds, and the words where it first stands.
pub(crate) type Reason = (f32, (usize, usize));

impl Evidence {
    /// Nothing yet.
    pub(crate) fn none(classes: usize) -> Evidence {
        Evidence { strength: vec![0.0; classes], reasons: vec![Vec::new(); classes] }
    }

    /// Reads a text: a term counts once and a little more for every time that it stands again; a term that speaks for
    /// several classes says less for each.
    pub(crate) fn of(vocabulary: &Vocabulary, words: &[Word], classes: usize) -> Evidence {
        let mut evidence = Evidence::none(classes);
        let mut found = vocabulary.find(words);
        // Of each term the first place, since the order among equals stays.
        found.sort_by_key(|found| found.term);
        for again in found.chunk_by(|a, b| a.term == b.term) {
            let (times, found) = (again.len() as f32, again[0]);
            let phrase = if found.length() > 1 { PHRASE } else { 1.0 };
            let shared = (found.speaks_for.len() as f32).sqrt();
            for (class, weight) in found.speaks_for {
                evidence.add(*class, worth(*weight) * phrase * (1.0 + times.ln()) / shared, found.words);
            }
        }
        evidence
    }

    /// Words at a place speak for a class.
    pub(crate) fn add(&mut self, class: usize, strength: f32, place: (usize, usize)) {
        self.strength[class] += strength;
        self.reasons[class].push((strength, place));
    }

    /// How many terms speak for a class.
    pub(crate) fn terms(&self, class: usize) -> usize {
        self.reasons[class].len()
    }

    /// The terms that speak for a class.
    pub(crate) fn reasons(&self, class: usize) -> &[Reason] {
        &self.reasons[class]
    }

    /// The words that speak for a class, the weightiest first.
    pub(crate) fn because(&self, class: usize, reading: &Reading<'_>) -> Vec<Words> {
        quoted(self.reasons[class].clone(), reading)
    }
}

/// A decisive term (3) is worth more than a supporting (1) and a strong one (2) together.
fn worth(weight: f32) -> f32 {
    if weight >= 3.0 { 4.0 } else { weight }
}

/// The weightiest of these words as they stand in the text, none within another.
pub(crate) fn quoted(mut reasons: Vec<Reason>, reading: &Reading<'_>) -> Vec<Words> {
    reasons.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    let mut chosen: Vec<(usize, usize)> = Vec::new();
    for (_, place) in reasons.into_iter().filter(|(strength, _)| *strength > 0.0) {
        if chosen.iter().all(|known| place.1 <= known.0 || known.1 <= place.0) {
            chosen.push(place);
        }
        if chosen.len() == REASONS {
            break;
        }
    }
    let quote = |(first, end): (usize, usize)| {
        let (first, last) = (reading.words[first], reading.words[end - 1]);
        let text = reading.text[first.bytes.0..last.bytes.1].to_owned();
        Words { text, start: first.chars.0, end: last.chars.1 }
    };
    chosen.into_iter().map(quote).collect()
}
