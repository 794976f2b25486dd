//! Saying that an output answers a duty, and deciding about it.

use super::model::Answer;
use super::store::{self, Said};
use super::suggesting::Suggestion;
use crate::accounts::{Person, Right};
use crate::app::App;
use crate::error::{Error, Result};
use crate::mandates;
use crate::plans::actions::{must_write, note};
use crate::plans::model::Kind;
use crate::plans::store as plans;
use crate::verdicts::{Verdict, reason};

/// Says that an output answers a duty. It counts once a reviewer confirmed it.
///
/// # Errors
/// Where the person may not write for the output, there is no such duty, or the link is there already.
pub async fn suggest(
    app: &App,
    person: &Person,
    (item, address): (i64, &str),
    (said_by, because): (&'static str, &str),
) -> Result<i64> {
    let because = reason(because)?;
    let mandate = mandates::by_address(&app.db, address.trim(), None).await?;
    let mut tx = app.db.begin().await?;
    let output = plans::item_in(&mut tx, item).await?;
    let plan = plans::id_in(&mut tx, output.plan).await?;
    must_write(person, &plan, &output.lead)?;
    if output.kind != Kind::Output {
        return Err(Error::Invalid(format!(
            "{} is no output; duties are answered by outputs, and a task belongs to one",
            output.code
        )));
    }
    let at = (app.now)().to_string();
    let id = match store::between(&mut tx, item, &mandate.lineage).await? {
        None => {
            let said = Said {
                item,
                lineage: &mandate.lineage,
                address: &mandate.address,
                said_by,
                because,
                standing: "suggested",
            };
            store::insert(&mut tx, &said, person, &at).await?
        }
        Some((id, standing)) if standing == "dismissed" => {
            store::suggest_again(&mut tx, id, (said_by, because)).await?;
            id
        }
        Some(_) => return Err(Error::Conflict("this output answers that paragraph already".to_owned())),
    };
    let said = serde_json::json!({
        "link": id, "address": mandate.address, "because": because, "said_by": said_by,
    });
    note(&mut tx, app, person, ("output.link", item), (None::<&Answer>, Some(&said))).await?;
    tx.commit().await?;
    Ok(id)
}

/// Decides about a link; gives the number of its output.
///
/// # Errors
/// Where the person may not review for the plan's keeper, there is no such link, or this was decided already.
pub async fn decide(app: &App, person: &Person, link: i64, verdict: Verdict, why: &str) -> Result<i64> {
    let why = reason(why)?;
    let mut tx = app.db.begin().await?;
    let (item, before) = store::known(&mut tx, link).await?;
    let output = plans::item_in(&mut tx, item).await?;
    let plan = plans::id_in(&mut tx, output.plan).await?;
    person.must_for(Right::Review, &plan.keeper)?;
    verdict.must_change(&before)?;
    let at = (app.now)().to_string();
    store::put_verdict(&mut tx, link, (verdict, why), person, &at).await?;
    let said = serde_json::json!({ "link": link, "verdict": verdict, "reason": why });
    note(&mut tx, app, person, ("output.link-verdict", item), (Some(&before), Some(&said))).await?;
    tx.commit().await?;
    Ok(item)
}

/// Keeps what the words suggest, for officers to confirm; what is linked or dismissed already stays as it is. Gives how
/// many are new.
///
/// # Errors
/// Where the person may not write for the keeper of a plan.
pub async fn keep_suggestions(app: &App, person: &Person, suggested: &[Suggestion]) -> Result<usize> {
    let mut tx = app.db.begin().await?;
    let at = (app.now)().to_string();
    let mut kept = 0;
    for one in suggested {
        let output = plans::item_in(&mut tx, one.item).await?;
        let plan = plans::id_in(&mut tx, output.plan).await?;
        person.must_for(Right::Contribute, &plan.keeper)?;
        if store::between(&mut tx, one.item, &one.lineage).await?.is_some() {
            continue;
        }
        let said = Said {
            item: one.item,
            lineage: &one.lineage,
            address: &one.address,
            said_by: "machine",
            because: &one.because,
            standing: "suggested",
        };
        let id = store::insert(&mut tx, &said, person, &at).await?;
        let said = serde_json::json!({
            "link": id, "address": one.address, "because": one.because, "said_by": "machine",
        });
        note(&mut tx, app, person, ("output.link", one.item), (None::<&Answer>, Some(&said))).await?;
        kept += 1;
    }
    tx.commit().await?;
    Ok(kept)
}
