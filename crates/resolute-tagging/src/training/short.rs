//! How often the goals of short texts are right: sentences that people labelled, each tagged by what the others taught.

use std::collections::BTreeMap;

use super::corpus::Corpus;
use super::train;
use crate::goals::{GOALS, Goals, TITLE};
use crate::labels::Labels;
use crate::tags::Suggestion;
use crate::words::Lexicon;

/// A short text that was not learned from.
#[derive(Debug, Clone, PartialEq)]
pub struct Guess {
    /// The goal under which people put it. They named one goal only; another may be right too.
    pub goal: &'static str,
    /// What is suggested.
    pub suggested: Vec<Suggestion>,
}

/// Cuts the labelled sentences into parts and tags the short ones of each by a model that learned from the other parts (and
/// from all passages).
///
/// ```no_run
/// # use resolute_tagging::training::{Corpus, short};
/// let corpus = Corpus::read(std::path::Path::new("classification"))?;
/// let guesses = short(&corpus, 5);
/// println!("{} of {} get nothing", guesses.iter().filter(|guess| guess.suggested.is_empty()).count(), guesses.len());
/// # Ok::<(), std::io::Error>(())
/// ```
pub fn short(corpus: &Corpus, parts: usize) -> Vec<Guess> {
    // The same words stay in one part.
    let mut texts: BTreeMap<String, usize> = BTreeMap::new();
    let part = |text: &str, texts: &mut BTreeMap<String, usize>| {
        let next = texts.len() % parts;
        *texts.entry(text.to_lowercase()).or_insert(next)
    };
    let placed: Vec<(usize, &(usize, String))> =
        corpus.sentences.iter().map(|sentence| (part(&sentence.1, &mut texts), sentence)).collect();
    let mut guesses = Vec::new();
    for chosen in 0..parts {
        let of = |test: bool| placed.iter().filter(move |(part, _)| (*part == chosen) == test);
        let sentences = of(false).map(|(_, sentence)| (*sentence).clone()).collect();
        let model = train(&Corpus { sentences, ..corpus.clone() });
        let mut lexicon = Lexicon::default();
        let goals = Goals::with(&model, &mut lexicon).expect("it was just made");
        Labels::read(&mut lexicon);
        for (_, (goal, text)) in of(true) {
            let reading = lexicon.read(text, "en");
            if reading.words.len() < TITLE {
                let suggested = goals.suggest(&reading, &goals.look(&reading));
                guesses.push(Guess { goal: GOALS[*goal], suggested });
            }
        }
    }
    guesses
}
