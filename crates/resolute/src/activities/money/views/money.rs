//! The page of the money of a list.

use askama::Template;
use resolute_document::Register;
use resolute_iati::Decimal;

use super::{Block, amount, pot_words, rows};
use crate::activities::money::model::Pot;
use crate::activities::money::sums::Totals;
use crate::activities::register::Asked;
use crate::activities::register::views::list::chosen;
use crate::activities::register::views::names::{Names, Registered};
use crate::frameworks::Terms;
use crate::web::facets::{Chosen, downloads};
use crate::web::page::{Choice, Page};

/// The page.
#[derive(Template)]
#[template(path = "activities/money/views/money.html")]
pub struct MoneyPage {
    page: Page,
    chosen: Vec<Chosen>,
    rows_href: String,
    block: Block,
    /// Sums to choose from: code, words, chosen.
    pots: Vec<(String, String, bool)>,
    /// What else the address says, for the form.
    kept: Vec<(String, String)>,
    /// The chosen sum by year: year or that there is none, amount, and its rows.
    years: Vec<(String, String, Option<String>)>,
    downloads: Vec<Choice>,
    current: bool,
}

impl MoneyPage {
    /// Puts the page into words.
    pub fn new(
        page: Page,
        (register, terms, registered): (&Register, &Terms, &Registered),
        (asked, totals): (&Asked, &Totals),
        (pot, years): (Option<&Pot>, &[(Option<i16>, Decimal)]),
    ) -> MoneyPage {
        let visit = &page.visit;
        let currency = pot.map_or("", |pot| pot.currency.as_str());
        let pots = totals.sums.iter().map(|sum| {
            (sum.pot.code(), pot_words(visit, &sum.pot), pot.is_some_and(|chosen| *chosen == sum.pot))
        });
        let code = pot.map(Pot::code).unwrap_or_default();
        let year = |(year, sum): &(Option<i16>, Decimal)| {
            let href = year.map(|year| rows(asked, "money", &format!("{code}-{year:04}")));
            let year = year.map_or_else(|| visit.t("money-no-year"), |year| year.to_string());
            (year, amount(visit, *sum, currency), href)
        };
        let q = (!asked.q.is_empty()).then(|| ("q".to_owned(), asked.q.clone()));
        MoneyPage {
            chosen: chosen(Names { visit, register, terms, registered }, asked),
            rows_href: format!("/activities?{}", asked.query()),
            block: Block::of(visit, asked, totals),
            pots: pots.collect(),
            kept: q.into_iter().chain(asked.chosen.iter().cloned()).collect(),
            years: years.iter().map(year).collect(),
            downloads: downloads(visit, "/exports/money/money"),
            current: totals.current,
            page,
        }
    }
}
