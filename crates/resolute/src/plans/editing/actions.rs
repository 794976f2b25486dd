//! Right, rule, store and audit of a changed plan.

use crate::accounts::{Person, Right};
use crate::app::App;
use crate::audit::{self, Deed};
use crate::error::{Error, Result};
use crate::files::sha256;
use crate::plans::actor_names;
use crate::plans::model::{Plan, PlanGiven};
use crate::plans::refusal::refuse;
use crate::plans::search::{ALL_ITEMS, subject};
use crate::plans::store;
use crate::search::changes;

/// By what a form knows again what it was filled with.
///
/// # Errors
/// Never, for a plan that was read.
pub fn fingerprint(plan: &Plan) -> Result<String> {
    let json = serde_json::to_vec(plan).map_err(|error| Error::internal("a plan is no JSON", error))?;
    Ok(sha256(&json))
}

/// Changes what is said of a plan; its code stays. `read` is the fingerprint of what was read.
///
/// # Errors
/// Where the person may not review for the old and the new keeper, a field cannot be taken, the plan is of the reference
/// set, or somebody changed it meanwhile.
pub async fn change(app: &App, person: &Person, code: &str, read: &str, given: &PlanGiven) -> Result<()> {
    let given = PlanGiven { code: code.to_owned(), ..given.clone() };
    refuse(&given.faults(&actor_names(app).await?))?;
    let mut tx = app.db.begin().await?;
    let plan = own(store::code_in(&mut tx, code).await?, code)?;
    person.must_for(Right::Review, &plan.keeper)?;
    person.must_for(Right::Review, given.kept_by())?;
    if fingerprint(&plan)? != read {
        return Err(Error::Conflict(
            "somebody changed this plan meanwhile; nothing of yours was stored, look at both and send it again"
                .to_owned(),
        ));
    }
    store::update_plan(&mut tx, plan.id, &given, person, &(app.now)().to_string()).await?;
    let subject = subject(code);
    // The items are found by the name of their plan too.
    changes::note_all(&mut tx, &[subject.clone(), ALL_ITEMS.to_owned()]).await?;
    let deed = Deed { action: "plan.change", subject: &subject };
    audit::record(&mut tx, person, (app.now)(), deed, Some(&plan), Some(&given)).await?;
    Ok(tx.commit().await?)
}

/// Takes a plan away that has no items.
///
/// # Errors
/// Where the person may not review for its keeper, it has items, another carries it on, or it is of the reference set.
pub async fn remove(app: &App, person: &Person, code: &str) -> Result<()> {
    let mut tx = app.db.begin().await?;
    let plan = own(store::code_in(&mut tx, code).await?, code)?;
    person.must_for(Right::Review, &plan.keeper)?;
    if !store::delete_empty(&mut tx, plan.id).await? {
        return Err(Error::Conflict(format!(
            "the plan \"{code}\" has items, or another plan carries it on; it stays, because what hangs on it would be lost"
        )));
    }
    let subject = subject(code);
    changes::note(&mut tx, &subject).await?;
    let deed = Deed { action: "plan.remove", subject: &subject };
    audit::record(&mut tx, person, (app.now)(), deed, Some(&plan), None::<&()>).await?;
    Ok(tx.commit().await?)
}

fn own(plan: Option<Plan>, code: &str) -> Result<Plan> {
    let plan = plan.ok_or_else(|| Error::NotFound(format!("plan \"{code}\"")))?;
    match plan.origin == "reference" {
        true => Err(Error::Invalid(format!(
            "the plan \"{code}\" stands as its source gives it; start one of your own to say it otherwise"
        ))),
        false => Ok(plan),
    }
}
