//! Links that people make, for programs.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::{Extension, Json};

use super::actions::take;
use super::model::{Taken, Wish};
use crate::accounts::Person;
use crate::app::App;
use crate::error::Result;

/// Every step that people took with links of a concept, the oldest first.
#[utoipa::path(get, path = "/api/v1/frameworks/{scheme}/{notation}/links", tag = "frameworks",
    params(("scheme" = String, Path, description = "such as action-lines"),
        ("notation" = String, Path, description = "such as C6")),
    responses((status = 200, body = [Taken])))]
pub async fn list(
    State(app): State<App>,
    Path((scheme, notation)): Path<(String, String)>,
) -> Result<Json<Vec<Taken>>> {
    Ok(Json(super::history(&app.db, &scheme, &notation).await?))
}

/// Suggests, confirms or withdraws a link between concepts of two frameworks.
#[utoipa::path(post, path = "/api/v1/concept-links", tag = "frameworks", request_body = Wish,
    responses((status = 204), (status = 403), (status = 404), (status = 409), (status = 422)))]
pub async fn create(
    State(app): State<App>,
    Extension(person): Extension<Person>,
    Json(wish): Json<Wish>,
) -> Result<StatusCode> {
    take(&app, &person, &wish).await?;
    Ok(StatusCode::NO_CONTENT)
}
