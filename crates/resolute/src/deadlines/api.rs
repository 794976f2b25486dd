//! What is due, for programs.

use std::collections::BTreeMap;

use axum::Json;
use axum::extract::{Query, RawQuery, State};
use axum::response::{IntoResponse, Response};
use serde::Serialize;

use super::model::Deadline;
use super::{Asked, deadlines, narrowed};
use crate::app::App;
use crate::error::Result;
use crate::trace::api::Paging;
use crate::trace::day_of;

/// A page of what is due.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct DeadlinesJson<'a> {
    /// The day of the question.
    pub as_of: String,
    /// Deadlines that fit.
    pub total: usize,
    /// This page, from 1.
    pub page: usize,
    /// Values of every filter, each counted over the deadlines that fit all the other filters.
    pub facets: BTreeMap<&'static str, BTreeMap<String, usize>>,
    /// The deadlines of this page, the soonest first, what has no day last.
    pub deadlines: &'a [Deadline],
}

/// What is due: occasions of duties in force, conferences, obligations. Days that a conference gives follow the conference.
#[utoipa::path(get, path = "/api/v1/deadlines", tag = "deadlines",
    params(
        ("state" = Option<Vec<String>>, Query, description = "overdue, due-soon (90 days), later, done or not-known"),
        ("kind" = Option<Vec<String>>, Query, description = "duty, conference, obligation, output, milestone or input"),
        ("actor" = Option<Vec<String>>, Query, description = "Code of an actor who must do it"),
        ("instrument" = Option<Vec<String>>, Query, description = "Instrument, such as wtdc-30"),
        ("plan" = Option<Vec<String>>, Query, description = "Plan"),
        ("year" = Option<Vec<String>>, Query, description = "Year of the day"),
        ("from" = Option<String>, Query, description = "First due day (ISO 8601)"),
        ("until" = Option<String>, Query, description = "Last due day (ISO 8601)"),
        ("as_of" = Option<String>, Query, description = "Day of the question; today where absent"),
        Paging,
    ),
    responses((status = 200, body = DeadlinesJson), (status = 422)))]
pub async fn list(
    State(app): State<App>,
    RawQuery(query): RawQuery,
    Query(paging): Query<Paging>,
) -> Result<Response> {
    let asked = Asked::of_query(query.as_deref().unwrap_or_default())?;
    let as_of = day_of(&app, asked.as_of.as_deref())?;
    let found = narrowed(deadlines(&app, as_of).await?, &asked);
    let page = DeadlinesJson {
        as_of: as_of.to_string(),
        total: found.rows.len(),
        page: paging.page,
        facets: found.counts,
        deadlines: paging.of(&found.rows)?,
    };
    Ok(Json(page).into_response())
}
