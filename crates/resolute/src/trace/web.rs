//! Pages: *At work* for the home instrument and for any other, and the matrix of action lines and goals.

use axum::extract::{Path, Query, State};
use axum::response::Response;
use serde::Deserialize;

use super::model;
use super::views::cell::CellPage;
use super::views::matrix::{MatrixPage, Measure, matrix};
use super::views::work::WorkPage;
use super::{day_of, register, work};
use crate::app::App;
use crate::error::{Error, Result};
use crate::figures;
use crate::figures::views::Block;
use crate::mandates::model::Filter;
use crate::reference::views::provenance::Sources;
use crate::reports;
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
    let mut work = work(app, instrument, asked.proposal.as_deref(), asked.as_of.as_deref()).await?;
    work.count_reports(&reports::covering(app).await?);
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

/// What the cells of the matrix say.
#[derive(Debug, Default, Deserialize)]
pub struct Measured {
    measure: Option<String>,
    /// Kind and currency of money.
    of: Option<String>,
}

/// `GET /matrix`
pub async fn show_matrix(
    State(app): State<App>,
    visit: Visit,
    Query(measured): Query<Measured>,
) -> Result<Response> {
    let (title, up) = (visit.t("matrix-title"), visit.t("frameworks-title"));
    let page = Page::new(visit, title.clone(), Section::Frameworks).under(up, "/frameworks").here(title);
    let sources = Sources::read(&app.db).await?;
    let year = day_of(&app, None)?.year();
    let evidence = figures::evidence(&app, &[], year).await?;
    let measure = Measure::of(measured.measure.as_deref().unwrap_or_default());
    let money = match measure.is_money() {
        true => figures::money::cells(&app, measured.of.as_deref(), year).await?,
        false => None,
    };
    Ok(answer(&MatrixPage::new(page, matrix(&app).await?, (evidence, measure, money), &sources)))
}

/// `GET /matrix/{line}/{goal}`
pub async fn show_cell(
    State(app): State<App>,
    visit: Visit,
    Path((line, goal)): Path<(String, String)>,
) -> Result<Response> {
    let matrix = matrix(&app).await?;
    let missing = || Error::NotFound(format!("cell of \"{line}\" and \"{goal}\" in the matrix"));
    let at = matrix.place(&line, &goal).ok_or_else(missing)?;
    let duties = register(&app, &Filter { concept: Some(line.clone()), ..Filter::default() }).await?;
    let sources = Sources::read(&app.db).await?;
    let (title, frameworks) = (visit.t("matrix-title"), visit.t("frameworks-title"));
    let page = Page::new(visit, format!("{line} × SDG {goal}"), Section::Frameworks)
        .under(frameworks, "/frameworks")
        .under(title, "/matrix")
        .here(format!("{line} × {goal}"));
    let terms = app.terms.get(&app.db).await?;
    let scope = figures::scope(&app, vec![("line", line), ("goal", goal)]).await?;
    let block = Block::of(&page.visit, &terms, &scope, day_of(&app, None)?.year());
    Ok(answer(&CellPage::new(page, &matrix, at, (&duties, block), &sources)))
}
