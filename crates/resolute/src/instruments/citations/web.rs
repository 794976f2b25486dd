//! Pages: what cites what, and the neighbourhood of one instrument.

use axum::extract::{Path, Query, State};
use axum::response::Response;
use serde::Deserialize;

use super::model::Filter;
use super::views::list::ListPage;
use super::views::neighbourhood::NeighbourhoodPage;
use crate::app::App;
use crate::error::Result;
use crate::trace::day_of;
use crate::web::page::{Page, Section, answer};
use crate::web::visit::Visit;

/// Which page of the list.
#[derive(Debug, Deserialize)]
pub struct Shown {
    page: Option<usize>,
}

/// `GET /citations`
pub async fn list(
    State(app): State<App>,
    visit: Visit,
    Query(filter): Query<Filter>,
    Query(shown): Query<Shown>,
) -> Result<Response> {
    let as_of = day_of(&app, filter.asked("as_of"))?;
    let listed = super::listed(&app, &filter, as_of).await?;
    let title = visit.t("citations-title");
    let up = visit.t("nav-instruments");
    let page = Page::new(visit, title.clone(), Section::Instruments).under(up, "/instruments").here(title);
    Ok(answer(&ListPage::new(page, &filter, shown.page.unwrap_or(1), &listed, as_of)))
}

/// `GET /instruments/{id}/citations`
pub async fn of_instrument(
    State(app): State<App>,
    visit: Visit,
    Path(id): Path<String>,
    Query(asked): Query<Filter>,
) -> Result<Response> {
    let instrument = crate::instruments::by_id(&app.db, &id).await?;
    let as_of = day_of(&app, asked.asked("as_of"))?;
    let outgoing = Filter { cites: Some(id.clone()), ..Filter::default() };
    let incoming = Filter { cited: Some(id.clone()), ..Filter::default() };
    let outgoing = super::listed(&app, &outgoing, as_of).await?;
    let incoming = super::listed(&app, &incoming, as_of).await?;
    let title = visit.t("citations-title");
    let (up, name) = (visit.t("nav-instruments"), instrument.name());
    let page = Page::new(visit, format!("{name}: {title}"), Section::Instruments)
        .under(up, "/instruments")
        .under(name, format!("/instruments/{id}"))
        .here(title);
    Ok(answer(&NeighbourhoodPage::new(page, &instrument, (&outgoing, &incoming), as_of)))
}
