//! The pages of a pack: those of the server, in the frame of the pack.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, Query, State as Extracted};
use axum::http::StatusCode;
use fluent_bundle::FluentValue;

use super::names::TextPage;
use super::{AT_ONCE, Pack, links};
use crate::accounts::Person;
use crate::error::{Error, Result};
use crate::instruments::views::lines::View;
use crate::instruments::{self, web};
use crate::trace::model::State;
use crate::trace::paragraph;
use crate::trace::paragraph::views::TracePage;
use crate::trace::views::chip::Chip;
use crate::trace::views::matrix::matrix;
use crate::trace::views::passage::trace_href;
use crate::trace::views::work::WorkPage;
use crate::web::pack;
use crate::web::page::{Page, Section};
use crate::web::visit::{Visit, encode_pairs};

/// Longest page that is taken from a handler: far above any.
const LARGEST: usize = 64 << 20;

/// What the folder is, where to begin, and by which rule states are found.
#[derive(Template)]
#[template(path = "exports/pack/views/about.html")]
struct AboutPage {
    page: Page,
    paragraphs: usize,
    texts: Vec<(String, String, bool)>,
    rules: Vec<(Chip, String)>,
}

impl Pack {
    /// The request that a page of the pack answers: nobody's, in the language of the pack.
    pub(super) fn visit(&self, up: &'static str, path: &str, query: &[(&str, Option<&str>)]) -> Visit {
        let pairs = query.iter().filter_map(|(name, value)| Some(((*name).to_owned(), (*value)?.to_owned())));
        let query = encode_pairs(pairs);
        let config = &self.app.config;
        let address = if query.is_empty() { path.to_owned() } else { format!("{path}?{query}") };
        let frame = pack::Pack {
            up,
            name: self.work.instrument.name(),
            day: self.work.as_of,
            live: config.public_url.is_some().then(|| config.address(&address)),
        };
        Visit {
            path: path.to_owned(),
            query,
            exercise: self.app.exercise,
            pack: Some(Arc::new(frame)),
            ..Visit::of_program(self.locale, Person::visitor(), (self.app.now)())
        }
    }

    fn proposal(&self) -> Option<&str> {
        match &self.work.shown {
            crate::trace::Shown::Proposal(one) => Some(&one.id),
            _ => None,
        }
    }

    fn finished(&self, up: &str, html: &str) -> Vec<u8> {
        links::offline(html, |href| self.names.place(href).map(|place| format!("{up}{place}"))).into_bytes()
    }

    fn written(&self, up: &str, template: &impl Template) -> Result<Vec<u8>> {
        let html =
            template.render().map_err(|error| Error::internal("a page could not be written", error))?;
        Ok(self.finished(up, &html))
    }

    /// *At work*, or its rows with one state.
    pub(super) async fn work_page(&self, state: Option<State>) -> Result<Vec<u8>> {
        let day = self.work.as_of.to_string();
        let query =
            [("proposal", self.proposal()), ("as_of", Some(day.as_str())), ("state", state.map(State::code))];
        let path = format!("/instruments/{}/work", self.work.instrument.id);
        let page = Page::new(self.visit("", &path, &query), "", Section::AtWork);
        let matrix = matrix(&self.app).await?;
        let page = WorkPage::new(page, &self.work, matrix, self.app.register, (self.work.as_of, state));
        self.written("", &page)
    }

    /// A text with the states of its paragraphs in the margin, as the server shows it.
    pub(super) async fn text_page(&self, text: &TextPage) -> Result<Vec<u8>> {
        let day = self.work.as_of.to_string();
        let view = (text.view != View::Text).then(|| text.view.code());
        let asked = web::Asked {
            version: Some(text.year.clone()),
            proposal: text.proposal.clone(),
            view: view.map(str::to_owned),
            as_of: Some(day.clone()),
            ..web::Asked::default()
        };
        let query = [
            ("version", Some(text.year.as_str())),
            ("proposal", text.proposal.as_deref()),
            ("view", view),
            ("as_of", Some(day.as_str())),
        ];
        let id = self.work.instrument.id.clone();
        let visit = self.visit("../", &format!("/instruments/{id}"), &query);
        let answer = web::show(Extracted(self.app.clone()), visit, Path(id), Query(asked)).await?;
        if answer.status() != StatusCode::OK {
            return Err(Error::Invalid(format!("the page of the text of {} is elsewhere", text.year)));
        }
        let bytes = axum::body::to_bytes(answer.into_body(), LARGEST)
            .await
            .map_err(|error| Error::internal("the page of a text cannot be read", error))?;
        Ok(self.finished("../", &String::from_utf8_lossy(&bytes)))
    }

    /// The words of a text that is kept and not analysed.
    pub(super) async fn kept_text(&self, text: i64) -> Result<Vec<u8>> {
        let texts = instruments::texts(&self.app.db, Some(&self.work.instrument.id)).await?;
        let known = texts.iter().find(|one| one.id == text);
        let text = known.ok_or_else(|| Error::NotFound(format!("text {text}")))?;
        let document = instruments::document(&self.app.db, text.document).await?.document()?;
        Ok(resolute_document::text::plain_text(&text.reading_of(&document), false).into_bytes())
    }

    /// A page of the trace of a paragraph: its file, its bytes, and whether it is the last.
    pub(super) async fn paragraph_page(&self, row: usize, number: usize) -> Result<(String, Vec<u8>, bool)> {
        let missing = || Error::NotFound(format!("paragraph {row}"));
        let row = self.row(row).ok_or_else(missing)?;
        let address = &row.mandate.address;
        let trace = paragraph::of_row(&self.app, row, self.work.as_of, (number, AT_ONCE)).await?;
        let is_last = number >= trace.activities.pages();
        let day = self.work.as_of.to_string();
        let number_asked = number.to_string();
        let query = [
            ("proposal", row.mandate.proposal.as_deref()),
            ("as_of", Some(day.as_str())),
            ("page", (number > 1).then_some(number_asked.as_str())),
        ];
        let visit = self.visit("../", &trace_href(address, None), &query);
        let title = visit.t("trace-title");
        let page = TracePage::new(Page::new(visit, title, Section::Mandates), trace, &self.app);
        let file = self.names.paragraph(address, number).ok_or_else(missing)?;
        Ok((file, self.written("../", &page)?, is_last))
    }

    /// What this folder is.
    pub(super) async fn about(&self) -> Result<Vec<u8>> {
        let visit = self.visit("", &format!("/instruments/{}", self.work.instrument.id), &[]);
        let rule = |state: State| (Chip::of(&visit, state), visit.t(&format!("rule-{}", state.code())));
        let texts = instruments::texts(&self.app.db, Some(&self.work.instrument.id)).await?;
        let named = |id: i64| {
            let text = texts.iter().find(|text| text.id == id);
            text.map(|text| instruments::views::text::text_name(&visit, text, &self.work.versions))
        };
        let shown = self.names.texts().iter().map(|one| {
            let view = visit.t(&format!("view-{}", one.view.code()));
            let name = named(one.text).unwrap_or_default();
            let proposal = one.proposal.as_ref().map(|_| format!(" · {view}")).unwrap_or_default();
            (one.file.clone(), format!("{name}{proposal}"), false)
        });
        let kept = self.names.kept().iter().map(|(file, text)| {
            let language = texts.iter().find(|one| one.id == *text).map_or("", |one| one.language.as_str());
            (file.clone(), format!("{} · {language}", named(*text).unwrap_or_default()), true)
        });
        let page = AboutPage {
            paragraphs: self.work.rows().count(),
            texts: shown.chain(kept).collect(),
            rules: State::ALL.into_iter().map(rule).collect(),
            page: Page::new(visit.clone(), visit.t("pack-about"), Section::Other),
        };
        self.written("", &page)
    }

    /// The same for those who open the folder and see files.
    pub(super) fn readme(&self) -> String {
        let visit = self.visit("", "/", &[]);
        let name = FluentValue::from(self.work.instrument.name());
        let day = FluentValue::from(visit.date(self.work.as_of));
        let mut lines = vec![
            visit.with("pack-title", &[("instrument", name)]),
            String::new(),
            visit.t("pack-lede"),
            visit.t("pack-begin"),
            visit.with("pack-day", &[("date", day)]),
            visit.t("pack-from"),
        ];
        if self.app.config.public_url.is_some() {
            lines.push(format!("{} {}", visit.t("pack-live"), self.app.config.address(&self.home())));
        }
        lines.push(String::new());
        for (file, key) in [
            ("index.html", "pack-file-index"),
            ("about.html", "pack-about"),
            ("paragraphs/", "pack-file-paragraphs"),
            ("texts/", "pack-file-texts"),
            ("duties.csv, duties.json", "pack-file-duties"),
            ("activities.csv", "pack-file-activities"),
            ("evidence.csv", "pack-file-evidence"),
        ] {
            lines.push(format!("{file} - {}", visit.t(key)));
        }
        lines.extend([String::new(), visit.t("pack-not-law"), visit.t("texts-note"), String::new()]);
        // Programs that show plain text on Windows know the ends of lines by both signs.
        lines.join("\r\n")
    }

    fn home(&self) -> String {
        format!("/instruments/{}/work", self.work.instrument.id)
    }
}
