//! A register in memory: entries come and go, and their neighbours are found.

mod buckets;
mod names;
mod shelf;

use std::collections::HashMap;

use self::buckets::Buckets;
use self::shelf::Shelf;
use crate::likeness::{Features, RELATED_SCORE, Title, judge};
use crate::organisations;
use crate::plain::Plain;
use crate::reasons::{Kind, Reason};
use crate::record::Record;
use crate::signature::{Signature, bands};

/// So many candidates are compared in full, those that share most bands first.
const COMPARED: usize = 192;

/// So many others of one organisation under one title are a series: of the same year and country, or at all.
const SERIES: usize = 4;
const LONG_SERIES: usize = 12;

/// A register in memory.
///
/// A million entries take some 300 MB. What everybody writes in the same words is bounded: a band holds
/// [`Index::BAND_HOLDS`] entries, and a [`Search`] says how many of its bands were full.
///
/// ```
/// use resolute_likeness::{Index, Record};
///
/// let mut index = Index::new();
/// index.add(7, &Record { title: "Free Our Voices", ..Record::default() });
/// index.add(7, &Record { title: "Let our voices be free", ..Record::default() });
/// assert_eq!(index.len(), 1, "the same id is the same entry, changed");
/// assert!(index.remove(7) && !index.remove(7));
/// assert!(index.is_empty());
/// ```
#[derive(Debug, Default)]
pub struct Index {
    places: HashMap<u64, u32>,
    shelf: Shelf,
    buckets: Buckets,
}

/// An entry that may be the same as the one asked about, or belongs to its family.
#[derive(Debug, Clone, PartialEq)]
pub struct Near {
    /// The entry.
    pub id: u64,
    /// How likely it is the same, from 0 to 1.
    pub score: f32,
    /// A possible duplicate, or only related.
    pub kind: Kind,
    /// Why, the title first.
    pub reasons: Vec<Reason>,
}

/// The answer to a search, with what was left out.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Search {
    /// Possible duplicates, the likeliest first, then related entries.
    pub near: Vec<Near>,
    /// How many entries shared a band with the one asked about.
    pub candidates: usize,
    /// How many of its bands are full: entries of boilerplate beyond what a band holds were not looked at.
    pub full_bands: usize,
    /// How many candidates were not compared, because enough others share more with the one asked about.
    pub not_compared: usize,
}

impl Index {
    /// How many entries a band holds before it is full.
    pub const BAND_HOLDS: usize = buckets::HOLDS;

    /// An empty index.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds an entry, or changes it where the id is known.
    pub fn add(&mut self, id: u64, record: &Record<'_>) {
        self.add_plain(id, &Plain::of(record));
    }

    /// Adds an entry that is in plain form already: many can be made side by side.
    ///
    /// ```
    /// use resolute_likeness::{Index, Plain, Record};
    ///
    /// let mut index = Index::new();
    /// index.add_plain(1, &Plain::of(&Record { title: "Telework", ..Record::default() }));
    /// assert_eq!(index.len(), 1);
    /// ```
    pub fn add_plain(&mut self, id: u64, plain: &Plain) {
        self.remove(id);
        let place = self.shelf.put(id, plain);
        self.places.insert(id, place);
        for band in set_bands(plain) {
            self.buckets.insert(band, place);
        }
    }

    /// Takes an entry out; says whether it was there.
    pub fn remove(&mut self, id: u64) -> bool {
        let Some(place) = self.places.remove(&id) else { return false };
        for band in set_bands(&self.shelf.plain(place)) {
            self.buckets.remove(band, place);
        }
        self.shelf.clear(place);
        true
    }

    /// The entries nearest to this one, the likeliest first; it need not be in the index itself.
    pub fn near(&self, record: &Record<'_>, limit: usize) -> Vec<Near> {
        self.search(&Plain::of(record), limit, None).near
    }

    /// Searches, and says what was left out. An entry that is in the index itself is left out by its id.
    ///
    /// ```
    /// use resolute_likeness::{Index, Plain, Record};
    ///
    /// let mut index = Index::new();
    /// let record = Record { title: "Abu Dhabi Blue Carbon Portal", ..Record::default() };
    /// index.add(1, &record);
    /// index.add(2, &record);
    /// let found = index.search(&Plain::of(&record), 10, Some(1));
    /// assert_eq!((found.near.len(), found.near[0].id, found.full_bands), (1, 2, 0));
    /// ```
    pub fn search(&self, plain: &Plain, limit: usize, but: Option<u64>) -> Search {
        let but = but.and_then(|id| self.places.get(&id)).copied();
        let mut places = Vec::new();
        let mut full_bands = 0;
        for band in set_bands(plain) {
            let before = places.len();
            self.buckets.get(band, &mut places);
            full_bands += usize::from(places.len() - before >= buckets::HOLDS);
        }
        let mut counted = counted(places, but);
        let candidates = counted.len();
        counted.truncate(COMPARED);
        let mut near = self.compared(plain, &counted);
        set_series_apart(&mut near);
        near.sort_by(|one, other| {
            one.kind.cmp(&other.kind).then(other.score.total_cmp(&one.score)).then(one.id.cmp(&other.id))
        });
        near.truncate(limit);
        Search { near, candidates, full_bands, not_compared: candidates - counted.len() }
    }

    /// Searches for an entry of the index itself; nothing where it is not there.
    ///
    /// ```
    /// use resolute_likeness::{Index, Record};
    ///
    /// let mut index = Index::new();
    /// index.add(1, &Record { title: "Papalotero", organisation: "Biblioteca Nacional", ..Record::default() });
    /// index.add(2, &Record { title: "Papalotero", organisation: "Biblioteca Nacional", ..Record::default() });
    /// assert_eq!(index.search_for(1, 5).map(|found| found.near[0].id), Some(2));
    /// assert_eq!(index.search_for(3, 5), None);
    /// ```
    pub fn search_for(&self, id: u64, limit: usize) -> Option<Search> {
        let place = *self.places.get(&id)?;
        Some(self.search(&self.shelf.plain(place), limit, Some(id)))
    }

    /// The ids of all entries, in order.
    ///
    /// ```
    /// use resolute_likeness::{Index, Record};
    ///
    /// let mut index = Index::new();
    /// index.add(9, &Record::default());
    /// index.add(2, &Record::default());
    /// assert_eq!(index.ids(), [2, 9]);
    /// ```
    pub fn ids(&self) -> Vec<u64> {
        let mut ids: Vec<u64> = self.places.keys().copied().collect();
        ids.sort_unstable();
        ids
    }

    fn compared(&self, plain: &Plain, places: &[(u32, u32)]) -> Vec<Near> {
        let title = Title::of(&plain.title);
        let mine = plain.seen();
        // Many candidates are of one organisation.
        let mut names: HashMap<u32, Option<f32>> = HashMap::new();
        let mut near = Vec::new();
        for (_, place) in places {
            let other = self.shelf.seen(*place);
            let organisation = *names
                .entry(other.organisation_place)
                .or_insert_with(|| organisations::likeness(&plain.organisation, other.organisation));
            let features = Features::of(&title, &mine, &other, organisation);
            let likeness = judge(&features);
            if let Some(kind) = likeness.kind {
                near.push(Near { id: other.id, score: likeness.score, kind, reasons: likeness.reasons });
            }
        }
        near
    }

    /// How many entries there are.
    pub fn len(&self) -> usize {
        self.places.len()
    }

    /// There are none.
    pub fn is_empty(&self) -> bool {
        self.places.is_empty()
    }

    /// How many bytes it holds, but for the overhead of the allocator.
    ///
    /// ```
    /// assert!(resolute_likeness::Index::new().bytes() < 1_000_000);
    /// ```
    pub fn bytes(&self) -> usize {
        self.shelf.bytes() + self.buckets.bytes() + self.places.capacity() * (size_of::<(u64, u32)>() + 1)
    }
}

/// What an organisation has entered many times under one title is a series or a formula: related, not a duplicate.
fn set_series_apart(near: &mut [Near]) {
    let is_one_title = |near: &Near| {
        near.reasons.contains(&Reason::SameTitle) && near.reasons.contains(&Reason::SameOrganisation)
    };
    let of_series = near.iter().filter(|near| is_one_title(near)).count();
    let alike = near.iter().filter(|near| is_one_title(near) && near.kind == Kind::Duplicate).count();
    if alike < SERIES && of_series < LONG_SERIES {
        return;
    }
    for near in near.iter_mut().filter(|near| is_one_title(near)) {
        near.kind = Kind::Related;
        near.score = near.score.min(RELATED_SCORE);
        near.reasons.insert(1, Reason::TitleRepeated);
    }
}

fn set_bands(plain: &Plain) -> impl Iterator<Item = u64> {
    bands(&Signature::of(plain)).into_iter().filter(|band| *band != 0)
}

/// Places with how often they came, the most frequent first.
fn counted(mut places: Vec<u32>, but: Option<u32>) -> Vec<(u32, u32)> {
    places.sort_unstable();
    let mut counted: Vec<(u32, u32)> = Vec::new();
    for place in places.into_iter().filter(|place| Some(*place) != but) {
        match counted.last_mut() {
            Some((count, last)) if *last == place => *count += 1,
            _ => counted.push((1, place)),
        }
    }
    counted.sort_unstable_by(|one, other| other.0.cmp(&one.0).then(one.1.cmp(&other.1)));
    counted
}
