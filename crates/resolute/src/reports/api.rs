//! Reports for programs.

use axum::Json;
use axum::extract::{Query, State};
use axum::response::{IntoResponse, Response};
use serde::{Deserialize, Serialize};

use super::built::Asked;
use super::written::ReportJson;
use super::{build, shipped};
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
    /// Identifier of the instrument; that of the house where absent.
    #[serde(default)]
    pub instrument: Option<String>,
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
    /// As [`Asked::of`].
    pub fn asked(&self, app: &App) -> Result<Asked> {
        let instrument = self.instrument.as_deref().filter(|id| !id.is_empty()).unwrap_or(&app.config.home);
        Asked::of(
            &self.template,
            instrument,
            (&self.from, &self.to),
            self.language.as_deref().unwrap_or(Locale::En.code()),
        )
    }
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
