//! Forms by which an output and a duty are tied, and the words of duties for pages.

use std::collections::HashMap;

use axum::Extension;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;

use super::model::Answer;
use crate::accounts::Person;
use crate::app::App;
use crate::error::{Error, Result};
use crate::mandates;
use crate::plans::model::item_href;
use crate::plans::views::item::Typed;
use crate::plans::web::item_page;
use crate::verdicts::Verdict;
use crate::web::csrf::Verified;
use crate::web::page::answer_with;
use crate::web::visit::Visit;

/// Words of the newest duty of each paragraph.
///
/// # Errors
/// As the database.
pub async fn words_of(app: &App, links: &[Answer]) -> Result<HashMap<String, String>> {
    let lineages: Vec<&str> = links.iter().map(|link| link.lineage.as_str()).collect();
    mandates::words_of(&app.db, &lineages).await
}

/// What the form of a new link sends.
#[derive(Debug, Deserialize)]
pub struct LinkForm {
    address: String,
    #[serde(default)]
    because: String,
    /// `machine` where the person took up what was suggested.
    #[serde(default)]
    said_by: String,
}

/// `POST /plans/items/{id}/answers`: on error the page comes back with what was typed.
pub async fn create(
    State(app): State<App>,
    visit: Visit,
    Extension(person): Extension<Person>,
    Path(id): Path<i64>,
    Verified(form): Verified<LinkForm>,
) -> Result<Response> {
    let said_by = if form.said_by == "machine" { "machine" } else { "person" };
    match super::suggest(&app, &person, (id, &form.address), (said_by, &form.because)).await {
        Ok(_) => Ok(back(id)),
        Err(error @ (Error::Invalid(_) | Error::Conflict(_) | Error::NotFound(_))) => {
            let typed =
                Typed { address: form.address, problems: vec![error.to_string()], ..Typed::default() };
            Ok(answer_with(StatusCode::UNPROCESSABLE_ENTITY, &item_page(&app, visit, id, typed).await?))
        }
        Err(other) => Err(other),
    }
}

fn back(item: i64) -> Response {
    Redirect::to(&format!("{}#answers", item_href(item))).into_response()
}

/// What the buttons of a verdict send.
#[derive(Debug, Deserialize)]
pub struct VerdictForm {
    verdict: String,
    #[serde(default)]
    reason: String,
    /// Where the person came from: `duty` for the page of the duty.
    #[serde(default)]
    back: String,
}

/// `POST /answers/{id}/verdicts`
pub async fn create_verdict(
    State(app): State<App>,
    Extension(person): Extension<Person>,
    Path(id): Path<i64>,
    Verified(form): Verified<VerdictForm>,
) -> Result<Response> {
    let verdict = Verdict::named(&form.verdict)?;
    let item = super::decide(&app, &person, id, verdict, &form.reason).await?;
    if form.back == "duty" {
        let links = super::by_item(&app.db, item).await?;
        if let Some(link) = links.iter().find(|link| link.id == id) {
            return Ok(Redirect::to(&format!("/mandates/{}#outputs", link.address)).into_response());
        }
    }
    Ok(back(item))
}
