//! Pages of conferences.

use axum::Extension;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};

use super::model::{Conference, MoveAsked, NewConference, href};
use super::views::{ConferencePage, ListPage, Sent};
use crate::accounts::signatures::tell;
use crate::accounts::{Person, Right};
use crate::app::App;
use crate::deadlines::{self, due_at};
use crate::error::{Error, Result};
use crate::instruments;
use crate::instruments::model::Version;
use crate::trace::day_of;
use crate::web::csrf::Verified;
use crate::web::page::{Page, Section, answer, answer_with};
use crate::web::visit::Visit;

/// `GET /conferences`
pub async fn list(State(app): State<App>, visit: Visit) -> Result<Response> {
    Ok(answer(&list_page(&app, visit, NewConference::default(), None).await?))
}

async fn list_page(
    app: &App,
    visit: Visit,
    typed: NewConference,
    problem: Option<String>,
) -> Result<ListPage> {
    let conferences = super::all(&app.db).await?;
    let title = visit.t("conferences-title");
    let may_edit = visit.person.may_for_all(Right::Edit);
    let up = visit.t("deadlines-title");
    let page = Page::new(visit, title.clone(), Section::Other).under(up, "/deadlines").here(title);
    Ok(ListPage::new(page, &conferences, day_of(app, None)?, may_edit, (typed, problem)))
}

/// `POST /conferences`: on error the page comes back with what was typed.
pub async fn create(
    State(app): State<App>,
    visit: Visit,
    Extension(person): Extension<Person>,
    Verified(new): Verified<NewConference>,
) -> Result<Response> {
    match deadlines::add(&app, &person, &new).await {
        Ok(moved) => Ok(Redirect::to(&href(&moved.conference.label)).into_response()),
        Err(error @ (Error::Invalid(_) | Error::Conflict(_))) => {
            let page = list_page(&app, visit, new, Some(error.to_string())).await?;
            Ok(answer_with(StatusCode::UNPROCESSABLE_ENTITY, &page))
        }
        Err(other) => Err(other),
    }
}

/// `GET /conferences/{label}`
pub async fn show(State(app): State<App>, visit: Visit, Path(label): Path<String>) -> Result<Response> {
    Ok(answer(&page(&app, visit, &label, Sent::default()).await?))
}

async fn page(app: &App, visit: Visit, label: &str, sent: Sent) -> Result<ConferencePage> {
    let conference = super::by_label(&app.db, label).await?;
    let mut moves = super::moves(&app.db, label).await?;
    tell(&app.db, visit.locale, moves.iter_mut().map(|one| &mut one.person)).await?;
    let due = due_at(app, label, day_of(app, None)?).await?;
    let adopted = adopted_by(app, &conference).await?;
    let may_edit = visit.person.may_for_all(Right::Edit);
    let (up, mid) = (visit.t("deadlines-title"), visit.t("conferences-title"));
    let page = Page::new(visit, label, Section::Other)
        .under(up, "/deadlines")
        .under(mid, "/conferences")
        .here(label)
        .about(format!("conference/{label}"));
    Ok(ConferencePage::new(page, app.register, (&conference, &moves), (&due, &adopted), may_edit, sent))
}

/// `POST /conferences/{label}`: the page tells what moved with it, and what now comes too early.
pub async fn update(
    State(app): State<App>,
    visit: Visit,
    Extension(person): Extension<Person>,
    Path(label): Path<String>,
    Verified(asked): Verified<MoveAsked>,
) -> Result<Response> {
    match deadlines::move_to(&app, &person, &label, &asked).await {
        Ok(moved) if moved.before_adoption.is_empty() => Ok(Redirect::to(&href(&label)).into_response()),
        Ok(moved) => {
            let sent = Sent { before_adoption: moved.before_adoption, ..Sent::default() };
            Ok(answer(&page(&app, visit, &label, sent).await?))
        }
        Err(error @ (Error::Invalid(_) | Error::Conflict(_))) => {
            let sent = Sent { typed: asked, problem: Some(error.to_string()), ..Sent::default() };
            let page = page(&app, visit, &label, sent).await?;
            Ok(answer_with(StatusCode::UNPROCESSABLE_ENTITY, &page))
        }
        Err(other) => Err(other),
    }
}

/// The versions that a conference adopted, as `instrument, title`.
async fn adopted_by(app: &App, conference: &Conference) -> Result<Vec<Version>> {
    let bodies: std::collections::HashSet<String> = instruments::all(&app.db)
        .await?
        .into_iter()
        .filter(|one| one.body == conference.body)
        .map(|one| one.id)
        .collect();
    let mut versions = instruments::all_versions(&app.db).await?;
    versions.retain(|one| {
        bodies.contains(&one.instrument) && one.place == conference.place && one.year == conference.year
    });
    Ok(versions)
}
