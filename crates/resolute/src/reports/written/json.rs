//! A report for programs.

use serde::Serialize;

use crate::error::{Error, Result};
use crate::reports::blocks::Block;
use crate::reports::built::Built;
use crate::reports::snapshot::Snapshot;

/// A report with its data.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct ReportJson<'a> {
    /// Its title.
    pub title: String,
    /// Fingerprint of the data: equal data, equal fingerprint.
    pub sha256: String,
    /// Its parts, in order.
    pub blocks: &'a [Block],
    /// The data it was drawn from, with the questions put to the registers.
    #[schema(value_type = Object)]
    pub snapshot: &'a Snapshot,
}

impl<'a> ReportJson<'a> {
    /// The JSON of a report.
    ///
    /// # Errors
    /// Where the data is no JSON.
    pub fn of(built: &'a Built) -> Result<ReportJson<'a>> {
        Ok(ReportJson {
            title: built.title(),
            sha256: built.snapshot.sha256()?,
            blocks: &built.blocks,
            snapshot: &built.snapshot,
        })
    }
}

pub(super) fn write(built: &Built) -> Result<Vec<u8>> {
    let mut bytes = serde_json::to_vec_pretty(&ReportJson::of(built)?)
        .map_err(|error| Error::internal("a report is no JSON", error))?;
    bytes.push(b'\n');
    Ok(bytes)
}
