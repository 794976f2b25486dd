//! Correcting a duty from a program. Reading duties is in `trace`, which knows their states.

use axum::extract::{Path, State};
use axum::{Extension, Json};
use resolute_document::duties::Mandate;

use super::model::{Correction, CorrectionAsked};
use crate::accounts::Person;
use crate::accounts::signatures::tell;
use crate::app::App;
use crate::error::Result;
use crate::web::locale::Locale;

/// The corrections of a duty, oldest first.
#[utoipa::path(get, path = "/api/v1/mandates/{id}/corrections", tag = "mandates",
    params(("id" = i64, Path, description = "identifier of the duty")),
    responses((status = 200, body = [Correction]), (status = 404)))]
pub async fn corrections(State(app): State<App>, Path(id): Path<i64>) -> Result<Json<Vec<Correction>>> {
    let mandate = super::by_id(&app.db, id).await?;
    let mut corrections = super::corrections(&app.db, &mandate.address, mandate.scope()).await?;
    tell(&app.db, Locale::En, corrections.iter_mut().map(|one| &mut one.person)).await?;
    Ok(Json(corrections))
}

/// Corrects one field; answers with the duty as it stands now.
#[utoipa::path(post, path = "/api/v1/mandates/{id}/corrections", tag = "mandates",
    params(("id" = i64, Path, description = "identifier of the duty")), request_body = CorrectionAsked,
    responses((status = 200, body = Object), (status = 403), (status = 404), (status = 409), (status = 422)))]
pub async fn create_correction(
    State(app): State<App>,
    Extension(person): Extension<Person>,
    Path(id): Path<i64>,
    Json(asked): Json<CorrectionAsked>,
) -> Result<Json<Mandate>> {
    Ok(Json(super::correct(&app, &person, id, asked).await?.reading))
}
