//! The page of results: what was found and why it fits, what would narrow it, and a way on where nothing was found.

use askama::Template;
use fluent_bundle::FluentValue;
use resolute_document::Register;

use crate::activities::register::NAMES;
use crate::activities::register::views::names::{Names, Registered};
use crate::finding::question::{FACETS, Question};
use crate::frameworks::Terms;
use crate::search::{Found, Hit, Passage};
use crate::trace::model::State;
use crate::trace::views::chip::Chip;
use crate::web::facets::{Chosen, Counts, Facet, Paging};
use crate::web::html::Html;
use crate::web::locale::Locale;
use crate::web::page::Page;
use crate::web::visit::{Visit, encode_pairs};

/// Values that fold; more are found by typing.
const VALUES_FOLDED: usize = 60;

/// Questions that show what can be asked.
const EXAMPLES: [&str; 5] =
    ["stocktaking", "\"capacity building\"", "RCC/23A15/1", "Resolution 140", "информационное общество"];

/// The page.
#[derive(Template)]
#[template(path = "finding/views/results.html")]
pub struct ResultsPage {
    page: Page,
    q: String,
    asked: bool,
    as_of: String,
    total: usize,
    messages: Vec<String>,
    behind: bool,
    facets: Vec<Facet>,
    chosen: Vec<Chosen>,
    ways_on: Vec<(String, String)>,
    examples: Vec<(String, String)>,
    rows: Vec<Row>,
    paging: Option<Paging>,
}

struct Row {
    href: String,
    kind: String,
    proposed: Option<Chip>,
    standing: Option<(&'static str, String)>,
    notes: Vec<String>,
    exactly: bool,
    /// What it is called, or the passage of a paragraph, which has no name.
    title: Html,
    title_language: String,
    title_direction: &'static str,
    passage: Html,
    language: String,
    direction: &'static str,
    within: Vec<String>,
    code: String,
}

impl ResultsPage {
    /// Puts the page into words.
    pub fn new(
        page: Page,
        (register, terms, registered): (&Register, &Terms, &Registered),
        question: &Question,
        found: Found,
        current: bool,
    ) -> ResultsPage {
        let visit = &page.visit;
        let names = Names { visit, register, terms, registered };
        let pages = question.pages(found.total);
        let number = question.page.min(pages);
        let turn = |to: usize| visit.address_with("page", Some(&to.to_string()));
        let values = [("page", number.into()), ("pages", pages.into())];
        let today = jiff::tz::Offset::UTC.to_datetime(visit.at).date();
        ResultsPage {
            q: question.q.clone(),
            asked: !question.is_empty(),
            as_of: visit.with("search-as-of", &[("date", FluentValue::from(visit.date(today)))]),
            total: found.total,
            messages: messages(visit, &found),
            behind: !current && found.building.is_none(),
            facets: facets(names, question, &found),
            chosen: question.chosen.iter().map(|pair| chosen(names, pair)).collect(),
            ways_on: found.without.iter().map(|without| way_on(visit, question, without)).collect(),
            examples: EXAMPLES.iter().map(|example| ((*example).to_owned(), href(example, &[]))).collect(),
            rows: found.hits.into_iter().map(|hit| row(visit, hit)).collect(),
            paging: (pages > 1).then(|| Paging {
                words: visit.with("page-of", &values),
                previous: (number > 1).then(|| turn(number - 1)),
                next: (number < pages).then(|| turn(number + 1)),
            }),
            page,
        }
    }
}

/// What was done to the question, so that nobody takes other words for their own.
pub(crate) fn messages(visit: &Visit, found: &Found) -> Vec<String> {
    let mut messages: Vec<String> = Vec::new();
    if let Some((done, total)) = found.building {
        let values = [("count", FluentValue::from(done)), ("total", FluentValue::from(total))];
        messages.push(visit.with("search-building", &values));
    }
    for one in &found.instead {
        let typed = ("typed", FluentValue::from(one.typed.as_str()));
        messages.push(match one.shown.is_empty() {
            true => visit.with("search-left-out", &[typed]),
            false => {
                visit.with("search-instead", &[typed, ("shown", FluentValue::from(one.shown.join(", ")))])
            }
        });
    }
    messages.extend(found.some_words.then(|| visit.t("search-some-words")));
    messages
}

fn facets(names: Names<'_>, question: &Question, found: &Found) -> Vec<Facet> {
    let counts: Counts =
        found.facets.iter().map(|(facet, values)| (*facet, values.iter().cloned().collect())).collect();
    let view = |facet: &&'static str| {
        let chosen: Vec<String> = question
            .chosen
            .iter()
            .filter(|(known, _)| known == facet)
            .map(|(_, code)| code.clone())
            .collect();
        let words = |code: &str| value_words(names, facet, code);
        Facet::of(facet, title(names.visit, facet), &counts, &chosen, words)
    };
    let mut facets: Vec<Facet> = question.facets().iter().filter_map(view).collect();
    facets.iter_mut().for_each(|facet| facet.more.truncate(VALUES_FOLDED));
    facets
}

fn title(visit: &Visit, facet: &str) -> String {
    if let Some(name) = name_of_activities(facet) {
        return visit.t(&format!("activities-filter-{name}"));
    }
    match facet {
        "kind" | "action-line" | "year" | "language" => visit.t(&format!("search-facet-{facet}")),
        _ => visit.t(&format!("facet-{facet}")),
    }
}

/// What the register of activities calls a facet that only activities have.
fn name_of_activities(facet: &str) -> Option<&'static str> {
    let own = NAMES.iter().find(|(_, known)| *known == facet && !FACETS.contains(known));
    own.map(|(name, _)| *name)
}

/// A code as people say it.
fn value_words(names: Names<'_>, facet: &str, code: &str) -> String {
    let Names { visit, register, .. } = names;
    if let Some(name) = name_of_activities(facet) {
        return names.value(name, code);
    }
    let known = match facet {
        "kind" => Some(visit.t(&format!("search-kind-{code}"))),
        "standing" | "force" => Some(visit.t(&format!("{facet}-{code}"))),
        "language" => Locale::ALL
            .into_iter()
            .find(|locale| locale.code() == code)
            .map(|locale| locale.own_name().to_owned()),
        "addressee" => {
            register.actors.iter().find(|actor| actor.id == code).map(|actor| actor.short_name.clone())
        }
        "action-line" => {
            let concept =
                register.concepts.iter().find(|one| one.scheme == "action-lines" && one.notation == code);
            concept.map(|concept| format!("{code} {}", concept.label))
        }
        _ => None,
    };
    // A value that somebody typed into the address is shown as it was typed.
    known.filter(|words| !words.ends_with(&format!("-{code}"))).unwrap_or_else(|| code.to_owned())
}

fn chosen(names: Names<'_>, (facet, code): &(String, String)) -> Chosen {
    let title = title(names.visit, facet);
    Chosen::of(names.visit, facet, code, title, value_words(names, facet, code))
}

fn way_on(visit: &Visit, question: &Question, (facet, total): &(String, usize)) -> (String, String) {
    let kept: Vec<&(String, String)> = question.chosen.iter().filter(|(known, _)| known != facet).collect();
    let values = [("filter", FluentValue::from(title(visit, facet))), ("count", FluentValue::from(*total))];
    (visit.with("search-without", &values), href(&question.q, &kept))
}

/// The address of a question.
fn href(q: &str, chosen: &[&(String, String)]) -> String {
    let pairs = [("q".to_owned(), q.to_owned())].into_iter().chain(chosen.iter().map(|pair| (*pair).clone()));
    format!("/search?{}", encode_pairs(pairs))
}

fn row(visit: &Visit, hit: Hit) -> Row {
    let entry = &hit.entry;
    let standing = entry.values("standing").next().map(str::to_owned);
    let named = !entry.names.is_empty();
    let passage = marked(&hit.passage);
    // A name that says all that the passage says is not said twice.
    let repeats = named && hit.passage.text == hit.title.text;
    let mut within = [entry.within.as_slice(), &entry.beside].concat();
    within.dedup();
    Row {
        href: entry.href.clone(),
        kind: visit.t(&format!("search-kind-{}", entry.kind)),
        proposed: (standing.as_deref() == Some("proposed")).then(|| Chip::of(visit, State::Proposed)),
        standing: standing
            .filter(|code| code != "proposed")
            .map(|code| (if code == "ended" { "ended" } else { "" }, visit.t(&format!("standing-{code}")))),
        notes: entry.notes.iter().map(|note| visit.t(&format!("search-note-{note}"))).collect(),
        exactly: hit.exactly,
        title_language: if named { entry.language.clone() } else { hit.language.clone() },
        title_direction: direction(if named { &entry.language } else { &hit.language }),
        title: if named { marked(&hit.title) } else { passage.clone() },
        passage: if named && !repeats { passage } else { Html::default() },
        direction: direction(&hit.language),
        language: hit.language,
        within: if named && entry.kind == "concept" { Vec::new() } else { within },
        code: entry.codes.first().cloned().unwrap_or_default(),
    }
}

pub(crate) fn direction(language: &str) -> &'static str {
    if language == "ar" { "rtl" } else { "ltr" }
}

/// The exact characters, escaped, with what was found marked.
pub(crate) fn marked(passage: &Passage) -> Html {
    let mut html = Html::default();
    if passage.cut_before {
        html.push_text("… ");
    }
    for (piece, found) in passage.pieces() {
        if found {
            html.push_markup("<mark>");
        }
        html.push_text(piece);
        if found {
            html.push_markup("</mark>");
        }
    }
    if passage.cut_after {
        html.push_text(" …");
    }
    html
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::web::visit::tests::visit;

    #[test]
    fn passages_are_escaped_and_marked() {
        let text = "if a < b & c".to_owned();
        let passage = Passage { text, marks: vec![3..4, 11..12], cut_before: true, cut_after: false };
        assert_eq!(marked(&passage).to_string(), "… if <mark>a</mark> &lt; b &amp; <mark>c</mark>");
    }

    #[test]
    fn every_kind_facet_and_standing_has_words_and_odd_values_are_shown_as_typed() {
        let register = resolute_reference::register();
        for locale in Locale::ALL {
            let visit = visit(locale, "/search");
            let names = Names {
                visit: &visit,
                register,
                terms: &Terms::default(),
                registered: &Registered::default(),
            };
            for facet in FACETS {
                assert!(!title(&visit, facet).contains('-') || facet.contains('-'), "{facet}");
            }
            for kind in [
                "instrument",
                "version",
                "proposal",
                "provision",
                "mandate",
                "actor",
                "concept",
                "activity",
                "plan",
                "plan-item",
            ] {
                assert_ne!(value_words(names, "kind", kind), kind);
            }
            assert_eq!(value_words(names, "kind", "no-such"), "no-such");
            assert_eq!(value_words(names, "standing", "<odd>"), "<odd>");
        }
    }
}
