//! Forms of milestones; they stand on the page of the output.

use axum::Extension;
use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;

use super::model::{Milestone, MilestoneGiven, Standing};
use crate::accounts::Person;
use crate::app::App;
use crate::error::{Error, Result};
use crate::plans::api::Made;
use crate::plans::model::item_href;
use crate::plans::views::form::rule;
use crate::plans::views::item::Typed;
use crate::plans::web::item_page;
use crate::web::csrf::Verified;
use crate::web::page::answer_with;
use crate::web::visit::Visit;

/// `POST /plans/items/{id}/milestones`: on error the page comes back with what was typed.
pub async fn create(
    State(app): State<App>,
    visit: Visit,
    Extension(person): Extension<Person>,
    Path(id): Path<i64>,
    Verified(given): Verified<MilestoneGiven>,
) -> Result<Response> {
    let item = crate::plans::item(&app.db, id).await?;
    let faults = given.faults(item.starts_on.as_deref());
    if !faults.is_empty() {
        let problems = faults.iter().map(|one| rule(&visit, one)).collect();
        let typed = Typed { milestone: given, problems, ..Typed::default() };
        return Ok(answer_with(StatusCode::UNPROCESSABLE_ENTITY, &item_page(&app, visit, id, typed).await?));
    }
    super::add(&app, &person, id, &given).await?;
    Ok(back(id))
}

/// What the buttons of a step send.
#[derive(Debug, Deserialize)]
pub struct StepForm {
    step: String,
    #[serde(default)]
    reason: String,
}

/// `POST /milestones/{id}/steps`
pub async fn create_step(
    State(app): State<App>,
    Extension(person): Extension<Person>,
    Path(id): Path<i64>,
    Verified(form): Verified<StepForm>,
) -> Result<Response> {
    let item = super::take_step(&app, &person, id, standing(&form.step)?, &form.reason).await?;
    Ok(back(item))
}

fn standing(code: &str) -> Result<Standing> {
    Standing::from_code(code).ok_or_else(|| {
        Error::Invalid(format!("\"{code}\" is no step; say submitted, reviewed, approved or sent-back"))
    })
}

fn back(item: i64) -> Response {
    Redirect::to(&format!("{}#milestones", item_href(item))).into_response()
}

/// The milestones of an output.
#[utoipa::path(get, path = "/api/v1/plans/items/{id}/milestones", tag = "plans",
    params(("id" = i64, Path, description = "number of the output")),
    responses((status = 200, body = [Milestone]), (status = 404)))]
pub async fn list_json(State(app): State<App>, Path(id): Path<i64>) -> Result<Json<Vec<Milestone>>> {
    crate::plans::item(&app.db, id).await?;
    Ok(Json(super::by_item(&app.db, id).await?))
}

/// Writes a milestone down, as a draft.
#[utoipa::path(post, path = "/api/v1/plans/items/{id}/milestones", tag = "plans", request_body = MilestoneGiven,
    params(("id" = i64, Path, description = "number of the output")),
    responses((status = 201, body = Made), (status = 403), (status = 404), (status = 422)))]
pub async fn create_json(
    State(app): State<App>,
    Extension(person): Extension<Person>,
    Path(id): Path<i64>,
    Json(given): Json<MilestoneGiven>,
) -> Result<(StatusCode, Json<Made>)> {
    let id = super::add(&app, &person, id, &given).await?;
    Ok((StatusCode::CREATED, Json(Made { id })))
}

/// A step as a program takes it.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
pub struct StepGiven {
    /// Where the milestone goes.
    pub step: Standing,
    /// Why; asked for where it is sent back.
    #[serde(default)]
    pub reason: String,
}

/// Takes a milestone one step on: submitted, reviewed, approved, or sent back with a reason.
#[utoipa::path(post, path = "/api/v1/milestones/{id}/steps", tag = "plans", request_body = StepGiven,
    params(("id" = i64, Path, description = "number of the milestone")),
    responses((status = 204), (status = 403), (status = 404), (status = 409), (status = 422)))]
pub async fn create_step_json(
    State(app): State<App>,
    Extension(person): Extension<Person>,
    Path(id): Path<i64>,
    Json(given): Json<StepGiven>,
) -> Result<StatusCode> {
    super::take_step(&app, &person, id, given.step, &given.reason).await?;
    Ok(StatusCode::NO_CONTENT)
}
