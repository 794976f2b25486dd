//! From blocks to files: the words are the same in all of them.

mod docx;
pub mod html;
mod json;

pub use json::ReportJson;

use super::blocks::Block;
use super::built::{Built, Format};
use crate::error::Result;

/// The report as a file.
///
/// # Errors
/// Where it cannot be written in the format.
pub fn write(built: &Built, format: Format) -> Result<Vec<u8>> {
    match format {
        Format::Docx => docx::write(built),
        Format::Html => Ok(html::file(built).into_bytes()),
        Format::Json => json::write(built),
    }
}

/// A footnote: its number and what it names.
pub(super) struct Note<'a> {
    pub(super) words: &'a str,
    pub(super) href: Option<&'a str>,
}

impl Note<'_> {
    /// The words of the footnote, the address spelled out for paper.
    pub(super) fn text(&self, base: &str) -> String {
        match self.href {
            Some(href) => format!("{}, {}", self.words, absolute(base, href)),
            None => self.words.to_owned(),
        }
    }
}

/// An address as the outside world reaches it.
pub(super) fn absolute(base: &str, href: &str) -> String {
    if href.starts_with('/') { format!("{base}{href}") } else { href.to_owned() }
}

/// The parts that are shown: a text that nobody wrote is no part of a finished report.
pub(super) fn shown(built: &Built) -> impl Iterator<Item = &Block> {
    built.blocks.iter().filter(|block| !block.is_empty())
}
