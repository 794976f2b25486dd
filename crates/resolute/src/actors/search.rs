//! Actors as they are found.

use super::model::href;
use super::store;
use crate::db::Db;
use crate::error::Result;
use crate::search::Entry;

/// What an actor is called in the log of changes.
pub fn subject(id: &str) -> String {
    format!("actor/{id}")
}

/// All actors by their subjects.
///
/// # Errors
/// As the database.
pub async fn subjects(db: &Db) -> Result<Vec<String>> {
    Ok(store::all(db).await?.into_iter().map(|actor| subject(&actor.id)).collect())
}

/// An actor; nothing where there is none.
///
/// # Errors
/// As the database.
pub async fn entries(db: &Db, id: &str) -> Result<Vec<Entry>> {
    let Some(actor) = store::by_id(db, id).await? else { return Ok(Vec::new()) };
    let entry = Entry {
        kind: "actor".to_owned(),
        key: subject(id),
        href: href(&actor.id),
        codes: vec![actor.id.clone(), actor.short_name.clone()],
        names: vec![actor.name, actor.short_name],
        within: vec![actor.kind],
        language: "en".to_owned(),
        notes: unverified(&actor.verified),
        ..Entry::default()
    };
    Ok(vec![entry.having("kind", "actor").having("language", "en")])
}

fn unverified(standing: &str) -> Vec<String> {
    if standing.starts_with("yes") { Vec::new() } else { vec!["unverified".to_owned()] }
}
