//! A search that is kept.

use std::ops::RangeInclusive;

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

/// How often its owner wants to be told what is new.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Alert {
    /// Not by mail.
    #[default]
    None,
    /// As soon as there is something.
    AtOnce,
    /// Once a day.
    Daily,
    /// Once a week.
    Weekly,
}

impl Alert {
    /// In the order of the form.
    pub const ALL: [Alert; 4] = [Alert::None, Alert::AtOnce, Alert::Daily, Alert::Weekly];

    /// The word in addresses, tables and translation keys.
    pub fn code(self) -> &'static str {
        match self {
            Alert::None => "none",
            Alert::AtOnce => "at-once",
            Alert::Daily => "daily",
            Alert::Weekly => "weekly",
        }
    }

    /// The one with this word.
    pub fn from_code(code: &str) -> Option<Alert> {
        Alert::ALL.into_iter().find(|alert| alert.code() == code)
    }

    /// How long after the last look the next one is due; never, where nothing is to be told.
    pub fn every(self) -> Option<SignedDuration> {
        match self {
            Alert::None => None,
            Alert::AtOnce => Some(SignedDuration::from_mins(1)),
            Alert::Daily => Some(SignedDuration::from_hours(24)),
            Alert::Weekly => Some(SignedDuration::from_hours(7 * 24)),
        }
    }
}

/// A search that somebody keeps.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Saved {
    /// Its number.
    pub id: i64,
    /// Whose it is.
    pub person: i64,
    /// As its owner calls it.
    pub name: String,
    /// Words and filters as they stand in an address.
    pub query: String,
    /// Opens the feed, and stops the messages.
    pub secret: String,
    /// How its owner is told.
    pub alert: Alert,
    /// When it was made.
    pub created_at: Timestamp,
    /// Up to when everything was told.
    pub told_until: Timestamp,
    /// Numbers of what was told lately, as runs without gaps.
    pub told: Vec<RangeInclusive<i64>>,
}

/// An entry may be found so long after the moment at which it became public: its import may still run then.
const LATE: SignedDuration = SignedDuration::from_hours(1);

impl Saved {
    /// Whether it is time to look for news.
    pub fn is_due(&self, now: Timestamp) -> bool {
        self.alert.every().is_some_and(|every| now.duration_since(self.told_until) >= every)
    }

    /// From when on what became public may not have been told. What was public before the search was made is no news.
    pub fn since(&self) -> Timestamp {
        self.told_until.checked_sub(LATE).unwrap_or(Timestamp::MIN).max(self.created_at)
    }

    /// From when on what is told now must be remembered.
    pub fn remembered_since(&self, now: Timestamp) -> Timestamp {
        now.checked_sub(LATE).unwrap_or(Timestamp::MIN).max(self.created_at)
    }

    /// Those of some numbers that were not told yet.
    pub fn untold(&self, numbers: &[i64]) -> Vec<i64> {
        numbers.iter().copied().filter(|number| !self.told.iter().any(|run| run.contains(number))).collect()
    }
}

/// Numbers in order as runs without gaps.
pub fn runs(numbers: &[i64]) -> Vec<RangeInclusive<i64>> {
    let mut runs: Vec<RangeInclusive<i64>> = Vec::new();
    for number in numbers {
        match runs.last_mut() {
            Some(run) if *run.end() + 1 == *number => *run = *run.start()..=*number,
            _ => runs.push(*number..=*number),
        }
    }
    runs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn runs_have_no_gaps_and_what_was_told_is_not_news() {
        assert_eq!(runs(&[1, 2, 3, 7]), [1..=3, 7..=7]);
        let saved = Saved {
            id: 1,
            person: 1,
            name: String::new(),
            query: String::new(),
            secret: String::new(),
            alert: Alert::Daily,
            created_at: Timestamp::constant(0, 0),
            told_until: Timestamp::constant(1_800, 0),
            told: vec![1..=3],
        };
        assert_eq!(saved.untold(&[2, 3, 4]), [4]);
        assert_eq!(saved.since(), Timestamp::constant(0, 0), "not from before it was made");
        assert!(!saved.is_due(Timestamp::constant(80_000, 0)));
        assert!(saved.is_due(Timestamp::constant(90_000, 0)));
    }
}
