//! Reports for programs.

use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::{Extension, Json};
use serde::{Deserialize, Serialize};

use super::built::Asked;
use super::kept::{Listed, Step, Written};
use super::scope::Codes;
use super::written::ReportJson;
use super::{actions, build, shipped};
use crate::accounts::Person;
use crate::app::App;
use crate::error::Result;
use crate::web::locale::Locale;
use crate::web::words::words;

/// A template.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct TemplateJson {
    /// As addresses and commands call it.
    pub name: String,
    /// What a report made of it is.
    pub title: String,
    /// Its text, to be copied and changed.
    pub text: String,
}

/// A report as it is asked for.
#[derive(Debug, Clone, Deserialize, utoipa::IntoParams, utoipa::ToSchema)]
pub struct ReportAsked {
    /// Name of the template.
    pub template: String,
    /// Identifier of the instrument that it is about; that of the house where nothing is said.
    #[serde(default)]
    pub instrument: Option<String>,
    /// Code of the plan that it is about.
    #[serde(default)]
    pub plan: Option<String>,
    /// Code of the action line that it is about.
    #[serde(default)]
    pub line: Option<String>,
    /// Code of the actor that it is about.
    #[serde(default)]
    pub actor: Option<String>,
    /// First day of the period (ISO 8601).
    pub from: String,
    /// Last day of the period (ISO 8601).
    pub to: String,
    /// Language of the frame, from the six of the house.
    #[serde(default)]
    pub language: Option<String>,
}

impl ReportAsked {
    /// What it asks for.
    ///
    /// # Errors
    /// As [`Asked::about`], and where the template is about something else.
    pub fn asked(&self, app: &App) -> Result<Asked> {
        let codes = Codes {
            instrument: self.instrument.as_deref(),
            plan: self.plan.as_deref(),
            line: self.line.as_deref(),
            actor: self.actor.as_deref(),
        };
        let subjects = shipped::by_name(&self.template)?.needs.subjects();
        Asked::about(
            &self.template,
            codes.scope(app, &self.template, subjects)?,
            (&self.from, &self.to),
            self.language.as_deref().unwrap_or(Locale::En.code()),
        )
    }
}

/// A report to keep.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
pub struct ReportToKeep {
    /// What it is.
    #[serde(flatten)]
    pub asked: ReportAsked,
    /// The text of the template, where it was copied and changed; it is given what the named template is given.
    #[serde(default)]
    pub template_text: Option<String>,
}

/// The templates of reports.
#[utoipa::path(get, path = "/api/v1/reports/templates", tag = "reports",
    responses((status = 200, body = Vec<TemplateJson>)))]
pub async fn templates() -> Json<Vec<TemplateJson>> {
    let template = |shipped: &shipped::Shipped| TemplateJson {
        name: shipped.name.to_owned(),
        title: words(Locale::En, &format!("reports-template-{}", shipped.name)),
        text: shipped.text.to_owned(),
    };
    Json(shipped::SHIPPED.iter().map(template).collect())
}

/// A report drawn from the registers as they are, with its data; nothing is kept.
#[utoipa::path(get, path = "/api/v1/reports/preview", tag = "reports", params(ReportAsked),
    responses((status = 200, body = ReportJson), (status = 404), (status = 422)))]
pub async fn preview(State(app): State<App>, Query(asked): Query<ReportAsked>) -> Result<Response> {
    let built = build(&app, &asked.asked(&app)?).await?;
    Ok(Json(ReportJson::of(&built)?).into_response())
}

/// A kept report with its parts and its data.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct KeptJson<'a> {
    /// What it is, and how far.
    pub about: &'a Listed,
    /// Grows with every step; a step must name the one it was decided on.
    pub revision: i64,
    /// The issued report that corrects this one.
    pub corrected_by: Option<i64>,
    /// What people wrote, place by place, with the revision that a change must name.
    pub texts: &'a [Written],
    /// The report.
    pub report: ReportJson<'a>,
}

/// Which reports.
#[derive(Debug, Default, Deserialize, utoipa::IntoParams)]
pub struct Which {
    /// Lineage of a paragraph: only the issued reports that cover it.
    #[serde(default)]
    pub covers: Option<String>,
}

/// The kept reports, the newest first; drafts only for who writes them.
#[utoipa::path(get, path = "/api/v1/reports", tag = "reports", params(Which),
    responses((status = 200, body = Vec<Listed>)))]
pub async fn list(
    State(app): State<App>,
    Extension(person): Extension<Person>,
    Query(which): Query<Which>,
) -> Result<Json<Vec<Listed>>> {
    Ok(Json(actions::list(&app, &person, which.covers.as_deref()).await?))
}

/// Draws a report and keeps it as a draft.
#[utoipa::path(post, path = "/api/v1/reports", tag = "reports", request_body = ReportToKeep,
    responses((status = 201, body = i64), (status = 403), (status = 404), (status = 422)))]
pub async fn create(
    State(app): State<App>,
    Extension(person): Extension<Person>,
    Json(kept): Json<ReportToKeep>,
) -> Result<(StatusCode, Json<i64>)> {
    let id = actions::keep(&app, &person, &kept.asked.asked(&app)?, kept.template_text.as_deref()).await?;
    Ok((StatusCode::CREATED, Json(id)))
}

/// One kept report.
#[utoipa::path(get, path = "/api/v1/reports/{id}", tag = "reports",
    params(("id" = i64, Path, description = "number of the report")),
    responses((status = 200, body = KeptJson), (status = 404)))]
pub async fn show(
    State(app): State<App>,
    Extension(person): Extension<Person>,
    Path(id): Path<i64>,
) -> Result<Response> {
    let kept = actions::seen(&app, &person, id).await?;
    let built = kept.built()?;
    let json = KeptJson {
        about: &kept.listed,
        revision: kept.revision,
        corrected_by: kept.corrected_by,
        texts: &kept.texts,
        report: ReportJson::of(&built)?,
    };
    Ok(Json(json).into_response())
}

/// Words for a place.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
pub struct WordsGiven {
    /// The place, as the template names it.
    pub place: String,
    /// The words; empty to take away what stands there.
    pub words: String,
    /// Revision of the words that they replace; 0 where there are none.
    #[serde(default)]
    pub revision: i64,
}

/// Writes words in a place of a report that is not issued.
#[utoipa::path(post, path = "/api/v1/reports/{id}/texts", tag = "reports", request_body = WordsGiven,
    params(("id" = i64, Path, description = "number of the report")),
    responses((status = 204), (status = 403), (status = 404), (status = 409), (status = 422)))]
pub async fn create_text(
    State(app): State<App>,
    Extension(person): Extension<Person>,
    Path(id): Path<i64>,
    Json(given): Json<WordsGiven>,
) -> Result<StatusCode> {
    actions::write(&app, &person, id, (&given.place, &given.words, given.revision)).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// A step with a report.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
pub struct StepGiven {
    /// What is done.
    pub step: Step,
    /// Revision of the report that it was decided on.
    pub revision: i64,
}

/// Refreshes the data of a report, reviews it, issues it, or begins the one that corrects it; answers with the number of
/// the report to look at.
#[utoipa::path(post, path = "/api/v1/reports/{id}/steps", tag = "reports", request_body = StepGiven,
    params(("id" = i64, Path, description = "number of the report")),
    responses((status = 200, body = i64), (status = 403), (status = 404), (status = 409)))]
pub async fn create_step(
    State(app): State<App>,
    Extension(person): Extension<Person>,
    Path(id): Path<i64>,
    Json(given): Json<StepGiven>,
) -> Result<Json<i64>> {
    Ok(Json(actions::step(&app, &person, id, (given.step, given.revision)).await?))
}
