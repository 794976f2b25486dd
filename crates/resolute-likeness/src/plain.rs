//! An entry in the form in which it is compared.

use crate::organisations::plain_name;
use crate::record::Record;
use crate::sketch::Sketch;
use crate::websites::Website;
use crate::words::plain;

/// Longer titles and names are compared by their beginning.
const LONGEST_TITLE: usize = 1_000;
const LONGEST_NAME: usize = 400;

/// An entry in the form in which it is compared: made once, compared often.
///
/// ```
/// use resolute_likeness::{Plain, Record, compare};
///
/// let one = Plain::of(&Record { title: "Smart Seize", ..Record::default() });
/// let other = Plain::of(&Record { title: "smart-seizes", ..Record::default() });
/// assert!(compare(&one, &other).score > 0.5);
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plain {
    pub(crate) title: String,
    pub(crate) organisation: String,
    /// Codes of three letters as numbers, sorted.
    pub(crate) countries: Vec<u16>,
    /// Years; 0 where not known.
    pub(crate) starts: u16,
    pub(crate) ends: u16,
    pub(crate) website: Website,
    pub(crate) sketch: Sketch,
}

impl Plain {
    /// Brings an entry into the form in which it is compared.
    pub fn of(record: &Record<'_>) -> Self {
        let mut countries: Vec<u16> = record.countries.iter().filter_map(|code| country(code)).collect();
        countries.sort_unstable();
        countries.dedup();
        Self {
            title: bounded(plain(record.title), LONGEST_TITLE),
            organisation: bounded(plain_name(record.organisation), LONGEST_NAME),
            countries,
            starts: record.starts.unwrap_or_default(),
            ends: record.ends.unwrap_or_default(),
            website: Website::of(record.website),
            sketch: Sketch::of(&plain(record.description)),
        }
    }
}

/// An entry in plain form, wherever it lies.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Seen<'a> {
    pub(crate) id: u64,
    pub(crate) title: &'a str,
    pub(crate) organisation: &'a str,
    /// Where an index keeps the name, so that it need not be compared twice.
    pub(crate) organisation_place: u32,
    pub(crate) countries: &'a [u16],
    pub(crate) starts: u16,
    pub(crate) ends: u16,
    pub(crate) website: Website,
    pub(crate) sketch: Sketch,
}

impl Plain {
    pub(crate) fn seen(&self) -> Seen<'_> {
        Seen {
            id: 0,
            title: &self.title,
            organisation: &self.organisation,
            organisation_place: 0,
            countries: &self.countries,
            starts: self.starts,
            ends: self.ends,
            website: self.website,
            sketch: self.sketch,
        }
    }
}

impl Seen<'_> {
    pub(crate) fn to_plain(self) -> Plain {
        Plain {
            title: self.title.to_owned(),
            organisation: self.organisation.to_owned(),
            countries: self.countries.to_vec(),
            starts: self.starts,
            ends: self.ends,
            website: self.website,
            sketch: self.sketch,
        }
    }
}

/// Cut behind a word. Plain texts are ASCII.
fn bounded(mut plain: String, longest: usize) -> String {
    if plain.len() > longest {
        plain.truncate(longest);
        plain.truncate(plain.rfind(' ').unwrap_or(longest));
    }
    plain
}

/// A code of three letters as a number.
fn country(code: &str) -> Option<u16> {
    let letters = code.trim().as_bytes();
    let is_code = letters.len() == 3 && letters.iter().all(u8::is_ascii_alphabetic);
    let number = |number: u16, letter: &u8| number * 26 + u16::from(letter.to_ascii_uppercase() - b'A');
    is_code.then(|| letters.iter().fold(0, number))
}
