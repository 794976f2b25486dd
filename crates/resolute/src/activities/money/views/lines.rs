//! The lines behind a sum, or behind a reason for which they are in none.

use askama::Template;
use resolute_document::Register;

use super::page as money_page;
use crate::activities::model::href;
use crate::activities::money::{Kept, Listed, PER_PAGE};
use crate::activities::register::Asked;
use crate::activities::register::views::list::chosen;
use crate::activities::register::views::names::{Names, Registered};
use crate::frameworks::Terms;
use crate::web::facets::{Chosen, Paging};
use crate::web::format;
use crate::web::page::Page;
use crate::web::visit::Visit;

/// The page.
#[derive(Template)]
#[template(path = "activities/money/views/lines.html")]
pub struct LinesPage {
    page: Page,
    chosen: Vec<Chosen>,
    activities: usize,
    back: String,
    rows: Vec<Row>,
    paging: Option<Paging>,
}

struct Row {
    href: String,
    title: String,
    place: String,
    kind: String,
    amount: String,
    when: String,
    verdict: String,
    counted: bool,
    /// The activity that is counted in its place, or to which it was given.
    other: Option<(String, String)>,
}

impl LinesPage {
    /// Puts the page into words.
    pub fn new(
        page: Page,
        (register, terms, registered): (&Register, &Terms, &Registered),
        asked: &Asked,
        listed: Listed,
    ) -> LinesPage {
        let visit = &page.visit;
        let pages = listed.activities.div_ceil(PER_PAGE).max(1);
        let number = asked.page.clamp(1, pages);
        let turn = |to: usize| visit.address_with("page", Some(&to.to_string()));
        let values = [("page", number.into()), ("pages", pages.into())];
        LinesPage {
            chosen: chosen(Names { visit, register, terms, registered }, asked),
            activities: listed.activities,
            back: money_page(&asked.without(&["money", "left-out"])),
            rows: listed.lines.iter().map(|(line, title)| row(visit, line, title, &listed)).collect(),
            paging: (pages > 1).then(|| Paging {
                words: visit.with("page-of", &values),
                previous: (number > 1).then(|| turn(number - 1)),
                next: (number < pages).then(|| turn(number + 1)),
            }),
            page,
        }
    }
}

fn row(visit: &Visit, line: &Kept, title: &str, listed: &Listed) -> Row {
    let day = |text: &Option<String>| {
        let text = text.as_deref()?;
        Some(text.parse().map_or_else(|_| text.to_owned(), |day| visit.date(day)))
    };
    let when = match (day(&line.starts_on), day(&line.ends_on)) {
        (Some(first), Some(last)) if first != last => format!("{first} – {last}"),
        (first, last) => first.or(last).unwrap_or_default(),
    };
    let instead = line.instead.filter(|other| *other != line.activity);
    let currency = line.currency.as_deref().unwrap_or_default();
    Row {
        href: href(line.activity),
        title: title.to_owned(),
        place: line.place.clone(),
        kind: visit.t(&format!("activity-money-{}", line.kind)),
        amount: format!("{}\u{a0}{currency}", format::decimal(visit.locale, &line.amount)),
        when,
        counted: line.is_counted(),
        verdict: match line.is_counted() {
            true => visit.t("money-counted"),
            false => visit.t(&format!("money-reason-{}", line.verdict)),
        },
        other: instead.map(|other| {
            let title = listed.instead.get(&other).cloned().unwrap_or_else(|| other.to_string());
            (href(other), title)
        }),
    }
}
