//! Comparing two spans of time: how many entries of each have a value of a facet, or a word.
//!
//! Entries come with the day on which they are new. One pass over what is found says for each entry to which span it
//! belongs, and counts the values of its facets for that span. Words are counted the other way round: for each word of the
//! index, in order, its list of entries is read and each entry counted for its span and language; what too few entries have
//! is passed over without reading its list, and nothing but the counts of one word is held at a time.

use std::collections::{BTreeMap, HashMap};

use tantivy::collector::{Collector, SegmentCollector};
use tantivy::columnar::{Column, StrColumn};
use tantivy::schema::IndexRecordOption;
use tantivy::termdict::TermMerger;
use tantivy::{DocId, DocSet, Score, Searcher, SegmentOrdinal, SegmentReader, TERMINATED};

use super::schema::{FACET, Fields};

/// Values in all comparisons that are kept; some tens of megabytes.
pub(super) const MOST_KEPT: usize = 300_000;
/// The facet that keeps languages apart.
const LANGUAGE: &str = "language";

/// An order, and the first and last number of it that are wanted.
pub type Between = (&'static str, i64, i64);

/// Two spans of one order, each with its first and last number. They do not overlap.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spans {
    /// The order: `begun`.
    pub order: &'static str,
    /// The earlier and the later one.
    pub spans: [(i64, i64); 2],
}

impl Spans {
    /// From the beginning of one to the end of the other.
    pub(super) fn both(&self) -> Between {
        let [(first, _), (_, last)] = self.spans;
        (self.order, first, last)
    }

    fn of(&self, number: i64) -> Option<usize> {
        self.spans.iter().position(|(first, last)| (*first..=*last).contains(&number))
    }
}

/// How many entries there are in each of the two spans.
pub(super) type Counts = [usize; 2];

/// What a comparison counted.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Compared {
    /// Entries.
    pub totals: Counts,
    /// Each facet that was asked for, in that order.
    pub facets: Vec<OfFacet>,
    /// Entries by language, where words were asked for.
    pub languages: BTreeMap<String, Counts>,
    /// Telling words.
    pub words: Vec<Word>,
}

/// The values of a facet.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OfFacet {
    /// Entries that have any value.
    pub any: Counts,
    /// Entries by value.
    pub values: BTreeMap<String, Counts>,
}

/// A word in the texts of one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// Code of the language.
    pub language: String,
    /// What stands for all its forms.
    pub word: String,
    /// Entries that have it.
    pub counts: Counts,
}

impl Compared {
    pub(super) fn values(&self) -> usize {
        self.facets.iter().map(|facet| facet.values.len()).sum::<usize>() + self.words.len()
    }
}

/// Counts facets by span, and says for each entry to which span and language it belongs.
pub(super) struct Comparing<'a> {
    pub(super) spans: Spans,
    pub(super) facets: &'a [&'a str],
    pub(super) languages: bool,
}

/// Of one segment.
pub(super) struct OfSegment {
    segment: SegmentOrdinal,
    spans: Spans,
    numbers: Column<i64>,
    totals: Counts,
    facets: Vec<Facet>,
    language: Option<StrColumn>,
    /// For each entry 0, or one more than twice the number of its language, and its span.
    places: Vec<u16>,
    read: Vec<u64>,
}

struct Facet {
    column: Option<StrColumn>,
    any: Counts,
    values: Vec<[u32; 2]>,
}

/// What was collected; words are counted from it.
#[derive(Default)]
pub(super) struct Collected {
    totals: Counts,
    facets: Vec<OfFacet>,
    languages: BTreeMap<String, Counts>,
    segments: Vec<Places>,
}

/// To which span and language the entries of a segment belong.
struct Places {
    segment: SegmentOrdinal,
    languages: Vec<String>,
    places: Vec<u16>,
}

impl Collector for Comparing<'_> {
    type Fruit = Collected;
    type Child = OfSegment;

    fn for_segment(&self, segment: SegmentOrdinal, reader: &SegmentReader) -> tantivy::Result<OfSegment> {
        let fast = reader.fast_fields();
        let facet = |name: &&str| {
            let column = fast.str(&format!("{FACET}{name}"))?;
            let values = vec![[0; 2]; column.as_ref().map_or(0, |column| column.num_terms())];
            Ok(Facet { column, any: [0; 2], values })
        };
        let language = match self.languages {
            true => fast.str(&format!("{FACET}{LANGUAGE}"))?,
            false => None,
        };
        let places = if self.languages { reader.max_doc() as usize } else { 0 };
        Ok(OfSegment {
            segment,
            spans: self.spans,
            numbers: fast.i64(self.spans.order)?,
            totals: [0; 2],
            facets: self.facets.iter().map(facet).collect::<tantivy::Result<_>>()?,
            language,
            places: vec![0; places],
            read: Vec::new(),
        })
    }

    fn requires_scoring(&self) -> bool {
        false
    }

    fn merge_fruits(&self, segments: Vec<Collected>) -> tantivy::Result<Collected> {
        let mut all = Collected {
            facets: self.facets.iter().map(|_| OfFacet::default()).collect(),
            ..Collected::default()
        };
        for segment in segments {
            add(&mut all.totals, segment.totals);
            add_each(&mut all.languages, segment.languages);
            for (sum, facet) in all.facets.iter_mut().zip(segment.facets) {
                add(&mut sum.any, facet.any);
                add_each(&mut sum.values, facet.values);
            }
            all.segments.extend(segment.segments);
        }
        Ok(all)
    }
}

fn add(sum: &mut Counts, counts: Counts) {
    sum.iter_mut().zip(counts).for_each(|(sum, count)| *sum += count);
}

fn add_each(sums: &mut BTreeMap<String, Counts>, counts: BTreeMap<String, Counts>) {
    for (value, counts) in counts {
        add(sums.entry(value).or_default(), counts);
    }
}

impl SegmentCollector for OfSegment {
    type Fruit = Collected;

    fn collect(&mut self, document: DocId, _: Score) {
        let Some(span) = self.numbers.first(document).and_then(|number| self.spans.of(number)) else {
            return;
        };
        self.totals[span] += 1;
        for facet in &mut self.facets {
            let Some(column) = &facet.column else { continue };
            self.read.clear();
            self.read.extend(column.ords().values_for_doc(document));
            // An entry that says a value twice has it once.
            self.read.sort_unstable();
            self.read.dedup();
            facet.any[span] += usize::from(!self.read.is_empty());
            for value in &self.read {
                if let Some(counts) = usize::try_from(*value).ok().and_then(|at| facet.values.get_mut(at)) {
                    counts[span] += 1;
                }
            }
        }
        let language = self.language.as_ref().and_then(|column| column.ords().first(document));
        if let (Some(language), Some(place)) = (language, self.places.get_mut(document as usize)) {
            // Languages have codes of two or three letters; there are not more of them than have room.
            *place = u16::try_from(language * 2 + span as u64 + 1).unwrap_or(0);
        }
    }

    fn harvest(self) -> Collected {
        let (mut languages, mut by_language) = (Vec::new(), BTreeMap::new());
        if let Some(column) = &self.language {
            languages = (0..column.num_terms() as u64).map(|value| name(column, value)).collect();
            for place in self.places.iter().filter(|place| **place > 0) {
                if let Some(language) = languages.get(usize::from(place - 1) / 2) {
                    let counts: &mut Counts = by_language.entry(language.clone()).or_default();
                    counts[usize::from(place - 1) % 2] += 1;
                }
            }
        }
        let places = Places { segment: self.segment, languages, places: self.places };
        Collected {
            totals: self.totals,
            facets: self.facets.into_iter().map(Facet::told).collect(),
            languages: by_language,
            segments: vec![places],
        }
    }
}

impl Facet {
    fn told(self) -> OfFacet {
        let Some(column) = &self.column else { return OfFacet::default() };
        let there = (0..).zip(&self.values).filter(|(_, counts)| counts.iter().any(|count| *count > 0));
        let values = there.map(|(value, counts)| (name(column, value), counts.map(|count| count as usize)));
        OfFacet { any: self.any, values: values.collect() }
    }
}

fn name(column: &StrColumn, value: u64) -> String {
    let mut name = String::new();
    // What a column numbers, it has words for.
    let known = column.ord_to_str(value, &mut name).unwrap_or_default();
    if known { name } else { String::new() }
}

impl Collected {
    /// Facets, totals and languages.
    pub(super) fn told(&mut self) -> Compared {
        Compared {
            totals: self.totals,
            facets: std::mem::take(&mut self.facets),
            languages: self.languages.clone(),
            words: Vec::new(),
        }
    }

    /// The telling words that at least so many of the entries have, in the order of the words.
    pub(super) fn words(
        &self,
        searcher: &Searcher,
        fields: &Fields,
        least: usize,
    ) -> tantivy::Result<Vec<Word>> {
        let names: Vec<&String> = self.languages.keys().collect();
        let numbers: HashMap<&String, usize> =
            names.iter().enumerate().map(|(at, name)| (*name, at)).collect();
        let mut inverted = Vec::with_capacity(self.segments.len());
        for places in &self.segments {
            let index = searcher.segment_reader(places.segment).inverted_index(fields.told)?;
            let of_all: Vec<usize> = places
                .languages
                .iter()
                .map(|language| numbers.get(language).copied().unwrap_or(usize::MAX))
                .collect();
            inverted.push((index, &places.places, of_all));
        }
        let streams = inverted.iter().map(|(index, ..)| index.terms().stream()).collect::<Result<_, _>>()?;
        let mut terms = TermMerger::new(streams);
        let mut words = Vec::new();
        let mut counts: Vec<Counts> = vec![[0; 2]; names.len()];
        while terms.advance() {
            let lists: Vec<_> = terms.current_segment_ords_and_term_infos().collect();
            if lists.iter().map(|(_, info)| info.doc_freq as usize).sum::<usize>() < least {
                continue;
            }
            counts.fill([0; 2]);
            for (segment, info) in lists {
                let Some((index, places, of_all)) = inverted.get(segment) else { continue };
                let mut list = index.read_postings_from_terminfo(&info, IndexRecordOption::Basic)?;
                while list.doc() != TERMINATED {
                    let place = places.get(list.doc() as usize).copied().unwrap_or(0);
                    if let Some(place) = usize::from(place).checked_sub(1)
                        && let Some(counts) =
                            of_all.get(place / 2).and_then(|language| counts.get_mut(*language))
                    {
                        counts[place % 2] += 1;
                    }
                    list.advance();
                }
            }
            let Ok(word) = std::str::from_utf8(terms.key()) else { continue };
            let enough = names.iter().zip(&counts).filter(|(_, [one, other])| one + other >= least);
            words.extend(enough.map(|(language, counts)| Word {
                language: (*language).clone(),
                word: word.to_owned(),
                counts: *counts,
            }));
        }
        Ok(words)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_belongs_to_the_span_that_has_it() {
        let spans = Spans { order: "begun", spans: [(0, 9), (20, 29)] };
        assert_eq!(
            [0, 9, 10, 20, 29, 30].map(|number| spans.of(number)),
            [Some(0), Some(0), None, Some(1), Some(1), None]
        );
        assert_eq!(spans.both(), ("begun", 0, 29));
    }
}
