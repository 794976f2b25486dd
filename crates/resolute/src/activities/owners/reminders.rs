//! The yearly question whether entries are still right: one message for each who writes for an owner, with all entries of
//! that owner that are due; no entry is asked about twice in a year, whatever happens in between.

use std::time::Duration;

use fluent_bundle::FluentValue;
use jiff::civil::Date;
use jiff::{Timestamp, ToSpan};
use serde_json::json;

use super::store::{self, Due};
use crate::accounts::{Person, Right};
use crate::activities::model::href;
use crate::actors;
use crate::app::App;
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::mail::{Letter, queue};
use crate::web::locale::Locale;
use crate::web::words::words_with;

/// How often a server looks for entries that are due.
const EVERY: Duration = Duration::from_secs(6 * 3600);
/// Entries that are looked at in one transaction.
const AT_ONCE: i64 = 2_000;
/// Entries that one message names; the rest is counted, and the room has them.
const NAMED: usize = 20;

/// Asks whoever is to be asked, until the server stops.
pub async fn run_for_ever(app: App) {
    loop {
        if let Err(error) = remind(&app).await {
            tracing::error!(error = error.with_causes(), "owners could not be asked about their entries");
        }
        tokio::time::sleep(EVERY).await;
    }
}

/// The day a year before another.
pub fn year_before(day: Date) -> Date {
    day.saturating_sub(1.year())
}

/// Queues what is due and returns how many messages that were.
///
/// # Errors
/// As the database; what was queued stays queued.
pub async fn remind(app: &App) -> Result<usize> {
    let mut messages = 0;
    loop {
        let at = (app.now)();
        let until = year_before(crate::activities::today(at)).to_string();
        let mut tx = app.db.begin().await?;
        let mut due = store::due(&mut tx, &until, AT_ONCE).await?;
        let is_last = i64::try_from(due.len()).unwrap_or(AT_ONCE) < AT_ONCE;
        // The last owner of a full batch may have more entries than are in it: one message names them all.
        if !is_last
            && let Some(last) = due.last().map(|one| one.owner.clone())
            && due[0].owner != last
        {
            due.retain(|one| one.owner != last);
        }
        for entries in due.chunk_by(|one, other| one.owner == other.owner) {
            messages += ask(app, &mut tx, entries, at).await?;
        }
        let rows: Vec<_> = due
            .iter()
            .map(|one| json!({ "activity": one.id, "since": one.since, "at": at.to_string() }))
            .collect();
        store::note_reminders(&mut tx, &rows).await?;
        tx.commit().await?;
        if is_last {
            return Ok(messages);
        }
    }
}

/// One message to each who writes for the owner of these entries.
async fn ask(app: &App, tx: &mut Tx, entries: &[Due], at: Timestamp) -> Result<usize> {
    let Some(first) = entries.first() else { return Ok(0) };
    let writers = store::writers(tx, &first.owner).await?;
    let name = actors::by_id(&app.db, &first.owner).await?.map_or_else(|| first.owner.clone(), |it| it.name);
    for writer in &writers {
        let locale = Locale::from_tag(&writer.language).unwrap_or_default();
        queue(tx, &writer.address, &letter(app, locale, &name, entries), at).await?;
    }
    Ok(writers.len())
}

fn letter(app: &App, locale: Locale, name: &str, entries: &[Due]) -> Letter {
    let say = |key: &str, count: usize| {
        words_with(locale, key, &[("actor", FluentValue::from(name)), ("count", count.into())])
    };
    let mut letter = Letter::new(locale, &say("reminder-subject", entries.len()))
        .saying(say("reminder-words", entries.len()));
    for one in entries.iter().take(NAMED) {
        letter = letter.leading_to(&one.title, app.config.address(&format!("{}/confirmation", href(one.id))));
    }
    if entries.len() > NAMED {
        let more = say("reminder-more", entries.len() - NAMED);
        letter = letter.leading_to(more, app.config.address("/my/activities"));
    }
    letter.as_notice(app.config.address("/my/activities/reminders"))
}

/// Stops the yearly question for somebody, or starts it again.
///
/// # Errors
/// Where they have no account.
pub async fn set_reminded(app: &App, person: &Person, wanted: bool) -> Result<()> {
    let id = person.id.ok_or(Error::Lacks(Right::Account))?;
    let mut tx = app.db.begin().await?;
    match wanted {
        true => store::ask_again(&mut tx, id).await?,
        false => store::leave_alone(&mut tx, id, (app.now)()).await?,
    }
    Ok(tx.commit().await?)
}

/// Whether somebody is asked by mail; nobody without an account is.
///
/// # Errors
/// As the database.
pub async fn is_reminded(app: &App, person: &Person) -> Result<bool> {
    match person.id {
        Some(id) => Ok(!store::is_left_alone(&app.db, id).await?),
        None => Ok(false),
    }
}
