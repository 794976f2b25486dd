//! Pages of actors: the register and one actor.

use axum::extract::{Path, Query, State};
use axum::response::Response;
use serde::Deserialize;

use super::model::{Filter, href};
use super::register;
use super::register::known_with;
use super::views::actor::ActorPage;
use super::views::list::ListPage;
use crate::app::App;
use crate::error::Result;
use crate::frameworks::roles::clauses::Clauses;
use crate::reference::views::provenance::Sources;
use crate::trace::overview::views::OverviewView;
use crate::trace::overview::{Of, overview_with};
use crate::trace::{self, day_of};
use crate::web::page::{Page, Section, answer};
use crate::web::query::Many;
use crate::web::visit::Visit;

/// Which page of the register.
#[derive(Debug, Deserialize)]
pub struct Shown {
    page: Option<usize>,
}

/// `GET /actors`
pub async fn list(
    State(app): State<App>,
    visit: Visit,
    Many(filter): Many<Filter>,
    Query(shown): Query<Shown>,
) -> Result<Response> {
    let (listed, counts) = register(&app, &filter).await?;
    let title = visit.t("actors-title");
    let page = Page::new(visit, title.clone(), Section::Actors).here(title);
    Ok(answer(&ListPage::new(page, app.register, &filter, shown.page, (&listed, &counts))))
}

/// On which day.
#[derive(Debug, Deserialize)]
pub struct On {
    as_of: Option<String>,
}

/// `GET /actors/{id}`
pub async fn show(
    State(app): State<App>,
    visit: Visit,
    Path(id): Path<String>,
    Query(on): Query<On>,
) -> Result<Response> {
    let day = day_of(&app, on.as_of.as_deref())?;
    let duties = trace::on(&app, day).await?;
    let known = known_with(&app, &id, &duties).await?;
    let clauses = Clauses::of(&app, &known.roles).await?;
    let sources = Sources::read(&app.db).await?;
    let up = visit.t("actors-title");
    let mut page = Page::new(visit, known.actor.name.clone(), Section::Actors).under(up, "/actors");
    for body in &known.chain {
        page = page.under(body.short_name.clone(), href(&body.id));
    }
    let page = page.here(known.actor.short_name.clone()).about(super::search::subject(&known.actor.id));
    let as_of = on.as_of.as_deref().unwrap_or_default();
    let of = Of::Actor(known.actor.id.clone());
    let glance = OverviewView::of(&page.visit, &app, &overview_with(&app, &of, &duties, day).await?);
    let page = ActorPage::new(page, known, &clauses, &sources, app.register, as_of);
    Ok(answer(&page.at_a_glance(glance)))
}
