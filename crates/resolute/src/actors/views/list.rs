//! The register of actors: filters, what was chosen, rows, downloads.

use askama::Template;
use resolute_document::Register;

use crate::actors::Listed;
use crate::actors::model::{FACETS, Filter, SORTS, href};
use crate::frameworks::roles::views::role_words;
use crate::reference::model::Checked;
use crate::trace::Standing;
use crate::trace::views::who::Who;
use crate::web::facets::{Chosen, Counts, Facet, PER_PAGE, Paging, downloads};
use crate::web::page::{Choice, Page};
use crate::web::visit::{Visit, encode_pairs};

/// The page.
#[derive(Template)]
#[template(path = "actors/views/list.html")]
pub struct ListPage {
    page: Page,
    q: String,
    as_of: String,
    sorts: Vec<(&'static str, String, bool)>,
    facets: Vec<Facet>,
    chosen: Vec<Chosen>,
    total: usize,
    rows: Vec<Row>,
    downloads: Vec<Choice>,
    paging: Option<Paging>,
}

struct Row {
    href: String,
    name: String,
    short: String,
    kind: String,
    parent: Option<Who>,
    duties: Vec<Count>,
    lines: usize,
    /// Said where nobody verified the row.
    unverified: Option<String>,
}

/// A figure that opens its rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Count {
    /// How many.
    pub count: usize,
    /// Of what.
    pub words: String,
    /// The rows.
    pub href: String,
}

impl ListPage {
    /// Puts the page into words.
    pub fn new(
        page: Page,
        register: &Register,
        filter: &Filter,
        number: Option<usize>,
        (listed, counts): (&[Listed], &Counts),
    ) -> ListPage {
        let visit = &page.visit;
        let (number, paging) = Paging::of(visit, number, listed.len());
        let as_of = filter.as_of.as_deref().unwrap_or_default();
        let rows = listed.iter().skip((number - 1) * PER_PAGE).take(PER_PAGE);
        let rows = rows.map(|one| row(visit, one, register, as_of)).collect();
        let facet = |name: &'static str| {
            let words = |code: &str| value_words(visit, name, code, register);
            let title = visit.t(&format!("actors-facet-{name}"));
            Facet::of(name, title, counts, &filter.chosen(name), words)
        };
        let sort =
            |code: &'static str| (code, visit.t(&format!("actors-sort-{code}")), code == filter.sort());
        ListPage {
            q: filter.q.clone().unwrap_or_default(),
            as_of: as_of.to_owned(),
            sorts: SORTS.into_iter().map(sort).collect(),
            facets: FACETS.into_iter().filter_map(facet).collect(),
            chosen: chosen(visit, filter, register),
            total: listed.len(),
            rows,
            downloads: downloads(visit, "/exports/actors/actors"),
            paging,
            page,
        }
    }
}

fn row(visit: &Visit, one: &Listed, register: &Register, as_of: &str) -> Row {
    let actor = &one.actor;
    let count = |standing: Standing| {
        let count = *one.duties.get(standing.code())?;
        let query = [("addressee", actor.id.as_str()), ("standing", standing.code())];
        Some(Count {
            count,
            words: visit.t(&format!("standing-{}", standing.code())),
            href: duties_href(&query, as_of),
        })
    };
    let checked = Checked::of(&actor.verified);
    Row {
        href: with_day(&href(&actor.id), as_of),
        name: actor.name.clone(),
        short: actor.short_name.clone(),
        kind: kind_words(visit, &actor.kind),
        parent: actor.parent.as_deref().map(|parent| Who::of(parent, register)),
        duties: Standing::ALL.into_iter().filter_map(count).collect(),
        lines: one.lines,
        unverified: (checked != Checked::Verified).then(|| visit.t(&format!("checked-{}", checked.code()))),
    }
}

/// The register of duties, narrowed, on the same day.
pub fn duties_href(narrow: &[(&str, &str)], as_of: &str) -> String {
    let day = Some(("as_of", as_of)).filter(|(_, day)| !day.is_empty());
    let pairs = narrow.iter().copied().chain(day);
    format!("/mandates?{}", encode_pairs(pairs.map(|(name, value)| (name.to_owned(), value.to_owned()))))
}

/// An address on the same day.
pub fn with_day(href: &str, as_of: &str) -> String {
    if as_of.is_empty() { href.to_owned() } else { format!("{href}?as_of={as_of}") }
}

/// A kind in the language of the page; one that it has no words for stands as in the row.
pub fn kind_words(visit: &Visit, kind: &str) -> String {
    let key = format!("actor-kind-{}", kind.replace(' ', "-"));
    let words = visit.t(&key);
    if words == key { kind.to_owned() } else { words }
}

fn value_words(visit: &Visit, facet: &str, code: &str, register: &Register) -> String {
    match facet {
        "kind" => kind_words(visit, code),
        "parent" => Who::of(code, register).name,
        "role" => role_words(visit, code),
        _ if code == "none" => visit.t("actors-duties-none"),
        _ => visit.t(&format!("standing-{code}")),
    }
}

fn chosen(visit: &Visit, filter: &Filter, register: &Register) -> Vec<Chosen> {
    let words = filter.q.as_deref().map(str::trim).filter(|words| !words.is_empty());
    let words = words.map(|words| Chosen::of(visit, "q", words, visit.t("facet-q"), words.to_owned()));
    let values = FACETS.into_iter().flat_map(|facet| {
        filter.chosen(facet).into_iter().map(move |code| {
            let said = value_words(visit, facet, &code, register);
            Chosen::of(visit, facet, &code, visit.t(&format!("actors-facet-{facet}")), said)
        })
    });
    words.into_iter().chain(values).collect()
}
