//! Lost tracked changes found again: a text in which deleted and inserted words stand run together, as plain-text
//! exports leave them (`(Rev. Dubai, 2014Buenos Aires, 2017)`, `ae)`, `20142018`), is split into its old and its
//! new reading.
//!
//! With the old text given the split is an alignment; without it the cues decide. What is uncertain is a finding,
//! never silent, and the characters are never touched.

mod aligned;
mod anachronism;
mod anchors;
mod claim;
mod flat;
mod items;
mod label;
mod lattice;
mod names;
mod outline;
mod replaced;
mod scope;
mod seams;
mod table;
mod tags;
mod titles;
mod unaided;
mod vocabulary;

pub(crate) use vocabulary::common_words;
mod write;

use jiff::civil::Date;

use crate::document::Document;
use crate::register::Register;
use flat::Flat;
use unaided::Cues;

/// The split of a flattened text against its old text: what the old text lacks is inserted, and what an insertion
/// replaces is deleted. Old characters that the flattened text lacks are findings of the code `base-not-contained`.
///
/// ```
/// use resolute_document::{Document, recover};
/// let flattened = Document::from_plain_text("Resolution 8 (Rev. Dubai, 2014Buenos Aires, 2017)");
/// let base = Document::from_plain_text("Resolution 8 (Rev. Dubai, 2014)");
/// let marked = recover::with_base(&flattened, &base);
/// assert_eq!(marked.accepted().document.paragraphs[0].text(), "Resolution 8 (Rev. Buenos Aires, 2017)");
/// ```
pub fn with_base(flattened: &Document, base: &Document) -> Document {
    let flat = Flat::of(flattened);
    let old = Flat::of(base);
    if flat.paragraph_count() == 0 {
        return flattened.clone();
    }
    let cues = Cues::of(&flat, &Register::default(), None);
    let alignment = aligned::align(&flat, &old, &cues.seams(&flat));
    let (items, claims) = replaced::claims(&flat, &cues, &alignment);
    let (claims, doubts) = unaided::settle(&flat, &cues.outline, items, claims);
    let mut marked = write::marked(flattened, &flat, &claims, &doubts);
    marked.findings.extend(write::missing(&flat, &old, &alignment.missing));
    marked
}

/// The best reading of a flattened text from its cues.
///
/// The day on which the old text was adopted comes from its own tag, `(Rev. Dubai, 2014)`; `as_of` stands in where
/// the text has none. Words that the register knows to be younger than that day are new.
///
/// ```
/// use resolute_document::{Document, Register, recover};
/// let flattened = Document::from_plain_text("to report to the conference in 20142018;");
/// let marked = recover::without_base(&flattened, &Register::default(), None);
/// assert_eq!(marked.rejected().document.paragraphs[0].text(), "to report to the conference in 2014;");
/// assert_eq!(marked.accepted().document.paragraphs[0].text(), "to report to the conference in 2018;");
/// ```
pub fn without_base(flattened: &Document, register: &Register, as_of: Option<Date>) -> Document {
    let flat = Flat::of(flattened);
    if flat.paragraph_count() == 0 {
        return flattened.clone();
    }
    let cues = Cues::of(&flat, register, as_of);
    let (structural, inner) = cues.claims(&flat);
    let (claims, doubts) = unaided::settle(&flat, &cues.outline, structural, inner);
    write::marked(flattened, &flat, &claims, &doubts)
}
