//! The page of pairs that may be the same, and what a reviewer says of one.

use axum::Extension;
use axum::extract::{Query, State};
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;

use super::actions::{Distinct, set_apart, take_back};
use super::model::{Asked, PairKind, State as PairState};
use super::store;
use super::views::page::{Counts, DuplicatesPage};
use crate::accounts::{Person, Right, signatures};
use crate::app::App;
use crate::error::Result;
use crate::web::csrf::Verified;
use crate::web::page::{Page, Section, answer};
use crate::web::visit::Visit;

/// Pairs on one page: each is two entries, side by side.
pub(super) const A_PAGE: usize = 10;

/// `GET /review/duplicates`
pub async fn show(State(app): State<App>, visit: Visit, Query(asked): Query<Asked>) -> Result<Response> {
    visit.person.must(Right::Review)?;
    let mut counts = Counts::default();
    for (row, kind) in counts.0.iter_mut().zip(PairKind::ALL) {
        for (cell, state) in row.iter_mut().zip(PairState::ALL) {
            *cell = store::count(&app.db, kind, state, &asked).await?;
        }
    }
    let offset = (asked.page.unwrap_or(1).max(1) - 1).saturating_mul(A_PAGE);
    let mut pairs = store::list(&app.db, &asked, A_PAGE, offset).await?;
    let said = pairs.iter_mut().filter_map(|pair| pair.distinct.as_mut()).map(|said| &mut said.person);
    signatures::tell(&app.db, visit.locale, said).await?;
    let terms = app.terms.get(&app.db).await?;
    let (title, here) = (visit.t("duplicates-title"), visit.t("duplicates-title"));
    let page = Page::new(visit, title, Section::Other).here(here);
    Ok(answer(&DuplicatesPage::new(page, &asked, &counts, &pairs, &terms)))
}

/// What the buttons of a pair send.
#[derive(Debug, Deserialize)]
pub struct PairForm {
    one: i64,
    other: i64,
    state: PairState,
    #[serde(default)]
    reason: String,
    #[serde(default)]
    back: String,
}

/// `POST /review/duplicates`: keeps what was said and goes back to the list.
pub async fn create(
    State(app): State<App>,
    Extension(person): Extension<Person>,
    Verified(form): Verified<PairForm>,
) -> Result<Response> {
    let pair = (form.one, form.other);
    match form.state {
        PairState::Distinct => set_apart(&app, &person, pair, &Distinct { reason: form.reason }).await?,
        PairState::Open => take_back(&app, &person, pair).await?,
    }
    // Only this page is gone back to.
    let is_ours = form.back.starts_with("/review/duplicates");
    Ok(Redirect::to(if is_ours { &form.back } else { "/review/duplicates" }).into_response())
}
