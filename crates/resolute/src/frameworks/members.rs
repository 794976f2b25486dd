//! What belongs to a region or a group, and since when until when: a list of countries is always one of a day.

use serde::Serialize;

/// A country in a region or group.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow, Serialize, utoipa::ToSchema)]
pub struct Member {
    /// Scheme of the region or group.
    pub group_scheme: String,
    /// Its notation.
    pub group_notation: String,
    /// Scheme of what belongs to it.
    pub scheme: String,
    /// Notation of what belongs to it.
    pub notation: String,
    /// First day, as exact as the source is; empty where it is not known.
    pub valid_from: String,
    /// First day after, as exact as the source is: a day, a month, a year; empty where no end is known.
    pub valid_until: String,
    /// What the list remarks.
    pub note: String,
    /// Key of the source.
    pub source: String,
    /// How far it was verified.
    pub verified: String,
}

impl Member {
    /// Whether it belonged to the group on a day. A year, or a month, is asked of its last day.
    pub fn holds_on(&self, day: &str) -> bool {
        is_current((&self.valid_from, &self.valid_until), day)
    }
}

/// Whether something that began and ended then was current on a day (ISO 8601); a year or a month is asked of its last
/// day. What ended on a day is over on that day; where only the month or year of the end is known, that month or year
/// still counts, because nobody knows when in it the end came.
///
/// ```
/// use resolute::frameworks::is_current;
/// assert!(is_current(("", "2024-12-13"), "2024-12-12") && !is_current(("", "2024-12-13"), "2024-12-13"));
/// assert!(is_current(("", "2027-12"), "2027-12-31") && !is_current(("", "2027-12"), "2028-01-01"));
/// assert!(!is_current(("", "2023-12-13"), "2023"));
/// ```
pub fn is_current((from, until): (&str, &str), day: &str) -> bool {
    let end = last_day(day);
    let begun = from.is_empty() || end.as_str() >= from;
    let over = match until.len() {
        0 => false,
        10 => end.as_str() >= until,
        length => end.get(..length).is_some_and(|coarse| coarse > until),
    };
    begun && !over
}

/// `2024` as `2024-12-31`. The 31st of any month sorts after its last day, which is all that is asked of it.
fn last_day(day: &str) -> String {
    match day.len() {
        4 => format!("{day}-12-31"),
        7 => format!("{day}-31"),
        _ => day.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_year_is_asked_of_its_last_day() {
        assert!(is_current(("2020", ""), "2020"));
        assert!(!is_current(("2021", ""), "2020-05-01"));
        assert!(is_current(("", "2020-12"), "2020"), "the month of the end still counts");
        assert!(!is_current(("", "2020-12"), "2021"));
    }
}
