//! `/feeds/activities.atom`, narrowed as the register is, and the news of a search that somebody keeps.

use axum::extract::{Path, RawQuery, State};
use axum::http::HeaderMap;
use axum::response::Response;
use jiff::Timestamp;

use super::atom::News;
use super::web::{Channel, NEWEST, answer, base};
use crate::activities::register::{Asked, Order, find};
use crate::app::App;
use crate::error::Result;
use crate::search::{Entry, Hit};
use crate::searches;
use crate::web::visit::Visit;

/// `GET /feeds/activities.atom`
pub async fn activities(
    State(app): State<App>,
    visit: Visit,
    headers: HeaderMap,
    RawQuery(query): RawQuery,
) -> Result<Response> {
    let query = Asked::of_query(query.as_deref().unwrap_or_default()).query();
    let mark = if query.is_empty() { "" } else { "?" };
    let address = format!("/feeds/activities.atom{mark}{query}");
    let title = format!("{}: {}", visit.t("app-name"), visit.t("feed-activities"));
    news(&app, &visit, &base(&app, &headers), (address, title, query)).await
}

/// `GET /feeds/searches/{secret}.atom`
pub async fn search(
    State(app): State<App>,
    visit: Visit,
    headers: HeaderMap,
    Path(file): Path<String>,
) -> Result<Response> {
    let secret = file.strip_suffix(".atom").unwrap_or_default();
    let saved = searches::by_secret(&app.db, secret).await?;
    let title = format!("{}: {}", visit.t("app-name"), saved.name);
    news(&app, &visit, &base(&app, &headers), (format!("/feeds/searches/{file}"), title, saved.query)).await
}

async fn news(
    app: &App,
    visit: &Visit,
    base: &str,
    (address, title, query): (String, String, String),
) -> Result<Response> {
    let per_page = usize::try_from(NEWEST).unwrap_or(100);
    let asked = Asked { order: Some(Order::Newest), per_page, ..Asked::of_query(&query) };
    let (found, _) = find(app, &asked).await?;
    let entries = found.hits.into_iter().map(|hit| piece(base, hit)).collect();
    let mark = if query.is_empty() { "" } else { "?" };
    let channel = Channel {
        address: format!("{base}{address}"),
        page: format!("{base}/activities{mark}{query}"),
        title,
    };
    answer(app, visit, channel, entries).await
}

fn piece(base: &str, hit: Hit) -> News {
    let Hit { entry, passage, .. } = hit;
    let published = moment(&entry, "published");
    News {
        address: format!("{base}{}", entry.href),
        title: entry.names.first().cloned().unwrap_or_else(|| entry.key.clone()),
        updated: moment(&entry, "changed").max(published.clone()),
        published,
        words: if passage.text.is_empty() { entry.within.join(", ") } else { passage.text },
        language: entry.language.clone(),
        category: entry.values("type").next().unwrap_or("activity").to_owned(),
        key: entry.key.clone(),
    }
}

fn moment(entry: &Entry, order: &str) -> String {
    let second = entry.order(order).unwrap_or_default();
    Timestamp::from_second(second).unwrap_or(Timestamp::UNIX_EPOCH).to_string()
}
