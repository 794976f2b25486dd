//! Deadlines as rows of a spreadsheet.

use super::model::Deadline;
use crate::tables::Table;

/// One row a deadline.
pub fn table(rows: &[Deadline]) -> Table {
    let columns = vec![
        "day",
        "last_day",
        "state",
        "kind",
        "words",
        "actors",
        "source",
        "instrument",
        "plan",
        "event",
        "conference",
        "recurrence",
        "uid",
    ];
    let own = |text: &Option<String>| text.clone().unwrap_or_default();
    let row = |one: &Deadline| {
        vec![
            one.day.map(|day| day.to_string()).unwrap_or_default(),
            one.last_day.map(|day| day.to_string()).unwrap_or_default(),
            one.state.code().to_owned(),
            one.kind.code().to_owned(),
            one.words.clone(),
            one.actors.join("; "),
            one.source.clone(),
            own(&one.instrument),
            own(&one.plan),
            own(&one.event),
            own(&one.conference),
            own(&one.recurrence),
            one.uid.clone(),
        ]
    };
    Table { columns, rows: rows.iter().map(row).collect() }
}
