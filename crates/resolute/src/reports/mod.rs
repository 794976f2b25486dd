//! Reports: drawn from the registers by a template, kept with the data they used, edited, issued.
//!
//! Always true: a report is a pure function of its snapshot, its template and what people wrote; no clock and no chance
//! is in it, so that the same snapshot gives the same bytes on every machine and on both engines. What is issued does
//! not change; a correction is a new issue that names the old.

mod actions;
mod amounts;
pub mod api;
pub mod blocks;
pub mod built;
pub mod cli;
pub mod contribution;
pub mod contributions;
mod duties;
pub mod emerging;
pub mod engine;
pub mod figures;
mod gather;
pub mod inputs;
pub mod kept;
pub mod performance;
pub mod register;
pub mod road_map;
pub mod scope;
pub mod shipped;
pub mod snapshot;
mod store;
mod told;
pub mod views;
pub mod web;
pub mod written;

pub use actions::{keep, list, reopen, seen, step, write};
pub use built::{Asked, Built, Format};
pub use gather::gather;
pub use kept::{Kept, Listed, Standing, Step};
pub use scope::{Scope, Subject};
pub use snapshot::Snapshot;

use crate::app::App;
use crate::error::Result;

/// A report whoever asks: who may see what of it is for the noun that shows it.
///
/// # Errors
/// Where there is none.
pub async fn by_id(app: &App, id: i64) -> Result<Kept> {
    store::by_id(&app.db, id).await
}

/// How many issued reports cover each paragraph, by its lineage.
///
/// # Errors
/// As the database.
pub async fn covering(app: &App) -> Result<std::collections::HashMap<String, usize>> {
    store::covering(&app.db).await
}

/// The issued reports that cover a paragraph, the newest first.
///
/// # Errors
/// As the database.
pub async fn covered(app: &App, lineage: &str) -> Result<Vec<Listed>> {
    store::list(&app.db, false, Some(lineage)).await
}

/// Gathers the data of a report and draws it.
///
/// # Errors
/// Where there is no such template or instrument, the period is none, or the template fails.
pub async fn build(app: &App, asked: &Asked) -> Result<Built> {
    build_with(app, asked, None).await
}

/// The same with the text of a template that somebody copied and changed.
///
/// # Errors
/// As [`build`]; a mistake in the text is answered with its line.
pub async fn build_with(app: &App, asked: &Asked, text: Option<&str>) -> Result<Built> {
    let template = shipped::by_name(&asked.template)?;
    let snapshot = gather(app, asked, template.needs).await?;
    rebuild(text.unwrap_or(template.text), snapshot)
}

/// Draws a report again from its snapshot.
///
/// # Errors
/// Where the template fails.
pub fn rebuild(template: &str, snapshot: Snapshot) -> Result<Built> {
    let blocks = engine::draw(&snapshot.asked.template, template, &told::told(&snapshot), snapshot.locale())?;
    Ok(Built { blocks, snapshot })
}
