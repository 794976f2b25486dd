//! The pages that compare two files of a reader.

use askama::Template;
use fluent_bundle::FluentValue;
use resolute_document::{Document, Mark};

use crate::comparisons::web::ReadFile;
use crate::web::html::Html;
use crate::web::page::Page;
use crate::web::redline::Redline;

/// Asks for two files.
#[derive(Template)]
#[template(path = "comparisons/views/files.html")]
pub struct FilesPage {
    /// The frame.
    pub page: Page,
    /// What was wrong with the files that were sent.
    pub problem: Option<String>,
    /// Largest file, in megabytes.
    pub size: String,
}

/// Shows what one file changes in the other.
#[derive(Template)]
#[template(path = "comparisons/views/result.html")]
pub struct ResultPage {
    page: Page,
    heading: String,
    tracked: Vec<String>,
    changed: usize,
    paragraphs: Vec<Html>,
}

impl ResultPage {
    /// Puts the page into words.
    pub(in crate::comparisons) fn new(page: Page, files: &[ReadFile; 2], marked: &Document) -> ResultPage {
        let words = page.mark_words();
        let redline = Redline { words: &words, sponsors: &[] };
        let [old, new] = files;
        let names = [("old", old), ("new", new)];
        let values = names.map(|(key, file)| (key, FluentValue::from(file.name.as_str())));
        let tracked = files.iter().filter(|file| file.document.has_changes());
        let is_changed = |at: usize| {
            let paragraph = &marked.paragraphs[at];
            !paragraph.paragraph_mark.changes.is_empty()
                || paragraph.spans.iter().any(|span| span.mark() != Mark::Unchanged)
        };
        let line = |at: usize| {
            let paragraph = &marked.paragraphs[at];
            let mut html = Html::default();
            if let Some(number) = &paragraph.number {
                html.push_text(number);
                html.push_text(" ");
            }
            html.push_markup(&redline.inline(paragraph).to_string());
            html
        };
        ResultPage {
            heading: page.visit.with("compare-files-result", &values),
            tracked: tracked.map(|file| page.say("compare-files-tracked", "file", &file.name)).collect(),
            changed: (0..marked.paragraphs.len()).filter(|at| is_changed(*at)).count(),
            paragraphs: (0..marked.paragraphs.len()).map(line).filter(|html| !html.is_empty()).collect(),
            page,
        }
    }
}
