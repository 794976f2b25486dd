//! Links and evidence for programs.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::{Extension, Json};
use serde::{Deserialize, Serialize};

use super::model::{EvidenceGiven, Link};
use crate::accounts::Person;
use crate::activities::model::Standing;
use crate::activities::store;
use crate::app::App;
use crate::error::{Error, Result};
use crate::verdicts::VerdictGiven;

/// The duties that a published activity implements, with evidence; suggested ones say so.
#[utoipa::path(get, path = "/api/v1/activities/{id}/links", tag = "activities",
    params(("id" = i64, Path, description = "number of the activity")),
    responses((status = 200, body = [Link]), (status = 404)))]
pub async fn list(State(app): State<App>, Path(id): Path<i64>) -> Result<Json<Vec<Link>>> {
    let entry = store::by_id(&app.db, id).await?;
    if entry.is_none_or(|entry| entry.standing != Standing::Published) {
        return Err(Error::NotFound(format!("published activity {id}")));
    }
    Ok(Json(super::by_activity(&app.db, id).await?))
}

/// A link as a program suggests it.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
pub struct LinkGiven {
    /// Address of the duty: `wtdc-30/2017/instructs-bdt-director/2`.
    pub address: String,
    /// Why.
    #[serde(default)]
    pub because: String,
}

/// What was made.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct Made {
    /// Its number.
    pub id: i64,
}

/// Says that an activity implements a duty; it counts once a reviewer confirmed it.
#[utoipa::path(post, path = "/api/v1/activities/{id}/links", tag = "activities", request_body = LinkGiven,
    params(("id" = i64, Path, description = "number of the activity")),
    responses((status = 201, body = Made), (status = 403), (status = 404), (status = 409), (status = 422)))]
pub async fn create(
    State(app): State<App>,
    Extension(person): Extension<Person>,
    Path(id): Path<i64>,
    Json(given): Json<LinkGiven>,
) -> Result<(StatusCode, Json<Made>)> {
    let id = super::suggest(&app, &person, (id, &given.address), ("person", &given.because)).await?;
    Ok((StatusCode::CREATED, Json(Made { id })))
}

/// Decides about a link.
#[utoipa::path(post, path = "/api/v1/links/{id}/verdicts", tag = "activities", request_body = VerdictGiven,
    params(("id" = i64, Path, description = "number of the link")),
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

/// Gives evidence for a link; it counts once a reviewer confirmed it.
#[utoipa::path(post, path = "/api/v1/links/{id}/evidence", tag = "activities", request_body = EvidenceGiven,
    params(("id" = i64, Path, description = "number of the link")),
    responses((status = 201, body = Made), (status = 403), (status = 404), (status = 422)))]
pub async fn create_evidence(
    State(app): State<App>,
    Extension(person): Extension<Person>,
    Path(id): Path<i64>,
    Json(given): Json<EvidenceGiven>,
) -> Result<(StatusCode, Json<Made>)> {
    let id = super::add_evidence(&app, &person, id, &given).await?;
    Ok((StatusCode::CREATED, Json(Made { id })))
}

/// Decides about evidence.
#[utoipa::path(post, path = "/api/v1/evidence/{id}/verdicts", tag = "activities", request_body = VerdictGiven,
    params(("id" = i64, Path, description = "number of the evidence")),
    responses((status = 204), (status = 403), (status = 404), (status = 409), (status = 422)))]
pub async fn create_evidence_verdict(
    State(app): State<App>,
    Extension(person): Extension<Person>,
    Path(id): Path<i64>,
    Json(given): Json<VerdictGiven>,
) -> Result<StatusCode> {
    super::decide_evidence(&app, &person, id, given.verdict, &given.reason).await?;
    Ok(StatusCode::NO_CONTENT)
}
