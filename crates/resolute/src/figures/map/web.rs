//! `GET /map`

use axum::extract::{Query, State};
use axum::response::Response;
use serde::Deserialize;

use super::views::MapPage;
use crate::app::App;
use crate::error::Result;
use crate::figures::tally;
use crate::reference;
use crate::web::page::{Page, Section, answer};
use crate::web::visit::Visit;

/// By what the map is narrowed.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    /// Action line.
    pub line: String,
    /// Goal.
    pub goal: String,
    /// Group of people.
    pub people: String,
    /// Country group.
    pub group: String,
}

impl Asked {
    /// Facets with the values that were chosen.
    pub(super) fn narrow(&self) -> Vec<(&'static str, String)> {
        let all =
            [("line", &self.line), ("goal", &self.goal), ("people", &self.people), ("group", &self.group)];
        all.into_iter()
            .filter(|(_, value)| !value.is_empty())
            .map(|(facet, value)| (facet, value.clone()))
            .collect()
    }
}

/// `GET /map`
pub async fn show(State(app): State<App>, visit: Visit, Query(asked): Query<Asked>) -> Result<Response> {
    let narrow = asked.narrow();
    let borrowed: Vec<(&str, &str)> = narrow.iter().map(|(facet, value)| (*facet, value.as_str())).collect();
    let counts = tally(&app, &borrowed, &["country"]).await?;
    let terms = app.terms.get(&app.db).await?;
    let countries = reference::rows_of(&app.db, "countries").await?;
    let title = visit.t("map-title");
    let page = Page::new(visit, title.clone(), Section::Other).here(title);
    Ok(answer(&MapPage::new(page, &asked, &terms, &countries, &counts)))
}
