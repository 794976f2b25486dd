//! The page of a proposal: what it is, what its sponsor says, its redline, and the changes that wait for a person.

use askama::Template;
use resolute_document::Document;
use resolute_document::document::{Alternative, Mark, Paragraph, Span};

use crate::accounts::Right;
use crate::instruments::model::Proposal;
use crate::instruments::reading::Reading;
use crate::instruments::views::lines::Line;
use crate::instruments::views::text::{Margin, downloads};
use crate::trace::views::passage::reading_words;
use crate::trace::views::who::Who;
use crate::web::html::Html;
use crate::web::page::{Choice, Page};
use crate::web::redline::{CERTAIN_FROM, Redline};

/// Words around an uncertain change.
const WORDS_AROUND: usize = 8;

/// The page.
#[derive(Template)]
#[template(path = "imports/views/proposal.html")]
pub struct ProposalPage {
    page: Page,
    sponsored_by: Vec<Who>,
    proposal: Proposal,
    instrument: String,
    base_note: Option<String>,
    reading: String,
    kept: String,
    front: Vec<Section>,
    authors: Vec<Choice>,
    lines: Vec<Line>,
    language: &'static str,
    uncertain: Vec<Uncertain>,
    revision: i64,
    may_decide: bool,
    downloads: Vec<Choice>,
    /// The lines of this page have nothing beside them.
    no_margin: Option<Margin>,
}

struct Section {
    heading: String,
    paragraphs: Vec<String>,
}

/// A change of which the machine is not sure.
struct Uncertain {
    paragraph: usize,
    start: usize,
    end: usize,
    shown: Html,
    before: String,
    after: String,
    percent: String,
    alternatives: Vec<Other>,
}

struct Other {
    index: usize,
    before: String,
    after: String,
    reason: String,
}

/// What the page is made of.
pub struct Matter<'a> {
    /// The proposal.
    pub proposal: Proposal,
    /// Name of its instrument.
    pub instrument: String,
    /// What was understood of its document.
    pub reading: &'a Reading,
    /// Number of times that a person settled something in it.
    pub revision: i64,
    /// Its redline, or that of one author.
    pub lines: Vec<Line>,
    /// Everybody who changed something.
    pub sponsors: &'a [String],
    /// The one whose changes are shown.
    pub by: Option<&'a str>,
}

impl ProposalPage {
    /// Puts the page into words.
    pub fn new(page: Page, matter: Matter<'_>) -> ProposalPage {
        let visit = &page.visit;
        let words = page.mark_words();
        let redline = Redline { words: &words, sponsors: matter.sponsors };
        let symbol = [("symbol", matter.proposal.symbol.as_str().into())];
        let day = matter.proposal.kept_at.get(..10).and_then(|day| day.parse().ok());
        let kept = day.map_or_else(|| matter.proposal.kept_at.clone(), |day| visit.date(day));
        let sponsors = matter.proposal.sponsors.split([',', ';']).map(str::trim);
        let sponsor = |name: &str| Who::of(name, resolute_reference::register());
        ProposalPage {
            sponsored_by: sponsors.map(sponsor).collect(),
            instrument: matter.instrument,
            base_note: matter
                .proposal
                .base_version
                .as_ref()
                .map(|_| visit.with("proposal-base-note", &symbol)),
            reading: reading_words(visit, matter.reading.marks),
            kept,
            front: front(matter.reading),
            authors: authors(&page, matter.sponsors, matter.by),
            lines: matter.lines,
            language: "en",
            uncertain: uncertain(&matter.reading.marked, &redline),
            revision: matter.revision,
            may_decide: visit.person.may_for_all(Right::Edit),
            downloads: downloads("proposal", &matter.proposal.id),
            no_margin: None,
            proposal: matter.proposal,
            page,
        }
    }
}

/// Summary, expected results, introduction, in the words of the sponsor.
fn front(reading: &Reading) -> Vec<Section> {
    let paragraphs = &reading.amended.resolved.document.paragraphs;
    let section = |section: &resolute_document::structure::Section| Section {
        heading: section.heading.clone(),
        paragraphs: section
            .paragraphs
            .iter()
            .filter_map(|index| paragraphs.get(*index))
            .map(Paragraph::text)
            .filter(|text| !text.trim().is_empty())
            .collect(),
    };
    let sections = reading.amended.structure.front.sections.iter().map(section);
    sections.filter(|section| !section.paragraphs.is_empty()).collect()
}

/// One redline for each author, where there are several.
fn authors(page: &Page, sponsors: &[String], by: Option<&str>) -> Vec<Choice> {
    if sponsors.len() < 2 {
        return Vec::new();
    }
    let choice = |name: String, asked: Option<&str>| Choice {
        name,
        href: page.visit.address_with("by", asked),
        code: "",
        current: by == asked,
        exact: true,
    };
    let everybody = choice(page.t("proposal-all-authors"), None);
    std::iter::once(everybody).chain(sponsors.iter().map(|name| choice(name.clone(), Some(name)))).collect()
}

/// Neighbouring spans of one guess stand together, as they are settled together.
fn uncertain(document: &Document, redline: &Redline<'_>) -> Vec<Uncertain> {
    let mut found = Vec::new();
    for (index, paragraph) in document.paragraphs.iter().enumerate() {
        let mut at = 0;
        for guess in paragraph.spans.chunk_by(same_guess) {
            let length: usize = guess.iter().map(|span| span.text.chars().count()).sum();
            if length > 0 && guess[0].confidence.is_some_and(|sure| sure < CERTAIN_FROM) {
                let alternatives = guess.iter().find(|span| !span.alternatives.is_empty());
                found.push(Uncertain {
                    paragraph: index,
                    start: at,
                    end: at + length,
                    shown: redline.excerpt(&around(paragraph, at, at + length), WORDS_AROUND),
                    before: words_of(guess, Mark::Inserted),
                    after: words_of(guess, Mark::Deleted),
                    percent: guess[0]
                        .confidence
                        .map_or_else(String::new, |sure| format!("{:.0}", sure * 100.0)),
                    alternatives: alternatives.map(|span| others(&span.alternatives)).unwrap_or_default(),
                });
            }
            at += length;
        }
    }
    found
}

fn same_guess(left: &Span, right: &Span) -> bool {
    left.confidence.is_some()
        && left.confidence == right.confidence
        && left.alternatives == right.alternatives
}

/// The characters that stand in one reading: all but those with the mark that is absent there.
fn words_of(guess: &[Span], absent: Mark) -> String {
    guess.iter().filter(|span| span.mark() != absent).map(|span| span.text.as_str()).collect()
}

/// The paragraph with its other changes settled, so that an excerpt shows the one in question.
fn around(paragraph: &Paragraph, start: usize, end: usize) -> Paragraph {
    let mut at = 0;
    let mut spans = Vec::new();
    for span in &paragraph.spans {
        let next = at + span.text.chars().count();
        let inside = at >= start && next <= end;
        if inside || span.mark() != Mark::Deleted {
            let changes = if inside { span.changes.clone() } else { Vec::new() };
            spans.push(Span { changes, note: None, ..span.clone() });
        }
        at = next;
    }
    Paragraph { spans, ..paragraph.clone() }
}

fn others(alternatives: &[Alternative]) -> Vec<Other> {
    let other = |(index, one): (usize, &Alternative)| Other {
        index,
        before: one.before.clone(),
        after: one.after.clone(),
        reason: one.reason.clone(),
    };
    alternatives.iter().enumerate().map(other).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn neighbouring_spans_of_one_guess_are_one_question() {
        let guess = |span: Span| Span { confidence: Some(0.5), ..span };
        let spans = vec![
            Span::plain("of "),
            guess(Span::deleted("2014")),
            guess(Span::inserted("2018")),
            Span::plain(" and"),
            Span { confidence: Some(0.95), ..Span::inserted(" more") },
        ];
        let document =
            Document { paragraphs: vec![Paragraph { spans, ..Paragraph::default() }], ..Document::default() };
        let words = crate::web::redline::MarkWords {
            inserted: String::new(),
            deleted: String::new(),
            moved_here: String::new(),
            moved_away: String::new(),
            uncertain: String::new(),
        };
        let found = uncertain(&document, &Redline { words: &words, sponsors: &[] });
        assert_eq!(found.len(), 1);
        let one = &found[0];
        assert_eq!((one.start, one.end, one.before.as_str(), one.after.as_str()), (3, 11, "2014", "2018"));
    }
}
