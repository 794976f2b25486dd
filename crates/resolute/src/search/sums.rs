//! Exact sums over what is found: whole numbers under keys that whoever gave the entries understands.
//!
//! An entry has whole numbers, each under a key. They are added key by key, by themselves or for each value of facets; only
//! whole numbers are added, so that nothing is rounded. Sums are kept until the index changes, as counts are.

use std::collections::HashMap;

use tantivy::collector::{Collector, SegmentCollector};
use tantivy::columnar::{Column, StrColumn};
use tantivy::{DocId, Score, SegmentOrdinal, SegmentReader};

use super::find::Asked;
use super::schema::{FACET, SUM_KEYS, SUMS};

/// Cells that are added in a table; more of them in a map.
const MOST_IN_TABLE: usize = 1 << 20;

/// Sums of all answers that are kept; some tens of megabytes.
pub(super) const MOST_KEPT: usize = 200_000;

/// Which key of the reader's a key of an entry is added under; nothing where it is not asked for.
#[derive(Clone, Copy)]
pub struct Fold<'a> {
    /// Tells it from others: two with one name do the same.
    pub name: &'a str,
    /// The key for a key.
    pub key: &'a (dyn Fn(&str) -> Option<String> + Sync),
}

/// What tells one question from others.
pub(super) fn question(asked: &Asked, by: &[&str], fold: Fold<'_>) -> String {
    format!("{} {by:?} {}", list(asked), fold.name)
}

/// What tells one list from others, whatever page of it is asked for.
pub(super) fn list(asked: &Asked) -> String {
    let Asked { words, narrowing, growing, noun, since, between, .. } = asked;
    format!("{words:?} {narrowing:?} {growing} {noun:?} {since:?} {between:?}")
}

/// Sums by the values of facets and by key.
pub type Sums = HashMap<(Vec<String>, String), i128>;

/// Adds numbers; for each value of the facets `by`, of which there are at most two.
pub(super) struct Adding<'a> {
    pub(super) by: &'a [&'a str],
    pub(super) fold: Fold<'a>,
}

/// Of one segment.
pub(super) struct OfSegment {
    columns: Option<Columns>,
    /// Facets, and how many values each has in the segment.
    by: Vec<(StrColumn, usize)>,
    /// The keys that are asked for, and for each key of the segment its place among them.
    keys: Vec<String>,
    places: Vec<Option<usize>>,
    added: Added,
}

struct Columns {
    keys: Column<u64>,
    numbers: Column<i64>,
}

enum Added {
    Table(Vec<(i128, bool)>),
    Map(HashMap<usize, i128>),
}

impl Added {
    fn add(&mut self, place: usize, number: i64) {
        match self {
            Added::Table(table) => {
                if let Some((sum, met)) = table.get_mut(place) {
                    (*sum, *met) = (*sum + i128::from(number), true);
                }
            }
            Added::Map(map) => *map.entry(place).or_default() += i128::from(number),
        }
    }
}

impl Collector for Adding<'_> {
    type Fruit = Sums;
    type Child = OfSegment;

    fn for_segment(&self, _: SegmentOrdinal, segment: &SegmentReader) -> tantivy::Result<OfSegment> {
        let fast = segment.fast_fields();
        let mut by = Vec::with_capacity(self.by.len());
        for facet in self.by {
            // A segment in which no entry has the facet has no column of it, and adds nothing.
            let Some(column) = fast.str(&format!("{FACET}{facet}"))? else { return Ok(OfSegment::empty()) };
            let count = column.num_terms();
            by.push((column, count));
        }
        let Some(names) = fast.str(SUM_KEYS)? else { return Ok(OfSegment::empty()) };
        let (mut keys, mut places) = (Vec::new(), Vec::with_capacity(names.num_terms()));
        let mut known: HashMap<String, usize> = HashMap::new();
        let mut stream = names.dictionary().stream()?;
        while stream.advance() {
            let folded = std::str::from_utf8(stream.key()).ok().and_then(|key| (self.fold.key)(key));
            places.push(folded.map(|key| {
                *known.entry(key).or_insert_with_key(|key| {
                    keys.push(key.clone());
                    keys.len() - 1
                })
            }));
        }
        let columns = Columns { keys: names.ords().clone(), numbers: fast.i64(SUMS)? };
        let cells = by.iter().map(|(_, count)| *count).product::<usize>().saturating_mul(keys.len());
        let added = match cells <= MOST_IN_TABLE {
            true => Added::Table(vec![(0, false); cells]),
            false => Added::Map(HashMap::new()),
        };
        Ok(OfSegment { columns: Some(columns), by, keys, places, added })
    }

    fn requires_scoring(&self) -> bool {
        false
    }

    fn merge_fruits(&self, segments: Vec<Sums>) -> tantivy::Result<Sums> {
        let mut all = Sums::new();
        for (key, sum) in segments.into_iter().flatten() {
            *all.entry(key).or_default() += sum;
        }
        Ok(all)
    }
}

impl OfSegment {
    fn empty() -> OfSegment {
        OfSegment {
            columns: None,
            by: Vec::new(),
            keys: Vec::new(),
            places: Vec::new(),
            added: Added::Map(HashMap::new()),
        }
    }

    fn name(column: &StrColumn, value: usize) -> String {
        let mut name = String::new();
        match column.ord_to_str(value as u64, &mut name) {
            Ok(true) => name,
            _ => String::new(),
        }
    }
}

impl SegmentCollector for OfSegment {
    type Fruit = Sums;

    fn collect(&mut self, document: DocId, _: Score) {
        let Some(columns) = &self.columns else { return };
        // Keys and numbers of a document stand in the same order.
        let numbers = columns.keys.values_for_doc(document).zip(columns.numbers.values_for_doc(document));
        for (key, number) in numbers {
            let Some(place) = self.places.get(key as usize).copied().flatten() else { continue };
            match self.by.as_slice() {
                [] => self.added.add(place, number),
                [(one, _)] => {
                    for value in one.ords().values_for_doc(document) {
                        self.added.add(value as usize * self.keys.len() + place, number);
                    }
                }
                [(one, _), (other, count), ..] => {
                    for value in one.ords().values_for_doc(document) {
                        for inner in other.ords().values_for_doc(document) {
                            let cell = value as usize * count + inner as usize;
                            self.added.add(cell * self.keys.len() + place, number);
                        }
                    }
                }
            }
        }
    }

    fn harvest(self) -> Sums {
        let cells: Vec<(usize, i128)> = match self.added {
            Added::Table(table) => {
                let met = table.into_iter().enumerate().filter(|(_, (_, met))| *met);
                met.map(|(place, (sum, _))| (place, sum)).collect()
            }
            Added::Map(map) => map.into_iter().collect(),
        };
        let mut sums = Sums::with_capacity(cells.len());
        for (place, sum) in cells {
            let (mut cell, key) = (place / self.keys.len(), place % self.keys.len());
            let mut values = Vec::with_capacity(self.by.len());
            for (column, count) in self.by.iter().rev() {
                values.push(Self::name(column, cell % count));
                cell /= count;
            }
            values.reverse();
            sums.insert((values, self.keys[key].clone()), sum);
        }
        sums
    }
}
