//! Actors as rows of a spreadsheet.

use super::Listed;
use crate::tables::Table;

/// One row an actor, with how many duties are given to it.
pub fn table(listed: &[Listed]) -> Table {
    let columns = vec![
        "id",
        "short_name",
        "name",
        "kind",
        "parent",
        "duties_in_force",
        "duties_proposed",
        "duties_ended",
        "roles",
        "action_lines",
        "note",
        "source",
        "verified",
    ];
    let row = |one: &Listed| {
        let duties = |standing| one.duties.get(standing).copied().unwrap_or_default().to_string();
        let actor = one.actor.clone();
        vec![
            actor.id,
            actor.short_name,
            actor.name,
            actor.kind,
            actor.parent.unwrap_or_default(),
            duties("in-force"),
            duties("proposed"),
            duties("ended"),
            one.roles.join("; "),
            one.lines.to_string(),
            actor.note,
            actor.source,
            actor.verified,
        ]
    };
    Table { columns, rows: listed.iter().map(row).collect() }
}
