//! The form of a plan that is there already, and the buttons beside it.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum::{Extension, Json};
use serde::{Deserialize, Serialize};

use super::fingerprint;
use crate::accounts::{Person, Right};
use crate::app::App;
use crate::error::{Error, Result};
use crate::plans::links::{self, suggesting};
use crate::plans::model::{Fault, Plan, PlanGiven, href};
use crate::plans::views::form::{Around, FormPage};
use crate::plans::{self, actor_names};
use crate::web::csrf::Verified;
use crate::web::page::{Page, Section, answer_with};
use crate::web::visit::Visit;

/// `GET /plans/{plan}/edit`
pub async fn ask(
    State(app): State<App>,
    visit: Visit,
    Extension(person): Extension<Person>,
    Path(code): Path<String>,
) -> Result<Response> {
    let plan = plans::by_code(&app.db, &code).await?;
    person.must_for(Right::Review, &plan.keeper)?;
    form(visit, StatusCode::OK, &plan, &PlanGiven::of(&plan), (&[], None))
}

fn form(
    visit: Visit,
    status: StatusCode,
    plan: &Plan,
    given: &PlanGiven,
    (faults, theirs): (&[Fault], Option<&PlanGiven>),
) -> Result<Response> {
    let title = visit.t("plan-edit");
    let about = Around {
        action: href(&plan.code),
        lede: visit.t("plan-edit-lede"),
        hidden: vec![("read", fingerprint(plan)?)],
        send: visit.t("plan-item-save"),
        ..Around::default()
    };
    let page = Page::new(visit, title.clone(), Section::Other);
    let up = page.visit.t("plans-title");
    let page = page.under(up, "/plans").under(plan.title.clone(), href(&plan.code)).here(title);
    Ok(answer_with(status, &FormPage::of_known_plan(page, about, given, faults, theirs)))
}

/// What the form sends.
#[derive(Debug, Deserialize)]
pub struct Sent {
    read: String,
    #[serde(flatten)]
    given: PlanGiven,
}

/// `POST /plans/{plan}`: on error the form comes back with everything that was typed, and with what somebody else wrote.
pub async fn update(
    State(app): State<App>,
    visit: Visit,
    Extension(person): Extension<Person>,
    Path(code): Path<String>,
    Verified(sent): Verified<Sent>,
) -> Result<Response> {
    let plan = plans::by_code(&app.db, &code).await?;
    let given = PlanGiven { code, ..sent.given };
    let faults = given.faults(&actor_names(&app).await?);
    if !faults.is_empty() {
        return form(visit, StatusCode::UNPROCESSABLE_ENTITY, &plan, &given, (&faults, None));
    }
    match super::change(&app, &person, &plan.code, &sent.read, &given).await {
        Ok(()) => Ok(Redirect::to(&href(&plan.code)).into_response()),
        Err(Error::Conflict(_)) => {
            let theirs = PlanGiven::of(&plan);
            form(visit, StatusCode::CONFLICT, &plan, &given, (&[], Some(&theirs)))
        }
        Err(other) => Err(other),
    }
}

/// A button without fields.
#[derive(Debug, Deserialize)]
pub struct Pressed {}

/// `POST /plans/{plan}/remove`
pub async fn remove(
    State(app): State<App>,
    Extension(person): Extension<Person>,
    Path(code): Path<String>,
    Verified(Pressed {}): Verified<Pressed>,
) -> Result<Response> {
    super::remove(&app, &person, &code).await?;
    Ok(Redirect::to("/plans").into_response())
}

/// `POST /plans/{plan}/suggestions`: looks which outputs may answer which duties; the page says how many are new.
pub async fn suggest(
    State(app): State<App>,
    Extension(person): Extension<Person>,
    Path(code): Path<String>,
    Verified(Pressed {}): Verified<Pressed>,
) -> Result<Response> {
    let found = found(&app, &person, &code).await?;
    Ok(Redirect::to(&format!("{}?found={found}", href(&code))).into_response())
}

async fn found(app: &App, person: &Person, code: &str) -> Result<usize> {
    let plan = plans::by_code(&app.db, code).await?;
    person.must_for(Right::Contribute, &plan.keeper)?;
    let suggested = suggesting::suggestions(app, code, None).await?;
    links::keep_suggestions(app, person, &suggested).await
}

/// A changed plan.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
pub struct PlanChanged {
    /// The `fingerprint` of the plan that was read.
    pub read: String,
    /// All fields as they shall be; the code stays.
    #[serde(flatten)]
    pub given: PlanGiven,
}

/// Changes what is said of a plan; refused where somebody changed it meanwhile.
#[utoipa::path(put, path = "/api/v1/plans/{plan}", tag = "plans", request_body = PlanChanged,
    params(("plan" = String, Path, description = "code of the plan")),
    responses((status = 200, body = Plan), (status = 403), (status = 404), (status = 409), (status = 422)))]
pub async fn update_json(
    State(app): State<App>,
    Extension(person): Extension<Person>,
    Path(code): Path<String>,
    Json(changed): Json<PlanChanged>,
) -> Result<Json<Plan>> {
    super::change(&app, &person, &code, &changed.read, &changed.given).await?;
    Ok(Json(plans::by_code(&app.db, &code).await?))
}

/// Takes a plan away that has no items.
#[utoipa::path(delete, path = "/api/v1/plans/{plan}", tag = "plans",
    params(("plan" = String, Path, description = "code of the plan")),
    responses((status = 204), (status = 403), (status = 404), (status = 409), (status = 422)))]
pub async fn remove_json(
    State(app): State<App>,
    Extension(person): Extension<Person>,
    Path(code): Path<String>,
) -> Result<StatusCode> {
    super::remove(&app, &person, &code).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// How many links are new.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct FoundJson {
    /// Suggested for the first time; they count once a reviewer confirmed them.
    pub suggested: usize,
}

/// Suggests, by their words, which outputs of a plan answer which duties.
#[utoipa::path(post, path = "/api/v1/plans/{plan}/suggestions", tag = "plans",
    params(("plan" = String, Path, description = "code of the plan")),
    responses((status = 200, body = FoundJson), (status = 403), (status = 404)))]
pub async fn suggest_json(
    State(app): State<App>,
    Extension(person): Extension<Person>,
    Path(code): Path<String>,
) -> Result<Json<FoundJson>> {
    Ok(Json(FoundJson { suggested: found(&app, &person, &code).await? }))
}
