//! What labelled sentences say of words: a softmax regression of goals over the stems of sentences.

use std::collections::{BTreeMap, BTreeSet};

use crate::goals::GOALS;
use crate::model::{RAREST, Topics, bag};
use crate::words::{Lexicon, Stem};

/// Rounds through all sentences, the length of the first steps, and how strongly weights are held small. Chosen on the
/// sentences alone.
const ROUNDS: usize = 30;
const STEP: f32 = 0.5;
const PENALTY: f32 = 2e-5;
/// A stem of a single sentence says nothing yet.
const SENTENCES: f32 = 2.0;

/// Learns from sentences, in their order over and over: the same sentences give the same weights.
pub(super) fn learn(sentences: &[&(usize, String)], lexicon: &mut Lexicon) -> Topics {
    let mut held: BTreeMap<Stem, f32> = BTreeMap::new();
    for (_, sentence) in sentences {
        for stem in lexicon.learn(sentence, "en").into_iter().collect::<BTreeSet<_>>() {
            *held.entry(stem).or_default() += 1.0;
        }
    }
    held.retain(|_, count| *count >= SENTENCES);
    let mut topics = Topics::default();
    for (stem, count) in &held {
        let rarity = (1.0 + sentences.len() as f32 / count).ln().min(RAREST);
        topics.insert(*stem, rarity, [0.0; GOALS.len()]);
    }
    let place: BTreeMap<Stem, usize> = held.into_keys().enumerate().map(|(at, stem)| (stem, at)).collect();
    let bags: Vec<(usize, Vec<(usize, f32)>)> = sentences
        .iter()
        .map(|(goal, sentence)| {
            let known = bag(&lexicon.read(sentence, "en").words, &topics);
            (*goal, known.into_iter().filter_map(|(stem, share)| Some((*place.get(&stem)?, share))).collect())
        })
        .collect();
    let mut learner = Learner::new(place.len());
    for round in 0..ROUNDS {
        // A step of seven through the sentences, so that those of one goal do not follow each other.
        for at in 0..bags.len() {
            let (goal, bag) = &bags[(at * 7_919 + round) % bags.len()];
            learner.step(*goal, bag);
        }
    }
    topics.start = learner.start;
    for (stem, at) in place {
        let rarity = topics.rarity(stem);
        topics.insert(stem, rarity, learner.weights[at]);
    }
    topics
}

type Goals = [f32; GOALS.len()];

/// Weights with the squares of the steps made so far: who moved much moves on in small steps (AdaGrad).
struct Learner {
    start: Goals,
    weights: Vec<Goals>,
    moved_start: Goals,
    moved: Vec<Goals>,
}

impl Learner {
    fn new(stems: usize) -> Learner {
        let none = [0.0; GOALS.len()];
        Learner { start: none, weights: vec![none; stems], moved_start: none, moved: vec![none; stems] }
    }

    fn step(&mut self, goal: usize, bag: &[(usize, f32)]) {
        let mut likely = self.start;
        for (stem, share) in bag {
            likely.iter_mut().zip(&self.weights[*stem]).for_each(|(sum, weight)| *sum += share * weight);
        }
        let most = likely.iter().copied().fold(f32::MIN, f32::max);
        likely.iter_mut().for_each(|value| *value = (*value - most).exp());
        let sum: f32 = likely.iter().sum();
        for (at, likely) in likely.iter().enumerate() {
            let slope = likely / sum - f32::from(u8::from(at == goal));
            descend(&mut self.start[at], &mut self.moved_start[at], slope);
            for (stem, share) in bag {
                let weight = &mut self.weights[*stem][at];
                let slope = slope * share + PENALTY * *weight;
                descend(weight, &mut self.moved[*stem][at], slope);
            }
        }
    }
}

fn descend(weight: &mut f32, moved: &mut f32, slope: f32) {
    *moved += slope * slope;
    *weight -= STEP * slope / (moved.sqrt() + 1e-3);
}
