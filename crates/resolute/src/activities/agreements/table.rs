//! Agreements as rows of a spreadsheet.

use super::Agreement;
use crate::tables::Table;

/// One row an agreement.
pub fn table(rows: &[Agreement]) -> Table {
    let columns = vec![
        "id",
        "title",
        "purpose",
        "parties",
        "signatories",
        "begins_on",
        "renewed_on",
        "ends_on",
        "days_left",
        "states",
        "document",
        "places",
        "activities_under_it",
        "duties",
        "outputs",
    ];
    let row = |one: &Agreement| {
        let day = |day: Option<jiff::civil::Date>| day.map_or_else(String::new, |day| day.to_string());
        let parties: Vec<String> =
            one.parties.iter().map(|party| format!("{}: {}", party.role, party.name)).collect();
        let states: Vec<&str> = one.states.iter().map(|state| state.code()).collect();
        vec![
            one.id.to_string(),
            one.title.clone(),
            one.purpose.clone(),
            parties.join("; "),
            one.signatories.clone(),
            day(one.begins_on),
            one.renewed_on.clone(),
            day(one.ends_on),
            one.days_left.map_or_else(String::new, |days| days.to_string()),
            states.join("; "),
            one.document.clone(),
            one.places.join("; "),
            one.activities.to_string(),
            one.duties.to_string(),
            one.outputs.to_string(),
        ]
    };
    Table { columns, rows: rows.iter().map(row).collect() }
}
