//! Saved searches for programs.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::{Extension, Json};
use serde::{Deserialize, Serialize};

use super::actions::{self, owner};
use super::model::{Alert, Saved};
use super::store;
use crate::accounts::Person;
use crate::app::App;
use crate::error::Result;

/// A search that is kept.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct SavedSearch {
    /// Its number.
    pub id: i64,
    /// As its owner calls it.
    pub name: String,
    /// Words and filters, as `/api/v1/activities` takes them.
    pub query: String,
    /// How its owner is told.
    pub alert: Alert,
    /// Address of its news; whoever has it may read them.
    pub feed: String,
    /// Up to when everything was told.
    pub told_until: String,
}

/// A search to keep.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
pub struct SearchToKeep {
    /// As it is to be called.
    pub name: String,
    /// Words and filters, as `/api/v1/activities` takes them.
    #[serde(default)]
    pub query: String,
    /// How its owner wants to be told.
    #[serde(default)]
    pub alert: Alert,
}

impl SavedSearch {
    fn of(saved: Saved) -> SavedSearch {
        SavedSearch {
            id: saved.id,
            name: saved.name,
            query: saved.query,
            alert: saved.alert,
            feed: format!("/feeds/searches/{}.atom", saved.secret),
            told_until: saved.told_until.to_string(),
        }
    }
}

/// The searches that the person keeps, by name.
#[utoipa::path(get, path = "/api/v1/searches", tag = "search",
    responses((status = 200, body = Vec<SavedSearch>), (status = 403)))]
pub async fn list(
    State(app): State<App>,
    Extension(person): Extension<Person>,
) -> Result<Json<Vec<SavedSearch>>> {
    let saved = store::of_person(&app.db, owner(&person)?).await?;
    Ok(Json(saved.into_iter().map(SavedSearch::of).collect()))
}

/// Keeps a search.
#[utoipa::path(post, path = "/api/v1/searches", tag = "search", request_body = SearchToKeep,
    responses((status = 201, body = i64), (status = 403), (status = 409), (status = 422)))]
pub async fn create(
    State(app): State<App>,
    Extension(person): Extension<Person>,
    Json(search): Json<SearchToKeep>,
) -> Result<(StatusCode, Json<i64>)> {
    let id = actions::save(&app, &person, &search.name, &search.query, search.alert).await?;
    Ok((StatusCode::CREATED, Json(id)))
}

/// Forgets a search.
#[utoipa::path(post, path = "/api/v1/searches/{id}/removal", tag = "search",
    params(("id" = i64, Path, description = "number of the search")),
    responses((status = 204), (status = 403), (status = 404)))]
pub async fn remove(
    State(app): State<App>,
    Extension(person): Extension<Person>,
    Path(id): Path<i64>,
) -> Result<StatusCode> {
    actions::remove(&app, &person, id).await?;
    Ok(StatusCode::NO_CONTENT)
}
