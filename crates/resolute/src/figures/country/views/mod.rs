//! The page of a country, written for a delegate with a phone and a minute.

use askama::Template;
use jiff::civil::Date;

use super::Country;
use crate::figures::views::Block;
use crate::frameworks::Terms;
use crate::frameworks::views::Titled;
use crate::trace::Listed as Duty;
use crate::trace::views::chip::{self, Chip};
use crate::trace::views::passage::{mandate_href, shortened};
use crate::web::page::Page;

/// Duties that the page names; the register has all of them.
const NAMED: usize = 25;
/// Characters of a duty that are shown; its page has all of them.
const WORDS_SHOWN: usize = 220;

/// The page.
#[derive(Template)]
#[template(path = "figures/country/views/country.html")]
pub struct CountryPage {
    page: Page,
    code: String,
    groups: Vec<Titled>,
    day: String,
    /// How many duties there are, by state: words and count.
    states: Vec<(Chip, usize)>,
    duties: Vec<DutyRow>,
    total: usize,
    block: Block,
    bodies: Vec<(String, String)>,
    concept_href: String,
}

struct DutyRow {
    href: String,
    instrument: String,
    call: String,
    words: String,
    when: Vec<String>,
    state: Chip,
}

impl CountryPage {
    /// Puts what is known into words.
    pub(super) fn new(page: Page, terms: &Terms, country: &Country, as_of: Date) -> CountryPage {
        let visit = &page.visit;
        let code = country.row.cell("alpha3").to_owned();
        let groups = terms.groups_of(&code, &as_of.to_string());
        let groups =
            groups.into_iter().filter_map(|(scheme, notation)| terms.titled(scheme, notation, visit.locale));
        let mut states: Vec<(crate::trace::model::State, usize)> = Vec::new();
        for duty in &country.duties {
            match states.iter_mut().find(|(state, _)| *state == duty.status.state) {
                Some((_, count)) => *count += 1,
                None => states.push((duty.status.state, 1)),
            }
        }
        states.sort_unstable();
        let row = |duty: &Duty| {
            let reading = &duty.mandate.reading;
            DutyRow {
                href: mandate_href(&duty.mandate.address, duty.mandate.proposal.as_deref()),
                instrument: duty.instrument.name(),
                call: reading.heading.clone(),
                words: shortened(&reading.text, WORDS_SHOWN),
                when: chip::due(visit, &reading.due),
                state: Chip::of(visit, duty.status.state),
            }
        };
        CountryPage {
            groups: groups.collect(),
            day: visit.date(as_of),
            states: states.into_iter().map(|(state, count)| (Chip::of(visit, state), count)).collect(),
            duties: country.duties.iter().take(NAMED).map(row).collect(),
            total: country.duties.len(),
            block: Block::of(visit, terms, &country.inside, as_of.year()),
            bodies: country
                .bodies
                .iter()
                .map(|body| (crate::actors::model::href(&body.id), body.name.clone()))
                .collect(),
            concept_href: format!("/frameworks/countries/{code}"),
            code,
            page,
        }
    }
}
