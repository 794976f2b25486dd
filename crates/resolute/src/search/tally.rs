//! Counting entries by the values of facets, one inside the other: how many of each line have each goal.
//!
//! The facets of an entry are small numbers in columns; a count is one addition for each combination that an entry has.
//! What was counted is kept until the index changes, because the pages of figures ask the same of it again and again.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use tantivy::collector::{Collector, SegmentCollector};
use tantivy::columnar::StrColumn;
use tantivy::query::AllQuery;
use tantivy::{DocId, Score, SegmentOrdinal, SegmentReader};

use super::index::{Search, failed};
use super::query::narrowed;
use super::schema::FACET;
use crate::error::Result;

/// Values in all answers that are kept; some tens of megabytes.
pub(super) const MOST_KEPT: usize = 500_000;

/// A value of a facet, how many entries have it, and the same for the next facet among those.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tally {
    /// The value.
    pub value: String,
    /// How many entries have it.
    pub count: usize,
    /// Among those, the values of the next facet.
    pub within: Vec<Tally>,
}

impl Tally {
    fn values(&self) -> usize {
        1 + self.within.iter().map(Tally::values).sum::<usize>()
    }
}

/// By what is narrowed, and which facets are counted.
pub(super) type Question = (Vec<(String, Vec<String>)>, Vec<String>);

impl Search {
    /// Counts entries by `facets`, each inside the one before, the values in their order; only entries that have one of the
    /// values of every facet in `narrowing`. Blocks for some milliseconds.
    ///
    /// # Errors
    /// Where the index cannot be read.
    pub fn tally(&self, narrowing: &[(String, Vec<String>)], facets: &[&str]) -> Result<Arc<Vec<Tally>>> {
        let opened = self.opened()?;
        let searcher = opened.searcher();
        let generation = searcher.generation().generation_id();
        let question = (narrowing.to_vec(), facets.iter().map(|facet| format!("{FACET}{facet}")).collect());
        if let Some(answer) = opened.tallies.get(generation, &question) {
            return Ok(answer);
        }
        let query = narrowed(Box::new(AllQuery), &opened.fields, narrowing, None);
        let counted = searcher.search(&*query, &Count { facets: question.1.clone() }).map_err(failed)?;
        let answer = Arc::new(tallies(counted));
        let values = answer.iter().map(Tally::values).sum::<usize>() + 1;
        opened.tallies.keep(generation, question, Arc::clone(&answer), values);
        Ok(answer)
    }
}

/// Counts of the combinations of values, by their path from the outermost facet on.
struct Count {
    facets: Vec<String>,
}

/// The numbers of a path in one segment: as many as there are facets, from the outermost on.
type Path = Vec<u64>;

struct SegmentCount {
    columns: Vec<Option<StrColumn>>,
    counts: Level,
    values: Vec<Vec<u64>>,
}

/// The counts of one facet, and of the next one inside each value; values are numbered from 0 in a segment.
#[derive(Default)]
struct Level(Vec<(usize, Level)>);

impl Level {
    /// Counts an entry under every combination of its `values`, a list for each facet.
    fn add(&mut self, values: &[Vec<u64>]) {
        let Some((own, inner)) = values.split_first() else { return };
        for value in own {
            let place = usize::try_from(*value).unwrap_or(usize::MAX);
            if self.0.len() <= place {
                self.0.resize_with(place + 1, Default::default);
            }
            let (count, within) = &mut self.0[place];
            *count += 1;
            within.add(inner);
        }
    }

    fn paths(&self, before: &mut Path, found: &mut Vec<(Path, usize)>) {
        for (value, (count, within)) in (0..).zip(&self.0).filter(|(_, (count, _))| *count > 0) {
            before.push(value);
            found.push((before.clone(), *count));
            within.paths(before, found);
            before.pop();
        }
    }
}

impl Collector for Count {
    type Fruit = BTreeMap<Vec<String>, usize>;
    type Child = SegmentCount;

    fn for_segment(&self, _: SegmentOrdinal, segment: &SegmentReader) -> tantivy::Result<SegmentCount> {
        let columns = self.facets.iter().map(|facet| segment.fast_fields().str(facet));
        Ok(SegmentCount {
            columns: columns.collect::<tantivy::Result<_>>()?,
            counts: Level::default(),
            values: vec![Vec::new(); self.facets.len()],
        })
    }

    fn requires_scoring(&self) -> bool {
        false
    }

    fn merge_fruits(&self, segments: Vec<Vec<(Vec<String>, usize)>>) -> tantivy::Result<Self::Fruit> {
        let mut merged = BTreeMap::new();
        for (path, count) in segments.into_iter().flatten() {
            *merged.entry(path).or_default() += count;
        }
        Ok(merged)
    }
}

impl SegmentCollector for SegmentCount {
    type Fruit = Vec<(Vec<String>, usize)>;

    fn collect(&mut self, doc: DocId, _: Score) {
        for (column, values) in self.columns.iter().zip(&mut self.values) {
            values.clear();
            let Some(column) = column else { continue };
            values.extend(column.ords().values_for_doc(doc));
            // An entry that says a value twice has it once.
            values.sort_unstable();
            values.dedup();
        }
        self.counts.add(&self.values);
    }

    fn harvest(self) -> Self::Fruit {
        let mut paths = Vec::new();
        self.counts.paths(&mut Vec::new(), &mut paths);
        let words: Vec<HashMap<u64, String>> = self
            .columns
            .iter()
            .enumerate()
            .map(|(level, column)| named(column.as_ref(), &paths, level))
            .collect();
        let spoken = |path: Path| -> Vec<String> {
            path.iter()
                .zip(&words)
                .map(|(value, words)| words.get(value).cloned().unwrap_or_default())
                .collect()
        };
        paths.into_iter().map(|(path, count)| (spoken(path), count)).collect()
    }
}

/// The words of the values of one facet that were counted, each looked up once.
fn named(column: Option<&StrColumn>, paths: &[(Path, usize)], level: usize) -> HashMap<u64, String> {
    let mut words = HashMap::new();
    let Some(column) = column else { return words };
    for value in paths.iter().filter_map(|(path, _)| path.get(level)) {
        words.entry(*value).or_insert_with(|| {
            let mut word = String::new();
            // What a column numbers, it has words for.
            let known = column.ord_to_str(*value, &mut word).unwrap_or_default();
            if known { word } else { String::new() }
        });
    }
    words
}

/// Paths, in order, as values inside values: a path comes right after the ones that it lies in.
fn tallies(counted: BTreeMap<Vec<String>, usize>) -> Vec<Tally> {
    let mut outermost = Vec::new();
    for (mut path, count) in counted {
        let Some(value) = path.pop() else { continue };
        level(&mut outermost, path.len()).push(Tally { value, count, within: Vec::new() });
    }
    outermost
}

/// What lies `deep` levels in the last value.
fn level(values: &mut Vec<Tally>, deep: usize) -> &mut Vec<Tally> {
    if deep == 0 || values.is_empty() {
        return values;
    }
    let last = values.len() - 1;
    level(&mut values[last].within, deep - 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn path(text: &str) -> Vec<String> {
        text.split('/').map(str::to_owned).collect()
    }

    fn tally(value: &str, count: usize, within: Vec<Tally>) -> Tally {
        Tally { value: value.to_owned(), count, within }
    }

    #[test]
    fn an_entry_counts_once_in_every_combination() {
        let mut level = Level::default();
        level.add(&[vec![0, 2], vec![1]]);
        level.add(&[vec![2], vec![]]);
        let mut paths = Vec::new();
        level.paths(&mut Vec::new(), &mut paths);
        assert_eq!(paths, [(vec![0], 1), (vec![0, 1], 1), (vec![2], 2), (vec![2, 1], 1)]);
    }

    #[test]
    fn what_is_counted_of_several_segments_lies_in_each_other() {
        let count = Count { facets: vec!["line".into(), "goal".into()] };
        let one = vec![(path("C2"), 2), (path("C2/17"), 1)];
        let other = vec![(path("C1"), 1), (path("C2"), 3), (path("C2/17"), 1), (path("C2/4"), 2)];
        let merged = count.merge_fruits(vec![one, other]).unwrap();
        assert_eq!(
            tallies(merged),
            [tally("C1", 1, vec![]), tally("C2", 5, vec![tally("17", 2, vec![]), tally("4", 2, vec![])])]
        );
    }
}
