//! Who is reminded, and how often.

use jiff::{SignedDuration, Timestamp};

/// How often somebody is told, where there is something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Every {
    /// Once a day.
    Day,
    /// Once a week.
    Week,
}

impl Every {
    /// In the order of the form.
    pub const ALL: [Every; 2] = [Every::Day, Every::Week];

    /// The word in forms and tables.
    pub fn code(self) -> &'static str {
        match self {
            Every::Day => "daily",
            Every::Week => "weekly",
        }
    }

    /// The one with this word.
    pub fn from_code(code: &str) -> Option<Every> {
        Every::ALL.into_iter().find(|every| every.code() == code)
    }

    fn lasts(self) -> SignedDuration {
        match self {
            Every::Day => SignedDuration::from_hours(24),
            Every::Week => SignedDuration::from_hours(7 * 24),
        }
    }
}

/// What somebody asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Digest {
    /// Number of the account.
    pub person: i64,
    /// How often.
    pub every: Every,
    /// Stops the messages.
    pub secret: String,
    /// When they were told last.
    pub told_at: Option<Timestamp>,
}

impl Digest {
    /// Whether it is time to look.
    pub fn is_due(&self, now: Timestamp) -> bool {
        self.told_at.is_none_or(|told| now.duration_since(told) >= self.every.lasts())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_week_has_seven_days() {
        let at = |text: &str| text.parse::<Timestamp>().unwrap();
        let told_at = Some(at("2026-11-01T08:00:00Z"));
        let digest = |every| Digest { person: 1, every, secret: String::new(), told_at };
        assert!(digest(Every::Day).is_due(at("2026-11-02T08:00:00Z")));
        assert!(!digest(Every::Week).is_due(at("2026-11-08T07:59:59Z")));
        assert!(digest(Every::Week).is_due(at("2026-11-08T08:00:00Z")));
        assert!(Digest { told_at: None, ..digest(Every::Week) }.is_due(at("2026-11-02T08:00:00Z")));
    }
}
