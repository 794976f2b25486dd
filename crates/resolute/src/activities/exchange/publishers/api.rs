//! Publishers for programs.

use axum::Json;
use axum::extract::{Query, State};
use serde::Serialize;

use super::super::store::{self, Publisher};
use super::views::{BudgetRow, budgets, organisation};
use super::web::Asked;
use crate::app::App;
use crate::error::{Error, Result};

/// A publisher as its organisation file describes it.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct PublisherJson {
    /// What it is known by.
    pub identifier: String,
    /// Its name.
    pub name: String,
    /// Name of the list that brought it.
    pub list: String,
    /// Its budgets and expenditures, each as given; never added to each other.
    pub budgets: Vec<BudgetRow>,
    /// All that it said, as IATI 2.03.
    pub iati: String,
}

/// All publishers, by name.
#[utoipa::path(get, path = "/api/v1/activities/publishers", tag = "imports",
    responses((status = 200, body = Vec<Publisher>)))]
pub async fn list(State(app): State<App>) -> Result<Json<Vec<Publisher>>> {
    Ok(Json(store::publishers(&app.db).await?))
}

/// One publisher with its budgets, and all that it said.
#[utoipa::path(get, path = "/api/v1/activities/publisher", tag = "imports", params(Asked),
    responses((status = 200, body = PublisherJson), (status = 404)))]
pub async fn show(State(app): State<App>, Query(asked): Query<Asked>) -> Result<Json<PublisherJson>> {
    let kept = store::publisher(&app.db, &asked.identifier).await?;
    let kept = kept.ok_or_else(|| Error::NotFound(format!("publisher \"{}\"", asked.identifier)))?;
    let budgets = organisation(&kept).map(|organisation| budgets(&organisation, "en")).unwrap_or_default();
    let store::KeptPublisher { identifier, name, list, original: iati, .. } = kept;
    Ok(Json(PublisherJson { identifier, name, list, budgets, iati }))
}
