//! Saying what a suggested pair is.

use serde::{Deserialize, Serialize};

use super::model::Pair;
use super::store;
use crate::accounts::{Person, Right};
use crate::app::App;
use crate::audit::{self, Deed};
use crate::error::{Error, Result};
use crate::verdicts::{Verdict, reason};

/// What a person says about a pair of passages.
#[derive(Debug, Clone, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Judgement {
    /// Lineage of one passage.
    pub one: String,
    /// Lineage of the other.
    pub other: String,
    /// What they are.
    pub verdict: Verdict,
    /// Why; may be empty.
    #[serde(default)]
    pub reason: String,
    /// Code of the actor for whom the person acts, where it is not the one they act for anyway.
    #[serde(default)]
    pub acting_for: Option<String>,
}

/// Keeps what a person says about a pair.
///
/// # Errors
/// Where the person may not write, a passage is not known, both are of one instrument, or this was said already.
pub async fn judge(app: &App, person: &Person, said: &Judgement) -> Result<()> {
    person.must_for_all(Right::Edit)?;
    let why = reason(&said.reason)?;
    let person = &person.for_actor(&app.db, said.acting_for.as_deref()).await?;
    let sisters = app.parallels.get(&app.db, app.register).await?;
    let whose = |lineage: &str| {
        let unknown = || Error::NotFound(format!("passage \"{lineage}\""));
        sisters.instrument_of(lineage).map(str::to_owned).ok_or_else(unknown)
    };
    if whose(&said.one)? == whose(&said.other)? {
        return Err(Error::Invalid("sister texts are passages of two instruments".to_owned()));
    }
    let pair = Pair::of(&said.one, &said.other);
    let mut tx = app.db.begin().await?;
    let last = store::last_verdict(&mut tx, &pair).await?;
    if last.unwrap_or(Verdict::Withdrawn) == said.verdict {
        return Err(Error::Conflict(match said.verdict {
            Verdict::Withdrawn => "nothing was said about this pair that could be taken back".to_owned(),
            verdict => format!("this pair is {} already", verdict.code()),
        }));
    }
    let at = (app.now)();
    store::insert_verdict(&mut tx, &pair, (said.verdict, why), person, &at.to_string()).await?;
    let subject = format!("parallel/{} {}", pair.0, pair.1);
    let action = match said.verdict {
        Verdict::Confirmed => "parallel.confirm",
        Verdict::Dismissed => "parallel.dismiss",
        Verdict::Withdrawn => "parallel.withdraw",
    };
    audit::record(&mut tx, person, at, Deed { action, subject: &subject }, last.as_ref(), Some(said)).await?;
    tx.commit().await?;
    Ok(())
}
