//! Pages of imports: hand a file in, see what it would do, decide. Long ones go on while nobody looks.

use askama::Template;
use axum::Extension;
use axum::extract::{Multipart, Path, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;

use super::actions::{self, Wish};
use super::model::{Finding, Format, Import, Report, State as Standing};
use super::tables::{self, COLUMNS, Mapping};
use super::{Phase, running, store};
use crate::accounts::{Person, Right};
use crate::app::App;
use crate::error::{Error, Result};
use crate::web::csrf::Verified;
use crate::web::locale::Locale;
use crate::web::page::{Page, Section, answer, answer_with};
use crate::web::uploads::{Limit, Part, Upload, no_file};
use crate::web::visit::Visit;

/// Largest file that is taken in over the web.
pub const LARGEST_UPLOAD: usize = 1024 * 1024 * 1024;
/// Imports of the list.
const SHOWN: i64 = 50;
/// Rows of a table that are shown as a sample.
const SAMPLE: usize = 3;

#[derive(Template)]
#[template(path = "activities/exchange/views/list.html")]
struct ListPage {
    page: Page,
    imports: Vec<Import>,
    publishers: Vec<super::Publisher>,
    may_add: bool,
    problem: Option<String>,
}

impl ListPage {
    fn coded(&self, what: &str, code: &str) -> String {
        self.page.t(&format!("imports-{what}-{code}"))
    }
}

/// `GET /imports`
pub async fn list(State(app): State<App>, visit: Visit) -> Result<Response> {
    list_page(&app, visit, StatusCode::OK, None).await
}

async fn list_page(app: &App, visit: Visit, status: StatusCode, problem: Option<String>) -> Result<Response> {
    let person = &visit.person;
    let may_add = person.may(Right::Contribute);
    let imports = match (person.may_for_all(Right::Review), may_add) {
        (true, _) => store::latest(&app.db, None, SHOWN).await?,
        (false, true) => store::latest(&app.db, Some(&person.name), SHOWN).await?,
        (false, false) => Vec::new(),
    };
    let publishers = store::publishers(&app.db).await?;
    let title = visit.t("imports-title");
    let page = Page::new(visit, title.clone(), Section::Other).here(title);
    Ok(answer_with(status, &ListPage { page, imports, publishers, may_add, problem }))
}

/// `GET /imports/template.xlsx`
pub async fn template(State(app): State<App>, visit: Visit) -> Result<Response> {
    let known = super::super::store::known_now(&app.db).await?;
    let label = |code: &str| visit.t(&label_key(code));
    let bytes = tables::template(&known, visit.locale, label)?;
    let headers = [
        (
            header::CONTENT_TYPE,
            HeaderValue::from_static("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        ),
        (header::CONTENT_DISPOSITION, HeaderValue::from_static("attachment; filename=\"activities.xlsx\"")),
    ];
    Ok((headers, bytes).into_response())
}

fn label_key(code: &str) -> String {
    match code {
        "identifier" | "details" | "entry" => format!("imports-column-{code}"),
        code => format!("activity-field-{code}"),
    }
}

/// `POST /imports`: lays a file aside and begins to look through it.
pub async fn create(
    State(app): State<App>,
    visit: Visit,
    Extension(person): Extension<Person>,
    form: Multipart,
) -> Result<Response> {
    let (held, wish) = match handed(&app, &visit, form).await {
        Ok(handed) => handed,
        Err(Error::Invalid(problem)) => {
            return list_page(&app, visit, StatusCode::UNPROCESSABLE_ENTITY, Some(problem)).await;
        }
        Err(other) => return Err(other),
    };
    let id = actions::hand_in(&app, &person, &wish, &held).await?;
    if matches!(wish.format, Format::Csv | Format::Xlsx) {
        return Ok(Redirect::to(&format!("/imports/{id}/columns")).into_response());
    }
    look_through(&app, &person, id, wish);
    Ok(Redirect::to(&format!("/imports/{id}")).into_response())
}

fn look_through(app: &App, person: &Person, id: i64, wish: Wish) {
    let (app, person) = (app.clone(), person.clone());
    let place = running::begin(&app, id);
    tokio::spawn(async move { actions::look_through(&app, &person, id, wish, &place.progress).await });
}

/// The file of a form, laid aside piece by piece.
async fn handed(app: &App, visit: &Visit, form: Multipart) -> Result<(String, Wish)> {
    let limit = Limit {
        bytes: LARGEST_UPLOAD,
        instead: "hand in its parts one by one, or use the command line on the server",
    };
    let (mut form, mut list) = (Upload::of(visit, form, limit), None);
    while let Some(part) = form.next().await? {
        match part.name() {
            "list" => list = Some(part.text().await?),
            "file" => {
                visit.person.must(Right::Contribute)?;
                return laid_aside(app, part, list).await;
            }
            _ => {}
        }
    }
    Err(no_file())
}

async fn laid_aside(app: &App, mut part: Part<'_>, list: Option<String>) -> Result<(String, Wish)> {
    let name = part.file_name();
    let mut holding = app.files.begin_holding()?;
    while let Some(piece) = part.chunk().await? {
        holding.write(piece.as_ref())?;
    }
    if holding.length() == 0 {
        return Err(no_file());
    }
    let held = holding.finish()?;
    let path = app.files.held_path(&held);
    let Some(format) = super::recognise(&path, &name)? else {
        app.files.let_go(&held);
        return Err(Error::Invalid(format!(
            "\"{name}\" is no file of activities; taken are IATI (.xml), CSV (.csv) and spreadsheets (.xlsx)"
        )));
    };
    Ok((held, Wish { path, name, format, list, mapping: None, dry_run: true }))
}

/// An import that the person may see: their own, or any for a reviewer.
async fn seen(app: &App, person: &Person, id: i64) -> Result<Import> {
    let import = store::by_id(&app.db, id).await?;
    let allowed = |import: &Import| import.person == person.name || person.may_for_all(Right::Review);
    import.filter(allowed).ok_or_else(|| Error::NotFound(format!("import {id} of yours")))
}

fn wish_of(app: &App, import: &Import) -> Result<Wish> {
    let path = actions::held_at(app, import);
    if !path.is_file() {
        return Err(Error::Conflict("the file waited a day and was let go; hand it in again".to_owned()));
    }
    Ok(Wish {
        path,
        name: import.file.clone(),
        format: import.format,
        list: Some(import.list.clone()),
        mapping: import.mapping.as_deref().and_then(Mapping::from_json),
        dry_run: true,
    })
}

#[derive(Template)]
#[template(path = "activities/exchange/views/show.html")]
struct ShowPage {
    page: Page,
    import: Import,
    report: Report,
    /// Percent of the file, entries so far, and whether it is past reading.
    progress: Option<(u64, u64, bool)>,
    by_table: bool,
    more: u64,
}

impl ShowPage {
    fn coded(&self, what: &str, code: &str) -> String {
        self.page.t(&format!("imports-{what}-{code}"))
    }

    /// A finding in the language of the page, and in English what it does not say of the file. What was met by an older
    /// program is in English whole.
    fn said(&self, finding: &Finding) -> (Option<String>, Option<String>) {
        let visit = &self.page.visit;
        let english = || Some(finding.message.clone());
        let values: Vec<_> =
            finding.values.iter().map(|(name, value)| (name.as_str(), value.as_str().into())).collect();
        let key = match finding.values.contains_key("value") {
            true => format!("activity-rule-{}", finding.code),
            false => format!("finding-{}", finding.code),
        };
        let said = Some(visit.with(&key, &values)).filter(|said| *said != key);
        match (said, finding.values.is_empty()) {
            (None, _) => (None, english()),
            // Findings of IATI name their element and what would be accepted only in English.
            (Some(_), true) if visit.locale == Locale::En => (None, english()),
            (Some(said), true) => (Some(said), english()),
            (Some(said), false) => (Some(said), None),
        }
    }

    /// Whether something of the findings is in English on a page of another language.
    fn has_english(&self) -> bool {
        self.page.visit.locale != Locale::En
            && self.report.findings.iter().any(|finding| self.said(finding).1.is_some())
    }

    fn is(&self, state: &str) -> bool {
        self.import.state.code() == state
    }
}

/// `GET /imports/{id}`
pub async fn show(State(app): State<App>, visit: Visit, Path(id): Path<i64>) -> Result<Response> {
    let import = seen(&app, &visit.person, id).await?;
    let progress =
        running::progress(&app, id).map(|one| (one.percent(), one.entries(), one.phase() > Phase::Reading));
    let up = visit.t("imports-title");
    let title = import.file.clone();
    let page = Page::new(visit, title.clone(), Section::Other).under(up, "/imports").here(title);
    let report = import.report.clone().unwrap_or_default();
    let more = report.found().saturating_sub(report.findings.len() as u64);
    let by_table = matches!(import.format, Format::Csv | Format::Xlsx);
    Ok(answer(&ShowPage { page, import, report, progress, by_table, more }))
}

/// What a person decided.
#[derive(Debug, Deserialize)]
pub struct Decided {
    decision: String,
}

/// `POST /imports/{id}`: takes the file in, lets it go, or looks through it again.
pub async fn decide(
    State(app): State<App>,
    Extension(person): Extension<Person>,
    Path(id): Path<i64>,
    Verified(decided): Verified<Decided>,
) -> Result<Response> {
    let import = seen(&app, &person, id).await?;
    match decided.decision.as_str() {
        "take" => {
            let wish = wish_of(&app, &import)?;
            // Whoever was stopped in the middle may be begun again: nothing of it was kept.
            let from = [Standing::Waiting, Standing::Running];
            if running::progress(&app, id).is_some() {
                return Err(Error::Conflict("this import is being worked on; look at it again".to_owned()));
            }
            actions::decide(&app, &import, &from, Standing::Running).await?;
            let place = running::begin(&app, id);
            tokio::spawn(async move { actions::carry_out(&app, &person, id, wish, &place.progress).await });
        }
        "again" => {
            let wish = wish_of(&app, &import)?;
            let from = [Standing::Reading, Standing::Waiting, Standing::Failed];
            actions::decide(&app, &import, &from, Standing::Reading).await?;
            look_through(&app, &person, id, wish);
        }
        _ => {
            let from = [Standing::Reading, Standing::Waiting, Standing::Failed];
            actions::decide(&app, &import, &from, Standing::Discarded).await?;
            app.files.let_go(&import.digest);
            return Ok(Redirect::to("/imports").into_response());
        }
    }
    Ok(Redirect::to(&format!("/imports/{id}")).into_response())
}

/// A column of somebody's table on the page.
struct TheirColumn {
    index: usize,
    header: String,
    sample: Vec<String>,
    chosen: String,
}

#[derive(Template)]
#[template(path = "activities/exchange/views/columns.html")]
struct ColumnsPage {
    page: Page,
    id: i64,
    columns: Vec<TheirColumn>,
    choices: Vec<(&'static str, String)>,
    remembered: bool,
    problem: Option<String>,
}

/// `GET /imports/{id}/columns`
pub async fn ask_columns(
    State(app): State<App>,
    visit: Visit,
    Extension(person): Extension<Person>,
    Path(id): Path<i64>,
) -> Result<Response> {
    let import = seen(&app, &person, id).await?;
    columns_page(&app, visit, &import, StatusCode::OK, None).await
}

/// The headers of a table and its first rows.
fn beginning(wish: &Wish) -> Result<(Vec<String>, Vec<Vec<String>>)> {
    let mut table = tables::open(&wish.path, wish.format)?;
    let sample = table.sample(SAMPLE)?;
    Ok((table.headers, sample))
}

async fn columns_page(
    app: &App,
    visit: Visit,
    import: &Import,
    status: StatusCode,
    refused: Option<(String, Mapping)>,
) -> Result<Response> {
    let wish = wish_of(app, import)?;
    let (headers, sample) = beginning(&wish)?;
    let known = match &wish.mapping {
        Some(mapping) => Some(mapping.clone()),
        None => actions::remembered(app, &visit.person, &headers).await?,
    };
    let remembered = known.is_some();
    let (problem, mapping) = match refused {
        Some((problem, mapping)) => (Some(problem), mapping),
        None => (None, known.unwrap_or_else(|| Mapping::guessed(&headers))),
    };
    let columns = (0..).zip(&headers).filter(|(_, header)| !header.is_empty());
    let columns = columns
        .map(|(index, header)| TheirColumn {
            index,
            header: header.clone(),
            sample: sample
                .iter()
                .filter_map(|row| row.get(index))
                .map(|cell| cell.chars().take(80).collect::<String>())
                .filter(|cell| !cell.trim().is_empty())
                .collect(),
            chosen: mapping.columns.get(header).cloned().unwrap_or_default(),
        })
        .collect();
    let choices = COLUMNS.iter().map(|column| (column.code, visit.t(&label_key(column.code)))).collect();
    let (title, up) = (visit.t("imports-columns"), visit.t("imports-title"));
    let page = Page::new(visit, title.clone(), Section::Other).under(up, "/imports").here(title);
    Ok(answer_with(status, &ColumnsPage { page, id: import.id, columns, choices, remembered, problem }))
}

/// `POST /imports/{id}/columns`: keeps what the columns are and looks through the table.
pub async fn create_columns(
    State(app): State<App>,
    visit: Visit,
    Extension(person): Extension<Person>,
    Path(id): Path<i64>,
    Verified(chosen): Verified<Vec<(String, String)>>,
) -> Result<Response> {
    let import = seen(&app, &person, id).await?;
    let wish = wish_of(&app, &import)?;
    let headers = tables::open(&wish.path, wish.format)?.headers;
    let columns = chosen
        .into_iter()
        .filter_map(|(name, code)| {
            let index: usize = name.strip_prefix("column-")?.parse().ok()?;
            (!code.is_empty()).then(|| Some((headers.get(index)?.clone(), code)))?
        })
        .collect();
    let mapping = Mapping { columns, headers };
    if let Err(Error::Invalid(problem)) = mapping.check(&mapping.headers) {
        let refused = Some((problem, mapping));
        return columns_page(&app, visit, &import, StatusCode::UNPROCESSABLE_ENTITY, refused).await;
    }
    actions::keep_mapping(&app, &import, &mapping).await?;
    let from = [Standing::Reading, Standing::Waiting, Standing::Failed];
    actions::decide(&app, &import, &from, Standing::Reading).await?;
    look_through(&app, &person, id, Wish { mapping: Some(mapping), ..wish });
    Ok(Redirect::to(&format!("/imports/{id}")).into_response())
}
