//! The fields of the index.

use tantivy::schema::{Field, IndexRecordOption, STORED, STRING, Schema, TextFieldIndexing, TextOptions};

/// The fields, by name.
#[derive(Debug, Clone)]
pub(super) struct Fields {
    /// What the entry belongs to; it is replaced as a whole.
    pub(super) subject: Field,
    /// Symbols and addresses, each one term.
    pub(super) codes: Field,
    /// Folded words of names.
    pub(super) names: Field,
    /// Stems of names.
    pub(super) name_stems: Field,
    /// Folded words of names, surroundings and text, with their order.
    pub(super) words: Field,
    /// Stems and folded words of the same. What is found by any word is found here: counting needs no other field.
    pub(super) stems: Field,
    /// The entry as it was given.
    pub(super) stored: Field,
    facets: Vec<(String, Field)>,
}

/// In front of the name of a facet's field.
pub(super) const FACET: &str = "facet_";

impl Fields {
    /// The schema with these facets.
    pub(super) fn new(facets: &[&str]) -> (Schema, Fields) {
        let mut schema = Schema::builder();
        let text = |option| {
            // The tokens come ready made; the tokenizer is named because the schema asks for one.
            let indexing = TextFieldIndexing::default().set_tokenizer("raw").set_index_option(option);
            TextOptions::default().set_indexing_options(indexing)
        };
        let ranked = || text(IndexRecordOption::WithFreqs);
        let fields = Fields {
            subject: schema.add_text_field("subject", STRING),
            codes: schema.add_text_field("codes", STRING),
            names: schema.add_text_field("names", ranked()),
            name_stems: schema.add_text_field("name_stems", ranked()),
            words: schema.add_text_field("words", text(IndexRecordOption::WithFreqsAndPositions)),
            stems: schema.add_text_field("stems", ranked()),
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
