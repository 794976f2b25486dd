//! Trainings for programs.

use axum::Json;
use axum::extract::{RawQuery, State};
use serde::Serialize;

use super::{Training, trainings};
use crate::activities::register::Asked;
use crate::app::App;
use crate::error::Result;

/// A page of trainings.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct TrainingsJson {
    /// Trainings that fit.
    pub total: usize,
    /// This page, from 1.
    pub page: usize,
    /// Whether everything that was stored when the question came is in the answer.
    pub current: bool,
    /// The trainings of this page.
    pub trainings: Vec<Training>,
}

/// Published trainings, those that begin last first. Filters are those of the register of activities.
#[utoipa::path(get, path = "/api/v1/trainings", tag = "partners",
    params(
        ("actor" = Option<Vec<String>>, Query, description = "Code of an actor that takes part"),
        ("line" = Option<Vec<String>>, Query, description = "Action line, such as C4"),
        ("region" = Option<Vec<String>>, Query, description = "ITU region"),
        ("country" = Option<Vec<String>>, Query, description = "ISO 3166 code of three letters"),
        ("year" = Option<Vec<String>>, Query, description = "Year in which it happens"),
        ("page" = Option<usize>, Query, description = "From 1"),
        ("per_page" = Option<usize>, Query, description = "At most 100"),
    ),
    responses((status = 200, body = TrainingsJson)))]
pub async fn list(State(app): State<App>, RawQuery(query): RawQuery) -> Result<Json<TrainingsJson>> {
    let asked = Asked::of_query(query.as_deref().unwrap_or_default());
    let found = trainings(&app, &asked).await?;
    Ok(Json(TrainingsJson {
        total: found.total,
        page: asked.page,
        current: found.current,
        trainings: found.rows,
    }))
}
