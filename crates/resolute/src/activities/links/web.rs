//! The page of the duties that an activity implements, and its forms.

use std::collections::HashMap;

use axum::Extension;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;

use super::model::{EvidenceGiven, Link};
use super::views::{LinkView, LinksPage};
use crate::accounts::Person;
use crate::activities::form::{Because, suggested};
use crate::activities::model::{Standing, href};
use crate::activities::sight::Sight;
use crate::activities::store::{self, Entry};
use crate::app::App;
use crate::error::{Error, Result};
use crate::mandates;
use crate::verdicts::Verdict;
use crate::web::csrf::Verified;
use crate::web::page::{Page, Section, answer, answer_with};
use crate::web::visit::Visit;

/// `GET /activities/{id}/links`
pub async fn show(State(app): State<App>, visit: Visit, Path(id): Path<i64>) -> Result<Response> {
    let entry = seen(&app, &visit.person, id).await?;
    Ok(answer(&links_page(&app, visit, &entry, None).await?))
}

/// An entry that the person may see: a public one, or one of an actor for whom they write or review.
async fn seen(app: &App, person: &Person, id: i64) -> Result<Entry> {
    store::by_id(&app.db, id)
        .await?
        .filter(|entry| entry.standing == Standing::Published || Sight::of(person, entry).sees_all())
        .ok_or_else(|| Error::NotFound(format!("activity {id}")))
}

async fn links_page(
    app: &App,
    visit: Visit,
    entry: &Entry,
    typed: Option<(String, String)>,
) -> Result<LinksPage> {
    let links = super::by_activity(&app.db, entry.id).await?;
    let words = words_of(app, &links).await?;
    let views = links
        .iter()
        .map(|link| LinkView::of(&visit, link, words.get(&link.lineage).map_or("", String::as_str)))
        .collect();
    let sight = Sight::of(&visit.person, entry);
    let may_be = if sight.writes { may_be(app, entry, &links).await? } else { Vec::new() };
    let title = visit.with("links-title", &[("title", entry.record.title.as_str().into())]);
    let (up, here) = (visit.t("links-up"), visit.t("links-here"));
    let page = Page::new(visit, title, Section::Other)
        .under(up, "/activities")
        .under(entry.record.title.clone(), href(entry.id))
        .here(here);
    Ok(LinksPage::new(page, (entry, sight), (views, may_be), typed))
}

/// Duties that the words of the entry may mean, and that it is not tied to: address, words of the duty, words that led
/// there.
async fn may_be(app: &App, entry: &Entry, links: &[Link]) -> Result<Vec<(String, String, String)>> {
    let mut duties = suggested(app, &entry.record).await?.mandates;
    duties.retain(|duty| links.iter().all(|link| link.address != duty.notation));
    let mut found = Vec::new();
    for Because { notation, words, .. } in duties {
        let duty = mandates::by_address(&app.db, &notation, None).await?;
        if links.iter().all(|link| link.lineage != duty.lineage) {
            found.push((notation, duty.reading.text, words.join(", ")));
        }
    }
    Ok(found)
}

/// Words of the newest duty of each paragraph.
async fn words_of(app: &App, links: &[Link]) -> Result<HashMap<String, String>> {
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

/// `POST /activities/{id}/links`: on error the page comes back with what was typed.
pub async fn create(
    State(app): State<App>,
    visit: Visit,
    Extension(person): Extension<Person>,
    Path(id): Path<i64>,
    Verified(form): Verified<LinkForm>,
) -> Result<Response> {
    let said_by = if form.said_by == "machine" { "machine" } else { "person" };
    let tied = super::suggest(&app, &person, (id, &form.address), (said_by, &form.because)).await;
    match tied {
        Ok(_) => Ok(back(id)),
        Err(error @ (Error::Invalid(_) | Error::Conflict(_) | Error::NotFound(_))) => {
            let entry = seen(&app, &person, id).await?;
            let page = links_page(&app, visit, &entry, Some((form.address, error.to_string()))).await?;
            Ok(answer_with(StatusCode::UNPROCESSABLE_ENTITY, &page))
        }
        Err(other) => Err(other),
    }
}

fn back(activity: i64) -> Response {
    Redirect::to(&format!("/activities/{activity}/links")).into_response()
}

/// What the buttons of a verdict send.
#[derive(Debug, Deserialize)]
pub struct VerdictForm {
    verdict: String,
    #[serde(default)]
    reason: String,
    activity: i64,
}

/// `POST /links/{id}/verdicts`
pub async fn create_verdict(
    State(app): State<App>,
    Extension(person): Extension<Person>,
    Path(id): Path<i64>,
    Verified(form): Verified<VerdictForm>,
) -> Result<Response> {
    super::decide(&app, &person, id, Verdict::named(&form.verdict)?, &form.reason).await?;
    Ok(back(form.activity))
}

/// `POST /evidence/{id}/verdicts`
pub async fn create_evidence_verdict(
    State(app): State<App>,
    Extension(person): Extension<Person>,
    Path(id): Path<i64>,
    Verified(form): Verified<VerdictForm>,
) -> Result<Response> {
    super::decide_evidence(&app, &person, id, Verdict::named(&form.verdict)?, &form.reason).await?;
    Ok(back(form.activity))
}

/// What the form of evidence sends.
#[derive(Debug, Deserialize)]
pub struct EvidenceForm {
    activity: i64,
    #[serde(flatten)]
    given: EvidenceGiven,
}

/// `POST /links/{id}/evidence`
pub async fn create_evidence(
    State(app): State<App>,
    Extension(person): Extension<Person>,
    Path(id): Path<i64>,
    Verified(form): Verified<EvidenceForm>,
) -> Result<Response> {
    super::add_evidence(&app, &person, id, &form.given).await?;
    Ok(back(form.activity))
}
