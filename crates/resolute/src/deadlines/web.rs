//! The page of what is due.

use axum::extract::State;
use axum::response::Response;

use super::views::list::ListPage;
use super::{Asked, deadlines, narrowed};
use crate::app::App;
use crate::error::Result;
use crate::trace::day_of;
use crate::web::page::{Page, Section, answer};
use crate::web::visit::Visit;

/// `GET /deadlines`
pub async fn list(State(app): State<App>, visit: Visit) -> Result<Response> {
    let asked = Asked::of_query(&visit.query)?;
    let as_of = day_of(&app, asked.as_of.as_deref())?;
    let found = narrowed(deadlines(&app, as_of).await?, &asked);
    let title = visit.t("deadlines-title");
    let page = Page::new(visit, title.clone(), Section::Other).here(title);
    Ok(answer(&ListPage::new(page, app.register, &asked, as_of, &found)))
}
