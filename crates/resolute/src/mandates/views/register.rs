//! The register of duties: filters, what was chosen, counts, rows, downloads.

use askama::Template;
use resolute_document::Register;

use crate::app::App;
use crate::mandates::model::{Filter, Sort};
use crate::trace::views::chip::{self, Chip};
use crate::trace::views::work::{mandate_href, shortened, who};
use crate::trace::{Facets, Listed};
use crate::web::html::Html;
use crate::web::page::{Choice, Page};
use crate::web::visit::{Visit, encode_pairs, query_pairs};

/// Rows on one page.
const PER_PAGE: usize = 50;
/// Characters of a duty that are shown; its page has all of them.
const WORDS_SHOWN: usize = 260;
/// Values of a facet that are shown before the rest folds.
const VALUES_SHOWN: usize = 6;

/// The facets in the order of the form.
const FACETS: [&str; 9] =
    ["addressee", "state", "standing", "due", "force", "recurrence", "verb", "body", "instrument"];

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
    paging: Option<String>,
    previous: Option<String>,
    next: Option<String>,
}

struct Facet {
    name: String,
    title: String,
    first: Vec<Value>,
    more: Vec<Value>,
}

struct Value {
    code: String,
    words: String,
    count: usize,
    chosen: bool,
}

/// A filter in use: taking it away is a link.
struct Chosen {
    words: String,
    title: String,
    href: String,
}

struct Row {
    href: String,
    address: String,
    text: Html,
    state: Chip,
    standing: Option<String>,
    instrument: String,
    who: Vec<(String, String)>,
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
        number: usize,
        listed: &[Listed],
        facets: &Facets,
    ) -> RegisterPage {
        let visit = &page.visit;
        let total = listed.len();
        let pages = total.div_ceil(PER_PAGE).max(1);
        let number = number.clamp(1, pages);
        let rows = listed.iter().skip((number - 1) * PER_PAGE).take(PER_PAGE);
        let q = asked(filter, "q").unwrap_or_default();
        let rows = rows.map(|one| row(visit, one, app.register, q)).collect();
        let sorts = Sort::ALL.into_iter().map(|one| {
            (one.code().to_owned(), visit.t(&format!("sort-{}", one.code())), one == filter.sort())
        });
        let turn = |to: usize| visit.address_with("page", Some(&to.to_string()));
        let values = [("page", number.into()), ("pages", pages.into())];
        RegisterPage {
            q: filter.q.clone().unwrap_or_default(),
            facets: facet_views(visit, filter, facets, app.register),
            chosen: chosen(visit, filter, app.register),
            sorts: sorts.collect(),
            as_of: filter.as_of.clone().unwrap_or_default(),
            total,
            rows,
            downloads: downloads(visit),
            paging: (pages > 1).then(|| visit.with("page-of", &values)),
            previous: (number > 1).then(|| turn(number - 1)),
            next: (number < pages).then(|| turn(number + 1)),
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

/// The value of one facet in a filter.
pub fn asked<'a>(filter: &'a Filter, facet: &str) -> Option<&'a str> {
    let field = match facet {
        "addressee" => &filter.addressee,
        "verb" => &filter.verb,
        "force" => &filter.force,
        "instrument" => &filter.instrument,
        "body" => &filter.body,
        "recurrence" => &filter.recurrence,
        "due" => &filter.due,
        "standing" => &filter.standing,
        "state" => &filter.state,
        _ => &filter.q,
    };
    field.as_deref().filter(|value| !value.is_empty())
}

fn facet_views(visit: &Visit, filter: &Filter, facets: &Facets, register: &Register) -> Vec<Facet> {
    let view = |facet: &&str| {
        let chosen = asked(filter, facet);
        let counts = facets.0.get(*facet)?;
        let mut values: Vec<Value> = counts
            .iter()
            .map(|(code, count)| Value {
                words: value_words(visit, facet, code, register),
                count: *count,
                chosen: chosen == Some(code),
                code: code.clone(),
            })
            .collect();
        values.sort_by(|left, right| right.count.cmp(&left.count).then_with(|| left.words.cmp(&right.words)));
        let more = values.split_off(values.len().min(VALUES_SHOWN));
        let title = visit.t(&format!("facet-{facet}"));
        Some(Facet { name: (*facet).to_owned(), title, first: values, more })
    };
    FACETS.iter().filter_map(view).collect()
}

/// A code as people say it: from the page's words, the register's names, or the text's own word.
fn value_words(visit: &Visit, facet: &str, code: &str, register: &Register) -> String {
    match facet {
        "addressee" => {
            let known = register.actors.iter().find(|actor| actor.id == code);
            known.map_or_else(|| code.to_owned(), |actor| actor.short_name.clone())
        }
        "recurrence" => chip::recurrence(visit, code),
        "due" | "standing" | "state" | "force" => visit.t(&format!("{facet}-{code}")),
        _ => code.to_owned(),
    }
}

fn chosen(visit: &Visit, filter: &Filter, register: &Register) -> Vec<Chosen> {
    let without = |name: &str| {
        let kept = query_pairs(&visit.query).filter(|(known, _)| known != name && known != "page");
        let query = encode_pairs(kept);
        if query.is_empty() { visit.path.clone() } else { format!("{}?{query}", visit.path) }
    };
    let chip = |facet: &str| {
        let value = asked(filter, facet)?;
        let words = value_words(visit, facet, value, register);
        let title = visit.t(&format!("facet-{facet}"));
        Some(Chosen { words, title, href: without(facet) })
    };
    ["q"].iter().chain(&FACETS).filter_map(|facet| chip(facet)).collect()
}

/// Exactly the list on the page, in three formats.
fn downloads(visit: &Visit) -> Vec<Choice> {
    let formats = [("CSV", "csv"), ("Excel (.xlsx)", "xlsx"), ("JSON", "json")];
    let choice = |(name, ending): (&str, &str)| {
        let kept = query_pairs(&visit.query).filter(|(name, value)| name != "page" && !value.is_empty());
        let query = encode_pairs(kept);
        let mark = if query.is_empty() { "" } else { "?" };
        Choice {
            name: name.to_owned(),
            href: format!("/exports/mandates/duties.{ending}{mark}{query}"),
            code: "",
            current: false,
            exact: false,
        }
    };
    formats.into_iter().map(choice).collect()
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
