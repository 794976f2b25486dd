//! The page of gaps, and the same for programs.

use axum::Json;
use axum::extract::{Query, State};
use axum::response::Response;
use serde::{Deserialize, Serialize};

use super::views::CoveragePage;
use super::{Coverage, Filter, Gap, Share, gaps};
use crate::app::App;
use crate::error::Result;
use crate::trace::api::Paging;
use crate::web::page::{Page, Section, answer};
use crate::web::query::Many;
use crate::web::visit::Visit;

/// Which page of the list.
#[derive(Debug, Deserialize)]
pub struct Turned {
    page: Option<usize>,
}

/// `GET /plans/coverage`
pub async fn show(
    State(app): State<App>,
    visit: Visit,
    Many(filter): Many<Filter>,
    Query(turned): Query<Turned>,
) -> Result<Response> {
    let found = gaps(&app, &filter).await?;
    let (title, up) = (visit.t("plan-coverage"), visit.t("plans-title"));
    let page = Page::new(visit, title.clone(), Section::Other).under(up, "/plans").here(title);
    Ok(answer(&CoveragePage::new(page, app.register, (&filter, turned.page), &found)))
}

/// A page of the list of gaps.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct GapsJson {
    /// Gaps that match.
    pub total: usize,
    /// This page, from 1.
    pub page: usize,
    /// The gaps of this page.
    pub gaps: Vec<Gap>,
    /// For each gap how much is covered.
    pub shares: Vec<Share>,
}

/// Duties without an output or a deadline, outputs without a duty, deadlines without an owner.
#[utoipa::path(get, path = "/api/v1/plans/coverage", tag = "plans", params(Filter, Paging),
    responses((status = 200, body = GapsJson), (status = 422)))]
pub async fn show_json(
    State(app): State<App>,
    Many(filter): Many<Filter>,
    Query(paging): Query<Paging>,
) -> Result<Json<GapsJson>> {
    let Coverage { gaps: found, shares, .. } = gaps(&app, &filter).await?;
    Ok(Json(GapsJson { total: found.len(), page: paging.page, gaps: paging.of(&found)?.to_vec(), shares }))
}
