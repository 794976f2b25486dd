//! The state of an instrument, of an actor, of an action line at a glance: duties in force by state, what is not covered,
//! what is due next. Each number is counted as the list behind it counts.

pub mod api;
pub mod cli;
pub mod views;

use std::collections::{BTreeMap, HashSet};

use jiff::civil::Date;
use serde::Serialize;

use super::model::State;
use super::{Listed, Standing, on};
use crate::app::App;
use crate::deadlines::model::Deadline;
use crate::deadlines::{self, model};
use crate::error::{Error, Result};
use crate::plans;
use crate::plans::coverage;

/// Deadlines that are named.
const NEXT: usize = 6;

/// What the overview is of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Of {
    /// An instrument, by its identifier.
    Instrument(String),
    /// An actor, by its code.
    Actor(String),
    /// An action line, by its notation.
    Line(String),
}

impl Of {
    /// By the words of an address: `actor` and `BDT`.
    ///
    /// # Errors
    /// Names the words that there are.
    pub fn named(kind: &str, id: &str) -> Result<Of> {
        let id = id.to_owned();
        match kind {
            "instrument" => Ok(Of::Instrument(id)),
            "actor" => Ok(Of::Actor(id)),
            "line" => Ok(Of::Line(id)),
            other => Err(Error::NotFound(format!(
                "overview of \"{other}\"; there are those of an instrument, an actor, a line"
            ))),
        }
    }

    /// Whether a duty is among its own, as the register of duties has it.
    fn has(&self, duty: &Listed) -> bool {
        let (mandate, reading) = (&duty.mandate, &duty.mandate.reading);
        match self {
            Of::Instrument(id) => mandate.instrument == *id,
            Of::Actor(id) => reading.addressees.contains(id),
            Of::Line(id) => reading.concepts.contains(id),
        }
    }

    /// Its filter in the register of duties.
    fn in_register(&self) -> (&'static str, &str) {
        match self {
            Of::Instrument(id) => ("instrument", id),
            Of::Actor(id) => ("addressee", id),
            Of::Line(id) => ("concept", id),
        }
    }

    /// Its filter among the gaps.
    fn in_coverage(&self) -> (&'static str, &str) {
        match self {
            Of::Instrument(id) => ("instrument", id),
            Of::Actor(id) => ("actor", id),
            Of::Line(id) => ("line", id),
        }
    }

    /// Its filter among what is due; an action line has none.
    fn in_deadlines(&self) -> Option<(&'static str, &str)> {
        match self {
            Of::Instrument(id) => Some(("instrument", id)),
            Of::Actor(id) => Some(("actor", id)),
            Of::Line(_) => None,
        }
    }
}

/// The state of something at a glance.
#[derive(Debug, Clone, Serialize, utoipa::ToSchema)]
pub struct Overview {
    /// What it is of.
    #[serde(skip)]
    #[schema(ignore)]
    pub of: OfIs,
    /// The day of the answer.
    #[schema(value_type = String, format = Date)]
    pub as_of: Date,
    /// Duties in force.
    pub duties: usize,
    /// Those of each state; states that no duty has are left out.
    pub states: BTreeMap<&'static str, usize>,
    /// Gaps by kind: `duty-without-output`, `duty-without-deadline`.
    pub gaps: BTreeMap<&'static str, usize>,
    /// What is due by where it stands; for an action line only of its duties.
    pub due: BTreeMap<&'static str, usize>,
    /// Obligations that the actor owes.
    pub obligations: Option<usize>,
    /// Items that the actor leads, by plan.
    pub leads: BTreeMap<String, usize>,
    /// What is due next, the soonest first.
    pub next: Vec<Deadline>,
}

/// What an overview is of; none in a default.
pub type OfIs = Option<Of>;

/// Counts it.
///
/// # Errors
/// As the database.
pub async fn overview(app: &App, of: &Of, as_of: Date) -> Result<Overview> {
    overview_with(app, of, &on(app, as_of).await?, as_of).await
}

/// The same, where all duties as of the day are read already.
///
/// # Errors
/// As the database.
pub async fn overview_with(app: &App, of: &Of, duties: &[Listed], as_of: Date) -> Result<Overview> {
    let is_own = |one: &&Listed| one.standing == Standing::InForce && of.has(one);
    let listed: Vec<&Listed> = duties.iter().filter(is_own).collect();
    let mut states = BTreeMap::new();
    for one in &listed {
        *states.entry(one.status.state.code()).or_insert(0) += 1;
    }
    let addresses: HashSet<&str> = listed.iter().map(|one| one.mandate.address.as_str()).collect();
    let mut due = deadlines::deadlines_with(app, duties, as_of).await?;
    due.retain(|one| match of {
        Of::Instrument(id) => one.instrument.as_ref() == Some(id),
        Of::Actor(id) => one.actors.contains(id),
        Of::Line(_) => addresses.contains(one.source.as_str()),
    });
    let mut by_state = BTreeMap::new();
    for one in &due {
        *by_state.entry(one.state.code()).or_insert(0) += 1;
    }
    let obligations = due.iter().filter(|one| one.kind == model::Kind::Obligation).count();
    let is_next = |one: &Deadline| matches!(one.state, model::State::DueSoon | model::State::Later);
    Ok(Overview {
        of: Some(of.clone()),
        as_of,
        duties: listed.len(),
        gaps: gaps(app, of, duties, as_of).await?,
        leads: leads(app, of).await?,
        obligations: matches!(of, Of::Actor(_)).then_some(obligations),
        due: by_state,
        next: due.into_iter().filter(is_next).take(NEXT).collect(),
        states,
    })
}

/// How many duties nothing answers, and how many have no deadline, as the page of gaps counts them.
async fn gaps(app: &App, of: &Of, duties: &[Listed], as_of: Date) -> Result<BTreeMap<&'static str, usize>> {
    let (facet, value) = of.in_coverage();
    let asked = |name: &str| (name == facet).then(|| value.to_owned());
    let filter = coverage::Filter {
        instrument: asked("instrument"),
        actor: asked("actor"),
        line: asked("line"),
        standing: Some(Standing::InForce.code().to_owned()),
        as_of: Some(as_of.to_string()),
        ..coverage::Filter::default()
    };
    let found = coverage::gaps_with(app, &filter, duties).await?;
    let of_kind = |kind: &str| found.counts.get("gap").and_then(|counts| counts.get(kind)).copied();
    let kinds = ["duty-without-output", "duty-without-deadline"];
    Ok(kinds.into_iter().map(|kind| (kind, of_kind(kind).unwrap_or_default())).collect())
}

/// Items of plans that an actor leads.
async fn leads(app: &App, of: &Of) -> Result<BTreeMap<String, usize>> {
    let mut leads = BTreeMap::new();
    let Of::Actor(code) = of else { return Ok(leads) };
    let codes: BTreeMap<i64, String> =
        plans::all(&app.db).await?.into_iter().map(|plan| (plan.id, plan.code)).collect();
    for item in plans::all_items(&app.db).await?.iter().filter(|item| item.lead == *code) {
        if let Some(plan) = codes.get(&item.plan) {
            *leads.entry(plan.clone()).or_insert(0) += 1;
        }
    }
    Ok(leads)
}

/// The states that a duty in force can have, in the order of pages.
fn shown(states: &BTreeMap<&'static str, usize>) -> impl Iterator<Item = (State, usize)> {
    State::ALL.into_iter().filter_map(|state| Some((state, *states.get(state.code())?)))
}
