//! Pages of the register of reports.

use axum::Extension;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;

use super::actions::{Given, PairGiven, ReviewGiven};
use super::alike::pairs_of;
use super::listing::{self, narrowed};
use super::model::entry_href;
use super::views::{EntryPage, ListPage, PairsPage};
use super::{pairs, store};
use crate::accounts::signatures::tell;
use crate::accounts::{Person, Right};
use crate::app::App;
use crate::error::{Error, Result};
use crate::trace::{self, day_of};
use crate::web::csrf::Verified;
use crate::web::page::{Page, Section, answer, answer_with};
use crate::web::visit::Visit;

/// `GET /reports/register`
pub async fn list(State(app): State<App>, visit: Visit) -> Result<Response> {
    Ok(answer(&list_page(&app, visit, (Given::default(), None)).await?))
}

async fn list_page(app: &App, visit: Visit, (typed, problem): (Given, Option<String>)) -> Result<ListPage> {
    let asked = listing::asked(&visit.query);
    let as_of = day_of(app, asked.as_of.as_deref())?;
    let found = narrowed(listing::entries(app, as_of).await?, &asked);
    let may_edit = visit.person.may_for_all(Right::Edit);
    let (title, up) = (visit.t("due-reports-title"), visit.t("reports-title"));
    let page = Page::new(visit, title.clone(), Section::Other).under(up, "/reports").here(title);
    Ok(ListPage::new(page, app.register, &asked, (as_of, &found), may_edit, (typed, problem)))
}

/// `POST /reports/register`: on error the page comes back with what was typed.
pub async fn create(
    State(app): State<App>,
    visit: Visit,
    Extension(person): Extension<Person>,
    Verified(given): Verified<Given>,
) -> Result<Response> {
    match super::record(&app, &person, &given).await {
        Ok(key) => Ok(Redirect::to(&entry_href(&key)).into_response()),
        Err(error @ (Error::Invalid(_) | Error::NotFound(_) | Error::Conflict(_))) => {
            let page = list_page(&app, visit, (given, Some(error.to_string()))).await?;
            Ok(answer_with(StatusCode::UNPROCESSABLE_ENTITY, &page))
        }
        Err(other) => Err(other),
    }
}

/// What the buttons of a suggestion send.
#[derive(Debug, Deserialize)]
pub struct DecisionForm {
    key: String,
    verdict: String,
}

/// `POST /reports/register/decisions`
pub async fn create_decision(
    State(app): State<App>,
    Extension(person): Extension<Person>,
    Verified(form): Verified<DecisionForm>,
) -> Result<Response> {
    super::decide(&app, &person, &form.key, form.verdict == "confirmed").await?;
    Ok(Redirect::to(&entry_href(&form.key)).into_response())
}

/// `GET /reports/register/pairs`
pub async fn list_pairs(State(app): State<App>, visit: Visit) -> Result<Response> {
    let found = pairs(&app, day_of(&app, None)?).await?;
    let may_edit = visit.person.may_for_all(Right::Edit);
    let title = visit.t("due-reports-pairs");
    let (top, up) = (visit.t("reports-title"), visit.t("due-reports-title"));
    let page = Page::new(visit, title.clone(), Section::Other)
        .under(top, "/reports")
        .under(up, "/reports/register")
        .here(title);
    Ok(answer(&PairsPage::new(page, app.register, &found, may_edit)))
}

/// `POST /reports/register/pairs`
pub async fn create_pair(
    State(app): State<App>,
    Extension(person): Extension<Person>,
    Verified(given): Verified<PairGiven>,
) -> Result<Response> {
    super::judge_pair(&app, &person, &given).await?;
    Ok(Redirect::to("/reports/register/pairs").into_response())
}

/// Which entry.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Which {
    key: String,
}

/// `GET /reports/register/entry?key=...`
pub async fn show(State(app): State<App>, visit: Visit, Query(which): Query<Which>) -> Result<Response> {
    let given = ReviewGiven { entry: which.key, ..ReviewGiven::default() };
    Ok(answer(&entry_page(&app, visit, (given, None)).await?))
}

async fn entry_page(
    app: &App,
    visit: Visit,
    (typed, problem): (ReviewGiven, Option<String>),
) -> Result<EntryPage> {
    let today = listing::today(app);
    let duties = trace::on(app, today).await?;
    let mut others = listing::with_ended_with(app, &duties, today).await?;
    let mut entry = listing::among(&others, &typed.entry)?.clone();
    let mut reviews = store::reviews_of(&app.db, &typed.entry).await?;
    let signed = reviews.iter_mut().map(|one| &mut one.person).chain(std::iter::once(&mut entry.person));
    tell(&app.db, visit.locale, signed).await?;
    others.retain(|one| one.standing != "dismissed");
    let alike = pairs_of(app, listing::entries_with(app, &duties, today).await?).await?;
    let alike: Vec<_> =
        alike.into_iter().filter(|pair| pair.one.key == entry.key || pair.other.key == entry.key).collect();
    let may_edit = visit.person.may_for_all(Right::Edit);
    let (top, up) = (visit.t("reports-title"), visit.t("due-reports-title"));
    let page = Page::new(visit, entry.title.clone(), Section::Other)
        .under(top, "/reports")
        .under(up, "/reports/register")
        .here(entry.paragraph.clone());
    Ok(EntryPage::new(page, app.register, (&entry, &reviews), (&others, &alike), may_edit, (typed, problem)))
}

/// `POST /reports/register/reviews`: on error the page comes back with what was typed.
pub async fn create_review(
    State(app): State<App>,
    visit: Visit,
    Extension(person): Extension<Person>,
    Verified(given): Verified<ReviewGiven>,
) -> Result<Response> {
    match super::review(&app, &person, &given).await {
        Ok(_) => Ok(Redirect::to(&format!("{}#reviews", entry_href(&given.entry))).into_response()),
        Err(error @ (Error::Invalid(_) | Error::Conflict(_))) => {
            let page = entry_page(&app, visit, (given, Some(error.to_string()))).await?;
            Ok(answer_with(StatusCode::UNPROCESSABLE_ENTITY, &page))
        }
        Err(other) => Err(other),
    }
}
