//! When something is due: dates, events and recurrences, read from the words of a duty.
//!
//! Only words that set a time for the duty count: `by the end of 2027`, `to the next plenipotentiary conference`,
//! `annually`. A conference that merely did something (`set by the Plenipotentiary Conference in 2018`) sets none.

mod dates;
mod events;
mod recurrences;

use std::ops::Range;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::register::{Conference, Register};
use crate::structure::Instrument;
use crate::structure::words::words;

/// One time that words set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deadline {
    /// Byte range of the words.
    pub range: Range<usize>,
    /// What they say.
    pub when: When,
}

/// The three ways in which a resolution sets a time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum When {
    /// The last day: `by the end of 2027` is 2027-12-31, `before 2020` is 2019-12-31.
    Date(Date),
    /// A conference, a session, a period after something.
    Event {
        /// In the text's words: `the next plenipotentiary conference`.
        words: String,
        /// Its label in the register, where it names one that is known: `PP-18`.
        conference: Option<String>,
        /// Its first day, where the register knows it.
        opens: Option<Date>,
    },
    /// Again and again.
    Recurrence(Recurrence),
}

/// How often. As JSON: `annual`, `every-4-years`, `continuing`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Recurrence {
    /// Several times a year: `quarterly` is 4, `twice a year` 2.
    TimesAYear(u8),
    /// Every so many years: `annually` is 1, `biennially` 2.
    EveryYears(u8),
    /// `at each ordinary session`.
    EachSession,
    /// `at each plenipotentiary conference`.
    EachConference,
    /// `regularly`, `periodically`.
    Regular,
    /// `to continue to provide`: without an end that is named.
    Continuing,
}

impl std::fmt::Display for Recurrence {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Recurrence::TimesAYear(12) => formatter.write_str("monthly"),
            Recurrence::TimesAYear(4) => formatter.write_str("quarterly"),
            Recurrence::TimesAYear(2) => formatter.write_str("twice-a-year"),
            Recurrence::TimesAYear(times) => write!(formatter, "{times}-times-a-year"),
            Recurrence::EveryYears(1) => formatter.write_str("annual"),
            Recurrence::EveryYears(2) => formatter.write_str("biennial"),
            Recurrence::EveryYears(years) => write!(formatter, "every-{years}-years"),
            Recurrence::EachSession => formatter.write_str("each-session"),
            Recurrence::EachConference => formatter.write_str("each-conference"),
            Recurrence::Regular => formatter.write_str("regular"),
            Recurrence::Continuing => formatter.write_str("continuing"),
        }
    }
}

/// When a duty is due, as the JSON of a mandate gives it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Due {
    /// A date that the text gives.
    pub date: Option<Date>,
    /// An event in the text's words.
    pub event: Option<String>,
    /// How often, in the words of [`Recurrence`].
    pub recurrence: Option<String>,
    /// Label of the conference that the event names, where the register knows it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub conference: Option<String>,
    /// The day it comes to: the date, or the opening of that conference.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub day: Option<Date>,
}

impl Due {
    /// Whether nothing sets a time.
    pub fn is_none(&self) -> bool {
        *self == Due::default()
    }
}

/// The place in time from which a text speaks: `next` is what comes after its own conference.
#[derive(Debug, Clone, Copy)]
pub struct Standpoint<'a> {
    register: &'a Register,
    body: Option<&'a str>,
    own: Option<&'a Conference>,
    year: Option<i16>,
}

impl<'a> Standpoint<'a> {
    /// The conference that adopted, or is to adopt, the instrument.
    pub fn of(instrument: &'a Instrument, register: &'a Register) -> Standpoint<'a> {
        let body = instrument.body.as_deref();
        let own = register.conferences.iter().find(|conference| {
            Some(conference.body.as_str()) == body
                && Some(conference.year) == instrument.year
                && instrument.place.as_ref().is_none_or(|place| place.eq_ignore_ascii_case(&conference.place))
        });
        Standpoint { register, body, own, year: instrument.year }
    }

    /// A text of `body` and `year` that names no conference.
    pub fn new(register: &'a Register, body: Option<&'a str>, year: Option<i16>) -> Standpoint<'a> {
        let own = register
            .conferences
            .iter()
            .find(|conference| Some(conference.body.as_str()) == body && Some(conference.year) == year);
        Standpoint { register, body, own, year }
    }

    /// Whether `conference` comes after the text.
    fn is_later(&self, conference: &Conference) -> bool {
        match (self.own, conference.start) {
            (Some(Conference { start: Some(own), .. }), Some(start)) => start > *own,
            (Some(own), _) => conference.year > own.year,
            (None, _) => self.year.is_none_or(|year| conference.year >= year),
        }
    }
}

/// All times that the words of a duty set, in order.
///
/// ```
/// use resolute_document::deadlines::{Standpoint, When, read};
/// let register = resolute_reference::register();
/// let text = "to report annually to the Council and to the next plenipotentiary conference";
/// let found = read(text, Standpoint::new(register, Some("WTDC"), Some(2017)));
/// assert!(matches!(&found[0].when, When::Recurrence(recurrence) if recurrence.to_string() == "annual"));
/// assert!(matches!(&found[1].when, When::Event { conference: Some(label), .. } if label == "PP-18"));
/// ```
pub fn read(text: &str, standpoint: Standpoint) -> Vec<Deadline> {
    let words = words(text);
    let mut found = dates::read(text, &words);
    found.extend(events::read(text, &words, standpoint));
    found.extend(recurrences::read(&words));
    found.sort_by_key(|deadline| (deadline.range.start, deadline.range.end));
    found
}
