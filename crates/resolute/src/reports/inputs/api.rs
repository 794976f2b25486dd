//! Inputs for programs.

use axum::extract::{Path, RawQuery, State};
use axum::http::StatusCode;
use axum::{Extension, Json};
use serde::{Deserialize, Serialize};

use super::answering::{Answer, Reader, find};
use super::held::{Held, held};
use super::listing::{self, Figures, Line, lines, narrowed, of_input, of_reader};
use super::web::account;
use super::{Asked, Asking, Judgement, actions, answering};
use crate::accounts::{Person, Right};
use crate::activities::today;
use crate::app::App;
use crate::error::Result;
use crate::reports;

/// The inputs of a report.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct InputsJson {
    /// Over all of them.
    pub figures: Figures,
    /// Those that fit the filters.
    pub inputs: Vec<Line>,
}

/// The inputs that were asked for in a report, with how far each is.
#[utoipa::path(get, path = "/api/v1/reports/{id}/inputs", tag = "reports",
    params(
        ("id" = i64, Path, description = "number of the report"),
        ("state" = Option<Vec<String>>, Query,
         description = "asked, opened, overdue, received, received-late, declined or withdrawn"),
        ("actor" = Option<Vec<String>>, Query, description = "code of an actor"),
        ("place" = Option<Vec<String>>, Query, description = "place of the report"),
    ),
    responses((status = 200, body = InputsJson), (status = 403), (status = 404)))]
pub async fn list(
    State(app): State<App>,
    Extension(person): Extension<Person>,
    Path(id): Path<i64>,
    RawQuery(query): RawQuery,
) -> Result<Json<InputsJson>> {
    person.must(Right::Edit)?;
    let kept = reports::seen(&app, &person, id).await?;
    let all = lines(&app, &kept, today((app.now)())).await?;
    let figures = Figures::of(&all);
    let asked = listing::asked(query.as_deref().unwrap_or_default());
    let (inputs, _) = narrowed(all, &asked);
    Ok(Json(InputsJson { figures, inputs }))
}

/// Asks somebody who speaks for an actor about places of a report; what was asked already reminds.
#[utoipa::path(post, path = "/api/v1/reports/{id}/inputs", tag = "reports", request_body = Asking,
    params(("id" = i64, Path, description = "number of the report")),
    responses((status = 201, body = Asked), (status = 403), (status = 404), (status = 409), (status = 422)))]
pub async fn create(
    State(app): State<App>,
    Extension(person): Extension<Person>,
    Path(id): Path<i64>,
    Json(asking): Json<Asking>,
) -> Result<(StatusCode, Json<Asked>)> {
    Ok((StatusCode::CREATED, Json(actions::ask(&app, &person, id, &asking).await?)))
}

/// Accepts an answer, as given or edited, or leaves it out.
#[utoipa::path(post, path = "/api/v1/reports/{id}/contributions", tag = "reports", request_body = Judgement,
    params(("id" = i64, Path, description = "number of the report")),
    responses((status = 204), (status = 403), (status = 404), (status = 409), (status = 422)))]
pub async fn create_judgement(
    State(app): State<App>,
    Extension(person): Extension<Person>,
    Path(id): Path<i64>,
    Json(judgement): Json<Judgement>,
) -> Result<StatusCode> {
    actions::judge(&app, &person, id, &judgement).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// What is done with an input that is waited for.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
#[serde(tag = "step", rename_all = "kebab-case")]
pub enum InputStep {
    /// Whoever was asked is reminded.
    Remind,
    /// It is due on another day.
    Move {
        /// The day (ISO 8601).
        due_on: String,
    },
    /// It is taken back.
    Withdraw {
        /// Why.
        #[serde(default)]
        reason: String,
    },
}

/// Reminds, gives another due day, or withdraws.
#[utoipa::path(post, path = "/api/v1/inputs/{id}/steps", tag = "reports", request_body = InputStep,
    params(("id" = i64, Path, description = "number of the input")),
    responses((status = 204), (status = 403), (status = 404), (status = 409), (status = 422)))]
pub async fn create_step(
    State(app): State<App>,
    Extension(person): Extension<Person>,
    Path(id): Path<i64>,
    Json(step): Json<InputStep>,
) -> Result<StatusCode> {
    match step {
        InputStep::Remind => actions::remind(&app, &person, id).await?,
        InputStep::Move { due_on } => actions::move_due(&app, &person, id, &due_on).await?,
        InputStep::Withdraw { reason } => actions::withdraw(&app, &person, id, &reason).await?,
    }
    Ok(StatusCode::NO_CONTENT)
}

/// What the caller is asked for, what is waited for first.
#[utoipa::path(get, path = "/api/v1/my/inputs", tag = "reports", responses((status = 200, body = Vec<Line>), (status = 403)))]
pub async fn mine(State(app): State<App>, Extension(person): Extension<Person>) -> Result<Json<Vec<Line>>> {
    Ok(Json(of_reader(&app, account(&person)?, today((app.now)())).await?))
}

/// An input with what is already held for it.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct InputJson {
    /// The input.
    pub input: Line,
    /// What is already held.
    pub held: Held,
}

/// One input that the caller is asked for, with what is already held.
#[utoipa::path(get, path = "/api/v1/inputs/{id}", tag = "reports",
    params(("id" = i64, Path, description = "number of the input")),
    responses((status = 200, body = InputJson), (status = 403), (status = 404)))]
pub async fn show(
    State(app): State<App>,
    Extension(person): Extension<Person>,
    Path(id): Path<i64>,
) -> Result<Json<InputJson>> {
    let found = find(&app, &person, Reader::Account(account(&person)?), Some(id)).await?;
    let kept = reports::by_id(&app, found.input.report).await?;
    let input = of_input(&app, &found.input, &kept, today((app.now)())).await?;
    Ok(Json(InputJson { held: held(&app, &found.input, &kept).await?, input }))
}

/// An answer, or a refusal.
#[derive(Debug, Default, Deserialize, utoipa::ToSchema)]
#[serde(default)]
pub struct AnswerGiven {
    /// The answer.
    #[serde(flatten)]
    pub answer: Answer,
    /// Whether nothing will be given.
    pub declined: bool,
    /// Why nothing will be given.
    pub reason: String,
}

/// Answers an input that the caller is asked for.
#[utoipa::path(post, path = "/api/v1/inputs/{id}", tag = "reports", request_body = AnswerGiven,
    params(("id" = i64, Path, description = "number of the input")),
    responses((status = 204), (status = 403), (status = 404), (status = 409), (status = 422)))]
pub async fn create_answer(
    State(app): State<App>,
    Extension(person): Extension<Person>,
    Path(id): Path<i64>,
    Json(given): Json<AnswerGiven>,
) -> Result<StatusCode> {
    let found = find(&app, &person, Reader::Account(account(&person)?), Some(id)).await?;
    match given.declined {
        true => answering::decline(&app, &found, &given.reason).await?,
        false => answering::answer(&app, &found, &given.answer).await?,
    }
    Ok(StatusCode::NO_CONTENT)
}
