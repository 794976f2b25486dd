//! Which paragraphs of two texts are alike: candidates by the words and pairs of words they share, and how alike two
//! are.
//!
//! A word counts the more the rarer it is in the two texts: what every paragraph of a resolution says tells nothing
//! about which one this is.

use super::units::{Kind, Text, mixed, weight};

/// A paragraph of the old text and one of the new text that may be the same.
#[derive(Debug, Clone, Copy)]
pub(super) struct Candidate {
    pub(super) old: usize,
    pub(super) new: usize,
    /// From 0 to 1.
    pub(super) likeness: f32,
    /// How much is the same.
    pub(super) shared: f32,
}

/// Words that stand more often than this lead to no candidates.
const OFTEN: usize = 8;
/// Candidates that are looked at for one paragraph.
const LOOKED_AT: usize = 6;

/// The words of one paragraph with what each is worth, by hash.
#[derive(Debug, Default)]
pub(super) struct Words {
    worth: Vec<(u64, f32)>,
    total: f32,
}

impl Words {
    /// What two paragraphs have in common.
    pub(super) fn shared(&self, other: &Words) -> f32 {
        let (mut ours, mut theirs) = (self.worth.iter().peekable(), other.worth.iter().peekable());
        let mut shared = 0.0;
        while let (Some((here, worth)), Some((there, _))) = (ours.peek(), theirs.peek()) {
            match here.cmp(there) {
                std::cmp::Ordering::Less => ours.next(),
                std::cmp::Ordering::Greater => theirs.next(),
                std::cmp::Ordering::Equal => {
                    shared += worth;
                    ours.next();
                    theirs.next()
                }
            };
        }
        shared
    }

    /// What is left of these words when the others are taken out.
    pub(super) fn without(&self, other: &Words) -> Words {
        let mut taken = other.worth.iter().peekable();
        let mut left = Words::default();
        for (hash, worth) in &self.worth {
            while taken.next_if(|(other, _)| other < hash).is_some() {}
            if taken.next_if(|(other, _)| other == hash).is_none() {
                left.worth.push((*hash, *worth));
                left.total += worth;
            }
        }
        left
    }

    /// Everything that the words are worth.
    pub(super) fn total(&self) -> f32 {
        self.total
    }

    /// How many words there are.
    pub(super) fn count(&self) -> usize {
        self.worth.len()
    }
}

/// How alike two paragraphs are, from 0 to 1: an extended paragraph is as like as one with some words replaced.
pub(super) fn likeness(old: &Words, new: &Words) -> (f32, f32) {
    let shared = old.shared(new);
    let (least, both) = (old.total.min(new.total), old.total + new.total);
    if least <= 0.0 {
        return (0.0, 0.0);
    }
    ((shared / least + 2.0 * shared / both) / 2.0, shared)
}

/// What words are worth in two texts.
pub(super) struct Worth {
    occurrences: Vec<(u64, u32)>,
    most: f32,
}

impl Worth {
    pub(super) fn of(old: &[Text], new: &[Text]) -> Worth {
        let units = old.iter().chain(new).flat_map(|text| &text.units);
        let mut hashes: Vec<u64> =
            units.filter(|unit| unit.kind == Kind::Word).map(|unit| unit.hash).collect();
        hashes.sort_unstable();
        let occurrences =
            hashes.chunk_by(|one, other| one == other).map(|same| (same[0], same.len() as u32)).collect();
        let paragraphs = old.iter().chain(new).filter(|text| !text.is_blank()).count();
        Worth { occurrences, most: paragraphs as f32 / 2.0 + 1.0 }
    }

    /// From 0 to 1.
    fn word(&self, hash: u64) -> f32 {
        let place = self.occurrences.binary_search_by_key(&hash, |(known, _)| *known);
        let count = place.map_or(1, |place| self.occurrences[place].1).max(2) as f32 / 2.0;
        (1.0 + self.most / count).ln() / (1.0 + self.most).ln()
    }

    /// The words of a paragraph.
    pub(super) fn words(&self, text: &Text) -> Words {
        let units = text.units.iter().filter(|unit| unit.kind == Kind::Word);
        let one = |unit| {
            // Short words hold sentences together and say little.
            let short =
                weight(&text.text, unit) <= 3 && text.str(unit).bytes().all(|b| b.is_ascii_lowercase());
            (unit.hash, self.word(unit.hash) * if short { 0.4 } else { 1.0 })
        };
        let mut worth: Vec<(u64, f32)> = units.map(one).collect();
        worth.sort_unstable_by_key(|(hash, _)| *hash);
        let total = worth.iter().map(|(_, worth)| worth).sum();
        Words { worth, total }
    }
}

/// Paragraphs among the given ones that share rare words or pairs of words, the best few of each.
pub(super) fn candidates(
    old: &[Text],
    new: &[Text],
    unsettled: (&[usize], &[usize]),
    worth: &Worth,
) -> Vec<Candidate> {
    let (ours, theirs) = (features(old, unsettled.0), features(new, unsettled.1));
    let mut meetings: Vec<(usize, usize)> = Vec::new();
    let mut there = theirs.as_slice();
    for here in ours.chunk_by(|one, other| one.0 == other.0) {
        let hash = here[0].0;
        there = &there[there.partition_point(|(other, _)| *other < hash)..];
        let same = &there[..there.iter().take(OFTEN + 1).take_while(|(other, _)| *other == hash).count()];
        if here.len() > OFTEN || same.len() > OFTEN {
            continue;
        }
        for (_, old) in here {
            meetings.extend(same.iter().map(|(_, new)| (*old, *new)));
        }
    }
    meetings.sort_unstable();
    let mut counted: Vec<(usize, usize, usize)> =
        meetings.chunk_by(|one, other| one == other).map(|same| (same[0].0, same[0].1, same.len())).collect();
    counted.sort_unstable_by_key(|(old, new, count)| (*old, std::cmp::Reverse(*count), *new));
    let words = |texts: &[Text], which: &[usize]| {
        let mut words: Vec<Words> = Vec::new();
        words.resize_with(texts.len(), Words::default);
        for at in which {
            words[*at] = worth.words(&texts[*at]);
        }
        words
    };
    let (old_words, new_words) = (words(old, unsettled.0), words(new, unsettled.1));
    let mut found = Vec::new();
    for of_one in counted.chunk_by(|one, other| one.0 == other.0) {
        for (here, there, _) in of_one.iter().take(LOOKED_AT) {
            if old[*here].paragraph.place != new[*there].paragraph.place {
                continue;
            }
            let (likeness, shared) = likeness(&old_words[*here], &new_words[*there]);
            found.push(Candidate { old: *here, new: *there, likeness, shared });
        }
    }
    found
}

/// Words and pairs of neighbouring words with their paragraph, each once a paragraph, by hash.
fn features(texts: &[Text], which: &[usize]) -> Vec<(u64, usize)> {
    let mut features = Vec::new();
    for at in which {
        let mut before: Option<u64> = None;
        for unit in texts[*at].units.iter().filter(|unit| unit.kind == Kind::Word) {
            features.push((unit.hash, *at));
            if let Some(before) = before {
                features.push((mixed(before, unit.hash), *at));
            }
            before = Some(unit.hash);
        }
    }
    features.sort_unstable();
    features.dedup();
    features
}
