//! Pages: *At work* for the home instrument and for any other, and the matrix of action lines and goals.

use askama::Template;
use axum::extract::{Path, Query, State};
use axum::response::Response;
use serde::Deserialize;

use super::model;
use super::views::matrix::{Matrix, matrix};
use super::views::work::WorkPage;
use super::{day_of, work};
use crate::app::App;
use crate::error::{Error, Result};
use crate::web::page::{Page, Section, answer};
use crate::web::visit::Visit;

/// What *At work* can be asked for.
#[derive(Debug, Default, Deserialize)]
pub struct Asked {
    proposal: Option<String>,
    as_of: Option<String>,
    /// Only rows with this state.
    state: Option<String>,
}

/// `GET /`
pub async fn home(State(app): State<App>, visit: Visit, Query(asked): Query<Asked>) -> Result<Response> {
    let page = Page::new(visit, "", Section::AtWork);
    at_work(&app, page, &app.config.home.clone(), &asked).await
}

/// `GET /instruments/{id}/work`
pub async fn of_instrument(
    State(app): State<App>,
    visit: Visit,
    Path(id): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response> {
    let (instruments, here) = (visit.t("nav-instruments"), visit.t("nav-at-work"));
    let page = Page::new(visit, "", Section::Instruments)
        .under(instruments, "/instruments")
        .under(id.clone(), format!("/instruments/{id}"))
        .here(here);
    at_work(&app, page, &id, &asked).await
}

async fn at_work(app: &App, page: Page, instrument: &str, asked: &Asked) -> Result<Response> {
    let work = work(app, instrument, asked.proposal.as_deref(), asked.as_of.as_deref()).await?;
    let today = day_of(app, None)?;
    let wanted = asked.state.as_deref().filter(|code| !code.is_empty());
    let state = match wanted {
        None => None,
        Some(code) => Some(
            model::State::ALL
                .into_iter()
                .find(|state| state.code() == code)
                .ok_or_else(|| Error::Invalid(format!("\"{code}\" is no state of a duty")))?,
        ),
    };
    Ok(answer(&WorkPage::new(page, &work, matrix(app).await?, app.register, (today, state))))
}

#[derive(Template)]
#[template(path = "trace/views/matrix.html")]
struct MatrixPage {
    page: Page,
    matrix: Matrix,
}

/// `GET /matrix`
pub async fn show_matrix(State(app): State<App>, visit: Visit) -> Result<Response> {
    let title = visit.t("matrix-title");
    let page = Page::new(visit, title.clone(), Section::Other).here(title);
    Ok(answer(&MatrixPage { page, matrix: matrix(&app).await? }))
}
