//! Pages of inputs: of who asks, and of who is asked.

use axum::Extension;
use axum::extract::{Path, Query, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;

use super::answering::{Answer, Found, Reader, find, open};
use super::listing::{self, Figures, Line, lines, narrowed, of_input, of_reader};
use super::model::{href, report_href};
use super::views::{AnswerPage, MinePage, OverviewPage, Typed};
use super::{Asking, Judgement, actions, answering, held, store};
use crate::accounts::{Person, Right};
use crate::activities::today;
use crate::app::App;
use crate::error::{Error, Result};
use crate::exports::{self, File};
use crate::reports::{self, Kept};
use crate::web::csrf::Verified;
use crate::web::page::{Page, Section, answer, answer_with};
use crate::web::visit::{Visit, query_pairs};

/// `GET /reports/{id}/inputs`
pub async fn list(State(app): State<App>, visit: Visit, Path(id): Path<i64>) -> Result<Response> {
    Ok(answer(&overview(&app, visit, id, (Asking::default(), None)).await?))
}

async fn overview(
    app: &App,
    visit: Visit,
    report: i64,
    (typed, problem): (Asking, Option<String>),
) -> Result<OverviewPage> {
    visit.person.must(Right::Edit)?;
    let kept = reports::seen(app, &visit.person, report).await?;
    let all = lines(app, &kept, today(visit.at)).await?;
    let figures = Figures::of(&all);
    // What asking a moment ago did, by the numbers in the address.
    let said: Vec<(String, String)> = query_pairs(&visit.query).collect();
    let again: Vec<Line> = said
        .iter()
        .filter(|(name, _)| name == "reminded" || name == "again")
        .flat_map(|(_, value)| value.split(';').filter_map(|one| one.parse::<i64>().ok()).collect::<Vec<_>>())
        .filter_map(|number| all.iter().find(|one| one.input.id == number).cloned())
        .collect();
    let asked =
        said.iter().find(|(name, _)| name == "asked").and_then(|(_, value)| value.parse::<usize>().ok());
    let built = kept.built()?;
    let places = super::sections(&built.blocks);
    let focal = store::focal_points(&app.db).await?;
    let narrowing = listing::asked(&visit.query);
    let (rows, counts) = narrowed(all, &narrowing);
    let title = visit.t("inputs-title");
    let up = visit.t("reports-title");
    let page = Page::new(visit, title.clone(), Section::Other)
        .under(up, "/reports")
        .under(kept.listed.title.clone(), format!("/reports/{report}"))
        .here(title);
    Ok(OverviewPage::new(
        page,
        &kept,
        (&places, &focal),
        (figures, &rows, &counts, &narrowing),
        (asked, &again),
        (typed, problem),
    ))
}

/// `POST /reports/{id}/inputs`
pub async fn create(
    State(app): State<App>,
    visit: Visit,
    Extension(person): Extension<Person>,
    Path(id): Path<i64>,
    Verified(form): Verified<AskForm>,
) -> Result<Response> {
    let asking = form.asking();
    match actions::ask(&app, &person, id, &asking).await {
        Ok(done) => {
            let numbers = |all: &[i64]| all.iter().map(i64::to_string).collect::<Vec<_>>().join(";");
            let to = format!(
                "{}?asked={}&reminded={}&again={}",
                report_href(id),
                done.asked.len(),
                numbers(&done.reminded),
                numbers(&done.left_alone)
            );
            Ok(Redirect::to(&to).into_response())
        }
        Err(error) => after_refusal(&app, visit, id, (asking, error)).await,
    }
}

async fn after_refusal(
    app: &App,
    visit: Visit,
    id: i64,
    (typed, error): (Asking, Error),
) -> Result<Response> {
    let status = status_of(&error)?;
    let words = told(&visit, error);
    let page = overview(app, visit, id, (typed, Some(words))).await?;
    Ok(answer_with(status, &page))
}

/// What a page can answer with what was typed; everything else is an answer of its own.
fn status_of(error: &Error) -> Result<StatusCode> {
    Ok(match error {
        Error::Conflict(_) => StatusCode::CONFLICT,
        Error::Invalid(_) | Error::Field(..) | Error::NotFound(_) => StatusCode::UNPROCESSABLE_ENTITY,
        Error::Forbidden(words) => return Err(Error::Forbidden(words.clone())),
        Error::Lacks(right) => return Err(Error::Lacks(*right)),
        other => return Err(Error::internal("the inputs could not be changed", other.to_string())),
    })
}

fn told(visit: &Visit, error: Error) -> String {
    match error {
        Error::Field(_, key) => visit.t(key),
        other => other.to_string(),
    }
}

/// What the form of a call sends.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct AskForm {
    places: String,
    /// `17@KEN` for somebody with an account, empty for an address.
    focal: String,
    email: String,
    name: String,
    actor: String,
    due_on: String,
    message: String,
    language: String,
}

impl AskForm {
    fn asking(self) -> Asking {
        let chosen = self
            .focal
            .split_once('@')
            .and_then(|(account, actor)| Some((account.parse::<i64>().ok()?, actor.to_owned())));
        let (account, actor) = match chosen {
            Some((account, actor)) => (Some(account), actor),
            None => (None, self.actor),
        };
        Asking {
            places: self.places,
            account,
            email: self.email,
            name: self.name,
            actor,
            due_on: self.due_on,
            message: self.message,
            language: self.language,
        }
    }
}

/// What the small forms of one input send.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct StepForm {
    report: i64,
    reason: String,
    due_on: String,
}

/// `POST /inputs/{id}/reminders`
pub async fn create_reminder(
    State(app): State<App>,
    visit: Visit,
    Extension(person): Extension<Person>,
    Path(id): Path<i64>,
    Verified(form): Verified<StepForm>,
) -> Result<Response> {
    after(&app, visit, form.report, actions::remind(&app, &person, id).await).await
}

/// `POST /inputs/{id}/withdrawal`
pub async fn create_withdrawal(
    State(app): State<App>,
    visit: Visit,
    Extension(person): Extension<Person>,
    Path(id): Path<i64>,
    Verified(form): Verified<StepForm>,
) -> Result<Response> {
    after(&app, visit, form.report, actions::withdraw(&app, &person, id, &form.reason).await).await
}

/// `POST /inputs/{id}/moves`
pub async fn create_move(
    State(app): State<App>,
    visit: Visit,
    Extension(person): Extension<Person>,
    Path(id): Path<i64>,
    Verified(form): Verified<StepForm>,
) -> Result<Response> {
    after(&app, visit, form.report, actions::move_due(&app, &person, id, &form.due_on).await).await
}

/// `POST /reports/{id}/contributions`
pub async fn create_judgement(
    State(app): State<App>,
    visit: Visit,
    Extension(person): Extension<Person>,
    Path(id): Path<i64>,
    Verified(form): Verified<Judgement>,
) -> Result<Response> {
    after(&app, visit, id, actions::judge(&app, &person, id, &form).await).await
}

async fn after(app: &App, visit: Visit, report: i64, done: Result<()>) -> Result<Response> {
    match done {
        Ok(()) => Ok(Redirect::to(&report_href(report)).into_response()),
        Err(error) => after_refusal(app, visit, report, (Asking::default(), error)).await,
    }
}

/// `GET /reports/{id}/inputs/{file}`: `inputs.csv`, `inputs.xlsx`; names and addresses are in it, so it is for who asks.
pub async fn file(
    State(app): State<App>,
    visit: Visit,
    Path((id, file)): Path<(i64, String)>,
) -> Result<Response> {
    visit.person.must(Right::Edit)?;
    let kept = reports::seen(&app, &visit.person, id).await?;
    let asked = listing::asked(&visit.query);
    let (rows, _) = narrowed(lines(&app, &kept, today(visit.at)).await?, &asked);
    let format = file.strip_prefix("inputs.").unwrap_or(&file);
    let download = match format {
        "json" => exports::json(&rows)?,
        other => exports::list(&super::table::table(&rows), "Inputs", other)?,
    };
    Ok(File::of("inputs", format, download).into_response())
}

/// `GET /my/inputs`
pub async fn mine(State(app): State<App>, visit: Visit) -> Result<Response> {
    let account = account(&visit.person)?;
    let rows = of_reader(&app, account, today(visit.at)).await?;
    let title = visit.t("inputs-mine");
    let page = Page::new(visit, title.clone(), Section::Other).here(title);
    Ok(answer(&MinePage::new(page, &rows)))
}

pub(super) fn account(person: &Person) -> Result<i64> {
    person.must(Right::Account)?;
    person.id.ok_or(Error::Lacks(Right::Account))
}

/// `GET /inputs/{id}`
pub async fn show(State(app): State<App>, visit: Visit, Path(id): Path<i64>) -> Result<Response> {
    let account = account(&visit.person)?;
    let found = find(&app, &visit.person, Reader::Account(account), Some(id)).await?;
    open(&app, &found).await?;
    Ok(unkept(answer(&answer_page(&app, visit, &found, (href(id), String::new()), None).await?)))
}

/// `POST /inputs/{id}`
pub async fn create_answer(
    State(app): State<App>,
    visit: Visit,
    Extension(person): Extension<Person>,
    Path(id): Path<i64>,
    Verified(form): Verified<AnswerForm>,
) -> Result<Response> {
    let found = find(&app, &person, Reader::Account(account(&person)?), Some(id)).await?;
    take(&app, visit, found, form, href(id)).await
}

/// What the address of a message has.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct CodeAsked {
    code: String,
}

const BY_CODE: &str = "/inputs/answer";

/// `GET /inputs/answer?code=...`: the page of who has no account. The code stands in the query, which no log has.
pub async fn show_by_code(
    State(app): State<App>,
    visit: Visit,
    Query(asked): Query<CodeAsked>,
) -> Result<Response> {
    let found = find(&app, &visit.person, Reader::Code(&asked.code), None).await?;
    open(&app, &found).await?;
    let to = (BY_CODE.to_owned(), asked.code);
    Ok(unkept(answer(&answer_page(&app, visit, &found, to, None).await?)))
}

/// `POST /inputs/answer`
pub async fn create_answer_by_code(
    State(app): State<App>,
    visit: Visit,
    Extension(person): Extension<Person>,
    Verified(form): Verified<AnswerForm>,
) -> Result<Response> {
    match find(&app, &person, Reader::Code(&form.code), None).await {
        Ok(found) => take(&app, visit, found, form, BY_CODE.to_owned()).await,
        // What was typed comes back on a page that has nothing else of the input.
        Err(error @ (Error::Field(..) | Error::Forbidden(_))) => {
            let status = match error {
                Error::Forbidden(_) => StatusCode::FORBIDDEN,
                _ => StatusCode::UNPROCESSABLE_ENTITY,
            };
            let words = told(&visit, error);
            let title = visit.t("inputs-answer-title");
            let page = Page::new(visit, title.clone(), Section::Other).here(title);
            Ok(unkept(answer_with(status, &super::views::LostPage::new(page, words, form.words))))
        }
        Err(other) => Err(other),
    }
}

/// What the form of an answer sends; the button says which of three.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct AnswerForm {
    code: String,
    words: String,
    language: String,
    signed_as: String,
    reason: String,
    kind: String,
}

async fn take(app: &App, visit: Visit, found: Found, form: AnswerForm, to: String) -> Result<Response> {
    let done = match form.kind.as_str() {
        "declined" => answering::decline(app, &found, &form.reason).await,
        kind => {
            let given = Answer {
                words: form.words.clone(),
                complete: kind == "complete",
                language: form.language.clone(),
                signed_as: form.signed_as.clone(),
            };
            super::answer(app, &found, &given).await
        }
    };
    match done {
        Ok(()) => {
            let code: String = form_urlencoded::byte_serialize(form.code.as_bytes()).collect();
            let query = if code.is_empty() { String::new() } else { format!("?code={code}") };
            Ok(unkept(Redirect::to(&format!("{to}{query}")).into_response()))
        }
        Err(error) => {
            let status = status_of(&error)?;
            let problem = told(&visit, error);
            let typed = Typed {
                words: form.words,
                language: form.language,
                signed_as: form.signed_as,
                reason: form.reason,
                problem,
            };
            let page = answer_page(app, visit, &found, (to, form.code), Some(typed)).await?;
            Ok(unkept(answer_with(status, &page)))
        }
    }
}

async fn answer_page(
    app: &App,
    visit: Visit,
    found: &Found,
    to: (String, String),
    typed: Option<Typed>,
) -> Result<AnswerPage> {
    // Who is asked sees the part that they are asked about, of a draft that is otherwise for those who write it.
    let kept: Kept = reports::by_id(app, found.input.report).await?;
    let line = of_input(app, &found.input, &kept, today(visit.at)).await?;
    let held = held::held(app, &found.input, &kept).await?;
    let part = held::part(&kept.built()?, &found.input.place);
    let title = visit.t("inputs-answer-title");
    let page = Page::new(visit, title.clone(), Section::Other);
    let page = match page.visit.person.id {
        Some(_) => {
            let mine = page.t("inputs-mine");
            page.under(mine, "/my/inputs").here(title)
        }
        None => page.here(title),
    };
    Ok(AnswerPage::new(page, (&line, &found.reader), (&held, &part), to, typed))
}

/// What stands behind a code is on no shared machine afterwards.
fn unkept(mut response: Response) -> Response {
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response.headers_mut().insert(header::REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
    response
}
