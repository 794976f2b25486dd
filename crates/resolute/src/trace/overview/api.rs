//! Overviews, for programs.

use axum::Json;
use axum::extract::{Path, Query, State};
use serde::Deserialize;

use super::{Of, Overview, overview};
use crate::app::App;
use crate::error::Result;
use crate::trace::day_of;

/// Which day is meant.
#[derive(Debug, Deserialize, utoipa::IntoParams)]
pub struct On {
    /// The day of the question (ISO 8601); today where absent.
    pub as_of: Option<String>,
}

/// The state of an instrument, an actor or an action line at a glance.
#[utoipa::path(get, path = "/api/v1/overviews/{of}/{id}", tag = "mandates",
    params(("of" = String, Path, description = "instrument, actor or line"),
        ("id" = String, Path, description = "such as wtdc-30, DIR-BDT, C2"), On),
    responses((status = 200, body = Overview), (status = 404), (status = 422)))]
pub async fn show(
    State(app): State<App>,
    Path((of, id)): Path<(String, String)>,
    Query(on): Query<On>,
) -> Result<Json<Overview>> {
    let as_of = day_of(&app, on.as_of.as_deref())?;
    Ok(Json(overview(&app, &Of::named(&of, &id)?, as_of).await?))
}
