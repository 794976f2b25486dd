//! Outputs that entries serve, for programs.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::{Extension, Json};
use serde::Deserialize;

use super::model::Serve;
use crate::accounts::Person;
use crate::activities::links::api::Made;
use crate::activities::model::Standing;
use crate::activities::store;
use crate::app::App;
use crate::error::{Error, Result};
use crate::verdicts::VerdictGiven;

/// The outputs that a published activity serves; suggested ones say so.
#[utoipa::path(get, path = "/api/v1/activities/{id}/outputs", tag = "partners",
    params(("id" = i64, Path, description = "number of the activity")),
    responses((status = 200, body = [Serve]), (status = 404)))]
pub async fn list(State(app): State<App>, Path(id): Path<i64>) -> Result<Json<Vec<Serve>>> {
    let entry = store::by_id(&app.db, id).await?;
    if entry.is_none_or(|entry| entry.standing != Standing::Published) {
        return Err(Error::NotFound(format!("published activity {id}")));
    }
    let mut serves = super::of_activity(&app.db, id).await?;
    serves.retain(|one| one.standing != "dismissed");
    Ok(Json(serves))
}

/// An output as a program names it.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
pub struct ServeGiven {
    /// Plan and code with a slash between them, or the number of the output.
    pub output: String,
    /// Why.
    #[serde(default)]
    pub because: String,
}

/// Says that an activity serves an output of a plan; it counts once a reviewer confirmed it.
#[utoipa::path(post, path = "/api/v1/activities/{id}/outputs", tag = "partners", request_body = ServeGiven,
    params(("id" = i64, Path, description = "number of the activity")),
    responses((status = 201, body = Made), (status = 403), (status = 404), (status = 409), (status = 422)))]
pub async fn create(
    State(app): State<App>,
    Extension(person): Extension<Person>,
    Path(id): Path<i64>,
    Json(given): Json<ServeGiven>,
) -> Result<(StatusCode, Json<Made>)> {
    let output = super::output_of(&app, &given.output).await?;
    let id = super::say(&app, &person, (id, &output), ("person", &given.because)).await?;
    Ok((StatusCode::CREATED, Json(Made { id })))
}

/// Decides about a link to an output.
#[utoipa::path(post, path = "/api/v1/serves/{id}/verdicts", tag = "partners", request_body = VerdictGiven,
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
