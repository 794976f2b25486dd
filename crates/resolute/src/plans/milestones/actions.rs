//! Writing milestones down and taking them along their way, each step by who may take it.

use super::model::{MilestoneGiven, Standing};
use super::store;
use crate::accounts::{Person, Right, RoleKind};
use crate::app::App;
use crate::error::{Error, Result};
use crate::plans::actions::{must_write, note};
use crate::plans::model::{Item, Kind, Plan};
use crate::plans::refusal::refuse;
use crate::plans::store as plans;
use crate::verdicts::reason;

/// Writes a milestone of an output down, as a draft.
///
/// # Errors
/// Where the person may not write for the output, it is no output, or a field cannot be taken.
pub async fn add(app: &App, person: &Person, item: i64, given: &MilestoneGiven) -> Result<i64> {
    let mut tx = app.db.begin().await?;
    let output = plans::item_in(&mut tx, item).await?;
    let plan = plans::id_in(&mut tx, output.plan).await?;
    must_write(person, &plan, &output.lead)?;
    if output.kind != Kind::Output {
        return Err(Error::Invalid(format!("{} is no output; milestones belong to outputs", output.code)));
    }
    refuse(&given.faults(output.starts_on.as_deref()))?;
    let id = store::insert(&mut tx, item, given, person, &(app.now)().to_string()).await?;
    note(&mut tx, app, person, ("milestone.add", item), (None::<&()>, Some(given))).await?;
    tx.commit().await?;
    Ok(id)
}

/// Takes a milestone one step on; gives the number of its output.
///
/// # Errors
/// Where this step does not follow, the person may not take it, or it is sent back without a reason.
pub async fn take_step(app: &App, person: &Person, id: i64, to: Standing, why: &str) -> Result<i64> {
    let why = reason(why)?;
    if to == Standing::SentBack && why.is_empty() {
        return Err(Error::Invalid("say why it is sent back, so that it can be mended".to_owned()));
    }
    let mut tx = app.db.begin().await?;
    let known = store::known(&mut tx, id).await?;
    let output = plans::item_in(&mut tx, known.item).await?;
    let plan = plans::id_in(&mut tx, output.plan).await?;
    if !known.stands().next().contains(&to) {
        let next: Vec<&str> = known.stands().next().iter().map(|one| one.code()).collect();
        return Err(Error::Conflict(format!(
            "the milestone is {}; it can become {}",
            known.standing,
            if next.is_empty() { "nothing else".to_owned() } else { next.join(" or ") }
        )));
    }
    must_take(person, &plan, &output, (known.stands(), to))?;
    let at = (app.now)().to_string();
    store::put_step(&mut tx, id, (to.code(), why), person, &at).await?;
    let said = serde_json::json!({ "milestone": id, "step": to, "reason": why });
    note(&mut tx, app, person, ("milestone.step", known.item), (Some(&known.standing), Some(&said))).await?;
    tx.commit().await?;
    Ok(known.item)
}

/// Whether somebody may take a milestone from one standing to another.
pub fn may_take(person: &Person, plan: &Plan, output: &Item, step: (Standing, Standing)) -> bool {
    must_take(person, plan, output, step).is_ok()
}

fn must_take(person: &Person, plan: &Plan, output: &Item, (from, to): (Standing, Standing)) -> Result<()> {
    match (from, to) {
        (_, Standing::Draft | Standing::Submitted) => must_write(person, plan, &output.lead),
        // What was reviewed is approved, or sent back, by those who speak for the body.
        (Standing::Reviewed, _) | (_, Standing::Approved) => must_approve(person, plan),
        _ => person.must_for(Right::Review, &plan.keeper),
    }
}

/// The chair or an administrator of the plan's body or of its keeper.
fn must_approve(person: &Person, plan: &Plan) -> Result<()> {
    let speaks =
        |kind: RoleKind| matches!(kind, RoleKind::Chair | RoleKind::Administrator | RoleKind::LocalOperator);
    let holds = person
        .roles
        .iter()
        .any(|role| speaks(role.kind) && (role.reaches(&plan.body) || role.reaches(&plan.keeper)));
    match holds && person.may(Right::Review) {
        true => Ok(()),
        false => Err(Error::Forbidden(format!(
            "a milestone of this plan is approved by the chair or an administrator of {} or {}",
            plan.body, plan.keeper
        ))),
    }
}
