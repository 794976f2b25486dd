//! Goals by a vocabulary of their terms.

use crate::evidence::Evidence;
use crate::tags::Suggestion;
use crate::vocabulary::Vocabulary;
use crate::words::{Lexicon, Word};

/// The goals, in their order.
pub(crate) const GOALS: [&str; 17] =
    ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15", "16", "17"];
/// A goal is suggested from this score on.
const LEAST: f32 = 0.5;

/// What speaks for goals in English.
#[derive(Debug)]
pub(crate) struct Goals {
    vocabulary: Vocabulary,
}

impl Goals {
    /// Reads the embedded vocabulary.
    pub(crate) fn read(lexicon: &mut Lexicon) -> Goals {
        let mut all = Vocabulary::read(include_str!("../vocabulary/goals.csv"), &GOALS, lexicon);
        Goals { vocabulary: all.remove("en").unwrap_or_default() }
    }

    /// Scores of all goals with their evidence.
    pub(crate) fn weigh(&self, words: &[Word]) -> (Vec<f32>, Evidence) {
        let evidence = Evidence::of(&self.vocabulary, words, GOALS.len());
        let scores = (0..GOALS.len()).map(|goal| score(&evidence, goal)).collect();
        (scores, evidence)
    }

    /// The goals that a text speaks for, best first.
    pub(crate) fn suggest(
        &self,
        text: &str,
        words: &[Word],
        scores: &[f32],
        evidence: &Evidence,
    ) -> Vec<Suggestion> {
        let mut ranked: Vec<usize> = (0..GOALS.len()).filter(|goal| scores[*goal] >= LEAST).collect();
        ranked.sort_by(|a, b| scores[*b].total_cmp(&scores[*a]).then(a.cmp(b)));
        let suggestion = |goal: usize| Suggestion {
            notation: GOALS[goal],
            score: scores[goal],
            because: evidence.because(goal, text, words),
        };
        ranked.into_iter().map(suggestion).filter(|suggestion| !suggestion.because.is_empty()).collect()
    }
}

/// Grows with what speaks for the goal, and falls where another has more.
fn score(evidence: &Evidence, goal: usize) -> f32 {
    let own = evidence.strength[goal];
    if own <= 0.0 {
        return 0.0;
    }
    let others = evidence.strength.iter().enumerate().filter(|(other, _)| *other != goal);
    let most = others.map(|(_, strength)| *strength).fold(0.0, f32::max);
    let sum = -2.2 + 0.9 * own.ln_1p() + 2.5 * own / (own + most + 2.0);
    1.0 / (1.0 + (-sum).exp())
}
