//! Conferences for programs.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::{Extension, Json};
use serde::Serialize;

use super::model::{Conference, Move, MoveAsked, NewConference};
use crate::accounts::Person;
use crate::accounts::signatures::tell;
use crate::app::App;
use crate::deadlines::model::Deadline;
use crate::deadlines::{self, Moved, due_at};
use crate::error::Result;
use crate::trace::day_of;
use crate::web::locale::Locale;

/// All conferences and sessions, the newest first.
#[utoipa::path(get, path = "/api/v1/conferences", tag = "deadlines",
    responses((status = 200, body = [Conference])))]
pub async fn list(State(app): State<App>) -> Result<Json<Vec<Conference>>> {
    Ok(Json(super::all(&app.db).await?))
}

/// A conference, its moves, and what is due at it today.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct ConferenceJson {
    /// The conference.
    pub conference: Conference,
    /// Its moves, the newest first.
    pub moves: Vec<Move>,
    /// What is due at it.
    pub deadlines: Vec<Deadline>,
}

/// One conference with its moves and what is due at it.
#[utoipa::path(get, path = "/api/v1/conferences/{label}", tag = "deadlines",
    params(("label" = String, Path, description = "PP-18")),
    responses((status = 200, body = ConferenceJson), (status = 404)))]
pub async fn show(State(app): State<App>, Path(label): Path<String>) -> Result<Json<ConferenceJson>> {
    let conference = super::by_label(&app.db, &label).await?;
    let mut moves = super::moves(&app.db, &label).await?;
    tell(&app.db, Locale::En, moves.iter_mut().map(|one| &mut one.person)).await?;
    let deadlines = due_at(&app, &label, day_of(&app, None)?).await?;
    Ok(Json(ConferenceJson { conference, moves, deadlines }))
}

/// Gives a conference its days, or other ones; everything that hangs on them follows.
#[utoipa::path(post, path = "/api/v1/conferences/{label}/moves", tag = "deadlines",
    params(("label" = String, Path, description = "PP-18")), request_body = MoveAsked,
    responses((status = 200, body = Moved), (status = 403), (status = 404), (status = 409), (status = 422)))]
pub async fn create_move(
    State(app): State<App>,
    Extension(person): Extension<Person>,
    Path(label): Path<String>,
    Json(asked): Json<MoveAsked>,
) -> Result<Json<Moved>> {
    Ok(Json(deadlines::move_to(&app, &person, &label, &asked).await?))
}

/// Adds a conference or session that the reference set does not have.
#[utoipa::path(post, path = "/api/v1/conferences", tag = "deadlines", request_body = NewConference,
    responses((status = 201, body = Moved), (status = 403), (status = 409), (status = 422)))]
pub async fn create(
    State(app): State<App>,
    Extension(person): Extension<Person>,
    Json(new): Json<NewConference>,
) -> Result<(StatusCode, Json<Moved>)> {
    Ok((StatusCode::CREATED, Json(deadlines::add(&app, &person, &new).await?)))
}
