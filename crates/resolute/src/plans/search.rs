//! Plans and their items as they are found.

use super::model::{Item, Plan, href, item_href};
use super::store;
use crate::db::Db;
use crate::error::{Error, Result};
use crate::search::Entry;

/// All items of all plans, in the log of changes.
pub const ALL_ITEMS: &str = "plan-item/*";

/// What a plan is called in the log of changes.
pub fn subject(code: &str) -> String {
    format!("plan/{code}")
}

/// What an item of a plan is called in the log of changes.
pub fn item_subject(id: i64) -> String {
    format!("plan-item/{id}")
}

/// All plans by their subjects.
///
/// # Errors
/// As the database.
pub async fn subjects(db: &Db) -> Result<Vec<String>> {
    Ok(store::all(db).await?.into_iter().map(|plan| subject(&plan.code)).collect())
}

/// All items of plans by their subjects.
///
/// # Errors
/// As the database.
pub async fn item_subjects(db: &Db) -> Result<Vec<String>> {
    Ok(store::all_items(db).await?.into_iter().map(|item| item_subject(item.id)).collect())
}

/// A plan; nothing where there is none.
///
/// # Errors
/// As the database.
pub async fn entries(db: &Db, code: &str) -> Result<Vec<Entry>> {
    Ok(found(store::by_code(db, code).await)?.map(of_plan).into_iter().collect())
}

/// An item of a plan; nothing where there is none.
///
/// # Errors
/// As the database.
pub async fn item_entries(db: &Db, id: &str) -> Result<Vec<Entry>> {
    let Ok(id) = id.parse() else { return Ok(Vec::new()) };
    let Some(item) = found(store::item(db, id).await)? else { return Ok(Vec::new()) };
    let plan = found(store::by_id(db, item.plan).await)?;
    Ok(plan.map(|plan| of_item(item, &plan)).into_iter().collect())
}

fn found<T>(read: Result<T>) -> Result<Option<T>> {
    match read {
        Ok(one) => Ok(Some(one)),
        Err(Error::NotFound(_)) => Ok(None),
        Err(other) => Err(other),
    }
}

fn of_plan(plan: Plan) -> Entry {
    let entry = Entry {
        kind: "plan".to_owned(),
        key: subject(&plan.code),
        href: href(&plan.code),
        codes: vec![plan.code],
        names: vec![plan.title],
        text: plan.words,
        language: "en".to_owned(),
        ..Entry::default()
    };
    entry.having("kind", "plan").having("language", "en")
}

fn of_item(item: Item, plan: &Plan) -> Entry {
    let entry = Entry {
        kind: "plan-item".to_owned(),
        key: item_subject(item.id),
        href: item_href(item.id),
        codes: vec![item.code],
        names: vec![item.title],
        within: vec![plan.title.clone()],
        text: item.details.words,
        language: "en".to_owned(),
        ..Entry::default()
    };
    entry.having("kind", "plan-item").having("language", "en")
}
