//! Pages of instruments: the list, and one text in the views in which it can be read.

use askama::Template;
use axum::extract::{Path, Query, State};
use axum::response::{IntoResponse, Redirect, Response};
use jiff::civil::Date;
use resolute_document::document::Paragraph;
use serde::Deserialize;

use super::citations::views::links::{Cited, Question};
use super::citations::views::words::notice_of;
use super::model::{Proposal, Text, Version};
use super::views::lines::{Shown, View, lines};
use super::views::text::{Matter, TextPage};
use crate::app::App;
use crate::checks::beside;
use crate::error::{Error, Result};
use crate::mandates::model::StoredMandate;
use crate::parallels;
use crate::trace::views::who::sponsors_of;
use crate::trace::{self, Listed, Row, day_of};
use crate::web::page::{Page, Section, answer};
use crate::web::redline::Redline;
use crate::web::visit::{Visit, encode_pairs};

#[derive(Template)]
#[template(path = "instruments/views/list.html")]
struct ListPage {
    page: Page,
    rows: Vec<ListRow>,
}

struct ListRow {
    href: String,
    name: String,
    title: String,
    latest: Option<String>,
    held: Vec<String>,
    verified: bool,
}

/// `GET /instruments`
pub async fn list(State(app): State<App>, visit: Visit) -> Result<Response> {
    let versions = super::all_versions(&app.db).await?;
    let texts = super::texts(&app.db, None).await?;
    let rows = super::all(&app.db).await?.into_iter().map(|one| {
        let own: Vec<_> = versions.iter().filter(|version| version.instrument == one.id).collect();
        let held = texts.iter().filter(|text| own.iter().any(|version| version.id == text.version));
        let standing = |text: &Text| {
            let year = text.version.rsplit('/').next().unwrap_or_default();
            format!("{year} {}", visit.t(&format!("version-{}", text.standing)))
        };
        ListRow {
            href: format!("/instruments/{}", one.id),
            name: one.name(),
            latest: own
                .iter()
                .rfind(|version| version.is_known() && !version.suppresses())
                .map(|version| version.cited_as.trim_matches(['(', ')']).to_owned()),
            held: held.map(standing).collect(),
            verified: one.verified.starts_with("yes"),
            title: one.title,
        }
    });
    let rows = rows.collect();
    let title = visit.t("instruments-title");
    let page = Page::new(visit, title.clone(), Section::Instruments).here(title);
    Ok(answer(&ListPage { page, rows }))
}

/// What the page of a text can be asked for.
#[derive(Debug, Default, Deserialize)]
pub struct Asked {
    /// Codes of languages, for a text that was only kept: `en,fr`.
    pub languages: Option<String>,
    /// Year of the version.
    pub version: Option<String>,
    /// The proposal that is meant, where several texts are of that year.
    pub proposal: Option<String>,
    /// `text`, `redline`, `changes` or `sides`.
    pub view: Option<String>,
    /// `hide` leaves the margin out.
    pub notes: Option<String>,
    /// The day of the question.
    #[serde(alias = "as-of")]
    pub as_of: Option<String>,
    /// Year of the text that a citation meant.
    pub cited: Option<i64>,
}

/// `GET /instruments/{id}`
pub async fn show(
    State(app): State<App>,
    visit: Visit,
    Path(id): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response> {
    let instrument = super::by_id(&app.db, &id).await?;
    let versions = super::versions(&app.db, &id).await?;
    let texts = super::texts(&app.db, Some(&id)).await?;
    let text = chosen(&texts, &asked)?;
    if let Some(text) = text
        && is_unread(&app, text).await?
    {
        let year = text.version.rsplit('/').next().unwrap_or_default();
        let chosen = asked.languages.clone().filter(|codes| !codes.is_empty());
        let pairs = [("version", Some(year.to_owned())), ("languages", chosen)];
        let query =
            encode_pairs(pairs.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?))));
        return Ok(Redirect::to(&format!("/instruments/{id}/languages?{query}")).into_response());
    }
    let proposal = match text.and_then(|text| text.proposal.as_deref()) {
        Some(proposal) => Some(super::proposal(&app.db, proposal).await?),
        None => None,
    };
    let as_of = day(&app, asked.as_of.as_deref(), proposal.as_ref()).await?;
    let view = match proposal {
        Some(_) => View::from_code(asked.view.as_deref()),
        None => View::Text,
    };
    let title = instrument.name();
    let (section, up) = (Section::Instruments, visit.t("nav-instruments"));
    let page = Page::new(visit, title.clone(), section).under(up, "/instruments").here(title);
    let mut shown = Vec::new();
    let mut duties = Vec::new();
    let mut findings = Vec::new();
    let mut not_understood = Vec::new();
    let mut sisters = parallels::Counts::new();
    if let Some(text) = text {
        let reading = app.readings.get(&app.db, app.register, text.document).await?;
        let side = if text.standing == "reconstructed" { Shown::Base } else { Shown::Amended };
        let part = part_of(&reading, side, text, proposal.as_ref());
        let sponsors = sponsors(&reading.marked.paragraphs, proposal.as_ref());
        let redline = Redline { words: &page.mark_words(), sponsors: &sponsors };
        let known = super::all(&app.db).await?.into_iter().map(|one| one.id).collect();
        let question = Question {
            visit: &page.visit,
            register: app.register,
            known: &known,
            written: written(text, &versions).unwrap_or(as_of),
            as_of,
        };
        let cited = Cited::of(&reading, side.of(&reading), view != View::Text, question);
        shown = lines(&reading, part, (side, view), &redline, &cited);
        // A redline shows the draft; a text that once was adopted is judged by the day of its own conference.
        let drafted = if view == View::Text { side } else { Shown::Amended };
        let is_draft = proposal.is_some() && drafted == Shown::Amended;
        let day = if asked.as_of.is_some() || is_draft { as_of } else { question.written };
        let checked = beside::of_reading(&reading, drafted, app.register, day).await?;
        beside::put(&page.visit, &mut shown, &checked, view != View::Text);
        duties = match &proposal {
            Some(proposal) => of_proposal(&app, &id, proposal, as_of).await?,
            None => trace::of_text(&app, &instrument, text.id, as_of).await?,
        };
        let verdicts = parallels::verdicts(&app.db).await?;
        sisters = app.parallels.get(&app.db, app.register).await?.counts(text.id, &verdicts);
        let side = side.of(&reading);
        let strange = side.structure.not_understood.iter();
        not_understood = strange.map(|index| side.resolved.document.paragraphs[*index].text()).collect();
        findings = side.structure.findings.iter().map(|one| one.message.clone()).collect();
    }
    let cited_notice = match asked.cited {
        Some(year) => notice_of(&page.visit, &app, &instrument, (year, as_of), texts.is_empty()),
        None => Vec::new(),
    };
    let matter = Matter {
        cited_notice,
        instrument: &instrument,
        versions: &versions,
        texts: &texts,
        text,
        proposal: proposal.as_ref(),
        lines: shown,
        view,
        show_margin: asked.notes.as_deref() != Some("hide"),
        duties: &duties,
        as_of,
        findings,
        not_understood,
        sisters,
    };
    Ok(answer(&TextPage::new(page, matter, app.register)))
}

/// The day on which a text was written: the opening of its conference.
fn written(text: &Text, versions: &[Version]) -> Option<Date> {
    versions.iter().find(|version| version.id == text.version).map(Version::from)
}

/// Whether a text was only kept: it is in another language, or it is no resolution.
pub(crate) async fn is_unread(app: &App, text: &Text) -> Result<bool> {
    if text.proposal.is_some() {
        return Ok(false);
    }
    let reading = app.readings.get(&app.db, app.register, text.document).await?;
    let instruments = &reading.amended.structure.instruments;
    Ok(text.language != "en" || !instruments.iter().any(|one| one.prefix() == text.version))
}

/// The text that is asked for; else the newest that is held.
fn chosen<'a>(texts: &'a [Text], asked: &Asked) -> Result<Option<&'a Text>> {
    let Some(year) = asked.version.as_deref().filter(|year| !year.is_empty()) else {
        // The text that is read in English has the duties; without one the newest stands.
        return Ok(texts.iter().rfind(|text| text.language == "en").or_else(|| texts.last()));
    };
    let fits = |text: &&Text| {
        text.version.rsplit('/').next() == Some(year)
            && asked.proposal.as_ref().is_none_or(|proposal| text.proposal.as_ref() == Some(proposal))
    };
    let english = texts.iter().rfind(|text| fits(text) && text.language == "en");
    english
        .or_else(|| texts.iter().rfind(fits))
        .map(Some)
        .ok_or_else(|| Error::NotFound(format!("text of {year} held here")))
}

/// The day on which states are judged: as asked, else the opening of the conference that a proposal goes to.
async fn day(app: &App, asked: Option<&str>, proposal: Option<&Proposal>) -> Result<Date> {
    let label = proposal.and_then(|one| one.addressed_to.as_deref());
    if let (None, Some(label)) = (asked, label)
        && let Some(opening) = super::opening_of(&app.db, label).await?.and_then(|day| day.parse().ok())
    {
        return Ok(opening);
    }
    day_of(app, asked)
}

/// Everybody who changed something; where the file names nobody, the proposal's sponsor did.
pub fn sponsors(paragraphs: &[Paragraph], proposal: Option<&Proposal>) -> Vec<String> {
    let named = sponsors_of(paragraphs);
    match proposal {
        Some(proposal) if named.is_empty() => vec![proposal.sponsors.clone()],
        _ => named,
    }
}

/// The duties of the new and of the old text; one that goes on carries its state into the new text.
async fn of_proposal(app: &App, id: &str, proposal: &Proposal, as_of: Date) -> Result<Vec<Listed>> {
    let work = trace::work(app, id, Some(&proposal.id), Some(&as_of.to_string())).await?;
    let listed = |row: &Row| {
        let one = |mandate: &StoredMandate| Listed {
            mandate: mandate.clone(),
            instrument: work.instrument.clone().into(),
            standing: row.standing,
            status: row.status.clone(),
        };
        [Some(one(&row.mandate)), row.continues.as_ref().map(one)]
    };
    Ok(work.rows().flat_map(listed).flatten().collect())
}

/// Which instrument of the document a text is.
pub(crate) fn part_of(
    reading: &super::reading::Reading,
    side: Shown,
    text: &Text,
    proposal: Option<&Proposal>,
) -> usize {
    if let Some(part) = proposal.and_then(|one| usize::try_from(one.part).ok()) {
        return part;
    }
    let instruments = &side.of(reading).structure.instruments;
    instruments.iter().position(|one| one.prefix() == text.version).unwrap_or(0)
}
