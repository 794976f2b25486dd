//! Pages of obligations.

use axum::Extension;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;

use super::actions::{Given, StepGiven};
use super::listing::{self, lines, narrowed};
use super::model::{codes, href};
use super::views::{ListPage, ObligationPage};
use crate::accounts::signatures::tell;
use crate::accounts::{Person, Right};
use crate::app::App;
use crate::error::{Error, Result};
use crate::trace::day_of;
use crate::web::csrf::Verified;
use crate::web::page::{Page, Section, answer, answer_with};
use crate::web::visit::Visit;

/// `GET /obligations`
pub async fn list(State(app): State<App>, visit: Visit) -> Result<Response> {
    Ok(answer(&list_page(&app, visit, Given::default(), None).await?))
}

async fn list_page(app: &App, visit: Visit, typed: Given, problem: Option<String>) -> Result<ListPage> {
    let asked = listing::asked(&visit.query);
    let as_of = day_of(app, asked.as_of.as_deref())?;
    let found = narrowed(lines(app, as_of).await?, &asked);
    let rights = (visit.person.may(Right::Contribute), visit.person.may_for_all(Right::Edit));
    let (title, up) = (visit.t("obligations-title"), visit.t("deadlines-title"));
    let page = Page::new(visit, title.clone(), Section::Other).under(up, "/deadlines").here(title);
    Ok(ListPage::new(page, app.register, &asked, (as_of, &found), rights, (typed, problem)))
}

/// `POST /obligations`: on error the page comes back with what was typed.
pub async fn create(
    State(app): State<App>,
    visit: Visit,
    Extension(person): Extension<Person>,
    Verified(given): Verified<Given>,
) -> Result<Response> {
    match super::enter(&app, &person, &given).await {
        Ok(id) => Ok(Redirect::to(&href(id)).into_response()),
        Err(error @ (Error::Invalid(_) | Error::NotFound(_) | Error::Conflict(_))) => {
            let page = list_page(&app, visit, given, Some(error.to_string())).await?;
            Ok(answer_with(StatusCode::UNPROCESSABLE_ENTITY, &page))
        }
        Err(other) => Err(other),
    }
}

/// What the buttons of a suggestion send.
#[derive(Debug, Deserialize)]
pub struct DecisionForm {
    address: String,
    verdict: String,
}

/// `POST /obligations/decisions`
pub async fn create_decision(
    State(app): State<App>,
    Extension(person): Extension<Person>,
    Verified(form): Verified<DecisionForm>,
) -> Result<Response> {
    let confirmed = form.verdict == "confirmed";
    let id = super::decide(&app, &person, &form.address, confirmed).await?;
    let to = if confirmed { href(id) } else { "/obligations?standing=suggested".to_owned() };
    Ok(Redirect::to(&to).into_response())
}

/// `GET /obligations/{id}`
pub async fn show(State(app): State<App>, visit: Visit, Path(id): Path<i64>) -> Result<Response> {
    Ok(answer(&page(&app, visit, id, StepGiven::default(), None).await?))
}

async fn page(
    app: &App,
    visit: Visit,
    id: i64,
    typed: StepGiven,
    problem: Option<String>,
) -> Result<ObligationPage> {
    let obligation = super::by_id(&app.db, id).await?;
    let as_of = day_of(app, None)?;
    let line = lines(app, as_of).await?.into_iter().find(|one| one.obligation.id == id);
    let mut steps = super::steps_of(&app.db, id).await?;
    tell(&app.db, visit.locale, steps.iter_mut().map(|one| &mut one.person)).await?;
    let may = |cell: &str| {
        let own = codes(cell).iter().any(|actor| visit.person.may_for(Right::Contribute, actor));
        obligation.nature == "task" && (own || visit.person.may_for_all(Right::Edit))
    };
    let rights = (may(&obligation.giver), may(&obligation.receiver));
    let title = visit.with("obligation-number", &[("number", id.to_string().into())]);
    let (up, mid) = (visit.t("deadlines-title"), visit.t("obligations-title"));
    let page = Page::new(visit, title.clone(), Section::Other)
        .under(up, "/deadlines")
        .under(mid, "/obligations")
        .here(title)
        .about(format!("obligation/{id}"));
    Ok(ObligationPage::new(
        page,
        app.register,
        (&obligation, line.as_ref(), &steps),
        rights,
        (typed, problem),
    ))
}

/// `POST /obligations/{id}/handing-over`
pub async fn hand_over(
    State(app): State<App>,
    visit: Visit,
    Extension(person): Extension<Person>,
    Path(id): Path<i64>,
    Verified(given): Verified<StepGiven>,
) -> Result<Response> {
    let done = super::hand_over(&app, &person, id, &given).await;
    after(&app, visit, id, given, done).await
}

/// `POST /obligations/{id}/receipt`
pub async fn receive(
    State(app): State<App>,
    visit: Visit,
    Extension(person): Extension<Person>,
    Path(id): Path<i64>,
    Verified(given): Verified<StepGiven>,
) -> Result<Response> {
    let done = super::receive(&app, &person, id, &given).await;
    after(&app, visit, id, given, done).await
}

async fn after(app: &App, visit: Visit, id: i64, given: StepGiven, done: Result<()>) -> Result<Response> {
    match done {
        Ok(()) => Ok(Redirect::to(&href(id)).into_response()),
        Err(error @ (Error::Invalid(_) | Error::Conflict(_))) => {
            let page = page(app, visit, id, given, Some(error.to_string())).await?;
            Ok(answer_with(StatusCode::UNPROCESSABLE_ENTITY, &page))
        }
        Err(other) => Err(other),
    }
}
