//! The history of a public entry, put into words.

use std::collections::BTreeMap;

use askama::Template;

use super::events::{Event, What, Words};
use crate::accounts::signatures::Signatures;
use crate::activities::model::{Record, Step, href};
use crate::activities::review::views::fields::{Field, Wording, beside, redlined};
use crate::activities::store::Entry;
use crate::activities::views::{coded, day};
use crate::frameworks::Terms;
use crate::web::page::Page;

/// The page.
#[derive(Template)]
#[template(path = "activities/history/views/history.html")]
pub struct HistoryPage {
    page: Page,
    id: i64,
    title: String,
    /// The entry that was kept, where this one was merged.
    merged_into: Option<String>,
    rows: Vec<Row>,
}

struct Row {
    at: String,
    day: String,
    words: String,
    /// What it is about: words and address.
    about: Option<(String, Option<String>)>,
    who: String,
    /// For whom: code and name.
    body: Option<(String, String)>,
    /// The fields that changed, with the words marked; all fields where nothing stood before.
    fields: Vec<Field>,
    /// Whether something stood before.
    is_change: bool,
}

impl HistoryPage {
    /// Puts what happened into words, the latest first.
    pub(super) fn new(
        page: Page,
        terms: &Terms,
        entry: &Entry,
        events: &[Event],
        (names, bodies): (&Signatures, &BTreeMap<String, String>),
    ) -> HistoryPage {
        let wording = Wording { page: &page, terms };
        let rows = events.iter().rev().map(|event| row(&wording, event, (names, bodies))).collect();
        HistoryPage {
            id: entry.id,
            title: entry.record.title.clone(),
            merged_into: entry.merged_into.map(href),
            rows,
            page,
        }
    }
}

fn row(
    wording: &Wording<'_>,
    event: &Event,
    (names, bodies): (&Signatures, &BTreeMap<String, String>),
) -> Row {
    let visit = &wording.page.visit;
    let done = |noun: &str, is_so: bool| {
        visit.t(&format!("entry-history-{noun}-{}", if is_so { "confirmed" } else { "withdrawn" }))
    };
    let (words, about, part) = match &event.what {
        What::Step(step, _) => (coded(visit, "step", step.code()), None, part_of(*step)),
        What::Link(address, is_so) => {
            let about = (address.clone(), Some(format!("/mandates/{address}")));
            (done("link", *is_so), Some(about), "activity-by-reviewer")
        }
        What::Evidence(title, is_so) => {
            (done("evidence", *is_so), Some((title.clone(), None)), "activity-by-reviewer")
        }
    };
    let (fields, is_change) = match &event.what {
        What::Step(_, Some(words)) => fields(wording, words),
        _ => (Vec::new(), false),
    };
    let part = visit.t(part);
    Row {
        day: day(visit, &event.at),
        at: event.at.clone(),
        words,
        about,
        who: match names.named(&event.person) {
            Some(name) => format!("{part}, {name}"),
            None => part,
        },
        body: bodies.get(&event.acting_for).map(|name| (event.acting_for.clone(), name.clone())),
        fields,
        is_change,
    }
}

fn fields(wording: &Wording<'_>, words: &Words) -> (Vec<Field>, bool) {
    match &words.before {
        Some(before) => {
            let mut fields = redlined(wording, before, &words.after);
            fields.retain(|field| field.changed);
            (fields, true)
        }
        None => (beside(wording, &Record::default(), &words.after), false),
    }
}

/// In which part a step is done.
pub fn part_of(step: Step) -> &'static str {
    match step {
        Step::Approved | Step::Rejected | Step::AskedBack | Step::Assigned => "activity-by-reviewer",
        Step::Merged | Step::Absorbed | Step::Unmerged => "activity-by-reviewer",
        Step::Imported => "activity-by-import",
        _ => "activity-by-owner",
    }
}
