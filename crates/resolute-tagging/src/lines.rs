//! Action lines: a vocabulary of their terms in six languages, and for English what the titles of nominations taught.

use std::collections::HashMap;

use crate::evidence::{Evidence, Reason, quoted};
use crate::model::{Topics, bag};
use crate::tags::{Confidence, Suggestion};
use crate::vocabulary::Vocabulary;
use crate::words::{Lexicon, Reading, Stem, StemMap};

/// The 18 working lines, in the order of the Geneva Plan of Action.
pub(crate) const LINES: [&str; ALL] = [
    "C1", "C2", "C3", "C4", "C5", "C6", "C7-egov", "C7-ebus", "C7-elea", "C7-ehea", "C7-eemp", "C7-eenv",
    "C7-eagr", "C7-esci", "C8", "C9", "C10", "C11",
];
pub(crate) const ALL: usize = 18;
/// From this score on a line is likely; the table of docs/conformance-tagging.md says how often that is right.
const LIKELY: f32 = 0.5;
/// What has less is no suggestion; after the first three, what has less than the second.
const LEAST: f32 = 0.02;
const LEAST_AFTER: f32 = 0.1;
const FIRST: usize = 3;
/// Learned words are a ground of their own from here on.
const GROUND: f32 = 0.05;
/// In the other languages: what says less than this is no ground, nor what has less than this share of the first.
const TRANSLATED: f32 = 1.0;
const SHARE: f32 = 0.4;
/// And at this strength a line is as likely as not.
const HALF: f32 = 3.0;
/// As many lines are suggested.
const MOST: usize = 5;
/// Measures of a line in a text.
pub(crate) const MEASURES: usize = 3;

/// What was learned from titles.
#[derive(Debug, Clone, Default)]
pub(crate) struct Learned {
    /// Weights of the measures.
    pub measures: [f32; MEASURES],
    /// What each line has from the start.
    pub start: [f32; ALL],
    /// What a stem says for each line.
    pub stems: StemMap<[f32; ALL]>,
}

/// The terms of the lines in six languages.
#[derive(Debug, Clone)]
pub(crate) struct Lines {
    vocabularies: HashMap<String, Vocabulary>,
    pub(crate) learned: Learned,
}

impl Lines {
    /// Reads the embedded vocabulary and what was learned.
    pub(crate) fn read(lexicon: &mut Lexicon) -> Lines {
        let learned = Learned::read(include_str!("../model/lines.csv"), lexicon);
        Lines { learned, ..Lines::untaught(lexicon) }
    }

    /// Reads the embedded vocabulary alone.
    pub(crate) fn untaught(lexicon: &mut Lexicon) -> Lines {
        let vocabularies = Vocabulary::read(include_str!("../vocabulary/lines.csv"), &LINES, lexicon);
        Lines { vocabularies, learned: Learned::default() }
    }

    /// The lines that a text speaks for, best first.
    pub(crate) fn suggest(&self, reading: &Reading<'_>, language: &str, topics: &Topics) -> Vec<Suggestion> {
        let evidence = self.evidence(reading, language);
        let scores = match language {
            "en" => self.learned(reading, &evidence, topics),
            _ => translated(&evidence),
        };
        let mut ranked: Vec<usize> = (0..ALL).filter(|line| scores[*line].0 >= LEAST).collect();
        ranked.sort_by(|a, b| scores[*b].0.total_cmp(&scores[*a].0).then(a.cmp(b)));
        let worth = ranked.iter().filter(|line| scores[**line].0 >= LEAST_AFTER).count();
        ranked.truncate(worth.clamp(FIRST, MOST));
        let suggestion = |line: usize| {
            let (score, learned) = &scores[line];
            let reasons = evidence.reasons(line).iter().chain(learned).copied().collect();
            // How often translated terms are right has not been counted.
            let likely = language == "en" && *score >= LIKELY;
            let confidence = if likely { Confidence::Likely } else { Confidence::Perhaps };
            Suggestion { notation: LINES[line], score: *score, confidence, because: quoted(reasons, reading) }
        };
        ranked.into_iter().map(suggestion).collect()
    }

    /// What the terms of a language say.
    pub(crate) fn evidence(&self, reading: &Reading<'_>, language: &str) -> Evidence {
        match self.vocabularies.get(language) {
            Some(vocabulary) => Evidence::of(vocabulary, &reading.words, ALL),
            None => Evidence::none(ALL),
        }
    }

    /// By line: how likely it is that a nomination with these words was made under it, 0 where no word says so; and the
    /// words that were learned.
    fn learned(&self, reading: &Reading<'_>, evidence: &Evidence, topics: &Topics) -> Vec<Scored> {
        let bag = bag(&reading.words, topics);
        let chances = self.learned.chances(&measures(&evidence.strength), &bag);
        let mut reasons: Vec<Vec<Reason>> = vec![Vec::new(); ALL];
        let mut said = [0.0; ALL];
        for (stem, share) in &bag {
            let Some(weights) = self.learned.stems.get(stem) else { continue };
            let place = reading.words.iter().position(|word| word.stem == Some(*stem)).unwrap_or(0);
            for (line, weight) in weights.iter().enumerate().filter(|(_, weight)| **weight > 0.0) {
                said[line] += share * weight;
                reasons[line].push((share * weight, (place, place + 1)));
            }
        }
        let grounded = |line: usize| evidence.strength[line] > 0.0 || said[line] >= GROUND;
        let scored = |(line, reasons)| (if grounded(line) { chances[line] } else { 0.0 }, reasons);
        reasons.into_iter().enumerate().map(scored).collect()
    }
}

/// Score and learned words.
type Scored = (f32, Vec<Reason>);

/// In languages of which nothing was learned: grows with what speaks for the line, and falls where another has more.
fn translated(evidence: &Evidence) -> Vec<Scored> {
    let best = evidence.strength.iter().copied().fold(0.0, f32::max);
    let score = |strength: &f32| match strength {
        strength if *strength < TRANSLATED || *strength < SHARE * best => 0.0,
        strength => strength / (strength + HALF) * (strength / best).sqrt(),
    };
    evidence.strength.iter().map(|strength| (score(strength), Vec::new())).collect()
}

/// What is measured of each line.
pub(crate) fn measures(strength: &[f32]) -> [[f32; MEASURES]; ALL] {
    let best = strength.iter().copied().fold(0.0, f32::max);
    let sum: f32 = strength.iter().sum();
    std::array::from_fn(|line| {
        let own = strength[line];
        [own.ln_1p(), own / (sum + 1.0), f32::from(u8::from(own > 0.0 && own >= best))]
    })
}

impl Learned {
    /// The chance of each line; together they are 1.
    pub(crate) fn chances(&self, measures: &[[f32; MEASURES]; ALL], bag: &[(Stem, f32)]) -> [f32; ALL] {
        let mut sums: [f32; ALL] = std::array::from_fn(|line| {
            let measured: f32 = self.measures.iter().zip(&measures[line]).map(|(a, b)| a * b).sum();
            self.start[line] + measured
        });
        for (stem, share) in bag {
            if let Some(weights) = self.stems.get(stem) {
                sums.iter_mut().zip(weights).for_each(|(sum, weight)| *sum += share * weight);
            }
        }
        let most = sums.iter().copied().fold(f32::MIN, f32::max);
        let parts = sums.map(|sum| (sum - most).exp());
        let whole: f32 = parts.iter().sum();
        parts.map(|part| part / whole)
    }

    /// Reads the table: measures, starts, then a row for each stem.
    ///
    /// # Panics
    /// Where the embedded table is none: a fault of the build, found by the tests.
    pub(crate) fn read(table: &str, lexicon: &mut Lexicon) -> Learned {
        let mut learned = Learned::default();
        for row in csv::Reader::from_reader(table.as_bytes()).records() {
            let row = row.unwrap_or_else(|error| panic!("lines.csv: {error}"));
            let number = |at: usize| row.get(at).and_then(|cell| cell.parse().ok()).unwrap_or(0.0);
            match &row[0] {
                "*" => learned.measures = std::array::from_fn(|at| number(at + 1)),
                "" => learned.start = std::array::from_fn(|line| number(line + 1)),
                stem => {
                    learned.stems.insert(lexicon.number(stem), std::array::from_fn(|line| number(line + 1)));
                }
            }
        }
        learned
    }
}
