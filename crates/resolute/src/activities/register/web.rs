//! The page of the register.

use axum::extract::State;
use axum::response::Response;

use super::asked::{Asked, find};
use super::views::list::ListPage;
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
    let title = visit.t("activities-title");
    let page = Page::new(visit, title.clone(), Section::Activities).here(title);
    Ok(answer(&ListPage::new(page, (app.register, &terms), &asked, found, current)))
}
