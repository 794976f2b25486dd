//! Saying which actor a name means, or that it does not.

use super::store;
use crate::accounts::{Person, Right};
use crate::activities::search::NOUN;
use crate::actors;
use crate::app::App;
use crate::audit::{self, Deed};
use crate::error::{Error, Result};
use crate::search::changes;
use crate::verdicts::Verdict;

/// Longest name or reason that is taken, in characters.
const LONGEST: usize = 2_000;

/// Ties a name to an actor, says that it does not mean that actor, or takes the tie back. Entries keep their words; what is
/// derived of them follows. Returns how many entries are found otherwise.
///
/// # Errors
/// Where the person may not review for all, there is no such actor, or the name means another already.
pub async fn decide(
    app: &App,
    person: &Person,
    (name, actor): (&str, &str),
    verdict: Verdict,
    (said_by, because): (&'static str, &str),
) -> Result<usize> {
    person.must_for_all(Right::Review)?;
    if name.trim().is_empty() || [name, because].iter().any(|text| text.chars().count() > LONGEST) {
        return Err(Error::Invalid(format!(
            "the name is empty, or it or the reason is longer than {LONGEST} characters"
        )));
    }
    let actor = actor.trim();
    if actors::by_id(&app.db, actor).await?.is_none() {
        return Err(Error::Invalid(format!("\"{actor}\" is the code of no known actor; /actors lists them")));
    }
    let at = (app.now)();
    let mut tx = app.db.begin().await?;
    let now = store::actor_of(&mut tx, name).await?;
    let touched = match (verdict, now.as_deref()) {
        (Verdict::Confirmed, Some(known)) => {
            return Err(Error::Conflict(format!(
                "\"{name}\" is tied to {known} already; take that back first"
            )));
        }
        (Verdict::Confirmed, None) => store::retie(&mut tx, name, Some(actor)).await?,
        (_, Some(known)) if known == actor => store::retie(&mut tx, name, None).await?,
        (Verdict::Withdrawn, _) => {
            return Err(Error::Conflict(format!("\"{name}\" is not tied to {actor}")));
        }
        (Verdict::Dismissed, _) => Vec::new(),
    };
    let standing = if verdict == Verdict::Confirmed { "confirmed" } else { "dismissed" };
    store::put(&mut tx, (name, actor, standing), (said_by, because.trim()), person, &at.to_string()).await?;
    changes::note_numbers(&mut tx, NOUN, &touched).await?;
    let said = serde_json::json!({ "name": name, "actor": actor, "verdict": verdict, "because": because });
    let subject = format!("actor/{actor}");
    audit::record(
        &mut tx,
        person,
        at,
        Deed { action: "party.name", subject: &subject },
        None::<&()>,
        Some(&said),
    )
    .await?;
    tx.commit().await?;
    Ok(touched.len())
}
