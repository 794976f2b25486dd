//! SQL of states.

use std::collections::HashMap;

use jiff::civil::Date;

use super::Turned;
use crate::db::{Db, Tx};
use crate::error::{Error, Result};
use crate::trace::model::{Reason, Status};
use crate::values;

fn reasons(json: &str) -> Result<Vec<Reason>> {
    serde_json::from_str(json)
        .map_err(|error| Error::internal("the reasons of a state cannot be read", error))
}

/// The states of a paragraph, oldest first.
///
/// # Errors
/// As the database.
pub async fn of(db: &Db, lineage: &str) -> Result<Vec<Turned>> {
    let rows: Vec<(String, String, String)> = db
        .all(
            "SELECT day, state, reasons_json FROM mandate_states WHERE lineage = $1 ORDER BY turn",
            values![lineage],
        )
        .await?;
    rows.into_iter().map(|(day, state, json)| Ok(Turned { reasons: reasons(&json)?, day, state })).collect()
}

/// The last state of every paragraph that has one, with its number and reasons.
pub(super) async fn last(db: &Db) -> Result<HashMap<String, (i64, String, String)>> {
    let rows: Vec<(String, i64, String, String)> = db
        .all(
            "SELECT lineage, turn, state, reasons_json FROM mandate_states kept
             WHERE turn = (SELECT max(turn) FROM mandate_states other WHERE other.lineage = kept.lineage)",
            values![],
        )
        .await?;
    Ok(rows.into_iter().map(|(lineage, turn, state, json)| (lineage, (turn, state, json))).collect())
}

pub(super) async fn add(tx: &mut Tx, day: Date, turned: &[(String, i64, Status)]) -> Result<()> {
    let day = day.to_string();
    let mut rows = tx.rows("mandate_states", &["lineage", "turn", "day", "state", "reasons_json"]);
    for (lineage, turn, status) in turned {
        rows.text(lineage);
        rows.integer(*turn);
        rows.text(&day);
        rows.text(status.state.code());
        rows.text(json(&status.reasons)?);
    }
    Ok(tx.load(rows).await?)
}

/// Reasons as they are kept.
pub(super) fn json(reasons: &[Reason]) -> Result<String> {
    serde_json::to_string(reasons)
        .map_err(|error| Error::internal("the reasons of a state could not be written", error))
}
