//! The page of one partner: its agreements, with whom it works, by line, region and year.

use askama::Template;
use resolute_document::Register;

use super::list::{Row, of_pair};
use super::picture;
use crate::activities::agreements::Agreements;
use crate::activities::agreements::views::{Row as AgreementRow, row as agreement};
use crate::activities::partners::{Asked, Partners};
use crate::activities::register::views::names::{Names, Registered};
use crate::figures::Scope;
use crate::figures::views::Block;
use crate::frameworks::Terms;
use crate::web::html::Html;
use crate::web::page::Page;

/// Pairs that the page lists; the page of pairs has all.
const NAMED: usize = 30;

/// The page.
#[derive(Template)]
#[template(path = "activities/partners/views/partner.html")]
pub struct PartnerPage {
    page: Page,
    actor: String,
    name: String,
    joint: (usize, String),
    trainings: String,
    agreements: Vec<AgreementRow>,
    agreements_total: usize,
    agreements_href: String,
    rows: Vec<Row>,
    pairs: usize,
    pairs_href: String,
    picture: Option<(Html, usize)>,
    regions: Vec<(String, usize, String)>,
    block: Block,
}

impl PartnerPage {
    /// Puts the page into words.
    pub fn new(
        page: Page,
        (register, terms, registered): (&Register, &Terms, &Registered),
        (actor, name): (&str, &str),
        (asked, found): (&Asked, &Partners),
        (agreements, regions, scope): (&Agreements, &[(String, usize)], &Scope),
        year: i16,
    ) -> PartnerPage {
        let visit = &page.visit;
        let names = Names { visit, register, terms, registered };
        let rows = |list: &crate::activities::register::Asked| format!("/activities?{}", list.query());
        let query = asked.list.query();
        PartnerPage {
            name: name.to_owned(),
            joint: (found.joint, rows(&asked.list.narrowed("joint", "yes"))),
            trainings: format!("/trainings?{query}"),
            agreements: agreements.rows.iter().map(|one| agreement(visit, one)).collect(),
            agreements_total: agreements.total,
            agreements_href: format!("/agreements?{query}"),
            rows: found.rows.iter().take(NAMED).map(|row| of_pair(names, asked, row)).collect(),
            pairs: found.rows.len(),
            pairs_href: format!("/partners?{query}"),
            picture: None,
            regions: regions
                .iter()
                .map(|(code, count)| {
                    (names.value("region", code), *count, rows(&asked.list.narrowed("region", code)))
                })
                .collect(),
            block: Block::of(visit, terms, scope, year),
            actor: actor.to_owned(),
            page,
        }
    }

    /// The same page with the picture of all pairs among those with whom the partner works.
    #[must_use]
    pub fn with_picture(
        mut self,
        among: &[crate::activities::partners::Row],
        (register, terms, registered): (&Register, &Terms, &Registered),
    ) -> PartnerPage {
        let names = Names { visit: &self.page.visit, register, terms, registered };
        let title = self.page.t("partners-picture");
        self.picture = picture::matrix(&title, among, |code| names.value("actor", code));
        self
    }
}
