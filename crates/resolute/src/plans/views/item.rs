//! One item of a plan: what it is, what became of it, which duties it answers.

use std::collections::HashMap;

use askama::Template;

use super::answers::AnswerView;
use super::plan::{DueView, money};
use crate::accounts::Person;
use crate::activities::serves::Serve;
use crate::app::App;
use crate::plans::milestones::{self, Milestone, MilestoneGiven, Passed, Standing};
use crate::plans::model::{Indicator, Item, Kind, Plan, STEPS, State, Step, StepGiven, item_href};
use crate::plans::register::Due;
use crate::reference::views::provenance::{Provenance, Sources};
use crate::trace::views::who::Who;
use crate::web::page::Page;
use crate::web::visit::Visit;

/// The page.
#[derive(Template)]
#[template(path = "plans/views/item.html")]
pub struct ItemPage {
    page: Page,
    plan: (String, String),
    item: Item,
    kind: String,
    is_output: bool,
    state: (&'static str, String),
    late: bool,
    due: DueView,
    lead: Option<Who>,
    supporting: Vec<Who>,
    facts: Vec<(String, String)>,
    indicators: Vec<Indicator>,
    shares: Vec<(String, String)>,
    provenance: Option<Provenance>,
    carried_from: Option<(String, String)>,
    below: Vec<(String, String, String)>,
    steps: Vec<StepView>,
    answers: Vec<AnswerView>,
    /// Entries of the register that serve it: page, title, whether nobody confirmed it yet, what that is called.
    served: Vec<(String, String, bool, String)>,
    milestones: Vec<MilestoneView>,
    typed: Typed,
    choices: Vec<(&'static str, String, bool)>,
    may_write: bool,
    may_review: bool,
}

struct StepView {
    id: i64,
    what: String,
    day: String,
    note: String,
    evidence: String,
    href: Option<String>,
    standing: Option<(String, String)>,
    who: String,
    open: bool,
}

/// What the forms of the page sent, so that nothing is lost on error.
#[derive(Debug, Clone, Default)]
pub struct Typed {
    /// The fact.
    pub step: StepGiven,
    /// Address of a duty.
    pub address: String,
    /// The milestone.
    pub milestone: MilestoneGiven,
    /// What was refused.
    pub problems: Vec<String>,
}

/// Everything that the page shows.
pub struct Shown {
    /// The plan.
    pub plan: Plan,
    /// The item.
    pub item: Item,
    /// All items of the plan.
    pub items: Vec<Item>,
    /// What became of it.
    pub steps: Vec<Step>,
    /// Where it stands.
    pub state: State,
    /// When it is due.
    pub due: Due,
    /// Whether its day has passed.
    pub late: bool,
    /// Duties that it answers, with their words.
    pub answers: Vec<AnswerView>,
    /// Entries of the register that serve it.
    pub served: Vec<Serve>,
    /// The item that it carries on: its number and the name of its plan.
    pub carried_from: Option<(i64, String)>,
    /// What it is to have reached.
    pub milestones: Vec<Milestone>,
    /// Days of events.
    pub events: HashMap<String, String>,
    /// Their steps.
    pub passed: HashMap<i64, Vec<Passed>>,
    /// What the reader may do: write, review.
    pub may: (bool, bool),
}

impl ItemPage {
    /// Puts the page into words.
    pub fn new(
        page: Page,
        app: &App,
        (shown, person): (Shown, &Person),
        sources: &Sources,
        typed: Typed,
    ) -> ItemPage {
        let visit = &page.visit;
        let milestones = milestone_views(visit, app, &shown, person);
        let item = shown.item;
        let details = &item.details;
        let below = shown.items.iter().filter(|one| one.parent == Some(item.id));
        ItemPage {
            plan: (crate::plans::model::href(&shown.plan.code), shown.plan.title.clone()),
            kind: visit.t(&format!("plan-kind-{}", item.kind.code())),
            is_output: item.kind == Kind::Output,
            state: (shown.state.code(), visit.t(&format!("plan-state-{}", shown.state.code()))),
            late: shown.late,
            due: DueView::of(visit, &shown.due),
            lead: Some(item.lead.as_str())
                .filter(|one| !one.is_empty())
                .map(|one| Who::of(one, app.register)),
            supporting: details.supporting.iter().map(|code| Who::of(code, app.register)).collect(),
            facts: facts(visit, &item),
            indicators: details.indicators.clone(),
            shares: details
                .shares
                .iter()
                .filter_map(|one| Some((one.of.clone(), money(visit, details, &one.amount)?)))
                .collect(),
            provenance: (!item.source.is_empty()).then(|| sources.of(visit, &item.source, &item.verified)),
            carried_from: shown.carried_from.map(|(id, plan)| (item_href(id), plan)),
            below: below.map(|one| (item_href(one.id), one.code.clone(), one.title.clone())).collect(),
            steps: shown.steps.iter().map(|one| step(visit, one)).collect(),
            answers: shown.answers,
            served: shown
                .served
                .iter()
                .map(|one| {
                    let standing = visit.t(&format!("link-standing-{}", one.standing));
                    let href = format!("/activities/{}", one.activity);
                    (href, one.title.clone(), one.standing != "confirmed", standing)
                })
                .collect(),
            milestones,
            choices: STEPS
                .map(|code| (code, visit.t(&format!("plan-step-{code}")), code == typed.step.step))
                .to_vec(),
            typed,
            may_write: shown.may.0,
            may_review: shown.may.1,
            item,
            page,
        }
    }
}

fn facts(visit: &Visit, item: &Item) -> Vec<(String, String)> {
    let details = &item.details;
    let coded =
        |prefix: &str, code: &str| (!code.is_empty()).then(|| visit.t(&format!("plan-{prefix}-{code}")));
    let start =
        item.starts_on.as_ref().map(|day| day.parse().map_or_else(|_| day.clone(), |day| visit.date(day)));
    [
        ("product", coded("product", &details.product)),
        ("level", coded("level", &details.level)),
        ("region", Some(details.region.clone()).filter(|region| !region.is_empty())),
        ("starts_on", start),
        ("required", money(visit, details, &details.required)),
        ("available", money(visit, details, &details.available)),
        ("spent", money(visit, details, &details.spent)),
        ("risks", Some(details.risks.clone()).filter(|risks| !risks.is_empty())),
    ]
    .into_iter()
    .filter_map(|(name, value)| Some((visit.t(&format!("plan-field-{name}")), value?)))
    .collect()
}

fn step(visit: &Visit, one: &Step) -> StepView {
    StepView {
        id: one.id,
        what: visit.t(&format!("plan-step-{}", one.step)),
        day: one.happened_on.parse().map_or_else(|_| one.happened_on.clone(), |day| visit.date(day)),
        note: one.note.clone(),
        evidence: one.evidence.clone(),
        href: Some(one.evidence_href.clone()).filter(|href| !href.is_empty()),
        standing: (!one.evidence.is_empty())
            .then(|| (one.standing.clone(), visit.t(&format!("link-standing-{}", one.standing)))),
        who: visit.with(
            "plan-written-by",
            &[("person", one.person.as_str().into()), ("actor", one.acting_for.as_str().into())],
        ),
        open: !one.evidence.is_empty() && one.standing == "suggested",
    }
}

/// A milestone with what may be done with it.
struct MilestoneView {
    id: i64,
    title: String,
    standing: String,
    due: DueView,
    late: bool,
    passed: Vec<(String, String, String)>,
    /// Steps that the reader may take: code and words.
    next: Vec<(&'static str, String)>,
    /// Whether one of them asks for a reason.
    sends_back: bool,
}

fn milestone_views(visit: &Visit, app: &App, shown: &Shown, person: &Person) -> Vec<MilestoneView> {
    let today = crate::plans::today(app);
    let of = |one: &Milestone| {
        let stands = one.stands();
        let may = |to: &Standing| milestones::may_take(person, &shown.plan, &shown.item, (stands, *to));
        let next: Vec<Standing> = stands.next().iter().copied().filter(may).collect();
        let due = Due::of(one.due_on.as_deref(), &one.due_event, &shown.events);
        let passed = shown.passed.get(&one.id).map(Vec::as_slice).unwrap_or_default();
        MilestoneView {
            id: one.id,
            title: one.title.clone(),
            standing: visit.t(&format!("plan-milestone-{}", one.standing)),
            late: stands != Standing::Approved && due.day.is_some_and(|day| day < today),
            due: DueView::of(visit, &due),
            passed: passed
                .iter()
                .map(|step| {
                    let who = visit.with(
                        "plan-written-by",
                        &[
                            ("person", step.person.as_str().into()),
                            ("actor", step.acting_for.as_str().into()),
                        ],
                    );
                    (visit.t(&format!("plan-milestone-{}", step.step)), step.reason.clone(), who)
                })
                .collect(),
            sends_back: next.contains(&Standing::SentBack),
            next: next
                .into_iter()
                .map(|to| (to.code(), visit.t(&format!("plan-milestone-to-{}", to.code()))))
                .collect(),
        }
    };
    shown.milestones.iter().map(of).collect()
}
