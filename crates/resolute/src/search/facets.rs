//! Counting what is found by the values of facets that stand beside each other.
//!
//! The values of a facet are small numbers in a column of each segment. They are read for many entries at once and counted
//! in one list by their numbers; only those that are there are put into words.

use std::collections::{BTreeMap, HashMap};

use tantivy::collector::{Collector, SegmentCollector};
use tantivy::columnar::{Cardinality, Column, StrColumn};
use tantivy::{DocId, Score, SegmentOrdinal, SegmentReader};

use super::schema::FACET;

/// Values of one facet that are told; more are no longer a choice that a person looks through.
const MOST_VALUES: usize = 2_000;
/// Entries that are read at once.
const AT_ONCE: usize = 1_024;

/// Each facet with its values, the most frequent first.
pub(super) type Counted = BTreeMap<&'static str, Vec<(String, usize)>>;

/// How many entries have each value of some facets.
pub(super) struct CountFacets(pub(super) Vec<&'static str>);

/// Of one segment.
pub(super) struct OfSegment {
    facets: Vec<OfFacet>,
    waiting: Vec<DocId>,
    read: Read,
}

struct OfFacet {
    column: Option<StrColumn>,
    /// By the numbers of the values.
    counts: Vec<u32>,
}

/// Memory for what is read at once.
#[derive(Default)]
struct Read {
    entries: Vec<DocId>,
    rows: Vec<u32>,
    values: Vec<u64>,
}

impl Collector for CountFacets {
    type Fruit = Counted;
    type Child = OfSegment;

    fn for_segment(&self, _: SegmentOrdinal, segment: &SegmentReader) -> tantivy::Result<OfSegment> {
        let facets = self.0.iter().map(|facet| {
            let column = segment.fast_fields().str(&format!("{FACET}{facet}"))?;
            let counts = vec![0; column.as_ref().map_or(0, |column| column.num_terms())];
            Ok(OfFacet { column, counts })
        });
        let facets = facets.collect::<tantivy::Result<_>>()?;
        Ok(OfSegment { facets, waiting: Vec::with_capacity(AT_ONCE), read: Read::default() })
    }

    fn requires_scoring(&self) -> bool {
        false
    }

    fn merge_fruits(&self, segments: Vec<Vec<Vec<(String, usize)>>>) -> tantivy::Result<Counted> {
        let mut merged: Vec<HashMap<String, usize>> = vec![HashMap::new(); self.0.len()];
        for segment in segments {
            for (counts, merged) in segment.into_iter().zip(&mut merged) {
                for (value, count) in counts {
                    *merged.entry(value).or_default() += count;
                }
            }
        }
        Ok(self.0.iter().copied().zip(merged.into_iter().map(most_frequent)).collect())
    }
}

fn most_frequent(counts: HashMap<String, usize>) -> Vec<(String, usize)> {
    let mut counts: Vec<(String, usize)> = counts.into_iter().collect();
    counts.sort_unstable_by(|one, other| other.1.cmp(&one.1).then_with(|| one.0.cmp(&other.0)));
    counts.truncate(MOST_VALUES);
    counts
}

impl SegmentCollector for OfSegment {
    /// For each facet, every value that is there.
    type Fruit = Vec<Vec<(String, usize)>>;

    fn collect(&mut self, document: DocId, _: Score) {
        self.collect_block(&[document]);
    }

    fn collect_block(&mut self, documents: &[DocId]) {
        self.waiting.extend_from_slice(documents);
        if self.waiting.len() >= AT_ONCE {
            self.count();
        }
    }

    fn harvest(mut self) -> Self::Fruit {
        self.count();
        self.facets.into_iter().map(OfFacet::in_words).collect()
    }
}

impl OfSegment {
    /// Counts what waits.
    fn count(&mut self) {
        for facet in &mut self.facets {
            let Some(column) = &facet.column else { continue };
            for value in self.read.values(column.ords(), &self.waiting) {
                if let Some(count) =
                    usize::try_from(*value).ok().and_then(|value| facet.counts.get_mut(value))
                {
                    *count += 1;
                }
            }
        }
        self.waiting.clear();
    }
}

impl Read {
    /// The values of some entries, one after the other.
    fn values(&mut self, column: &Column<u64>, entries: &[DocId]) -> &[u64] {
        let rows = match column.get_cardinality() {
            Cardinality::Full => entries,
            Cardinality::Optional | Cardinality::Multivalued => {
                self.entries.clear();
                self.rows.clear();
                column.row_ids_for_docs(entries, &mut self.entries, &mut self.rows);
                &self.rows
            }
        };
        self.values.clear();
        self.values.resize(rows.len(), 0);
        column.values.get_vals(rows, &mut self.values);
        &self.values
    }
}

impl OfFacet {
    fn in_words(self) -> Vec<(String, usize)> {
        let Some(column) = self.column else { return Vec::new() };
        let there = (0..).zip(&self.counts).filter(|(_, count)| **count > 0);
        let (numbers, mut counts): (Vec<u64>, Vec<u32>) = there.unzip();
        let mut counts = counts.drain(..);
        let mut words = Vec::with_capacity(numbers.len());
        let read = column.dictionary().sorted_ords_to_term_cb(&numbers, |value| {
            let count = counts.next().unwrap_or_default();
            words.push((
                String::from_utf8_lossy(value).into_owned(),
                usize::try_from(count).unwrap_or(usize::MAX),
            ));
        });
        if let Err(error) = read {
            tracing::error!(%error, "the values of a facet could not be read");
        }
        words
    }
}
