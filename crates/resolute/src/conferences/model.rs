//! A conference and the moves of its days.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::error::{Error, Result};

/// The most days that a conference lasts; more is a slip of the pen.
const LONGEST: i32 = 120;

/// A conference or session of a body.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow, Serialize, utoipa::ToSchema)]
pub struct Conference {
    /// `PP-18`.
    pub label: String,
    /// `PP`, `WTDC`, `COUNCIL`.
    pub body: String,
    /// City.
    pub place: String,
    /// Year.
    pub year: i64,
    /// First day, where known.
    pub starts_on: Option<String>,
    /// Last day, where known.
    pub ends_on: Option<String>,
    /// Where that is from.
    pub source: String,
    /// How far it was checked.
    pub verified: String,
}

/// One move of the days of a conference.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow, Serialize, utoipa::ToSchema)]
pub struct Move {
    /// Its number.
    pub id: i64,
    /// First day before, where one was known.
    pub starts_before: Option<String>,
    /// Last day before.
    pub ends_before: Option<String>,
    /// First day since.
    pub starts_on: Option<String>,
    /// Last day since.
    pub ends_on: Option<String>,
    /// Why.
    pub reason: String,
    /// Who.
    pub person: String,
    /// For which actor.
    pub acting_for: String,
    /// When (RFC 3339).
    pub at: String,
}

/// The days that somebody gives a conference.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, utoipa::ToSchema)]
pub struct MoveAsked {
    /// First day (ISO 8601).
    pub starts_on: String,
    /// Last day; the first day where it is empty.
    #[serde(default)]
    pub ends_on: String,
    /// Why; shown in the history.
    pub reason: String,
    /// First day that the person saw, empty where there was none: nobody is overwritten unseen. Left out, nothing is
    /// compared.
    #[serde(default)]
    pub seen: Option<String>,
}

impl MoveAsked {
    /// First and last day.
    ///
    /// # Errors
    /// Where they are no dates, come in the wrong order or lie too far apart, or the reason is missing.
    pub fn days(&self) -> Result<(Date, Date)> {
        let day = |field: &'static str, text: &str| {
            text.trim().parse::<Date>().map_err(|_| {
                Error::Invalid(format!(
                    "{field}: \"{text}\" is no date; write year-month-day, for example 2026-11-09"
                ))
            })
        };
        let first = day("first day", &self.starts_on)?;
        let last = match self.ends_on.trim() {
            "" => first,
            text => day("last day", text)?,
        };
        if last < first {
            return Err(Error::Invalid(format!("the last day {last} lies before the first day {first}")));
        }
        if (last - first).get_days() > LONGEST {
            return Err(Error::Invalid(format!("from {first} to {last} are more than {LONGEST} days")));
        }
        if self.reason.trim().is_empty() {
            return Err(Error::Invalid("say why, so that others can follow it".to_owned()));
        }
        crate::verdicts::reason(&self.reason)?;
        Ok((first, last))
    }
}

/// A conference that somebody adds.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, utoipa::ToSchema)]
pub struct NewConference {
    /// `PP-30`.
    pub label: String,
    /// `PP`, `WTDC`, `COUNCIL`.
    pub body: String,
    /// City.
    pub place: String,
    /// Its days.
    #[serde(flatten)]
    pub days: MoveAsked,
}

/// The page of a conference. A label may hold spaces and signs.
pub fn href(label: &str) -> String {
    let encoded: String = form_urlencoded::byte_serialize(label.as_bytes()).collect();
    format!("/conferences/{}", encoded.replace('+', "%20"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(starts_on: &str, ends_on: &str, reason: &str) -> Result<(Date, Date)> {
        let [starts_on, ends_on, reason] = [starts_on, ends_on, reason].map(str::to_owned);
        MoveAsked { starts_on, ends_on, reason, seen: None }.days()
    }

    #[test]
    fn days_are_in_order_and_have_a_reason() {
        let day = Date::constant(2026, 11, 9);
        assert_eq!(asked("2026-11-09", "", "announced").unwrap(), (day, day));
        assert!(asked("9 November", "", "x").unwrap_err().to_string().contains("no date"));
        assert!(asked("2026-11-09", "2026-11-08", "x").is_err());
        assert!(asked("2026-11-09", "2027-11-09", "x").is_err());
        assert!(asked("2026-11-09", "", " ").is_err());
    }

    #[test]
    fn a_label_with_signs_is_one_part_of_an_address() {
        assert_eq!(href("PP-18"), "/conferences/PP-18");
        assert_eq!(href("WSIS+10 HLE"), "/conferences/WSIS%2B10%20HLE");
    }
}
