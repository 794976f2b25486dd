//! The page of what an activity is done under, and its forms.

use std::collections::HashSet;

use axum::Extension;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;

use super::model::{holds, number_of};
use super::suggesting::{aboves, belows};
use super::views::{Guesses, Outputs, UndersPage};
use crate::accounts::Person;
use crate::activities::model::{Standing, href};
use crate::activities::serves;
use crate::activities::sight::Sight;
use crate::activities::store::{self, Entry};
use crate::app::App;
use crate::error::{Error, Result};
use crate::verdicts::Verdict;
use crate::web::csrf::Verified;
use crate::web::page::{Page, Section, answer, answer_with};
use crate::web::visit::Visit;

/// Entries under one that its page lists; the register has all.
const LISTED: usize = 50;

/// `GET /activities/{id}/under`
pub async fn show(State(app): State<App>, visit: Visit, Path(id): Path<i64>) -> Result<Response> {
    let entry = seen(&app, &visit.person, id).await?;
    Ok(answer(&page_of(&app, visit, &entry, None).await?))
}

/// An entry that the person may see: a public one, or one of an actor for whom they write or review.
async fn seen(app: &App, person: &Person, id: i64) -> Result<Entry> {
    store::by_id(&app.db, id)
        .await?
        .filter(|entry| entry.standing == Standing::Published || Sight::of(person, entry).sees_all())
        .ok_or_else(|| Error::NotFound(format!("activity {id}")))
}

async fn page_of(
    app: &App,
    visit: Visit,
    entry: &Entry,
    typed: Option<(String, String)>,
) -> Result<UndersPage> {
    let under = super::of_activity(&app.db, entry.id).await?;
    let within = super::within(&app.db, entry.id, LISTED).await?;
    let sight = Sight::of(&visit.person, entry);
    let mut guesses = Guesses::default();
    if sight.writes {
        let known: HashSet<i64> = under.iter().map(|one| one.above).collect();
        guesses.above = aboves(app, entry.id, &entry.record, &known).await?;
        if holds(entry.record.kind) && entry.standing == Standing::Published {
            let known: HashSet<i64> =
                within.iter().map(|one| one.activity).chain(under.iter().map(|one| one.above)).collect();
            guesses.below = belows(app, entry.id, &entry.record, &known).await?;
        }
    }
    let serves = serves::of_activity(&app.db, entry.id).await?;
    let titles = serves::titled(app, &serves).await?;
    let may_serve = if sight.writes { serves::guesses(app, entry.id, &serves).await? } else { Vec::new() };
    let outputs = Outputs::of(&visit, &serves, &titles, &may_serve);
    let title = visit.with("unders-title", &[("title", entry.record.title.as_str().into())]);
    let (up, here) = (visit.t("activities-title"), visit.t("unders-here"));
    let page = Page::new(visit, title, Section::Activities)
        .under(up, "/activities")
        .under(entry.record.title.clone(), href(entry.id))
        .here(here);
    Ok(UndersPage::new(page, (entry, sight), (&under, &within, &guesses), outputs, typed))
}

/// What the form of a new relation sends.
#[derive(Debug, Deserialize)]
pub struct UnderForm {
    /// Number or address of what it is done under.
    above: String,
    /// Number of what is done, where the page is the one of what it is done under.
    #[serde(default)]
    below: String,
    #[serde(default)]
    because: String,
    /// `machine` where the person took up what was suggested.
    #[serde(default)]
    said_by: String,
}

/// `POST /activities/{id}/under`: on error the page comes back with what was typed.
pub async fn create(
    State(app): State<App>,
    visit: Visit,
    Extension(person): Extension<Person>,
    Path(id): Path<i64>,
    Verified(form): Verified<UnderForm>,
) -> Result<Response> {
    let said_by = if form.said_by == "machine" { "machine" } else { "person" };
    let below = if form.below.is_empty() { Some(id) } else { number_of(&form.below) };
    let said = match (below, number_of(&form.above)) {
        (Some(below), Some(above)) => {
            super::suggest(&app, &person, (below, above), (said_by, &form.because)).await
        }
        _ => Err(Error::Invalid(format!(
            "\"{}\" names no entry; give its number or the address of its page, such as /activities/17",
            form.above
        ))),
    };
    match said {
        Ok(_) => Ok(back(id)),
        Err(error @ (Error::Invalid(_) | Error::Conflict(_) | Error::NotFound(_))) => {
            let entry = seen(&app, &person, id).await?;
            let page = page_of(&app, visit, &entry, Some((form.above, error.to_string()))).await?;
            Ok(answer_with(StatusCode::UNPROCESSABLE_ENTITY, &page))
        }
        Err(other) => Err(other),
    }
}

/// What the buttons of a verdict send.
#[derive(Debug, Deserialize)]
pub struct VerdictForm {
    verdict: String,
    #[serde(default)]
    reason: String,
    activity: i64,
}

/// `POST /unders/{id}/verdicts`
pub async fn create_verdict(
    State(app): State<App>,
    Extension(person): Extension<Person>,
    Path(id): Path<i64>,
    Verified(form): Verified<VerdictForm>,
) -> Result<Response> {
    super::decide(&app, &person, id, Verdict::named(&form.verdict)?, &form.reason).await?;
    Ok(back(form.activity))
}

/// The page with the reason for which something was refused.
///
/// # Errors
/// As the database, or where the person may not see the entry.
pub async fn refused(app: &App, visit: Visit, person: &Person, id: i64, why: String) -> Result<Response> {
    let entry = seen(app, person, id).await?;
    let page = page_of(app, visit, &entry, Some((String::new(), why))).await?;
    Ok(answer_with(StatusCode::UNPROCESSABLE_ENTITY, &page))
}

fn back(activity: i64) -> Response {
    Redirect::to(&format!("/activities/{activity}/under")).into_response()
}
