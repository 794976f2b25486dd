//! The register of duties: filters, what was chosen, counts, rows, downloads.

use askama::Template;
use resolute_document::Register;

use crate::app::App;
use crate::mandates::model::{FACETS, Filter, Sort};
use crate::trace::views::chip::{self, Chip};
use crate::trace::views::passage::{mandate_href, shortened};
use crate::trace::views::who::{Who, who};
use crate::trace::{Facets, Listed};
use crate::web::facets::{Chosen, Facet, PER_PAGE, Paging, downloads};
use crate::web::html::Html;
use crate::web::page::{Choice, Page};
use crate::web::visit::Visit;

/// Characters of a duty that are shown; its page has all of them.
const WORDS_SHOWN: usize = 260;

/// The page.
#[derive(Template)]
#[template(path = "mandates/views/register.html")]
pub struct RegisterPage {
    page: Page,
    q: String,
    facets: Vec<Facet>,
    chosen: Vec<Chosen>,
    sorts: Vec<(String, String, bool)>,
    as_of: String,
    total: usize,
    rows: Vec<Row>,
    downloads: Vec<Choice>,
    paging: Option<Paging>,
}

struct Row {
    href: String,
    address: String,
    text: Html,
    state: Chip,
    standing: Option<String>,
    instrument: String,
    who: Vec<Who>,
    when: Vec<String>,
    corrected: bool,
}

impl RegisterPage {
    /// Puts the page into words. Facets are counted over the listed duties, so that a number says what one more click
    /// will show.
    pub fn new(
        page: Page,
        app: &App,
        filter: &Filter,
        number: Option<usize>,
        listed: &[Listed],
        facets: &Facets,
    ) -> RegisterPage {
        let visit = &page.visit;
        let total = listed.len();
        let (number, paging) = Paging::of(visit, number, total);
        let rows = listed.iter().skip((number - 1) * PER_PAGE).take(PER_PAGE);
        let q = filter.q.as_deref().unwrap_or_default();
        let rows = rows.map(|one| row(visit, one, app.register, q)).collect();
        let sorts = Sort::ALL.into_iter().map(|one| {
            (one.code().to_owned(), visit.t(&format!("sort-{}", one.code())), one == filter.sort())
        });
        RegisterPage {
            q: filter.q.clone().unwrap_or_default(),
            facets: facet_views(visit, filter, facets, app.register),
            chosen: chosen(visit, filter, app.register),
            sorts: sorts.collect(),
            as_of: filter.as_of.clone().unwrap_or_default(),
            total,
            rows,
            downloads: downloads(visit, "/exports/mandates/duties"),
            paging,
            page,
        }
    }
}

fn row(visit: &Visit, one: &Listed, register: &Register, q: &str) -> Row {
    let reading = &one.mandate.reading;
    Row {
        href: mandate_href(&one.mandate.address, one.mandate.proposal.as_deref()),
        address: one.mandate.address.clone(),
        text: matched(&reading.text, q),
        state: Chip::of(visit, one.status.state),
        // The chip has said it already where state and standing are one word.
        standing: Some(one.standing.code())
            .filter(|code| *code != one.status.state.code())
            .map(|code| visit.t(&format!("standing-{code}"))),
        instrument: one.instrument.name(),
        who: who(reading, register),
        when: chip::due(visit, &reading.due),
        corrected: one.mandate.is_corrected(),
    }
}

/// The beginning of a duty; where words were asked for, the part that has them, with the words marked.
fn matched(text: &str, q: &str) -> Html {
    let at = q.trim().to_lowercase();
    // Lower case may have another length in a few scripts; then the beginning is shown without a mark.
    let found = (!at.is_empty()).then(|| text.to_lowercase().find(&at)).flatten();
    let found = found.filter(|start| text.get(*start..start + at.len()).is_some());
    let Some(start) = found else { return Html::text(&shortened(text, WORDS_SHOWN)) };
    let end = start + at.len();
    let from = text[..start].char_indices().rev().nth(WORDS_SHOWN / 3).map_or(0, |(place, _)| place);
    let from =
        if from == 0 { 0 } else { text[from..start].find(' ').map_or(start, |space| from + space + 1) };
    let mut html = Html::default();
    html.push_text(if from > 0 { "… " } else { "" });
    html.push_text(&text[from..start]);
    html.push_markup("<mark>");
    html.push_text(&text[start..end]);
    html.push_markup("</mark>");
    html.push_text(&shortened(&text[end..], WORDS_SHOWN));
    html
}

fn facet_views(visit: &Visit, filter: &Filter, facets: &Facets, register: &Register) -> Vec<Facet> {
    let view = |facet: &'static str| {
        let title = visit.t(&format!("facet-{facet}"));
        let words = |code: &str| value_words(visit, facet, code, register);
        Facet::of(facet, title, &facets.0, &filter.chosen(facet), words)
    };
    FACETS.into_iter().filter_map(view).collect()
}

/// A code as people say it: from the page's words, the register's names, or the text's own word.
fn value_words(visit: &Visit, facet: &str, code: &str, register: &Register) -> String {
    match facet {
        "addressee" | "recipient" | "partner" => {
            let known = register.actors.iter().find(|actor| actor.id == code);
            known.map_or_else(|| code.to_owned(), |actor| actor.short_name.clone())
        }
        "recurrence" => chip::recurrence(visit, code),
        "due" | "standing" | "state" | "force" => visit.t(&format!("{facet}-{code}")),
        _ => code.to_owned(),
    }
}

fn chosen(visit: &Visit, filter: &Filter, register: &Register) -> Vec<Chosen> {
    let words = filter.q.as_deref().map(str::trim).filter(|words| !words.is_empty());
    let words = words.map(|words| Chosen::of(visit, "q", words, visit.t("facet-q"), words.to_owned()));
    let values = FACETS.into_iter().flat_map(|facet| {
        filter.chosen(facet).into_iter().map(move |code| {
            let said = value_words(visit, facet, &code, register);
            Chosen::of(visit, facet, &code, visit.t(&format!("facet-{facet}")), said)
        })
    });
    words.into_iter().chain(values).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_shows_the_words_that_were_asked_for() {
        let text = format!("{} a comprehensive Summary of <activities>;", "word ".repeat(60));
        let html = matched(&text, "summary").to_string();
        assert!(html.starts_with("… word"), "{html}");
        assert!(html.ends_with("<mark>Summary</mark> of &lt;activities&gt;;"), "{html}");
        assert_eq!(matched("to report;", "").to_string(), "to report;");
        assert_eq!(matched("to report;", "summary").to_string(), "to report;");
    }
}
