//! Answers that are kept until the index changes.

use std::collections::HashMap;
use std::hash::Hash;
use std::sync::Mutex;

use super::index::locked;

/// Answers of one state of the index, as many as there is room for.
pub(super) struct Kept<Q, A> {
    most: usize,
    state: Mutex<State<Q, A>>,
}

struct State<Q, A> {
    generation: u64,
    weight: usize,
    answers: HashMap<Q, A>,
}

impl<Q, A> State<Q, A> {
    fn of(generation: u64) -> State<Q, A> {
        State { generation, weight: 0, answers: HashMap::new() }
    }
}

impl<Q: Eq + Hash, A: Clone> Kept<Q, A> {
    /// Keeps answers that weigh as much as `most` together.
    pub(super) fn new(most: usize) -> Kept<Q, A> {
        Kept { most, state: Mutex::new(State::of(0)) }
    }

    /// What was answered of this state.
    pub(super) fn get(&self, generation: u64, question: &Q) -> Option<A> {
        let state = locked(&self.state);
        (state.generation == generation).then(|| state.answers.get(question).cloned()).flatten()
    }

    /// Keeps an answer of some weight. What is of another state goes, and everything where there is no room.
    pub(super) fn keep(&self, generation: u64, question: Q, answer: A, weight: usize) {
        let mut state = locked(&self.state);
        if state.generation != generation || state.weight + weight > self.most {
            *state = State::of(generation);
        }
        state.weight += weight;
        state.answers.insert(question, answer);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_are_of_one_state_and_never_too_many() {
        let kept = Kept::new(2);
        kept.keep(1, "a", 1, 1);
        assert_eq!((kept.get(1, &"a"), kept.get(2, &"a"), kept.get(1, &"b")), (Some(1), None, None));
        kept.keep(2, "b", 2, 1);
        assert_eq!(kept.get(1, &"a"), None);
        kept.keep(2, "c", 3, 1);
        kept.keep(2, "d", 4, 1);
        assert_eq!((kept.get(2, &"b"), kept.get(2, &"d")), (None, Some(4)));
        kept.keep(2, "e", 5, 2);
        assert_eq!((kept.get(2, &"d"), kept.get(2, &"e")), (None, Some(5)));
    }
}
