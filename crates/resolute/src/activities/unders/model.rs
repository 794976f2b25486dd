//! The relation, and what may have something done under it.

use serde::Serialize;

use crate::activities::model::Kind;

/// Kinds of entries under which others are done.
pub const HOLDING: [Kind; 3] = [Kind::Agreement, Kind::RegionalInitiative, Kind::Programme];

/// Whether something may be done under an entry of a kind.
pub fn holds(kind: Kind) -> bool {
    HOLDING.contains(&kind)
}

/// An entry and what it is done under.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, sqlx::FromRow, utoipa::ToSchema)]
pub struct Under {
    /// Its number.
    pub id: i64,
    /// The entry that is done.
    pub activity: i64,
    /// Its title.
    pub title: String,
    /// Its kind.
    pub kind: String,
    /// What it is done under.
    pub above: i64,
    /// Its title.
    pub above_title: String,
    /// Its kind.
    pub above_kind: String,
    /// `person` or `machine`.
    pub said_by: String,
    /// Why.
    pub because: String,
    /// `suggested`, `confirmed` or `dismissed`.
    pub standing: String,
    /// For whom it was said.
    pub acting_for: String,
    /// When it was said.
    pub at: String,
}

impl Under {
    /// Whether somebody confirmed it.
    pub fn is_confirmed(&self) -> bool {
        self.standing == "confirmed"
    }
}

/// The number of an entry as people give it: `17`, or the address of its page.
pub fn number_of(given: &str) -> Option<i64> {
    let given = given.trim().trim_end_matches('/');
    let last = given.rsplit_once("/activities/").map_or(given, |(_, last)| last);
    last.split(['?', '#', '/']).next()?.parse().ok().filter(|number| *number > 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_or_an_address_names_an_entry() {
        for given in
            ["17", " 17 ", "/activities/17", "https://example.org/activities/17/links?x=1", "/activities/17/"]
        {
            assert_eq!(number_of(given), Some(17), "{given}");
        }
        for given in ["", "agreement", "-3", "0", "/activities/", "/activities/new", "17 and 18"] {
            assert_eq!(number_of(given), None, "{given}");
        }
    }
}
