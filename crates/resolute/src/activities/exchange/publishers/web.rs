//! The page of a publisher.

use axum::extract::{Query, State};
use axum::response::Response;
use serde::Deserialize;

use super::super::store;
use super::views::PublisherPage;
use crate::app::App;
use crate::error::{Error, Result};
use crate::web::page::{Page, Section, answer};
use crate::web::visit::Visit;

/// Which publisher: identifiers have any letters, so they stand in the query.
#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
pub struct Asked {
    /// What it is known by: `XM-DAC-41301`.
    pub identifier: String,
}

/// `GET /imports/publishers`
pub async fn show(State(app): State<App>, visit: Visit, Query(asked): Query<Asked>) -> Result<Response> {
    let kept = store::publisher(&app.db, &asked.identifier).await?;
    let kept = kept.ok_or_else(|| Error::NotFound(format!("publisher \"{}\"", asked.identifier)))?;
    let name = if kept.name.is_empty() { kept.identifier.clone() } else { kept.name.clone() };
    let up = visit.t("imports-title");
    let page = Page::new(visit, name.clone(), Section::Other).under(up, "/imports").here(name);
    Ok(answer(&PublisherPage::new(page, &kept)))
}
