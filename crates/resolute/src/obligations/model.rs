//! An obligation and what became of it.

use jiff::civil::Date;
use serde::Serialize;

/// What one body owes another.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow, Serialize, utoipa::ToSchema)]
pub struct Obligation {
    /// Its number.
    pub id: i64,
    /// `task`, or `decision` where the source only records what was decided.
    pub nature: String,
    /// `suggested`, `confirmed` or `dismissed`.
    pub standing: String,
    /// Codes of those who owe it, with a semicolon between them.
    pub giver: String,
    /// The same in the words of the source.
    pub giver_words: String,
    /// Codes of those to whom it is owed.
    pub receiver: String,
    /// The same in the words of the source.
    pub receiver_words: String,
    /// What is owed.
    pub what: String,
    /// The day, where the source gives one.
    pub due_on: Option<String>,
    /// The year, where the source gives no more.
    pub due_year: Option<i64>,
    /// The event, in the words of the source.
    pub due_event: Option<String>,
    /// Label of the conference that is meant.
    pub conference: Option<String>,
    /// The text that it comes from.
    pub instrument: Option<String>,
    /// The paragraph there; an address where the text is held.
    pub paragraph: String,
    /// The identity of the duty that it was read from.
    pub lineage: Option<String>,
    /// What is to be known of it.
    pub note: String,
    /// Where it is from.
    pub source: String,
    /// How far that was checked.
    pub verified: String,
    /// `reference`, `machine` or `person`.
    pub said_by: String,
    /// Why.
    pub because: String,
    /// Rises with every change.
    pub revision: i64,
}

/// A dated fact.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow, Serialize, utoipa::ToSchema)]
pub struct Step {
    /// Its number.
    pub id: i64,
    /// The obligation.
    pub obligation: i64,
    /// `handed`, `received` or `decided`.
    pub step: String,
    /// The day.
    pub happened_on: String,
    /// What was handed over: a title or an address of the web.
    pub document: String,
    /// Who handed it over or received it, as given.
    pub by_whom: String,
    /// What was decided.
    pub verdict: String,
    /// Who wrote it down.
    pub person: String,
    /// For which actor.
    pub acting_for: String,
    /// When (RFC 3339).
    pub at: String,
}

/// How far an obligation has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, utoipa::ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Progress {
    /// Nothing was handed over.
    Open,
    /// It was handed over, and nobody said that it came.
    Handed,
    /// It was received.
    Received,
}

impl Progress {
    /// The word in addresses and translation keys.
    pub fn code(self) -> &'static str {
        match self {
            Progress::Open => "open",
            Progress::Handed => "handed",
            Progress::Received => "received",
        }
    }

    /// After the facts up to a day.
    pub fn of(steps: &[Step], as_of: Date) -> Progress {
        let day = as_of.to_string();
        let has = |word: &str| steps.iter().any(|one| one.step == word && one.happened_on <= day);
        match (has("handed"), has("received")) {
            (_, true) => Progress::Received,
            (true, false) => Progress::Handed,
            (false, false) => Progress::Open,
        }
    }
}

/// Codes that stand in one cell.
pub fn codes(cell: &str) -> Vec<String> {
    cell.split(';').map(str::trim).filter(|code| !code.is_empty()).map(str::to_owned).collect()
}

impl Obligation {
    /// The last day of the year that the source gives, where it gives no more: only then is it surely late.
    pub fn end_of_year(&self) -> Option<Date> {
        let year = self.due_year.and_then(|year| i16::try_from(year).ok())?;
        Date::new(year, 12, 31).ok()
    }
}

/// Where the page of an obligation stands.
pub fn href(id: i64) -> String {
    format!("/obligations/{id}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn facts_after_the_day_of_the_question_are_not_known_yet() {
        let step = |step: &str, day: &str| Step {
            id: 0,
            obligation: 0,
            step: step.to_owned(),
            happened_on: day.to_owned(),
            document: String::new(),
            by_whom: String::new(),
            verdict: String::new(),
            person: String::new(),
            acting_for: String::new(),
            at: String::new(),
        };
        let steps = [step("handed", "2026-03-01"), step("received", "2026-04-01")];
        let on = |day: &str| Progress::of(&steps, day.parse().unwrap());
        assert_eq!(on("2026-02-28"), Progress::Open);
        assert_eq!(on("2026-03-01"), Progress::Handed);
        assert_eq!(on("2026-04-01"), Progress::Received);
    }

    #[test]
    fn codes_stand_in_one_cell() {
        assert_eq!(codes("ITU; UNGIS;;"), ["ITU", "UNGIS"]);
    }
}
