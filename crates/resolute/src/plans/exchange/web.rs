//! Handing a list in, on the page and from a program; the empty spreadsheet.

use axum::body::Bytes;
use axum::extract::{Multipart, Path, Query, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::{Extension, Json};
use serde::Deserialize;

use super::reading::read;
use super::table::GIVEN;
use super::{Report, import};
use crate::accounts::{Person, Right};
use crate::app::App;
use crate::error::{Error, Result};
use crate::plans::model::{Plan, href};
use crate::plans::views::import::ImportPage;
use crate::tables::{self, Table};
use crate::web::page::{Page, Section, answer, answer_with};
use crate::web::uploads::{Limit, Upload, no_file};
use crate::web::visit::Visit;

/// Largest list that is taken.
pub const LARGEST: usize = 16 << 20;

/// `GET /plans/{plan}/import`
pub async fn ask(State(app): State<App>, visit: Visit, Path(plan): Path<String>) -> Result<Response> {
    let plan = crate::plans::by_code(&app.db, &plan).await?;
    visit.person.must_for(Right::Contribute, &plan.keeper)?;
    Ok(answer(&ImportPage::new(page_of(visit, &plan), plan, None, None)))
}

fn page_of(visit: Visit, plan: &Plan) -> Page {
    let (title, up) = (visit.t("plan-import"), visit.t("plans-title"));
    Page::new(visit, title.clone(), Section::Other)
        .under(up, "/plans")
        .under(plan.title.clone(), href(&plan.code))
        .here(title)
}

/// `POST /plans/{plan}/import`: what keeps the list out stands on the page, with its lines.
pub async fn create(
    State(app): State<App>,
    visit: Visit,
    Extension(person): Extension<Person>,
    Path(plan): Path<String>,
    form: Multipart,
) -> Result<Response> {
    let plan = crate::plans::by_code(&app.db, &plan).await?;
    person.must_for(Right::Contribute, &plan.keeper)?;
    let taken = taken(&visit, form).await;
    let report = match taken {
        Ok((bytes, dry_run)) => match read(&bytes) {
            Ok(read) => import(&app, &person, &plan.code, &read, dry_run).await,
            Err(error) => Err(error),
        },
        Err(error) => Err(error),
    };
    let (status, report, problem) = match report {
        Ok(report) if report.errors.is_empty() => (StatusCode::OK, Some(report), None),
        Ok(report) => (StatusCode::UNPROCESSABLE_ENTITY, Some(report), None),
        Err(Error::Invalid(why)) => (StatusCode::UNPROCESSABLE_ENTITY, None, Some(why)),
        Err(other) => return Err(other),
    };
    Ok(answer_with(status, &ImportPage::new(page_of(visit, &plan), plan, report, problem)))
}

/// The file of a form, and whether it is only looked at.
async fn taken(visit: &Visit, form: Multipart) -> Result<(Vec<u8>, bool)> {
    let limit = Limit { bytes: LARGEST, instead: "split the list" };
    let mut form = Upload::of(visit, form, limit);
    let mut dry_run = false;
    while let Some(part) = form.next().await? {
        match part.name() {
            "dry_run" => dry_run = part.text().await? == "yes",
            "file" => return Ok((part.file().await?.1, dry_run)),
            _ => {}
        }
    }
    Err(no_file())
}

/// `GET /plans/template.xlsx`
pub async fn template() -> Result<Response> {
    let bytes = tables::xlsx(&Table { columns: GIVEN.to_vec(), rows: Vec::new() }, "Plan")?;
    let kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static(kind)),
        (header::CONTENT_DISPOSITION, HeaderValue::from_static("attachment; filename=\"plan.xlsx\"")),
    ];
    Ok((headers, bytes).into_response())
}

/// How a list is handed in.
#[derive(Debug, Deserialize, utoipa::IntoParams)]
pub struct Handing {
    /// Say what would be done and store nothing.
    #[serde(default)]
    pub dry_run: bool,
}

/// Takes a list of items into a plan: CSV, .xlsx or JSON as the body, all of it or nothing.
#[utoipa::path(post, path = "/api/v1/plans/{plan}/imports", tag = "plans",
    params(("plan" = String, Path, description = "code of the plan"), Handing),
    request_body(content = Vec<u8>, content_type = "application/octet-stream"),
    responses((status = 200, body = Report), (status = 403), (status = 404), (status = 422, body = Report)))]
pub async fn create_json(
    State(app): State<App>,
    Extension(person): Extension<Person>,
    Path(plan): Path<String>,
    Query(handing): Query<Handing>,
    body: Bytes,
) -> Result<Response> {
    let report = import(&app, &person, &plan, &read(&body)?, handing.dry_run).await?;
    let status = if report.errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    Ok((status, Json(report)).into_response())
}
