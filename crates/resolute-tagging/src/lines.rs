//! Action lines by a vocabulary of their terms.

use std::collections::HashMap;

use crate::evidence::Evidence;
use crate::tags::Suggestion;
use crate::vocabulary::Vocabulary;
use crate::words::{Lexicon, Reading};

/// The 18 working lines, in the order of the Geneva Plan of Action.
pub(crate) const LINES: [&str; 18] = [
    "C1", "C2", "C3", "C4", "C5", "C6", "C7-egov", "C7-ebus", "C7-elea", "C7-ehea", "C7-eemp", "C7-eenv",
    "C7-eagr", "C7-esci", "C8", "C9", "C10", "C11",
];
/// What says less than this is no ground for a suggestion.
const LEAST: f32 = 1.0;
/// A line is suggested where it has this share of what speaks for the first.
const SHARE: f32 = 0.4;
/// At this strength a line is as likely as not.
const HALF: f32 = 3.0;
/// As many lines are suggested.
const MOST: usize = 5;

/// The terms of the lines in six languages.
#[derive(Debug)]
pub(crate) struct Lines {
    vocabularies: HashMap<String, Vocabulary>,
}

impl Lines {
    /// Reads the embedded vocabulary.
    pub(crate) fn read(lexicon: &mut Lexicon) -> Lines {
        Lines { vocabularies: Vocabulary::read(include_str!("../vocabulary/lines.csv"), &LINES, lexicon) }
    }

    /// The lines that a text speaks for, best first.
    pub(crate) fn suggest(&self, reading: &Reading<'_>, language: &str) -> Vec<Suggestion> {
        let Some(vocabulary) = self.vocabularies.get(language) else { return Vec::new() };
        let evidence = Evidence::of(vocabulary, &reading.words, LINES.len());
        let best = evidence.strength.iter().copied().fold(0.0, f32::max);
        let mut ranked: Vec<usize> = (0..LINES.len())
            .filter(|line| evidence.strength[*line] >= LEAST && evidence.strength[*line] >= SHARE * best)
            .collect();
        ranked.sort_by(|a, b| evidence.strength[*b].total_cmp(&evidence.strength[*a]).then(a.cmp(b)));
        ranked.truncate(MOST);
        let suggestion = |line: usize| Suggestion {
            notation: LINES[line],
            score: score(evidence.strength[line], best),
            because: evidence.because(line, reading),
        };
        ranked.into_iter().map(suggestion).collect()
    }
}

/// Grows with what speaks for the line, and falls where another has more.
fn score(strength: f32, best: f32) -> f32 {
    strength / (strength + HALF) * (strength / best).sqrt()
}
