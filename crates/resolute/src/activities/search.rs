//! Activities as they are found. Only published ones are.

use std::ops::RangeInclusive;

use super::model::href;
use super::store;
use crate::db::Db;
use crate::error::Result;
use crate::search::Entry;

/// What an activity is called in the log of changes.
pub fn subject(id: i64) -> String {
    format!("activity/{id}")
}

/// Published activities whose numbers lie in a run, in order of their numbers; at most `limit`.
///
/// # Errors
/// As the database.
pub async fn entries(db: &Db, numbers: RangeInclusive<i64>, limit: i64) -> Result<Vec<(i64, Entry)>> {
    let entries = store::published_between(db, *numbers.start(), *numbers.end(), limit).await?;
    Ok(entries.into_iter().map(|entry| (entry.id, found(&entry))).collect())
}

fn found(entry: &store::Entry) -> Entry {
    let record = &entry.record;
    let language = if record.language.is_empty() { "en" } else { &record.language };
    let texts: Vec<&str> = record.texts().collect();
    let mut found = Entry {
        kind: "activity".to_owned(),
        key: subject(entry.id),
        href: href(entry.id),
        codes: entry.external_id.clone().into_iter().collect(),
        names: vec![record.title.clone()],
        within: vec![record.organisation.clone()],
        text: texts.join("\n"),
        language: language.to_owned(),
        ..Entry::default()
    }
    .having("kind", "activity")
    .having("language", language);
    for line in record.all_lines() {
        found = found.having("line", line);
    }
    found
}
