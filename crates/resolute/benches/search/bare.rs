//! The yardstick: the same texts in an index of the engine as it comes, asked in one pass.

use std::path::Path;

use resolute::search::Entry;
use tantivy::aggregation::agg_req::Aggregations;
use tantivy::aggregation::{AggContextParams, AggregationCollector, AggregationLimitsGuard};
use tantivy::collector::{Count, TopDocs};
use tantivy::query::QueryParser;
use tantivy::schema::{Field, STORED, STRING, Schema, TextFieldIndexing, TextOptions};
use tantivy::tokenizer::TokenizerManager;
use tantivy::{Index, IndexReader, IndexWriter, TantivyDocument};

use crate::texts::FACETS;

/// As much as ours has, of each thread.
const WRITER_MEMORY: usize = 32 * 1024 * 1024;

/// Title and body with the English stemmer, and the facets as fast fields.
pub(crate) struct Bare {
    index: Index,
    title: Field,
    body: Field,
    facets: Vec<Field>,
    writer: Option<IndexWriter>,
}

impl Bare {
    pub(crate) fn at(folder: &Path) -> Bare {
        let mut schema = Schema::builder();
        let text = || {
            let indexing = TextFieldIndexing::default()
                .set_tokenizer("en_stem")
                .set_index_option(tantivy::schema::IndexRecordOption::WithFreqsAndPositions);
            TextOptions::default().set_indexing_options(indexing) | STORED
        };
        let title = schema.add_text_field("title", text());
        let body = schema.add_text_field("body", text());
        let facets = FACETS.map(|(facet, _)| schema.add_text_field(facet, STRING.set_fast("raw")));
        std::fs::create_dir_all(folder).expect("a folder can be made");
        let index = Index::create_in_dir(folder, schema.build()).expect("the index can be made");
        // As many threads as ours.
        let threads = std::thread::available_parallelism().map_or(1, std::num::NonZero::get).min(4);
        let writer = index.writer_with_num_threads(threads, WRITER_MEMORY * threads);
        let writer = writer.expect("the index can be written");
        Bare { index, title, body, facets: facets.to_vec(), writer: Some(writer) }
    }

    pub(crate) fn add(&mut self, entries: &[Entry]) {
        let writer = self.writer.as_mut().expect("nothing is finished yet");
        for entry in entries {
            let mut document = TantivyDocument::default();
            document.add_text(self.title, &entry.names[0]);
            document.add_text(self.body, &entry.text);
            for (field, (_, value)) in self.facets.iter().zip(&entry.facets) {
                document.add_text(*field, value);
            }
            writer.add_document(document).expect("the index can be written");
        }
    }

    pub(crate) fn commit(&mut self) {
        self.writer.as_mut().expect("nothing is finished yet").commit().expect("the index can be written");
    }

    /// Waits until the engine has nothing more to merge.
    pub(crate) fn settle(&mut self) {
        self.writer
            .take()
            .expect("nothing is finished yet")
            .wait_merging_threads()
            .expect("merging ends well");
    }

    pub(crate) fn reader(&self) -> IndexReader {
        self.index.reader().expect("the index can be read")
    }

    /// Number of entries with all the words: the first twenty and the six facets are found in the same pass.
    pub(crate) fn find(&self, reader: &IndexReader, words: &str) -> usize {
        let mut parser = QueryParser::for_index(&self.index, vec![self.title, self.body]);
        parser.set_conjunction_by_default();
        let query = parser.parse_query(words).expect("plain words are a query");
        let best = TopDocs::with_limit(20).order_by_score();
        let collectors = (best, Count, aggregations());
        let (best, count, facets) =
            reader.searcher().search(&query, &collectors).expect("the index can be read");
        std::hint::black_box((best, facets));
        count
    }
}

/// As exact as ours: up to 2,000 values, all of which every segment hands over.
fn aggregations() -> AggregationCollector {
    let requests = FACETS.iter().map(|(facet, _)| {
        let request =
            serde_json::json!({ "terms": { "field": facet, "size": 2_000, "segment_size": u32::MAX } });
        ((*facet).to_owned(), serde_json::from_value(request).expect("the request is a valid one"))
    });
    let limits = AggregationLimitsGuard::new(None, None);
    let requests: Aggregations = requests.collect();
    AggregationCollector::from_aggs(requests, AggContextParams::new(limits, TokenizerManager::default()))
}
