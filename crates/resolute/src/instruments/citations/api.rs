//! Citations for programs.

use axum::Json;
use axum::extract::{Query, State};
use axum::response::{IntoResponse, Response};
use serde::{Deserialize, Serialize};

use super::model::{CitationJson, Filter, by_state};
use crate::app::App;
use crate::error::{Error, Result};
use crate::trace::day_of;

/// Which page of a list.
#[derive(Debug, Deserialize, utoipa::IntoParams)]
pub struct Paging {
    /// Page, from 1.
    #[serde(default = "one")]
    pub page: usize,
    /// Citations on a page, at most 500.
    #[serde(default = "hundred")]
    pub per_page: usize,
}

fn one() -> usize {
    1
}

fn hundred() -> usize {
    100
}

/// A page of citations.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct CitationsJson<'a> {
    /// Citations that match.
    pub total: usize,
    /// This page, from 1.
    pub page: usize,
    /// The day on which states were judged.
    pub as_of: String,
    /// How many citations each state has, the filter's own state left aside.
    pub states: Vec<StateCount>,
    /// The citations of this page.
    pub citations: Vec<CitationJson<'a>>,
}

/// A state and how many citations have it.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct StateCount {
    /// Code of the state.
    pub state: &'static str,
    /// Citations.
    pub count: usize,
}

/// What cites what, and how the cited texts stand on a day.
#[utoipa::path(get, path = "/api/v1/citations", tag = "citations", params(Filter, Paging),
    responses((status = 200, body = CitationsJson), (status = 422)))]
pub async fn list(
    State(app): State<App>,
    Query(filter): Query<Filter>,
    Query(paging): Query<Paging>,
) -> Result<Response> {
    if paging.page == 0 || !(1..=500).contains(&paging.per_page) {
        return Err(Error::Invalid("page starts at 1 and per_page is from 1 to 500".to_owned()));
    }
    let as_of = day_of(&app, filter.asked("as_of"))?;
    let mut listed = super::listed(&app, &filter, as_of).await?;
    let states = by_state(&listed);
    listed.retain(|one| filter.fits_state(one.standing.state));
    let skipped = (paging.page - 1).saturating_mul(paging.per_page);
    let page = CitationsJson {
        total: listed.len(),
        page: paging.page,
        as_of: as_of.to_string(),
        states: states.into_iter().map(|(state, count)| StateCount { state: state.code(), count }).collect(),
        citations: listed.iter().skip(skipped).take(paging.per_page).map(|one| one.json()).collect(),
    };
    Ok(Json(page).into_response())
}
