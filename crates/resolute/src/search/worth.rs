//! How well entries fit.
//!
//! The engine weighs every word of every entry on its way to what is found. Here what is found comes first, from lists of
//! numbers alone; then its entries are weighed, each only as far as it may still come among those that are shown. Of two
//! words that stand in hundreds of thousands of entries, few entries are weighed to the end.

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use tantivy::collector::{Collector, SegmentCollector};
use tantivy::fieldnorm::FieldNormReader;
use tantivy::postings::{Postings, SegmentPostings};
use tantivy::query::{Bm25Weight, BoostQuery, Query, TermQuery};
use tantivy::schema::{Field, IndexRecordOption};
use tantivy::{DocAddress, DocId, DocSet, Score, Searcher, SegmentOrdinal, SegmentReader, TERMINATED, Term};

use super::best::{Best, Keyed, page};

/// Sums of scores are rounded; what is left out must be below by more than that.
const ROUNDING: Score = 1.000_1;

/// Something that makes an entry fit better.
#[derive(Debug, Clone)]
pub(super) struct Worth {
    field: Field,
    /// Words at their steps; all must stand so.
    words: Vec<(usize, String)>,
    boost: Score,
    /// Whether it counts the same wherever it stands.
    constant: bool,
}

impl Worth {
    /// A word, the rarer the more.
    pub(super) fn word(field: Field, word: &str, boost: Score) -> Worth {
        Worth::phrase(field, &[(0, word.to_owned())], boost)
    }

    /// Words that follow one another.
    pub(super) fn phrase(field: Field, words: &[(usize, String)], boost: Score) -> Worth {
        Worth { field, words: words.to_vec(), boost, constant: false }
    }

    /// A term that counts by itself, whatever else is there.
    pub(super) fn by_itself(field: Field, word: &str, score: Score) -> Worth {
        Worth { constant: true, ..Worth::word(field, word, score) }
    }

    /// The same as a query, where it is one word.
    pub(super) fn as_query(&self) -> Option<Box<dyn Query>> {
        let [(_, word)] = self.words.as_slice() else { return None };
        let term = TermQuery::new(Term::from_field_text(self.field, word), IndexRecordOption::WithFreqs);
        match (self.constant, self.boost) {
            (true, _) => None,
            (false, 1.0) => Some(Box::new(term)),
            (false, boost) => Some(Box::new(BoostQuery::new(Box::new(term), boost))),
        }
    }

    fn weighed(&self, searcher: &Searcher) -> tantivy::Result<Weighed> {
        let terms: Vec<Term> =
            self.words.iter().map(|(_, word)| Term::from_field_text(self.field, word)).collect();
        let weight = match self.constant {
            true => Weight::Constant(self.boost),
            false => Weight::Bm25(Bm25Weight::for_terms(searcher, &terms)?.boost_by(self.boost)),
        };
        let last = self.words.iter().map(|(step, _)| *step).max().unwrap_or(0);
        let offset = |step: usize| u32::try_from(last - step).unwrap_or(u32::MAX);
        let offsets = self.words.iter().map(|(step, _)| offset(*step));
        Ok(Weighed { field: self.field, terms: offsets.zip(terms).collect(), weight })
    }
}

#[derive(Clone)]
enum Weight {
    Bm25(Bm25Weight),
    Constant(Score),
}

impl Weight {
    fn most(&self) -> Score {
        match self {
            Weight::Bm25(weight) => weight.max_score(),
            Weight::Constant(score) => *score,
        }
    }
}

/// A worth with its weight in the whole index. Each term has what is added to its places so that those of all are equal.
struct Weighed {
    field: Field,
    terms: Vec<(u32, Term)>,
    weight: Weight,
}

/// The most fitting of what is found.
pub(super) struct MostFitting {
    /// Those that may weigh most first.
    worths: Vec<Weighed>,
    skip: usize,
    take: usize,
    /// The least score of those that are kept of the segments before, as bits.
    least: Arc<AtomicU32>,
}

impl MostFitting {
    pub(super) fn new(
        searcher: &Searcher,
        worths: &[Worth],
        skip: usize,
        take: usize,
    ) -> tantivy::Result<MostFitting> {
        let mut worths =
            worths.iter().map(|worth| worth.weighed(searcher)).collect::<tantivy::Result<Vec<_>>>()?;
        // A phrase is dear to look for and comes last.
        let order = |one: &Weighed| (one.terms.len() > 1, -one.weight.most());
        worths.sort_by(|one, other| {
            let ((phrase, most), (other_phrase, other_most)) = (order(one), order(other));
            phrase.cmp(&other_phrase).then(most.total_cmp(&other_most))
        });
        Ok(MostFitting { worths, skip, take, least: Arc::default() })
    }
}

impl Collector for MostFitting {
    type Fruit = Vec<DocAddress>;
    type Child = OfSegment;

    fn for_segment(&self, segment: SegmentOrdinal, reader: &SegmentReader) -> tantivy::Result<OfSegment> {
        let mut lists = Vec::with_capacity(self.worths.len());
        for worth in &self.worths {
            lists.extend(Lists::of(worth, reader)?);
        }
        Ok(OfSegment {
            segment,
            found: Vec::new(),
            lists,
            most: self.skip.saturating_add(self.take),
            least: Arc::clone(&self.least),
        })
    }

    fn requires_scoring(&self) -> bool {
        false
    }

    fn merge_fruits(&self, segments: Vec<Vec<Keyed<u32>>>) -> tantivy::Result<Vec<DocAddress>> {
        Ok(page(segments, self.skip, self.take))
    }
}

/// What is found in one segment; it is weighed when all of it is known.
pub(super) struct OfSegment {
    segment: SegmentOrdinal,
    found: Vec<DocId>,
    lists: Vec<Lists>,
    most: usize,
    least: Arc<AtomicU32>,
}

impl SegmentCollector for OfSegment {
    type Fruit = Vec<Keyed<u32>>;

    fn collect(&mut self, document: DocId, _: Score) {
        self.found.push(document);
    }

    fn collect_block(&mut self, documents: &[DocId]) {
        self.found.extend_from_slice(documents);
    }

    fn harvest(mut self) -> Vec<Keyed<u32>> {
        let rest = self.rest();
        // Scores are never negative, so their bits are in their order.
        let mut best: Best<u32> = Best::new(self.most);
        let mut least = Score::from_bits(self.least.load(Ordering::Relaxed));
        for document in self.found {
            let mut score = 0.0;
            let weighed = self.lists.iter_mut().zip(&rest).all(|(lists, rest)| {
                // What only equals the last of those before it comes after it.
                let may_come = least == 0.0 || score + rest > least;
                if may_come {
                    score += lists.score(document);
                }
                may_come
            });
            if weighed && (score > least || least == 0.0) {
                best.offer(score.to_bits(), DocAddress::new(self.segment, document));
                least = best.least().map_or(least, |bits| least.max(Score::from_bits(*bits)));
            }
        }
        self.least.fetch_max(least.to_bits(), Ordering::Relaxed);
        best.into_vec()
    }
}

impl OfSegment {
    /// For each list, what it and those after it may add at most.
    fn rest(&self) -> Vec<Score> {
        let mut sum = 0.0;
        let mut rest: Vec<Score> = self
            .lists
            .iter()
            .rev()
            .map(|lists| {
                sum += lists.weight.most();
                sum * ROUNDING
            })
            .collect();
        rest.reverse();
        rest
    }
}

/// Where the words of a worth stand in one segment.
struct Lists {
    postings: Vec<(u32, SegmentPostings)>,
    lengths: FieldNormReader,
    weight: Weight,
    places: Vec<u32>,
    others: Vec<u32>,
}

impl Lists {
    /// None where a word is not in the segment.
    fn of(worth: &Weighed, reader: &SegmentReader) -> tantivy::Result<Option<Lists>> {
        let inverted = reader.inverted_index(worth.field)?;
        let option = match worth.terms.len() {
            1 => IndexRecordOption::WithFreqs,
            _ => IndexRecordOption::WithFreqsAndPositions,
        };
        let mut postings = Vec::with_capacity(worth.terms.len());
        for (offset, term) in &worth.terms {
            let Some(list) = inverted.read_postings(term, option)? else { return Ok(None) };
            postings.push((*offset, list));
        }
        let lengths = match worth.weight {
            Weight::Constant(_) => FieldNormReader::constant(reader.max_doc(), 1),
            Weight::Bm25(_) => reader.get_fieldnorms_reader(worth.field)?,
        };
        let weight = worth.weight.clone();
        Ok(Some(Lists { postings, lengths, weight, places: Vec::new(), others: Vec::new() }))
    }

    /// What it adds to a document; documents come in order.
    fn score(&mut self, document: DocId) -> Score {
        for (_, postings) in &mut self.postings {
            let at = postings.doc();
            let at = if at < document && at != TERMINATED { postings.seek(document) } else { at };
            if at != document {
                return 0.0;
            }
        }
        let times = match self.postings.as_slice() {
            [(_, one)] => one.term_freq(),
            _ => self.together(),
        };
        match &self.weight {
            _ if times == 0 => 0.0,
            Weight::Bm25(weight) => weight.score(self.lengths.fieldnorm_id(document), times),
            Weight::Constant(score) => *score,
        }
    }

    /// How often the words stand as they should.
    fn together(&mut self) -> u32 {
        let mut lists = self.postings.iter_mut();
        if let Some((offset, first)) = lists.next() {
            first.positions_with_offset(*offset, &mut self.places);
        }
        for (offset, next) in lists {
            next.positions_with_offset(*offset, &mut self.others);
            self.places.retain(|place| self.others.binary_search(place).is_ok());
            if self.places.is_empty() {
                break;
            }
        }
        u32::try_from(self.places.len()).unwrap_or(u32::MAX)
    }
}
