//! Activities as they are found. Only published ones are.

use super::model::{Standing, href};
use super::store;
use crate::db::Db;
use crate::error::Result;
use crate::search::Entry;

/// How many numbers are read at once.
const STEP: i64 = 10_000;

/// What an activity is called in the log of changes.
pub fn subject(id: i64) -> String {
    format!("activity/{id}")
}

/// All published activities by their subjects.
///
/// # Errors
/// As the database.
pub async fn subjects(db: &Db) -> Result<Vec<String>> {
    let mut subjects = Vec::new();
    let mut last = 0;
    loop {
        let ids = store::published_after(db, last, STEP).await?;
        let Some(&reached) = ids.last() else { return Ok(subjects) };
        last = reached;
        subjects.extend(ids.into_iter().map(subject));
    }
}

/// An activity; nothing where it is not public.
///
/// # Errors
/// As the database.
pub async fn entries(db: &Db, id: &str) -> Result<Vec<Entry>> {
    let Ok(number) = id.parse() else { return Ok(Vec::new()) };
    let entry = store::by_id(db, number).await?.filter(|entry| entry.standing == Standing::Published);
    Ok(entry.map(|entry| found(&entry)).into_iter().collect())
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
