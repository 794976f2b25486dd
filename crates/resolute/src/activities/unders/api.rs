//! What is done under what, for programs.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::{Extension, Json};
use serde::{Deserialize, Serialize};

use super::model::Under;
use crate::accounts::Person;
use crate::activities::links::api::Made;
use crate::activities::model::Standing;
use crate::activities::store;
use crate::app::App;
use crate::error::{Error, Result};
use crate::verdicts::VerdictGiven;

/// Entries that an answer lists; the register has all, under `under=17`.
const LISTED: usize = 200;

/// What a published activity is done under, and what is done under it; suggested ones say so.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct UndersJson {
    /// What it is done under.
    pub under: Vec<Under>,
    /// What is done under it; at most 200, the register has all.
    pub within: Vec<Under>,
}

/// What a published activity is done under, and what is done under it.
#[utoipa::path(get, path = "/api/v1/activities/{id}/under", tag = "partners",
    params(("id" = i64, Path, description = "number of the activity")),
    responses((status = 200, body = UndersJson), (status = 404)))]
pub async fn list(State(app): State<App>, Path(id): Path<i64>) -> Result<Json<UndersJson>> {
    let entry = store::by_id(&app.db, id).await?;
    if entry.is_none_or(|entry| entry.standing != Standing::Published) {
        return Err(Error::NotFound(format!("published activity {id}")));
    }
    let mut under = super::of_activity(&app.db, id).await?;
    under.retain(|one| one.standing != "dismissed");
    Ok(Json(UndersJson { under, within: super::within(&app.db, id, LISTED).await? }))
}

/// A relation as a program suggests it.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
pub struct UnderGiven {
    /// Number of the agreement, regional initiative or programme.
    pub above: i64,
    /// Why.
    #[serde(default)]
    pub because: String,
}

/// Says that an activity is done under an agreement, a regional initiative or a programme; it counts once a reviewer
/// confirmed it.
#[utoipa::path(post, path = "/api/v1/activities/{id}/under", tag = "partners", request_body = UnderGiven,
    params(("id" = i64, Path, description = "number of the activity")),
    responses((status = 201, body = Made), (status = 403), (status = 404), (status = 409), (status = 422)))]
pub async fn create(
    State(app): State<App>,
    Extension(person): Extension<Person>,
    Path(id): Path<i64>,
    Json(given): Json<UnderGiven>,
) -> Result<(StatusCode, Json<Made>)> {
    let id = super::suggest(&app, &person, (id, given.above), ("person", &given.because)).await?;
    Ok((StatusCode::CREATED, Json(Made { id })))
}

/// Decides about a relation.
#[utoipa::path(post, path = "/api/v1/unders/{id}/verdicts", tag = "partners", request_body = VerdictGiven,
    params(("id" = i64, Path, description = "number of the relation")),
    responses((status = 204), (status = 403), (status = 404), (status = 409), (status = 422)))]
pub async fn create_verdict(
    State(app): State<App>,
    Extension(person): Extension<Person>,
    Path(id): Path<i64>,
    Json(given): Json<VerdictGiven>,
) -> Result<StatusCode> {
    super::decide(&app, &person, id, given.verdict, &given.reason).await?;
    Ok(StatusCode::NO_CONTENT)
}
