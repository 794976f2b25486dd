//! A report that is due, what was decided about it, and which others ask for the same.

use jiff::civil::Date;
use serde::Serialize;

/// A report that somebody owes somebody.
#[derive(Debug, Clone, PartialEq, Serialize, utoipa::ToSchema)]
pub struct Entry {
    /// Names it for ever: the lineage of the paragraph that asks for it, or `recorded/1`.
    pub key: String,
    /// `suggested` or `confirmed`.
    pub standing: String,
    /// `machine` where it was read in a duty, `person` where somebody recorded it.
    pub said_by: String,
    /// What is delivered.
    pub title: String,
    /// The words of the paragraph.
    pub words: String,
    /// Codes of those who owe it.
    pub givers: Vec<String>,
    /// The same in the words of the text.
    pub giver_words: String,
    /// Codes of those to whom it goes.
    pub receivers: Vec<String>,
    /// The same in the words of the text.
    pub receiver_words: String,
    /// How often: `annual`, `each-session`; none where it is due once or the text does not say.
    pub recurrence: Option<String>,
    /// The event, in the words of the text.
    pub event: Option<String>,
    /// The next day on which it is due, where that is known.
    #[schema(value_type = Option<String>, format = Date)]
    pub next_due: Option<Date>,
    /// The text that asks for it.
    pub instrument: Option<String>,
    /// Address of the paragraph, or as it was recorded.
    pub paragraph: String,
    /// Page of the duty, where it was read in one.
    pub duty: Option<String>,
    /// The words from which it was read to ask for a report.
    pub because: String,
    /// Where a recorded one can be seen.
    pub source: String,
    /// Why somebody recorded it.
    pub reason: String,
    /// Who recorded it, as records name them.
    pub person: String,
    /// For which actor.
    pub acting_for: String,
    /// When it was recorded or decided (RFC 3339).
    pub at: Option<String>,
    /// When it was last handed over.
    pub handed_on: Option<String>,
    /// What was handed over then.
    pub document: Option<String>,
    /// Issued reports that cover the paragraph, the latest first.
    pub answered: Vec<Answered>,
    /// The latest review.
    pub review: Option<Review>,
    /// Its page.
    pub href: String,
}

/// An issued report that covers a paragraph.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, sqlx::FromRow, utoipa::ToSchema)]
pub struct Answered {
    /// The paragraph.
    #[serde(skip)]
    pub lineage: String,
    /// Number of the report.
    pub report: i64,
    /// Its title.
    pub title: String,
    /// When it was issued (RFC 3339).
    pub issued_at: Option<String>,
}

/// What was decided about a report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, sqlx::FromRow, utoipa::ToSchema)]
pub struct Review {
    /// Its number.
    pub id: i64,
    /// The report.
    pub entry: String,
    /// `continue`, `merge` or `discontinue`.
    pub verdict: String,
    /// The report that it is merged into.
    pub merged_into: Option<String>,
    /// For which conference, session or meeting.
    pub occasion: String,
    /// Why.
    pub reason: String,
    /// Who, as records name them.
    pub person: String,
    /// For which actor.
    pub acting_for: String,
    /// When (RFC 3339).
    pub at: String,
}

/// What is kept of an entry: what was decided, and what somebody recorded.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, sqlx::FromRow)]
pub struct Row {
    /// Names it for ever.
    pub entry: String,
    /// `confirmed` or `dismissed`.
    pub standing: String,
    /// `machine` or `person`.
    pub said_by: String,
    /// What is delivered.
    pub title: String,
    /// Codes of those who owe it, with a semicolon between them.
    pub giver: String,
    /// Codes of those to whom it goes.
    pub receiver: String,
    /// How often; empty where it is due once.
    pub recurrence: String,
    /// The first day on which it is due.
    pub first_due_on: Option<String>,
    /// The text that asks for it.
    pub instrument: Option<String>,
    /// The paragraph there.
    pub paragraph: String,
    /// Its words.
    pub words: String,
    /// Where that can be seen.
    pub source: String,
    /// Why it was recorded or decided so.
    pub reason: String,
    /// Who.
    pub person: String,
    /// For which actor.
    pub acting_for: String,
    /// When.
    pub at: String,
}

/// What people said of a pair.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct PairVerdict {
    /// The first of the two, in the order of their names.
    pub one: String,
    /// The second.
    pub other: String,
    /// `confirmed` or `dismissed`.
    pub verdict: String,
}

/// Two reports that may ask for the same.
#[derive(Debug, Clone, PartialEq, Serialize, utoipa::ToSchema)]
pub struct Pair {
    /// The first of the two, in the order of their names.
    pub one: Entry,
    /// The second.
    pub other: Entry,
    /// `suggested`, `confirmed` or `dismissed`.
    pub standing: String,
    /// Those to whom both go.
    pub same_receiver: Vec<String>,
    /// Those who owe both.
    pub same_giver: Vec<String>,
    /// How often both are due, where it is the same.
    pub same_recurrence: Option<String>,
    /// How alike their words are, from 0 to 1.
    pub likeness: f32,
    /// What both say.
    pub phrases: Vec<String>,
}

/// What the page of a duty says of its report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OfDuty {
    /// `suggested` or `confirmed`.
    pub standing: String,
    /// The latest review.
    pub review: Option<Review>,
    /// Its page in the register.
    pub href: String,
}

/// Where the page of an entry stands.
pub fn entry_href(key: &str) -> String {
    let key: String = form_urlencoded::byte_serialize(key.as_bytes()).collect();
    format!("/reports/register/entry?key={key}")
}

/// Two names in their order: a pair is one, whichever was named first.
pub fn in_order<'a>(one: &'a str, other: &'a str) -> (&'a str, &'a str) {
    if one <= other { (one, other) } else { (other, one) }
}

/// The codes of one cell.
pub fn codes(cell: &str) -> Vec<String> {
    cell.split(';').map(str::trim).filter(|code| !code.is_empty()).map(str::to_owned).collect()
}
