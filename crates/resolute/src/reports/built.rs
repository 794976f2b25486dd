//! What a report is asked for, and what it is once it is built.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::blocks::{Block, title};
use super::scope::Scope;
use super::snapshot::Snapshot;
use crate::error::{Error, Result};
use crate::web::locale::Locale;

/// A report as it is asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Asked {
    /// Name of the template.
    pub template: String,
    /// What it is about.
    #[serde(flatten)]
    pub scope: Scope,
    /// First day of the period.
    pub from: Date,
    /// Last day of the period; states are those of this day.
    pub to: Date,
    /// Language of the frame.
    pub language: String,
}

impl Asked {
    /// A report about a text, as a form, a program or a terminal asks for it.
    ///
    /// # Errors
    /// As [`Asked::about`].
    pub fn of(template: &str, instrument: &str, period: (&str, &str), language: &str) -> Result<Asked> {
        Asked::about(template, Scope::Instrument(instrument.to_owned()), period, language)
    }

    /// A report about anything.
    ///
    /// # Errors
    /// Where a day is none, the period ends before it begins, or there are no words in the language.
    pub fn about(template: &str, scope: Scope, (from, to): (&str, &str), language: &str) -> Result<Asked> {
        let (from, to) = (day(from)?, day(to)?);
        if to < from {
            return Err(Error::Invalid(format!("the period ends on {to}, before it begins on {from}")));
        }
        let locale = Locale::from_tag(language).ok_or_else(|| {
            let known: Vec<&str> = Locale::ALL.into_iter().map(Locale::code).collect();
            Error::Invalid(format!("reports are not written in \"{language}\" but in {}", known.join(", ")))
        })?;
        Ok(Asked { template: template.to_owned(), scope, from, to, language: locale.code().to_owned() })
    }
}

fn day(text: &str) -> Result<Date> {
    text.trim().parse().map_err(|_| {
        Error::Invalid(format!("\"{text}\" is no date; write year-month-day, for example 2017-10-09"))
    })
}

/// A report with the data it is made of.
#[derive(Debug, Clone, PartialEq)]
pub struct Built {
    /// Its parts.
    pub blocks: Vec<Block>,
    /// Its data.
    pub snapshot: Snapshot,
}

impl Built {
    /// Its title.
    pub fn title(&self) -> String {
        title(&self.blocks)
    }

    /// The places that the template keeps for words of people.
    pub fn places(&self) -> impl Iterator<Item = &str> {
        self.blocks.iter().filter_map(|block| match block {
            Block::Text { key, .. } => Some(key.as_str()),
            _ => None,
        })
    }

    /// Name of its file without the ending.
    pub fn file_name(&self) -> String {
        let asked = &self.snapshot.asked;
        let days = format!("{}-{}-{}", asked.from, asked.to, asked.language);
        // A code may have signs that no file has.
        let is_plain = |one: char| one.is_ascii_alphanumeric() || matches!(one, '-' | '_' | '.');
        let code: String =
            asked.scope.code().chars().map(|one| if is_plain(one) { one } else { '_' }).collect();
        match code.is_empty() {
            true => format!("{}-{days}", asked.template),
            false => format!("{}-{code}-{days}", asked.template),
        }
    }
}

/// As what a report is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum Format {
    /// A Word file.
    Docx,
    /// A page.
    Html,
    /// For programs.
    Json,
}

impl Format {
    /// In the order of the page.
    pub const ALL: [Format; 3] = [Format::Docx, Format::Html, Format::Json];

    /// Ending of the file.
    pub fn code(self) -> &'static str {
        match self {
            Format::Docx => "docx",
            Format::Html => "html",
            Format::Json => "json",
        }
    }

    /// The one with this ending.
    pub fn from_code(code: &str) -> Option<Format> {
        Format::ALL.into_iter().find(|format| format.code() == code)
    }

    /// What a browser is told.
    pub fn media_type(self) -> &'static str {
        match self {
            Format::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Format::Html => "text/html; charset=utf-8",
            Format::Json => "application/json",
        }
    }
}
