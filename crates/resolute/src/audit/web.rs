//! The history of a record as a page.

use askama::Template;
use axum::extract::{Query, State};
use axum::response::Response;
use serde::Deserialize;

use super::history::{self, Entry};
use crate::accounts::signatures::Signatures;
use crate::accounts::{Person, Right};
use crate::app::App;
use crate::error::{Error, Result};
use crate::web::page::{Page, Section, answer};
use crate::web::visit::{Visit, encode_pairs};

/// Rows of a page.
pub(super) const AT_ONCE: usize = 50;

/// Which record is asked for.
#[derive(Debug, Clone, Default, Deserialize, utoipa::IntoParams)]
#[serde(default)]
pub struct Asked {
    /// Kind and name of the record, such as `mandate/wtdc-30/2017/resolves/1`.
    pub subject: String,
    /// Only what was done before the deed of this number.
    pub before: Option<i64>,
}

/// The rows of a record that somebody may read: everybody where the record is public, who reviews for all otherwise.
pub(super) async fn rows(app: &App, person: &Person, asked: &Asked) -> Result<Vec<Entry>> {
    let own = asked.subject == person.name && person.may(Right::Account);
    if !history::is_public(&asked.subject) && !own {
        let right = if asked.subject.starts_with("person/") { Right::Administer } else { Right::Review };
        person.must_for_all(right)?;
    }
    if asked.subject.is_empty() {
        return Err(Error::Invalid(
            "name a record with subject=, such as mandate/wtdc-30/2017/resolves/1".to_owned(),
        ));
    }
    history::of(&app.db, &asked.subject, asked.before, AT_ONCE + 1).await
}

#[derive(Template)]
#[template(path = "audit/views/history.html")]
struct HistoryPage {
    page: Page,
    subject: String,
    rows: Vec<Row>,
    next: Option<String>,
}

struct Row {
    at: String,
    day: String,
    who: String,
    acting_for: String,
    action: String,
    before: Option<String>,
    after: Option<String>,
}

/// `GET /audit`
pub async fn show(State(app): State<App>, visit: Visit, Query(asked): Query<Asked>) -> Result<Response> {
    let mut entries = rows(&app, &visit.person, &asked).await?;
    let next = (entries.len() > AT_ONCE).then(|| {
        entries.truncate(AT_ONCE);
        let last = entries.last().map_or(0, |last| last.id);
        let pairs = [("subject".to_owned(), asked.subject.clone()), ("before".to_owned(), last.to_string())];
        format!("/audit?{}", encode_pairs(pairs.into_iter()))
    });
    let signatures = Signatures::of(&app.db, entries.iter().map(|one| one.person.as_str())).await?;
    let row = |entry: &Entry| Row {
        day: entry
            .at
            .get(..10)
            .and_then(|day| day.parse().ok())
            .map_or_else(String::new, |day| visit.date(day)),
        at: entry.at.clone(),
        who: signatures.told(visit.locale, &entry.person, &entry.role),
        acting_for: entry.acting_for.clone(),
        action: entry.action.clone(),
        before: entry.before_json.as_deref().map(readable),
        after: entry.after_json.as_deref().map(readable),
    };
    let rows = entries.iter().map(row).collect();
    let title = visit.t("audit-title");
    let page = Page::new(visit, title.clone(), Section::Other).here(title);
    Ok(answer(&HistoryPage { page, subject: asked.subject, rows, next }))
}

/// The JSON of a record over several lines; what is none stays as it is.
fn readable(json: &str) -> String {
    let value = serde_json::from_str::<serde_json::Value>(json);
    value.and_then(|value| serde_json::to_string_pretty(&value)).unwrap_or_else(|_| json.to_owned())
}
