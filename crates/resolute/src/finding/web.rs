//! The page of the search.

use axum::extract::State;
use axum::response::Response;

use super::question::Question;
use super::views::results::ResultsPage;
use crate::activities::register::web::registered;
use crate::app::App;
use crate::error::Result;
use crate::search::Found;
use crate::web::page::{Page, Section, answer};
use crate::web::visit::Visit;

/// `GET /search`
pub async fn show(State(app): State<App>, visit: Visit) -> Result<Response> {
    let mut question = Question::of_query(&visit.query);
    let (mut found, mut current) = match question.is_empty() {
        true => (Found::default(), true),
        false => super::find(&app, &question).await?,
    };
    if question.page > question.pages(found.total) {
        // An old address of a list that has become shorter: its last page is nearest.
        question.page = question.pages(found.total);
        (found, current) = super::find(&app, &question).await?;
    }
    let title = match question.q.trim() {
        "" => visit.t("search-title"),
        q => visit.with("search-title-of", &[("q", q.into())]),
    };
    let here = visit.t("search-title");
    let page = Page::new(visit, title, Section::Other).here(here);
    let terms = app.terms.get(&app.db).await?;
    let counted = found.facets.get("actor").into_iter().flatten().map(|(code, _)| code.as_str());
    let chosen = question.chosen.iter().filter(|(name, _)| name == "actor").map(|(_, code)| code.as_str());
    let registered = registered(&app, counted.chain(chosen)).await?;
    Ok(answer(&ResultsPage::new(page, (app.register, &terms, &registered), &question, found, current)))
}
