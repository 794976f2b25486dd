//! Any bytes as the main part of a Word file, so that the fuzzer need not find its way through zip and deflate.
#![no_main]

use std::io::{Cursor, Write};

use libfuzzer_sys::fuzz_target;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

fuzz_target!(|bytes: &[u8]| {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    archive.start_file("word/document.xml", stored).expect("an entry");
    archive.write_all(bytes).expect("its bytes");
    let file = archive.finish().expect("an archive").into_inner();
    if let Ok(document) = resolute_docx::read(&file) {
        document.accepted();
        document.rejected();
        let written = resolute_docx::write(&document).expect("what was read can be written");
        resolute_docx::read(&written).expect("what was written can be read");
    }
});
