//! Any bytes as Akoma Ntoso: an error or a document, never a panic; what was read can be written and keeps its words.
#![no_main]

use libfuzzer_sys::fuzz_target;
use resolute_akn::Edition;
use resolute_document::{Document, structure};

fuzz_target!(|bytes: &[u8]| {
    let Ok(document) = resolute_akn::read(bytes) else { return };
    let accepted = document.accepted().document;
    document.rejected();
    let parts = structure::read(&accepted, resolute_reference::register());
    // A document without words is refused.
    let Ok(xml) = resolute_akn::write(&accepted, &parts, &Edition::default()) else { return };
    let back = resolute_akn::read(xml.as_bytes()).expect("what was written can be read");
    let words = |document: &Document| -> String {
        let texts = document.paragraphs.iter().map(|paragraph| paragraph.text());
        texts
            .flat_map(|text| text.chars().filter(|character| !character.is_whitespace()).collect::<Vec<_>>())
            .collect()
    };
    assert_eq!(words(&back).len(), words(&accepted).len());
});
