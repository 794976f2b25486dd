//! The page of an activity.

use axum::extract::{Path, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};

use super::model::{Record, Standing, href};
use super::sight::Sight;
use super::store::{self, Entry, Proposal};
use super::views::entry::{Around, EntryPage};
use super::{history, links, unders};
use crate::accounts::signatures::Signatures;
use crate::actors;
use crate::app::App;
use crate::error::{Error, Result};
use crate::web::page::{Page, Section, answer};
use crate::web::visit::Visit;

/// `GET /activities/{id}`: the public words; an entry that is not public is there for its owner and for reviewers only.
pub async fn show(State(app): State<App>, visit: Visit, Path(id): Path<i64>) -> Result<Response> {
    let entry = store::by_id(&app.db, id).await?.ok_or_else(|| missing(id))?;
    if entry.merged_into.is_some() {
        return kept(&app, entry).await;
    }
    let sight = Sight::of(&visit.person, &entry);
    if entry.standing != Standing::Published && !sight.sees_all() {
        return Err(missing(id));
    }
    let waiting = store::proposal(&app.db, id).await?;
    let record = entry.record.clone();
    page(&app, visit, &entry, &record, (waiting.as_ref(), false)).await
}

/// `GET /activities/{id}/preview`: the words that are not public yet, as everybody will see them.
pub async fn preview(State(app): State<App>, visit: Visit, Path(id): Path<i64>) -> Result<Response> {
    let entry = store::by_id(&app.db, id).await?.ok_or_else(|| missing(id))?;
    if !Sight::of(&visit.person, &entry).sees_all() {
        return Err(missing(id));
    }
    let waiting = store::proposal(&app.db, id).await?;
    let record = waiting.as_ref().map_or_else(|| entry.record.clone(), |waiting| waiting.record.clone());
    page(&app, visit, &entry, &record, (waiting.as_ref(), true)).await
}

async fn page(
    app: &App,
    visit: Visit,
    entry: &Entry,
    record: &Record,
    (waiting, preview): (Option<&Proposal>, bool),
) -> Result<Response> {
    let terms = app.terms.get(&app.db).await?;
    let mut steps = store::steps(&app.db, entry.id).await?;
    if !Sight::of(&visit.person, entry).sees_all() {
        steps = history::public_steps(app, entry, steps).await?;
    }
    let names = Signatures::of(&app.db, steps.iter().map(|taken| taken.person.as_str())).await?;
    let around = Around {
        waiting,
        steps: &steps,
        names: &names,
        terms: &terms,
        owner: owner(app, entry).await?,
        absorbed: &store::absorbed(&app.db, entry.id).await?,
        links: &links::by_activity(&app.db, entry.id).await?,
        unders: (&unders::of_activity(&app.db, entry.id).await?, unders::count(&app.db, entry.id).await?),
        sight: Sight::of(&visit.person, entry),
        preview,
    };
    let title = match record.title.is_empty() {
        true => format!("{} {}", visit.t("activities-title"), entry.id),
        false => record.title.clone(),
    };
    let up = visit.t("activities-title");
    let page = Page::new(visit, title.clone(), Section::Activities).under(up, "/activities").here(title);
    Ok(answer(&EntryPage::new(page, entry, record, &around)))
}

async fn owner(app: &App, entry: &Entry) -> Result<Option<(String, String)>> {
    let Some(code) = entry.owner.as_deref() else { return Ok(None) };
    let name = actors::by_id(&app.db, code).await?.map_or_else(|| code.to_owned(), |actor| actor.name);
    Ok(Some((code.to_owned(), name)))
}

/// An entry that was merged leads to the one that was kept, for good.
async fn kept(app: &App, mut entry: Entry) -> Result<Response> {
    // Merging never makes a circle, and a chain of merged entries is short.
    while let Some(next) = entry.merged_into {
        entry = store::by_id(&app.db, next).await?.ok_or_else(|| missing(next))?;
    }
    let to = HeaderValue::from_str(&href(entry.id)).expect("an address of letters, a slash and digits");
    Ok((StatusCode::MOVED_PERMANENTLY, [(header::LOCATION, to)]).into_response())
}

fn missing(id: i64) -> Error {
    Error::NotFound(format!("published activity {id}"))
}
