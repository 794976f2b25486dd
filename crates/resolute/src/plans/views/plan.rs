//! One plan: its items as a table, narrowed by facets.

use std::collections::BTreeMap;

use askama::Template;

use super::list::years;
use crate::app::App;
use crate::plans::model::{Details, Plan, item_href};
use crate::plans::register::{Due, FACETS, Filter, Listed};
use crate::reference::views::provenance::{Provenance, Sources};
use crate::trace::views::who::Who;
use crate::web::facets::{Chosen, Counts, Facet, Paging, downloads};
use crate::web::format;
use crate::web::page::{Choice, Page};
use crate::web::visit::{Visit, query_pairs};

/// Items on one page: a whole plan of a bureau fits.
const PER_PAGE: usize = 200;

/// The page.
#[derive(Template)]
#[template(path = "plans/views/plan.html")]
pub struct PlanPage {
    page: Page,
    plan: Plan,
    years: String,
    body: Who,
    keeper: Who,
    provenance: Option<Provenance>,
    carried_from: Option<(String, String)>,
    q: String,
    as_of: String,
    facets: Vec<Facet>,
    chosen: Vec<Chosen>,
    total: usize,
    rows: Vec<Row>,
    has_money: bool,
    downloads: Vec<Choice>,
    paging: Option<Paging>,
    may_write: bool,
    may_review: bool,
    /// Whether what is said of it can be changed.
    may_edit: bool,
    /// Whether it can be taken away.
    may_remove: bool,
    /// What was just looked for and found.
    found: Option<String>,
}

struct Row {
    href: String,
    code: String,
    title: String,
    /// How far it is indented: 0 to 3.
    depth: usize,
    kind: String,
    lead: Option<Who>,
    due: DueView,
    late: bool,
    state: (&'static str, String),
    money: Option<String>,
    is_output: bool,
    confirmed: usize,
    suggested: usize,
    provenance: Option<Provenance>,
}

/// When something is due, in words.
#[derive(Debug, Clone, Default)]
pub struct DueView {
    /// The day.
    pub day: Option<String>,
    /// The event.
    pub event: Option<String>,
    /// Said where the event has no known day.
    pub undated: Option<String>,
}

impl DueView {
    /// In the language of the page.
    pub fn of(visit: &Visit, due: &Due) -> DueView {
        DueView {
            day: due.day.map(|day| visit.date(day)),
            event: Some(due.event.clone()).filter(|event| !event.is_empty()),
            undated: due.undated.then(|| visit.t("plan-undated")),
        }
    }

    /// Whether nothing is known.
    pub fn is_empty(&self) -> bool {
        self.day.is_none() && self.event.is_none()
    }
}

/// An amount as it was given, with its unit and currency: `55,147 thousand CHF`.
pub fn money(visit: &Visit, details: &Details, amount: &str) -> Option<String> {
    if amount.is_empty() {
        return None;
    }
    let amount = format::decimal(visit.locale, amount);
    let unit = match details.unit.as_str() {
        "" => String::new(),
        unit => visit.t(&format!("plan-unit-{unit}")),
    };
    let parts = [amount.as_str(), unit.as_str(), details.currency.as_str()];
    Some(parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" "))
}

impl PlanPage {
    /// Puts the page into words.
    pub fn new(
        page: Page,
        app: &App,
        plan: Plan,
        (filter, number): (&Filter, Option<usize>),
        (listed, counts): (&[Listed], &Counts),
        sources: &Sources,
        (carried_from, may_write, may_review): (Option<Plan>, bool, bool),
    ) -> PlanPage {
        let visit = &page.visit;
        let total = listed.len();
        let (number, paging) = Paging::with(visit, number, total, PER_PAGE);
        let shown = listed.iter().skip((number - 1) * PER_PAGE).take(PER_PAGE);
        let rows: Vec<Row> = shown.map(|one| row(visit, app, one, &plan, sources)).collect();
        let facets = FACETS.into_iter().filter_map(|facet| {
            let title = visit.t(&format!("plan-facet-{facet}"));
            Facet::of(facet, title, counts, &filter.chosen(facet), |code| said(visit, app, facet, code))
        });
        let is_empty = total == 0 && counts.values().all(BTreeMap::is_empty);
        let found = query_pairs(&visit.query)
            .find(|(name, _)| name == "found")
            .and_then(|(_, value)| value.parse::<usize>().ok())
            .map(|count| visit.n("plan-found", count));
        let words = filter.q.as_deref().map(str::trim).filter(|words| !words.is_empty());
        let words = words.map(|words| Chosen::of(visit, "q", words, visit.t("facet-q"), words.to_owned()));
        let chosen = FACETS.into_iter().flat_map(|facet| {
            filter.chosen(facet).into_iter().map(move |code| {
                let title = visit.t(&format!("plan-facet-{facet}"));
                Chosen::of(visit, facet, &code, title, said(visit, app, facet, &code))
            })
        });
        PlanPage {
            years: years(&plan),
            body: Who::of(&plan.body, app.register),
            keeper: Who::of(&plan.keeper, app.register),
            provenance: (!plan.source.is_empty()).then(|| sources.of(visit, &plan.source, &plan.verified)),
            carried_from: carried_from.map(|from| (crate::plans::model::href(&from.code), from.title)),
            q: filter.q.clone().unwrap_or_default(),
            as_of: filter.as_of.clone().unwrap_or_default(),
            facets: facets.collect(),
            chosen: words.into_iter().chain(chosen).collect(),
            total,
            has_money: rows.iter().any(|row| row.money.is_some()),
            rows,
            downloads: downloads(visit, &format!("/exports/plan/{}", plan.code)),
            paging,
            may_write,
            may_review,
            may_edit: may_review && plan.origin != "reference",
            may_remove: may_review && plan.origin != "reference" && is_empty,
            found,
            plan,
            page,
        }
    }
}

fn row(visit: &Visit, app: &App, one: &Listed, plan: &Plan, sources: &Sources) -> Row {
    let item = &one.item;
    // What is said of the whole plan need not be said of each row.
    let own = !item.source.is_empty() && (item.source != plan.source || item.verified != plan.verified);
    Row {
        href: item_href(item.id),
        code: item.code.clone(),
        title: item.title.clone(),
        depth: one.depth.min(3),
        kind: visit.t(&format!("plan-kind-{}", item.kind.code())),
        lead: Some(item.lead.as_str())
            .filter(|lead| !lead.is_empty())
            .map(|lead| Who::of(lead, app.register)),
        due: DueView::of(visit, &one.due),
        late: one.late,
        state: (one.state.code(), visit.t(&format!("plan-state-{}", one.state.code()))),
        money: money(visit, &item.details, &item.details.required),
        is_output: item.kind == crate::plans::model::Kind::Output,
        confirmed: one.confirmed,
        suggested: one.suggested,
        provenance: own.then(|| sources.of(visit, &item.source, &item.verified)),
    }
}

fn said(visit: &Visit, app: &App, facet: &str, code: &str) -> String {
    match (facet, code) {
        (_, "none") => visit.t(&format!("plan-none-{facet}")),
        ("lead", code) => Who::of(code, app.register).name,
        ("region", code) => code.to_owned(),
        (facet, code) => visit.t(&format!("plan-{facet}-{code}")),
    }
}
