//! Texts in several languages for programs.

use axum::Json;
use axum::extract::{Path, Query, State};

use super::rows::{Aligned, table};
use super::web::{Asked, chosen, of_version};
use crate::app::App;
use crate::error::Result;

/// The paragraphs of one version beside each other in several languages.
#[utoipa::path(get, path = "/api/v1/instruments/{id}/languages", tag = "instruments",
    params(("id" = String, Path, description = "such as pp-140"),
           ("version" = Option<String>, Query, description = "year of the version; the newest without it"),
           ("languages" = Option<String>, Query, description = "codes, the first gives the order: en,fr")),
    responses((status = 200, body = [Aligned]), (status = 404)))]
pub async fn show(
    State(app): State<App>,
    Path(id): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Json<Vec<Aligned>>> {
    let instrument = crate::instruments::by_id(&app.db, &id).await?;
    let texts = crate::instruments::texts(&app.db, Some(&instrument.id)).await?;
    let held = of_version(&texts, asked.version.as_deref())?;
    let chosen = chosen(&held, asked.languages.as_deref(), "en")?;
    Ok(Json(table(&app, &chosen).await?))
}
