//! What owners do with their entries, from a program.

use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::{Extension, Json};
use serde::{Deserialize, Serialize};

use super::model::{Contact, Remark};
use super::room::{self, Own};
use super::store as own_store;
use crate::accounts::Person;
use crate::activities::model::{Confirmed, Problem, Record, Standing};
use crate::activities::sight::Sight;
use crate::activities::store;
use crate::activities::{check, confirm as still_right, today};
use crate::app::App;
use crate::error::{Error, Result};

/// An entry as its owner and the reviewers see it.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct StateJson {
    /// Its number.
    pub id: i64,
    /// Code of the actor whose entry it is.
    pub owner: Option<String>,
    /// Where its words stand.
    pub standing: Standing,
    /// Its revision.
    pub revision: i64,
    /// Its words; public where `standing` says so.
    pub record: Record,
    /// Changes to it that are not public yet.
    pub changes: Option<ChangesJson>,
    /// How the word of its owner stands today.
    pub confirmed: Confirmed,
    /// What is missing before it can be submitted, or wrong with it.
    pub missing: Vec<Problem>,
    /// What became of it, oldest first.
    pub steps: Vec<StepJson>,
    /// Who may be asked; personal data.
    pub contact: Contact,
    /// What readers say is wrong and is not settled.
    pub remarks: Vec<Remark>,
}

/// Changes that wait.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct ChangesJson {
    /// Where they stand.
    pub standing: Standing,
    /// Their revision.
    pub revision: i64,
    /// The words as they would be.
    pub record: Record,
}

/// One thing that was done with an entry.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct StepJson {
    /// What.
    pub step: String,
    /// Why.
    pub reason: String,
    /// For whom.
    pub acting_for: String,
    /// When.
    pub at: String,
}

/// Where an entry stands, for those who write for its owner and for reviewers.
#[utoipa::path(get, path = "/api/v1/activities/{id}/state", tag = "activities",
    params(("id" = i64, Path, description = "number of the entry")),
    responses((status = 200, body = StateJson), (status = 404)))]
pub async fn state(
    State(app): State<App>,
    Extension(person): Extension<Person>,
    Path(id): Path<i64>,
) -> Result<Json<StateJson>> {
    let missing = || Error::NotFound(format!("activity {id} among those that you write for or review"));
    let entry = store::by_id(&app.db, id).await?.ok_or_else(missing)?;
    if !Sight::of(&person, &entry).sees_all() {
        return Err(missing());
    }
    let waiting = store::proposal(&app.db, id).await?;
    let words = waiting.as_ref().map_or(&entry.record, |waiting| &waiting.record);
    let steps = store::steps(&app.db, id).await?;
    let step = |it: store::StepTaken| StepJson {
        step: it.step,
        reason: it.reason,
        acting_for: it.acting_for,
        at: it.at,
    };
    Ok(Json(StateJson {
        missing: check(&app, words, true).await?,
        steps: steps.into_iter().map(step).collect(),
        contact: super::contact(&app.db, id).await?,
        remarks: own_store::remarks(&app.db, id).await?,
        confirmed: Confirmed::on(today((app.now)()), entry.confirmed_on.as_deref()),
        changes: waiting.map(|it| ChangesJson {
            standing: it.standing,
            revision: it.revision,
            record: it.record,
        }),
        id: entry.id,
        owner: entry.owner,
        standing: entry.standing,
        revision: entry.revision,
        record: entry.record,
    }))
}

/// Whose entries.
#[derive(Debug, Default, Deserialize, utoipa::IntoParams)]
pub struct Whose {
    /// Code of an actor for whom the person writes; left out, all of them.
    pub owner: Option<String>,
}

/// The entries of the actors for whom the person acts; what waits for them first.
#[utoipa::path(get, path = "/api/v1/my/activities", tag = "activities", params(Whose),
    responses((status = 200, body = [Own]), (status = 401), (status = 403)))]
pub async fn list(
    State(app): State<App>,
    Extension(person): Extension<Person>,
    Query(whose): Query<Whose>,
) -> Result<Json<Vec<Own>>> {
    Ok(Json(room::all(&app, &person, whose.owner.as_deref()).await?))
}

/// Says that a public entry is still right.
#[utoipa::path(post, path = "/api/v1/activities/{id}/confirmation", tag = "activities",
    params(("id" = i64, Path, description = "number of the entry")),
    responses((status = 204), (status = 401), (status = 403), (status = 404), (status = 409)))]
pub async fn confirm(
    State(app): State<App>,
    Extension(person): Extension<Person>,
    Path(id): Path<i64>,
) -> Result<StatusCode> {
    still_right(&app, &person, id, today((app.now)())).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Gives a draft up; its words are kept.
#[utoipa::path(post, path = "/api/v1/activities/{id}/withdrawal", tag = "activities",
    params(("id" = i64, Path, description = "number of the entry")),
    responses((status = 204), (status = 401), (status = 403), (status = 404), (status = 409)))]
pub async fn withdraw(
    State(app): State<App>,
    Extension(person): Extension<Person>,
    Path(id): Path<i64>,
) -> Result<StatusCode> {
    super::withdraw(&app, &person, id).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Takes up again what was given up.
#[utoipa::path(post, path = "/api/v1/activities/{id}/restoration", tag = "activities",
    params(("id" = i64, Path, description = "number of the entry")),
    responses((status = 204), (status = 401), (status = 403), (status = 404), (status = 409)))]
pub async fn restore(
    State(app): State<App>,
    Extension(person): Extension<Person>,
    Path(id): Path<i64>,
) -> Result<StatusCode> {
    super::restore(&app, &person, id).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// A remark as a program gives it.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
pub struct RemarkGiven {
    /// What is wrong, and where the right words can be seen.
    pub words: String,
}

/// Says that something is wrong with a public entry. Its owner and the reviewers read it.
#[utoipa::path(post, path = "/api/v1/activities/{id}/remarks", tag = "activities", request_body = RemarkGiven,
    params(("id" = i64, Path, description = "number of the entry")),
    responses((status = 204), (status = 401), (status = 404), (status = 409), (status = 422)))]
pub async fn remark(
    State(app): State<App>,
    Extension(person): Extension<Person>,
    Path(id): Path<i64>,
    Json(given): Json<RemarkGiven>,
) -> Result<StatusCode> {
    super::remark(&app, &person, id, &given.words).await?;
    Ok(StatusCode::NO_CONTENT)
}
