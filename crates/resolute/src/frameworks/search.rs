//! Concepts as they are found: by their titles in every language that a source has them in.

use super::model::{ACTION_LINES, Concept, is_verified};
use super::store;
use crate::db::Db;
use crate::error::Result;
use crate::search::Entry;

/// What a concept is called in the log of changes.
pub fn subject(scheme: &str, notation: &str) -> String {
    format!("concept/{scheme}/{notation}")
}

/// All concepts by their subjects.
///
/// # Errors
/// As the database.
pub async fn subjects(db: &Db) -> Result<Vec<String>> {
    let concepts = store::all_concepts(db).await?;
    Ok(concepts.iter().map(|concept| subject(&concept.scheme, &concept.notation)).collect())
}

/// A concept, by what follows `concept/`; nothing where there is none.
///
/// # Errors
/// As the database.
pub async fn entries(db: &Db, id: &str) -> Result<Vec<Entry>> {
    let Some((scheme, notation)) = id.split_once('/') else { return Ok(Vec::new()) };
    let Some(concept) = store::concept(db, scheme, notation).await? else { return Ok(Vec::new()) };
    let mut names = vec![format!("{} {}", concept.named(), concept.label)];
    let mut also = Vec::new();
    for label in store::labels(db, Some(scheme), Some(notation), None).await? {
        match label.language.as_str() {
            "en" if !names.contains(&label.words) && label.words != concept.label => names.push(label.words),
            "en" => {}
            _ => also.push((label.language, label.words)),
        }
    }
    let standing = if is_verified(&concept.verified) { Vec::new() } else { vec!["unverified".to_owned()] };
    let entry = Entry {
        kind: "concept".to_owned(),
        key: subject(scheme, notation),
        href: concept.href(),
        codes: codes(&concept),
        names,
        also,
        within: vec![scheme.replace('-', " ")],
        language: "en".to_owned(),
        notes: standing,
        ..Entry::default()
    };
    let line = if scheme == ACTION_LINES { notation } else { "" };
    Ok(vec![entry.having("kind", "concept").having("language", "en").having("action-line", line)])
}

/// `C5`, `SDG 9`; a bare number is no code, since everything has numbers.
fn codes(concept: &Concept) -> Vec<String> {
    let is_number = |text: &str| text.chars().all(|character| character.is_ascii_digit());
    [concept.named(), concept.notation.clone()].into_iter().filter(|code| !is_number(code)).collect()
}
