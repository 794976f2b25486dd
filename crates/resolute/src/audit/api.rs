//! The history of a record for programs.

use axum::extract::{Query, State};
use axum::{Extension, Json};
use serde::Serialize;
use serde_json::Value;

use super::web::{AT_ONCE, Asked, rows};
use crate::accounts::Person;
use crate::accounts::signatures::Signatures;
use crate::app::App;
use crate::error::Result;
use crate::web::locale::Locale;

/// Deeds of a record, the latest first.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct HistoryJson {
    /// The deeds.
    deeds: Vec<DeedJson>,
    /// What `before` must say to get the next ones; absent where these are the last.
    next: Option<i64>,
}

/// One deed.
#[derive(Debug, Serialize, utoipa::ToSchema)]
struct DeedJson {
    /// Number, in the order of the deeds.
    id: i64,
    /// When (RFC 3339).
    at: String,
    /// By name where the person agreed, otherwise by role.
    who: String,
    /// For which actor.
    acting_for: String,
    /// Verb and noun: `mandate.correct`.
    action: String,
    /// What stood before; null where nothing did.
    #[schema(value_type = Object)]
    before: Value,
    /// What stood after; null where nothing does.
    #[schema(value_type = Object)]
    after: Value,
}

/// The history of a record: who did what, when, and what stood before and after.
#[utoipa::path(get, path = "/api/v1/audit", tag = "accounts", params(Asked),
    responses((status = 200, body = HistoryJson), (status = 401), (status = 403), (status = 422)))]
pub async fn list(
    State(app): State<App>,
    Extension(person): Extension<Person>,
    Query(asked): Query<Asked>,
) -> Result<Json<HistoryJson>> {
    let mut entries = rows(&app, &person, &asked).await?;
    let more = entries.len() > AT_ONCE;
    entries.truncate(AT_ONCE);
    let signatures = Signatures::of(&app.db, entries.iter().map(|one| one.person.as_str())).await?;
    let value = |json: Option<String>| {
        json.map_or(Value::Null, |json| serde_json::from_str(&json).unwrap_or(Value::String(json)))
    };
    let next = entries.last().map(|last| last.id).filter(|_| more);
    let deeds = entries.into_iter().map(|entry| DeedJson {
        id: entry.id,
        at: entry.at,
        who: signatures.told(Locale::En, &entry.person, &entry.role),
        acting_for: entry.acting_for,
        action: entry.action,
        before: value(entry.before_json),
        after: value(entry.after_json),
    });
    Ok(Json(HistoryJson { deeds: deeds.collect(), next }))
}
