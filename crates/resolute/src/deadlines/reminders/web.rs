//! Pages of reminders: one's own choice, and the way to stop them.

use askama::Template;
use axum::Extension;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;

use super::model::Every;
use crate::accounts::Person;
use crate::app::App;
use crate::error::Result;
use crate::web::csrf::Verified;
use crate::web::page::{Page, Section, answer};
use crate::web::visit::Visit;

/// One's own choice.
#[derive(Template)]
#[template(path = "deadlines/views/reminders.html")]
pub struct RemindersPage {
    page: Page,
    choices: Vec<(&'static str, String, bool)>,
    acts_for: Vec<String>,
}

/// `GET /my/reminders`
pub async fn ask(State(app): State<App>, visit: Visit) -> Result<Response> {
    let digest = match visit.person.id {
        Some(id) => super::of_person(&app.db, id).await?,
        None => None,
    };
    let now = digest.map(|digest| digest.every);
    let every =
        |every: Every| (every.code(), visit.t(&format!("digests-{}", every.code())), now == Some(every));
    let none = ("none", visit.t("digests-none"), now.is_none());
    let choices = std::iter::once(none).chain(Every::ALL.into_iter().map(every)).collect();
    let acts_for = visit.person.roles.iter().filter_map(|role| role.actor.clone()).collect();
    let title = visit.t("digests-title");
    let page = Page::new(visit, title.clone(), Section::Other).here(title);
    Ok(answer(&RemindersPage { page, choices, acts_for }))
}

/// What the form sends.
#[derive(Debug, Deserialize)]
pub struct ChoiceForm {
    every: String,
}

/// `POST /my/reminders`
pub async fn choose(
    State(app): State<App>,
    Extension(person): Extension<Person>,
    Verified(form): Verified<ChoiceForm>,
) -> Result<Response> {
    super::choose(&app, &person, Every::from_code(&form.every)).await?;
    Ok(Redirect::to("/my/reminders").into_response())
}

/// The page that stops them.
#[derive(Template)]
#[template(path = "deadlines/views/stop.html")]
pub struct StopPage {
    page: Page,
    secret: String,
    stopped: bool,
}

/// `GET /reminders/{secret}/stop`: asks first, because programs that look at mail open its links.
pub async fn ask_stop(State(app): State<App>, visit: Visit, Path(secret): Path<String>) -> Result<Response> {
    let stopped = super::by_secret(&app.db, &secret).await?.is_none();
    let title = visit.t("digests-stop");
    let page = Page::new(visit, title.clone(), Section::Other).here(title);
    Ok(answer(&StopPage { page, secret, stopped }))
}

/// A form that only has its token.
#[derive(Debug, Deserialize)]
pub struct Nothing {}

/// `POST /reminders/{secret}/stop`
pub async fn stop(
    State(app): State<App>,
    Extension(person): Extension<Person>,
    Path(secret): Path<String>,
    Verified(Nothing {}): Verified<Nothing>,
) -> Result<Response> {
    super::stop(&app, &person, &secret).await?;
    Ok(Redirect::to(&format!("/reminders/{secret}/stop")).into_response())
}
