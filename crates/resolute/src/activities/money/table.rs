//! Sums and what they leave out as rows of a table.

use super::sums::Totals;
use crate::tables::Table;

/// One row for each sum, and one for each reason for which lines are in none.
pub fn table(totals: &Totals) -> Table {
    let columns = vec!["counted", "kind_or_reason", "currency", "amount", "within", "lines", "activities"];
    let sums = totals.sums.iter().map(|sum| {
        vec![
            "yes".to_owned(),
            sum.pot.kind.name().to_owned(),
            sum.pot.currency.clone(),
            sum.amount.map_or_else(String::new, |amount| amount.to_string()),
            sum.within.to_string(),
            sum.lines.to_string(),
            sum.activities.to_string(),
        ]
    });
    let left_out = totals.left_out.iter().map(|(reason, count)| {
        let (none, lines) = (String::new, count.to_string());
        vec!["no".to_owned(), reason.name().to_owned(), none(), none(), none(), lines, none()]
    });
    Table { columns, rows: sums.chain(left_out).collect() }
}
