//! The page of gaps: lists first, then the picture and its table.

use std::collections::BTreeMap;

use askama::Template;
use fluent_bundle::FluentValue;
use resolute_document::Register;

use super::{Coverage, FACETS, Filter, GAPS, Gap};
use crate::trace::views::who::Who;
use crate::web::facets::{Chosen, Facet, PER_PAGE, Paging, downloads};
use crate::web::html::Html;
use crate::web::page::{Choice, Page};
use crate::web::visit::{Visit, encode_pairs, query_pairs};

/// Of what the picture is.
const BY: [&str; 3] = ["instrument", "actor", "line"];
/// Rows of the picture; the facets have the rest.
const MOST_BARS: usize = 25;
/// Width of the picture's longest bar.
const WIDTH: usize = 300;

/// The page.
#[derive(Template)]
#[template(path = "plans/coverage/views.html")]
pub struct CoveragePage {
    page: Page,
    as_of: String,
    tally: Vec<(String, String, usize)>,
    facets: Vec<Facet>,
    chosen: Vec<Chosen>,
    total: usize,
    rows: Vec<Row>,
    downloads: Vec<Choice>,
    paging: Option<Paging>,
    by: Vec<(&'static str, String, bool)>,
    by_name: String,
    kept: Vec<(String, String)>,
    gap_names: Vec<String>,
    bars: Vec<Bar>,
}

struct Row {
    href: String,
    label: String,
    words: String,
    official: bool,
    gaps: Vec<String>,
    actors: Vec<Who>,
    plan: Option<(String, String)>,
    may_plan: Option<String>,
}

/// A row of the picture and of its table.
struct Bar {
    name: String,
    picture: Html,
    /// For each gap how many, with its rows.
    counts: Vec<(usize, String)>,
}

impl CoveragePage {
    /// Puts the page into words.
    pub fn new(
        page: Page,
        register: &Register,
        (filter, number): (&Filter, Option<usize>),
        Coverage { gaps: found, counts, shares }: &Coverage,
    ) -> CoveragePage {
        let visit = &page.visit;
        let (number, paging) = Paging::of(visit, number, found.len());
        let shown = found.iter().skip((number - 1) * PER_PAGE).take(PER_PAGE);
        let by = BY.into_iter().find(|by| filter.by.as_deref() == Some(*by)).unwrap_or("instrument");
        let tally = shares.iter().map(|share| {
            let all = visit.with("plan-coverage-of", &[("all", FluentValue::from(visit.number(share.of)))]);
            let words = format!("{all} {}", visit.t(&format!("plan-gap-{}", share.gap)));
            (with(visit, &[("gap", share.gap)]), words, share.missing)
        });
        let facets = FACETS.into_iter().filter_map(|facet| {
            let title = visit.t(&format!("plan-coverage-{facet}"));
            Facet::of(facet, title, counts, &filter.chosen(facet), |code| said(visit, register, facet, code))
        });
        let chosen = FACETS.into_iter().flat_map(|facet| {
            filter.chosen(facet).into_iter().map(move |code| {
                let title = visit.t(&format!("plan-coverage-{facet}"));
                Chosen::of(visit, facet, &code, title, said(visit, register, facet, &code))
            })
        });
        let kept = query_pairs(&visit.query).filter(|(name, _)| name != "by" && name != "page");
        CoveragePage {
            as_of: filter.as_of.clone().unwrap_or_default(),
            tally: tally.collect(),
            facets: facets.collect(),
            chosen: chosen.collect(),
            total: found.len(),
            rows: shown.map(|gap| row(visit, register, gap)).collect(),
            downloads: downloads(visit, "/exports/coverage/coverage"),
            paging,
            by: BY.map(|code| (code, visit.t(&format!("plan-coverage-{code}")), code == by)).to_vec(),
            by_name: visit.t(&format!("plan-coverage-{by}")),
            kept: kept.collect(),
            gap_names: GAPS.iter().map(|gap| visit.t(&format!("plan-gap-{gap}"))).collect(),
            bars: bars(visit, register, by, found),
            page,
        }
    }
}

fn row(visit: &Visit, register: &Register, gap: &Gap) -> Row {
    let is_open = gap.gaps.contains(&"duty-without-output");
    let may_plan = visit.person.may(crate::accounts::Right::Contribute) && is_open;
    Row {
        href: gap.href.clone(),
        label: gap.label.clone(),
        words: crate::trace::views::passage::shortened(&gap.words, 220),
        official: gap.instrument.is_some(),
        gaps: gap.gaps.iter().map(|one| visit.t(&format!("plan-gap-{one}"))).collect(),
        actors: gap.actors.iter().map(|code| Who::of(code, register)).collect(),
        plan: gap.plan.as_ref().map(|code| (crate::plans::model::href(code), code.clone())),
        may_plan: may_plan.then(|| format!("{}#outputs", gap.href)),
    }
}

/// This address with some values set, on its first page.
fn with(visit: &Visit, set: &[(&str, &str)]) -> String {
    let kept = query_pairs(&visit.query)
        .filter(|(name, _)| name != "page" && !set.iter().any(|(other, _)| other == name));
    let set = set.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
    format!("{}?{}", visit.path, encode_pairs(kept.chain(set)))
}

fn bars(visit: &Visit, register: &Register, by: &str, found: &[Gap]) -> Vec<Bar> {
    let mut of: BTreeMap<&str, [usize; 4]> = BTreeMap::new();
    for gap in found {
        let values: Vec<&str> = match by {
            "actor" => gap.actors.iter().map(String::as_str).collect(),
            "line" => gap.lines.iter().map(String::as_str).collect(),
            _ => gap.instrument.iter().map(String::as_str).collect(),
        };
        for value in values {
            let counts = of.entry(value).or_default();
            for (place, code) in GAPS.iter().enumerate() {
                counts[place] += usize::from(gap.gaps.contains(code));
            }
        }
    }
    let mut of: Vec<(&str, [usize; 4])> = of.into_iter().collect();
    let sum = |counts: &[usize; 4]| counts.iter().sum::<usize>();
    of.sort_by(|(one, a), (other, b)| sum(b).cmp(&sum(a)).then_with(|| one.cmp(other)));
    of.truncate(MOST_BARS);
    let most = of.first().map_or(1, |(_, counts)| sum(counts)).max(1);
    of.into_iter()
        .map(|(code, counts)| Bar {
            name: said(visit, register, by, code),
            picture: picture(counts, most),
            counts: GAPS
                .iter()
                .zip(counts)
                .map(|(gap, count)| (count, with(visit, &[("gap", gap), (by, code)])))
                .collect(),
        })
        .collect()
}

/// A bar whose parts are the gaps; the table beside it has the numbers, so it says nothing to who cannot see it.
fn picture(counts: [usize; 4], most: usize) -> Html {
    let mut html = Html::default();
    html.push_markup(&format!(
        "<svg class=\"bars\" viewBox=\"0 0 {WIDTH} 12\" aria-hidden=\"true\" preserveAspectRatio=\"none\">"
    ));
    let mut from = 0;
    for (place, count) in counts.into_iter().enumerate() {
        let width = count * WIDTH / most;
        html.push_markup(&format!(
            "<rect class=\"gap-{place}\" x=\"{from}\" y=\"0\" width=\"{width}\" height=\"12\"/>"
        ));
        from += width;
    }
    html.push_markup("</svg>");
    html
}

fn said(visit: &Visit, register: &Register, facet: &str, code: &str) -> String {
    match facet {
        "gap" => visit.t(&format!("plan-gap-{code}")),
        "standing" => visit.t(&format!("standing-{code}")),
        "actor" => Who::of(code, register).name,
        _ => code.to_owned(),
    }
}
