//! Saying what an entry is done under, deciding about it.

use std::collections::HashSet;

use super::model::holds;
use super::store;
use crate::accounts::{Person, Right};
use crate::activities::actions::must;
use crate::activities::model::Standing;
use crate::activities::search::subject;
use crate::activities::store::for_change;
use crate::app::App;
use crate::audit::{self, Deed};
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::search::changes;
use crate::verdicts::{Verdict, reason};

/// Says that an entry is done under another. It counts once a reviewer confirmed it.
///
/// # Errors
/// Where the person may not write for the entry's owner, the other is not public or of no kind that holds others, the
/// relation is there already, or something would be under itself.
pub async fn suggest(
    app: &App,
    person: &Person,
    (activity, above): (i64, i64),
    (said_by, because): (&'static str, &str),
) -> Result<i64> {
    let because = reason(because)?;
    let mut tx = app.db.begin().await?;
    let entry = for_change(&mut tx, activity).await?;
    must(person, Right::Contribute, entry.owner.as_deref())?;
    if matches!(entry.standing, Standing::Merged | Standing::Rejected) {
        return Err(Error::Conflict(format!(
            "the entry is {}; nothing can be said of it",
            entry.standing.code()
        )));
    }
    let over = for_change(&mut tx, above).await?;
    // Of an entry that is not public nothing is told, not even that it is there.
    if over.standing != Standing::Published {
        return Err(Error::NotFound(format!("published activity {above}")));
    }
    if !holds(over.record.kind) {
        return Err(Error::Invalid(format!(
            "entry {above} is of the kind \"{}\"; only an agreement, a regional initiative or a programme has others under it",
            over.record.kind.code()
        )));
    }
    no_circle(&mut tx, activity, above).await?;
    let at = (app.now)().to_string();
    let id = match store::between(&mut tx, activity, above).await? {
        None => store::insert(&mut tx, (activity, above), (said_by, because), person, &at).await?,
        Some((id, standing)) if standing == "dismissed" => {
            store::suggest_again(&mut tx, id, (said_by, because)).await?;
            id
        }
        Some(_) => {
            return Err(Error::Conflict(format!("this is said to be done under entry {above} already")));
        }
    };
    let said = serde_json::json!({ "under": id, "above": above, "because": because, "said_by": said_by });
    finish(&mut tx, app, person, (activity, "activity.under"), &said).await?;
    tx.commit().await?;
    Ok(id)
}

/// Decides about a relation.
///
/// # Errors
/// Where the person may not review, there is no such relation, or this was decided already.
pub async fn decide(app: &App, person: &Person, id: i64, verdict: Verdict, why: &str) -> Result<()> {
    let why = reason(why)?;
    let mut tx = app.db.begin().await?;
    let known = store::known(&mut tx, id).await?;
    must(person, Right::Review, known.owner.as_deref())?;
    verdict.must_change(&known.standing)?;
    if verdict != Verdict::Dismissed {
        // What was dismissed hinders nobody; meanwhile the other way round may have been said.
        no_circle(&mut tx, known.activity, known.above).await?;
    }
    let at = (app.now)().to_string();
    store::put_verdict(&mut tx, id, (verdict, why), person, &at).await?;
    let said = serde_json::json!({ "under": id, "verdict": verdict, "reason": why });
    finish(&mut tx, app, person, (known.activity, "activity.under-verdict"), &said).await?;
    Ok(tx.commit().await?)
}

/// Refuses what would be under itself, on any way.
async fn no_circle(tx: &mut Tx, activity: i64, above: i64) -> Result<()> {
    let (mut seen, mut next) = (HashSet::new(), vec![above]);
    while let Some(one) = next.pop() {
        if one == activity {
            return Err(Error::Invalid(format!(
                "entry {above} is itself done under entry {activity}; one of the two must stand above"
            )));
        }
        if seen.insert(one) {
            next.extend(store::aboves(tx, one).await?);
        }
    }
    Ok(())
}

async fn finish(
    tx: &mut Tx,
    app: &App,
    person: &Person,
    (activity, action): (i64, &'static str),
    said: &serde_json::Value,
) -> Result<()> {
    let subject = subject(activity);
    changes::note(tx, &subject).await?;
    audit::record(tx, person, (app.now)(), Deed { action, subject: &subject }, None::<&()>, Some(said)).await
}
