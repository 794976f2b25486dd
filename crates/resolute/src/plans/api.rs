//! Plans for programs.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::{Extension, Json};
use serde::{Deserialize, Serialize};

use super::editing::fingerprint;
use super::links::{self, Answer};
use super::model::{Given, Plan, PlanGiven, Step, StepGiven};
use super::register::{Filter, Listed, register};
use crate::accounts::Person;
use crate::accounts::signatures::tell;
use crate::app::App;
use crate::error::Result;
use crate::verdicts::VerdictGiven;
use crate::web::locale::Locale;
use crate::web::query::Many;

/// All plans, the newest first.
#[utoipa::path(get, path = "/api/v1/plans", tag = "plans", responses((status = 200, body = [Plan])))]
pub async fn list(State(app): State<App>) -> Result<Json<Vec<Plan>>> {
    Ok(Json(super::all(&app.db).await?))
}

/// A plan with its items.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct PlanJson {
    /// The plan.
    #[serde(flatten)]
    pub plan: Plan,
    /// Sent back with a change, so that nobody writes over what somebody else wrote meanwhile.
    pub fingerprint: String,
    /// The items that match, in the order of the tree.
    pub items: Vec<Listed>,
}

/// One plan with the items that match the filter.
#[utoipa::path(get, path = "/api/v1/plans/{plan}", tag = "plans",
    params(("plan" = String, Path, description = "code of the plan, such as itu-d-2020-2023"), Filter),
    responses((status = 200, body = PlanJson), (status = 404), (status = 422)))]
pub async fn show(
    State(app): State<App>,
    Path(plan): Path<String>,
    Many(filter): Many<Filter>,
) -> Result<Json<PlanJson>> {
    let plan = super::by_code(&app.db, &plan).await?;
    let (items, _) = register(&app, &plan, &filter).await?;
    Ok(Json(PlanJson { fingerprint: fingerprint(&plan)?, plan, items }))
}

/// What was made.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct Made {
    /// Its number.
    pub id: i64,
}

/// Starts a plan; answers with its code.
#[utoipa::path(post, path = "/api/v1/plans", tag = "plans", request_body = PlanGiven,
    responses((status = 201, body = Plan), (status = 403), (status = 409), (status = 422)))]
pub async fn create(
    State(app): State<App>,
    Extension(person): Extension<Person>,
    Json(given): Json<PlanGiven>,
) -> Result<(StatusCode, Json<Plan>)> {
    let code = super::add_plan(&app, &person, &given).await?;
    Ok((StatusCode::CREATED, Json(super::by_code(&app.db, &code).await?)))
}

/// Adds an item to a plan.
#[utoipa::path(post, path = "/api/v1/plans/{plan}/items", tag = "plans", request_body = Given,
    params(("plan" = String, Path, description = "code of the plan")),
    responses((status = 201, body = Made), (status = 403), (status = 404), (status = 422)))]
pub async fn create_item(
    State(app): State<App>,
    Extension(person): Extension<Person>,
    Path(plan): Path<String>,
    Json(given): Json<Given>,
) -> Result<(StatusCode, Json<Made>)> {
    let id = super::add_item(&app, &person, &plan, &given).await?;
    Ok((StatusCode::CREATED, Json(Made { id })))
}

/// An item with what became of it and the duties it answers.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct ItemJson {
    /// The item.
    #[serde(flatten)]
    pub item: super::model::Item,
    /// Facts, the oldest first.
    pub steps: Vec<Step>,
    /// Duties, the confirmed ones first; suggested ones say so.
    pub answers: Vec<Answer>,
}

/// One item of a plan.
#[utoipa::path(get, path = "/api/v1/plans/items/{id}", tag = "plans",
    params(("id" = i64, Path, description = "number of the item")),
    responses((status = 200, body = ItemJson), (status = 404)))]
pub async fn show_item(State(app): State<App>, Path(id): Path<i64>) -> Result<Json<ItemJson>> {
    let item = super::item(&app.db, id).await?;
    let mut steps = super::steps_of(&app.db, id).await?;
    tell(&app.db, Locale::En, steps.iter_mut().map(|one| &mut one.person)).await?;
    Ok(Json(ItemJson { item, steps, answers: links::by_item(&app.db, id).await? }))
}

/// A changed item.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
pub struct Changed {
    /// The revision that was read.
    pub revision: i64,
    /// All fields as they shall be.
    #[serde(flatten)]
    pub given: Given,
}

/// Changes an item; refused where somebody changed it meanwhile.
#[utoipa::path(put, path = "/api/v1/plans/items/{id}", tag = "plans", request_body = Changed,
    params(("id" = i64, Path, description = "number of the item")),
    responses((status = 200, body = ItemJson), (status = 403), (status = 404), (status = 409), (status = 422)))]
pub async fn update_item(
    State(app): State<App>,
    Extension(person): Extension<Person>,
    Path(id): Path<i64>,
    Json(changed): Json<Changed>,
) -> Result<Json<ItemJson>> {
    super::change_item(&app, &person, (id, changed.revision), &changed.given).await?;
    show_item(State(app), Path(id)).await
}

/// Records what became of an item.
#[utoipa::path(post, path = "/api/v1/plans/items/{id}/steps", tag = "plans", request_body = StepGiven,
    params(("id" = i64, Path, description = "number of the item")),
    responses((status = 201, body = Made), (status = 403), (status = 404), (status = 422)))]
pub async fn create_step(
    State(app): State<App>,
    Extension(person): Extension<Person>,
    Path(id): Path<i64>,
    Json(given): Json<StepGiven>,
) -> Result<(StatusCode, Json<Made>)> {
    let id = super::add_step(&app, &person, id, &given).await?;
    Ok((StatusCode::CREATED, Json(Made { id })))
}

/// A link as a program suggests it.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
pub struct AnswerGiven {
    /// Address of the duty: `wtdc-30/2017/instructs-bdt-director/2`.
    pub address: String,
    /// Why.
    #[serde(default)]
    pub because: String,
}

/// Says that an output answers a duty; it counts once a reviewer confirmed it.
#[utoipa::path(post, path = "/api/v1/plans/items/{id}/answers", tag = "plans", request_body = AnswerGiven,
    params(("id" = i64, Path, description = "number of the output")),
    responses((status = 201, body = Made), (status = 403), (status = 404), (status = 409), (status = 422)))]
pub async fn create_answer(
    State(app): State<App>,
    Extension(person): Extension<Person>,
    Path(id): Path<i64>,
    Json(given): Json<AnswerGiven>,
) -> Result<(StatusCode, Json<Made>)> {
    let id = links::suggest(&app, &person, (id, &given.address), ("person", &given.because)).await?;
    Ok((StatusCode::CREATED, Json(Made { id })))
}

/// Decides whether an output answers a duty.
#[utoipa::path(post, path = "/api/v1/answers/{id}/verdicts", tag = "plans", request_body = VerdictGiven,
    params(("id" = i64, Path, description = "number of the link")),
    responses((status = 204), (status = 403), (status = 404), (status = 409), (status = 422)))]
pub async fn create_verdict(
    State(app): State<App>,
    Extension(person): Extension<Person>,
    Path(id): Path<i64>,
    Json(given): Json<VerdictGiven>,
) -> Result<StatusCode> {
    links::decide(&app, &person, id, given.verdict, &given.reason).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Starts the plan of the next years with what is unfinished; body and keeper are those of the old one.
#[utoipa::path(post, path = "/api/v1/plans/{plan}/carry", tag = "plans", request_body = PlanGiven,
    params(("plan" = String, Path, description = "code of the plan that ends")),
    responses((status = 201, body = Plan), (status = 403), (status = 404), (status = 409), (status = 422)))]
pub async fn create_carry(
    State(app): State<App>,
    Extension(person): Extension<Person>,
    Path(plan): Path<String>,
    Json(given): Json<PlanGiven>,
) -> Result<(StatusCode, Json<Plan>)> {
    let code = super::carrying::carry(&app, &person, &plan, &given).await?;
    Ok((StatusCode::CREATED, Json(super::by_code(&app.db, &code).await?)))
}
