//! The list of citations: filters, counts that open their rows, downloads.

use std::collections::BTreeMap;

use askama::Template;
use jiff::civil::Date;
use resolute_document::citations::State;

use super::words::{because, chip, cited_href, citing_href, is_guess, unresolved};
use crate::instruments::citations::model::{Filter, KINDS, Listed, by_state, is_dead};
use crate::trace::views::chip::Chip;
use crate::web::page::{Choice, Page};
use crate::web::visit::{Visit, encode_pairs, query_pairs};

/// Rows on one page.
const PER_PAGE: usize = 50;

/// The page.
#[derive(Template)]
#[template(path = "instruments/citations/views/list.html")]
pub struct ListPage {
    page: Page,
    q: String,
    as_of: String,
    day: String,
    selects: Vec<Select>,
    states: Vec<StateView>,
    dead: Option<DeadView>,
    chosen: Vec<(String, String)>,
    total: usize,
    rows: Vec<RowView>,
    downloads: Vec<Choice>,
    paging: Option<String>,
    previous: Option<String>,
    next: Option<String>,
}

/// A filter of the form with its choices.
struct Select {
    name: &'static str,
    title: String,
    any: String,
    values: Vec<(String, String, bool)>,
}

/// A state with the number of citations that have it.
struct StateView {
    chip: Chip,
    count: usize,
    href: String,
    current: bool,
}

/// Texts that cite what is no longer in force, and how often.
struct DeadView {
    href: String,
    count: usize,
    texts: Vec<(String, String, usize)>,
}

/// One citation.
pub(super) struct RowView {
    pub(super) chip: Chip,
    pub(super) quote: String,
    pub(super) label: String,
    pub(super) cited_href: Option<String>,
    pub(super) title: Option<String>,
    pub(super) because: Option<String>,
    pub(super) unverified: bool,
    pub(super) unresolved: Option<String>,
    pub(super) guess: bool,
    pub(super) citing: String,
    pub(super) citing_href: String,
    pub(super) address: String,
    pub(super) proposed: Option<String>,
}

impl ListPage {
    /// Puts the page into words. `listed` has every state; the filter's own state narrows the rows.
    pub fn new(page: Page, filter: &Filter, number: usize, listed: &[Listed], as_of: Date) -> ListPage {
        let visit = &page.visit;
        let shown: Vec<&Listed> = listed.iter().filter(|one| filter.fits_state(one.standing.state)).collect();
        let total = shown.len();
        let pages = total.div_ceil(PER_PAGE).max(1);
        let number = number.clamp(1, pages);
        let rows = shown.iter().skip((number - 1) * PER_PAGE).take(PER_PAGE);
        let turn = |to: usize| visit.address_with("page", Some(&to.to_string()));
        let values = [("page", number.into()), ("pages", pages.into())];
        ListPage {
            q: filter.asked("q").unwrap_or_default().to_owned(),
            as_of: filter.asked("as_of").unwrap_or_default().to_owned(),
            day: visit.date(as_of),
            selects: selects(visit, filter, listed),
            states: states(visit, filter, listed),
            dead: dead(visit, filter, listed),
            chosen: chosen(visit, filter, listed),
            total,
            rows: rows.map(|one| row(visit, one, as_of)).collect(),
            downloads: downloads(visit),
            paging: (pages > 1).then(|| visit.with("page-of", &values)),
            previous: (number > 1).then(|| turn(number - 1)),
            next: (number < pages).then(|| turn(number + 1)),
            page,
        }
    }
}

pub(super) fn row(visit: &Visit, one: &Listed, as_of: Date) -> RowView {
    let stored = &one.stored;
    let citation = &stored.citation;
    let key = stored.cited.as_deref().filter(|_| stored.known);
    RowView {
        chip: chip(visit, one.standing.state),
        quote: citation.quote.clone(),
        label: citation.target.label(),
        cited_href: key.map(|key| cited_href(key, &citation.target, as_of)),
        title: citation.title.as_ref().map(|title| title.text.clone()),
        because: because(visit, &one.standing),
        unverified: one.standing.revision.is_some() && !one.standing.verified,
        unresolved: unresolved(visit, citation),
        guess: is_guess(citation),
        citing: stored.citing_name.clone(),
        citing_href: citing_href(one),
        address: stored.address.clone(),
        proposed: (stored.standing != "adopted").then(|| visit.t(&format!("version-{}", stored.standing))),
    }
}

fn selects(visit: &Visit, filter: &Filter, listed: &[Listed]) -> Vec<Select> {
    let select = |name: &'static str, values: Vec<(String, String)>| {
        let chosen = filter.asked(name);
        let values = values.into_iter().map(|(code, words)| {
            let current = chosen == Some(code.as_str());
            (code, words, current)
        });
        let title = visit.t(&format!("citations-{}", name.replace('_', "-")));
        let any = visit.t(if name == "names" { "citations-names-texts" } else { "citations-any" });
        Select { name, title, any, values: values.collect() }
    };
    let mut citing: BTreeMap<String, String> = BTreeMap::new();
    let mut cited: BTreeMap<String, String> = BTreeMap::new();
    let mut bodies: BTreeMap<String, String> = BTreeMap::new();
    for one in listed {
        citing.insert(one.stored.citing.clone(), one.stored.citing_name.clone());
        if let Some((key, name)) = cited_name(one) {
            cited.insert(key, name);
        }
        bodies.extend(one.body().map(|body| (body.to_owned(), body.to_owned())));
    }
    // A choice that nothing fits any more stays, so that it can be seen and changed.
    for (field, values) in [("cites", &mut citing), ("cited", &mut cited), ("body", &mut bodies)] {
        if let Some(value) = filter.asked(field) {
            values.entry(value.to_owned()).or_insert_with(|| value.to_owned());
        }
    }
    let mut kinds: Vec<(String, String)> =
        KINDS.iter().map(|kind| ((*kind).to_owned(), visit.t(&format!("names-{kind}")))).collect();
    kinds.push(("all".to_owned(), visit.t("citations-names-all")));
    let mut states = vec![("dead".to_owned(), visit.t("cited-dead"))];
    states.extend(State::ALL.map(|state| (state.code().to_owned(), chip(visit, state).word)));
    vec![
        select("cites", citing.into_iter().collect()),
        select("cited", cited.into_iter().collect()),
        select("body", bodies.into_iter().collect()),
        select("names", kinds),
        select("standing", states),
    ]
}

/// Key and name of the cited text without its revision and parts.
pub(super) fn cited_name(one: &Listed) -> Option<(String, String)> {
    let key = one.stored.cited.clone()?;
    let target = &one.stored.citation.target;
    let name = match target.named() {
        Some(named) => {
            let bare = resolute_document::citations::Named { revision: None, ..named.clone() };
            resolute_document::citations::Target::Instrument(bare).label()
        }
        None => whole(target).label(),
    };
    Some((key, name))
}

/// The text of which a part is cited.
fn whole(target: &resolute_document::citations::Target) -> &resolute_document::citations::Target {
    match target {
        resolute_document::citations::Target::Provision(part) => part.of.as_deref().map_or(target, whole),
        _ => target,
    }
}

fn states(visit: &Visit, filter: &Filter, listed: &[Listed]) -> Vec<StateView> {
    let view = |(state, count): (State, usize)| {
        let current = filter.asked("standing") == Some(state.code());
        let href = narrowed(visit, "standing", Some(state.code()));
        StateView { chip: chip(visit, state), count, href, current }
    };
    by_state(listed).into_iter().map(view).collect()
}

/// This address with one filter set, on its first page.
fn narrowed(visit: &Visit, name: &str, value: Option<&str>) -> String {
    let kept = query_pairs(&visit.query).filter(|(known, _)| known != name && known != "page");
    let set = value.map(|value| (name.to_owned(), value.to_owned()));
    let query = encode_pairs(kept.chain(set));
    if query.is_empty() { "/citations".to_owned() } else { format!("/citations?{query}") }
}

fn dead(visit: &Visit, filter: &Filter, listed: &[Listed]) -> Option<DeadView> {
    let mut texts: BTreeMap<&str, (&str, usize)> = BTreeMap::new();
    for one in listed.iter().filter(|one| is_dead(one.standing.state)) {
        texts.entry(&one.stored.citing).or_insert((&one.stored.citing_name, 0)).1 += 1;
    }
    let count = texts.values().map(|(_, count)| count).sum();
    let mut rows: Vec<(String, String, usize)> = texts
        .into_iter()
        .map(|(id, (name, count))| {
            let mut pairs =
                vec![("cites".to_owned(), id.to_owned()), ("standing".to_owned(), "dead".to_owned())];
            pairs.extend(filter.asked("as_of").map(|day| ("as_of".to_owned(), day.to_owned())));
            (name.to_owned(), format!("/citations?{}", encode_pairs(pairs.into_iter())), count)
        })
        .collect();
    rows.sort_by(|one, other| other.2.cmp(&one.2).then_with(|| one.0.cmp(&other.0)));
    rows.truncate(10);
    (count > 0).then(|| DeadView { href: narrowed(visit, "standing", Some("dead")), count, texts: rows })
}

/// Filters in use, each with the address that takes it away.
fn chosen(visit: &Visit, filter: &Filter, listed: &[Listed]) -> Vec<(String, String)> {
    let selects = selects(visit, filter, listed);
    let of_select = selects.iter().filter_map(|select| {
        let (_, words, _) = select.values.iter().find(|(.., current)| *current)?;
        Some((format!("{}: {words}", select.title), narrowed(visit, select.name, None)))
    });
    let words =
        filter.asked("q").map(|q| (format!("{}: {q}", visit.t("facet-q")), narrowed(visit, "q", None)));
    words.into_iter().chain(of_select).collect()
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
            href: format!("/exports/citations/citations.{ending}{mark}{query}"),
            code: "",
            current: false,
            exact: false,
        }
    };
    formats.into_iter().map(choice).collect()
}
