//! Pages that compare: two texts of an instrument, two files, one paragraph through its versions.

use axum::extract::{Multipart, Path, Query, State};
use axum::http::StatusCode;
use axum::response::Response;
use resolute_document::{Document, compare};
use serde::Deserialize;

use super::views::files::{FilesPage, ResultPage};
use super::views::history::HistoryPage;
use super::views::texts::{Chosen, TextsPage};
use super::{Origin, of_texts};
use crate::app::App;
use crate::error::{Error, Result};
use crate::instruments::citations::views::links::Cited;
use crate::instruments::model::Text;
use crate::instruments::views::lines::{Shown, View, lines};
use crate::web::page::{Page, Section, answer, answer_with};
use crate::web::redline::Redline;
use crate::web::uploads::{Limit, Upload};
use crate::web::visit::Visit;
use crate::{formats, imports, instruments};

/// What the page of a comparison can be asked for.
#[derive(Debug, Deserialize)]
pub struct Asked {
    instrument: Option<String>,
    old: Option<String>,
    new: Option<String>,
    view: Option<String>,
}

/// `GET /compare`: choosing two texts, and what the second changes in the first.
pub async fn show(State(app): State<App>, visit: Visit, Query(asked): Query<Asked>) -> Result<Response> {
    let texts = instruments::texts(&app.db, None).await?;
    let versions = instruments::all_versions(&app.db).await?;
    let proposals = instruments::proposals(&app.db).await?;
    let of_version = |text: &Text| versions.iter().find(|version| version.id == text.version);
    let instrument_of = |text: &Text| of_version(text).map(|version| version.instrument.clone());
    let (old, new) = (number(asked.old.as_deref())?, number(asked.new.as_deref())?);
    let comparison = match (old, new) {
        (Some(old), Some(new)) => Some(of_texts(&app, old, new).await?),
        _ => None,
    };
    let own = comparison.as_ref().and_then(|comparison| instrument_of(&comparison.new));
    let instrument = match own.or(asked.instrument.filter(|id| !id.is_empty())) {
        Some(id) => Some(instruments::by_id(&app.db, &id).await?),
        None => None,
    };
    let mut held = instruments::all(&app.db).await?;
    let count = |id: &str| texts.iter().filter(|text| instrument_of(text).as_deref() == Some(id)).count();
    held.retain(|one| count(&one.id) > 1);
    // Where only one can be meant it need not be chosen.
    let instrument = instrument.or_else(|| (held.len() == 1).then(|| held[0].clone()));
    let own: Vec<&Text> = match &instrument {
        Some(one) => {
            texts.iter().filter(|text| instrument_of(text).as_deref() == Some(one.id.as_str())).collect()
        }
        None => Vec::new(),
    };
    let view = match View::from_code(asked.view.as_deref()) {
        View::Text => View::Redline,
        other => other,
    };
    let title = visit.t("compare-title");
    let up = visit.t("nav-instruments");
    let mut page = Page::new(visit, title.clone(), Section::Instruments).under(up, "/instruments");
    if let Some(one) = &instrument {
        page = page.under(one.name(), format!("/instruments/{}", one.id));
    }
    let page = page.here(title);
    let shown = comparison.map(|comparison| {
        let sponsors = instruments::web::sponsors(&comparison.reading.marked.paragraphs, None);
        let words = page.mark_words();
        let redline = Redline { words: &words, sponsors: &sponsors };
        let lines =
            lines(&comparison.reading, comparison.part, (Shown::Amended, view), &redline, &Cited::default());
        Chosen {
            lines,
            view,
            of_file: comparison.origin == Origin::File,
            old: comparison.old,
            new: comparison.new,
        }
    });
    Ok(answer(&TextsPage::new(
        page,
        instrument.as_ref(),
        &held,
        (&own, &versions, &proposals),
        shown,
        app.register,
    )))
}

/// An identifier out of a form; empty where nothing was chosen.
fn number(sent: Option<&str>) -> Result<Option<i64>> {
    match sent.filter(|text| !text.is_empty()) {
        None => Ok(None),
        Some(text) => {
            let number = text.parse();
            number.map(Some).map_err(|_| Error::NotFound(format!("text \"{text}\"")))
        }
    }
}

/// `GET /history/{*address}`: the words of a paragraph in every text that is held of it.
pub async fn history(State(app): State<App>, visit: Visit, Path(address): Path<String>) -> Result<Response> {
    let turns = super::history(&app, &address).await?;
    let instrument = instruments::by_id(&app.db, &turns[0].wording.instrument).await?;
    let title = visit.t("history-title");
    let page = Page::new(visit, title.clone(), Section::Instruments);
    let up = page.t("nav-instruments");
    let page = page
        .under(up, "/instruments")
        .under(instrument.name(), format!("/instruments/{}", instrument.id))
        .here(title);
    let proposals = instruments::proposals(&app.db).await?;
    Ok(answer(&HistoryPage::new(page, &address, turns, &proposals)))
}

/// `GET /compare/files`: asks for two files.
pub async fn ask_files(visit: Visit) -> Response {
    files_page(visit, StatusCode::OK, None)
}

fn files_page(visit: Visit, status: StatusCode, problem: Option<String>) -> Response {
    let page = files_frame(visit);
    let size = page.visit.number(imports::LARGEST_FILE / (1024 * 1024));
    answer_with(status, &FilesPage { problem, size, page })
}

fn files_frame(visit: Visit) -> Page {
    let title = visit.t("compare-files-title");
    let (up, own) = (visit.t("compare-title"), title.clone());
    Page::new(visit, title, Section::Instruments).under(up, "/compare").here(own)
}

/// `POST /compare/files`: compares two files and forgets them.
pub async fn compare_files(visit: Visit, form: Multipart) -> Result<Response> {
    let compared = match two_files(&visit, form).await {
        Ok([old, new]) => {
            // Reading and comparing is work for the processor; the server goes on answering others.
            let work = move || {
                let files = both_read(&old, &new)?;
                let marked = compare(&files[0].document, &files[1].document);
                Ok((files, marked))
            };
            let work = tokio::task::spawn_blocking(work).await;
            work.map_err(|error| Error::internal("the comparison was broken off", error))?
        }
        Err(error) => Err(error),
    };
    match compared {
        Ok((files, marked)) => Ok(answer(&ResultPage::new(files_frame(visit), &files, &marked))),
        Err(Error::Invalid(problem)) => {
            Ok(files_page(visit, StatusCode::UNPROCESSABLE_ENTITY, Some(problem)))
        }
        Err(other) => Err(other),
    }
}

/// A file that was read.
pub(super) struct ReadFile {
    pub(super) name: String,
    pub(super) document: Document,
}

fn both_read(old: &Sent, new: &Sent) -> Result<[ReadFile; 2]> {
    let read = |sent: &Sent| match formats::read(&sent.bytes) {
        Ok((document, _)) => Ok(ReadFile { name: sent.name.clone(), document }),
        Err(Error::Invalid(why)) => Err(Error::Invalid(format!("{}: {why}", sent.name))),
        Err(other) => Err(other),
    };
    let files = [read(old)?, read(new)?];
    let paragraphs = files.iter().map(|file| file.document.paragraphs.len()).sum::<usize>();
    let bytes = files.iter().map(|file| super::cli::size(&file.document)).sum::<usize>();
    if paragraphs > MOST_PARAGRAPHS || bytes > MOST_ON_A_PAGE {
        return Err(Error::Invalid(format!(
            "the two texts are too long for a page (together {paragraphs} paragraphs, {} kB of text; at most \
             {MOST_PARAGRAPHS} and {} kB); compare them part by part, or with `resolute compare` on the command line",
            bytes / 1000,
            MOST_ON_A_PAGE / 1000
        )));
    }
    Ok(files)
}

/// Paragraphs and bytes of both texts that one page can show: some five hundred printed pages. Anybody may ask, so the work
/// for an answer is bounded.
const MOST_PARAGRAPHS: usize = 10_000;
const MOST_ON_A_PAGE: usize = 2_000_000;

/// A file as it was sent.
struct Sent {
    name: String,
    bytes: Vec<u8>,
}

/// The two files of a form whose token was verified.
async fn two_files(visit: &Visit, form: Multipart) -> Result<[Sent; 2]> {
    let limit = Limit { bytes: 2 * imports::LARGEST_FILE, instead: "leave out the pictures of the files" };
    let mut form = Upload::of(visit, form, limit);
    let (mut old, mut new) = (None, None);
    while let Some(part) = form.next().await? {
        let to = match part.name() {
            "old" => &mut old,
            "new" => &mut new,
            _ => continue,
        };
        let (name, bytes) = (part.file_name(), part.bytes().await?);
        *to = (!bytes.is_empty()).then_some(Sent { name, bytes });
    }
    match (old, new) {
        (Some(old), Some(new)) => Ok([old, new]),
        (None, _) => Err(Error::Invalid("the text as it was is missing, or its file is empty".to_owned())),
        (_, None) => {
            Err(Error::Invalid("the text as it is to be is missing, or its file is empty".to_owned()))
        }
    }
}
