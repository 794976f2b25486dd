//! Searching for programs.

use axum::Json;
use axum::extract::{Query, RawQuery, State};
use serde::Deserialize;

use super::answer::Answer;
use super::question::Question;
use crate::app::App;
use crate::error::Result;

/// Everything that fits words and facets, most fitting first, with counts by facet. How words are matched is described
/// in docs/search.md; nothing that is typed is an error.
#[utoipa::path(get, path = "/api/v1/search", tag = "search",
    params(
        ("q" = Option<String>, Query, description = "Words, \"a phrase\", a symbol or an address"),
        ("kind" = Option<Vec<String>>, Query, description = "instrument, version, proposal, provision, mandate, actor, concept or activity; each facet may be given several times"),
        ("standing" = Option<Vec<String>>, Query, description = "in-force, proposed or ended"),
        ("body" = Option<Vec<String>>, Query, description = "Code of a body, such as WTDC"),
        ("addressee" = Option<Vec<String>>, Query, description = "Code of who must do it"),
        ("force" = Option<Vec<String>>, Query, description = "decides, instructs, requests, invites, calls-upon or encourages"),
        ("action-line" = Option<Vec<String>>, Query, description = "Such as C5"),
        ("year" = Option<Vec<String>>, Query, description = "Year of the version"),
        ("language" = Option<Vec<String>>, Query, description = "Code of the language of the text"),
        ("type" = Option<Vec<String>>, Query, description = "Of activities: project, programme, training ..."),
        ("goal" = Option<Vec<String>>, Query, description = "Of activities: goal, 1 to 17"),
        ("target" = Option<Vec<String>>, Query, description = "Of activities: target, such as 9.c"),
        ("gdc" = Option<Vec<String>>, Query, description = "Of activities: objective of the Global Digital Compact, 1 to 5"),
        ("region" = Option<Vec<String>>, Query, description = "Of activities: ITU region"),
        ("country" = Option<Vec<String>>, Query, description = "Of activities: ISO 3166 code of three letters"),
        ("group" = Option<Vec<String>>, Query, description = "Of activities: group of countries as of today, such as LDC"),
        ("people" = Option<Vec<String>>, Query, description = "Of activities: group of people that they are for"),
        ("organisation-type" = Option<Vec<String>>, Query, description = "Of activities: type of organisation"),
        ("actor" = Option<Vec<String>>, Query, description = "Of activities: code of an actor"),
        ("status" = Option<Vec<String>>, Query, description = "Of activities: planned, ongoing, completed, suspended or cancelled"),
        ("coverage" = Option<Vec<String>>, Query, description = "Of activities: local, national, regional or international"),
        ("mandate" = Option<Vec<String>>, Query, description = "Of activities: lineage of a duty that they are confirmed to implement"),
        ("confirmed" = Option<Vec<String>>, Query, description = "Of activities: yes, no or never"),
        ("source" = Option<Vec<String>>, Query, description = "Of activities: where the entry comes from"),
        ("typing" = Option<bool>, Query, description = "Whether the last word may still grow"),
        ("page" = Option<usize>, Query, description = "From 1"),
        ("per_page" = Option<usize>, Query, description = "At most 100"),
    ),
    responses((status = 200, body = Answer), (status = 422, description = "the page lies too deep")))]
pub async fn search(State(app): State<App>, RawQuery(query): RawQuery) -> Result<Json<Answer>> {
    let question = Question::of_query(query.as_deref().unwrap_or_default());
    let (found, current) = super::find(&app, &question).await?;
    Ok(Json(Answer::of(&question, found, current)))
}

/// What is being typed.
#[derive(Debug, Default, Deserialize)]
pub struct Typed {
    #[serde(default)]
    q: String,
}

/// Words of what is kept here that the last word may become, the most frequent first.
#[utoipa::path(get, path = "/api/v1/search/suggestions", tag = "search",
    params(("q" = Option<String>, Query, description = "What was typed so far")),
    responses((status = 200, body = Vec<String>)))]
pub async fn suggest(State(app): State<App>, Query(typed): Query<Typed>) -> Result<Json<Vec<String>>> {
    Ok(Json(super::suggestions(&app, typed.q).await?))
}
