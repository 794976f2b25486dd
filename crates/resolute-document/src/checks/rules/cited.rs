//! Whether what is cited was in force on the day: stale, suppressed, being revised, superseded since, unknown.
//!
//! A row of the register that nobody verified never makes more than a note.

use std::collections::HashSet;

use jiff::civil::Date;

use super::super::{Draft, Hit};
use crate::citations::{self, Citation, Standing, State, Target};
use crate::finding::Severity;
use crate::register::Revision;

/// A newer text had been adopted before the day.
pub(super) fn stale(draft: &Draft<'_>) -> Vec<Hit> {
    let stale = standing_so(draft, State::StaleAtWriting);
    let stale = stale.filter(|(citation, ..)| !is_history(draft, citation));
    let hit = |(citation, standing, newer): (&Citation, Standing, &Revision)| {
        let severity = if standing.verified { Severity::Error } else { Severity::Note };
        let message = format!(
            "“{}” had been replaced by the text {} when this was written{}",
            citation.quote,
            newer.cited_as,
            unless_verified(&standing)
        );
        Hit::new(severity, citation.paragraph, bytes(draft, citation), message)
            .suggest(format!("cite {} and compare the titles", newer.cited_as))
    };
    stale.map(hit).collect()
}

/// No text of it was in force any more.
pub(super) fn suppressed(draft: &Draft<'_>) -> Vec<Hit> {
    let hit = |(citation, standing, row): (&Citation, Standing, &Revision)| {
        let severity = if standing.verified { Severity::Error } else { Severity::Note };
        let by = row.cited_as.trim_start_matches("SUP").trim();
        let message = format!("“{}” had been suppressed {by}{}", citation.quote, unless_verified(&standing));
        Hit::new(severity, citation.paragraph, bytes(draft, citation), message)
            .suggest("leave it out, or say that it is cited as history")
    };
    standing_so(draft, State::Suppressed)
        .filter(|(citation, ..)| !is_history(draft, citation))
        .map(hit)
        .collect()
}

/// The conference that the text goes to revises what it cites.
pub(super) fn being_revised(draft: &Draft<'_>) -> Vec<Hit> {
    let hit = |(citation, standing, row): (&Citation, Standing, &Revision)| {
        let message = format!(
            "“{}” is revised by the conference that this text goes to, as {}{}",
            citation.quote,
            row.cited_as,
            unless_verified(&standing)
        );
        Hit::note(citation.paragraph, bytes(draft, citation), message)
            .suggest("look which of the two will be meant when both are adopted")
    };
    once(draft, State::BeingRevised).map(hit).collect()
}

/// Right when it was written; a newer text followed.
pub(super) fn superseded_since(draft: &Draft<'_>) -> Vec<Hit> {
    let hit = |(citation, _, row): (&Citation, Standing, &Revision)| {
        let message = format!("“{}” was right on that day; {} followed", citation.quote, row.cited_as);
        Hit::note(citation.paragraph, bytes(draft, citation), message)
    };
    once(draft, State::SupersededSince).filter(|(_, standing, _)| standing.verified).map(hit).collect()
}

/// An instrument that a complete register does not have.
pub(super) fn unknown(draft: &Draft<'_>) -> Vec<Hit> {
    let unknown = draft.citations.iter().filter_map(|citation| {
        let Target::Instrument(named) = &citation.target else { return None };
        let year = named.revision.as_ref().and_then(|cited| cited.year)?;
        let covers = |complete: &&crate::register::Complete| {
            complete.verified
                && Some(&complete.body) == named.body.as_ref()
                && complete.kind == named.kind
                && (complete.from..=complete.to).contains(&year)
        };
        let complete = draft.register.complete.iter().find(covers)?;
        let is_sure = named.register.is_none() && !named.body_from.is_guess();
        is_sure.then(|| {
            let message = format!(
                "“{}” is not among the texts of {}, of which the register has all from {} to {}",
                citation.quote, complete.body, complete.from, complete.to
            );
            Hit::error(citation.paragraph, bytes(draft, citation), message).suggest("look the number up")
        })
    });
    unknown.collect()
}

/// Citations in a state on the day, with the row that says so.
fn standing_so<'a>(
    draft: &'a Draft<'_>,
    state: State,
) -> impl Iterator<Item = (&'a Citation, Standing, &'a Revision)> {
    let day: Option<Date> = draft.as_of;
    let texts = draft.citations.iter().filter(|citation| matches!(citation.target, Target::Instrument(_)));
    texts.filter_map(move |citation| {
        let standing = citations::standing(citation, draft.register, day?);
        let row = standing.revision.as_ref()?;
        let revision = draft.register.instrument(&row.instrument)?.revisions.get(row.index)?;
        (standing.state == state).then_some((citation, standing, revision))
    })
}

/// The same, each cited text once; a proposal's own instrument is left out, which it says itself that it revises.
fn once<'a>(
    draft: &'a Draft<'_>,
    state: State,
) -> impl Iterator<Item = (&'a Citation, Standing, &'a Revision)> {
    let mut seen: HashSet<(String, usize)> = HashSet::new();
    standing_so(draft, state).filter(move |(citation, standing, _)| {
        let id = citation.register_id().unwrap_or_default();
        let row = standing.revision.as_ref().map_or(0, |row| row.index);
        !is_own(draft, id) && seen.insert((id.to_owned(), row))
    })
}

/// Whether it is an instrument that the document itself holds or changes.
fn is_own(draft: &Draft<'_>, id: &str) -> bool {
    let Some(known) = draft.register.instrument(id) else { return false };
    draft.structure.instruments.iter().any(|own| {
        own.body.as_deref() == Some(known.body.as_str())
            && own.number.as_deref() == Some(known.number.as_str())
            && own.kind == known.kind
    })
}

/// A text that names several revisions of one instrument beside each other tells its history.
fn is_history(draft: &Draft<'_>, citation: &Citation) -> bool {
    let revision = |one: &Citation| match &one.target {
        Target::Instrument(named) => named.revision.as_ref().and_then(|cited| cited.known),
        _ => None,
    };
    draft.citations.iter().any(|other| {
        other.paragraph == citation.paragraph
            && other.register_id() == citation.register_id()
            && revision(other) != revision(citation)
    })
}

fn unless_verified(standing: &Standing) -> &'static str {
    if standing.verified { "" } else { " (nobody has verified this row of the register)" }
}

/// The bytes of a citation in its line.
pub(super) fn bytes(draft: &Draft<'_>, citation: &Citation) -> std::ops::Range<usize> {
    byte_range(&draft.lines[citation.paragraph].text, citation.start, citation.end)
}

/// Bytes of characters.
pub(super) fn byte_range(text: &str, start: usize, end: usize) -> std::ops::Range<usize> {
    let byte = |at: usize| text.char_indices().nth(at).map_or(text.len(), |(byte, _)| byte);
    byte(start)..byte(end)
}
