//! Citations as rows of a spreadsheet.

use super::model::Listed;
use crate::tables::Table;

/// The columns of a citation.
pub const COLUMNS: [&str; 15] = [
    "address",
    "citing",
    "citing_name",
    "version",
    "text_standing",
    "written",
    "quote",
    "names",
    "label",
    "cited",
    "body",
    "title",
    "state",
    "revision",
    "verified",
];

/// One row a citation.
pub fn table(listed: &[Listed]) -> Table {
    Table { columns: COLUMNS.to_vec(), rows: listed.iter().map(row).collect() }
}

fn row(one: &Listed) -> Vec<String> {
    let stored = &one.stored;
    let title = stored.citation.title.as_ref().map(|title| title.text.clone());
    vec![
        stored.address.clone(),
        stored.citing.clone(),
        stored.citing_name.clone(),
        stored.version.clone(),
        stored.standing.clone(),
        stored.written.map(|day| day.to_string()).unwrap_or_default(),
        stored.citation.quote.clone(),
        one.names().to_owned(),
        stored.citation.target.label(),
        stored.cited.clone().unwrap_or_default(),
        one.body().unwrap_or_default().to_owned(),
        title.unwrap_or_default(),
        one.standing.state.code().to_owned(),
        one.standing.revision.as_ref().map(|row| row.cited_as.clone()).unwrap_or_default(),
        if one.standing.verified { "yes" } else { "no" }.to_owned(),
    ]
}
