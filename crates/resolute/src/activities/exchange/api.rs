//! Files of activities from a program, and what became of them.

use std::sync::Arc;

use axum::body::Body;
use axum::extract::{Path, Query, State};
use axum::{Extension, Json};
use futures_util::StreamExt;
use serde::Deserialize;

use super::actions::{self, LARGEST_REQUEST, Wish};
use super::model::{Format, Import, Report};
use super::tables::{self, Mapping};
use super::{Progress, store};
use crate::accounts::{Person, Right};
use crate::app::App;
use crate::error::{Error, Result};

/// How a file is handed in.
#[derive(Debug, Deserialize, utoipa::IntoParams)]
pub struct Handing {
    /// Name of the file.
    #[serde(default = "unnamed")]
    pub name: String,
    /// Name of the list that it is of; the name of the file without its ending where it is not given.
    pub list: Option<String>,
    /// Say what would be done and store nothing.
    #[serde(default)]
    pub dry_run: bool,
}

fn unnamed() -> String {
    "unnamed".to_owned()
}

/// Takes in a file of activities sent as the body: IATI, CSV or .xlsx, up to 64 MB. All of it or nothing: where the
/// answer counts errors, nothing was stored. The columns of a table are understood as remembered for its headers, else
/// as they seem.
#[utoipa::path(post, path = "/api/v1/activities/imports", tag = "imports", params(Handing),
    request_body(content = Vec<u8>, content_type = "application/octet-stream"),
    responses((status = 200, body = Report), (status = 403), (status = 422)))]
pub async fn create(
    State(app): State<App>,
    Extension(person): Extension<Person>,
    Query(handing): Query<Handing>,
    body: Body,
) -> Result<Json<Report>> {
    person.must(Right::Contribute)?;
    let mut holding = app.files.begin_holding()?;
    let mut pieces = body.into_data_stream();
    while let Some(piece) = pieces.next().await {
        let piece =
            piece.map_err(|error| Error::Invalid(format!("the file did not arrive whole: {error}")))?;
        if holding.length() + piece.len() as u64 > LARGEST_REQUEST as u64 {
            return Err(Error::Invalid(format!(
                "the file is larger than {} MB; hand it in on the page /imports",
                LARGEST_REQUEST / (1024 * 1024)
            )));
        }
        holding.write(&piece)?;
    }
    let held = holding.finish()?;
    let outcome = taken(&app, &person, &held, handing).await;
    app.files.let_go(&held);
    outcome.map(Json)
}

async fn taken(app: &App, person: &Person, held: &str, handing: Handing) -> Result<Report> {
    let path = app.files.held_path(held);
    let format = super::recognise(&path, &handing.name)?.ok_or_else(|| {
        Error::Invalid("this is no file of activities; taken are IATI, CSV (named .csv) and .xlsx".to_owned())
    })?;
    let mapping = match format {
        Format::Csv | Format::Xlsx => {
            let headers = tables::open(&path, format)?.headers;
            let known = actions::remembered(app, person, &headers).await?;
            Some(known.unwrap_or_else(|| Mapping::guessed(&headers)))
        }
        _ => None,
    };
    let Handing { name, list, dry_run } = handing;
    let wish = Wish { path, name, format, list, mapping, dry_run };
    super::import(app, person, &wish, &Arc::new(Progress::default())).await
}

/// What became of a file that was handed in: for who did, and for reviewers.
#[utoipa::path(get, path = "/api/v1/activities/imports/{id}", tag = "imports",
    params(("id" = i64, Path, description = "number of the import")),
    responses((status = 200, body = Import), (status = 404)))]
pub async fn show(
    State(app): State<App>,
    Extension(person): Extension<Person>,
    Path(id): Path<i64>,
) -> Result<Json<Import>> {
    let import = store::by_id(&app.db, id).await?;
    let allowed = |import: &Import| import.person == person.name || person.may_for_all(Right::Review);
    import.filter(allowed).map(Json).ok_or_else(|| Error::NotFound(format!("import {id} of yours")))
}
