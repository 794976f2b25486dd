//! Tying an activity to a duty, giving evidence, deciding about both.

use super::model::{EVIDENCE_KINDS, EvidenceGiven};
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
use crate::mandates;
use crate::search::changes;
use crate::verdicts::{Verdict, reason};

/// Longest title or address that is kept, in characters.
const LONGEST: usize = 2_000;

/// Says that an activity implements a duty. It counts once a reviewer confirmed it.
///
/// # Errors
/// Where the person may not write for the activity's owner, there is no such duty, or the link is there already.
pub async fn suggest(
    app: &App,
    person: &Person,
    (activity, address): (i64, &str),
    (said_by, because): (&'static str, &str),
) -> Result<i64> {
    let because = reason(because)?;
    let mandate = mandates::by_address(&app.db, address.trim(), None).await?;
    let at = (app.now)();
    let mut tx = app.db.begin().await?;
    let entry = for_change(&mut tx, activity).await?;
    must(person, Right::Contribute, entry.owner.as_deref())?;
    if matches!(entry.standing, Standing::Merged | Standing::Rejected) {
        return Err(Error::Conflict(format!("the entry is {}; it takes no links", entry.standing.code())));
    }
    let id = match store::between(&mut tx, activity, &mandate.lineage).await? {
        None => {
            let what = (activity, mandate.lineage.as_str(), mandate.address.as_str());
            store::insert(&mut tx, what, (said_by, because), person, &at.to_string()).await?
        }
        Some((id, standing)) if matches!(standing.as_str(), "dismissed" | "withdrawn") => {
            store::suggest_again(&mut tx, id, (said_by, because)).await?;
            id
        }
        Some(_) => return Err(Error::Conflict("this activity is tied to that paragraph already".to_owned())),
    };
    finish(
        &mut tx,
        app,
        person,
        (activity, "activity.link"),
        &serde_json::json!({
            "link": id, "address": mandate.address, "because": because, "said_by": said_by,
        }),
    )
    .await?;
    tx.commit().await?;
    Ok(id)
}

/// Decides about a link.
///
/// # Errors
/// Where the person may not review, there is no such link, or this was decided already.
pub async fn decide(app: &App, person: &Person, link: i64, verdict: Verdict, why: &str) -> Result<()> {
    let why = reason(why)?;
    let mut tx = app.db.begin().await?;
    let known = store::known(&mut tx, link).await?;
    must(person, Right::Review, known.owner.as_deref())?;
    verdict.must_change(&known.standing)?;
    let at = (app.now)().to_string();
    store::put_verdict(&mut tx, (link, None), (verdict, why), person, &at).await?;
    let said = serde_json::json!({ "link": link, "verdict": verdict, "reason": why });
    finish(&mut tx, app, person, (known.activity, "activity.link-verdict"), &said).await?;
    Ok(tx.commit().await?)
}

/// Gives evidence for a link.
///
/// # Errors
/// Where the person may not write for the activity's owner, or something is missing or no address of the web.
pub async fn add_evidence(app: &App, person: &Person, link: i64, given: &EvidenceGiven) -> Result<i64> {
    sound(given)?;
    let mut tx = app.db.begin().await?;
    let known = store::known(&mut tx, link).await?;
    must(person, Right::Contribute, known.owner.as_deref())?;
    let at = (app.now)().to_string();
    let id = store::insert_evidence(&mut tx, link, given, person, &at).await?;
    let said = serde_json::json!({ "link": link, "evidence": id, "given": given });
    finish(&mut tx, app, person, (known.activity, "activity.evidence"), &said).await?;
    tx.commit().await?;
    Ok(id)
}

/// Decides about a piece of evidence.
///
/// # Errors
/// As [`decide`].
pub async fn decide_evidence(
    app: &App,
    person: &Person,
    evidence: i64,
    verdict: Verdict,
    why: &str,
) -> Result<()> {
    let why = reason(why)?;
    let mut tx = app.db.begin().await?;
    let (link, standing) = store::known_evidence(&mut tx, evidence).await?;
    let known = store::known(&mut tx, link).await?;
    must(person, Right::Review, known.owner.as_deref())?;
    verdict.must_change(&standing)?;
    let at = (app.now)().to_string();
    store::put_verdict(&mut tx, (link, Some(evidence)), (verdict, why), person, &at).await?;
    let said = serde_json::json!({ "evidence": evidence, "verdict": verdict, "reason": why });
    finish(&mut tx, app, person, (known.activity, "activity.evidence-verdict"), &said).await?;
    Ok(tx.commit().await?)
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

fn sound(given: &EvidenceGiven) -> Result<()> {
    if !EVIDENCE_KINDS.contains(&given.kind.as_str()) {
        return Err(Error::Invalid(format!(
            "\"{}\" is no kind of evidence; say one of {}",
            given.kind,
            EVIDENCE_KINDS.join(", ")
        )));
    }
    if given.title.trim().is_empty() {
        return Err(Error::Invalid("say what the evidence is".to_owned()));
    }
    short_enough("title", &given.title)?;
    short_enough("address", &given.address)?;
    let address = given.address.trim();
    let is_web = address.starts_with("https://") || address.starts_with("http://");
    if given.kind != "observation" && !is_web {
        return Err(Error::Invalid(
            "say where it can be seen: an address that begins with https://".to_owned(),
        ));
    }
    Ok(())
}

fn short_enough(what: &str, text: &str) -> Result<()> {
    match text.chars().count() > LONGEST {
        true => Err(Error::Invalid(format!("the {what} is longer than {LONGEST} characters"))),
        false => Ok(()),
    }
}
