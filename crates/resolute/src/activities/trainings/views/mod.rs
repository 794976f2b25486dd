//! The page of trainings.

use askama::Template;
use resolute_document::Register;

use super::{Training, Trainings};
use crate::activities::agreements::views::{chosen, facets};
use crate::activities::model::href;
use crate::activities::partners::views::list::page_of;
use crate::activities::register::Asked;
use crate::activities::register::views::names::{Names, Registered};
use crate::frameworks::Terms;
use crate::web::facets::{Chosen, Facet, PER_PAGE, Paging, downloads};
use crate::web::page::{Choice, Page};

/// The page.
#[derive(Template)]
#[template(path = "activities/trainings/views/list.html")]
pub struct ListPage {
    page: Page,
    facets: Vec<Facet>,
    chosen: Vec<Chosen>,
    total: usize,
    rows: Vec<Row>,
    paging: Option<Paging>,
    downloads: Vec<Choice>,
    register: String,
    current: bool,
}

struct Row {
    href: String,
    title: String,
    who: (String, Option<String>),
    days: String,
    when: (&'static str, String),
    place: String,
    countries: Vec<String>,
    how: String,
    languages: String,
    /// Groups of people that were counted: word and count.
    counts: Vec<(String, String)>,
}

impl ListPage {
    /// Puts the page into words.
    pub fn new(
        page: Page,
        (register, terms, registered): (&Register, &Terms, &Registered),
        asked: &Asked,
        found: &Trainings,
    ) -> ListPage {
        let visit = &page.visit;
        let names = Names { visit, register, terms, registered };
        let counts =
            found.facets.iter().map(|(name, values)| (*name, values.iter().cloned().collect())).collect();
        let openable = found.total.min(asked.pages(usize::MAX).saturating_mul(PER_PAGE));
        let (_, paging) = Paging::of(visit, Some(asked.page), openable);
        ListPage {
            facets: facets(names, asked, &counts),
            chosen: chosen(names, asked),
            total: found.total,
            rows: found.rows.iter().map(|one| row(names, one)).collect(),
            paging,
            downloads: downloads(visit, "/exports/trainings/trainings"),
            register: format!("/activities?{}", asked.narrowed("kind", "training").query()),
            current: found.current,
            page,
        }
    }
}

fn row(names: Names<'_>, one: &Training) -> Row {
    let visit = names.visit;
    let days = match (one.starts_on, one.ends_on) {
        (Some(first), Some(last)) if first != last => format!("{} – {}", visit.date(first), visit.date(last)),
        (first, last) => first.or(last).map_or_else(String::new, |day| visit.date(day)),
    };
    let places = one.regions.iter().map(|code| names.value("region", code));
    let places = one.countries.iter().map(|code| names.value("country", code)).chain(places);
    let mode = || visit.t(&format!("activity-choice-{}", one.mode));
    Row {
        href: href(one.id),
        title: one.title.clone(),
        who: (one.organisation.clone(), one.actor.as_deref().map(page_of)),
        days,
        when: (one.when.code(), visit.t(&format!("training-when-{}", one.when.code()))),
        place: one.place.clone(),
        countries: places.collect(),
        how: if one.mode.is_empty() { String::new() } else { mode() },
        languages: one.languages.clone(),
        counts: one
            .counts
            .iter()
            .map(|(group, count)| (visit.t(&format!("activity-detail-{group}")), count.clone()))
            .collect(),
    }
}
