//! Obligations for programs.

use axum::extract::{Path, Query, RawQuery, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::{Extension, Json};
use serde::{Deserialize, Serialize};

use super::actions::{Given, StepGiven};
use super::listing::{self, Line, lines, narrowed};
use super::model::{Obligation, Step};
use crate::accounts::Person;
use crate::accounts::signatures::tell;
use crate::app::App;
use crate::error::Result;
use crate::trace::api::Paging;
use crate::trace::day_of;
use crate::web::locale::Locale;

/// A page of obligations.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct ObligationsJson<'a> {
    /// The day of the question.
    pub as_of: String,
    /// Obligations that fit.
    pub total: usize,
    /// This page, from 1.
    pub page: usize,
    /// The obligations of this page, the soonest first.
    pub obligations: &'a [Line],
}

/// What bodies owe each other, with how far it has come. What is only suggested has the number 0.
#[utoipa::path(get, path = "/api/v1/obligations", tag = "deadlines",
    params(
        ("state" = Option<Vec<String>>, Query, description = "overdue, due-soon, later, done or not-known"),
        ("progress" = Option<Vec<String>>, Query, description = "open, handed or received"),
        ("standing" = Option<Vec<String>>, Query, description = "suggested or confirmed"),
        ("giver" = Option<Vec<String>>, Query, description = "Code of an actor who owes it"),
        ("receiver" = Option<Vec<String>>, Query, description = "Code of an actor to whom it is owed"),
        ("instrument" = Option<Vec<String>>, Query, description = "Instrument, such as unga-80-173"),
        ("nature" = Option<Vec<String>>, Query, description = "task or decision"),
        ("as_of" = Option<String>, Query, description = "Day of the question; today where absent"),
        Paging,
    ),
    responses((status = 200, body = ObligationsJson), (status = 422)))]
pub async fn list(
    State(app): State<App>,
    RawQuery(query): RawQuery,
    Query(paging): Query<Paging>,
) -> Result<Response> {
    let asked = listing::asked(query.as_deref().unwrap_or_default());
    let as_of = day_of(&app, asked.as_of.as_deref())?;
    let (rows, _) = narrowed(lines(&app, as_of).await?, &asked);
    let page = ObligationsJson {
        as_of: as_of.to_string(),
        total: rows.len(),
        page: paging.page,
        obligations: paging.of(&rows)?,
    };
    Ok(Json(page).into_response())
}

/// An obligation and what became of it.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct ObligationJson {
    /// The obligation.
    pub obligation: Obligation,
    /// Dated facts, the oldest first.
    pub steps: Vec<Step>,
}

async fn whole(app: &App, id: i64) -> Result<ObligationJson> {
    let obligation = super::by_id(&app.db, id).await?;
    let mut steps = super::steps_of(&app.db, id).await?;
    tell(&app.db, Locale::En, steps.iter_mut().map(|one| &mut one.person)).await?;
    Ok(ObligationJson { obligation, steps })
}

/// One obligation with what became of it.
#[utoipa::path(get, path = "/api/v1/obligations/{id}", tag = "deadlines",
    params(("id" = i64, Path, description = "number of the obligation")),
    responses((status = 200, body = ObligationJson), (status = 404)))]
pub async fn show(State(app): State<App>, Path(id): Path<i64>) -> Result<Json<ObligationJson>> {
    Ok(Json(whole(&app, id).await?))
}

/// Enters an obligation.
#[utoipa::path(post, path = "/api/v1/obligations", tag = "deadlines", request_body = Given,
    responses((status = 201, body = ObligationJson), (status = 403), (status = 422)))]
pub async fn create(
    State(app): State<App>,
    Extension(person): Extension<Person>,
    Json(given): Json<Given>,
) -> Result<(StatusCode, Json<ObligationJson>)> {
    let id = super::enter(&app, &person, &given).await?;
    Ok((StatusCode::CREATED, Json(whole(&app, id).await?)))
}

/// What was decided about a duty that may be an obligation.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
pub struct DecisionGiven {
    /// Address of the duty: `wtdc-30/2017/instructs-bdt-director/2`.
    pub address: String,
    /// Whether it is one.
    pub confirmed: bool,
}

/// Decides whether a duty with a recipient is an obligation.
#[utoipa::path(post, path = "/api/v1/obligations/decisions", tag = "deadlines", request_body = DecisionGiven,
    responses((status = 200, body = ObligationJson), (status = 403), (status = 404), (status = 409), (status = 422)))]
pub async fn create_decision(
    State(app): State<App>,
    Extension(person): Extension<Person>,
    Json(given): Json<DecisionGiven>,
) -> Result<Json<ObligationJson>> {
    let id = super::decide(&app, &person, &given.address, given.confirmed).await?;
    Ok(Json(whole(&app, id).await?))
}

/// Records that something was handed over.
#[utoipa::path(post, path = "/api/v1/obligations/{id}/handing-over", tag = "deadlines", request_body = StepGiven,
    params(("id" = i64, Path, description = "number of the obligation")),
    responses((status = 200, body = ObligationJson), (status = 403), (status = 404), (status = 409), (status = 422)))]
pub async fn hand_over(
    State(app): State<App>,
    Extension(person): Extension<Person>,
    Path(id): Path<i64>,
    Json(given): Json<StepGiven>,
) -> Result<Json<ObligationJson>> {
    super::hand_over(&app, &person, id, &given).await?;
    Ok(Json(whole(&app, id).await?))
}

/// Records that it was received.
#[utoipa::path(post, path = "/api/v1/obligations/{id}/receipt", tag = "deadlines", request_body = StepGiven,
    params(("id" = i64, Path, description = "number of the obligation")),
    responses((status = 200, body = ObligationJson), (status = 403), (status = 404), (status = 409), (status = 422)))]
pub async fn receive(
    State(app): State<App>,
    Extension(person): Extension<Person>,
    Path(id): Path<i64>,
    Json(given): Json<StepGiven>,
) -> Result<Json<ObligationJson>> {
    super::receive(&app, &person, id, &given).await?;
    Ok(Json(whole(&app, id).await?))
}
