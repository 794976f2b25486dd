//! The register of activities: words, filters, order and page as they stand in an address, answered by the index.
//!
//! Always true: only what is public is in it; a count is the number of rows that it opens; every filter stands in the
//! address, and the same address asked of the API, of a download or of a feed means the same list.

pub mod api;
mod asked;
pub mod views;
pub mod web;

pub use asked::{Asked, NAMES, Order, find, numbers};

use std::collections::HashMap;

use crate::activities::model::{Kind, Record};
use crate::activities::store;
use crate::app::App;
use crate::error::Result;
use crate::search::{Entry, Found};

/// The number of a found activity.
fn number_of(entry: &Entry) -> Option<i64> {
    entry.key.strip_prefix("activity/")?.parse().ok()
}

/// The records of a page of the list, where it is of one kind that has fields of its own; else there is no need of them.
async fn records(app: &App, asked: &Asked, found: &Found) -> Result<HashMap<i64, Record>> {
    let kinds = asked.values("kind");
    let [kind] = kinds.as_slice() else { return Ok(HashMap::new()) };
    if Kind::from_code(kind).is_none_or(|kind| kind.details().is_empty()) {
        return Ok(HashMap::new());
    }
    let numbers: Vec<i64> = found.hits.iter().filter_map(|hit| number_of(&hit.entry)).collect();
    store::published_records(&app.db, &numbers.into()).await
}
