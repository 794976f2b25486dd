//! The rows of the reference set that give roles: who facilitates an action line, and what ITU is for it by clause.

use serde_json::{Value, json};

use super::store;
use crate::db::Tx;
use crate::error::Result;
use crate::frameworks::model::ACTION_LINES;
use crate::reference::model::ReferenceRow;

/// The proposal that the clauses of `itu_roles` are clauses of.
pub(super) const PROPOSAL: &str = "rcc-23a15-1";
/// The year of the conference to which it is addressed.
const PROPOSAL_YEAR: i64 = 2017;

/// Columns of `itu_roles` that quote a clause, and the clause. What stands before the text has no label.
pub(super) const CLAUSES: [(&str, &str); 5] = [
    ("proposal_introduction", "introduction"),
    ("proposal_recognizing_a", "recognizing/a"),
    ("proposal_recognizing_b", "recognizing/b"),
    ("proposal_recognizing_c", "recognizing/c"),
    ("proposal_resolves_item_9", "resolves/9"),
];

/// Stores the rows of a file that gives roles; says nothing of any other file.
///
/// # Errors
/// As the database.
pub async fn load(tx: &mut Tx, file: &str, rows: &[ReferenceRow]) -> Result<()> {
    let roles: Vec<Value> = match file {
        "action_line_facilitators" => rows.iter().map(facilitator).collect(),
        "itu_roles" => rows.iter().flat_map(by_clause).collect(),
        _ => return Ok(()),
    };
    store::replace(tx, file, &roles).await
}

fn facilitator(row: &ReferenceRow) -> Value {
    let basis = row.cell("as_of").replace('_', "-");
    let year: i64 = basis.rsplit('-').next().and_then(|year| year.parse().ok()).unwrap_or_default();
    let order: i64 = row.cell("order").parse().unwrap_or_default();
    json!({
        "scheme": ACTION_LINES, "notation": row.cell("action_line"), "actor": row.cell("actor"),
        "role": row.cell("role"), "clause": "", "position": order, "year": year,
        "instrument": basis.starts_with("tunis").then_some("wsis-ta"), "proposal": null,
        "words": row.cell("role"), "source": row.cell("source"), "verified": row.cell("verified"),
        "basis": basis, "file": "action_line_facilitators",
    })
}

/// What ITU is for an action line, clause by clause. The file has no column `verified`: its clauses were seen in the
/// proposal itself.
fn by_clause(row: &ReferenceRow) -> Vec<Value> {
    let mut roles = Vec::new();
    for (position, (column, clause)) in (0i64..).zip(CLAUSES) {
        for (role, sub_item) in roles_in(row.cell(column)) {
            let clause = if sub_item.is_empty() { clause.to_owned() } else { format!("{clause}/{sub_item}") };
            roles.push(json!({
                "scheme": ACTION_LINES, "notation": row.cell("action_line"), "actor": "ITU", "role": role,
                "basis": PROPOSAL, "clause": clause, "position": position, "year": PROPOSAL_YEAR,
                "instrument": "wtdc-30", "proposal": PROPOSAL, "words": row.cell(column),
                "source": "RCC23A15", "verified": "yes", "file": "itu_roles",
            }));
        }
    }
    roles
}

/// The roles of a cell, each with the sub-item that gives it where the cell names one: `partner (by Res. 140)` is a
/// partner, `CONFLICT: in both i) sole facilitator and ii) co-facilitator` are two.
fn roles_in(cell: &str) -> Vec<(&str, &str)> {
    if let Some((_, both)) = cell.split_once("in both ") {
        let parts = both.split(" and ").filter_map(|part| part.split_once(") "));
        return parts.map(|(sub_item, role)| (role.trim(), sub_item.trim())).collect();
    }
    let role = cell.split([',', '(']).next().unwrap_or_default().trim();
    if role.is_empty() { Vec::new() } else { vec![(role, "")] }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_gives_its_roles_and_a_conflict_gives_both() {
        let conflict = "CONFLICT: in both i) sole facilitator and ii) co-facilitator";
        assert_eq!(roles_in(conflict), [("sole facilitator", "i"), ("co-facilitator", "ii")]);
        assert_eq!(roles_in("moderator/facilitator (was partner)"), [("moderator/facilitator", "")]);
        assert_eq!(roles_in("co-facilitator, all eight sub-lines"), [("co-facilitator", "")]);
        assert!(roles_in("").is_empty());
    }
}
