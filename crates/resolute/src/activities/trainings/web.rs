//! `GET /trainings`

use std::collections::BTreeSet;

use axum::extract::State;
use axum::response::Response;

use super::trainings;
use super::views::ListPage;
use crate::activities::agreements::FILTERS;
use crate::activities::register::Asked;
use crate::activities::register::web::registered;
use crate::app::App;
use crate::error::Result;
use crate::web::facets::PER_PAGE;
use crate::web::page::{Page, Section, answer};
use crate::web::visit::Visit;

/// `GET /trainings`: by date, with filters of place, line and body.
pub async fn list(State(app): State<App>, visit: Visit) -> Result<Response> {
    let mut asked = Asked::of_query(&visit.query);
    asked.chosen.retain(|(name, _)| FILTERS.contains(&name.as_str()));
    let asked = Asked { chosen: asked.chosen, page: asked.page, per_page: PER_PAGE, ..Asked::default() };
    let found = trainings(&app, &asked).await?;
    let terms = app.terms.get(&app.db).await?;
    let counted = found.facets.get("actor").into_iter().flatten().map(|(code, _)| code.clone());
    let codes: BTreeSet<String> = counted.chain(asked.values("actor")).collect();
    let known = registered(&app, codes.iter().map(String::as_str)).await?;
    let (title, up) = (visit.t("trainings-title"), visit.t("partners-title"));
    let page = Page::new(visit, title.clone(), Section::Other).under(up, "/partners").here(title);
    Ok(answer(&ListPage::new(page, (app.register, &terms, &known), &asked, &found)))
}
