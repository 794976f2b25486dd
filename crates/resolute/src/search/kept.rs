//! Answers that are kept until the index changes.

use std::collections::HashMap;
use std::hash::Hash;
use std::sync::Mutex;

use super::index::locked;

/// Answers of one state of the index, as many as there is room for.
pub(super) struct Kept<Q, A> {
    most: usize,
    answers: Mutex<(u64, HashMap<Q, A>)>,
}

impl<Q: Eq + Hash, A: Clone> Kept<Q, A> {
    /// Keeps as many as `most`.
    pub(super) fn new(most: usize) -> Kept<Q, A> {
        Kept { most, answers: Mutex::default() }
    }

    /// What was answered of this state.
    pub(super) fn get(&self, generation: u64, question: &Q) -> Option<A> {
        let answers = locked(&self.answers);
        (answers.0 == generation).then(|| answers.1.get(question).cloned()).flatten()
    }

    /// Keeps an answer. What is of another state goes, and everything where there is no room.
    pub(super) fn keep(&self, generation: u64, question: Q, answer: A) {
        let mut answers = locked(&self.answers);
        if answers.0 != generation || answers.1.len() >= self.most {
            *answers = (generation, HashMap::new());
        }
        answers.1.insert(question, answer);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_are_of_one_state_and_never_too_many() {
        let kept = Kept::new(2);
        kept.keep(1, "a", 1);
        assert_eq!((kept.get(1, &"a"), kept.get(2, &"a"), kept.get(1, &"b")), (Some(1), None, None));
        kept.keep(2, "b", 2);
        assert_eq!(kept.get(1, &"a"), None);
        kept.keep(2, "c", 3);
        kept.keep(2, "d", 4);
        assert_eq!((kept.get(2, &"b"), kept.get(2, &"d")), (None, Some(4)));
    }
}
