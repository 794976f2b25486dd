//! Pages of conferences: the list, and one with its moves and what is due at it.

use askama::Template;
use fluent_bundle::FluentValue;
use jiff::civil::Date;
use resolute_document::Register;

use super::model::{Conference, Move, MoveAsked, NewConference, href};
use crate::deadlines::model::Deadline;
use crate::deadlines::views::list::{Row, row};
use crate::instruments::model::Version;
use crate::web::page::Page;
use crate::web::visit::Visit;

/// The list.
#[derive(Template)]
#[template(path = "conferences/views/list.html")]
pub struct ListPage {
    page: Page,
    to_come: Vec<Line>,
    past: Vec<Line>,
    may_edit: bool,
    typed: NewConference,
    problem: Option<String>,
}

/// A conference in the list.
struct Line {
    label: String,
    href: String,
    place: String,
    days: String,
}

impl ListPage {
    /// Puts the list into words.
    pub fn new(
        page: Page,
        conferences: &[Conference],
        today: Date,
        may_edit: bool,
        (typed, problem): (NewConference, Option<String>),
    ) -> ListPage {
        let visit = &page.visit;
        let line = |one: &Conference| Line {
            label: one.label.clone(),
            href: href(&one.label),
            place: format!("{}, {}", one.place, one.year),
            days: days(visit, one.starts_on.as_deref(), one.ends_on.as_deref()),
        };
        let comes = |one: &&Conference| match one.ends_on.as_ref().or(one.starts_on.as_ref()) {
            Some(last) => *last >= today.to_string(),
            None => one.year >= i64::from(today.year()),
        };
        let (mut to_come, past): (Vec<&Conference>, Vec<&Conference>) = conferences.iter().partition(comes);
        to_come.reverse();
        ListPage {
            to_come: to_come.into_iter().map(line).collect(),
            past: past.into_iter().map(line).collect(),
            may_edit,
            typed,
            problem,
            page,
        }
    }
}

/// First and last day in words.
fn days(visit: &Visit, first: Option<&str>, last: Option<&str>) -> String {
    let day = |text: Option<&str>| text.and_then(|text| text.parse::<Date>().ok()).map(|day| visit.date(day));
    match (day(first), day(last)) {
        (Some(first), Some(last)) if first != last => format!("{first} – {last}"),
        (Some(first), _) => first,
        (None, _) => visit.t("deadlines-no-day"),
    }
}

/// What was sent, and what is said to it.
#[derive(Debug, Default)]
pub struct Sent {
    /// The form as it was typed.
    pub typed: MoveAsked,
    /// What is wrong with it.
    pub problem: Option<String>,
    /// Duties that now fall due before their text was adopted.
    pub before_adoption: Vec<String>,
}

/// One conference.
#[derive(Template)]
#[template(path = "conferences/views/show.html")]
pub struct ConferencePage {
    page: Page,
    place: String,
    days: String,
    source: String,
    action: String,
    seen: String,
    starts_on: String,
    ends_on: String,
    reason: String,
    moves: Vec<(String, String)>,
    due: Vec<Row>,
    adopted: Vec<(String, String)>,
    may_edit: bool,
    problem: Option<String>,
    before_adoption: Vec<String>,
}

impl ConferencePage {
    /// Puts the page into words.
    pub fn new(
        page: Page,
        register: &Register,
        (conference, moves): (&Conference, &[Move]),
        (due, adopted): (&[Deadline], &[Version]),
        may_edit: bool,
        sent: Sent,
    ) -> ConferencePage {
        let visit = &page.visit;
        let given = |typed: &str, now: &Option<String>| match typed {
            "" => now.clone().unwrap_or_default(),
            typed => typed.to_owned(),
        };
        let version = |one: &Version| {
            (
                format!("{} {}", one.instrument.to_uppercase(), one.cited_as),
                format!("/instruments/{}", one.instrument),
            )
        };
        ConferencePage {
            place: format!("{}, {}", conference.place, conference.year),
            days: days(visit, conference.starts_on.as_deref(), conference.ends_on.as_deref()),
            source: conference.source.clone(),
            action: href(&conference.label),
            seen: conference.starts_on.clone().unwrap_or_default(),
            starts_on: given(&sent.typed.starts_on, &conference.starts_on),
            ends_on: given(&sent.typed.ends_on, &conference.ends_on),
            reason: sent.typed.reason,
            moves: moves.iter().map(|one| moved(visit, one)).collect(),
            due: due.iter().map(|one| row(visit, register, one)).collect(),
            adopted: adopted.iter().map(version).collect(),
            may_edit,
            problem: sent.problem,
            before_adoption: sent.before_adoption,
            page,
        }
    }
}

/// A move in words, and its reason.
fn moved(visit: &Visit, one: &Move) -> (String, String) {
    let at: String = one.at.chars().take(10).collect();
    let at = at.parse::<Date>().map_or(at, |day| visit.date(day));
    let before = days(visit, one.starts_before.as_deref(), one.ends_before.as_deref());
    let after = days(visit, one.starts_on.as_deref(), one.ends_on.as_deref());
    let values: [(&str, FluentValue<'_>); 4] = [
        ("at", at.into()),
        ("before", before.into()),
        ("after", after.into()),
        ("person", one.person.as_str().into()),
    ];
    (visit.with("conference-moved", &values), one.reason.clone())
}
