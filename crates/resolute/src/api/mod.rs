//! The description of the API, made from the code of every noun's `api.rs`.

use axum::Json;
use utoipa::OpenApi;

/// OpenAPI 3.1 of everything under `/api/v1`.
#[derive(OpenApi)]
#[openapi(
    info(title = "Resolute", description = "Resolutions as work that is done, measured and reported."),
    paths(
        crate::instruments::api::list,
        crate::instruments::api::show,
        crate::trace::api::at_work,
        crate::instruments::api::proposals,
        crate::instruments::api::proposal,
        crate::instruments::api::proposal_document,
        crate::imports::api::create,
        crate::imports::api::create_settlement,
        crate::trace::api::mandates,
        crate::trace::api::mandate,
        crate::mandates::api::corrections,
        crate::mandates::api::create_correction,
        crate::reference::api::list,
        crate::reference::api::show,
    )
)]
pub struct Description;

/// The description as JSON.
pub async fn description() -> Json<utoipa::openapi::OpenApi> {
    Json(Description::openapi())
}
