//! From a marked text to what is to be done to each paragraph of the original: the reading of the marked text that the
//! original holds is laid over the original's own reading, unit by unit.

use std::collections::{BTreeMap, BTreeSet};

use resolute_document::{Change, Document, Finding, NoteKind, Paragraph, Place, Severity, Span};

use super::edits::{Edits, Insertion, NewParagraph};
use super::models::Models;
use super::{ReviseError, Side};
use crate::read::Opened;

/// What is to be done, by paragraph of the original.
pub(super) struct Placing {
    pub(super) edits: BTreeMap<usize, Edits>,
    /// Notes that only the other text has, by kind and identifier.
    pub(super) notes: BTreeSet<(bool, String)>,
    pub(super) findings: Vec<Finding>,
}

/// A unit of the original's reading and where it stands.
struct Unit {
    paragraph: usize,
    offset: usize,
    /// `None` for a reference to a note.
    character: Option<char>,
    /// Somebody inserted it before us.
    tracked: bool,
}

pub(super) fn place(opened: &Opened, marked: &Document, side: Side) -> Result<Placing, ReviseError> {
    let ours = opened.document.accepted();
    let theirs = match side {
        Side::After => marked.accepted(),
        Side::Before => marked.rejected(),
    };
    let pairs = pair(&theirs.document, &ours.document)?;
    let mut placer = Placer {
        opened,
        marked,
        side,
        models: Models::of(opened),
        placing: Placing { edits: BTreeMap::new(), notes: foreign_notes(marked, side), findings: Vec::new() },
    };
    let mut homes: Vec<Option<usize>> = vec![None; marked.paragraphs.len()];
    for (at, sources) in theirs.sources.iter().enumerate() {
        if let Some(own) = pairs[at] {
            let own = &ours.sources[own];
            let (Some(first), Some(last)) = (own.first(), own.last()) else { continue };
            placer.lay(sources, own, (*first, *last));
            sources.iter().for_each(|source| homes[*source] = Some(*last));
        }
    }
    placer.orphans(&homes);
    Ok(placer.placing)
}

/// Pairs the paragraphs of two readings that must be the same but for empty paragraphs.
fn pair(theirs: &Document, ours: &Document) -> Result<Vec<Option<usize>>, ReviseError> {
    let mut own = 0;
    let mut pairs = Vec::with_capacity(theirs.paragraphs.len());
    for (at, paragraph) in theirs.paragraphs.iter().enumerate() {
        let mut candidates = (own..ours.paragraphs.len()).map(|at| (at, &ours.paragraphs[at]));
        let next = match is_empty(paragraph) {
            true => candidates.next().filter(|(_, own)| is_empty(own)),
            false => candidates.find(|(_, own)| !is_empty(own)),
        };
        match next {
            Some((found, own_paragraph)) if same(paragraph, own_paragraph) => {
                own = found + 1;
                pairs.push(Some(found));
            }
            None if is_empty(paragraph) => pairs.push(None),
            other => {
                return Err(ReviseError::OtherText {
                    paragraph: at,
                    expected: beginning(&paragraph.text()),
                    found: other.map(|(_, own)| beginning(&own.text())).unwrap_or_default(),
                });
            }
        }
    }
    let rest = ours.paragraphs[own.min(ours.paragraphs.len())..].iter().find(|own| !is_empty(own));
    match rest {
        Some(rest) => Err(ReviseError::OtherText {
            paragraph: theirs.paragraphs.len(),
            expected: String::new(),
            found: beginning(&rest.text()),
        }),
        None => Ok(pairs),
    }
}

fn is_empty(paragraph: &Paragraph) -> bool {
    paragraph.spans.iter().all(|span| span.text.is_empty())
}

fn same(one: &Paragraph, other: &Paragraph) -> bool {
    // Spans rarely break at the same places.
    fn characters(paragraph: &Paragraph) -> impl Iterator<Item = char> {
        paragraph.spans.iter().flat_map(|span| span.text.chars())
    }
    characters(one).eq(characters(other))
}

fn beginning(text: &str) -> String {
    const LONGEST: usize = 60;
    let mut cut: String = text.chars().take(LONGEST).collect();
    if cut.len() < text.len() {
        cut.push('…');
    }
    cut
}

/// The notes that only the other text refers to.
fn foreign_notes(marked: &Document, side: Side) -> BTreeSet<(bool, String)> {
    let spans = marked.paragraphs.iter().flat_map(|paragraph| &paragraph.spans);
    let foreign = spans.filter(|span| !side.holds(&span.changes)).filter_map(|span| span.note.as_ref());
    foreign.map(|note| (note.kind == NoteKind::Endnote, note.id.clone())).collect()
}

struct Placer<'a> {
    opened: &'a Opened,
    marked: &'a Document,
    side: Side,
    models: Models<'a>,
    placing: Placing,
}

impl<'a> Placer<'a> {
    fn edits(&mut self, paragraph: usize) -> &mut Edits {
        self.placing.edits.entry(paragraph).or_default()
    }

    /// Lays the marked paragraphs that make up one paragraph of the reading over the original's.
    fn lay(&mut self, sources: &[usize], own: &[usize], (first, last): (usize, usize)) {
        let units = self.units(own);
        let empty = (last, 0);
        let start = units.first().map_or(empty, |unit| (unit.paragraph, unit.offset));
        let mut at = 0;
        // What only the other text has at the beginning; it may turn out to be a paragraph of its own.
        let mut leading: Option<Vec<&'a Span>> = Some(Vec::new());
        for (turn, source) in sources.iter().enumerate() {
            let paragraph = &self.marked.paragraphs[*source];
            for span in &paragraph.spans {
                if self.side.holds(&span.changes) {
                    for span in leading.take().into_iter().flatten() {
                        self.insert(start, span);
                    }
                    at = self.cover(&units, at, span);
                } else if let Some(leading) = &mut leading {
                    leading.push(span);
                } else {
                    self.insert(behind(&units, at).unwrap_or(start), span);
                }
            }
            let mark = &paragraph.paragraph_mark.changes;
            if turn + 1 == sources.len() {
                for span in leading.take().into_iter().flatten() {
                    self.insert(start, span);
                }
                if self.side.holds(mark) && !mark.is_empty() {
                    self.edits(last).mark.extend(mark.iter().cloned());
                }
            } else if let Some(spans) = leading.replace(Vec::new()).filter(|_| at == 0) {
                let new = self.new_paragraph(paragraph, spans, first);
                self.edits(first).before.push(new);
            } else {
                leading = None;
                let (paragraph, offset) = behind(&units, at).unwrap_or(start);
                self.edits(paragraph).insertions.push((offset, Insertion::Break(mark.clone())));
            }
        }
    }

    /// The units of one paragraph of the original's reading.
    fn units(&self, own: &[usize]) -> Vec<Unit> {
        let mut units = Vec::new();
        for index in own {
            let mut offset = 0;
            for span in &self.opened.document.paragraphs[*index].spans {
                let stands = span.changes.iter().all(|change| change.kind.adds());
                let characters = span.text.chars().map(Some).chain(span.note.iter().map(|_| None));
                for character in characters {
                    if stands {
                        let tracked = !span.changes.is_empty();
                        units.push(Unit { paragraph: *index, offset, character, tracked });
                    }
                    offset += 1;
                }
            }
        }
        units
    }

    /// Lays one span that the original holds over its units and gives the unit after it.
    fn cover(&mut self, units: &[Unit], from: usize, span: &Span) -> usize {
        let mut at = from;
        let mut left = span.text.chars().count();
        let adds = span.changes.iter().all(|change| change.kind.adds());
        let mut stretch: Option<(usize, std::ops::Range<usize>)> = None;
        let mut covered = Vec::new();
        while let Some(unit) = units.get(at) {
            let is_note = unit.character.is_none();
            if left == 0 && !(is_note && span.note.is_some()) {
                break;
            }
            // Inserted text stays inserted by whom it was; a note that the marked text does not know stays as it is.
            let skipped = adds && unit.tracked || is_note && span.note.is_none();
            if !skipped {
                match &mut stretch {
                    Some((paragraph, range)) if *paragraph == unit.paragraph && range.end == unit.offset => {
                        range.end += 1;
                    }
                    _ => covered.extend(stretch.replace((unit.paragraph, unit.offset..unit.offset + 1))),
                }
            }
            at += 1;
            if is_note && span.note.is_some() {
                break;
            }
            left -= usize::from(!is_note);
        }
        covered.extend(stretch);
        if !span.changes.is_empty() {
            for (paragraph, range) in covered {
                self.edits(paragraph).wrap(range, &span.changes);
            }
        }
        at
    }

    fn insert(&mut self, (paragraph, offset): (usize, usize), span: &Span) {
        if !span.text.is_empty() || span.note.is_some() {
            self.edits(paragraph).insertions.push((offset, Insertion::Text(span.clone())));
        }
    }

    fn new_paragraph(&mut self, paragraph: &Paragraph, spans: Vec<&Span>, near: usize) -> NewParagraph {
        let model = self.models.nearest(paragraph, near);
        if let Some(label) = &paragraph.number
            && !self.models.is_numbered(&model)
        {
            let message = format!(
                "the label {label:?} is drawn by automatic numbering, which the text around {:?} does not have",
                beginning(&paragraph.text())
            );
            self.placing.findings.push(Finding::new("label-not-drawn", Severity::Note, message).at(near));
        }
        let mark = paragraph.paragraph_mark.changes.clone();
        NewParagraph { spans: spans.into_iter().cloned().collect(), mark, model }
    }

    /// Paragraphs of the other text after which nothing of their container follows.
    fn orphans(&mut self, homes: &[Option<usize>]) {
        let mut ends: BTreeMap<u32, usize> = BTreeMap::new();
        let mut previous = None;
        for (index, home) in homes.iter().enumerate() {
            let paragraph = &self.marked.paragraphs[index];
            if let Some(home) = home {
                ends.insert(paragraph.container, *home);
                previous = Some(*home);
                continue;
            }
            let is_note =
                |kind| self.placing.notes.contains(&(kind, paragraph.note.clone().unwrap_or_default()));
            let of_note = match paragraph.place {
                Place::Footnote => is_note(false),
                Place::Endnote => is_note(true),
                _ => false,
            };
            let says_nothing = paragraph.spans.is_empty() && paragraph.paragraph_mark.changes.is_empty();
            if of_note || says_nothing {
                continue;
            }
            let own_end = ends.get(&paragraph.container).copied();
            let spans: Vec<&Span> = paragraph.spans.iter().collect();
            let Some(home) = own_end.or(previous) else {
                let next = homes[index..].iter().find_map(|home| *home).unwrap_or_default();
                let new = self.new_paragraph(paragraph, spans, next);
                self.edits(next).before.push(new);
                continue;
            };
            if own_end.is_none() && paragraph.place != Place::Body {
                let message = format!(
                    "{:?} stands in a table cell, note or text box that this file does not have: it was put behind the \
                     paragraph before it",
                    beginning(&paragraph.text())
                );
                self.placing
                    .findings
                    .push(Finding::new("placed-elsewhere", Severity::Warning, message).at(home));
            }
            let new = self.new_paragraph(paragraph, spans, home);
            self.edits(home).after.push(new);
        }
    }
}

/// The place right behind the last unit before `at`.
fn behind(units: &[Unit], at: usize) -> Option<(usize, usize)> {
    let unit = units.get(at.checked_sub(1)?)?;
    Some((unit.paragraph, unit.offset + 1))
}

impl Side {
    /// Whether the original holds what carries these changes.
    pub(super) fn holds(self, changes: &[Change]) -> bool {
        changes.iter().all(|change| change.kind.adds() == (self == Side::After))
    }
}
