//! Concepts as they are found.

use super::model::{ACTION_LINES, SDGS};
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
    let mut subjects = Vec::new();
    for scheme in [ACTION_LINES, SDGS] {
        let concepts = store::concepts(db, scheme).await?;
        subjects.extend(concepts.iter().map(|concept| subject(scheme, &concept.notation)));
    }
    Ok(subjects)
}

/// A concept, by what follows `concept/`; nothing where there is none.
///
/// # Errors
/// As the database.
pub async fn entries(db: &Db, id: &str) -> Result<Vec<Entry>> {
    let Some((scheme, notation)) = id.split_once('/') else { return Ok(Vec::new()) };
    let Some(concept) = store::concept(db, scheme, notation).await? else { return Ok(Vec::new()) };
    // Goals have bare numbers; people write the scheme in front of them.
    let code = if scheme == SDGS { format!("SDG {notation}") } else { notation.to_owned() };
    let entry = Entry {
        kind: "concept".to_owned(),
        key: subject(scheme, notation),
        href: "/matrix".to_owned(),
        codes: vec![code.clone()],
        names: vec![format!("{code} {}", concept.label)],
        within: vec![if scheme == SDGS { "Sustainable Development Goal" } else { "WSIS action line" }.to_owned()],
        language: "en".to_owned(),
        ..Entry::default()
    };
    let action_line = if scheme == ACTION_LINES { notation } else { "" };
    Ok(vec![entry.with("kind", "concept").with("language", "en").with("action-line", action_line)])
}
