//! Any bytes as a Word file: an error or a document, never a panic; what was read can be written and read again.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    if let Ok(document) = resolute_docx::read(bytes) {
        document.accepted();
        document.rejected();
        let written = resolute_docx::write(&document).expect("what was read can be written");
        resolute_docx::read(&written).expect("what was written can be read");
    }
});
