//! Downloads: `/exports/mandates/duties.csv`, `/exports/proposal/rcc-23a15-1.docx`.

use axum::extract::{Path, RawQuery, State};
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use clap::ValueEnum;

use super::{Kind, actors_file, export};
use crate::activities::exchange::export::{As, Everything, among};
use crate::activities::register::{Asked, numbers};
use crate::actors;
use crate::app::App;
use crate::error::{Error, Result};
use crate::instruments::citations;
use crate::mandates::model::Filter;
use crate::plans;
use crate::web::query::Many;
use crate::web::visit::query_pairs;

/// Gives a list or a text as a file; the filter of the register narrows duties, or actors, to exactly the list on the
/// page.
pub async fn show(
    State(app): State<App>,
    RawQuery(query): RawQuery,
    Path((kind, file)): Path<(String, String)>,
    Many(filter): Many<Filter>,
    Many(actors): Many<actors::model::Filter>,
    Many(citing): Many<citations::model::Filter>,
    (Many(planned), Many(gaps)): (Many<plans::register::Filter>, Many<plans::coverage::Filter>),
) -> Result<Response> {
    let missing = || Error::NotFound(format!("file \"{file}\" among the {kind}"));
    let kind = Kind::from_str(&kind, false).map_err(|_| missing())?;
    let (name, format) = file.rsplit_once('.').ok_or_else(missing)?;
    // A whole list has no identifier; the first part of its name is for people.
    let id = match kind {
        Kind::Activities => return in_pieces(&app, name, format, query.as_deref().unwrap_or_default()).await,
        Kind::Mandates
        | Kind::Instruments
        | Kind::Citations
        | Kind::Actors
        | Kind::Roles
        | Kind::Coverage
        | Kind::Money
        | Kind::Partners
        | Kind::Trends
        | Kind::Agreements
        | Kind::Trainings
        | Kind::Deadlines
        | Kind::Obligations
        | Kind::DueReports
        | Kind::DueReportPairs
        | Kind::Matrix
        | Kind::Mappings => None,
        Kind::Pack => return Err(missing()),
        Kind::Concepts => Some(name).filter(|name| *name != "concepts"),
        Kind::Plan | Kind::Proposal | Kind::Scheme | Kind::Text | Kind::Reference => Some(name),
    };
    let download = match kind {
        Kind::Matrix => {
            let query = query.as_deref().unwrap_or_default();
            let of = query_pairs(query).find(|(name, value)| name == "of" && !value.is_empty());
            super::cells(&app, of.as_ref().map(|(_, code)| code.as_str()), format).await?
        }
        Kind::Money => {
            super::money(&app, &Asked::of_query(query.as_deref().unwrap_or_default()), format).await?
        }
        Kind::Coverage => super::coverage(&app, &gaps, format).await?,
        Kind::Obligations => super::obligations(&app, query.as_deref().unwrap_or_default(), format).await?,
        Kind::Trends => super::trends(&app, query.as_deref().unwrap_or_default(), format).await?,
        Kind::DueReports | Kind::DueReportPairs => {
            super::due_reports(&app, kind, query.as_deref().unwrap_or_default(), format).await?
        }
        Kind::Deadlines => super::deadlines(&app, query.as_deref().unwrap_or_default(), format).await?,
        Kind::Plan => super::plan(&app, name, &planned, format).await?,
        Kind::Partners | Kind::Agreements | Kind::Trainings => {
            super::partners(&app, kind, query.as_deref().unwrap_or_default(), format).await?
        }
        Kind::Citations => super::citations(&app, format, &citing).await?,
        Kind::Actors => actors_file(&app, &actors, format).await?,
        _ => export(&app, kind, id, format, &filter).await?,
    };
    Ok(download.into_response())
}

/// All activities, or those of exactly the list on the page, read and sent page by page.
async fn in_pieces(app: &App, name: &str, format: &str, query: &str) -> Result<Response> {
    let form = As::from_code(if name == "publishers" { "iati-organisations" } else { format })?;
    let (media_type, ending) = form.media();
    let mut pieces = Everything::of(app.db.clone(), form, (app.now)());
    let asked = Asked::of_query(query);
    if let Ok(number) = name.parse::<i64>() {
        // One entry, under its number; what is not public is not there.
        if among(&app.db, &[number]).await?.is_empty() {
            return Err(Error::NotFound(format!("published activity {number}")));
        }
        pieces = pieces.only(vec![number]);
    } else if !asked.is_everything() {
        pieces = pieces.only(numbers(app, &asked).await?.0);
    }
    let stream = futures_util::stream::try_unfold(pieces, async |mut pieces| {
        Ok::<_, Error>(pieces.next().await?.map(|piece| (piece, pieces)))
    });
    let disposition = HeaderValue::from_str(&format!("attachment; filename=\"{name}.{ending}\""))
        .map_err(|_| Error::NotFound(format!("file \"{name}\"")))?;
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static(media_type)),
        (header::CONTENT_DISPOSITION, disposition),
    ];
    Ok((headers, axum::body::Body::from_stream(stream)).into_response())
}
