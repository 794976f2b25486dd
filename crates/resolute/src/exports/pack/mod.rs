//! A resolution with its whole trace as one folder of pages that opens without a server: for delegations with poor
//! connections.
//!
//! Always true: every link inside leads to a page inside; nothing is asked of a server; the same data and the same day give
//! the same bytes; never more than one page is held, however many activities there are. The pages are those of the server,
//! in a frame of their own ([`crate::web::pack`]) and with their links turned (`links`).

pub mod cli;
mod links;
mod lists;
mod names;
mod pages;
pub mod web;
mod zipped;

use std::collections::VecDeque;

use jiff::civil::Date;
use serde::Deserialize;

use self::names::{Names, TextPage};
use crate::app::App;
use crate::error::Result;
use crate::instruments;
use crate::trace::model::State;
use crate::trace::{Row, Work, work};
use crate::web::assets;
use crate::web::locale::Locale;

pub use self::zipped::Zipped;

/// Activities on one page of a paragraph, and rows of a list that are written at once.
const AT_ONCE: usize = 500;

/// Which text and day a pack is of.
#[derive(Debug, Clone, Default, Deserialize, utoipa::IntoParams)]
pub struct Asked {
    /// A proposal, such as rcc-23a15-1; `none` for the text in force alone.
    pub proposal: Option<String>,
    /// The day of the question (ISO 8601); the opening of the conference where a text is proposed to one, else today.
    pub as_of: Option<String>,
}

/// A pack on its way out, file after file.
pub struct Pack {
    app: App,
    locale: Locale,
    work: Work,
    names: Names,
    steps: VecDeque<Step>,
}

/// What is written next.
#[derive(Debug, Clone)]
enum Step {
    Readme,
    Work(Option<State>),
    About,
    Style,
    Text(TextPage),
    Kept(i64, String),
    Paragraph { row: usize, page: usize },
    Duties(&'static str),
    Activities { duty: usize, from: usize },
    Evidence { duty: usize, from: usize },
}

/// Some bytes of a pack; those that have a name begin the file of that name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// Path in the folder, with strokes between its parts.
    pub file: Option<String>,
    /// The bytes.
    pub bytes: Vec<u8>,
}

impl Pack {
    /// The pack of an instrument in a language.
    ///
    /// # Errors
    /// Where there is no such instrument or proposal, or the day is no date.
    pub async fn of(app: &App, locale: Locale, instrument: &str, asked: &Asked) -> Result<Pack> {
        let as_of = asked.as_of.as_deref().filter(|day| !day.is_empty());
        let proposal = asked.proposal.as_deref().filter(|id| !id.is_empty());
        let mut work = work(app, instrument, proposal, as_of).await?;
        work.count_reports(&crate::reports::covering(app).await?);
        let texts = instruments::texts(&app.db, Some(&work.instrument.id)).await?;
        let mut names = Names::of(&work);
        let mut pages = VecDeque::new();
        for text in &texts {
            if instruments::web::is_unread(app, text).await? {
                pages.push_back(Step::Kept(text.id, names.add_kept(text)));
            } else {
                pages.extend(names.add_text(text).into_iter().map(Step::Text));
            }
        }
        let states = State::ALL.into_iter().filter(|state| names.has_state(*state));
        let mut steps: VecDeque<Step> = [Step::Readme, Step::Work(None), Step::About, Step::Style].into();
        steps.extend(states.map(|state| Step::Work(Some(state))));
        steps.extend(pages);
        steps.extend((0..work.rows().count()).map(|row| Step::Paragraph { row, page: 1 }));
        steps.extend([Step::Duties("csv"), Step::Duties("json")]);
        steps.extend([Step::Activities { duty: 0, from: 0 }, Step::Evidence { duty: 0, from: 0 }]);
        Ok(Pack { app: app.clone(), locale, work, names, steps })
    }

    /// What the folder, or the archive without its ending, is called: `wtdc-30-2017-10-09`.
    pub fn name(&self) -> String {
        format!("{}-{}", names::safe(&self.work.instrument.id), self.work.as_of)
    }

    /// The day of the answers.
    pub fn as_of(&self) -> Date {
        self.work.as_of
    }

    /// The next bytes; nothing at the end.
    ///
    /// # Errors
    /// As the database.
    pub async fn next(&mut self) -> Result<Option<Piece>> {
        let Some(step) = self.steps.pop_front() else { return Ok(None) };
        let piece = |file: &str, bytes: Vec<u8>| Piece { file: Some(file.to_owned()), bytes };
        Ok(Some(match step {
            Step::Readme => piece("README.txt", self.readme().into_bytes()),
            Step::About => piece("about.html", self.about().await?),
            Step::Style => piece("style.css", assets::styles().as_bytes().to_vec()),
            Step::Work(state) => piece(&names::work_page(state), self.work_page(state).await?),
            Step::Text(text) => piece(&text.file.clone(), self.text_page(&text).await?),
            Step::Kept(text, file) => piece(&file, self.kept_text(text).await?),
            Step::Paragraph { row, page } => {
                let (file, bytes, is_last) = self.paragraph_page(row, page).await?;
                if !is_last {
                    self.steps.push_front(Step::Paragraph { row, page: page + 1 });
                }
                piece(&file, bytes)
            }
            Step::Duties(format) => piece(&format!("duties.{format}"), self.duties(format).await?),
            Step::Activities { duty, from } => self.activities(duty, from).await?,
            Step::Evidence { duty, from } => self.evidence(duty, from).await?,
        }))
    }

    fn row(&self, number: usize) -> Option<&Row> {
        self.work.rows().nth(number)
    }

    /// The paragraphs on which links hang, each once: identity and address.
    fn carriers(&self) -> Vec<(String, String)> {
        let mut seen = std::collections::HashSet::new();
        self.work
            .rows()
            .map(|row| row.continues.as_ref().unwrap_or(&row.mandate))
            .filter(|duty| seen.insert(duty.lineage.clone()))
            .map(|duty| (duty.lineage.clone(), duty.address.clone()))
            .collect()
    }
}
