//! Giving the text of a version in a language by a form, in two steps: what was read, then keeping it.

use askama::Template;
use axum::Extension;
use axum::extract::{Multipart, Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use resolute_document::languages::{Why, segments};
use serde::Deserialize;

use super::{KeptText, Wish, keep_text};
use crate::accounts::{Person, Right};
use crate::app::App;
use crate::error::{Error, Result};
use crate::instruments::model::Instrument;
use crate::web::csrf::Verified;
use crate::web::locale::Locale;
use crate::web::page::{Page, Section, answer, answer_with};
use crate::web::uploads::{Limit, Upload, no_file};
use crate::web::visit::Visit;
use crate::{formats, imports};

/// Longest field of the form, in bytes.
const LONGEST_FIELD: usize = 4_000;

#[derive(Template)]
#[template(path = "instruments/languages/give.html")]
struct GivePage {
    page: Page,
    action: String,
    problem: Option<String>,
    may_add: bool,
    given: Given,
    languages: Vec<(&'static str, &'static str, bool)>,
}

/// What was typed into the form.
#[derive(Debug, Clone, Default, Deserialize)]
struct Given {
    version: String,
    language: String,
    source: String,
}

/// `GET /instruments/{id}/texts/new`
pub async fn ask(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> Result<Response> {
    let instrument = crate::instruments::by_id(&app.db, &id).await?;
    let versions = crate::instruments::versions(&app.db, &id).await?;
    let version = versions.last().map(|version| version.year.to_string()).unwrap_or_default();
    Ok(give_page(visit, &instrument, Given { version, ..Given::default() }, None))
}

fn framed(visit: Visit, instrument: &Instrument, title: String) -> Page {
    let up = visit.t("nav-instruments");
    Page::new(visit, format!("{}: {title}", instrument.name()), Section::Instruments)
        .under(up, "/instruments")
        .under(instrument.name(), format!("/instruments/{}", instrument.id))
        .here(title)
}

fn give_page(visit: Visit, instrument: &Instrument, given: Given, problem: Option<String>) -> Response {
    let status = if problem.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let may_add = visit.person.may_for_all(Right::Edit);
    let title = visit.t("languages-give");
    let page = framed(visit, instrument, title);
    let language = |one: Locale| (one.code(), one.own_name(), one.code() == given.language);
    answer_with(
        status,
        &GivePage {
            page,
            action: format!("/instruments/{}/texts/readings", instrument.id),
            problem,
            may_add,
            languages: Locale::ALL.into_iter().map(language).collect(),
            given,
        },
    )
}

#[derive(Template)]
#[template(path = "instruments/languages/given.html")]
struct GivenPage {
    page: Page,
    action: String,
    name: String,
    held: String,
    given: Given,
    kept: KeptText,
    language: Locale,
    guess: Option<String>,
    paragraphs: Vec<String>,
}

/// `POST /instruments/{id}/texts/readings`: reads the file and shows it; nothing is kept.
pub async fn create_reading(
    State(app): State<App>,
    visit: Visit,
    Extension(person): Extension<Person>,
    Path(id): Path<String>,
    form: Multipart,
) -> Result<Response> {
    let instrument = crate::instruments::by_id(&app.db, &id).await?;
    let mut given = Given::default();
    let read = match sent(&visit, form, &mut given).await {
        Ok((name, bytes)) => match try_keeping(&app, &person, &instrument, &given, (&name, &bytes)).await {
            Ok((kept, paragraphs)) => Ok((name, bytes, kept, paragraphs)),
            Err(error) => Err(error),
        },
        Err(error) => Err(error),
    };
    let (name, bytes, kept, paragraphs) = match read {
        Ok(read) => read,
        Err(Error::Invalid(problem) | Error::Conflict(problem)) => {
            return Ok(give_page(visit, &instrument, given, Some(problem)));
        }
        Err(other) => return Err(other),
    };
    let held = app.files.hold(&bytes)?;
    let guess = kept.guess.as_ref().map(|guess| {
        let looks = Locale::from_tag(&guess.language).unwrap_or_default().own_name();
        match &guess.why {
            Why::Script => visit.with("languages-guessed-script", &[("language", looks.into())]),
            Why::Words { words } => {
                let values = [("language", looks.into()), ("words", words.join(", ").into())];
                visit.with("languages-guessed-words", &values)
            }
        }
    });
    let title = visit.t("upload-reading");
    Ok(answer(&GivenPage {
        page: framed(visit, &instrument, title),
        action: format!("/instruments/{id}/texts"),
        language: Locale::from_tag(&kept.language).unwrap_or_default(),
        name,
        held,
        given,
        kept,
        guess,
        paragraphs,
    }))
}

/// What keeping would do, and the paragraphs.
async fn try_keeping(
    app: &App,
    person: &Person,
    instrument: &Instrument,
    given: &Given,
    (name, bytes): (&str, &[u8]),
) -> Result<(KeptText, Vec<String>)> {
    let kept = keep_text(app, person, &wish(&instrument.id, given)?, (name, bytes), true).await?;
    let (document, _) = formats::read(bytes)?;
    let paragraphs = segments(&document.accepted().document);
    Ok((kept, paragraphs.into_iter().map(|one| one.text).collect()))
}

fn wish(instrument: &str, given: &Given) -> Result<Wish> {
    let year = given.version.trim();
    let year = year.parse().map_err(|_| Error::Invalid(format!("\"{year}\" is no year of a version")))?;
    let some = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
    Ok(Wish {
        instrument: instrument.to_owned(),
        year,
        language: some(&given.language),
        source: some(&given.source),
        ..Wish::default()
    })
}

/// The file of a form whose token was verified; the other fields stand before it.
async fn sent(visit: &Visit, form: Multipart, given: &mut Given) -> Result<(String, Vec<u8>)> {
    let limit = Limit { bytes: imports::LARGEST_FILE, instead: "leave out its pictures" };
    let mut form = Upload::of(visit, form, limit);
    while let Some(part) = form.next().await? {
        let into = match part.name() {
            "file" => return part.file().await,
            "version" => &mut given.version,
            "language" => &mut given.language,
            "source" => &mut given.source,
            _ => continue,
        };
        let text = part.text().await?;
        if text.len() > LONGEST_FIELD {
            return Err(Error::Invalid(format!("a field is longer than {LONGEST_FIELD} bytes")));
        }
        *into = text;
    }
    Err(no_file())
}

/// What a person decided about a text that was read.
#[derive(Debug, Deserialize)]
pub struct Decided {
    held: String,
    name: String,
    decision: String,
    #[serde(flatten)]
    given: Given,
}

/// `POST /instruments/{id}/texts`: keeps the text that was read, or lets it go.
pub async fn create(
    State(app): State<App>,
    Extension(person): Extension<Person>,
    Path(id): Path<String>,
    Verified(decided): Verified<Decided>,
) -> Result<Response> {
    let instrument = crate::instruments::by_id(&app.db, &id).await?;
    if decided.decision != "keep" {
        app.files.let_go(&decided.held);
        return Ok(Redirect::to(&format!("/instruments/{}/texts/new", instrument.id)).into_response());
    }
    let bytes = app.files.held(&decided.held)?;
    let wish = wish(&instrument.id, &decided.given)?;
    keep_text(&app, &person, &wish, (&decided.name, &bytes), false).await?;
    app.files.let_go(&decided.held);
    let to = format!("/instruments/{}/languages?version={}", instrument.id, wish.year);
    Ok(Redirect::to(&to).into_response())
}
