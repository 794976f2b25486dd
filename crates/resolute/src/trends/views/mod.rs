//! The page of trends: what grew and fell, with its counts, interval and rows; then what did not; then how it is judged.

pub mod picture;
pub mod words;

use std::collections::BTreeMap;

use askama::Template;
use resolute_document::Register;

use self::picture::Drawn;
use self::words::{chance, points, share, spoken};
use super::asked::{Asked, DAYS, FILTERS, MOST_YEARS};
use super::model::{Change, FEWEST, FEWEST_WITH, Family, Kind, Trends, Way};
use crate::activities::register::views::names::{Names, Registered};
use crate::frameworks::Terms;
use crate::web::facets::{Chosen, Counts, Facet, downloads};
use crate::web::html::Html;
use crate::web::page::{Choice, Page};
use crate::web::visit::Visit;

/// Changes of one kind that the page lists, and of those that are none, where one kind is asked for and where all are; files
/// have all.
const LISTED: [usize; 2] = [200, 40];
const LISTED_REST: [usize; 2] = [100, 8];

/// The page.
#[derive(Template)]
#[template(path = "trends/views/page.html")]
pub struct TrendsPage {
    page: Page,
    days: Vec<(&'static str, String, String)>,
    kinds: Vec<(&'static str, String, bool)>,
    facets: Vec<Facet>,
    chosen: Vec<Chosen>,
    periods: [Period; 2],
    too_few: bool,
    current: bool,
    sections: Vec<Part>,
    downloads: Vec<Choice>,
    limits: Limits,
    /// Where a report on the later period is written.
    report: String,
}

/// The numbers of the rule, as the language writes them.
struct Limits {
    fewest: String,
    with: String,
    years: String,
}

/// A period: its days, its new activities and their rows.
struct Period {
    words: String,
    count: usize,
    href: String,
}

/// One kind.
struct Part {
    code: &'static str,
    title: String,
    compared: String,
    /// Whether nothing had enough new activities to be compared.
    none: bool,
    /// That entries are filled in otherwise: before, after.
    filled_in: Option<String>,
    rows: Vec<Row>,
    left: usize,
    rest: Vec<Row>,
    rest_left: usize,
    /// The same question, of this kind alone.
    alone: String,
    picture: Option<Html>,
}

/// A value.
pub struct Row {
    /// What it is.
    pub what: String,
    /// Language of a word.
    pub language: Option<String>,
    /// Which way: sign, words.
    pub way: (&'static str, String, &'static str),
    /// Count, of how many, share, rows: before and after.
    pub sides: [(String, String, String); 2],
    /// Difference in percentage points.
    pub difference: String,
    /// Its interval.
    pub interval: String,
    /// How often by chance, corrected.
    pub chance: String,
}

impl TrendsPage {
    /// Puts the page into words.
    pub fn new(
        page: Page,
        (register, terms, registered): (&Register, &Terms, &Registered),
        asked: &Asked,
        found: &Trends,
        counted: &BTreeMap<&'static str, Vec<(String, usize)>>,
    ) -> TrendsPage {
        let visit = &page.visit;
        let names = Names { visit, register, terms, registered };
        let kind = |kind: Kind| (kind.code(), title(visit, kind), asked.kind == Some(kind));
        let spans = [found.before, found.after];
        let dates = [found.before.from, found.before.to, found.after.from, found.after.to];
        let period = |at: usize| Period {
            words: visit.with(
                "trends-span",
                &[("from", visit.date(spans[at].from).into()), ("to", visit.date(spans[at].to).into())],
            ),
            count: found.totals[at],
            href: found.rows[at].clone(),
        };
        let sections = found.kinds.iter().map(|family| part(names, asked, found, family)).collect();
        TrendsPage {
            days: DAYS
                .iter()
                .zip(dates)
                .map(|(name, day)| (*name, visit.t(&format!("trends-{name}")), day.to_string()))
                .collect(),
            kinds: Kind::ALL.into_iter().map(kind).collect(),
            facets: facets(names, asked, counted),
            chosen: asked
                .list
                .chosen
                .iter()
                .map(|(name, code)| {
                    Chosen::of(visit, name, code, names.filter(name), names.value(name, code))
                })
                .collect(),
            periods: [period(0), period(1)],
            too_few: found.too_few,
            current: found.current,
            sections,
            downloads: downloads(visit, "/exports/trends/trends"),
            report: format!(
                "/reports/new?template=emerging-trends&from={}&to={}",
                found.after.from, found.after.to
            ),
            limits: Limits {
                fewest: visit.number(FEWEST),
                with: visit.number(FEWEST_WITH),
                years: MOST_YEARS.to_string(),
            },
            page,
        }
    }
}

/// A kind as people call it.
pub fn title(visit: &Visit, kind: Kind) -> String {
    visit.t(&format!("trends-of-{}", kind.code()))
}

fn facets(
    names: Names<'_>,
    asked: &Asked,
    counted: &BTreeMap<&'static str, Vec<(String, usize)>>,
) -> Vec<Facet> {
    let known = crate::activities::register::NAMES;
    let name = |facet: &str| known.iter().find(|(_, own)| *own == facet).map(|(name, _)| *name);
    let counts: Counts = counted
        .iter()
        .filter_map(|(facet, values)| Some((name(facet)?, values.iter().take(60).cloned().collect())))
        .collect();
    let facet = |name: &&'static str| {
        Facet::of(name, names.filter(name), &counts, &asked.list.values(name), |code| names.value(name, code))
    };
    FILTERS.iter().filter_map(facet).collect()
}

fn part(names: Names<'_>, asked: &Asked, found: &Trends, family: &Family) -> Part {
    let visit = names.visit;
    let at = usize::from(asked.kind.is_none());
    let row = |change: &Change| row(names, family.kind, change);
    let shown = &family.beyond[..family.beyond.len().min(LISTED[at])];
    let drawn: Vec<Drawn<'_>> =
        shown.iter().map(|change| Drawn { words: spoken(names, family.kind, change), change }).collect();
    Part {
        code: family.kind.code(),
        title: title(visit, family.kind),
        compared: visit.n("trends-compared", family.compared),
        none: family.compared == 0,
        filled_in: filled_in(visit, found, family),
        rows: shown.iter().map(row).collect(),
        left: family.beyond.len() - shown.len(),
        rest: family.rest.iter().take(LISTED_REST[at]).map(row).collect(),
        rest_left: family.rest.len().saturating_sub(LISTED_REST[at]),
        alone: format!("/trends?{}&of={}", asked.query(&[found.before, found.after]), family.kind.code()),
        picture: picture::intervals(visit, &title(visit, family.kind), &drawn),
    }
}

/// That a kind is filled in otherwise than before, where it is.
pub fn filled_in(visit: &Visit, found: &Trends, family: &Family) -> Option<String> {
    let [before, after] = [0, 1].map(|at| {
        let of = found.totals[at];
        share(visit, super::statistics::Part { count: family.any[at], of }.share())
    });
    let values = [("before", before.into()), ("after", after.into())];
    family.filled_in_otherwise.then(|| visit.with("trends-filled-in", &values))
}

/// A value in words.
pub fn row(names: Names<'_>, kind: Kind, change: &Change) -> Row {
    let visit = names.visit;
    let side = |count: usize, of: usize, part: f64, href: &str| {
        let values = [("count", visit.number(count).into()), ("of", visit.number(of).into())];
        (visit.with("trends-count-of", &values), share(visit, part), href.to_owned())
    };
    Row {
        what: spoken(names, kind, change),
        language: change.language.as_ref().map(|language| names.value("language", language)),
        way: (change.way.sign(), visit.t(&format!("trends-way-{}", change.way.code())), change.way.code()),
        sides: [
            side(change.before, change.of_before, change.first().share(), &change.rows_before),
            side(change.after, change.of_after, change.second().share(), &change.rows_after),
        ],
        difference: points(visit, change.difference),
        interval: visit.with(
            "trends-interval-of",
            &[("low", points(visit, change.low).into()), ("high", points(visit, change.high).into())],
        ),
        chance: match change.way {
            Way::Chance => visit.t("trends-chance-not"),
            _ => chance(visit, change.corrected),
        },
    }
}
