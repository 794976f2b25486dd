//! The fields of the index.

use tantivy::schema::{
    FAST, Field, IndexRecordOption, STORED, STRING, Schema, TextFieldIndexing, TextOptions,
};

/// The fields, by name.
#[derive(Debug, Clone)]
pub(super) struct Fields {
    /// What the entry belongs to; it is replaced as a whole.
    pub(super) subject: Field,
    /// The noun of the subject.
    pub(super) noun: Field,
    /// Symbols and addresses, each one term.
    pub(super) codes: Field,
    /// Folded words of names, surroundings and text, with their order.
    pub(super) words: Field,
    /// Stems and folded words of the same, those of names a second time with [`NAME`] before them. What is found by any
    /// word is found here: counting and ordering need no other field.
    pub(super) stems: Field,
    /// What stands for the telling words of what has a beginning ([`BEGUN`]), each once: by them spans of time are compared.
    pub(super) told: Field,
    /// The number of the subject, where it has one.
    pub(super) number: Field,
    /// The beginning of the name, by which entries are put in order.
    pub(super) title: Field,
    /// Numbers by which entries are put in order, as [`ORDERS`] names them.
    pub(super) orders: [Field; ORDERS.len()],
    /// Keys of the numbers that are added up, and the numbers in the same order.
    pub(super) sum_keys: Field,
    pub(super) sums: Field,
    /// The entry as it was given.
    pub(super) stored: Field,
    facets: Vec<(String, Field)>,
}

/// What cuts the words that are handed over.
pub(super) const STEPS: &str = "steps";

/// In front of the words of a name, in the field of stems. No word begins so.
pub(super) const NAME: &str = "=";

/// Numbers by which entries can be put in order.
pub(super) const ORDERS: [&str; 4] = ["published", "changed", "start", BEGUN];

/// The day on which something is new; what has it can be compared between spans of time.
pub(super) const BEGUN: &str = "begun";

/// What [`Fields::facet`] calls the field of telling words, which is narrowed by as facets are.
pub(super) const TOLD: &str = "term";

/// Name of the field of numbers.
pub(super) const NUMBER: &str = "number";

/// Name of the field of the beginning of names.
pub(super) const TITLE: &str = "title";

/// Names of the fields of numbers that are added up, and of their keys.
pub(super) const SUM_KEYS: &str = "sum_keys";
pub(super) const SUMS: &str = "sums";

/// In front of the name of a facet's field.
pub(super) const FACET: &str = "facet_";

impl Fields {
    /// The schema with these facets.
    pub(super) fn new(facets: &[&str]) -> (Schema, Fields) {
        let mut schema = Schema::builder();
        let text = |option| {
            let indexing = TextFieldIndexing::default().set_tokenizer(STEPS).set_index_option(option);
            TextOptions::default().set_indexing_options(indexing)
        };
        let fields = Fields {
            subject: schema.add_text_field("subject", STRING),
            noun: schema.add_text_field("noun", STRING),
            codes: schema.add_text_field("codes", STRING),
            words: schema.add_text_field("words", text(IndexRecordOption::WithFreqsAndPositions)),
            stems: schema.add_text_field("stems", text(IndexRecordOption::WithFreqs)),
            told: schema.add_text_field("told", text(IndexRecordOption::Basic)),
            number: schema.add_i64_field(NUMBER, FAST),
            title: schema.add_text_field(TITLE, TextOptions::default().set_fast("raw")),
            orders: ORDERS.map(|order| schema.add_i64_field(order, FAST)),
            sum_keys: schema.add_text_field(SUM_KEYS, TextOptions::default().set_fast("raw")),
            sums: schema.add_i64_field(SUMS, FAST),
            stored: schema.add_text_field("stored", STORED),
            facets: facets
                .iter()
                .map(|name| {
                    let options = STRING.set_fast("raw");
                    ((*name).to_owned(), schema.add_text_field(&format!("{FACET}{name}"), options))
                })
                .collect(),
        };
        (schema.build(), fields)
    }

    /// The field of a facet.
    pub(super) fn facet(&self, name: &str) -> Option<Field> {
        if name == TOLD {
            return Some(self.told);
        }
        self.facets.iter().find(|(known, _)| known == name).map(|(_, field)| *field)
    }

    /// Differs where the schema does, in the name of the folder.
    pub(super) fn digest(facets: &[&str]) -> u32 {
        let (schema, _) = Fields::new(facets);
        let json = serde_json::to_vec(&schema).expect("a schema is JSON");
        // FNV-1a: short, and the same on every machine.
        json.iter().fold(0x811c_9dc5, |digest, byte| (digest ^ u32::from(*byte)).wrapping_mul(0x0100_0193))
    }
}
