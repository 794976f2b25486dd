//! SQL of the reference files and rows.

use super::model::{ReferenceFile, ReferenceRow};
use crate::db::{Db, Tx};
use crate::error::Result;
use crate::values;

/// Rises when the program reads more out of the same files, so that a folder or backup of an older one is filled anew.
const LOADER: i64 = 2;

/// All files, by name.
pub async fn files(db: &Db) -> Result<Vec<ReferenceFile>> {
    Ok(db
        .all("SELECT name, sha256, row_count, loaded_at FROM reference_files ORDER BY name", values![])
        .await?)
}

/// The rows of a file, in its order; empty for an unknown file.
pub async fn rows_of(db: &Db, file: &str) -> Result<Vec<ReferenceRow>> {
    let rows: Vec<(i64, String)> = db
        .all("SELECT line, cells_json FROM reference_rows WHERE file = $1 ORDER BY line", values![file])
        .await?;
    rows.into_iter().map(|(line, json)| ReferenceRow::from_json(line, &json)).collect()
}

pub(super) async fn checksum(tx: &mut Tx, name: &str) -> Result<Option<String>> {
    let row: Option<(String,)> = tx
        .optional("SELECT sha256 FROM reference_files WHERE name = $1 AND loader = $2", values![name, LOADER])
        .await?;
    Ok(row.map(|(sha256,)| sha256))
}

pub(super) async fn replace(tx: &mut Tx, file: &ReferenceFile, rows: &[ReferenceRow]) -> Result<()> {
    tx.execute("DELETE FROM reference_rows WHERE file = $1", values![&file.name]).await?;
    tx.execute(
        "INSERT INTO reference_files (name, sha256, row_count, loaded_at, loader) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (name) DO UPDATE SET sha256 = excluded.sha256, row_count = excluded.row_count,
             loaded_at = excluded.loaded_at, loader = excluded.loader",
        values![&file.name, &file.sha256, file.row_count, &file.loaded_at, LOADER],
    )
    .await?;
    let rows: Vec<serde_json::Value> = rows
        .iter()
        .map(|row| serde_json::json!({"file": file.name, "line": row.line, "cells_json": row.to_json()}))
        .collect();
    Ok(tx.insert_rows("reference_rows", &["file", "line", "cells_json"], &rows).await?)
}
