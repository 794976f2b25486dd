//! Sums for programs.

use axum::Json;
use axum::extract::{Query, State};

use super::{Filter, Money};
use crate::app::App;
use crate::error::Result;

/// The money of public activities, one sum for each kind and currency, and what is left out of them with its reason
/// (docs/money.md).
#[utoipa::path(get, path = "/api/v1/activities/money", tag = "activities", params(Filter),
    responses((status = 200, body = Money), (status = 422)))]
pub async fn show(State(app): State<App>, Query(filter): Query<Filter>) -> Result<Json<Money>> {
    super::of(&app, &filter).await.map(Json)
}
