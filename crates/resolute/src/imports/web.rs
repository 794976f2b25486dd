//! Pages of proposals: the list, one proposal with what waits for a person, and handing in a file in two steps.
//!
//! The first step reads the file and shows what would be kept; only the second one writes.

use askama::Template;
use axum::Extension;
use axum::extract::{Multipart, Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use resolute_document::document::Mark;
use serde::Deserialize;

use super::views::proposal::{Matter, ProposalPage};
use super::{LineKind, Settlement, import, settle_span};
use crate::accounts::{Person, Right};
use crate::app::App;
use crate::error::{Error, Result};
use crate::instruments::citations::views::links::Cited;
use crate::instruments::model::{Marks, Proposal};
use crate::instruments::reading::Reading;
use crate::instruments::views::lines::{Shown, View, lines};
use crate::instruments::web::sponsors;
use crate::trace::views::passage::reading_words;
use crate::trace::views::who::sponsors_of;
use crate::web::csrf::Verified;
use crate::web::html::Html;
use crate::web::page::{Page, Section, answer, answer_with};
use crate::web::redline::{CERTAIN_FROM, Redline};
use crate::web::uploads::{Limit, Upload, no_file};
use crate::web::visit::Visit;
use crate::{formats, instruments};

#[derive(Template)]
#[template(path = "imports/views/list.html")]
struct ListPage {
    page: Page,
    rows: Vec<(Proposal, String)>,
    may_add: bool,
}

/// `GET /proposals`
pub async fn list(State(app): State<App>, visit: Visit) -> Result<Response> {
    let known = instruments::all(&app.db).await?;
    let named = |proposal: Proposal| {
        let name = known.iter().find(|one| one.id == proposal.instrument).map(|one| one.name());
        (proposal, name.unwrap_or_default())
    };
    let rows = instruments::proposals(&app.db).await?.into_iter().map(named).collect();
    let may_add = visit.person.may_for_all(Right::Edit);
    let title = visit.t("proposals-title");
    let page = Page::new(visit, title.clone(), Section::Proposals).here(title);
    Ok(answer(&ListPage { page, rows, may_add }))
}

/// Whose changes are shown.
#[derive(Debug, Deserialize)]
pub struct By {
    by: Option<String>,
}

/// `GET /proposals/{id}`
pub async fn show(
    State(app): State<App>,
    visit: Visit,
    Path(id): Path<String>,
    Query(By { by }): Query<By>,
) -> Result<Response> {
    let proposal = instruments::proposal(&app.db, &id).await?;
    let instrument = instruments::by_id(&app.db, &proposal.instrument).await?;
    let revision = instruments::document_revision(&app.db, proposal.document).await?;
    let reading = app.readings.get(&app.db, app.register, proposal.document).await?;
    let sponsors = sponsors(&reading.marked.paragraphs, Some(&proposal));
    let by = by.filter(|name| sponsors.contains(name));
    let up = visit.t("proposals-title");
    let page = Page::new(visit, proposal.symbol.clone(), Section::Proposals)
        .under(up, "/proposals")
        .here(proposal.symbol.clone())
        .about(format!("proposal/{}", proposal.id));
    let words = page.mark_words();
    let redline = Redline { words: &words, sponsors: &sponsors };
    let part = usize::try_from(proposal.part).unwrap_or(usize::MAX);
    // Here people settle places; what is cited stands on the page of the instrument.
    let (shown, uncited) = ((Shown::Amended, View::Redline), Cited::default());
    let lines = match &by {
        Some(author) => {
            let of_one = of_author(&reading, author, &app);
            lines(&of_one, part, shown, &redline, &uncited)
        }
        None => lines(&reading, part, shown, &redline, &uncited),
    };
    let matter = Matter {
        instrument: instrument.name(),
        reading: &reading,
        revision,
        lines,
        sponsors: &sponsors,
        by: by.as_deref(),
        proposal,
    };
    Ok(answer(&ProposalPage::new(page, matter)))
}

/// The document with the changes of all others accepted.
fn of_author(reading: &Reading, author: &str, app: &App) -> Reading {
    use resolute_document::readings::Decision;
    let own = reading.marked.resolve(|change| match change.author.as_deref() == Some(author) {
        true => Decision::Keep,
        false => Decision::Accept,
    });
    Reading::of_marked(own.document, reading.marks, app.register)
}

#[derive(Template)]
#[template(path = "imports/views/upload.html")]
struct UploadPage {
    page: Page,
    problem: Option<String>,
    may_add: bool,
}

/// `GET /proposals/new`
pub async fn ask(visit: Visit) -> Response {
    upload_page(visit, StatusCode::OK, None)
}

fn upload_page(visit: Visit, status: StatusCode, problem: Option<String>) -> Response {
    let may_add = visit.person.may_for_all(Right::Edit);
    let (title, up) = (visit.t("upload-title"), visit.t("proposals-title"));
    let page = Page::new(visit, title.clone(), Section::Proposals).under(up, "/proposals").here(title);
    answer_with(status, &UploadPage { page, problem, may_add })
}

#[derive(Template)]
#[template(path = "imports/views/reading.html")]
struct ReadingPage {
    page: Page,
    name: String,
    reading: String,
    held: String,
    changed: usize,
    uncertain: usize,
    problem: Option<String>,
    known: bool,
    will: Vec<String>,
    findings: Vec<String>,
    paragraphs: Vec<Html>,
}

/// `POST /proposals/readings`: reads the file and shows what was understood; nothing is kept.
pub async fn create_reading(
    State(app): State<App>,
    visit: Visit,
    Extension(person): Extension<Person>,
    form: Multipart,
) -> Result<Response> {
    let (name, bytes) = match given(&visit, form).await {
        Ok(given) => given,
        Err(Error::Invalid(problem)) => {
            return Ok(upload_page(visit, StatusCode::UNPROCESSABLE_ENTITY, Some(problem)));
        }
        Err(other) => return Err(other),
    };
    let document = match formats::read(&bytes) {
        Ok((document, _)) => document,
        Err(Error::Invalid(problem)) => {
            return Ok(upload_page(visit, StatusCode::UNPROCESSABLE_ENTITY, Some(problem)));
        }
        Err(other) => return Err(other),
    };
    let reading = Reading::of_given(document, app.register);
    let held = app.files.hold(&bytes)?;
    let outcome = import(&app, &person, &name, &bytes, true).await;
    let (title, up) = (visit.t("upload-reading"), visit.t("proposals-title"));
    let page = Page::new(visit, title.clone(), Section::Proposals).under(up, "/proposals").here(title);
    let (problem, report) = match outcome {
        Ok(report) => (None, report),
        Err(Error::Invalid(problem)) => (Some(problem), super::Imported::default()),
        Err(other) => return Err(other),
    };
    let said = |kind: LineKind| {
        report.lines.iter().filter(|line| line.kind == kind).map(|line| line.message.clone()).collect()
    };
    let will: Vec<String> = said(LineKind::Stored);
    Ok(answer(&reading_page(page, name, held, &reading, problem, will, said(LineKind::Finding))))
}

fn reading_page(
    page: Page,
    name: String,
    held: String,
    reading: &Reading,
    problem: Option<String>,
    will: Vec<String>,
    findings: Vec<String>,
) -> ReadingPage {
    let paragraphs = &reading.marked.paragraphs;
    let sponsors = sponsors_of(paragraphs);
    let words = page.mark_words();
    let redline = Redline { words: &words, sponsors: &sponsors };
    let spans = || paragraphs.iter().flat_map(|paragraph| &paragraph.spans);
    let unsure = |sure: &f32| *sure < CERTAIN_FROM;
    ReadingPage {
        reading: reading_words(&page.visit, reading.marks),
        changed: paragraphs
            .iter()
            .filter(|one| one.spans.iter().any(|span| span.mark() != Mark::Unchanged))
            .count(),
        uncertain: match reading.marks {
            Marks::Recovered => spans().filter(|span| span.confidence.as_ref().is_some_and(unsure)).count(),
            Marks::Tracked | Marks::None => 0,
        },
        known: problem.is_none() && will.is_empty(),
        paragraphs: paragraphs
            .iter()
            .map(|one| redline.inline(one))
            .filter(|html| !html.is_empty())
            .collect(),
        page,
        name,
        held,
        problem,
        will,
        findings,
    }
}

/// The file of an upload form whose token was verified.
async fn given(visit: &Visit, form: Multipart) -> Result<(String, Vec<u8>)> {
    let limit = Limit {
        bytes: super::LARGEST_FILE,
        instead: "leave out its pictures, or hand in its parts one by one",
    };
    let mut form = Upload::of(visit, form, limit);
    while let Some(part) = form.next().await? {
        if part.name() == "file" {
            return part.file().await;
        }
    }
    Err(no_file())
}

/// What a person decided about a file that was read.
#[derive(Debug, Deserialize)]
pub struct Decided {
    held: String,
    name: String,
    decision: String,
}

/// `POST /proposals`: keeps the file that was read, or lets it go.
pub async fn create(
    State(app): State<App>,
    Extension(person): Extension<Person>,
    Verified(decided): Verified<Decided>,
) -> Result<Response> {
    if decided.decision != "keep" {
        app.files.let_go(&decided.held);
        return Ok(Redirect::to("/proposals/new").into_response());
    }
    let bytes = app.files.held(&decided.held)?;
    let report = import(&app, &person, &decided.name, &bytes, false).await?;
    app.files.let_go(&decided.held);
    let to = match (report.proposals.first(), report.versions.first()) {
        (Some(proposal), _) => format!("/proposals/{proposal}"),
        (None, Some(version)) => {
            format!("/instruments/{}", version.split('/').next().unwrap_or_default())
        }
        (None, None) => "/proposals".to_owned(),
    };
    Ok(Redirect::to(&to).into_response())
}

/// What the form of an uncertain change sends.
#[derive(Debug, Deserialize)]
pub struct SettlementForm {
    paragraph: usize,
    start: usize,
    end: usize,
    /// Empty for the reading that is shown, else the number of another one.
    #[serde(default)]
    choice: String,
    #[serde(default)]
    reason: String,
    revision: i64,
}

/// `POST /proposals/{id}/settlements`
pub async fn create_settlement(
    State(app): State<App>,
    Extension(person): Extension<Person>,
    Path(id): Path<String>,
    Verified(form): Verified<SettlementForm>,
) -> Result<Response> {
    let alternative = match form.choice.as_str() {
        "" => None,
        number => Some(
            number
                .parse()
                .map_err(|_| Error::Invalid(format!("\"{number}\" is not the number of a reading")))?,
        ),
    };
    let wish = Settlement {
        paragraph: form.paragraph,
        start: form.start,
        end: form.end,
        alternative,
        reason: form.reason,
        revision: form.revision,
        acting_for: None,
    };
    match settle_span(&app, &person, &id, &wish).await {
        Ok(_) => Ok(Redirect::to(&format!("/proposals/{id}#uncertain")).into_response()),
        // What was typed comes back with the refusal.
        Err(Error::Conflict(why)) if !wish.reason.is_empty() => {
            Err(Error::Conflict(format!("{why}; your reason was: {}", wish.reason)))
        }
        Err(other) => Err(other),
    }
}
