//! Plans, the items in them, and the rules that a new item is held to.

use std::collections::HashMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

pub use super::rules::{Around, Fault, is_amount, year_of};
use super::rules::{LONGEST, fault};

/// Deepest tree: more levels than any plan has, and a bound for what a file may ask for.
pub const DEEPEST: usize = 32;

/// What an item of a plan is.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, utoipa::ToSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// What is to be achieved.
    Objective,
    /// What is done before other things: plans that name no objectives have these.
    Priority,
    /// What will be different.
    Outcome,
    /// A product or service.
    Output,
    /// A piece of the work.
    Task,
}

impl Kind {
    /// From the top of a plan to its bottom.
    pub const ALL: [Kind; 5] = [Kind::Objective, Kind::Priority, Kind::Outcome, Kind::Output, Kind::Task];

    /// As it stands in addresses, files and keys of words.
    pub fn code(self) -> &'static str {
        match self {
            Kind::Objective => "objective",
            Kind::Priority => "priority",
            Kind::Outcome => "outcome",
            Kind::Output => "output",
            Kind::Task => "task",
        }
    }

    /// The kind of a code.
    pub fn from_code(code: &str) -> Option<Kind> {
        Kind::ALL.into_iter().find(|kind| kind.code() == code.trim().to_lowercase())
    }

    /// How far down it stands. An item stands under one that is no lower than itself: an output under an output is a part
    /// of it.
    fn level(self) -> u8 {
        match self {
            Kind::Objective | Kind::Priority => 0,
            Kind::Outcome => 1,
            Kind::Output => 2,
            Kind::Task => 3,
        }
    }

    /// Whether an item of this kind may stand under one of another.
    pub fn fits_under(self, other: Kind) -> bool {
        other.level() <= self.level()
    }
}

/// How wide an item reaches, in the order of forms.
pub const LEVELS: [&str; 4] = ["national", "regional", "interregional", "global"];
/// The regions of ITU.
pub const REGIONS: [&str; 6] = ["AFR", "AMS", "ARB", "ASP", "CIS", "EUR"];
/// What an output is.
pub const PRODUCTS: [&str; 2] = ["product", "service"];
/// In what the amounts of an item are counted.
pub const UNITS: [&str; 2] = ["thousand", "million"];

/// A plan of a body for some years.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow, Serialize, utoipa::ToSchema)]
pub struct Plan {
    /// Its number.
    pub id: i64,
    /// Stands in addresses: `itu-d-2020-2023`.
    pub code: String,
    /// What it is called.
    pub title: String,
    /// Code of the actor whose plan it is.
    pub body: String,
    /// Code of the actor that keeps it.
    pub keeper: String,
    /// First year.
    pub from_year: i64,
    /// Last year.
    pub to_year: i64,
    /// What is to be known of it.
    pub words: String,
    /// Where it is from.
    pub source: String,
    /// How far it was verified.
    pub verified: String,
    /// `reference` or `person`.
    pub origin: String,
    /// The plan from which the unfinished was carried over.
    pub carried_from: Option<i64>,
}

/// Where the page of a plan stands.
pub fn href(code: &str) -> String {
    format!("/plans/{code}")
}

/// Where the page of an item stands.
pub fn item_href(id: i64) -> String {
    format!("/plans/items/{id}")
}

/// A plan as somebody gives it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, Serialize, utoipa::ToSchema)]
#[serde(default)]
pub struct PlanGiven {
    /// Stands in addresses.
    pub code: String,
    /// What it is called.
    pub title: String,
    /// Code of the actor whose plan it is.
    pub body: String,
    /// Code of the actor that keeps it; the body where it is empty.
    pub keeper: String,
    /// First year.
    pub from_year: String,
    /// Last year.
    pub to_year: String,
    /// What is to be known of it.
    pub words: String,
    /// Where it is from.
    pub source: String,
}

impl PlanGiven {
    /// What is said of a plan, as a form shows it.
    pub fn of(plan: &Plan) -> PlanGiven {
        PlanGiven {
            code: plan.code.clone(),
            title: plan.title.clone(),
            body: plan.body.clone(),
            keeper: plan.keeper.clone(),
            from_year: plan.from_year.to_string(),
            to_year: plan.to_year.to_string(),
            words: plan.words.clone(),
            source: plan.source.clone(),
        }
    }

    /// Code of the actor that keeps it.
    pub fn kept_by(&self) -> &str {
        Some(self.keeper.trim()).filter(|code| !code.is_empty()).unwrap_or(self.body.trim())
    }
}

/// What shows whether an outcome was reached.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, Serialize, utoipa::ToSchema)]
#[serde(default)]
pub struct Indicator {
    /// What is measured.
    pub words: String,
    /// Where it stood.
    pub baseline: String,
    /// Where it shall stand.
    pub target: String,
}

/// A part of the planned cost.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, Serialize, utoipa::ToSchema)]
#[serde(default)]
pub struct Share {
    /// What it is for: `Goal 1`.
    pub of: String,
    /// Exact decimal digits, in the currency and unit of the item.
    pub amount: String,
}

/// What is said of an item besides its place, its lead and its days.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, Serialize, utoipa::ToSchema)]
#[serde(default)]
pub struct Details {
    /// In more words.
    pub words: String,
    /// `product` or `service`; only of an output.
    pub product: String,
    /// Codes of the actors that help.
    pub supporting: Vec<String>,
    /// `national`, `regional`, `interregional` or `global`.
    pub level: String,
    /// `AFR`, `AMS`, `ARB`, `ASP`, `CIS` or `EUR`.
    pub region: String,
    /// What it needs; exact decimal digits, as they were given.
    pub required: String,
    /// What of it is there.
    pub available: String,
    /// What was spent.
    pub spent: String,
    /// Of the three amounts: `CHF`.
    pub currency: String,
    /// In what they are counted: `thousand`, `million`, or empty for single units.
    pub unit: String,
    /// How what it needs is divided.
    pub shares: Vec<Share>,
    /// What may go wrong.
    pub risks: String,
    /// What shows that it was reached.
    pub indicators: Vec<Indicator>,
}

/// An item of a plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct Item {
    /// Its number.
    pub id: i64,
    /// Number of its plan.
    pub plan: i64,
    /// Its code in the plan: `D.1-1`.
    pub code: String,
    /// What it is.
    pub kind: Kind,
    /// Number of the item under which it stands.
    pub parent: Option<i64>,
    /// What it is called.
    pub title: String,
    /// Code of the actor in the lead; empty where nobody is.
    pub lead: String,
    /// First day.
    pub starts_on: Option<String>,
    /// Day on which it is due.
    pub due_on: Option<String>,
    /// Event at which it is due: the label of a conference, or words.
    pub due_event: String,
    /// The rest.
    #[serde(flatten)]
    pub details: Details,
    /// Where it is from; empty for what somebody wrote here.
    pub source: String,
    /// How far it was verified.
    pub verified: String,
    /// The item of an earlier plan that it carries on.
    pub carried_from: Option<i64>,
    /// Counts the changes; sent back with the next one.
    pub revision: i64,
    /// For whom it was written last.
    pub acting_for: String,
    /// When.
    pub at: String,
}

/// An item as somebody gives it: every field as it was typed, so that nothing is lost where one is refused.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, Serialize, utoipa::ToSchema)]
#[serde(default)]
pub struct Given {
    /// Its code in the plan.
    pub code: String,
    /// `objective`, `priority`, `outcome`, `output` or `task`.
    pub kind: String,
    /// Code of the item under which it stands; empty at the top.
    pub parent: String,
    /// What it is called.
    pub title: String,
    /// Code of the actor in the lead.
    pub lead: String,
    /// First day (ISO 8601).
    pub starts_on: String,
    /// Day on which it is due (ISO 8601).
    pub due_on: String,
    /// Event at which it is due.
    pub due_event: String,
    /// The rest.
    #[serde(flatten)]
    pub details: Details,
}

/// What became of an item.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow, Serialize, utoipa::ToSchema)]
pub struct Step {
    /// Its number.
    pub id: i64,
    /// The item.
    pub item: i64,
    /// `started`, `finished`, `stopped` or `reopened`.
    pub step: String,
    /// The day of the fact.
    pub happened_on: String,
    /// In words.
    pub note: String,
    /// What shows it.
    pub evidence: String,
    /// Where that can be seen.
    pub evidence_href: String,
    /// The due day that the evidence is for.
    pub occurrence: Option<String>,
    /// What a reviewer said of the evidence: `suggested`, `confirmed` or `dismissed`.
    pub standing: String,
    /// Who wrote it down; told by name only where they agreed.
    #[serde(skip)]
    pub person: String,
    /// For whom.
    pub acting_for: String,
    /// When.
    pub at: String,
}

/// A fact about an item as somebody gives it.
#[derive(Debug, Clone, Default, Deserialize, Serialize, utoipa::ToSchema)]
#[serde(default)]
pub struct StepGiven {
    /// `started`, `finished`, `stopped` or `reopened`.
    pub step: String,
    /// The day of the fact (ISO 8601).
    pub happened_on: String,
    /// In words.
    pub note: String,
    /// What shows it.
    pub evidence: String,
    /// Where that can be seen: an address that begins with `https://`.
    pub evidence_href: String,
    /// The due day of the duty that the evidence is for.
    pub occurrence: String,
}

/// The facts that can be recorded, in the order of the form.
pub const STEPS: [&str; 4] = ["started", "finished", "stopped", "reopened"];

impl StepGiven {
    /// What cannot be taken.
    pub fn faults(&self, today: Date) -> Vec<Fault> {
        let mut faults = Vec::new();
        if !STEPS.contains(&self.step.trim()) {
            faults.push(fault("step", "step", &self.step));
        }
        match self.happened_on.trim().parse::<Date>() {
            Ok(day) if day > today => faults.push(fault("happened_on", "future", &self.happened_on)),
            Ok(_) => {}
            Err(_) => faults.push(fault("happened_on", "day-required", &self.happened_on)),
        }
        let href = self.evidence_href.trim();
        if !(href.is_empty() || href.starts_with("https://") || href.starts_with("http://")) {
            faults.push(fault("evidence_href", "href", href));
        }
        if !href.is_empty() && self.evidence.trim().is_empty() {
            faults.push(fault("evidence", "evidence", ""));
        }
        if !self.occurrence.trim().is_empty() && self.occurrence.trim().parse::<Date>().is_err() {
            faults.push(fault("occurrence", "day", &self.occurrence));
        }
        for (field, text) in
            [("note", &self.note), ("evidence", &self.evidence), ("evidence_href", &self.evidence_href)]
        {
            if text.chars().count() > LONGEST {
                faults.push(fault(field, "long", text));
            }
        }
        faults
    }
}

/// Where an item stands on a day, by its recorded facts: nobody types it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, utoipa::ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum State {
    /// Nothing was recorded yet.
    NotStarted,
    /// It was recorded that it began.
    UnderWay,
    /// It was recorded that it is done.
    Finished,
    /// It was recorded that it was given up.
    Stopped,
}

impl State {
    /// In the order of facets.
    pub const ALL: [State; 4] = [State::NotStarted, State::UnderWay, State::Finished, State::Stopped];

    /// As it stands in addresses and keys of words.
    pub fn code(self) -> &'static str {
        match self {
            State::NotStarted => "not-started",
            State::UnderWay => "under-way",
            State::Finished => "finished",
            State::Stopped => "stopped",
        }
    }

    /// The state after facts, the oldest first; those after the day are not known yet.
    pub fn of<'a>(steps: impl Iterator<Item = (&'a str, &'a str)>, as_of: Date) -> State {
        let day = as_of.to_string();
        steps.filter(|(_, happened_on)| *happened_on <= day.as_str()).last().map_or(
            State::NotStarted,
            |(step, _)| match step {
                "finished" => State::Finished,
                "stopped" => State::Stopped,
                _ => State::UnderWay,
            },
        )
    }

    /// Whether nothing more is to be done.
    pub fn is_over(self) -> bool {
        matches!(self, State::Finished | State::Stopped)
    }
}

/// The items of a plan as a tree, flattened: each with its depth, every one after the one above it. Items whose way up
/// is lost (which the rules do not let happen) stand at the top, so that nothing is hidden.
pub fn in_order(items: &[Item]) -> Vec<(usize, &Item)> {
    let known: HashMap<i64, &Item> = items.iter().map(|item| (item.id, item)).collect();
    let mut below: HashMap<Option<i64>, Vec<&Item>> = HashMap::new();
    for item in items {
        below.entry(item.parent.filter(|id| known.contains_key(id))).or_default().push(item);
    }
    let mut ordered = Vec::with_capacity(items.len());
    let mut waiting: Vec<(usize, &Item)> =
        below.get(&None).into_iter().flatten().rev().map(|item| (0, *item)).collect();
    while let Some((depth, item)) = waiting.pop() {
        ordered.push((depth, item));
        if depth < DEEPEST {
            waiting
                .extend(below.get(&Some(item.id)).into_iter().flatten().rev().map(|one| (depth + 1, *one)));
        }
    }
    ordered
}
