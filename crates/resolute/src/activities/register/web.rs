//! The page of the register.

use std::collections::BTreeSet;

use axum::extract::State;
use axum::response::Response;

use super::asked::{Asked, find};
use super::records;
use super::views::list::ListPage;
use super::views::names::Registered;
use crate::activities::partners::model::Pair;
use crate::actors;
use crate::app::App;
use crate::error::Result;
use crate::web::page::{Page, Section, answer};
use crate::web::visit::Visit;

/// `GET /activities`
pub async fn list(State(app): State<App>, visit: Visit) -> Result<Response> {
    let mut asked = Asked::of_query(&visit.query);
    // What lies deeper than can be opened is answered with the last page that can be.
    asked.page = asked.page.min(asked.pages(usize::MAX));
    let (mut found, mut current) = find(&app, &asked).await?;
    if asked.page > asked.pages(found.total) {
        // An old address of a list that has become shorter: its last page is nearest.
        asked.page = asked.pages(found.total);
        (found, current) = find(&app, &asked).await?;
    }
    let terms = app.terms.get(&app.db).await?;
    let counted = found.facets.get("actor").into_iter().flatten().map(|(code, _)| code.as_str());
    let chosen = asked.values("actor");
    let pairs: Vec<Pair> = asked.values("pair").iter().filter_map(|code| Pair::from_code(code)).collect();
    let paired = pairs.iter().flat_map(Pair::actors);
    let codes: BTreeSet<&str> = counted.chain(chosen.iter().map(String::as_str)).chain(paired).collect();
    let registered = registered(&app, codes).await?;
    let title = visit.t("activities-title");
    let page = Page::new(visit, title.clone(), Section::Activities).here(title);
    let records = records(&app, &asked, &found).await?;
    let names = (app.register, &*terms, &registered);
    Ok(answer(&ListPage::new(page, names, &asked, (found, current), &records)))
}

/// Names of those of some actors that the reference set does not know.
///
/// # Errors
/// As the database.
pub async fn registered<'a>(app: &App, codes: impl IntoIterator<Item = &'a str>) -> Result<Registered> {
    let is_known = |code: &str| app.register.actors.iter().any(|actor| actor.id == code);
    let codes: Vec<&str> = codes.into_iter().filter(|code| !is_known(code)).collect();
    actors::names(&app.db, &codes).await
}
