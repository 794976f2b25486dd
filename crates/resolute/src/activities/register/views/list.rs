//! The page of the register: what was found and why it fits, what would narrow it, and a way on where nothing was found.

use std::collections::HashMap;

use askama::Template;
use fluent_bundle::FluentValue;
use jiff::civil::Date;
use resolute_document::Register;

use super::names::{Names, Registered};
use crate::accounts::Right;
use crate::activities::model::Record;
use crate::activities::register::asked::{Asked, NAMES, Order, name_of};
use crate::activities::views::entry::details;
use crate::finding::views::results::{direction, marked, messages};
use crate::frameworks::Terms;
use crate::search::{DEEPEST, Found, Hit};
use crate::web::facets::{Chosen, Counts, Facet, Paging, downloads};
use crate::web::html::Html;
use crate::web::page::{Choice, Page};
use crate::web::visit::Visit;

/// Values that fold; more are found by typing.
const VALUES_FOLDED: usize = 30;
/// Values of a filter that a row shows.
const TAGS_SHOWN: usize = 3;
/// What a row shows of an activity besides its words.
const TAGS: [&str; 4] = ["status", "line", "goal", "country"];

/// The page.
#[derive(Template)]
#[template(path = "activities/register/views/list.html")]
pub struct ListPage {
    page: Page,
    q: String,
    everything: bool,
    total: usize,
    messages: Vec<String>,
    facets: Vec<Facet>,
    chosen: Vec<Chosen>,
    /// Filters behind figures, which no list offers: the form keeps them.
    kept: Vec<(String, String)>,
    ways_on: Vec<(String, String)>,
    orders: Vec<(&'static str, String, bool)>,
    compact: bool,
    rows: Vec<Row>,
    paging: Option<Paging>,
    too_deep: Option<String>,
    downloads: Vec<Choice>,
    feed: String,
    money: String,
    /// Only people with an account keep searches.
    save: Option<String>,
}

struct Row {
    href: String,
    kind: String,
    confirmed: (&'static str, String),
    exactly: bool,
    title: Html,
    title_language: String,
    title_direction: &'static str,
    passage: Html,
    language: String,
    direction: &'static str,
    organisations: Vec<String>,
    tags: Vec<(String, String)>,
    /// Where one kind is asked for: its days and the fields that only this kind has.
    facts: Vec<(String, String)>,
}

impl ListPage {
    /// Puts the page into words.
    pub fn new(
        page: Page,
        (register, terms, registered): (&Register, &Terms, &Registered),
        asked: &Asked,
        (found, current): (Found, bool),
        records: &HashMap<i64, Record>,
    ) -> ListPage {
        let visit = &page.visit;
        let names = Names { visit, register, terms, registered };
        let pages = asked.pages(found.total);
        let number = asked.page.min(pages);
        let turn = |to: usize| visit.address_with("page", Some(&to.to_string()));
        let values = [("page", number.into()), ("pages", pages.into())];
        let mut messages = messages(visit, &found);
        messages.extend((!current && found.building.is_none()).then(|| visit.t("search-behind")));
        let too_deep = (found.total > DEEPEST && number == pages)
            .then(|| visit.with("activities-too-deep", &[("count", FluentValue::from(DEEPEST))]));
        let query = asked.query();
        let mark = if query.is_empty() { "" } else { "?" };
        ListPage {
            q: asked.q.clone(),
            everything: asked.is_everything(),
            total: found.total,
            messages,
            facets: facets(names, asked, &found),
            chosen: chosen(names, asked),
            kept: asked.behind_figures().cloned().collect(),
            ways_on: found.without.iter().filter_map(|without| way_on(names, asked, without)).collect(),
            orders: orders(visit, asked),
            compact: asked.compact,
            paging: (pages > 1).then(|| Paging {
                words: visit.with("page-of", &values),
                previous: (number > 1).then(|| turn(number - 1)),
                next: (number < pages).then(|| turn(number + 1)),
            }),
            too_deep,
            downloads: files(visit),
            feed: format!("/feeds/activities.atom{mark}{query}"),
            money: crate::activities::money::views::page(asked),
            save: visit.person.may(Right::Account).then(|| format!("/my/searches/new{mark}{query}")),
            rows: found.hits.into_iter().map(|hit| row(names, hit, asked.compact, records)).collect(),
            page,
        }
    }
}

fn facets(names: Names<'_>, asked: &Asked, found: &Found) -> Vec<Facet> {
    let counted = found
        .facets
        .iter()
        .filter_map(|(facet, values)| Some((name_of(facet)?, values.iter().cloned().collect())));
    let counts: Counts = counted.collect();
    let view = |(name, _): &(&'static str, &str)| {
        Facet::of(name, names.filter(name), &counts, &asked.values(name), |code| names.value(name, code))
    };
    let mut facets: Vec<Facet> = NAMES.iter().filter_map(view).collect();
    facets.iter_mut().for_each(|facet| facet.more.truncate(VALUES_FOLDED));
    facets
}

/// The filters in use, each with the way to take it away.
pub fn chosen(names: Names<'_>, asked: &Asked) -> Vec<Chosen> {
    let words = Some(asked.q.trim()).filter(|words| !words.is_empty());
    let words =
        words.map(|words| Chosen::of(names.visit, "q", &asked.q, names.filter("q"), words.to_owned()));
    let values = asked
        .chosen
        .iter()
        .map(|(name, code)| Chosen::of(names.visit, name, code, names.filter(name), names.value(name, code)));
    words.into_iter().chain(values).collect()
}

/// The same list without a filter, and how many rows that gives.
fn way_on(names: Names<'_>, asked: &Asked, (facet, total): &(String, usize)) -> Option<(String, String)> {
    let name = name_of(facet)?;
    let mut wider = Asked { page: 1, ..asked.clone() };
    wider.chosen.retain(|(known, _)| known != name);
    let values = [("filter", FluentValue::from(names.filter(name))), ("count", FluentValue::from(*total))];
    Some((names.visit.with("search-without", &values), format!("/activities?{}", wider.query())))
}

fn orders(visit: &Visit, asked: &Asked) -> Vec<(&'static str, String, bool)> {
    let order = |order: Order| {
        (order.code(), visit.t(&format!("activities-sort-{}", order.code())), order == asked.order())
    };
    Order::ALL.into_iter().map(order).collect()
}

/// Exactly this list as files.
fn files(visit: &Visit) -> Vec<Choice> {
    let mut files = downloads(visit, "/exports/activities/activities");
    let iati = files.first().map(|csv| Choice {
        name: "IATI".to_owned(),
        href: csv.href.replacen("activities.csv", "activities.xml", 1),
        ..csv.clone()
    });
    files.extend(iati);
    files
}

fn row(names: Names<'_>, hit: Hit, compact: bool, records: &HashMap<i64, Record>) -> Row {
    let entry = &hit.entry;
    let record = super::super::number_of(entry).and_then(|number| records.get(&number));
    let facts = record.map(|record| facts(names.visit, record)).unwrap_or_default();
    let tags = TAGS.iter().flat_map(|name| {
        let facet = NAMES.iter().find(|(known, _)| known == name).map_or("", |(_, facet)| *facet);
        let values = entry.values(facet).take(TAGS_SHOWN);
        values.map(|code| {
            let href =
                Asked { chosen: vec![((*name).to_owned(), code.to_owned())], ..Asked::default() }.query();
            (format!("/activities?{href}"), names.value(name, code))
        })
    });
    let confirmed = match entry.values("confirmed").next() {
        Some("yes") => "yes",
        Some("no") => "no",
        _ => "never",
    };
    let passage = if compact { Html::default() } else { marked(&hit.passage) };
    Row {
        href: entry.href.clone(),
        kind: entry.values("type").next().map_or_else(String::new, |code| names.value("kind", code)),
        confirmed: (confirmed, names.value("confirmed", confirmed)),
        exactly: hit.exactly,
        title: marked(&hit.title),
        title_language: entry.language.clone(),
        title_direction: direction(&entry.language),
        passage,
        direction: direction(&hit.language),
        language: hit.language.clone(),
        organisations: entry.within.iter().take(TAGS_SHOWN).cloned().collect(),
        tags: tags.collect(),
        facts,
    }
}

/// When it happens, and what only its kind has.
fn facts(visit: &Visit, record: &Record) -> Vec<(String, String)> {
    let day = |key: &str, day: Option<Date>| Some((visit.t(key), visit.date(day?)));
    let days =
        [day("activity-field-starts_on", record.starts_on), day("activity-field-ends_on", record.ends_on)];
    days.into_iter().flatten().chain(details(visit, record)).collect()
}
