//! Names without an actor, for programs.

use axum::extract::{Query, State};
use axum::{Extension, Json};
use serde::{Deserialize, Serialize};

use super::listing::names;
use crate::accounts::Person;
use crate::app::App;
use crate::error::Result;
use crate::trace::api::Paging;
use crate::verdicts::Verdict;

/// A name and what it may mean.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct NameJson {
    /// The name, letter for letter.
    pub name: String,
    /// Entries in which it stands.
    pub activities: i64,
    /// Code of an actor that it may mean; a guess by its letters, which ties nothing.
    pub may_be: Option<String>,
    /// Which letters led there: `name`, `short` or `brackets`.
    pub because: Option<&'static str>,
}

/// A page of names.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct NamesJson {
    /// Names that stand in entries without the code of an actor.
    pub total: usize,
    /// This page, from 1.
    pub page: usize,
    /// Its names, those in most entries first.
    pub names: Vec<NameJson>,
}

/// Names of partners that stand in entries without the code of an actor, each with the actor that it may mean.
#[utoipa::path(get, path = "/api/v1/partner-names", tag = "partners", params(Paging),
    responses((status = 200, body = NamesJson), (status = 403), (status = 422)))]
pub async fn list(State(app): State<App>, Query(paging): Query<Paging>) -> Result<Json<NamesJson>> {
    let (names, total) = names(&app, paging.slice()?).await?;
    let names = names.into_iter().map(|(one, guess)| {
        let (may_be, because) = guess.map(|(actor, why)| (actor.id, why.code())).unzip();
        NameJson { name: one.name, activities: one.activities, may_be, because }
    });
    Ok(Json(NamesJson { total, page: paging.page, names: names.collect() }))
}

/// What a program says of a name.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
pub struct NameGiven {
    /// The name, letter for letter.
    pub name: String,
    /// Code of the actor.
    pub actor: String,
    /// `confirmed`: it means the actor; `dismissed`: it does not; `withdrawn`: the tie is taken back.
    pub verdict: Verdict,
    /// Why.
    #[serde(default)]
    pub because: String,
}

/// What followed.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct Tied {
    /// Entries that are found otherwise now.
    pub activities: usize,
}

/// Says which actor a name means; the words of entries stay as they are.
#[utoipa::path(post, path = "/api/v1/partner-names", tag = "partners", request_body = NameGiven,
    responses((status = 200, body = Tied), (status = 403), (status = 409), (status = 422)))]
pub async fn decide(
    State(app): State<App>,
    Extension(person): Extension<Person>,
    Json(given): Json<NameGiven>,
) -> Result<Json<Tied>> {
    let pair = (given.name.as_str(), given.actor.as_str());
    let said = ("person", given.because.as_str());
    Ok(Json(Tied { activities: super::decide(&app, &person, pair, given.verdict, said).await? }))
}
