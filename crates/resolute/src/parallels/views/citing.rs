//! What cites the text of the page by name, with the revision that it cites.

use super::page::{Matter, standing};
use super::words::marked;
use crate::instruments::citations::views::words::{because, chip, citing_href, is_guess};
use crate::parallels::Citing;
use crate::trace::views::chip::Chip;
use crate::web::html::Html;
use crate::web::visit::Visit;

/// A passage that cites the text.
pub(super) struct CitingRow {
    pub(super) name: String,
    pub(super) place: String,
    pub(super) href: String,
    pub(super) heading: String,
    pub(super) standing: String,
    pub(super) lines: Vec<Html>,
    pub(super) cites: Vec<CitedRow>,
}

/// What it cites.
pub(super) struct CitedRow {
    pub(super) because: String,
    pub(super) chip: Chip,
    pub(super) newer: Option<String>,
    pub(super) guess: bool,
}

/// Puts a passage into words; the citations are marked in it.
pub(super) fn citing_row(visit: &Visit, matter: &Matter<'_>, one: &Citing) -> CitingRow {
    let words = one.words();
    let quotes = one.citations.iter().map(|cited| cited.stored.citation.quote.as_str());
    let marks: Vec<_> = quotes
        .filter(|quote| !quote.is_empty())
        .flat_map(|quote| words.match_indices(quote).map(|(at, found)| at..at + found.len()))
        .collect();
    let first = one.citations.first().map(|first| &first.stored);
    CitingRow {
        name: first.map(|first| first.citing_name.clone()).unwrap_or_default(),
        place: one.address().splitn(3, '/').nth(2).unwrap_or_default().to_owned(),
        href: one.citations.first().map(citing_href).unwrap_or_default(),
        heading: one.held.as_ref().map(|held| held.passage.heading.clone()).unwrap_or_default(),
        standing: first
            .map(|first| standing(visit, matter.proposals, (&first.version, first.proposal.as_deref())))
            .unwrap_or_default(),
        lines: marked(&words, &marks, &[]),
        cites: one
            .citations
            .iter()
            .map(|cited| {
                let citation = &cited.stored.citation;
                CitedRow {
                    because: visit.with("parallels-cites", &[("text", citation.target.label().into())]),
                    chip: chip(visit, cited.standing.state),
                    newer: because(visit, &cited.standing),
                    guess: is_guess(citation),
                }
            })
            .collect(),
    }
}
