//! Every write of plans: right, rule, store, audit in one transaction.

use std::collections::HashMap;

use jiff::civil::Date;

use super::model::{Around, Fault, Given, Item, Plan, PlanGiven, StepGiven};
use super::refusal::refuse;
use super::search::{item_subject, subject};
use super::store::{self, Origin};
use crate::accounts::{Person, Right};
use crate::actors;
use crate::app::App;
use crate::audit::{self, Deed};
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::instruments;
use crate::search::changes;

/// Written by somebody here.
pub(super) const BY_PERSON: Origin<'static> =
    Origin { source: "", verified: "", origin: "person", carried_from: None };

/// Starts a plan.
///
/// # Errors
/// Where the person may not review for its keeper, a field cannot be taken, or the code is taken.
pub async fn add_plan(app: &App, person: &Person, given: &PlanGiven) -> Result<String> {
    refuse(&given.faults(&actor_names(app).await?))?;
    person.must_for(Right::Review, given.kept_by())?;
    let mut tx = app.db.begin().await?;
    let code = given.code.trim();
    if store::code_in(&mut tx, code).await?.is_some() {
        return Err(Error::Conflict(format!(
            "there is a plan \"{code}\" already; give this one another code"
        )));
    }
    let from = Origin { source: given.source.trim(), ..BY_PERSON };
    store::insert_plan(&mut tx, given, &from, person, &(app.now)().to_string()).await?;
    let subject = subject(code);
    changes::note(&mut tx, &subject).await?;
    let deed = Deed { action: "plan.add", subject: &subject };
    audit::record(&mut tx, person, (app.now)(), deed, None::<&()>, Some(given)).await?;
    tx.commit().await?;
    Ok(code.to_owned())
}

/// What a new or changed item is compared with, as the database has it.
///
/// # Errors
/// As the database.
pub async fn around<'a>(
    app: &App,
    items: &'a [Item],
    actors: &'a HashMap<String, String>,
    (own, event): (Option<i64>, &str),
) -> Result<Around<'a>> {
    let event_day = instruments::opening_of(&app.db, event.trim()).await?.and_then(|day| day.parse().ok());
    Ok(Around {
        items: items.iter().map(|item| (item.code.as_str(), (item.id, item.kind, item.parent))).collect(),
        actors: Some(actors),
        own,
        event_day,
    })
}

/// Adds an item to a plan.
///
/// # Errors
/// Where the person may not write for the plan's keeper or the item's lead, or a field cannot be taken.
pub async fn add_item(app: &App, person: &Person, plan: &str, given: &Given) -> Result<i64> {
    let known = actor_names(app).await?;
    let plan = store::by_code(&app.db, plan).await?;
    must_write(person, &plan, given.lead.trim())?;
    let event_day = around(app, &[], &known, (None, &given.due_event)).await?.event_day;
    let mut tx = app.db.begin().await?;
    let items = store::items_in(&mut tx, plan.id).await?;
    let around = Around {
        items: items.iter().map(|item| (item.code.as_str(), (item.id, item.kind, item.parent))).collect(),
        actors: Some(&known),
        own: None,
        event_day,
    };
    refuse(&given.faults(&around))?;
    let above = around.items.get(given.parent.trim()).map(|(id, _, _)| *id);
    let at = (app.now)().to_string();
    let id = store::insert_item(&mut tx, (plan.id, above), given, &BY_PERSON, person, &at).await?;
    note(&mut tx, app, person, ("plan-item.add", id), (None::<&Given>, Some(given))).await?;
    tx.commit().await?;
    Ok(id)
}

/// Changes an item; `revision` is the one that was read.
///
/// # Errors
/// As [`add_item`], and where somebody changed it meanwhile.
pub async fn change_item(
    app: &App,
    person: &Person,
    (id, revision): (i64, i64),
    given: &Given,
) -> Result<()> {
    let known = actor_names(app).await?;
    let event_day = around(app, &[], &known, (None, &given.due_event)).await?.event_day;
    let mut tx = app.db.begin().await?;
    let before = store::item_in(&mut tx, id).await?;
    let plan = store::id_in(&mut tx, before.plan).await?;
    must_write(person, &plan, &before.lead)?;
    let items = store::items_in(&mut tx, plan.id).await?;
    let around = Around {
        items: items.iter().map(|item| (item.code.as_str(), (item.id, item.kind, item.parent))).collect(),
        actors: Some(&known),
        own: Some(id),
        event_day,
    };
    refuse(&given.faults(&around))?;
    refuse(&below_faults(given, id, &items))?;
    let above = around.items.get(given.parent.trim()).map(|(id, _, _)| *id);
    let at = (app.now)().to_string();
    if !store::update_item(&mut tx, (id, revision, above), given, person, &at).await? {
        return Err(Error::Conflict(
            "somebody changed this item meanwhile; nothing of yours was stored, look at both and send it again"
                .to_owned(),
        ));
    }
    note(&mut tx, app, person, ("plan-item.change", id), (Some(&before), Some(given))).await?;
    Ok(tx.commit().await?)
}

/// An item that becomes lower than what stands under it would turn the plan upside down.
fn below_faults(given: &Given, id: i64, items: &[Item]) -> Vec<Fault> {
    let kind = super::model::Kind::from_code(&given.kind);
    let lower = items
        .iter()
        .filter(|item| item.parent == Some(id))
        .find(|item| kind.is_some_and(|kind| !item.kind.fits_under(kind)));
    lower
        .map(|item| Fault { field: "kind", rule: "kind-below", value: item.code.clone() })
        .into_iter()
        .collect()
}

/// Records what became of an item.
///
/// # Errors
/// Where the person may not write for it, or a field cannot be taken.
pub async fn add_step(app: &App, person: &Person, item: i64, given: &StepGiven) -> Result<i64> {
    refuse(&given.faults(today(app)))?;
    let mut tx = app.db.begin().await?;
    let known = store::item_in(&mut tx, item).await?;
    let plan = store::id_in(&mut tx, known.plan).await?;
    must_write(person, &plan, &known.lead)?;
    let id = store::insert_step(&mut tx, item, given, person, &(app.now)().to_string()).await?;
    note(&mut tx, app, person, ("plan-item.step", item), (None::<&()>, Some(given))).await?;
    tx.commit().await?;
    Ok(id)
}

/// Says whether the evidence of a fact shows it.
///
/// # Errors
/// Where the person may not review for the plan's keeper, there is no evidence, or it was decided so already.
pub async fn decide_step(app: &App, person: &Person, step: i64, confirmed: bool) -> Result<i64> {
    let mut tx = app.db.begin().await?;
    let (item, standing, evidence) = store::step_in(&mut tx, step).await?;
    let known = store::item_in(&mut tx, item).await?;
    let plan = store::id_in(&mut tx, known.plan).await?;
    person.must_for(Right::Review, &plan.keeper)?;
    let verdict = if confirmed { "confirmed" } else { "dismissed" };
    if evidence.is_empty() {
        return Err(Error::Invalid("this fact has no evidence that could be confirmed".to_owned()));
    }
    if standing == verdict {
        return Err(Error::Conflict(format!("it is {verdict} already")));
    }
    store::decide_step(&mut tx, (step, verdict), person, &(app.now)().to_string()).await?;
    let said = serde_json::json!({ "step": step, "verdict": verdict });
    note(&mut tx, app, person, ("plan-item.evidence-verdict", item), (Some(&standing), Some(&said))).await?;
    tx.commit().await?;
    Ok(item)
}

/// Refuses who may write neither for the keeper of a plan nor for the lead of an item.
///
/// # Errors
/// [`Error::Lacks`].
pub fn must_write(person: &Person, plan: &Plan, lead: &str) -> Result<()> {
    match !lead.is_empty() && person.may_for(Right::Contribute, lead) {
        true => Ok(()),
        false => person.must_for(Right::Contribute, &plan.keeper),
    }
}

pub(super) async fn note(
    tx: &mut Tx,
    app: &App,
    person: &Person,
    (action, item): (&'static str, i64),
    (before, after): (Option<&impl serde::Serialize>, Option<&impl serde::Serialize>),
) -> Result<()> {
    let subject = item_subject(item);
    changes::note(tx, &subject).await?;
    audit::record(tx, person, (app.now)(), Deed { action, subject: &subject }, before, after).await
}

/// The day on this server.
pub fn today(app: &App) -> Date {
    jiff::tz::TimeZone::UTC.to_datetime((app.now)()).date()
}

/// The short names of all actors, by their codes.
///
/// # Errors
/// As the database.
pub async fn actor_names(app: &App) -> Result<HashMap<String, String>> {
    Ok(actors::all(&app.db).await?.into_iter().map(|actor| (actor.id, actor.short_name)).collect())
}
