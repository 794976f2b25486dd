//! From when to when an agreement holds, and what it is on a day.

use jiff::civil::Date;

use crate::activities::model::{Kind, Progress, Record};

/// Days before its end from which an agreement is said to end soon.
pub const SOON: i32 = 180;

/// From when to when an agreement holds, as far as its entry says.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Term {
    /// First day.
    pub begins_on: Option<Date>,
    /// Last day.
    pub ends_on: Option<Date>,
}

/// What an agreement is on a day. One that ends soon is in force as well.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, utoipa::ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum State {
    /// It holds.
    InForce,
    /// It holds, and its last day is near.
    EndsSoon,
    /// Its first day is to come.
    NotYet,
    /// Its last day has passed.
    Ended,
    /// Nothing says when it holds.
    Unknown,
}

impl State {
    /// In the order of pages.
    pub const ALL: [State; 5] =
        [State::EndsSoon, State::InForce, State::NotYet, State::Ended, State::Unknown];

    /// The word in addresses and translation keys.
    pub fn code(self) -> &'static str {
        match self {
            State::InForce => "in-force",
            State::EndsSoon => "ends-soon",
            State::NotYet => "not-yet",
            State::Ended => "ended",
            State::Unknown => "unknown",
        }
    }
}

impl Term {
    /// The term of a record; nothing where it is no agreement. What is said of agreements alone goes before the days that
    /// every entry has.
    pub fn of(record: &Record) -> Option<Term> {
        let day = |code: &str| record.details.get(code).and_then(|day| day.parse().ok());
        (record.kind == Kind::Agreement).then(|| Term {
            begins_on: day("signed-on").or(record.starts_on),
            ends_on: day("in-force-until").or(record.ends_on),
        })
    }

    /// What it is on a day, by every word that is true. Without days, what the entry says of its progress decides.
    pub fn on(self, day: Date, progress: Option<Progress>) -> Vec<State> {
        if self.ends_on.is_some_and(|end| end < day) {
            return vec![State::Ended];
        }
        if self.begins_on.is_some_and(|begin| begin > day) {
            return vec![State::NotYet];
        }
        if let Some(end) = self.ends_on {
            let left = day.until(end).map_or(i32::MAX, |span| span.get_days());
            return if left <= SOON { vec![State::InForce, State::EndsSoon] } else { vec![State::InForce] };
        }
        match (progress, self.begins_on) {
            (Some(Progress::Completed | Progress::Cancelled), _) => vec![State::Ended],
            (_, Some(_)) | (Some(Progress::Ongoing), None) => vec![State::InForce],
            (Some(Progress::Planned), None) => vec![State::NotYet],
            (_, None) => vec![State::Unknown],
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn an_agreement_is_what_its_days_say() {
        let term = |begins_on, ends_on| Term { begins_on, ends_on };
        let (begin, end) = (Some(date(2016, 1, 1)), Some(date(2018, 6, 30)));
        let on = |term: Term, day| term.on(day, None);
        assert_eq!(on(term(begin, end), date(2015, 12, 31)), [State::NotYet]);
        assert_eq!(on(term(begin, end), date(2016, 1, 1)), [State::InForce]);
        assert_eq!(on(term(begin, end), date(2018, 1, 1)), [State::InForce, State::EndsSoon]);
        assert_eq!(on(term(begin, end), date(2017, 12, 31)), [State::InForce]);
        assert_eq!(on(term(begin, end), date(2018, 6, 30)), [State::InForce, State::EndsSoon]);
        assert_eq!(on(term(begin, end), date(2018, 7, 1)), [State::Ended]);
        assert_eq!(on(term(begin, None), date(2030, 1, 1)), [State::InForce]);
        assert_eq!(on(Term::default(), date(2017, 1, 1)), [State::Unknown]);
        let said = |progress| Term::default().on(date(2017, 1, 1), Some(progress));
        assert_eq!(said(Progress::Completed), [State::Ended]);
        assert_eq!(said(Progress::Ongoing), [State::InForce]);
        assert_eq!(said(Progress::Planned), [State::NotYet]);
    }

    #[test]
    fn what_is_said_of_the_agreement_goes_before_the_days_of_the_entry() {
        let mut record = Record {
            kind: Kind::Agreement,
            starts_on: Some(date(2016, 1, 1)),
            ends_on: Some(date(2019, 1, 1)),
            ..Record::default()
        };
        record.details.insert("in-force-until".to_owned(), "2018-01-01".to_owned());
        record.details.insert("signed-on".to_owned(), "soon".to_owned());
        let term = Term::of(&record).unwrap();
        assert_eq!(term, Term { begins_on: Some(date(2016, 1, 1)), ends_on: Some(date(2018, 1, 1)) });
        assert_eq!(Term::of(&Record { kind: Kind::Project, ..record }), None);
    }
}
