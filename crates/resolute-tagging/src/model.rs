//! The trained model: numbers learned from labelled texts, in a compact file that the program carries.
//!
//! The file has no words of anyone's text, only stems with their weights. How it is made: `training`.

use std::collections::BTreeMap;

use crate::features::Measures;
use crate::goals::GOALS;
use crate::words::{Lexicon, Stem, StemMap, Word};

const ALL: usize = GOALS.len();
/// The first bytes of the file, with the number of its form.
const MARK: &[u8; 8] = b"RSLTAG01";
/// A weight is kept in one byte.
const STEPS: f32 = 127.0;

/// What labelled sentences say of a stem.
#[derive(Debug, Clone, Default)]
pub(crate) struct Topics {
    /// What each goal has from the start.
    pub start: [f32; ALL],
    /// How rare a stem is, and what it says for each goal.
    stems: StemMap<(f32, [f32; ALL])>,
}

impl Topics {
    /// Takes a stem in.
    pub(crate) fn insert(&mut self, stem: Stem, rarity: f32, goals: [f32; ALL]) {
        self.stems.insert(stem, (rarity, goals));
    }

    /// How much the sentences of each goal are like a passage: the logarithm of its likelihood among all, and by how much
    /// its sum stands above their mean.
    pub(crate) fn scores(&self, bag: &[(Stem, f32)]) -> [(f32, f32); ALL] {
        let mut sums = self.start;
        for (share, goals) in bag.iter().filter_map(|(stem, share)| Some((share, &self.stems.get(stem)?.1))) {
            sums.iter_mut().zip(goals).for_each(|(sum, goal)| *sum += share * goal);
        }
        let mean = sums.iter().sum::<f32>() / ALL as f32;
        let most = sums.iter().copied().fold(f32::MIN, f32::max);
        let whole = most + sums.iter().map(|sum| (sum - most).exp()).sum::<f32>().ln();
        sums.map(|sum| (sum - whole, sum - mean))
    }

    /// How rare a stem is; what no sentence has is as rare as can be.
    pub(crate) fn rarity(&self, stem: Stem) -> f32 {
        self.stems.get(&stem).map_or(RAREST, |(rarity, _)| *rarity)
    }
}

/// The rarity of a stem that no labelled sentence has.
pub(crate) const RAREST: f32 = 8.0;

/// Stems of a passage, each with its share; together they have length 1.
pub(crate) fn bag(words: &[Word], topics: &Topics) -> Vec<(Stem, f32)> {
    let mut stems: Vec<Stem> = words.iter().filter_map(|word| word.stem).collect();
    stems.sort_unstable();
    let weighted = |again: &[Stem]| (again[0], (1.0 + (again.len() as f32).ln()) * topics.rarity(again[0]));
    let mut bag: Vec<(Stem, f32)> = stems.chunk_by(|a, b| a == b).map(weighted).collect();
    let length = bag.iter().map(|(_, weight)| weight * weight).sum::<f32>().sqrt().max(f32::MIN_POSITIVE);
    bag.iter_mut().for_each(|(_, weight)| *weight /= length);
    bag
}

/// The numbers of the model.
#[derive(Debug, Default)]
pub(crate) struct Model {
    /// What labelled sentences say.
    pub topics: Topics,
    /// Weights of the measures.
    pub measures: Measures,
    /// What each goal has from the start.
    pub start: [f32; ALL],
    /// Weights of stems, by goal.
    pub stems: StemMap<Vec<(u8, f32)>>,
    /// A goal is suggested from this score on.
    pub threshold: f32,
}

impl Model {
    /// How likely it is that a passage is about a goal, by what its measures and its stems (`said`) say.
    pub(crate) fn score(&self, goal: usize, measures: &Measures, said: f32) -> f32 {
        let measured: f32 =
            self.measures.iter().zip(measures).map(|(weight, measure)| weight * measure).sum();
        1.0 / (1.0 + (-(self.start[goal] + measured + said)).exp())
    }

    /// What the stems of a passage say for each goal.
    pub(crate) fn said(&self, bag: &[(Stem, f32)]) -> [f32; ALL] {
        let mut said = [0.0; ALL];
        for (share, goals) in bag.iter().filter_map(|(stem, share)| Some((share, self.stems.get(stem)?))) {
            goals.iter().for_each(|(goal, weight)| said[usize::from(*goal)] += share * weight);
        }
        said
    }

    /// What a stem adds for a goal.
    pub(crate) fn weight(&self, stem: Stem, goal: usize) -> f32 {
        let goals = self.stems.get(&stem).map_or(&[][..], Vec::as_slice);
        goals.iter().find(|(known, _)| usize::from(*known) == goal).map_or(0.0, |(_, weight)| *weight)
    }

    /// Reads the file. Broken bytes give none.
    pub(crate) fn read(bytes: &[u8], lexicon: &mut Lexicon) -> Option<Model> {
        let mut reader = Reader(bytes);
        let mut model = Model::default();
        if reader.take(MARK.len())? != MARK {
            return None;
        }
        model.threshold = reader.float()?;
        for number in model.measures.iter_mut().chain(&mut model.start).chain(&mut model.topics.start) {
            *number = reader.float()?;
        }
        let (topics, weights) = (reader.float()?, reader.float()?);
        for _ in 0..reader.count()? {
            let length = usize::from(reader.byte()?);
            let stem = lexicon.number(std::str::from_utf8(reader.take(length)?).ok()?);
            let rarity = f32::from(reader.byte()?) * RAREST / 255.0;
            if rarity > 0.0 {
                let mut goals = [0.0; ALL];
                for goal in &mut goals {
                    *goal = reader.signed()? * topics;
                }
                model.topics.insert(stem, rarity, goals);
            }
            let mut pairs = Vec::new();
            for _ in 0..reader.byte()? {
                pairs.push((reader.byte()?, reader.signed()? * weights));
            }
            if !pairs.is_empty() {
                model.stems.insert(stem, pairs);
            }
        }
        Some(model)
    }

    /// Writes the file: stems in the order of the alphabet, every weight in a byte.
    pub(crate) fn write(&self, lexicon: &Lexicon) -> Vec<u8> {
        let largest = |largest: f32, number: &f32| largest.max(number.abs());
        let topics = self.topics.stems.values().flat_map(|(_, goals)| goals).fold(1e-6, largest) / STEPS;
        let weights = self.stems.values().flatten().map(|(_, weight)| weight).fold(1e-6, largest) / STEPS;
        let mut bytes = MARK.to_vec();
        let numbers = std::iter::once(&self.threshold)
            .chain(&self.measures)
            .chain(&self.start)
            .chain(&self.topics.start);
        for number in numbers.chain([&topics, &weights]) {
            bytes.extend(number.to_le_bytes());
        }
        let mut entries: BTreeMap<&str, Vec<u8>> = BTreeMap::new();
        for stem in self.topics.stems.keys().chain(self.stems.keys()) {
            let mut entry = Vec::new();
            match self.topics.stems.get(stem) {
                Some((rarity, goals)) => {
                    entry.push((rarity / RAREST * 255.0).round().clamp(1.0, 255.0) as u8);
                    entry.extend(goals.map(|goal| step(goal, topics)));
                }
                None => entry.push(0),
            }
            let pairs = self.stems.get(stem).into_iter().flatten();
            let pairs: Vec<u8> = pairs
                .map(|(goal, weight)| [*goal, step(*weight, weights)])
                .filter(|pair| pair[1] != 0)
                .flatten()
                .collect();
            entry.push(u8::try_from(pairs.len() / 2).expect("seventeen goals at most"));
            entry.extend(pairs);
            if entry != [0, 0] && lexicon.stem(*stem).len() < 256 {
                entries.insert(lexicon.stem(*stem), entry);
            }
        }
        bytes.extend(u32::try_from(entries.len()).expect("some thousand stems").to_le_bytes());
        for (stem, entry) in entries {
            bytes.push(u8::try_from(stem.len()).expect("it was looked at above"));
            bytes.extend(stem.as_bytes());
            bytes.extend(entry);
        }
        bytes
    }
}

fn step(number: f32, size: f32) -> u8 {
    ((number / size).round().clamp(-STEPS, STEPS) as i8).to_le_bytes()[0]
}

struct Reader<'b>(&'b [u8]);

impl<'b> Reader<'b> {
    fn take(&mut self, length: usize) -> Option<&'b [u8]> {
        let (taken, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        Some(taken)
    }

    fn byte(&mut self) -> Option<u8> {
        self.take(1).map(|bytes| bytes[0])
    }

    fn signed(&mut self) -> Option<f32> {
        self.byte().map(|byte| f32::from(i8::from_le_bytes([byte])))
    }

    fn float(&mut self) -> Option<f32> {
        self.take(4).map(|bytes| f32::from_le_bytes([bytes[0], bytes[1], bytes[2], bytes[3]]))
    }

    fn count(&mut self) -> Option<usize> {
        self.take(4).map(|bytes| u32::from_le_bytes([bytes[0], bytes[1], bytes[2], bytes[3]]) as usize)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_model_is_read_as_it_was_written_and_broken_bytes_give_none() {
        let mut lexicon = Lexicon::default();
        let water = lexicon.number("water");
        let mut model = Model { threshold: 0.5, ..Model::default() };
        model.measures[0] = 1.5;
        model.start[5] = -0.5;
        model.topics.insert(water, 4.0, std::array::from_fn(|goal| goal as f32 / 16.0));
        model.stems.insert(water, vec![(5, 2.0)]);
        let bytes = model.write(&lexicon);
        let mut other = Lexicon::default();
        let read = Model::read(&bytes, &mut other).expect("it was just written");
        assert_eq!(read.write(&other), bytes);
        assert!((read.weight(other.number("water"), 5) - 2.0).abs() < 0.02);
        for end in 0..bytes.len() {
            assert!(Model::read(&bytes[..end], &mut Lexicon::default()).is_none(), "{end}");
        }
    }
}
