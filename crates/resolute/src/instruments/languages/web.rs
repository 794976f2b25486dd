//! The page of one version in one or several languages.

use askama::Template;
use axum::extract::{Path, Query, State};
use axum::response::Response;
use resolute_document::languages::SURE;
use serde::Deserialize;

use super::OFFICIAL;
use super::rows::{Aligned, table};
use crate::accounts::Right;
use crate::app::App;
use crate::error::{Error, Result};
use crate::instruments::model::Text;
use crate::instruments::web::is_unread;
use crate::web::locale::Locale;
use crate::web::page::{Choice, Page, Section, answer};
use crate::web::visit::Visit;

/// Rows on one page; a long text is read in parts.
const A_PAGE: usize = 60;

#[derive(Template)]
#[template(path = "instruments/languages/page.html")]
struct LanguagesPage {
    page: Page,
    title: String,
    versions: Vec<Choice>,
    choices: Vec<Choice>,
    not_analysed: bool,
    heads: Vec<Column>,
    rows: Vec<Shown>,
    previous: Option<String>,
    next: Option<String>,
    paging: Option<String>,
    text_href: Option<String>,
    give_href: Option<String>,
}

/// A language as the page names and directs it.
#[derive(Clone)]
struct Column {
    code: &'static str,
    name: &'static str,
    direction: &'static str,
}

struct Shown {
    cells: Vec<(Column, Vec<String>)>,
    unsure: bool,
    number: usize,
}

/// What the page can be asked for.
#[derive(Debug, Default, Deserialize)]
pub struct Asked {
    /// Year of the version.
    pub version: Option<String>,
    /// Codes, the first one gives the order: `en,fr`.
    pub languages: Option<String>,
    page: Option<usize>,
}

/// `GET /instruments/{id}/languages`
pub async fn show(
    State(app): State<App>,
    visit: Visit,
    Path(id): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response> {
    let instrument = crate::instruments::by_id(&app.db, &id).await?;
    let texts = crate::instruments::texts(&app.db, Some(&id)).await?;
    let held = of_version(&texts, asked.version.as_deref())?;
    let chosen = chosen(&held, asked.languages.as_deref(), visit.locale.code())?;
    let table = table(&app, &chosen).await?;
    // A text that was only kept has no other page than this one.
    let read = match held.iter().find(|text| text.language == "en") {
        Some(text) if !is_unread(&app, text).await? => Some(*text),
        _ => None,
    };
    let title = instrument.name();
    let (up, here) = (visit.t("nav-instruments"), visit.t("languages-here"));
    let page = Page::new(visit, title.clone(), Section::Instruments)
        .under(up, "/instruments")
        .under(title, format!("/instruments/{id}"))
        .here(here);
    Ok(answer(&languages_page(page, (&texts, &held, read), &chosen, table, asked.page)))
}

fn languages_page(
    page: Page,
    (texts, held, read): (&[Text], &[&Text], Option<&Text>),
    chosen: &[&Text],
    table: Vec<Aligned>,
    number: Option<usize>,
) -> LanguagesPage {
    let visit = &page.visit;
    let total = table.len();
    let pages = total.div_ceil(A_PAGE).max(1);
    let number = number.unwrap_or(1).clamp(1, pages);
    let link =
        |number: usize| visit.address_with("page", (number > 1).then(|| number.to_string()).as_deref());
    let shown = |(at, row): (usize, Aligned)| Shown {
        number: at + 1,
        unsure: row.confidence < SURE,
        cells: row.cells.into_iter().map(|cell| (column(&cell.language), cell.paragraphs)).collect(),
    };
    let codes: Vec<&str> = chosen.iter().map(|text| text.language.as_str()).collect();
    let id = chosen.first().and_then(|text| text.version.split('/').next());
    let may_give = visit.person.may_for_all(Right::Edit);
    LanguagesPage {
        title: chosen
            .iter()
            .map(|text| text.title.clone())
            .find(|title| !title.is_empty())
            .unwrap_or_default(),
        versions: versions(visit, texts, chosen),
        choices: held.iter().map(|text| choice(visit, &codes, &text.language)).collect(),
        // Beside English it would not be clear which text is meant.
        not_analysed: !codes.contains(&"en"),
        heads: codes.iter().map(|code| column(code)).collect(),
        rows: table.into_iter().enumerate().skip((number - 1) * A_PAGE).take(A_PAGE).map(shown).collect(),
        previous: (number > 1).then(|| link(number - 1)),
        next: (number < pages).then(|| link(number + 1)),
        paging: (pages > 1)
            .then(|| visit.with("parallels-page", &[("page", number.into()), ("pages", pages.into())])),
        give_href: id.filter(|_| may_give).map(|id| format!("/instruments/{id}/texts/new")),
        text_href: read.map(|text| {
            let (instrument, year) = text.version.split_once('/').unwrap_or((&text.version, ""));
            format!("/instruments/{instrument}?version={year}")
        }),
        page,
    }
}

fn column(code: &str) -> Column {
    let locale = Locale::from_tag(code).unwrap_or_default();
    Column { code: locale.code(), name: locale.own_name(), direction: locale.direction() }
}

/// A language put beside the chosen ones, or taken away; the last one stays.
fn choice(visit: &Visit, chosen: &[&str], code: &str) -> Choice {
    let is_chosen = chosen.contains(&code);
    let mut then: Vec<&str> = chosen.iter().copied().filter(|other| *other != code).collect();
    if !is_chosen || then.is_empty() {
        then.push(code);
    }
    Choice {
        name: column(code).name.to_owned(),
        href: visit.address_with("languages", Some(&then.join(","))),
        code: column(code).code,
        current: is_chosen,
        exact: true,
    }
}

fn versions(visit: &Visit, texts: &[Text], chosen: &[&Text]) -> Vec<Choice> {
    let mut years: Vec<&str> = texts.iter().map(year).collect();
    years.dedup();
    let choice = |one: &str| Choice {
        name: one.to_owned(),
        href: format!("{}?version={one}", visit.path),
        code: "",
        current: chosen.first().is_some_and(|text| year(text) == one),
        exact: true,
    };
    if years.len() < 2 { Vec::new() } else { years.into_iter().map(choice).collect() }
}

fn year(text: &Text) -> &str {
    text.version.rsplit('/').next().unwrap_or_default()
}

/// One text a language of the version that is asked for, else of the newest one; adopted before proposed.
pub(super) fn of_version<'a>(texts: &'a [Text], asked: Option<&str>) -> Result<Vec<&'a Text>> {
    let asked = asked.filter(|year| !year.is_empty());
    let Some(newest) = texts.iter().rfind(|text| asked.is_none_or(|asked| year(text) == asked)) else {
        return Err(Error::NotFound("such a text of this instrument here".to_owned()));
    };
    let of_language = |code: &&str| {
        let own = texts.iter().filter(|text| text.version == newest.version && text.language == *code);
        own.min_by_key(|text| (text.standing != "adopted", std::cmp::Reverse(text.id)))
    };
    Ok(OFFICIAL.iter().filter_map(of_language).collect())
}

/// The texts of the languages that are asked for; else English, or the first that is held, beside that of the page.
pub(super) fn chosen<'a>(held: &[&'a Text], asked: Option<&str>, own: &str) -> Result<Vec<&'a Text>> {
    let of = |code: &str| held.iter().copied().find(|text| text.language == code);
    let mut chosen: Vec<&Text> = Vec::new();
    match asked.filter(|codes| !codes.is_empty()) {
        Some(codes) => {
            for code in codes.split(',').map(str::trim) {
                let text = of(code).ok_or_else(|| Error::NotFound(format!("text in \"{code}\" here")))?;
                if !chosen.iter().any(|known| known.id == text.id) {
                    chosen.push(text);
                }
            }
        }
        None => {
            chosen.extend(of("en").or_else(|| held.first().copied()));
            let other = of(own).filter(|text| chosen.iter().all(|known| known.id != text.id));
            let other = other
                .or_else(|| held.iter().copied().find(|text| chosen.iter().all(|known| known.id != text.id)));
            chosen.extend(other);
        }
    }
    Ok(chosen)
}
