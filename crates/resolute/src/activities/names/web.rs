//! The page of names without an actor, for reviewers.

use axum::Extension;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;

use super::listing::names;
use super::store;
use super::views::NamesPage;
use crate::accounts::Person;
use crate::app::App;
use crate::error::{Error, Result};
use crate::verdicts::Verdict;
use crate::web::csrf::Verified;
use crate::web::facets::{PER_PAGE, Paging};
use crate::web::page::{Page, Section, answer, answer_with};
use crate::web::visit::Visit;

/// Entries of one name that are listed.
const LISTED: usize = 200;

/// Which page, and whose entries.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    page: Option<usize>,
    name: String,
}

/// `GET /partners/names`
pub async fn list(State(app): State<App>, visit: Visit, Query(asked): Query<Asked>) -> Result<Response> {
    Ok(answer(&page_of(&app, visit, &asked, None).await?))
}

async fn page_of(app: &App, visit: Visit, asked: &Asked, problem: Option<String>) -> Result<NamesPage> {
    let offset = (asked.page.unwrap_or(1).max(1) - 1).saturating_mul(PER_PAGE);
    let (names, total) = names(app, (offset, PER_PAGE)).await?;
    let entries = match asked.name.is_empty() {
        true => Vec::new(),
        false => store::entries(&app.db, &asked.name, LISTED).await?,
    };
    let said = store::said(&app.db).await?;
    let (_, paging) = Paging::of(&visit, asked.page, total);
    let (title, up) = (visit.t("names-title"), visit.t("partners-title"));
    let page = Page::new(visit, title.clone(), Section::Other).under(up, "/partners").here(title);
    Ok(NamesPage::new(page, (names, total), (&asked.name, entries), said, paging, problem))
}

/// What the forms send.
#[derive(Debug, Deserialize)]
pub struct NameForm {
    name: String,
    actor: String,
    verdict: String,
    #[serde(default)]
    because: String,
    #[serde(default)]
    said_by: String,
}

/// `POST /partners/names`: on error the page comes back with the reason.
pub async fn create(
    State(app): State<App>,
    visit: Visit,
    Extension(person): Extension<Person>,
    Verified(form): Verified<NameForm>,
) -> Result<Response> {
    let said_by = if form.said_by == "machine" { "machine" } else { "person" };
    let verdict = Verdict::named(&form.verdict)?;
    let decided =
        super::decide(&app, &person, (&form.name, &form.actor), verdict, (said_by, &form.because)).await;
    match decided {
        Ok(_) => Ok(Redirect::to("/partners/names").into_response()),
        Err(error @ (Error::Invalid(_) | Error::Conflict(_))) => {
            let page = page_of(&app, visit, &Asked::default(), Some(error.to_string())).await?;
            Ok(answer_with(StatusCode::UNPROCESSABLE_ENTITY, &page))
        }
        Err(other) => Err(other),
    }
}
