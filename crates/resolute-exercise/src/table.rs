//! Entries as rows of a table, with the names of the fields of the register.

use crate::entry::Entry;

/// The columns, in order. Lists stand in one cell, with semicolons between their values.
pub const COLUMNS: [&str; 20] = [
    "identifier",
    "title",
    "language",
    "kind",
    "description",
    "main_line",
    "lines",
    "goals",
    "people",
    "organisation",
    "organisation_type",
    "countries",
    "coverage",
    "progress",
    "starts_on",
    "ends_on",
    "budget",
    "currency",
    "source",
    "note",
];

/// An entry as a row.
///
/// ```
/// let entry = resolute_exercise::Exercise::new(1).entry(0);
/// let row = resolute_exercise::row(&entry);
/// assert_eq!(row.len(), resolute_exercise::COLUMNS.len());
/// assert_eq!(row[0], "XX-EXERCISE-000000001");
/// ```
pub fn row(entry: &Entry) -> [String; COLUMNS.len()] {
    let day = |(year, month, day): (u64, u64, u64)| format!("{year}-{month:02}-{day:02}");
    let goals: Vec<String> = entry.goals.iter().map(u8::to_string).collect();
    let countries: Vec<&str> = entry.countries.iter().map(|(three, _)| *three).collect();
    let budget = entry.budget.as_ref();
    [
        entry.identifier(),
        entry.title.clone(),
        entry.language.to_owned(),
        entry.kind.to_owned(),
        entry.description.clone(),
        entry.main_line.to_owned(),
        entry.lines.join("; "),
        goals.join("; "),
        entry.people.join("; "),
        entry.organisation_name(),
        entry.organisation_type.to_owned(),
        countries.join("; "),
        entry.coverage.to_owned(),
        entry.progress.to_owned(),
        day(entry.starts),
        entry.ends.map(day).unwrap_or_default(),
        budget.map(|budget| budget.amount.clone()).unwrap_or_default(),
        budget.map(|budget| budget.currency.to_owned()).unwrap_or_default(),
        "EXERCISE".to_owned(),
        "made up; not a real activity".to_owned(),
    ]
}
