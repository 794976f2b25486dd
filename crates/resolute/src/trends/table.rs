//! Changes as rows of a spreadsheet.

use super::model::{Change, Family, Trends};
use crate::tables::Table;

/// One row a value that was compared: what changed beyond chance first.
pub fn table(trends: &Trends) -> Table {
    let columns = vec![
        "kind",
        "value",
        "written",
        "language",
        "way",
        "before_from",
        "before_to",
        "before",
        "of_before",
        "from",
        "to",
        "after",
        "of_after",
        "difference",
        "low",
        "high",
        "by_chance",
        "corrected",
        "compared",
        "rows_before",
        "rows_after",
    ];
    let rows = |family: &Family| {
        let changes = family.beyond.iter().chain(&family.rest);
        changes.map(|change| row(trends, family, change)).collect::<Vec<_>>()
    };
    Table { columns, rows: trends.kinds.iter().flat_map(rows).collect() }
}

fn row(trends: &Trends, family: &Family, change: &Change) -> Vec<String> {
    let decimals = |value: f64| format!("{value:.6}");
    vec![
        family.kind.code().to_owned(),
        change.value.clone(),
        change.written.join("; "),
        change.language.clone().unwrap_or_default(),
        change.way.code().to_owned(),
        trends.before.from.to_string(),
        trends.before.to.to_string(),
        change.before.to_string(),
        change.of_before.to_string(),
        trends.after.from.to_string(),
        trends.after.to.to_string(),
        change.after.to_string(),
        change.of_after.to_string(),
        decimals(change.difference),
        decimals(change.low),
        decimals(change.high),
        format!("{:.3e}", change.by_chance),
        format!("{:.3e}", change.corrected),
        family.compared.to_string(),
        change.rows_before.clone(),
        change.rows_after.clone(),
    ]
}
