//! Adding a conference and moving its days.

use jiff::civil::Date;
use serde::Serialize;

use super::Calendar;
use crate::accounts::{Person, Right};
use crate::app::App;
use crate::audit::{self, Deed};
use crate::conferences::model::{Conference, MoveAsked, NewConference};
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::search::changes;
use crate::{conferences, instruments, mandates};

/// Longest label, body and place, in characters.
const LONGEST: usize = 100;

/// What a move did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct Moved {
    /// The conference as it is now.
    pub conference: Conference,
    /// Duties that are due at it (addresses).
    pub moves_with_it: Vec<String>,
    /// Duties whose text was adopted later than they now fall due: a slip, or a text that names the wrong conference.
    pub before_adoption: Vec<String>,
}

/// Gives a conference its days, or other ones. Everything that hangs on them follows.
///
/// # Errors
/// Where the person may not, there is no such conference, the days are none, or somebody was faster.
pub async fn move_to(app: &App, person: &Person, label: &str, asked: &MoveAsked) -> Result<Moved> {
    person.must_for_all(Right::Edit)?;
    let days = asked.days()?;
    let mut tx = app.db.begin().await?;
    let before = conferences::for_change(&mut tx, label).await?;
    let seen = asked.seen.as_deref().map(str::trim);
    if seen.is_some_and(|seen| seen != before.starts_on.as_deref().unwrap_or_default()) {
        return Err(faster());
    }
    put(&mut tx, app, person, &before, days, &asked.reason).await?;
    tx.commit().await?;
    moved(app, label).await
}

/// Adds a conference that the reference set does not have.
///
/// # Errors
/// As [`move_to`], and where one of that label is there already.
pub async fn add(app: &App, person: &Person, new: &NewConference) -> Result<Moved> {
    person.must_for_all(Right::Edit)?;
    let days = new.days.days()?;
    for (name, text) in [("label", &new.label), ("body", &new.body), ("place", &new.place)] {
        if text.trim().is_empty() || text.chars().count() > LONGEST {
            return Err(Error::Invalid(format!("the {name} has from 1 to {LONGEST} characters")));
        }
    }
    let mut tx = app.db.begin().await?;
    if conferences::insert(&mut tx, new, days.0.year()).await? == 0 {
        return Err(Error::Conflict(format!("there is a conference {} already", new.label.trim())));
    }
    let before = conferences::for_change(&mut tx, new.label.trim()).await?;
    put(&mut tx, app, person, &before, days, &new.days.reason).await?;
    tx.commit().await?;
    moved(app, new.label.trim()).await
}

async fn put(
    tx: &mut Tx,
    app: &App,
    person: &Person,
    before: &Conference,
    days: (Date, Date),
    reason: &str,
) -> Result<()> {
    let now = |day: Date| Some(day.to_string());
    if (before.starts_on.clone(), before.ends_on.clone()) == (now(days.0), now(days.1)) {
        return Err(Error::Conflict(format!("{} has these days already", before.label)));
    }
    if conferences::update_days(tx, before, days).await? == 0 {
        return Err(faster());
    }
    let adopted_at = (before.body.as_str(), before.place.as_str(), before.year);
    instruments::move_adoptions(tx, adopted_at, days.0).await?;
    let at = (app.now)();
    conferences::insert_move(tx, before, days, reason.trim(), (person, &at.to_string())).await?;
    changes::note(tx, "instrument/*").await?;
    let after = conferences::for_change(tx, &before.label).await?;
    let subject = format!("conference/{}", before.label);
    let deed = Deed { action: "conference.move", subject: &subject };
    audit::record(tx, person, at, deed, Some(before), Some(&after)).await
}

fn faster() -> Error {
    Error::Conflict(
        "somebody moved this conference meanwhile; look at its days and send yours again".to_owned(),
    )
}

/// The conference with what hangs on it.
async fn moved(app: &App, label: &str) -> Result<Moved> {
    let calendar = Calendar::load(&app.db).await?;
    let conference = conferences::by_label(&app.db, label).await?;
    let (mut with, mut before) = (Vec::new(), Vec::new());
    for mut mandate in mandates::list(&app.db, &mandates::model::Filter::default()).await? {
        calendar.renew(&mut mandate);
        let due = &mandate.reading.due;
        if due.conference.as_deref() == Some(label) {
            let adopted = calendar.adoption(&mandate)?.from;
            with.push(mandate.address.clone());
            if due.date.is_none() && due.day.is_some_and(|day| day < adopted) {
                before.push(mandate.address);
            }
        }
    }
    Ok(Moved { conference, moves_with_it: with, before_adoption: before })
}
