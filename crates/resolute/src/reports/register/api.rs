//! The register of reports for programs.

use axum::extract::{RawQuery, State};
use axum::http::StatusCode;
use axum::{Extension, Json};
use serde::{Deserialize, Serialize};

use super::actions::{Given, PairGiven, ReviewGiven};
use super::listing::{self, entries, narrowed};
use super::model::{Entry, Pair, Review};
use super::{pairs, store};
use crate::accounts::Person;
use crate::accounts::signatures::tell;
use crate::app::App;
use crate::error::Result;
use crate::trace::day_of;
use crate::web::locale::Locale;
use crate::web::visit::query_pairs;

/// The reports that are due to somebody: read in duties in force, and recorded by people.
#[utoipa::path(get, path = "/api/v1/reports/register", tag = "reports",
    params(
        ("standing" = Option<Vec<String>>, Query, description = "suggested, confirmed or recorded"),
        ("receiver" = Option<Vec<String>>, Query, description = "code of the actor to whom it goes"),
        ("giver" = Option<Vec<String>>, Query, description = "code of the actor who owes it"),
        ("recurrence" = Option<Vec<String>>, Query, description = "annual, each-session ...; none"),
        ("review" = Option<Vec<String>>, Query, description = "continue, merge, discontinue; none"),
        ("instrument" = Option<Vec<String>>, Query, description = "text that asks for it"),
        ("as_of" = Option<String>, Query, description = "day of the question; today where absent"),
    ),
    responses((status = 200, body = Vec<Entry>), (status = 422)))]
pub async fn list(State(app): State<App>, RawQuery(query): RawQuery) -> Result<Json<Vec<Entry>>> {
    let asked = listing::asked(query.as_deref().unwrap_or_default());
    let as_of = day_of(&app, asked.as_of.as_deref())?;
    let (mut rows, _) = narrowed(entries(&app, as_of).await?, &asked);
    let reviews = rows.iter_mut().filter_map(|one| one.review.as_mut()).map(|one| &mut one.person);
    tell(&app.db, Locale::En, reviews).await?;
    tell(&app.db, Locale::En, rows.iter_mut().map(|one| &mut one.person)).await?;
    Ok(Json(rows))
}

/// Records a report that a text asks for and that the reader of duties missed; answers with its name.
#[utoipa::path(post, path = "/api/v1/reports/register", tag = "reports", request_body = Given,
    responses((status = 201, body = String), (status = 403), (status = 404), (status = 422)))]
pub async fn create(
    State(app): State<App>,
    Extension(person): Extension<Person>,
    Json(given): Json<Given>,
) -> Result<(StatusCode, Json<String>)> {
    Ok((StatusCode::CREATED, Json(super::record(&app, &person, &given).await?)))
}

/// A decision about a suggestion.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
pub struct DueReportDecision {
    /// Name of the report in the register.
    pub key: String,
    /// Whether it is one.
    pub confirmed: bool,
}

/// Confirms or dismisses a report that was read in a duty.
#[utoipa::path(post, path = "/api/v1/reports/register/decisions", tag = "reports", request_body = DueReportDecision,
    responses((status = 204), (status = 403), (status = 404), (status = 409)))]
pub async fn create_decision(
    State(app): State<App>,
    Extension(person): Extension<Person>,
    Json(given): Json<DueReportDecision>,
) -> Result<StatusCode> {
    super::decide(&app, &person, &given.key, given.confirmed).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Recurring reports that ask for the same, with the reasons.
#[utoipa::path(get, path = "/api/v1/reports/register/pairs", tag = "reports",
    responses((status = 200, body = Vec<Pair>)))]
pub async fn list_pairs(State(app): State<App>) -> Result<Json<Vec<Pair>>> {
    Ok(Json(pairs(&app, day_of(&app, None)?).await?))
}

/// Says whether two reports ask for the same.
#[utoipa::path(post, path = "/api/v1/reports/register/pairs", tag = "reports", request_body = PairGiven,
    responses((status = 204), (status = 403), (status = 404), (status = 409), (status = 422)))]
pub async fn create_pair(
    State(app): State<App>,
    Extension(person): Extension<Person>,
    Json(given): Json<PairGiven>,
) -> Result<StatusCode> {
    super::judge_pair(&app, &person, &given).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// The reviews of a report.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct ReviewsJson {
    /// The oldest first; the last one counts.
    pub reviews: Vec<Review>,
}

/// Every review of a report, the oldest first.
#[utoipa::path(get, path = "/api/v1/reports/register/reviews", tag = "reports",
    params(("key" = Option<String>, Query, description = "name of the report in the register; all where absent")),
    responses((status = 200, body = ReviewsJson)))]
pub async fn list_reviews(State(app): State<App>, RawQuery(query): RawQuery) -> Result<Json<ReviewsJson>> {
    let key = query_pairs(query.as_deref().unwrap_or_default()).find(|(name, _)| name == "key");
    let mut reviews = match key {
        Some((_, key)) => store::reviews_of(&app.db, &key).await?,
        None => store::reviews(&app.db).await?,
    };
    tell(&app.db, Locale::En, reviews.iter_mut().map(|one| &mut one.person)).await?;
    Ok(Json(ReviewsJson { reviews }))
}

/// Records a review: continue, merge or discontinue.
#[utoipa::path(post, path = "/api/v1/reports/register/reviews", tag = "reports", request_body = ReviewGiven,
    responses((status = 201, body = i64), (status = 403), (status = 404), (status = 422)))]
pub async fn create_review(
    State(app): State<App>,
    Extension(person): Extension<Person>,
    Json(given): Json<ReviewGiven>,
) -> Result<(StatusCode, Json<i64>)> {
    Ok((StatusCode::CREATED, Json(super::review(&app, &person, &given).await?)))
}
