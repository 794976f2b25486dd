//! Checking a file for a program.

use axum::Json;
use axum::body::Bytes;
use axum::extract::Query;
use jiff::civil::Date;
use resolute_document::checks::Defect;
use serde::{Deserialize, Serialize};

use crate::error::{Error, Result};

/// How a file is checked.
#[derive(Debug, Deserialize, utoipa::IntoParams)]
pub struct Asked {
    /// The day for which citations and dates are judged, such as 2017-10-09; by default the opening of the conference
    /// that the text is addressed to.
    pub as_of: Option<String>,
}

/// What the checks say of a file.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct Answer {
    /// The day for which it was checked, where one is known.
    as_of: Option<String>,
    /// Label of the conference that it is addressed to, where it is known.
    conference: Option<String>,
    /// Whether all checks were made; a text that is not in English gets only those that know no language.
    analysed: bool,
    /// The rows of `resolute check --format json`.
    #[schema(value_type = Vec<Object>)]
    findings: Vec<Defect>,
}

/// Checks a .docx, Akoma Ntoso or plain text file sent as the body. Nothing is kept.
#[utoipa::path(post, path = "/api/v1/checks", tag = "checks", params(Asked),
    request_body(content = Vec<u8>, content_type = "application/octet-stream"),
    responses((status = 200, body = Answer), (status = 422)))]
pub async fn create(Query(asked): Query<Asked>, body: Bytes) -> Result<Json<Answer>> {
    let as_of = asked.as_of.as_deref().map(day).transpose()?;
    let checked = super::check_apart(body.to_vec(), as_of).await?.checked;
    Ok(Json(Answer {
        as_of: checked.as_of.map(|day| day.to_string()),
        conference: checked.conference,
        analysed: checked.analysed,
        findings: checked.defects,
    }))
}

/// A day as a form or address writes it.
///
/// # Errors
/// Says what would be accepted.
pub(super) fn day(text: &str) -> Result<Date> {
    text.trim()
        .parse()
        .map_err(|_| Error::Invalid(format!("\"{text}\" is no day; accepted is one such as 2017-10-09")))
}
