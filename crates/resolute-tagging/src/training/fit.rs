//! The passages as the model sees them, and the weights that fit some of them.

use std::collections::BTreeMap;

use super::corpus::Corpus;
use super::{newton, topics};
use crate::evidence::Evidence;
use crate::features::{BESIDES, MEASURES, Passage};
use crate::goals::{GOALS, vocabulary};
use crate::model::{Model, Topics, bag};
use crate::queries::Queries;
use crate::words::{Lexicon, Stem};

/// How freely a goal's own start may move, and its own stems, beside the measures that all goals share.
const START: f64 = 0.5;
const STEMS: f64 = 2.0;
/// A stem whose weight is less than this share of the largest is left out of the file.
const LEAST: f32 = 0.02;

/// A passage with its goal, read.
pub(super) struct Row {
    pub text: String,
    pub goal: usize,
    pub about: bool,
    measures: [f64; MEASURES],
    bag: Vec<(Stem, f32)>,
}

/// All passages, read. What they are read with (vocabulary, sentences) knows none of their labels.
pub(super) struct Prepared {
    pub rows: Vec<Row>,
    lexicon: Lexicon,
    topics: Topics,
    /// Likeness of the stems of each two passages of one goal.
    alike: Vec<f64>,
}

/// Weights that fit some of the passages.
pub(super) struct Fitted {
    measures: [f64; MEASURES],
    start: [f64; GOALS.len()],
    stems: BTreeMap<Stem, [f64; GOALS.len()]>,
}

impl Prepared {
    pub(super) fn new(corpus: &Corpus) -> Prepared {
        let mut lexicon = Lexicon::default();
        let vocabulary = vocabulary(&mut lexicon);
        let sentences: Vec<_> = corpus.sentences.iter().chain(&corpus.names).collect();
        let topics = topics::learn(&sentences, &mut lexicon);
        let queries = Queries::read();
        let rows: Vec<Row> = corpus
            .passages
            .iter()
            .map(|labelled| {
                lexicon.learn(&labelled.text, "en");
                let reading = lexicon.read(&labelled.text, "en");
                let words = &reading.words;
                let bag = bag(words, &topics);
                let evidence = Evidence::of(&vocabulary, words, BESIDES + 1);
                let answers = queries.ask(&reading, &queries.beginnings(&reading), 0..words.len());
                let passage = Passage::new(evidence, &topics, &bag, &answers, words.len());
                Row {
                    text: labelled.text.clone(),
                    goal: labelled.goal,
                    about: labelled.about,
                    measures: passage.measures(labelled.goal).map(f64::from),
                    bag,
                }
            })
            .collect();
        let alike = alike(&rows);
        Prepared { rows, lexicon, topics, alike }
    }

    /// Fits the rows of these indexes; nothing is taken from the others.
    pub(super) fn fit(&self, among: &[usize], penalty: f64) -> Fitted {
        let (mean, spread) = self.scales(among);
        let scaled: Vec<[f64; MEASURES]> = among
            .iter()
            .map(|row| std::array::from_fn(|at| (self.rows[*row].measures[at] - mean[at]) / spread[at]))
            .collect();
        let mut kernel = Vec::with_capacity(among.len() * among.len());
        for (i, a) in among.iter().enumerate() {
            for (j, b) in among.iter().enumerate() {
                let measured: f64 = scaled[i].iter().zip(&scaled[j]).map(|(a, b)| a * b).sum();
                let same = f64::from(u8::from(self.rows[*a].goal == self.rows[*b].goal));
                let stems = STEMS * STEMS * self.alike[a * self.rows.len() + b];
                // The 1 is a start that all goals share.
                kernel.push(1.0 + measured + same * START * START + stems);
            }
        }
        let labels: Vec<f64> = among.iter().map(|row| f64::from(u8::from(self.rows[*row].about))).collect();
        let answer = newton::solve(&kernel, &labels, penalty);
        let mut fitted =
            Fitted { measures: [0.0; MEASURES], start: [0.0; GOALS.len()], stems: BTreeMap::new() };
        let shared: f64 = answer.iter().sum();
        fitted.start.fill(shared);
        for (i, row) in among.iter().map(|row| &self.rows[*row]).enumerate() {
            fitted.start[row.goal] += START * START * answer[i];
            for at in 0..MEASURES {
                fitted.measures[at] += answer[i] * scaled[i][at] / spread[at];
            }
            for (stem, share) in &row.bag {
                fitted.stems.entry(*stem).or_default()[row.goal] +=
                    STEMS * STEMS * answer[i] * f64::from(*share);
            }
        }
        let moved: f64 = fitted.measures.iter().zip(&mean).map(|(weight, mean)| weight * mean).sum();
        fitted.start.iter_mut().for_each(|start| *start -= moved);
        fitted
    }

    /// How likely it is that a row is about its goal.
    pub(super) fn likely(&self, fitted: &Fitted, row: usize) -> f64 {
        let row = &self.rows[row];
        let measured: f64 =
            fitted.measures.iter().zip(&row.measures).map(|(weight, measure)| weight * measure).sum();
        let said = row
            .bag
            .iter()
            .filter_map(|(stem, share)| Some(fitted.stems.get(stem)?[row.goal] * f64::from(*share)));
        1.0 / (1.0 + (-(fitted.start[row.goal] + measured + said.sum::<f64>())).exp())
    }

    /// The model file.
    pub(super) fn write(self, fitted: &Fitted, threshold: f64) -> Vec<u8> {
        let largest =
            fitted.stems.values().flatten().fold(0.0_f64, |largest, weight| largest.max(weight.abs())) as f32;
        let weighty = |(goal, weight): (usize, &f64)| {
            let weight = *weight as f32;
            (weight.abs() > LEAST * largest).then(|| (u8::try_from(goal).expect("seventeen goals"), weight))
        };
        let stems = fitted
            .stems
            .iter()
            .map(|(stem, goals)| (*stem, goals.iter().enumerate().filter_map(weighty).collect()));
        let model = Model {
            measures: fitted.measures.map(|weight| weight as f32),
            start: fitted.start.map(|start| start as f32),
            stems: stems.filter(|(_, goals): &(Stem, Vec<_>)| !goals.is_empty()).collect(),
            threshold: threshold as f32,
            topics: self.topics,
        };
        model.write(&self.lexicon)
    }

    /// Mean and spread of every measure among some rows.
    fn scales(&self, among: &[usize]) -> ([f64; MEASURES], [f64; MEASURES]) {
        let count = among.len().max(1) as f64;
        let over = |of: &dyn Fn(usize, usize) -> f64| -> [f64; MEASURES] {
            std::array::from_fn(|at| among.iter().map(|row| of(*row, at)).sum::<f64>() / count)
        };
        let mean = over(&|row, at| self.rows[row].measures[at]);
        let spread = over(&|row, at| (self.rows[row].measures[at] - mean[at]).powi(2));
        (mean, spread.map(|spread| spread.sqrt().max(1e-6)))
    }
}

/// The product of the bags of each two rows of one goal, 0 for rows of two.
fn alike(rows: &[Row]) -> Vec<f64> {
    let product = |a: &Row, b: &Row| -> f64 {
        let (mut left, mut right) = (a.bag.iter().peekable(), b.bag.iter().peekable());
        let mut sum = 0.0;
        while let (Some((stem, share)), Some((other, weight))) = (left.peek(), right.peek()) {
            match stem.cmp(other) {
                std::cmp::Ordering::Less => _ = left.next(),
                std::cmp::Ordering::Greater => _ = right.next(),
                std::cmp::Ordering::Equal => {
                    sum += f64::from(*share) * f64::from(*weight);
                    left.next();
                    right.next();
                }
            }
        }
        sum
    };
    rows.iter()
        .flat_map(|a| rows.iter().map(move |b| if a.goal == b.goal { product(a, b) } else { 0.0 }))
        .collect()
}
