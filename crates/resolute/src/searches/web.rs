//! Pages of the searches that a person keeps, and of stopping their messages.

use axum::Extension;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;

use super::actions::{self, owner};
use super::model::Alert;
use super::store;
use super::views::{NewPage, SearchesPage, StopPage};
use crate::accounts::Person;
use crate::activities::register::Asked;
use crate::activities::register::views::names::Registered;
use crate::activities::register::web::registered;
use crate::app::App;
use crate::error::{Error, Result};
use crate::web::csrf::Verified;
use crate::web::page::{Page, Section, answer, answer_with};
use crate::web::visit::Visit;

/// `GET /my/searches`
pub async fn list(State(app): State<App>, visit: Visit) -> Result<Response> {
    Ok(answer(&page(&app, visit, None).await?))
}

async fn page(app: &App, visit: Visit, problem: Option<String>) -> Result<SearchesPage> {
    let saved = store::of_person(&app.db, owner(&visit.person)?).await?;
    let terms = app.terms.get(&app.db).await?;
    let title = visit.t("searches-title");
    let up = visit.t("activities-title");
    let page = Page::new(visit, title.clone(), Section::Other).under(up, "/activities").here(title);
    let registered = registered_in(app, saved.iter().map(|saved| saved.query.as_str())).await?;
    Ok(SearchesPage::new(page, (app.register, &terms, &registered), &saved, problem))
}

/// `GET /my/searches/new?q=...`: the filters of the register as they stand in its address.
pub async fn ask(State(app): State<App>, visit: Visit) -> Result<Response> {
    owner(&visit.person)?;
    let query = Asked::of_query(&visit.query).query();
    Ok(answer(&new_page(&app, visit, SaveForm { query, ..SaveForm::default() }, None).await?))
}

async fn new_page(app: &App, visit: Visit, form: SaveForm, problem: Option<String>) -> Result<NewPage> {
    let terms = app.terms.get(&app.db).await?;
    let title = visit.t("searches-new");
    let (up, mine) = (visit.t("activities-title"), visit.t("searches-title"));
    let page = Page::new(visit, title.clone(), Section::Other)
        .under(up, format!("/activities?{}", form.query))
        .under(mine, "/my/searches")
        .here(title);
    let registered = registered_in(app, [form.query.as_str()]).await?;
    Ok(NewPage::new(page, (app.register, &terms, &registered), &form, problem))
}

/// Names of the organisations that registered here and that searches ask for.
async fn registered_in<'a>(app: &App, queries: impl IntoIterator<Item = &'a str>) -> Result<Registered> {
    let codes: Vec<String> =
        queries.into_iter().flat_map(|query| Asked::of_query(query).values("actor")).collect();
    registered(app, codes.iter().map(String::as_str)).await
}

/// What the form of a search sends.
#[derive(Debug, Default, Deserialize)]
pub struct SaveForm {
    #[serde(default)]
    pub(super) name: String,
    #[serde(default)]
    pub(super) query: String,
    #[serde(default)]
    pub(super) alert: String,
}

impl SaveForm {
    fn alert(&self) -> Alert {
        Alert::from_code(&self.alert).unwrap_or_default()
    }
}

/// `POST /my/searches`: on error the page comes back with what was typed.
pub async fn create(
    State(app): State<App>,
    visit: Visit,
    Extension(person): Extension<Person>,
    Verified(form): Verified<SaveForm>,
) -> Result<Response> {
    match actions::save(&app, &person, &form.name, &form.query, form.alert()).await {
        Ok(_) => Ok(Redirect::to("/my/searches").into_response()),
        Err(error @ (Error::Invalid(_) | Error::Conflict(_))) => {
            let page = new_page(&app, visit, form, Some(error.to_string())).await?;
            Ok(answer_with(StatusCode::UNPROCESSABLE_ENTITY, &page))
        }
        Err(other) => Err(other),
    }
}

/// `POST /my/searches/{id}`
pub async fn update(
    State(app): State<App>,
    visit: Visit,
    Extension(person): Extension<Person>,
    Path(id): Path<i64>,
    Verified(form): Verified<SaveForm>,
) -> Result<Response> {
    match actions::change(&app, &person, id, &form.name, form.alert()).await {
        Ok(()) => Ok(Redirect::to("/my/searches").into_response()),
        Err(error @ (Error::Invalid(_) | Error::Conflict(_))) => {
            let page = page(&app, visit, Some(error.to_string())).await?;
            Ok(answer_with(StatusCode::UNPROCESSABLE_ENTITY, &page))
        }
        Err(other) => Err(other),
    }
}

/// A form that only has its token.
#[derive(Debug, Deserialize)]
pub struct Nothing {}

/// `POST /my/searches/{id}/removal`
pub async fn remove(
    State(app): State<App>,
    Extension(person): Extension<Person>,
    Path(id): Path<i64>,
    Verified(Nothing {}): Verified<Nothing>,
) -> Result<Response> {
    actions::remove(&app, &person, id).await?;
    Ok(Redirect::to("/my/searches").into_response())
}

/// `GET /searches/{secret}/stop`: asks first, because programs that look at mail open its links.
pub async fn ask_stop(State(app): State<App>, visit: Visit, Path(secret): Path<String>) -> Result<Response> {
    let saved = store::by_secret(&app.db, &secret).await?;
    let title = visit.t("searches-stop");
    let stopped = saved.alert == Alert::None;
    let page = Page::new(visit, title.clone(), Section::Other).here(title);
    Ok(answer(&StopPage { page, secret, name: saved.name, stopped }))
}

/// `POST /searches/{secret}/stop`
pub async fn stop(
    State(app): State<App>,
    Extension(person): Extension<Person>,
    Path(secret): Path<String>,
    Verified(Nothing {}): Verified<Nothing>,
) -> Result<Response> {
    actions::stop(&app, &person, &secret).await?;
    Ok(Redirect::to(&format!("/searches/{secret}/stop")).into_response())
}
