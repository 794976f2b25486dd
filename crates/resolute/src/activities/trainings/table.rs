//! Trainings as rows of a spreadsheet.

use super::Training;
use super::list::GROUPS;
use crate::tables::Table;

/// One row a training.
pub fn table(rows: &[Training]) -> Table {
    let mut columns = vec![
        "id",
        "title",
        "organisation",
        "starts_on",
        "ends_on",
        "when",
        "place",
        "countries",
        "regions",
        "mode",
        "languages",
    ];
    columns.extend(GROUPS);
    let row = |one: &Training| {
        let day = |day: Option<jiff::civil::Date>| day.map_or_else(String::new, |day| day.to_string());
        let mut row = vec![
            one.id.to_string(),
            one.title.clone(),
            one.organisation.clone(),
            day(one.starts_on),
            day(one.ends_on),
            one.when.code().to_owned(),
            one.place.clone(),
            one.countries.join("; "),
            one.regions.join("; "),
            one.mode.clone(),
            one.languages.clone(),
        ];
        row.extend(GROUPS.iter().map(|group| one.counts.get(group).cloned().unwrap_or_default()));
        row
    };
    Table { columns, rows: rows.iter().map(row).collect() }
}
