//! The job that tells people what is new in the searches that they keep.

use std::time::Duration;

use jiff::Timestamp;

use super::letters::{NAMED, news};
use super::model::{Saved, runs};
use super::store;
use crate::accounts::people;
use crate::activities;
use crate::activities::register::{Asked, numbers};
use crate::app::App;
use crate::error::Result;
use crate::mail;
use crate::web::locale::Locale;

/// How often a server looks for searches whose news are due.
const EVERY: Duration = Duration::from_secs(30);

/// Tells what is due, until the server stops.
pub async fn run_for_ever(app: App) {
    loop {
        tokio::time::sleep(EVERY).await;
        if let Err(error) = tell_due(&app).await {
            tracing::error!(error = error.with_causes(), "news of saved searches could not be told");
        }
    }
}

/// Tells what is due now; returns how many messages were queued.
///
/// # Errors
/// As the database and the index. What was queued until then stays queued, and is not queued again.
pub async fn tell_due(app: &App) -> Result<usize> {
    let now = (app.now)();
    let mut told = 0;
    for saved in store::wanted(&app.db).await?.into_iter().filter(|saved| saved.is_due(now)) {
        let owner = people::store::by_id(&app.db, saved.person).await?;
        // Who left has no address, and an address that nobody confirmed may be a stranger's.
        let confirmed = owner.removed_at.is_none() && owner.confirmed_at.is_some();
        let Some(address) = owner.address.filter(|_| confirmed) else { continue };
        if tell(app, &saved, (&address, &owner.language), now).await? {
            told += 1;
        }
    }
    Ok(told)
}

/// The message and the note that it was told stand in one transaction: neither is there without the other.
async fn tell(app: &App, saved: &Saved, (address, language): (&str, &str), now: Timestamp) -> Result<bool> {
    let asked = |since: Timestamp| Asked { since: Some(since.as_second()), ..Asked::of_query(&saved.query) };
    let (found, current) = numbers(app, &asked(saved.since())).await?;
    if !current {
        // The index has not come to the end; the next look tells all at once.
        return Ok(false);
    }
    let untold = saved.untold(&found);
    let (mut lately, _) = numbers(app, &asked(saved.remembered_since(now))).await?;
    // What came between the two looks was not told.
    lately.retain(|number| found.binary_search(number).is_ok());
    let mut tx = app.db.begin().await?;
    if !store::set_told(&mut tx, saved, now, &runs(&lately)).await? {
        return Ok(false);
    }
    if !untold.is_empty() {
        let locale = Locale::from_tag(language).unwrap_or_default();
        let named = titles(app, &untold).await?;
        let letter = news(locale, &app.config.address(""), saved, &named, untold.len());
        mail::queue(&mut tx, address, &letter, now).await?;
    }
    tx.commit().await?;
    Ok(!untold.is_empty())
}

/// The titles of the last ones that came.
async fn titles(app: &App, numbers: &[i64]) -> Result<Vec<(i64, String)>> {
    let mut titles = Vec::new();
    for number in numbers.iter().rev().take(NAMED) {
        if let Some(entry) = activities::by_id(&app.db, *number).await? {
            titles.push((entry.id, entry.record.title));
        }
    }
    Ok(titles)
}
