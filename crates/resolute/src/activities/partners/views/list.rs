//! The page of pairs: filters, the table, downloads.

use askama::Template;
use resolute_document::Register;

use super::picture;
use crate::activities::partners::{Asked, FILTERS, Partners, Row as Found, Share, Sort};
use crate::activities::register::Asked as List;
use crate::activities::register::views::names::{Names, Registered};
use crate::frameworks::Terms;
use crate::web::facets::{Chosen, Counts, Facet, PER_PAGE, Paging, downloads};
use crate::web::html::Html;
use crate::web::page::{Choice, Page};

/// Lines and regions that a row names; the register has all.
const NAMED: usize = 3;

/// The page.
#[derive(Template)]
#[template(path = "activities/partners/views/list.html")]
pub struct ListPage {
    page: Page,
    facets: Vec<Facet>,
    chosen: Vec<Chosen>,
    sorts: Vec<(&'static str, String, bool)>,
    /// Joint activities, and where they are.
    joint: (usize, String),
    total: usize,
    rows: Vec<Row>,
    picture: Option<(Html, usize)>,
    paging: Option<Paging>,
    downloads: Vec<Choice>,
    current: bool,
}

/// A pair in the table.
pub struct Row {
    /// Both: name and page.
    pub who: [(String, String); 2],
    /// Joint activities and their rows.
    pub together: (usize, String),
    /// Agreements in force and their rows.
    pub agreements: (usize, String),
    /// Lines: words, count, rows.
    pub lines: Vec<(String, usize, String)>,
    /// Regions: words, count, rows.
    pub regions: Vec<(String, usize, String)>,
    /// First year and its rows.
    pub since: Option<(i16, String)>,
}

impl ListPage {
    /// Puts the page into words.
    pub fn new(
        page: Page,
        (register, terms, registered): (&Register, &Terms, &Registered),
        asked: &Asked,
        found: &Partners,
    ) -> ListPage {
        let visit = &page.visit;
        let names = Names { visit, register, terms, registered };
        let (number, paging) = Paging::of(visit, Some(asked.page), found.rows.len());
        let shown = found.rows.iter().skip((number - 1) * PER_PAGE).take(PER_PAGE);
        let sort = |sort: Sort| {
            (sort.code(), visit.t(&format!("partners-sort-{}", sort.code())), sort == asked.sort)
        };
        ListPage {
            facets: facets(names, asked, found),
            chosen: chosen(names, asked),
            sorts: Sort::ALL.into_iter().map(sort).collect(),
            joint: (found.joint, href(&asked.list.narrowed("joint", "yes"))),
            total: found.rows.len(),
            rows: shown.map(|row| of_pair(names, asked, row)).collect(),
            picture: picture::matrix(&visit.t("partners-picture"), &found.rows, |code| {
                names.value("actor", code)
            }),
            paging,
            downloads: downloads(visit, "/exports/partners/partners"),
            current: found.current,
            page,
        }
    }
}

/// The filters with their values.
pub fn facets(names: Names<'_>, asked: &Asked, found: &Partners) -> Vec<Facet> {
    let counts: Counts =
        found.facets.iter().map(|(name, values)| (*name, values.iter().cloned().collect())).collect();
    let facet = |name: &&'static str| {
        Facet::of(name, names.filter(name), &counts, &asked.list.values(name), |code| names.value(name, code))
    };
    FILTERS.iter().filter_map(facet).collect()
}

/// The filters in use.
pub fn chosen(names: Names<'_>, asked: &Asked) -> Vec<Chosen> {
    let one = |(name, code): &(String, String)| {
        Chosen::of(names.visit, name, code, names.filter(name), names.value(name, code))
    };
    asked.list.chosen.iter().map(one).collect()
}

fn href(list: &List) -> String {
    format!("/activities?{}", list.query())
}

/// A pair with every number leading to its rows.
pub fn of_pair(names: Names<'_>, asked: &Asked, row: &Found) -> Row {
    let code = row.pair().map(|pair| pair.code()).unwrap_or_default();
    let rows = asked.rows(&code);
    let shares = |name: &str, shares: &[Share]| {
        let one = |share: &Share| {
            (names.value(name, &share.code), share.activities, href(&rows.narrowed(name, &share.code)))
        };
        shares.iter().take(NAMED).map(one).collect()
    };
    Row {
        who: row.actors.clone().map(|actor| (names.value("actor", &actor), page_of(&actor))),
        together: (row.activities, row.href.clone()),
        agreements: (row.agreements_in_force, href(&asked.agreements().narrowed("pair", &code))),
        lines: shares("line", &row.lines),
        regions: shares("region", &row.regions),
        since: row.since.map(|year| (year, href(&rows.narrowed("year", &year.to_string())))),
    }
}

/// The page of one partner.
pub fn page_of(actor: &str) -> String {
    format!("/partners/{actor}")
}
