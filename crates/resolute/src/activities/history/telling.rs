//! Reads what is told of an entry out of the steps, the record of deeds and the links.

use super::events::{Event, What, events};
use crate::activities::links;
use crate::activities::store::{self, Entry, StepTaken};
use crate::app::App;
use crate::audit::history;
use crate::error::{Error, Result};

/// Deeds of one entry that are looked through; an entry that is saved while somebody types has many.
const MOST: usize = 20_000;

/// Of the steps of an entry those that everybody may know.
///
/// # Errors
/// As the database.
pub async fn public_steps(app: &App, entry: &Entry, mut steps: Vec<StepTaken>) -> Result<Vec<StepTaken>> {
    let Some(since) = &entry.published_at else { return Ok(Vec::new()) };
    let deeds = history::of(&app.db, &crate::activities::search::subject(entry.id), None, MOST).await?;
    let told = events(since, &steps, &deeds, &[]);
    steps.retain(|taken| {
        let is_it = |event: &Event| match &event.what {
            What::Step(step, _) => event.at == taken.at && step.code() == taken.step,
            _ => false,
        };
        told.iter().any(is_it)
    });
    Ok(steps)
}

/// An entry with what everybody may know of it, the earliest first. An entry that was never public, or is not now, is not
/// there; of one that was merged the history ends with that.
///
/// # Errors
/// Where there is no such public entry.
pub async fn told(app: &App, id: i64) -> Result<(Entry, Vec<Event>)> {
    let missing = || Error::NotFound(format!("published activity {id}"));
    let entry = store::by_id(&app.db, id).await?.filter(Entry::was_public).ok_or_else(missing)?;
    let since = entry.published_at.clone().ok_or_else(missing)?;
    let steps = store::steps(&app.db, id).await?;
    let deeds = history::of(&app.db, &crate::activities::search::subject(id), None, MOST).await?;
    let links = links::by_activity(&app.db, id).await?;
    let told = events(&since, &steps, &deeds, &links);
    Ok((entry, told))
}
