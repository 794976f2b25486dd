//! The page that checks a file. The file is read, answered and forgotten: no row and no file is written.

use axum::extract::Multipart;
use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use jiff::civil::Date;
use resolute_document::checks::rules::RULES;

use super::views::{AskPage, FoundPage, RulesPage};
use super::{api, check_apart, commented};
use crate::app::App;
use crate::error::{Error, Result};
use crate::web::page::{Page, Section, answer, answer_with};
use crate::web::uploads::{Limit, Upload, no_file};
use crate::web::visit::Visit;

/// `GET /check`
pub async fn ask(visit: Visit) -> Response {
    answer(&ask_page(visit, None))
}

fn ask_page(visit: Visit, problem: Option<String>) -> AskPage {
    let title = visit.t("check-title");
    AskPage { page: Page::new(visit, title.clone(), Section::Other).here(title), problem }
}

/// `GET /check/rules`
pub async fn rules(visit: Visit) -> Response {
    let (title, up) = (visit.t("check-rules-title"), visit.t("check-title"));
    let page = Page::new(visit, title.clone(), Section::Other).under(up, "/check").here(title);
    answer(&RulesPage::new(page, RULES))
}

/// `POST /check`: the findings as a page, or the Word file with its findings as comments.
pub async fn create(State(app): State<App>, visit: Visit, form: Multipart) -> Result<Response> {
    match checked(&app, &visit, form).await {
        Ok(Answered::Page(found)) => Ok(answer(&FoundPage::new(visit, *found))),
        Ok(Answered::Word(name, bytes)) => Ok(word(&name, bytes)),
        Err(Error::Invalid(problem)) => {
            Ok(answer_with(StatusCode::UNPROCESSABLE_ENTITY, &ask_page(visit, Some(problem))))
        }
        Err(other) => Err(other),
    }
}

/// What was found in a file.
pub(super) struct Found {
    pub(super) name: String,
    pub(super) file: super::CheckedFile,
    /// The day that was asked for.
    pub(super) asked: Option<Date>,
}

enum Answered {
    Page(Box<Found>),
    Word(String, Vec<u8>),
}

async fn checked(app: &App, visit: &Visit, form: Multipart) -> Result<Answered> {
    let given = given(visit, form).await?;
    let asked = given.as_of.as_deref().filter(|day| !day.trim().is_empty()).map(api::day).transpose()?;
    let file = check_apart(given.bytes.clone(), asked).await?;
    if given.wants_word {
        let at = (app.now)().strftime("%Y-%m-%dT%H:%M:%SZ").to_string();
        let (bytes, _) = commented(&given.bytes, &file, &at)?;
        return Ok(Answered::Word(given.name, bytes));
    }
    Ok(Answered::Page(Box::new(Found { name: given.name, file, asked })))
}

fn word(name: &str, bytes: Vec<u8>) -> Response {
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let plain: String =
        stem.chars().filter(|one| one.is_ascii_alphanumeric() || "-_. ".contains(*one)).take(80).collect();
    let stem = if plain.trim().is_empty() { "document" } else { plain.trim() };
    let headers = [
        (
            header::CONTENT_TYPE,
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document".to_owned(),
        ),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{stem}.checked.docx\"")),
    ];
    (headers, bytes).into_response()
}

#[derive(Default)]
struct Given {
    name: String,
    bytes: Vec<u8>,
    as_of: Option<String>,
    wants_word: bool,
}

/// The fields of the form, whose token stands first, so that nothing large is read before it is seen.
async fn given(visit: &Visit, form: Multipart) -> Result<Given> {
    let limit = Limit {
        bytes: crate::imports::LARGEST_FILE,
        instead: "leave out its pictures, or check its parts one by one",
    };
    let mut form = Upload::of(visit, form, limit);
    let mut given = Given::default();
    while let Some(part) = form.next().await? {
        match part.name() {
            "as_of" => given.as_of = Some(part.text().await?),
            "answer" => given.wants_word = part.text().await? == "word",
            "file" => (given.name, given.bytes) = part.file().await?,
            _ => {}
        }
    }
    if given.bytes.is_empty() {
        return Err(no_file());
    }
    Ok(given)
}
