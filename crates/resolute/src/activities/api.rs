//! Activities for programs.

use axum::Json;
use axum::extract::{Path, State};
use jiff::civil::Date;
use serde::Serialize;

use super::model::{Confirmed, Record, Standing};
use super::store::{self, Entry};
use super::today;
use crate::app::App;
use crate::error::{Error, Result};

/// A published activity.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct ActivityJson {
    /// Its number, which its address has.
    pub id: i64,
    /// Where it comes from: `form`, or the name of an imported list.
    pub source: String,
    /// How that source calls it.
    pub external_id: Option<String>,
    /// Code of the actor whose entry it is.
    pub owner: Option<String>,
    /// Rises with every change.
    pub revision: i64,
    /// When it became public.
    pub published_at: Option<String>,
    /// When it was changed last.
    pub changed_at: String,
    /// The last day on which its owner said that it is right.
    pub confirmed_on: Option<String>,
    /// How that word stands today: it holds for two years.
    pub confirmed: Confirmed,
    /// Its words.
    pub record: Record,
}

impl ActivityJson {
    /// The JSON of an entry, which the caller knows to be public, as of a day.
    pub fn of(entry: Entry, today: Date) -> ActivityJson {
        ActivityJson {
            confirmed: Confirmed::on(today, entry.confirmed_on.as_deref()),
            id: entry.id,
            source: entry.source,
            external_id: entry.external_id,
            owner: entry.owner,
            revision: entry.revision,
            published_at: entry.published_at,
            changed_at: entry.changed_at,
            confirmed_on: entry.confirmed_on,
            record: entry.record,
        }
    }
}

/// One published activity. The number of a merged one gives the entry that was kept.
#[utoipa::path(get, path = "/api/v1/activities/{id}", tag = "activities",
    params(("id" = i64, Path, description = "number of the entry")),
    responses((status = 200, body = ActivityJson), (status = 404)))]
pub async fn show(State(app): State<App>, Path(id): Path<i64>) -> Result<Json<ActivityJson>> {
    let missing = || Error::NotFound(format!("published activity {id}"));
    let mut entry = store::by_id(&app.db, id).await?.ok_or_else(missing)?;
    // Merging never makes a circle, and a chain of merged entries is short.
    while let Some(kept) = entry.merged_into {
        entry = store::by_id(&app.db, kept).await?.ok_or_else(missing)?;
    }
    if entry.standing != Standing::Published {
        return Err(missing());
    }
    Ok(Json(ActivityJson::of(entry, today((app.now)()))))
}
