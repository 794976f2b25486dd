//! The small vocabulary of which every report is made: the same blocks become HTML, Word and JSON.

use serde::{Deserialize, Serialize};

/// Part of a line: words that are alike.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Run {
    /// The words.
    pub text: String,
    /// Their language, where it is not that of the report: official words are never translated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lang: Option<String>,
    /// Where the rows of a figure, or a record, are.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub href: Option<String>,
    /// A footnote after the words that names a record.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// Words one after the other.
pub type Line = Vec<Run>;

/// One part of a report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "kebab-case", tag = "block")]
pub enum Block {
    /// A heading; the report's own title has level 1.
    Heading {
        /// From 1 to 3.
        level: u8,
        /// Its words.
        text: Line,
    },
    /// Running text.
    Paragraph {
        /// Its words.
        text: Line,
    },
    /// The words of an official text.
    Quote {
        /// Each line of it.
        lines: Vec<Line>,
    },
    /// Points.
    List {
        /// Each point.
        items: Vec<Line>,
    },
    /// Rows under a head.
    Table {
        /// What it shows.
        caption: Line,
        /// Names of the columns.
        head: Vec<Line>,
        /// As many cells in each row.
        rows: Vec<Vec<Line>>,
    },
    /// Words that a person writes; data never comes here and typing never goes elsewhere.
    Text {
        /// Its name in the template.
        key: String,
        /// What is to be written here.
        prompt: String,
        /// What was written.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        words: String,
    },
}

impl Block {
    /// Whether nothing of it is shown in a finished report.
    pub fn is_empty(&self) -> bool {
        matches!(self, Block::Text { words, .. } if words.trim().is_empty())
    }
}

/// The lines of words that a person wrote, without empty ones.
pub fn paragraphs(words: &str) -> impl Iterator<Item = &str> {
    words.lines().map(str::trim).filter(|line| !line.is_empty())
}

/// The title of a report: its first heading.
pub fn title(blocks: &[Block]) -> String {
    let first = blocks.iter().find_map(|block| match block {
        Block::Heading { text, .. } => Some(text),
        _ => None,
    });
    first.into_iter().flatten().map(|run| run.text.as_str()).collect()
}
