//! Entries that look the same as the one that is being written.

use crate::activities::model::{Record, href};
use crate::app::App;
use crate::error::Result;

/// An entry that looks the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Near {
    pub(super) id: i64,
    pub(super) title: String,
    pub(super) organisation: String,
}

impl Near {
    pub(super) fn href(&self) -> String {
        href(self.id)
    }
}

/// The published entries that look the same, the nearest first.
pub(super) async fn near(_app: &App, _record: &Record, _id: Option<i64>) -> Result<Vec<Near>> {
    Ok(Vec::new())
}
