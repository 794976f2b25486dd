//! The job that reminds: once a week before the due day, and once when it has passed.

use std::time::Duration;

use jiff::civil::Date;
use jiff::{Timestamp, ToSpan};

use super::actions::remind_about;
use super::letters::Why;
use super::store;
use crate::accounts::Person;
use crate::activities::today;
use crate::app::App;
use crate::error::Result;

/// How often a server looks.
const EVERY: Duration = Duration::from_secs(600);
/// Days before the due day on which the first reminder leaves.
const BEFORE: i64 = 7;
/// Who was asked within so many days is not reminded of it yet.
const FRESH: i64 = 2;

/// Reminds, until the server stops.
pub async fn run_for_ever(app: App) {
    loop {
        tokio::time::sleep(EVERY).await;
        if let Err(error) = remind_due(&app).await {
            tracing::error!(error = error.with_causes(), "focal points could not be reminded of inputs");
        }
    }
}

/// Reminds whoever is to be reminded today; returns how many messages that were.
///
/// # Errors
/// As the database. What was queued until then stays queued, and is not queued again.
pub async fn remind_due(app: &App) -> Result<usize> {
    let at = (app.now)();
    let day = today(at);
    let until = day.saturating_add(BEFORE.days());
    let mut sent = 0;
    for (id, due_on, before, after) in store::unanswered(&app.db, &until.to_string()).await? {
        let Ok(due) = due_on.parse::<Date>() else { continue };
        let why = match (due < day, before, after) {
            (true, _, None) => Why::Late,
            (false, None, _) => Why::Reminded,
            _ => continue,
        };
        if remind_one(app, id, why, at).await? {
            sent += 1;
        }
    }
    Ok(sent)
}

/// The turn, the message and the fact stand in one transaction: of several servers one sends it.
async fn remind_one(app: &App, id: i64, why: Why, at: Timestamp) -> Result<bool> {
    let mut tx = app.db.begin().await?;
    let taken = match why {
        Why::Late => store::take_after(&mut tx, id, &at.to_string()).await?,
        _ => store::take_before(&mut tx, id, &at.to_string()).await?,
    };
    if !taken {
        return Ok(false);
    }
    let input = store::for_change(&mut tx, id).await?;
    let told = store::steps_in(&mut tx, id).await?;
    let told = told.iter().rev().find(|one| matches!(one.step.as_str(), "asked" | "reminded" | "moved"));
    let is_fresh =
        told.and_then(|one| one.day()).is_some_and(|told| told.saturating_add(FRESH.days()) > today(at));
    // What was asked a moment ago for tomorrow needs no reminder before; its turn is over.
    let sent = !is_fresh && remind_about(app, &mut tx, (&reminding(), why), &input, at).await?;
    tx.commit().await?;
    Ok(sent)
}

/// As whom the record names the program itself.
fn reminding() -> Person {
    Person { name: "reminders".to_owned(), ..Person::visitor() }
}
