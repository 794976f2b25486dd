//! Saying which output an entry serves, deciding about it.

use super::model::Output;
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
use crate::verdicts::{Verdict, reason};

/// Says that an entry serves an output, which the door has looked up. It counts once a reviewer confirmed it.
///
/// # Errors
/// Where the person may not write for the entry's owner, or the link is there already.
pub async fn say(
    app: &App,
    person: &Person,
    (activity, output): (i64, &Output),
    (said_by, because): (&'static str, &str),
) -> Result<i64> {
    let because = reason(because)?;
    let mut tx = app.db.begin().await?;
    let entry = for_change(&mut tx, activity).await?;
    must(person, Right::Contribute, entry.owner.as_deref())?;
    if matches!(entry.standing, Standing::Merged | Standing::Rejected) {
        return Err(Error::Conflict(format!("the entry is {}; it serves nothing", entry.standing.code())));
    }
    let at = (app.now)().to_string();
    let id = match store::between(&mut tx, activity, output).await? {
        None => store::insert(&mut tx, (activity, output), (said_by, because), person, &at).await?,
        Some((id, standing)) if standing == "dismissed" => {
            store::suggest_again(&mut tx, id, (said_by, because)).await?;
            id
        }
        Some(_) => return Err(Error::Conflict("this entry is said to serve that output already".to_owned())),
    };
    let said = serde_json::json!({
        "serves": id, "plan": output.plan, "output": output.code, "because": because, "said_by": said_by,
    });
    finish(&mut tx, app, person, (activity, "activity.serves"), &said).await?;
    tx.commit().await?;
    Ok(id)
}

/// Decides about a link; returns its entry.
///
/// # Errors
/// Where the person may not review, there is no such link, or this was decided already.
pub async fn decide(app: &App, person: &Person, id: i64, verdict: Verdict, why: &str) -> Result<i64> {
    let why = reason(why)?;
    let mut tx = app.db.begin().await?;
    let known = store::known(&mut tx, id).await?;
    must(person, Right::Review, known.owner.as_deref())?;
    verdict.must_change(&known.standing)?;
    let at = (app.now)().to_string();
    store::put_verdict(&mut tx, id, (verdict, why), person, &at).await?;
    let said = serde_json::json!({ "serves": id, "verdict": verdict, "reason": why });
    finish(&mut tx, app, person, (known.activity, "activity.serves-verdict"), &said).await?;
    tx.commit().await?;
    Ok(known.activity)
}

async fn finish(
    tx: &mut Tx,
    app: &App,
    person: &Person,
    (activity, action): (i64, &'static str),
    said: &serde_json::Value,
) -> Result<()> {
    let subject = subject(activity);
    audit::record(tx, person, (app.now)(), Deed { action, subject: &subject }, None::<&()>, Some(said)).await
}
