//! `/feeds/versions.atom` and `/feeds/mandates.atom`, of everything or of one instrument.

use axum::extract::{Query, State};
use axum::http::{HeaderMap, header};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;

use super::atom::{Feed, News, write};
use crate::app::App;
use crate::error::Result;
use crate::search::changes;
use crate::trace::views::passage::mandate_href;
use crate::web::visit::Visit;
use crate::{instruments, mandates};

/// Entries of a feed; who looks in once a week misses nothing of a busy one.
pub(super) const NEWEST: i64 = 100;

/// Of which instrument.
#[derive(Debug, Default, Deserialize)]
pub struct Asked {
    instrument: Option<String>,
}

/// `GET /feeds/versions.atom`
pub async fn versions(
    State(app): State<App>,
    visit: Visit,
    headers: HeaderMap,
    Query(asked): Query<Asked>,
) -> Result<Response> {
    let base = base(&app, &headers);
    let texts = instruments::newest_texts(&app.db, asked.instrument.as_deref(), NEWEST).await?;
    let news = texts.into_iter().map(|text| {
        let year = text.version.rsplit('/').next().unwrap_or_default();
        let proposal = text.proposal.as_deref().map_or_else(String::new, |one| format!("&proposal={one}"));
        News {
            key: format!("text/{}/{}/{}", text.version, text.scope(), text.language),
            address: format!("{base}/instruments/{}?version={year}{proposal}", text.instrument),
            title: format!("{}: {}", visit.t(&format!("version-{}", text.standing)), text.version),
            updated: text.updated(),
            published: text.published,
            words: text.title,
            language: text.language,
            category: text.standing,
        }
    });
    answer(&app, &visit, channel(&visit, &base, ("versions", "/instruments"), asked), news.collect()).await
}

/// `GET /feeds/mandates.atom`
pub async fn duties(
    State(app): State<App>,
    visit: Visit,
    headers: HeaderMap,
    Query(asked): Query<Asked>,
) -> Result<Response> {
    let base = base(&app, &headers);
    let duties = mandates::newest(&app.db, asked.instrument.as_deref(), NEWEST).await?;
    let news = duties.into_iter().map(|duty| News {
        key: format!("mandate/{}/{}/{}", duty.address, duty.scope(), duty.language),
        address: format!("{base}{}", mandate_href(&duty.address, duty.proposal.as_deref())),
        title: format!("{}: {}", visit.t(&format!("version-{}", duty.standing)), duty.address),
        updated: duty.updated(),
        published: duty.published,
        words: duty.words,
        language: duty.language,
        category: duty.standing,
    });
    answer(&app, &visit, channel(&visit, &base, ("mandates", "/mandates"), asked), news.collect()).await
}

/// A feed before its entries.
pub(super) struct Channel {
    pub(super) address: String,
    pub(super) page: String,
    pub(super) title: String,
}

fn channel(visit: &Visit, base: &str, (name, page): (&str, &str), asked: Asked) -> Channel {
    let query = asked.instrument.map_or_else(String::new, |id| {
        format!(
            "?{}",
            form_urlencoded::Serializer::new(String::new()).append_pair("instrument", &id).finish()
        )
    });
    Channel {
        address: format!("{base}/feeds/{name}.atom{query}"),
        page: format!("{base}{page}"),
        title: format!(
            "{}: {}",
            visit.t("app-name"),
            visit.t(if name == "versions" { "feed-versions" } else { "feed-mandates" })
        ),
    }
}

pub(super) async fn answer(
    app: &App,
    visit: &Visit,
    channel: Channel,
    entries: Vec<News>,
) -> Result<Response> {
    let feed = Feed {
        address: channel.address,
        page: channel.page,
        title: channel.title,
        language: visit.locale.code(),
        identity: changes::log(&app.db).await?.identity,
        updated: entries
            .iter()
            .map(|news| news.updated.clone())
            .max()
            .unwrap_or_else(|| "1970-01-01T00:00:00Z".to_owned()),
        entries,
    };
    Ok(([(header::CONTENT_TYPE, "application/atom+xml; charset=utf-8")], write(&feed)?).into_response())
}

/// How the outside world reaches this server: as set, else under the name by which it was asked.
pub(super) fn base(app: &App, headers: &HeaderMap) -> String {
    if let Some(url) = &app.config.public_url {
        return url.trim_end_matches('/').to_owned();
    }
    let host = headers.get(header::HOST).and_then(|host| host.to_str().ok());
    let host = host.and_then(|host| host.parse::<axum::http::uri::Authority>().ok());
    format!(
        "http://{}",
        host.map_or_else(|| format!("localhost:{}", app.config.port), |host| host.to_string())
    )
}
