//! The page of who asks: how many were asked and answered, each figure with its rows; who gave what; and the form that asks.

use askama::Template;
use fluent_bundle::FluentValue;

use super::{day, told};
use crate::reports::inputs::listing::{FACETS, Figures, Line};
use crate::reports::inputs::model::{Step, report_href};
use crate::reports::inputs::store::Focal;
use crate::reports::inputs::{Asking, listing};
use crate::reports::{Kept, Standing};
use crate::web::facets::{Asked, Chosen, Counts, Facet, downloads};
use crate::web::locale::Locale;
use crate::web::page::{Choice, Page};
use crate::web::visit::Visit;

/// Days that an officer usually gives.
const USUAL_DAYS: i64 = 28;

/// The page.
#[derive(Template)]
#[template(path = "reports/inputs/views/overview.html")]
pub struct OverviewPage {
    page: Page,
    report: i64,
    report_title: String,
    is_open: bool,
    said: Vec<String>,
    tally: Vec<(String, usize, String)>,
    facets: Vec<Facet>,
    chosen: Vec<Chosen>,
    total: usize,
    rows: Vec<Row>,
    downloads: Vec<Choice>,
    places: Vec<Place>,
    focal: Vec<(String, String, bool)>,
    languages: Vec<(&'static str, &'static str, bool)>,
    typed: Asking,
    problem: Option<String>,
}

struct Place {
    place: String,
    words: String,
    chosen: bool,
    asked: String,
}

struct Row {
    id: i64,
    prompt: String,
    place: String,
    actor: String,
    who: String,
    state: String,
    is_waited_for: bool,
    due: String,
    due_on: String,
    steps: Vec<(String, String)>,
    given: Option<Given>,
}

struct Given {
    words: String,
    by: String,
    dir: &'static str,
    lang: String,
    standing: String,
    is_waiting: bool,
    revision: i64,
    edited: bool,
    original: String,
}

impl OverviewPage {
    /// Puts the page into words.
    pub fn new(
        page: Page,
        kept: &Kept,
        (places, focal): (&[(&str, String)], &[Focal]),
        (figures, rows, counts, narrowing): (Figures, &[Line], &Counts, &Asked),
        (asked, again): (Option<usize>, &[Line]),
        (typed, problem): (Asking, Option<String>),
    ) -> OverviewPage {
        let visit = &page.visit;
        let report = kept.listed.id;
        let base = report_href(report);
        let words = |name: &str, code: &str| match name {
            "state" => visit.t(&format!("inputs-state-{code}")),
            "place" => {
                places.iter().find(|(place, _)| *place == code).map_or(code, |(_, words)| words).to_owned()
            }
            _ => rows
                .iter()
                .find(|one| one.input.actor == code)
                .map_or(code, |one| &one.input.actor_name)
                .to_owned(),
        };
        let title = |name: &str| visit.t(&format!("inputs-facet-{name}"));
        let (facets, chosen) = narrowing.form(visit, &FACETS, counts, title, words);
        let asked_places = typed.places();
        let language =
            if typed.language.is_empty() { kept.listed.language.clone() } else { typed.language.clone() };
        let chosen_focal = typed.account.map(|account| format!("{account}@{}", typed.actor));
        let place = |(place, words): &(&str, String)| Place {
            place: (*place).to_owned(),
            words: words.clone(),
            chosen: asked_places.contains(place),
            asked: asked_of(visit, rows, place),
        };
        OverviewPage {
            report,
            report_title: kept.listed.title.clone(),
            is_open: kept.listed.standing != Standing::Issued,
            said: said(visit, asked, again),
            tally: tally(visit, &base, figures),
            facets,
            chosen,
            total: rows.len(),
            rows: rows.iter().map(|line| row(visit, line)).collect(),
            downloads: downloads(visit, &format!("{base}/inputs")),
            places: places.iter().map(place).collect(),
            focal: focal
                .iter()
                .map(|one| {
                    let value = format!("{}@{}", one.account, one.actor);
                    let is_chosen = chosen_focal.as_ref() == Some(&value);
                    (value, format!("{} · {}", one.actor_name, one.known_as), is_chosen)
                })
                .collect(),
            languages: Locale::ALL
                .into_iter()
                .map(|one| (one.code(), one.own_name(), one.code() == language))
                .collect(),
            typed: Asking { due_on: usual_day(visit, &typed.due_on), ..typed },
            problem,
            page,
        }
    }
}

fn usual_day(visit: &Visit, typed: &str) -> String {
    if !typed.is_empty() {
        return typed.to_owned();
    }
    let span = jiff::Span::new().days(USUAL_DAYS);
    crate::activities::today(visit.at).saturating_add(span).to_string()
}

/// Who was asked about a place, so that nobody is asked twice.
fn asked_of(visit: &Visit, rows: &[Line], place: &str) -> String {
    let known = rows.iter().filter(|line| line.input.place == place);
    let told: Vec<String> = known
        .map(|line| {
            format!("{}: {}", line.input.actor_name, visit.t(&format!("inputs-state-{}", line.state.code())))
        })
        .collect();
    told.join("; ")
}

/// What asking a moment ago did.
fn said(visit: &Visit, asked: Option<usize>, again: &[Line]) -> Vec<String> {
    let Some(asked) = asked else { return Vec::new() };
    let mut said = Vec::new();
    if asked > 0 || again.is_empty() {
        said.push(visit.n("inputs-said-asked", asked));
    }
    for line in again {
        let first = line.steps.first().and_then(Step::day).map(|day| visit.date(day)).unwrap_or_default();
        let values = [
            ("actor", FluentValue::from(line.input.actor_name.as_str())),
            ("place", line.input.prompt.as_str().into()),
            ("date", first.into()),
            ("state", visit.t(&format!("inputs-state-{}", line.state.code())).into()),
        ];
        let today = crate::activities::today(visit.at);
        let is_reminded =
            line.steps.last().is_some_and(|one| one.step == "reminded" && one.day() == Some(today));
        said.push(
            visit.with(if is_reminded { "inputs-said-reminded" } else { "inputs-said-again" }, &values),
        );
    }
    said
}

/// Each figure with the address of its rows.
fn tally(visit: &Visit, base: &str, figures: listing::Figures) -> Vec<(String, usize, String)> {
    let one = |key: &str, count: usize, query: &str| {
        (visit.t(&format!("inputs-figure-{key}")), count, format!("{base}{query}"))
    };
    vec![
        one("asked", figures.asked, ""),
        one("received", figures.received, "?state=received"),
        one("late", figures.late, "?state=received-late"),
        one("open", figures.open, "?state=asked;opened;overdue"),
        one("overdue", figures.overdue, "?state=overdue"),
        one("declined", figures.declined, "?state=declined"),
        one("withdrawn", figures.withdrawn, "?state=withdrawn"),
    ]
}

fn row(visit: &Visit, line: &Line) -> Row {
    let input = &line.input;
    let who = match (&line.email, line.asked_of.as_str()) {
        (Some(email), "") => email.clone(),
        (Some(email), name) => format!("{name} ({email})"),
        (None, name) => name.to_owned(),
    };
    let given = line.contribution.as_ref().map(|one| {
        let locale = Locale::from_tag(&one.language).unwrap_or_default();
        let original = line.steps.iter().rev().find(|step| step.step == "received");
        Given {
            words: one.words.clone(),
            by: one.by(visit.locale),
            dir: locale.direction(),
            lang: one.language.clone(),
            standing: visit.t(&format!("inputs-decision-{}", one.standing)),
            is_waiting: one.standing == "waiting",
            revision: one.revision,
            edited: one.edited,
            original: original.map(|step| step.words.clone()).unwrap_or_default(),
        }
    });
    Row {
        id: input.id,
        prompt: if input.prompt.is_empty() { input.place.clone() } else { input.prompt.clone() },
        place: input.place.clone(),
        actor: input.actor_name.clone(),
        who,
        state: visit.t(&format!("inputs-state-{}", line.state.code())),
        is_waited_for: line.state.is_open(),
        due: day(visit, &input.due_on),
        due_on: input.due_on.clone(),
        steps: line.steps.iter().map(|one| told(visit, one)).collect(),
        given,
    }
}
