//! Goals: a vocabulary of their terms, and a model that learned from labelled texts how much each says.

use std::collections::BTreeMap;

use crate::evidence::{Evidence, Reason, quoted};
use crate::features::{BESIDES, Passage};
use crate::labels::notation;
use crate::model::{Model, bag};
use crate::queries::{Answer, Queries};
use crate::tags::{Confidence, Suggestion, Words};
use crate::vocabulary::Vocabulary;
use crate::words::{Lexicon, Reading, Word};

/// The goals, in their order.
pub(crate) const GOALS: [&str; 17] =
    ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15", "16", "17"];
/// A longer text is read in passages, since the model learned from passages.
const LONG: usize = 250;
/// Words of such a passage.
const PASSAGE: usize = 125;
/// A text of fewer words is a title; the passages that were learned from are longer.
pub(crate) const TITLE: usize = 30;
/// As many goals are suggested.
const MOST: usize = 5;
/// The first goal of a title is likely from this score on. Labelled sentences agreed with three such in four, with less than
/// half of those below, and with a quarter of second goals, whatever their score.
const LIKELY_OF_TITLE: f32 = 0.8;
/// Of a title with no likely goal as many are named as perhaps meant, those from this score on.
const FAINT_MOST: usize = 2;
const FAINT: f32 = 0.1;

/// What speaks for goals in English.
#[derive(Debug)]
pub(crate) struct Goals {
    pub(crate) vocabulary: Vocabulary,
    pub(crate) model: Model,
    pub(crate) queries: Queries,
}

/// What was seen in a text.
#[derive(Debug)]
pub(crate) struct Looked<'q> {
    /// How likely each goal is.
    pub scores: [f32; GOALS.len()],
    /// The queries that it answers.
    pub answers: Vec<Answer<'q>>,
}

/// The vocabulary of goals, with its terms that speak for none.
pub(crate) fn vocabulary(lexicon: &mut Lexicon) -> Vocabulary {
    let mut classes = GOALS.to_vec();
    classes.push("0");
    debug_assert_eq!(classes.len(), BESIDES + 1);
    let mut all = Vocabulary::read(include_str!("../vocabulary/goals.csv"), &classes, lexicon);
    all.remove("en").unwrap_or_default()
}

impl Goals {
    /// Reads the embedded vocabulary and model.
    pub(crate) fn read(lexicon: &mut Lexicon) -> Goals {
        Goals::with(include_bytes!("../model/goals.bin"), lexicon).expect("the tests read the embedded model")
    }

    /// The embedded vocabulary with a model; none where its bytes are broken.
    pub(crate) fn with(model: &[u8], lexicon: &mut Lexicon) -> Option<Goals> {
        let vocabulary = vocabulary(lexicon);
        Some(Goals { vocabulary, model: Model::read(model, lexicon)?, queries: Queries::read() })
    }

    /// How likely each goal is, and the queries that the text answers; of a long text, the mean of the best third of its
    /// passages.
    pub(crate) fn look(&self, reading: &Reading<'_>) -> Looked<'_> {
        let beginnings = self.queries.beginnings(reading);
        let all = reading.words.len();
        let step = if all <= LONG { LONG } else { PASSAGE };
        let mut answers = Vec::new();
        let mut passages: Vec<[f32; GOALS.len()]> = Vec::new();
        for start in (0..all.max(1)).step_by(step) {
            let words = start..(start + step).min(all);
            let answered = self.queries.ask(reading, &beginnings, words.clone());
            passages.push(self.of_passage(&reading.words[words], &answered));
            answers.extend(answered);
        }
        let third = passages.len().div_ceil(3);
        let scores = std::array::from_fn(|goal| {
            let mut scores: Vec<f32> = passages.iter().map(|scores| scores[goal]).collect();
            scores.sort_by(|a, b| b.total_cmp(a));
            scores[..third].iter().sum::<f32>() / third as f32
        });
        Looked { scores, answers }
    }

    fn of_passage(&self, words: &[Word], answers: &[Answer<'_>]) -> [f32; GOALS.len()] {
        let bag = bag(words, &self.model.topics);
        let mut evidence = Evidence::of(&self.vocabulary, words, BESIDES + 1);
        // A title says with one term what a passage says with several.
        let short = (TITLE as f32 / words.len().max(1) as f32).max(1.0).sqrt();
        evidence.strength.iter_mut().for_each(|strength| *strength *= short);
        let passage = Passage::new(evidence, &self.model.topics, &bag, answers, words.len());
        let said = self.model.said(&bag);
        std::array::from_fn(|goal| self.model.score(goal, &passage.measures(goal), said[goal]))
    }

    /// The goals that a text speaks for, best first. A title without a likely one gets its best, as perhaps meant.
    pub(crate) fn suggest(&self, reading: &Reading<'_>, looked: &Looked<'_>) -> Vec<Suggestion> {
        let evidence = Evidence::of(&self.vocabulary, &reading.words, BESIDES + 1);
        let of = |least: f32, most: usize| {
            self.from(least, reading, looked, &evidence).take(most).collect::<Vec<_>>()
        };
        let mut goals = of(self.model.threshold, MOST);
        if reading.words.len() < TITLE {
            if goals.first().is_none_or(|first| first.score < LIKELY_OF_TITLE) && goals.len() < FAINT_MOST {
                goals = of(FAINT, FAINT_MOST);
            }
            for (place, goal) in goals.iter_mut().enumerate() {
                if place > 0 || goal.score < LIKELY_OF_TITLE {
                    goal.confidence = Confidence::Perhaps;
                }
            }
        }
        goals
    }

    /// The goals from a score on for which words of the text speak, best first.
    fn from<'a>(
        &'a self,
        least: f32,
        reading: &'a Reading<'_>,
        looked: &'a Looked<'_>,
        evidence: &'a Evidence,
    ) -> impl Iterator<Item = Suggestion> + 'a {
        let scores = &looked.scores;
        let mut ranked: Vec<usize> = (0..GOALS.len()).filter(|goal| scores[*goal] >= least).collect();
        ranked.sort_by(|a, b| scores[*b].total_cmp(&scores[*a]).then(a.cmp(b)));
        let suggestion = |goal: usize| Suggestion {
            notation: GOALS[goal],
            score: scores[goal],
            confidence: Confidence::Likely,
            because: self.because(goal, evidence, reading),
        };
        ranked.into_iter().map(suggestion).filter(|suggestion| !suggestion.because.is_empty())
    }

    /// Targets whose queries a text answers, of goals that are suggested; a query is written for one target, so its words
    /// are a better reason than words shared with a name.
    pub(crate) fn targets(
        &self,
        reading: &Reading<'_>,
        looked: &Looked<'_>,
        goals: &[Suggestion],
    ) -> Vec<Suggestion> {
        let mut reasons: BTreeMap<(usize, &'static str), BTreeMap<u32, Reason>> = BTreeMap::new();
        for answer in &looked.answers {
            let suggested = goals.iter().any(|goal| goal.notation == GOALS[answer.goal]);
            if let Some(target) = notation(answer.target).filter(|_| suggested) {
                let asked = reasons.entry((answer.goal, target)).or_default();
                asked.entry(answer.number).or_insert(answer.reason);
            }
        }
        let suggestion = |((goal, notation), reasons): ((usize, &'static str), BTreeMap<u32, Reason>)| {
            // One query says something, several say more.
            let sure = 1.0 - 0.5_f32.powi(i32::try_from(reasons.len()).unwrap_or(8));
            let because = quoted(reasons.into_values().collect(), reading);
            let score = looked.scores[goal] * sure;
            Suggestion { notation, score, confidence: Confidence::Perhaps, because }
        };
        reasons.into_iter().map(suggestion).collect()
    }

    /// Terms of the vocabulary; where it has none, the words to which the model gave most.
    fn because(&self, goal: usize, evidence: &Evidence, reading: &Reading<'_>) -> Vec<Words> {
        let terms = evidence.because(goal, reading);
        if !terms.is_empty() {
            return terms;
        }
        let mut seen = std::collections::BTreeSet::new();
        let reason = |(at, word): (usize, &Word)| -> Option<Reason> {
            let stem = word.stem.filter(|stem| seen.insert(*stem))?;
            Some((self.model.weight(stem, goal) * self.model.topics.rarity(stem), (at, at + 1)))
        };
        quoted(reading.words.iter().enumerate().filter_map(reason).collect(), reading)
    }
}
