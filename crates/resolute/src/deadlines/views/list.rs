//! The page of what is due: filters, rows, downloads.

use askama::Template;
use jiff::civil::Date;
use resolute_document::Register;

use crate::deadlines::model::{Deadline, State};
use crate::deadlines::{Asked, FACETS, Found};
use crate::trace::views::chip;
use crate::trace::views::passage::shortened;
use crate::web::facets::{Chosen, Facet, PER_PAGE, Paging, downloads};
use crate::web::page::{Choice, Page};
use crate::web::visit::{Visit, encode_pairs};

/// Characters of a deadline that are shown; its page has all of them.
const WORDS_SHOWN: usize = 260;

/// The page.
#[derive(Template)]
#[template(path = "deadlines/views/list.html")]
pub struct ListPage {
    page: Page,
    facets: Vec<Facet>,
    chosen: Vec<Chosen>,
    as_of: String,
    from: String,
    until: String,
    total: usize,
    rows: Vec<Row>,
    paging: Option<Paging>,
    downloads: Vec<Choice>,
    /// Where a calendar program reads the same list.
    calendar: String,
}

/// A line.
pub struct Row {
    /// The day, and the last one, in words.
    pub day: Option<String>,
    /// By which event, how often.
    pub when: Vec<String>,
    /// The page of the conference that gives the day.
    pub conference: Option<(String, String)>,
    /// Where it stands: code and words.
    pub state: (&'static str, String),
    /// Where it comes from, in words.
    pub kind: String,
    /// What is due.
    pub words: String,
    /// Its page.
    pub href: String,
    /// Its paragraph or number.
    pub source: String,
    /// Who must do it: name and page.
    pub who: Vec<(String, String)>,
}

impl ListPage {
    /// Puts the page into words.
    pub fn new(page: Page, register: &Register, asked: &Asked, as_of: Date, found: &Found) -> ListPage {
        let visit = &page.visit;
        let (number, paging) = Paging::of(visit, asked.page, found.rows.len());
        let shown = found.rows.iter().skip((number - 1) * PER_PAGE).take(PER_PAGE);
        let facet = |name: &'static str| {
            let title = visit.t(&format!("deadlines-facet-{name}"));
            Facet::of(name, title, &found.counts, &asked.values(name), |code| {
                value(visit, register, name, code)
            })
        };
        let one = |(name, code): &(String, String)| {
            let title = visit.t(&format!("deadlines-facet-{name}"));
            Chosen::of(visit, name, code, title, value(visit, register, name, code))
        };
        let day = |day: Option<Date>| day.map(|day| day.to_string()).unwrap_or_default();
        ListPage {
            facets: FACETS.into_iter().filter_map(facet).collect(),
            chosen: asked.chosen.iter().map(one).collect(),
            as_of: as_of.to_string(),
            from: day(asked.from),
            until: day(asked.until),
            total: found.rows.len(),
            rows: shown.map(|one| row(visit, register, one)).collect(),
            paging,
            downloads: downloads(visit, "/exports/deadlines/deadlines"),
            calendar: calendar(asked),
            page,
        }
    }
}

/// The calendar of one actor, instrument or plan has an address of its own; other lists are narrowed by their filters.
fn calendar(asked: &Asked) -> String {
    let folder = |name: &str| match name {
        "actor" => Some("actors"),
        "instrument" => Some("instruments"),
        "plan" => Some("plans"),
        _ => None,
    };
    match asked.chosen.as_slice() {
        [(name, code)] if folder(name).is_some() => {
            format!("/calendar/{}/{code}.ics", folder(name).unwrap_or_default())
        }
        chosen => {
            let query = encode_pairs(chosen.iter().cloned());
            format!("/calendar/all.ics{}{query}", if query.is_empty() { "" } else { "?" })
        }
    }
}

fn value(visit: &Visit, register: &Register, facet: &str, code: &str) -> String {
    match facet {
        "state" => visit.t(&format!("deadline-state-{code}")),
        "kind" => visit.t(&format!("deadline-kind-{code}")),
        "actor" => actor(register, code),
        _ => code.to_owned(),
    }
}

fn actor(register: &Register, code: &str) -> String {
    let known = register.actors.iter().find(|actor| actor.id == code);
    known.map_or_else(|| code.to_owned(), |actor| actor.short_name.clone())
}

/// A deadline in words.
pub fn row(visit: &Visit, register: &Register, one: &Deadline) -> Row {
    let last = one.last_day.filter(|last| Some(*last) != one.day).map(|last| visit.date(last));
    let day = one.day.map(|day| match last {
        Some(last) => format!("{} – {last}", visit.date(day)),
        None => visit.date(day),
    });
    let often = one.recurrence.as_deref().map(|code| chip::recurrence(visit, code));
    let conference = one.conference.as_ref().filter(|_| one.href != conference_href(one));
    Row {
        day,
        when: one.event.iter().cloned().chain(often).collect(),
        conference: conference.map(|label| (label.clone(), crate::conferences::href(label))),
        state: (one.state.code(), visit.t(&format!("deadline-state-{}", one.state.code()))),
        kind: visit.t(&format!("deadline-kind-{}", one.kind.code())),
        words: shortened(&one.words, WORDS_SHOWN),
        href: one.href.clone(),
        source: one.source.clone(),
        who: one.actors.iter().map(|code| (actor(register, code), format!("/actors/{code}"))).collect(),
    }
}

fn conference_href(one: &Deadline) -> String {
    one.conference.as_deref().map(crate::conferences::href).unwrap_or_default()
}

impl Row {
    /// Whether nobody knows its day.
    pub fn is_unknown(&self) -> bool {
        self.state.0 == State::NotKnown.code()
    }
}
