//! The register of reports: which are due to whom, how often, from which paragraph; which ask for the same; what was decided
//! about them.
//!
//! Always true: what a machine reads in a duty is a suggestion until an officer confirms it; a review is a dated fact that is
//! only ever added, and changes no text and no state of a duty.

mod actions;
mod alike;
pub mod api;
pub mod cli;
pub mod listing;
pub mod model;
pub mod reading;
mod store;
pub mod table;
pub mod views;
pub mod web;

pub use actions::{Given, PairGiven, ReviewGiven, decide, judge_pair, record, review};
pub use alike::pairs;

use crate::app::App;
use crate::error::Result;
use model::{OfDuty, entry_href};
use resolute_document::duties::Mandate;

/// What the register has of a duty; nothing where it asks for no report.
///
/// # Errors
/// As the database.
pub async fn of_duty(app: &App, lineage: &str, duty: &Mandate) -> Result<Option<OfDuty>> {
    let decided = store::by_entry(&app.db, lineage).await?;
    let standing = match decided {
        Some(row) if row.standing == "dismissed" => return Ok(None),
        Some(row) => row.standing,
        None if reading::asks_for(duty).is_some() => "suggested".to_owned(),
        None => return Ok(None),
    };
    let reviews = store::reviews_of(&app.db, lineage).await?;
    Ok(Some(OfDuty { standing, review: reviews.into_iter().next_back(), href: entry_href(lineage) }))
}
