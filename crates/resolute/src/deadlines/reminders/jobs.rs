//! The job that reminds.

use std::time::Duration;

use super::letters::reminder;
use super::model::Digest;
use super::store;
use crate::accounts::people;
use crate::accounts::roles;
use crate::app::App;
use crate::deadlines::deadlines;
use crate::deadlines::model::{Deadline, State};
use crate::error::Result;
use crate::mail;
use crate::trace::day_of;
use crate::web::locale::Locale;

/// How often a server looks for people whose turn has come.
const EVERY: Duration = Duration::from_secs(600);

/// Reminds, until the server stops.
pub async fn run_for_ever(app: App) {
    loop {
        tokio::time::sleep(EVERY).await;
        if let Err(error) = remind_due(&app).await {
            tracing::error!(error = error.with_causes(), "deadlines could not be reminded of");
        }
    }
}

/// Reminds those whose turn has come; returns how many messages were queued.
///
/// # Errors
/// As the database. What was queued until then stays queued, and is not queued again.
pub async fn remind_due(app: &App) -> Result<usize> {
    let now = (app.now)();
    let waiting: Vec<Digest> =
        store::all(&app.db).await?.into_iter().filter(|digest| digest.is_due(now)).collect();
    if waiting.is_empty() {
        return Ok(0);
    }
    let due = deadlines(app, day_of(app, None)?).await?;
    let mut sent = 0;
    for digest in waiting {
        if remind(app, &digest, &due).await? {
            sent += 1;
        }
    }
    Ok(sent)
}

/// The message and the note of what it told stand in one transaction.
async fn remind(app: &App, digest: &Digest, all: &[Deadline]) -> Result<bool> {
    let owner = people::store::by_id(&app.db, digest.person).await?;
    // Who left has no address, and an address that nobody confirmed may be a stranger's.
    let confirmed = owner.removed_at.is_none() && owner.confirmed_at.is_some();
    let Some(address) = owner.address.filter(|_| confirmed) else { return Ok(false) };
    let mut actors: Vec<String> =
        roles::store::held(&app.db, digest.person).await?.into_iter().filter_map(|role| role.actor).collect();
    actors.sort_unstable();
    actors.dedup();
    let told = store::told(&app.db, digest.person).await?;
    let is_new = |one: &Deadline| {
        let day = one.day.map(|day| day.to_string()).unwrap_or_default();
        !told.contains(&(one.uid.clone(), day, one.state.code().to_owned()))
    };
    let due: Vec<&Deadline> = all
        .iter()
        .filter(|one| matches!(one.state, State::Overdue | State::DueSoon))
        .filter(|one| one.actors.iter().any(|actor| actors.contains(actor)) && is_new(one))
        .collect();
    let at = (app.now)();
    let mut tx = app.db.begin().await?;
    if !store::take_turn(&mut tx, digest, &at.to_string()).await? {
        return Ok(false);
    }
    for one in &due {
        let day = one.day.map(|day| day.to_string()).unwrap_or_default();
        store::insert_told(&mut tx, digest.person, (&one.uid, &day, one.state.code()), &at.to_string())
            .await?;
    }
    if !due.is_empty() {
        let locale = Locale::from_tag(&owner.language).unwrap_or_default();
        let letter = reminder(locale, &app.config.address(""), (&due, &actors), &digest.secret);
        mail::queue(&mut tx, &address, &letter, at).await?;
    }
    tx.commit().await?;
    Ok(!due.is_empty())
}
