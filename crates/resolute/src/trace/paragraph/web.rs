//! The page of the trace of a paragraph.

use axum::extract::{Path, Query, State};
use axum::response::Response;

use super::views::TracePage;
use super::{Asked, trace};
use crate::app::App;
use crate::error::Result;
use crate::web::page::{Page, Section, answer};
use crate::web::visit::Visit;

/// `GET /trace/{*address}`
pub async fn show(
    State(app): State<App>,
    visit: Visit,
    Path(address): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response> {
    let trace = trace(&app, &address, &asked).await?;
    let (title, up) = (visit.t("trace-title"), visit.t("nav-mandates"));
    let page = Page::new(visit, title, Section::Mandates)
        .under(up, "/mandates")
        .under(trace.instrument.name(), format!("/mandates?instrument={}", trace.instrument.id))
        .here(address);
    Ok(answer(&TracePage::new(page, trace, &app)))
}
