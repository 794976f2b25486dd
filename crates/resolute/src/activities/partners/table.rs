//! Pairs as rows of a spreadsheet.

use super::{Row, pairs::Share};
use crate::tables::Table;

/// One row a pair.
pub fn table(rows: &[Row]) -> Table {
    let columns = vec![
        "actor",
        "partner",
        "joint_activities",
        "agreements_in_force",
        "action_lines",
        "regions",
        "since",
    ];
    let row = |row: &Row| {
        let [actor, partner] = row.actors.clone();
        vec![
            actor,
            partner,
            row.activities.to_string(),
            row.agreements_in_force.to_string(),
            shares(&row.lines),
            shares(&row.regions),
            row.since.map_or_else(String::new, |year| year.to_string()),
        ]
    };
    Table { columns, rows: rows.iter().map(row).collect() }
}

/// `C5 (3); C2 (1)`
pub(super) fn shares(shares: &[Share]) -> String {
    let words: Vec<String> =
        shares.iter().map(|share| format!("{} ({})", share.code, share.activities)).collect();
    words.join("; ")
}
