//! Everything understood of one document: what it was, what it would be, and which paragraph became which.

use std::collections::{BTreeSet, HashMap};
use std::sync::{Arc, Mutex};

use jiff::civil::Date;
use resolute_document::checks::{self, Checked, Draft};
use resolute_document::citations::{self, Citation};
use resolute_document::duties::Mandate;
use resolute_document::given::{self, Given};
use resolute_document::lineage::Lineage;
use resolute_document::structure::{Provision, Structure};
use resolute_document::{Document, Place, Register, Resolved, duties, lineage, structure};

use super::model::Marks;
use super::store;
use crate::db::Db;
use crate::error::Result;

/// One of the two texts that a marked document holds.
#[derive(Debug, Clone)]
pub struct Side {
    /// The text, and the marked paragraphs each of its paragraphs came from.
    pub resolved: Resolved,
    /// Its parts with their addresses.
    pub structure: Structure,
    /// Its duties.
    pub mandates: Vec<Mandate>,
    /// What it cites.
    pub citations: Vec<Citation>,
}

impl Side {
    fn read(resolved: Resolved, register: &Register) -> Side {
        let structure = structure::read(&resolved.document, register);
        let mandates = duties::read(&resolved.document, &structure, register);
        let citations = citations::read(&resolved.document, &structure, register);
        Side { resolved, structure, mandates, citations }
    }
}

/// One instrument of a clean text alone: from its number line to its last provision, with its notes.
pub fn excerpt(document: &Document, structure: &Structure, part: usize) -> Document {
    let Some(instrument) = structure.instruments.get(part) else { return Document::default() };
    let is_note = |paragraph: usize| {
        let place = document.paragraphs.get(paragraph).map(|paragraph| paragraph.place);
        matches!(place, Some(Place::Footnote | Place::Endnote))
    };
    let own: BTreeSet<usize> = (instrument.number_paragraph.iter().copied())
        .chain(instrument.title_paragraphs.iter().copied())
        .chain(instrument.provisions.iter().flat_map(Provision::paragraphs))
        .collect();
    let running = || own.iter().copied().filter(|paragraph| !is_note(*paragraph));
    let body = running().min().unwrap_or(0)..running().max().map_or(0, |last| last + 1);
    let notes = own.iter().copied().filter(|paragraph| is_note(*paragraph) && !body.contains(paragraph));
    let paragraphs = body.clone().chain(notes).filter_map(|at| document.paragraphs.get(at)).cloned();
    Document { paragraphs: paragraphs.collect(), ..Document::default() }
}

/// What the checks found, by side (`true` for the amended one) and day.
type CheckedByDay = HashMap<(bool, Date), Arc<Checked>>;

/// A document with its two readings.
#[derive(Debug, Clone)]
pub struct Reading {
    /// The paragraphs with their marks.
    pub marked: Document,
    /// How the marks came about.
    pub marks: Marks,
    /// Every change rejected.
    pub base: Side,
    /// Every change accepted.
    pub amended: Side,
    /// Which provision of the base became which of the amended text.
    pub lineage: Vec<Lineage>,
    /// What the checks say of the amended text, or of the base, as of a day.
    checked: Arc<Mutex<CheckedByDay>>,
}

impl Reading {
    /// Reads a document as a person handed it in; [`Given`] says how.
    pub fn of_given(document: Document, register: &Register) -> Reading {
        let given = Given::read(document, register);
        let marks = match given.marks {
            given::Marks::Tracked => Marks::Tracked,
            given::Marks::Recovered => Marks::Recovered,
            given::Marks::None => Marks::None,
        };
        Reading::of_marked(given.marked, marks, register)
    }

    /// Reads a document whose marks are known.
    pub fn of_marked(marked: Document, marks: Marks, register: &Register) -> Reading {
        let base = Side::read(marked.rejected(), register);
        let amended = Side::read(marked.accepted(), register);
        let lineage = lineage::of(
            &marked,
            &(base.resolved.clone(), base.structure.clone()),
            &(amended.resolved.clone(), amended.structure.clone()),
        );
        Reading { marked, marks, base, amended, lineage, checked: Arc::default() }
    }

    /// More days than people ask a text about before it changes.
    const MOST_DAYS: usize = 32;

    /// What the checks say of one of its sides as of a day. Worked out once for each side and day; where it stands
    /// among the marks is told for the amended side.
    pub fn checked(&self, side: &Side, register: &Register, day: Date) -> Arc<Checked> {
        let key = (std::ptr::eq(side, &self.amended), day);
        let kept = || self.checked.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        if let Some(known) = kept().get(&key) {
            return known.clone();
        }
        let document = &side.resolved.document;
        let draft = Draft::new(document, &side.structure, &side.mandates, register, Some(day));
        let checked = Arc::new(checks::check_marked(&self.marked, &side.resolved, &draft));
        let mut kept = kept();
        if kept.len() >= Reading::MOST_DAYS {
            kept.clear();
        }
        kept.insert(key, checked.clone());
        checked
    }
}

/// By document: its revision and the reading of it.
type Kept = HashMap<i64, (i64, Arc<Reading>)>;

/// Readings worked out before, kept while their document does not change.
#[derive(Debug, Clone, Default)]
pub struct Readings {
    kept: Arc<Mutex<Kept>>,
}

impl Readings {
    /// More documents than a server shows at a time; the oldest entries are of no special worth.
    const MOST: usize = 64;

    /// The reading of a stored document.
    ///
    /// # Errors
    /// Where there is no such document.
    pub async fn get(&self, db: &Db, register: &Register, document: i64) -> Result<Arc<Reading>> {
        let revision = store::document_revision(db, document).await?;
        if let Some((known, reading)) = self.lock().get(&document)
            && *known == revision
        {
            return Ok(reading.clone());
        }
        let stored = store::document(db, document).await?;
        let marks = Marks::from_code(&stored.reading);
        let reading = Arc::new(Reading::of_marked(stored.document()?, marks, register));
        let mut kept = self.lock();
        if kept.len() >= Readings::MOST {
            kept.clear();
        }
        kept.insert(document, (stored.revision, reading.clone()));
        Ok(reading)
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, Kept> {
        self.kept.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }
}
