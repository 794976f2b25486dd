//! Downloads of a pack, sent while it is written.

use axum::body::Body;
use axum::extract::{Path, Query, State};
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;

use super::{Asked, Pack, Zipped};
use crate::app::App;
use crate::error::{Error, Result};
use crate::web::locale::Locale;
use crate::web::visit::Visit;

/// `GET /instruments/{id}/pack.zip`, in the language of the reader.
pub async fn show(
    State(app): State<App>,
    visit: Visit,
    Path(id): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response> {
    sent(Pack::of(&app, visit.locale, &id, &asked).await?)
}

/// The language of a pack.
#[derive(Debug, Deserialize, utoipa::IntoParams)]
pub struct Language {
    /// ar, en, es, fr, ru or zh; English where absent.
    pub lang: Option<String>,
}

/// A resolution with its whole trace as one folder of pages that opens without a server.
#[utoipa::path(get, path = "/api/v1/instruments/{id}/pack", tag = "instruments",
    params(("id" = String, Path, description = "such as wtdc-30"), Asked, Language),
    responses((status = 200, content_type = "application/zip"), (status = 404), (status = 422)))]
pub async fn give(
    State(app): State<App>,
    Path(id): Path<String>,
    Query(asked): Query<Asked>,
    Query(language): Query<Language>,
) -> Result<Response> {
    sent(Pack::of(&app, language_of(language.lang.as_deref())?, &id, &asked).await?)
}

/// The language that a word names.
pub(super) fn language_of(tag: Option<&str>) -> Result<Locale> {
    match tag.filter(|tag| !tag.is_empty()) {
        None => Ok(Locale::En),
        Some(tag) => Locale::from_tag(tag).ok_or_else(|| {
            Error::Invalid(format!(
                "\"{tag}\" is no language of this register; there are ar, en, es, fr, ru, zh"
            ))
        }),
    }
}

fn sent(pack: Pack) -> Result<Response> {
    let disposition = HeaderValue::from_str(&format!("attachment; filename=\"{}.zip\"", pack.name()))
        .map_err(|_| Error::NotFound("name of this pack".to_owned()))?;
    let stream = futures_util::stream::try_unfold(Zipped::of(pack), async |mut zipped| {
        Ok::<_, Error>(zipped.next().await?.map(|bytes| (bytes, zipped)))
    });
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("application/zip")),
        (header::CONTENT_DISPOSITION, disposition),
    ];
    Ok((headers, Body::from_stream(stream)).into_response())
}
