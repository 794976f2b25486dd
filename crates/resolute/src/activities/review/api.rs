//! Review for programs.

use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::{Extension, Json};
use serde::{Deserialize, Serialize};

use super::actions::{Decision, decide};
use super::merging::merge;
use super::model::{Filter, Waiting};
use super::store;
use crate::accounts::signatures::Signatures;
use crate::accounts::{Person, Right};
use crate::app::App;
use crate::error::Result;
use crate::web::locale::Locale;

/// A page of the queue.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct QueueJson {
    /// How much waits.
    pub total: usize,
    /// The oldest first.
    pub waiting: Vec<Waiting>,
}

/// What waits for the reviewer who asks.
#[utoipa::path(get, path = "/api/v1/review", tag = "activities", params(Filter),
    responses((status = 200, body = QueueJson), (status = 401), (status = 403)))]
pub async fn list(
    State(app): State<App>,
    Extension(person): Extension<Person>,
    Query(filter): Query<Filter>,
) -> Result<Json<QueueJson>> {
    person.must(Right::Review)?;
    let (mut waiting, total) = store::queue(&app.db, &person, &filter).await?;
    let others =
        waiting.iter_mut().filter_map(|one| one.reviewer.as_mut()).filter(|one| **one != person.name);
    let told: Vec<&mut String> = others.collect();
    let signed = Signatures::of(&app.db, told.iter().map(|one| one.as_str())).await?;
    for one in told {
        *one = signed.told(Locale::En, one, "reviewer");
    }
    Ok(Json(QueueJson { total, waiting }))
}

/// A decision as a program gives it.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
pub struct DecisionGiven {
    /// What is decided.
    pub decision: Decision,
    /// Revision that the reviewer saw.
    pub revision: i64,
    /// Why; required to ask back and to refuse.
    #[serde(default)]
    pub reason: String,
}

/// Decides about what waits of an entry.
#[utoipa::path(post, path = "/api/v1/activities/{id}/decisions", tag = "activities", request_body = DecisionGiven,
    params(("id" = i64, Path, description = "number of the entry")),
    responses((status = 204), (status = 403), (status = 404), (status = 409), (status = 422)))]
pub async fn create_decision(
    State(app): State<App>,
    Extension(person): Extension<Person>,
    Path(id): Path<i64>,
    Json(given): Json<DecisionGiven>,
) -> Result<StatusCode> {
    decide(&app, &person, (id, given.revision), given.decision, &given.reason).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// A merger as a program asks for it.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
pub struct MergerGiven {
    /// Revision of the entry that is merged.
    pub revision: i64,
    /// Number of the entry that is kept.
    pub kept: i64,
    /// Its revision.
    pub kept_revision: i64,
    /// Why.
    #[serde(default)]
    pub reason: String,
}

/// Merges an entry into another; its address leads there, and nothing is lost.
#[utoipa::path(post, path = "/api/v1/activities/{id}/merger", tag = "activities", request_body = MergerGiven,
    params(("id" = i64, Path, description = "number of the entry that is merged")),
    responses((status = 204), (status = 403), (status = 404), (status = 409), (status = 422)))]
pub async fn create_merger(
    State(app): State<App>,
    Extension(person): Extension<Person>,
    Path(id): Path<i64>,
    Json(given): Json<MergerGiven>,
) -> Result<StatusCode> {
    merge(&app, &person, (id, given.revision), (given.kept, given.kept_revision), &given.reason).await?;
    Ok(StatusCode::NO_CONTENT)
}
