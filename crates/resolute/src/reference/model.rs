//! Files and rows of the reference set.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::error::{Error, Result};

/// One file of the set.
#[derive(Debug, Clone, sqlx::FromRow, Serialize, utoipa::ToSchema)]
pub struct ReferenceFile {
    /// Name without ending: `conferences`.
    pub name: String,
    /// Of the bytes that were loaded.
    pub sha256: String,
    /// Rows without the header.
    pub row_count: i64,
    /// When it was loaded (RFC 3339).
    pub loaded_at: String,
}

/// One row: column name to cell, as they stand.
#[derive(Debug, Clone, PartialEq, Serialize, utoipa::ToSchema)]
pub struct ReferenceRow {
    /// Line in the file, the header being line 1.
    pub line: i64,
    /// Cells in the order of the columns.
    pub cells: Vec<(String, String)>,
}

/// The rows of a CSV text.
///
/// # Errors
/// Names the file and line that cannot be read.
pub fn parse(name: &str, text: &str) -> Result<Vec<ReferenceRow>> {
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let unreadable =
        |error: csv::Error| Error::Invalid(format!("reference/{name}.csv cannot be read: {error}"));
    let columns = reader.headers().map_err(unreadable)?.clone();
    reader
        .records()
        .map(|record| {
            let record = record.map_err(unreadable)?;
            let line = record.position().map_or(0, csv::Position::line);
            let cells = columns.iter().map(str::to_owned).zip(record.iter().map(str::to_owned)).collect();
            Ok(ReferenceRow { line: i64::try_from(line).unwrap_or(i64::MAX), cells })
        })
        .collect()
}

impl ReferenceRow {
    /// The cell of a column; empty where the file has no such column.
    pub fn cell(&self, column: &str) -> &str {
        self.cells.iter().find(|(name, _)| name == column).map_or("", |(_, cell)| cell)
    }

    /// The cells as JSON, in the order of the columns.
    pub(super) fn to_json(&self) -> String {
        serde_json::to_string(&self.cells).expect("pairs of strings are always JSON")
    }

    pub(super) fn from_json(line: i64, json: &str) -> Result<ReferenceRow> {
        let cells = serde_json::from_str(json)
            .map_err(|error| Error::internal("a stored reference row cannot be read", error))?;
        Ok(ReferenceRow { line, cells })
    }
}

/// How far a fact was checked, read from the words of people in a `verified` cell (`yes: seen in the text`, `2003 title
/// yes; 2005 title partial`): what is not plainly verified counts as less.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, utoipa::ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Checked {
    /// Seen in a primary text or in two independent sources.
    Verified,
    /// Some of it, or in one source.
    Partly,
    /// General knowledge.
    Unverified,
    /// The row does not say.
    Plain,
}

impl Checked {
    /// What a cell says.
    pub fn of(cell: &str) -> Checked {
        match cell {
            "" => Checked::Plain,
            "yes" | "confirmed" => Checked::Verified,
            word if word.starts_with("partial") || word.contains("yes") => Checked::Partly,
            _ => Checked::Unverified,
        }
    }

    /// The word in translation keys.
    pub fn code(self) -> &'static str {
        match self {
            Checked::Verified => "verified",
            Checked::Partly => "partly",
            Checked::Unverified => "unverified",
            Checked::Plain => "plain",
        }
    }
}

/// How far the rows of a file were verified: each word of the `verified` column with its number of rows.
pub fn standing(rows: &[ReferenceRow]) -> BTreeMap<String, usize> {
    let mut counts = BTreeMap::new();
    for row in rows.iter().filter(|row| !row.cell("verified").is_empty()) {
        *counts.entry(row.cell("verified").to_owned()).or_insert(0) += 1;
    }
    counts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_embedded_file_parses_and_keeps_quoted_cells() {
        for (name, text) in resolute_reference::FILES {
            let rows = parse(name, text).unwrap().len();
            // Only the header where nothing of the kind is known.
            assert_eq!(rows == 0, text.lines().count() == 1, "{name}");
        }
        let rows = parse("sample", "id,note\n1,\"a, \"\"b\"\"\"\n").unwrap();
        assert_eq!((rows[0].line, rows[0].cell("note")), (2, "a, \"b\""));
    }
}
