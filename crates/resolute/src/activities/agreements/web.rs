//! `GET /agreements`

use std::collections::BTreeSet;

use axum::extract::State;
use axum::response::Response;

use super::views::ListPage;
use super::{FILTERS, agreements};
use crate::activities::register::Asked;
use crate::activities::register::web::registered;
use crate::app::App;
use crate::error::Result;
use crate::web::facets::PER_PAGE;
use crate::web::page::{Page, Section, answer};
use crate::web::visit::Visit;

/// `GET /agreements`: what ends next stands first.
pub async fn list(State(app): State<App>, visit: Visit) -> Result<Response> {
    let mut asked = Asked::of_query(&visit.query);
    asked.chosen.retain(|(name, _)| FILTERS.contains(&name.as_str()));
    let asked = Asked { chosen: asked.chosen, page: asked.page, ..Asked::default() };
    let offset = (asked.page - 1).saturating_mul(PER_PAGE);
    let found = agreements(&app, &asked, (offset, PER_PAGE)).await?;
    let terms = app.terms.get(&app.db).await?;
    let counted = found.facets.get("actor").into_iter().flatten().map(|(code, _)| code.clone());
    let codes: BTreeSet<String> = counted.chain(asked.values("actor")).collect();
    let known = registered(&app, codes.iter().map(String::as_str)).await?;
    let (title, up) = (visit.t("agreements-title"), visit.t("partners-title"));
    let page = Page::new(visit, title.clone(), Section::Other).under(up, "/partners").here(title);
    Ok(answer(&ListPage::new(page, (app.register, &terms, &known), &asked, found)))
}
