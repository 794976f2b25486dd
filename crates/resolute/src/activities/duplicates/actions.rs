//! Saying that two entries are two things, and taking it back.

use serde::{Deserialize, Serialize};

use super::model::State;
use super::store;
use crate::accounts::{Person, Right};
use crate::app::App;
use crate::audit::{self, Deed};
use crate::error::{Error, Result};
use crate::verdicts::reason;

/// Why two entries are two things.
#[derive(Debug, Clone, Default, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
pub struct Distinct {
    /// The reason; may be empty.
    pub reason: String,
}

/// Keeps that two entries are two things, so that nobody is asked again.
///
/// # Errors
/// Where the person may not review all entries, the pair is not known, or this was said already.
pub async fn set_apart(app: &App, person: &Person, pair: (i64, i64), said: &Distinct) -> Result<()> {
    person.must_for_all(Right::Review)?;
    let why = reason(&said.reason)?;
    let (one, other) = in_order(pair);
    let at = (app.now)();
    let mut tx = app.db.begin().await?;
    match store::state(&mut tx, one, other).await? {
        Some(State::Open) => {}
        Some(State::Distinct) => {
            return Err(Error::Conflict("somebody said already that these are two things".to_owned()));
        }
        None => return Err(Error::NotFound(format!("pair of activities {one} and {other}"))),
    }
    store::set_apart(&mut tx, (one, other), why, person, &at.to_string()).await?;
    let subject = subject(one, other);
    let deed = Deed { action: "duplicates.set-apart", subject: &subject };
    audit::record(&mut tx, person, at, deed, None::<&Distinct>, Some(said)).await?;
    tx.commit().await?;
    Ok(())
}

/// Takes back that two entries are two things.
///
/// # Errors
/// Where the person may not review all entries, or nobody said so.
pub async fn take_back(app: &App, person: &Person, pair: (i64, i64)) -> Result<()> {
    person.must_for_all(Right::Review)?;
    let (one, other) = in_order(pair);
    let at = (app.now)();
    let mut tx = app.db.begin().await?;
    if store::state(&mut tx, one, other).await? != Some(State::Distinct) {
        return Err(Error::Conflict("nobody said that these are two things".to_owned()));
    }
    store::take_back(&mut tx, one, other).await?;
    let subject = subject(one, other);
    let deed = Deed { action: "duplicates.take-back", subject: &subject };
    audit::record(&mut tx, person, at, deed, None::<&Distinct>, None::<&Distinct>).await?;
    tx.commit().await?;
    Ok(())
}

fn in_order((one, other): (i64, i64)) -> (i64, i64) {
    (one.min(other), one.max(other))
}

fn subject(one: i64, other: i64) -> String {
    format!("activity-pair/{one}/{other}")
}
