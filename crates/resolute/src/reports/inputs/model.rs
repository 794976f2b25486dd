//! An input that is asked for, and what became of it.

use jiff::civil::Date;
use serde::Serialize;

/// What an actor is asked to give for one place of a report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, sqlx::FromRow, utoipa::ToSchema)]
pub struct Input {
    /// Its number.
    pub id: i64,
    /// Number of the report.
    pub report: i64,
    /// Title of the report.
    pub report_title: String,
    /// How far the report is: `draft`, `reviewed`, `issued`.
    pub report_standing: String,
    /// The place, as the template names it.
    pub place: String,
    /// What is to be written there.
    pub prompt: String,
    /// What the place is about through all reports: a lineage, `line/C5`, or the place itself.
    pub about: String,
    /// Code of the actor.
    pub actor: String,
    /// Its name.
    pub actor_name: String,
    /// The last day that is in time.
    pub due_on: String,
    /// What the officer wrote to them.
    pub message: String,
    /// Rises with every change.
    pub revision: i64,
    /// When it was asked (RFC 3339).
    pub at: String,
    /// When it was declined or withdrawn.
    pub closed_at: Option<String>,
}

/// Who is asked; personal data, for those who ask and for themselves.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, sqlx::FromRow)]
pub struct InputReader {
    /// The input.
    pub input: i64,
    /// Number of the account, where they have one.
    pub account: Option<i64>,
    /// Address of mail, where they have none.
    pub email: Option<String>,
    /// The name under which they were asked.
    pub known_as: String,
    /// Language of messages.
    pub language: String,
}

/// A dated fact.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, sqlx::FromRow, utoipa::ToSchema)]
pub struct Step {
    /// The input.
    #[serde(skip)]
    pub input: i64,
    /// `asked`, `reminded`, `opened`, `received`, `complete`, `declined`, `withdrawn`, `accepted`, `left-out` or `moved`.
    pub step: String,
    /// The answer as it was given, or why.
    pub words: String,
    /// Who, as records name them.
    pub person: String,
    /// For which actor.
    pub acting_for: String,
    /// When (RFC 3339).
    pub at: String,
}

impl Step {
    /// The day on which it was.
    pub fn day(&self) -> Option<Date> {
        let at: jiff::Timestamp = self.at.parse().ok()?;
        Some(jiff::tz::Offset::UTC.to_datetime(at).date())
    }
}

/// How far an input is on a day; worked out from the facts, never typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, utoipa::ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum State {
    /// Asked, and nobody looked yet.
    Asked,
    /// Somebody looked.
    Opened,
    /// The due day passed and nothing came.
    Overdue,
    /// It came by the due day.
    Received,
    /// It came after the due day.
    ReceivedLate,
    /// They said that they give nothing.
    Declined,
    /// Whoever asked took it back.
    Withdrawn,
}

impl State {
    /// In the order of pages.
    pub const ALL: [State; 7] = [
        State::Asked,
        State::Opened,
        State::Overdue,
        State::Received,
        State::ReceivedLate,
        State::Declined,
        State::Withdrawn,
    ];

    /// The word in addresses and translation keys.
    pub fn code(self) -> &'static str {
        match self {
            State::Asked => "asked",
            State::Opened => "opened",
            State::Overdue => "overdue",
            State::Received => "received",
            State::ReceivedLate => "received-late",
            State::Declined => "declined",
            State::Withdrawn => "withdrawn",
        }
    }

    /// Whether an answer is still waited for.
    pub fn is_open(self) -> bool {
        matches!(self, State::Asked | State::Opened | State::Overdue)
    }

    /// Whether an answer came.
    pub fn is_received(self) -> bool {
        matches!(self, State::Received | State::ReceivedLate)
    }

    /// The state on a day, from the facts in their order. The due day itself is in time, and the first answer counts.
    pub fn of(steps: &[Step], due: Option<Date>, as_of: Date) -> State {
        let known = || steps.iter().filter(|one| one.day().is_none_or(|day| day <= as_of));
        let first = |words: &[&str]| known().find(|one| words.contains(&one.step.as_str()));
        let is_late = |day: Option<Date>| matches!((day, due), (Some(day), Some(due)) if day > due);
        if let Some(answer) = first(&["received", "complete"]) {
            return if is_late(answer.day()) { State::ReceivedLate } else { State::Received };
        }
        if first(&["withdrawn"]).is_some() {
            return State::Withdrawn;
        }
        if first(&["declined"]).is_some() {
            return State::Declined;
        }
        if is_late(Some(as_of)) {
            return State::Overdue;
        }
        if first(&["opened"]).is_some() { State::Opened } else { State::Asked }
    }
}

/// What a place of a report is about, so that answers for it are found in the next report too.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum About {
    /// A paragraph, by its lineage.
    Paragraph(String),
    /// An action line, by its notation.
    Line(String),
    /// The report as a whole, or a part of it.
    Part(String),
}

impl About {
    /// From the place of a report whose paragraphs have these addresses and lineages.
    pub fn of<'a>(place: &str, mut paragraphs: impl Iterator<Item = (&'a str, &'a str)>) -> About {
        if let Some((_, lineage)) = paragraphs.find(|(address, _)| *address == place) {
            return About::Paragraph(lineage.to_owned());
        }
        match place.strip_prefix("line-").filter(|line| !line.is_empty()) {
            Some(line) => About::Line(line.to_owned()),
            None => About::Part(place.to_owned()),
        }
    }

    /// As it is kept.
    pub fn code(&self) -> String {
        match self {
            About::Paragraph(lineage) => lineage.clone(),
            About::Line(line) => format!("line/{line}"),
            About::Part(place) => format!("part/{place}"),
        }
    }

    /// From what is kept.
    pub fn from_code(code: &str) -> About {
        match code.split_once('/') {
            Some(("line", line)) => About::Line(line.to_owned()),
            Some(("part", place)) => About::Part(place.to_owned()),
            _ => About::Paragraph(code.to_owned()),
        }
    }
}

/// Where the page of an input stands.
pub fn href(id: i64) -> String {
    format!("/inputs/{id}")
}

/// Where those of a report stand.
pub fn report_href(report: i64) -> String {
    format!("/reports/{report}/inputs")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn step(step: &str, day: &str) -> Step {
        Step {
            input: 1,
            step: step.to_owned(),
            words: String::new(),
            person: String::new(),
            acting_for: String::new(),
            at: format!("{day}T12:00:00Z"),
        }
    }

    fn on(steps: &[Step], as_of: &str) -> State {
        State::of(steps, Some("2026-03-10".parse().unwrap()), as_of.parse().unwrap())
    }

    #[test]
    fn the_due_day_is_in_time_and_the_day_after_is_late() {
        let asked = step("asked", "2026-03-01");
        assert_eq!(on(std::slice::from_ref(&asked), "2026-03-10"), State::Asked);
        assert_eq!(on(std::slice::from_ref(&asked), "2026-03-11"), State::Overdue);
        let answered = |day: &str| [asked.clone(), step("opened", "2026-03-02"), step("received", day)];
        assert_eq!(on(&answered("2026-03-10"), "2026-04-01"), State::Received);
        assert_eq!(on(&answered("2026-03-11"), "2026-04-01"), State::ReceivedLate);
        assert_eq!(
            on(&answered("2026-03-11"), "2026-03-09"),
            State::Opened,
            "what comes later is not known yet"
        );
    }

    #[test]
    fn what_was_closed_is_not_overdue() {
        let steps = [step("asked", "2026-03-01"), step("declined", "2026-03-02")];
        assert_eq!(on(&steps, "2026-04-01"), State::Declined);
        let steps = [step("asked", "2026-03-01"), step("withdrawn", "2026-03-20")];
        assert_eq!(on(&steps, "2026-03-15"), State::Overdue);
        assert_eq!(on(&steps, "2026-03-20"), State::Withdrawn);
    }

    #[test]
    fn a_place_is_about_the_same_in_the_next_report() {
        let paragraphs = || [("wtdc-30/2017/resolves/1", "l-7")].into_iter();
        for (place, code) in [
            ("wtdc-30/2017/resolves/1", "l-7"),
            ("line-C5", "line/C5"),
            ("introduction", "part/introduction"),
            ("line-", "part/line-"),
        ] {
            let about = About::of(place, paragraphs());
            assert_eq!(about.code(), code);
            assert_eq!(About::from_code(code), about);
        }
    }
}
