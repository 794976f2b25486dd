//! The reference set for programs.

use axum::Json;
use axum::extract::{Path, State};

use super::model::{ReferenceFile, ReferenceRow};
use crate::app::App;
use crate::error::{Error, Result};

/// The files of the reference set.
#[utoipa::path(get, path = "/api/v1/reference", tag = "reference", responses((status = 200, body = [ReferenceFile])))]
pub async fn list(State(app): State<App>) -> Result<Json<Vec<ReferenceFile>>> {
    Ok(Json(super::files(&app.db).await?))
}

/// The rows of one file, each with its provenance.
#[utoipa::path(get, path = "/api/v1/reference/{file}", tag = "reference",
    params(("file" = String, Path, description = "such as conferences")),
    responses((status = 200, body = [ReferenceRow]), (status = 404)))]
pub async fn show(State(app): State<App>, Path(file): Path<String>) -> Result<Json<Vec<ReferenceRow>>> {
    let rows = super::rows_of(&app.db, &file).await?;
    if rows.is_empty() && resolute_reference::file(&file).is_none() {
        return Err(Error::NotFound(format!("file \"{file}\" in the reference set")));
    }
    Ok(Json(rows))
}
