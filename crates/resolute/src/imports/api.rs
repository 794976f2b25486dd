//! Handing in a file from a program.

use axum::body::Bytes;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::{Extension, Json};
use serde::Deserialize;

use super::{Imported, Settlement, import, settle_span};
use crate::accounts::Person;
use crate::app::App;
use crate::error::Result;

/// How a file is handed in.
#[derive(Debug, Deserialize, utoipa::IntoParams)]
pub struct Handing {
    /// Name of the file.
    #[serde(default = "unnamed")]
    pub name: String,
    /// Say what would be done and store nothing.
    #[serde(default)]
    pub dry_run: bool,
}

fn unnamed() -> String {
    "unnamed".to_owned()
}

/// Takes in a .docx or plain text file sent as the body; the same file a second time changes nothing.
#[utoipa::path(post, path = "/api/v1/imports", tag = "imports", params(Handing),
    request_body(content = Vec<u8>, content_type = "application/octet-stream"),
    responses((status = 200, body = Imported), (status = 403), (status = 422)))]
pub async fn create(
    State(app): State<App>,
    Extension(person): Extension<Person>,
    Query(handing): Query<Handing>,
    body: Bytes,
) -> Result<Json<Imported>> {
    Ok(Json(import(&app, &person, &handing.name, &body, handing.dry_run).await?))
}

/// Settles an uncertain span of a proposal whose changes were recovered.
#[utoipa::path(post, path = "/api/v1/proposals/{id}/settlements", tag = "proposals", request_body = Settlement,
    params(("id" = String, Path, description = "such as rcc-23a15-1")),
    responses((status = 204), (status = 403), (status = 404), (status = 409), (status = 422)))]
pub async fn create_settlement(
    State(app): State<App>,
    Extension(person): Extension<Person>,
    Path(id): Path<String>,
    Json(wish): Json<Settlement>,
) -> Result<StatusCode> {
    settle_span(&app, &person, &id, &wish).await?;
    Ok(StatusCode::NO_CONTENT)
}
