//! Who sees what of an entry that is not public, and who may change it.

use super::store::Entry;
use crate::accounts::{Person, Right};

/// What somebody may do with an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sight {
    /// Writes for its owner.
    pub writes: bool,
    /// Decides what of it becomes public.
    pub reviews: bool,
}

impl Sight {
    /// Of a person, on an entry.
    pub fn of(person: &Person, entry: &Entry) -> Sight {
        let may = |right| match entry.owner.as_deref() {
            Some(owner) => person.may_for(right, owner),
            None => person.may_for_all(right),
        };
        Sight { writes: may(Right::Contribute), reviews: may(Right::Review) }
    }

    /// Whether they see what is not public.
    pub fn sees_all(self) -> bool {
        self.writes || self.reviews
    }
}
