//! The page of agreements.

use askama::Template;
use resolute_document::Register;

use super::{Agreement, Agreements, FILTERS, State};
use crate::activities::model::{href, is_web_address};
use crate::activities::register::Asked;
use crate::activities::register::views::names::{Names, Registered};
use crate::activities::unders::views::rows;
use crate::frameworks::Terms;
use crate::web::facets::{Chosen, Counts, Facet, Paging, downloads};
use crate::web::page::{Choice, Page};
use crate::web::visit::Visit;

/// The page.
#[derive(Template)]
#[template(path = "activities/agreements/views/list.html")]
pub struct ListPage {
    page: Page,
    facets: Vec<Facet>,
    chosen: Vec<Chosen>,
    total: usize,
    rows: Vec<Row>,
    paging: Option<Paging>,
    downloads: Vec<Choice>,
    current: bool,
}

/// An agreement in a list.
pub struct Row {
    /// Its page.
    pub href: String,
    /// Its title.
    pub title: String,
    /// What it is for.
    pub purpose: String,
    /// Who signed, in the entry's own words.
    pub signatories: String,
    /// Name, page where known, part.
    pub parties: Vec<(String, Option<String>, String)>,
    /// What it is today: code and words.
    pub states: Vec<(&'static str, String)>,
    /// When it began, was renewed, ends: words.
    pub days: Vec<(String, String)>,
    /// How long it still holds, or since when no more.
    pub left: Option<String>,
    /// Where its text can be read.
    pub document: Option<String>,
    /// Activities under it and their rows.
    pub under: (usize, String),
    /// Duties that it implements and their page.
    pub duties: (usize, String),
    /// Outputs that it serves and their page.
    pub outputs: (usize, String),
}

impl ListPage {
    /// Puts the page into words.
    pub fn new(
        page: Page,
        (register, terms, registered): (&Register, &Terms, &Registered),
        asked: &Asked,
        found: Agreements,
    ) -> ListPage {
        let visit = &page.visit;
        let names = Names { visit, register, terms, registered };
        let (_, paging) = Paging::of(visit, Some(asked.page), found.total);
        ListPage {
            facets: facets(
                names,
                asked,
                &found
                    .facets
                    .iter()
                    .map(|(name, values)| (*name, values.iter().cloned().collect()))
                    .collect(),
            ),
            chosen: chosen(names, asked),
            total: found.total,
            rows: found.rows.iter().map(|one| row(visit, one)).collect(),
            paging,
            downloads: downloads(visit, "/exports/agreements/agreements"),
            current: found.current,
            page,
        }
    }
}

/// The filters with their values.
pub fn facets(names: Names<'_>, asked: &Asked, counts: &Counts) -> Vec<Facet> {
    let facet = |name: &&'static str| {
        Facet::of(name, names.filter(name), counts, &asked.values(name), |code| names.value(name, code))
    };
    FILTERS.iter().filter_map(facet).collect()
}

/// The filters in use.
pub fn chosen(names: Names<'_>, asked: &Asked) -> Vec<Chosen> {
    let one = |(name, code): &(String, String)| {
        Chosen::of(names.visit, name, code, names.filter(name), names.value(name, code))
    };
    asked.chosen.iter().map(one).collect()
}

/// An agreement in the language of the page.
pub fn row(visit: &Visit, one: &Agreement) -> Row {
    let day = |label: &str, day: Option<String>| Some((visit.t(label), day?));
    let renewed = Some(one.renewed_on.as_str()).filter(|day| !day.is_empty());
    let days = [
        day("activity-detail-signed-on", one.begins_on.map(|day| visit.date(day))),
        day(
            "activity-detail-renewed-on",
            renewed.map(|text| text.parse().map_or_else(|_| text.to_owned(), |day| visit.date(day))),
        ),
        day("activity-detail-in-force-until", one.ends_on.map(|day| visit.date(day))),
    ];
    // The word that says most: one that ends soon is in force as well.
    let told = |state: &&State| **state != State::InForce || !one.states.contains(&State::EndsSoon);
    let count = |number: i64| usize::try_from(number).unwrap_or_default();
    Row {
        href: href(one.id),
        title: one.title.clone(),
        purpose: one.purpose.clone(),
        signatories: one.signatories.clone(),
        parties: one
            .parties
            .iter()
            .map(|party| {
                let page = party.actor.as_deref().map(crate::activities::partners::views::list::page_of);
                (party.name.clone(), page, visit.t(&format!("activity-party-{}", party.role)))
            })
            .collect(),
        states: one
            .states
            .iter()
            .filter(told)
            .map(|state| (state.code(), visit.t(&format!("agreement-state-{}", state.code()))))
            .collect(),
        days: days.into_iter().flatten().collect(),
        left: one.days_left.map(|days| match usize::try_from(days) {
            Ok(days) => visit.n("agreement-days-left", days),
            Err(_) => visit.n("agreement-days-over", days.unsigned_abs() as usize),
        }),
        document: Some(one.document.clone()).filter(|address| is_web_address(address)),
        under: (count(one.activities), rows(one.id)),
        outputs: (count(one.outputs), format!("/activities/{}/under#outputs", one.id)),
        duties: (count(one.duties), format!("/activities/{}/links", one.id)),
    }
}
