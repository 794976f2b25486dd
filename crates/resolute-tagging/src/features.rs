//! What the model sees of a passage and a goal: a few measures of what speaks for it and for others.

use crate::evidence::Evidence;
use crate::goals::GOALS;
use crate::model::Topics;
use crate::queries::Answer;
use crate::words::Stem;

/// How many measures there are.
pub(crate) const MEASURES: usize = 16;
/// A passage is taken to be as long as this at least and at most: the model was trained on such.
const SHORTEST: f32 = 30.0;
const LONGEST: f32 = 200.0;
/// The class of terms that speak for no goal: notes, thanks, references, tables.
pub(crate) const BESIDES: usize = GOALS.len();

/// The measures of a goal in a passage.
pub(crate) type Measures = [f32; MEASURES];

/// What is known of a passage before a goal is asked for.
#[derive(Debug)]
pub(crate) struct Passage {
    /// What the vocabulary says.
    pub evidence: Evidence,
    /// What labelled sentences say, by goal.
    topics: [(f32, f32); GOALS.len()],
    /// How many queries of each goal it answers.
    answered: [f32; GOALS.len()],
    length: f32,
}

impl Passage {
    /// Reads the words of a passage.
    pub(crate) fn new(
        evidence: Evidence,
        topics: &Topics,
        bag: &[(Stem, f32)],
        answers: &[Answer<'_>],
        words: usize,
    ) -> Passage {
        let mut answered = [0.0; GOALS.len()];
        answers.iter().for_each(|answer| answered[answer.goal] += 1.0);
        let length = (words as f32).clamp(SHORTEST, LONGEST);
        Passage { evidence, topics: topics.scores(bag), answered, length }
    }

    /// The measures of one goal.
    pub(crate) fn measures(&self, goal: usize) -> Measures {
        let strength = &self.evidence.strength;
        let own = strength[goal];
        let (mut first, mut second, mut sum, mut stronger) = (0.0_f32, 0.0_f32, 0.0, 0.0_f32);
        for (other, strength) in strength[..GOALS.len()].iter().enumerate() {
            sum += strength;
            if other != goal {
                stronger += f32::from(u8::from(*strength > own));
                second = second.max(strength.min(first));
                first = first.max(*strength);
            }
        }
        let root = self.length.sqrt();
        let besides = strength[BESIDES];
        [
            own.ln_1p(),
            own / (own + first + 2.0),
            first.ln_1p(),
            own / root,
            second.ln_1p(),
            own / (sum + 3.0),
            besides.ln_1p(),
            besides / root,
            self.length.ln(),
            self.topics[goal].0,
            self.topics[goal].1,
            (self.evidence.terms(goal) as f32).ln_1p(),
            stronger.sqrt(),
            f32::from(u8::from(own == 0.0)),
            self.answered[goal].ln_1p(),
            self.answered[goal].min(1.0),
        ]
    }
}
