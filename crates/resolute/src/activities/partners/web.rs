//! Pages of partners.

use std::collections::BTreeSet;

use axum::extract::State;
use axum::response::Response;

use super::views::list::ListPage;
use super::{Asked, Partners, partners};
use crate::activities::register::views::names::Registered;
use crate::activities::register::web::registered;
use crate::app::App;
use crate::error::Result;
use crate::web::page::{Page, Section, answer};
use crate::web::visit::Visit;

/// `GET /partners`
pub async fn list(State(app): State<App>, visit: Visit) -> Result<Response> {
    let asked = Asked::of_query(&visit.query);
    let found = partners(&app, &asked).await?;
    let terms = app.terms.get(&app.db).await?;
    let known = named(&app, &asked, &found).await?;
    let title = visit.t("partners-title");
    let page = Page::new(visit, title.clone(), Section::Other).here(title);
    Ok(answer(&ListPage::new(page, (app.register, &terms, &known), &asked, &found)))
}

/// Names of the organisations that registered here, among the pairs and filters.
async fn named(app: &App, asked: &Asked, found: &Partners) -> Result<Registered> {
    let pairs = found.rows.iter().flat_map(|row| row.actors.iter().cloned());
    let counted = found.facets.get("actor").into_iter().flatten().map(|(code, _)| code.clone());
    let codes: BTreeSet<String> = pairs.chain(counted).chain(asked.list.values("actor")).collect();
    registered(app, codes.iter().map(String::as_str)).await
}
