//! Writing entries from a program.

use axum::extract::{Path, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::{Extension, Json};
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::suggestions::{Suggested, suggested};
use super::views::fields::said;
use crate::accounts::Person;
use crate::activities::model::{Problem, Record, href};
use crate::activities::owners::model::Contact;
use crate::activities::store;
use crate::activities::{Saved, begin, check, owners, save};
use crate::app::App;
use crate::error::{Error, Result};
use crate::web::visit::Visit;

/// An entry as a program gives it.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Given {
    /// Its words.
    pub record: Record,
    /// Who may be asked about it; personal data, never public. Left out, it stays as it is.
    #[serde(default)]
    pub contact: Option<Contact>,
    /// Code of the actor whose entry it is; left out, the one for whom the person acts. Only for a new entry.
    #[serde(default)]
    pub acting_for: Option<String>,
    /// Revision that is changed; `If-Match` says the same.
    #[serde(default)]
    pub revision: Option<i64>,
}

/// What is wrong with a field, with its words.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct Fault {
    /// The field, as in the JSON of a record; `money.2.amount` for one of many.
    pub field: String,
    /// The rule.
    pub rule: &'static str,
    /// The rule in words, in the language that was asked for.
    pub message: String,
}

/// Begins a draft; only those who write for its owner, and reviewers, see it.
#[utoipa::path(post, path = "/api/v1/activities", tag = "activities", request_body = Given,
    responses((status = 201, body = Saved), (status = 401), (status = 403), (status = 422)))]
pub async fn create(
    State(app): State<App>,
    visit: Visit,
    Extension(person): Extension<Person>,
    Json(given): Json<Given>,
) -> Result<Response> {
    let person = person.for_actor(&app.db, given.acting_for.as_deref()).await?;
    if let Some(answer) = faulty(&app, &visit, &given, false).await? {
        return Ok(answer);
    }
    let saved = begin(&app, &person, &given.record).await?;
    keep_contact(&app, &person, saved.id, &given).await?;
    let at = HeaderValue::from_str(&format!("/api/v1{}", href(saved.id)))
        .map_err(|error| Error::internal("the address of the entry is none", error))?;
    Ok((StatusCode::CREATED, [(header::LOCATION, at)], Json(saved)).into_response())
}

/// Saves a draft in its place, or changes to a public entry beside it. Where somebody saved meanwhile, the answer has both
/// texts and nothing is changed.
#[utoipa::path(put, path = "/api/v1/activities/{id}", tag = "activities", request_body = Given,
    params(("id" = i64, Path, description = "number of the entry"),
        ("If-Match" = Option<String>, Header, description = "revision that is changed")),
    responses((status = 200, body = Saved), (status = 401), (status = 403), (status = 404), (status = 409),
        (status = 422)))]
pub async fn update(
    State(app): State<App>,
    visit: Visit,
    Extension(person): Extension<Person>,
    Path(id): Path<i64>,
    headers: HeaderMap,
    Json(given): Json<Given>,
) -> Result<Response> {
    let revision = given.revision.or_else(|| named(&headers)).ok_or_else(|| {
        Error::Invalid("name the revision that you change, in \"revision\" or If-Match".to_owned())
    })?;
    if let Some(answer) = faulty(&app, &visit, &given, false).await? {
        return Ok(answer);
    }
    match save(&app, &person, id, revision, &given.record).await {
        Ok(saved) => {
            keep_contact(&app, &person, id, &given).await?;
            Ok(Json(saved).into_response())
        }
        Err(Error::Conflict(why)) => both(&app, id, &why, &given.record).await,
        Err(other) => Err(other),
    }
}

/// `If-Match: "3"`
fn named(headers: &HeaderMap) -> Option<i64> {
    let value = headers.get(header::IF_MATCH)?.to_str().ok()?;
    value.trim().trim_matches('"').parse().ok()
}

async fn keep_contact(app: &App, person: &Person, id: i64, given: &Given) -> Result<()> {
    match &given.contact {
        Some(contact) => owners::keep_contact(app, person, id, contact).await,
        None => Ok(()),
    }
}

/// What may be said with a submission.
#[derive(Debug, Default, Deserialize, utoipa::ToSchema)]
#[serde(default)]
pub struct Answered {
    /// The answer to what a reviewer asked; only its owner and the reviewers see it.
    pub answer: String,
}

/// Gives what was saved to the reviewers.
#[utoipa::path(post, path = "/api/v1/activities/{id}/submission", tag = "activities", request_body = Answered,
    params(("id" = i64, Path, description = "number of the entry")),
    responses((status = 200, body = Saved), (status = 401), (status = 403), (status = 404), (status = 409),
        (status = 422)))]
pub async fn submit(
    State(app): State<App>,
    visit: Visit,
    Extension(person): Extension<Person>,
    Path(id): Path<i64>,
    given: Option<Json<Answered>>,
) -> Result<Response> {
    let (record, revision) = words(&app, &person, id).await?;
    let contact = owners::contact(&app.db, id).await?;
    let missing = [check(&app, &record, true).await?, contact.missing(&person)].concat();
    if !missing.is_empty() {
        return Ok(invalid(&visit, &missing));
    }
    Ok(Json(
        crate::activities::submit_with(
            &app,
            &person,
            (id, revision),
            given.as_ref().map_or("", |given| &given.answer),
        )
        .await?,
    )
    .into_response())
}

/// The words that would be submitted, and their revision, for somebody who may change them.
async fn words(app: &App, person: &Person, id: i64) -> Result<(Record, i64)> {
    let missing = || Error::NotFound(format!("activity {id}"));
    let entry = store::by_id(&app.db, id).await?.ok_or_else(missing)?;
    let sight = crate::activities::sight::Sight::of(person, &entry);
    if !sight.sees_all() {
        return Err(missing());
    }
    Ok(match store::proposal(&app.db, id).await? {
        Some(waiting) => (waiting.record, waiting.revision),
        None => (entry.record, entry.revision),
    })
}

/// A text to look at.
#[derive(Debug, Default, Deserialize, utoipa::ToSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Text {
    /// Title.
    pub title: String,
    /// What is done.
    pub description: String,
    /// Language, such as `en`; left out, it is recognised.
    pub language: String,
}

/// Action lines, goals, targets and duties that a text may belong to, each with the words that led there. Guesses.
#[utoipa::path(post, path = "/api/v1/activities/suggestions", tag = "activities", request_body = Text,
    responses((status = 200, body = Suggested), (status = 401), (status = 403)))]
pub async fn suggest(State(app): State<App>, Json(text): Json<Text>) -> Result<Json<Suggested>> {
    let record = Record {
        title: text.title,
        description: text.description,
        language: text.language,
        ..Record::default()
    };
    Ok(Json(suggested(&app, &record).await?))
}

async fn faulty(app: &App, visit: &Visit, given: &Given, complete: bool) -> Result<Option<Response>> {
    let mut problems = check(app, &given.record, complete).await?;
    problems.extend(given.contact.iter().flat_map(Contact::problems));
    Ok((!problems.is_empty()).then(|| invalid(visit, &problems)))
}

/// RFC 9457, with what is wrong field by field.
fn invalid(visit: &Visit, problems: &[Problem]) -> Response {
    let fault = |it: &Problem| Fault { field: it.field.clone(), rule: it.rule, message: said(visit, it) };
    let faults: Vec<Fault> = problems.iter().map(fault).collect();
    let body = json!({
        "type": "about:blank",
        "title": "Unprocessable Content",
        "status": 422,
        "detail": "the entry cannot be taken as it is; \"errors\" says why, field by field",
        "errors": faults,
    });
    problem(StatusCode::UNPROCESSABLE_ENTITY, &body)
}

/// Both texts of an entry that somebody else saved meanwhile, or whose standing does not allow to change it.
async fn both(app: &App, id: i64, why: &str, yours: &Record) -> Result<Response> {
    let entry = store::by_id(&app.db, id).await?.ok_or_else(|| Error::NotFound(format!("activity {id}")))?;
    let (record, revision, standing) = match store::proposal(&app.db, id).await? {
        Some(waiting) => (waiting.record, waiting.revision, waiting.standing),
        None => (entry.record, entry.revision, entry.standing),
    };
    let body = json!({
        "type": "about:blank",
        "title": "Conflict",
        "status": 409,
        "detail": why,
        "current": { "revision": revision, "standing": standing, "record": record },
        "yours": yours,
    });
    Ok(problem(StatusCode::CONFLICT, &body))
}

fn problem(status: StatusCode, body: &serde_json::Value) -> Response {
    let kind = HeaderValue::from_static("application/problem+json");
    (status, [(header::CONTENT_TYPE, kind)], body.to_string()).into_response()
}
