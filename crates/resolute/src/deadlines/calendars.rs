//! Addresses of calendars: `/calendar/all.ics`, and one for each actor, instrument and plan.

use axum::extract::{Path, RawQuery, State};
use axum::http::header;
use axum::response::{IntoResponse, Response};

use super::{Asked, deadlines, ics, narrowed};
use crate::app::App;
use crate::error::{Error, Result};
use crate::trace::day_of;

/// `GET /calendar/{file}`: everything that is due, narrowed by the filters of the page.
pub async fn all(
    State(app): State<App>,
    Path(file): Path<String>,
    RawQuery(query): RawQuery,
) -> Result<Response> {
    match file.as_str() {
        "all.ics" => give(&app, "Resolute", Asked::of_query(query.as_deref().unwrap_or_default())?).await,
        _ => Err(Error::NotFound(format!("calendar \"{file}\""))),
    }
}

/// `GET /calendar/{of}/{file}`: what is due for one actor, in one instrument, in one plan.
pub async fn one(State(app): State<App>, Path((of, file)): Path<(String, String)>) -> Result<Response> {
    let missing = || Error::NotFound(format!("calendar \"{of}/{file}\""));
    let code = file.strip_suffix(".ics").filter(|code| !code.is_empty()).ok_or_else(missing)?;
    let facet = match of.as_str() {
        "actors" => "actor",
        "instruments" => "instrument",
        "plans" => "plan",
        _ => return Err(missing()),
    };
    let asked = Asked { chosen: vec![(facet.to_owned(), code.to_owned())], ..Asked::default() };
    give(&app, code, asked).await
}

async fn give(app: &App, name: &str, asked: Asked) -> Result<Response> {
    let as_of = day_of(app, asked.as_of.as_deref())?;
    let rows = narrowed(deadlines(app, as_of).await?, &asked).rows;
    let text = ics::calendar(name, &rows, &app.config.address(""), (app.now)());
    Ok(([(header::CONTENT_TYPE, "text/calendar; charset=utf-8")], text).into_response())
}
