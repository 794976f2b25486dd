//! Words of others in the places of a report, each with its author: they stand one after the other beside what officers
//! wrote there, and write over nothing.
//!
//! Always true: what waits for an officer is shown in drafts, says so, and is never issued.

mod store;

use fluent_bundle::FluentValue;
use jiff::civil::Date;
use serde::Serialize;

use super::blocks::{Block, Run, paragraphs};
use crate::web::locale::Locale;
use crate::web::words::{words, words_with};

pub use store::{by_input, decide, hold, land};
pub(super) use store::{copy, of_report, waiting};

/// What somebody gave for a place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, sqlx::FromRow, utoipa::ToSchema)]
pub struct Contribution {
    /// The place, as the template names it.
    pub place: String,
    /// Number of the input that it answers.
    pub input: i64,
    /// Code of the actor for whom it was given.
    pub actor: String,
    /// Its name.
    pub actor_name: String,
    /// The name that its author wished to stand beside it; may be empty.
    pub signed_as: String,
    /// Language of the words.
    pub language: String,
    /// The words.
    pub words: String,
    /// The day on which they were given.
    pub given_on: String,
    /// `waiting`, `accepted` or `left-out`.
    pub standing: String,
    /// Whether an officer changed the words.
    pub edited: bool,
    /// Grows with every change; a decision must name the one it was made on.
    pub revision: i64,
}

impl Contribution {
    /// Whether it is part of the report: nothing is that an officer left out.
    pub(super) fn is_shown(&self) -> bool {
        self.standing != "left-out"
    }

    /// The words with a line that says whose they are, as parts of a report in a language.
    pub(super) fn blocks(&self, locale: Locale) -> impl Iterator<Item = Block> + '_ {
        let lang = Some(self.language.clone()).filter(|lang| lang != locale.code());
        let said = paragraphs(&self.words).map(move |line| Block::Paragraph {
            text: vec![Run { text: line.to_owned(), lang: lang.clone(), ..Run::default() }],
        });
        let by = vec![Run { text: self.by(locale), ..Run::default() }];
        said.chain(std::iter::once(Block::Paragraph { text: by }))
    }

    /// `by NAME for ACTOR, DAY`.
    pub fn by(&self, locale: Locale) -> String {
        let day = self.given_on.parse::<Date>();
        let day = day.map_or_else(|_| self.given_on.clone(), |day| crate::web::format::date(locale, day));
        let values = [
            ("name", FluentValue::from(self.signed_as.as_str())),
            ("actor", self.actor_name.as_str().into()),
            ("date", day.into()),
        ];
        let key = if self.signed_as.is_empty() { "contributed-for" } else { "contributed-by" };
        let mut line = words_with(locale, key, &values);
        if self.edited {
            line = format!("{line} {}", words(locale, "contributed-edited"));
        }
        if self.standing == "waiting" {
            line = format!("{line} {}", words(locale, "contributed-waits"));
        }
        line
    }
}
