//! Pages of reports.

use axum::Extension;
use axum::extract::{Path, Query, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;

use super::api::{ReportAsked, Which};
use super::built::{Built, Format};
use super::kept::Step;
use super::views::{Chooser, ListPage, NewPage, ShowPage};
use super::{Subject, actions, build, build_with, shipped, written};
use crate::accounts::{Person, Right};
use crate::activities;
use crate::app::App;
use crate::error::{Error, Result};
use crate::instruments::model::Instrument;
use crate::web::csrf::Verified;
use crate::web::page::{Page, Section, answer, answer_with};
use crate::web::visit::Visit;
use crate::{actors, instruments, plans};

/// `GET /reports`
pub async fn list(State(app): State<App>, visit: Visit, Query(which): Query<Which>) -> Result<Response> {
    let kept = actions::list(&app, &visit.person, which.covers.as_deref()).await?;
    let title = visit.t("reports-title");
    let page = Page::new(visit, title.clone(), Section::Other).here(title);
    Ok(answer(&ListPage::new(page, kept)))
}

/// What the form sends; what is missing is filled in.
#[derive(Debug, Default, Deserialize)]
pub struct Form {
    #[serde(default)]
    pub(super) template: String,
    #[serde(default)]
    pub(super) instrument: String,
    #[serde(default)]
    pub(super) plan: String,
    #[serde(default)]
    pub(super) line: String,
    #[serde(default)]
    pub(super) actor: String,
    #[serde(default)]
    pub(super) from: String,
    #[serde(default)]
    pub(super) to: String,
    #[serde(default)]
    pub(super) language: String,
    /// The text of a template that was copied and changed; empty for the shipped one.
    #[serde(default)]
    pub(super) text: String,
}

impl Form {
    /// With the instrument of the house, the year so far, and the reader's language where nothing is said; what the
    /// template cannot be about is left aside.
    fn filled(self, app: &App, visit: &Visit) -> Form {
        let today = activities::today(visit.at);
        let or = |said: String, usual: String| if said.trim().is_empty() { usual } else { said };
        let template = or(self.template, "implementation".to_owned());
        let subjects = shipped::by_name(&template).map(|one| one.needs.subjects()).unwrap_or_default();
        let of = |subject, said: String| if subjects.contains(&subject) { said } else { String::new() };
        let home = of(Subject::Instrument, app.config.home.clone());
        Form {
            instrument: or(of(Subject::Instrument, self.instrument), home),
            plan: of(Subject::Plan, self.plan),
            line: of(Subject::Line, self.line),
            actor: of(Subject::Actor, self.actor),
            template,
            from: or(self.from, today.first_of_year().to_string()),
            to: or(self.to, today.to_string()),
            language: or(self.language, visit.locale.code().to_owned()),
            // A browser sends the ends of lines in its own way.
            text: self.text.replace("\r\n", "\n"),
        }
    }

    fn own_text(&self) -> Option<&str> {
        Some(self.text.as_str()).filter(|text| !text.trim().is_empty())
    }

    fn asked(&self) -> ReportAsked {
        ReportAsked {
            template: self.template.clone(),
            instrument: Some(self.instrument.clone()),
            plan: Some(self.plan.clone()),
            line: Some(self.line.clone()),
            actor: Some(self.actor.clone()),
            from: self.from.clone(),
            to: self.to.clone(),
            language: Some(self.language.clone()),
        }
    }
}

/// `GET /reports/new`: the form, and under it the report as it would be.
pub async fn ask(State(app): State<App>, visit: Visit, Query(form): Query<Form>) -> Result<Response> {
    // Without a template nobody has asked for anything yet.
    let asks = !form.template.is_empty() && !form.from.is_empty();
    // A text of one's own is sent by the form below, which says who sends it.
    let form = Form { text: String::new(), ..form.filled(&app, &visit) };
    new_page(&app, visit, &form, asks).await
}

/// `POST /reports/preview`: the report by a template that somebody copied and changes.
pub async fn preview(
    State(app): State<App>,
    Extension(person): Extension<Person>,
    visit: Visit,
    Verified(form): Verified<Form>,
) -> Result<Response> {
    person.must(Right::Edit)?;
    let form = form.filled(&app, &visit);
    new_page(&app, visit, &form, true).await
}

async fn new_page(app: &App, visit: Visit, form: &Form, asks: bool) -> Result<Response> {
    let mut built = None;
    let mut problem = None;
    if asks {
        match form.asked().asked(app) {
            Ok(asked) => match build_with(app, &asked, form.own_text()).await {
                Ok(report) => built = Some(report),
                Err(error @ (Error::Invalid(_) | Error::NotFound(_))) => problem = Some(error.to_string()),
                Err(other) => return Err(other),
            },
            Err(error) => problem = Some(error.to_string()),
        }
    }
    let choosers = choosers(app, &visit, form).await?;
    let (title, up) = (visit.t("reports-new"), visit.t("reports-title"));
    let page = Page::new(visit, title.clone(), Section::Other).under(up, "/reports").here(title);
    Ok(answer(&NewPage::new(page, form, choosers, built.as_ref(), problem)))
}

/// What the template can be about, each as a list to choose from.
async fn choosers(app: &App, visit: &Visit, form: &Form) -> Result<Vec<Chooser>> {
    let subjects = shipped::by_name(&form.template).map(|one| one.needs.subjects()).unwrap_or_default();
    let mut choosers = Vec::new();
    for subject in subjects {
        let (given, options): (&str, Vec<(String, String)>) = match subject {
            Subject::Instrument => {
                let all = instruments::all(&app.db).await?;
                let named = |one: &Instrument| (one.id.clone(), format!("{} {}", one.name(), one.title));
                (&form.instrument, all.iter().map(named).collect())
            }
            Subject::Plan => {
                let all = plans::all(&app.db).await?;
                (&form.plan, all.into_iter().map(|one| (one.code, one.title)).collect())
            }
            Subject::Line => {
                let terms = app.terms.get(&app.db).await?;
                let first = terms.of_scheme("action-lines").filter(|term| term.concept.parent.is_none());
                let named = |code: &str| (code.to_owned(), terms.label("action-lines", code, visit.locale));
                (&form.line, first.map(|term| named(&term.concept.notation)).collect())
            }
            Subject::Actor => {
                let mut all = actors::all(&app.db).await?;
                all.retain(|one| one.kind != "state");
                (
                    &form.actor,
                    all.into_iter().map(|one| (one.id.clone(), format!("{} {}", one.id, one.name))).collect(),
                )
            }
            Subject::Everything => continue,
        };
        choosers.push(Chooser::new(visit, *subject, subjects, given, options));
    }
    Ok(choosers)
}

/// `GET /reports/new/{file}`: the same report as a file.
pub async fn preview_file(
    State(app): State<App>,
    visit: Visit,
    Path(file): Path<String>,
    Query(form): Query<Form>,
) -> Result<Response> {
    let format = format_of(&file)?;
    let built = build(&app, &form.filled(&app, &visit).asked().asked(&app)?).await?;
    download(&built, format)
}

/// `POST /reports`: keeps the report as a draft.
pub async fn create(
    State(app): State<App>,
    Extension(person): Extension<Person>,
    visit: Visit,
    Verified(form): Verified<Form>,
) -> Result<Response> {
    let form = form.filled(&app, &visit);
    let id = actions::keep(&app, &person, &form.asked().asked(&app)?, form.own_text()).await?;
    Ok(Redirect::to(&format!("/reports/{id}")).into_response())
}

/// `GET /reports/{id}`
pub async fn show(State(app): State<App>, visit: Visit, Path(id): Path<i64>) -> Result<Response> {
    Ok(answer(&page(&app, visit, id, None).await?))
}

async fn page(app: &App, visit: Visit, id: i64, unkept: Option<(&TextForm, String)>) -> Result<ShowPage> {
    let kept = actions::seen(app, &visit.person, id).await?;
    let built = kept.built()?;
    let (title, up) = (kept.listed.title.clone(), visit.t("reports-title"));
    let page = Page::new(visit, title.clone(), Section::Other)
        .under(up, "/reports")
        .here(title)
        .about(format!("report/{id}"));
    Ok(ShowPage::new(page, &kept, &built, unkept))
}

/// `GET /reports/{id}/{file}`
pub async fn file(
    State(app): State<App>,
    visit: Visit,
    Path((id, file)): Path<(i64, String)>,
) -> Result<Response> {
    let format = format_of(&file)?;
    download(&actions::seen(&app, &visit.person, id).await?.built()?, format)
}

/// What the form of one place sends.
#[derive(Debug, Deserialize)]
pub struct TextForm {
    pub(super) place: String,
    #[serde(default)]
    pub(super) words: String,
    #[serde(default)]
    pub(super) revision: i64,
}

/// `POST /reports/{id}/texts`: where somebody else wrote meanwhile, both words are shown and nothing is lost.
pub async fn create_text(
    State(app): State<App>,
    visit: Visit,
    Extension(person): Extension<Person>,
    Path(id): Path<i64>,
    Verified(form): Verified<TextForm>,
) -> Result<Response> {
    match actions::write(&app, &person, id, (&form.place, &form.words, form.revision)).await {
        Ok(()) => Ok(Redirect::to(&format!("/reports/{id}")).into_response()),
        Err(error @ (Error::Conflict(_) | Error::Invalid(_))) => {
            let status = match error {
                Error::Conflict(_) => StatusCode::CONFLICT,
                _ => StatusCode::UNPROCESSABLE_ENTITY,
            };
            Ok(answer_with(status, &page(&app, visit, id, Some((&form, error.to_string()))).await?))
        }
        Err(other) => Err(other),
    }
}

/// What the form of a step sends.
#[derive(Debug, Deserialize)]
pub struct StepForm {
    step: Step,
    revision: i64,
}

/// `POST /reports/{id}/steps`
pub async fn create_step(
    State(app): State<App>,
    Extension(person): Extension<Person>,
    Path(id): Path<i64>,
    Verified(form): Verified<StepForm>,
) -> Result<Response> {
    let id = actions::step(&app, &person, id, (form.step, form.revision)).await?;
    Ok(Redirect::to(&format!("/reports/{id}")).into_response())
}

/// The format of `report.docx`.
pub(super) fn format_of(file: &str) -> Result<Format> {
    let format = file.strip_prefix("report.").and_then(Format::from_code);
    format.ok_or_else(|| {
        Error::NotFound(format!(
            "file \"{file}\" of a report; there are report.docx, report.html and report.json"
        ))
    })
}

/// The report as a file to be kept.
pub(super) fn download(built: &Built, format: Format) -> Result<Response> {
    let name = format!("attachment; filename=\"{}.{}\"", built.file_name(), format.code());
    let name = HeaderValue::from_str(&name).map_err(|error| Error::internal("a file has no name", error))?;
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static(format.media_type())),
        (header::CONTENT_DISPOSITION, name),
    ];
    Ok((headers, written::write(built, format)?).into_response())
}
