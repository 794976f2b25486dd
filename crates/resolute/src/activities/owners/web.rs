//! Pages of owners: their room, giving up, confirming, the yearly question; and saying that something is wrong.

use axum::Extension;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;

use super::views::{RemarkPage, RemindersPage, RoomPage, StillPage, WithdrawPage};
use super::{reminders, room, store};
use crate::accounts::{Person, Right};
use crate::activities::model::{Standing, href};
use crate::activities::sight::Sight;
use crate::activities::store::{self as entries, Entry};
use crate::app::App;
use crate::error::{Error, Result};
use crate::web::csrf::Verified;
use crate::web::page::{Page, Section, answer, answer_with};
use crate::web::visit::Visit;

/// Whose room.
#[derive(Debug, Default, Deserialize)]
pub struct Whose {
    #[serde(default)]
    owner: String,
    standing: Option<String>,
}

/// `GET /my/activities`
pub async fn show(State(app): State<App>, visit: Visit, Query(whose): Query<Whose>) -> Result<Response> {
    if visit.person.is_visitor() {
        return Err(Error::Lacks(Right::Contribute));
    }
    let all = room::all(&app, &visit.person, Some(&whose.owner)).await?;
    let title = visit.t("room-title");
    let up = visit.t("activities-title");
    let owner = if whose.owner.is_empty() { visit.person.acting_for.clone() } else { whose.owner };
    let page = Page::new(visit, title.clone(), Section::Activities).under(up, "/activities").here(title);
    Ok(answer(&RoomPage::new(page, all, owner, whose.standing.as_deref())))
}

/// An entry that the person may change.
async fn own(app: &App, person: &Person, id: i64) -> Result<Entry> {
    let missing = || Error::NotFound(format!("activity {id}"));
    let entry = entries::by_id(&app.db, id).await?.ok_or_else(missing)?;
    let sight = Sight::of(person, &entry);
    match (sight.writes, entry.standing == Standing::Published || sight.reviews) {
        (true, _) => Ok(entry),
        (false, true) => Err(Error::Lacks(Right::Contribute)),
        (false, false) => Err(missing()),
    }
}

fn framed(visit: Visit, entry: &Entry, title: &str) -> Page {
    let (title, up) = (visit.t(title), visit.t("activities-title"));
    let name = if entry.record.title.is_empty() { entry.id.to_string() } else { entry.record.title.clone() };
    Page::new(visit, title.clone(), Section::Activities)
        .under(up, "/activities")
        .under(name, href(entry.id))
        .here(title)
}

/// A form of one button.
type Pressed = Verified<Vec<(String, String)>>;

/// `GET /activities/{id}/withdrawal`: what giving up a draft does, or that it was given up.
pub async fn ask_withdrawal(State(app): State<App>, visit: Visit, Path(id): Path<i64>) -> Result<Response> {
    let entry = own(&app, &visit.person, id).await?;
    let given_up = super::is_given_up(&app, id).await?;
    let page = framed(visit, &entry, "withdraw-title");
    let is_public = entry.standing == Standing::Published;
    Ok(answer(&WithdrawPage { page, id, title: entry.record.title, is_public, given_up }))
}

/// `POST /activities/{id}/withdrawal`
pub async fn create_withdrawal(
    State(app): State<App>,
    Extension(person): Extension<Person>,
    Path(id): Path<i64>,
    Verified(_): Pressed,
) -> Result<Redirect> {
    super::withdraw(&app, &person, id).await?;
    Ok(Redirect::to(&format!("/my/activities#entry-{id}")))
}

/// `POST /activities/{id}/restoration`
pub async fn create_restoration(
    State(app): State<App>,
    Extension(person): Extension<Person>,
    Path(id): Path<i64>,
    Verified(_): Pressed,
) -> Result<Redirect> {
    super::restore(&app, &person, id).await?;
    Ok(Redirect::to(&format!("{}/edit", href(id))))
}

/// `GET /activities/{id}/confirmation`: the entry, and whether it is still right.
pub async fn ask_confirmation(State(app): State<App>, visit: Visit, Path(id): Path<i64>) -> Result<Response> {
    let entry = own(&app, &visit.person, id).await?;
    if entry.standing != Standing::Published {
        return Ok(Redirect::to(&format!("{}/edit", href(id))).into_response());
    }
    let terms = app.terms.get(&app.db).await?;
    Ok(answer(&StillPage::new(framed(visit, &entry, "still-title"), &entry, &terms)))
}

/// `POST /activities/{id}/confirmation`
pub async fn create_confirmation(
    State(app): State<App>,
    Extension(person): Extension<Person>,
    Path(id): Path<i64>,
    Verified(_): Pressed,
) -> Result<Redirect> {
    crate::activities::confirm(&app, &person, id, crate::activities::today((app.now)())).await?;
    Ok(Redirect::to(&href(id)))
}

/// What is wrong with an entry.
#[derive(Debug, Default, Deserialize)]
pub struct RemarkForm {
    #[serde(default)]
    words: String,
}

/// `GET /activities/{id}/remarks`
pub async fn ask_remark(State(app): State<App>, visit: Visit, Path(id): Path<i64>) -> Result<Response> {
    remark_page(&app, visit, id, String::new(), None).await
}

async fn remark_page(
    app: &App,
    visit: Visit,
    id: i64,
    words: String,
    problem: Option<String>,
) -> Result<Response> {
    let missing = || Error::NotFound(format!("published activity {id}"));
    let entry = entries::by_id(&app.db, id).await?.ok_or_else(missing)?;
    if entry.standing != Standing::Published {
        return Err(missing());
    }
    let remarks = match Sight::of(&visit.person, &entry).sees_all() {
        true => store::remarks(&app.db, id).await?,
        false => Vec::new(),
    };
    let status = if problem.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let page = framed(visit, &entry, "activity-wrong");
    Ok(answer_with(status, &RemarkPage::new(page, &entry, remarks, (words, problem))))
}

/// `POST /activities/{id}/remarks`
pub async fn create_remark(
    State(app): State<App>,
    visit: Visit,
    Extension(person): Extension<Person>,
    Path(id): Path<i64>,
    Verified(sent): Verified<RemarkForm>,
) -> Result<Response> {
    match super::remark(&app, &person, id, &sent.words).await {
        Ok(_) => Ok(Redirect::to(&format!("{}?said=1", href(id))).into_response()),
        Err(Error::Invalid(problem) | Error::Conflict(problem)) => {
            remark_page(&app, visit, id, sent.words, Some(problem)).await
        }
        Err(other) => Err(other),
    }
}

/// `POST /remarks/{id}/settlement`
pub async fn create_settlement(
    State(app): State<App>,
    Extension(person): Extension<Person>,
    Path(id): Path<i64>,
    Verified(_): Pressed,
) -> Result<Redirect> {
    let activity = super::settle(&app, &person, id).await?;
    Ok(Redirect::to(&format!("{}/remarks", href(activity))))
}

/// `GET /my/activities/reminders`
pub async fn ask_reminders(State(app): State<App>, visit: Visit) -> Result<Response> {
    let wanted = reminders::is_reminded(&app, &visit.person).await?;
    let (title, room) = (visit.t("reminders-title"), visit.t("room-title"));
    let page = Page::new(visit, title.clone(), Section::Activities).under(room, "/my/activities").here(title);
    Ok(answer(&RemindersPage { page, wanted }))
}

/// Whether somebody wants to be asked.
#[derive(Debug, Deserialize)]
pub struct Wanted {
    wanted: String,
}

/// `POST /my/activities/reminders`
pub async fn set_reminders(
    State(app): State<App>,
    Extension(person): Extension<Person>,
    Verified(sent): Verified<Wanted>,
) -> Result<Redirect> {
    reminders::set_reminded(&app, &person, sent.wanted == "yes").await?;
    Ok(Redirect::to("/my/activities/reminders"))
}
