//! The history of a public entry as a page.

use std::collections::BTreeMap;

use axum::extract::{Path, State};
use axum::response::Response;

use super::views::HistoryPage;
use crate::accounts::signatures::Signatures;
use crate::activities::history::told;
use crate::activities::model::href;
use crate::actors;
use crate::app::App;
use crate::error::Result;
use crate::web::page::{Page, Section, answer};
use crate::web::visit::Visit;

/// `GET /activities/{id}/history`
pub async fn show(State(app): State<App>, visit: Visit, Path(id): Path<i64>) -> Result<Response> {
    let (entry, events) = told(&app, id).await?;
    let names = Signatures::of(&app.db, events.iter().map(|event| event.person.as_str())).await?;
    let mut bodies: BTreeMap<String, String> = BTreeMap::new();
    for event in events.iter().filter(|event| !event.acting_for.is_empty()) {
        if !bodies.contains_key(&event.acting_for) {
            let name = actors::by_id(&app.db, &event.acting_for).await?.map(|actor| actor.name);
            bodies.insert(event.acting_for.clone(), name.unwrap_or_else(|| event.acting_for.clone()));
        }
    }
    let terms = app.terms.get(&app.db).await?;
    let (title, up) = (visit.t("entry-history-title"), visit.t("activities-title"));
    let page = Page::new(visit, title.clone(), Section::Activities)
        .under(up, "/activities")
        .under(entry.record.title.clone(), href(entry.merged_into.unwrap_or(id)))
        .here(title);
    Ok(answer(&HistoryPage::new(page, &terms, &entry, &events, (&names, &bodies))))
}
