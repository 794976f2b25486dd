//! Roles as rows of a spreadsheet.

use super::model::{Role, contradicting};
use crate::tables::Table;

/// One row a role; the last column says with which other clause of the same text it does not agree.
pub fn table(roles: &[Role]) -> Table {
    let columns = vec![
        "scheme",
        "notation",
        "actor",
        "role",
        "year",
        "basis",
        "instrument",
        "proposal",
        "clause",
        "words",
        "source",
        "verified",
        "contradicts",
    ];
    let row = |role: &Role| {
        let against = contradicting(role, roles);
        let against: Vec<String> =
            against.iter().map(|other| format!("{} ({})", other.clause, other.role)).collect();
        let role = role.clone();
        vec![
            role.scheme,
            role.notation,
            role.actor,
            role.role,
            role.year.to_string(),
            role.basis,
            role.instrument.unwrap_or_default(),
            role.proposal.unwrap_or_default(),
            role.clause,
            role.words,
            role.source,
            role.verified,
            against.join("; "),
        ]
    };
    Table { columns, rows: roles.iter().map(row).collect() }
}
