//! A file at the limits stays under 256 MiB. Alone in its process, for the peak is the process's. The time is printed,
//! not judged: 5 seconds are the aim of the finished program, and this may be a debug build on a busy machine.

// The helpers that only the other tests call are not called here.
#[allow(dead_code)]
mod common;

use std::fmt::Write as _;
use std::io::{Cursor, Write as _};
use std::time::Instant;

use common::main_part;
use resolute_docx::Limits;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// The most memory that this process ever held, where the system says so.
fn peak_mib() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().strip_suffix(" kB")?.trim().parse::<u64>().ok().map(|kib| kib / 1024)
}

/// Numbers without a pattern, so that nothing in the tree is shared by chance.
struct Numbers(u64);

impl Numbers {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        self.0 >> 16
    }
}

/// A body just under what a part may hold, of repeated paragraphs.
fn body(paragraph: impl Fn(&mut String, &mut Numbers)) -> Vec<u8> {
    let size = Limits::default().part_bytes as usize - 100_000;
    let mut numbers = Numbers(1);
    let mut body = String::with_capacity(size + 100_000);
    while body.len() < size {
        paragraph(&mut body, &mut numbers);
    }
    // Not packed, which would take longer than reading it does.
    let mut zip = ZipWriter::new(Cursor::new(Vec::with_capacity(size + 200_000)));
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    zip.start_file("word/document.xml", stored).expect("an entry");
    zip.write_all(main_part(&body).as_bytes()).expect("its bytes");
    zip.finish().expect("an archive").into_inner()
}

#[test]
fn file_at_the_limits_stays_small() {
    let crowded = body(|body, numbers| {
        let (author, word) = (numbers.next(), numbers.next());
        let written = write!(
            body,
            "<w:p><w:ins w:id=\"{word}\" w:author=\"{author:x}\"><w:r><w:t>{word}</w:t></w:r></w:ins></w:p>"
        );
        written.expect("a string takes what is written");
    });
    let wordy = body(|body, numbers| {
        body.push_str("<w:p><w:ins w:author=\"A\"><w:r><w:t>");
        for _ in 0..2_000 {
            write!(body, "{:x} ", numbers.next()).expect("a string takes what is written");
        }
        body.push_str("</w:t></w:r></w:ins></w:p>");
    });
    for (name, file) in [("crowded", crowded), ("wordy", wordy)] {
        // The peak begins anew: making the file took memory of its own.
        let counts_anew = std::fs::write("/proc/self/clear_refs", "5").is_ok();
        let start = Instant::now();
        let outcome = resolute_docx::read(&file);
        let (peak, took) = (peak_mib(), start.elapsed());
        println!("{name}: {} bytes, peak {peak:?} MiB, {took:?}, read: {}", file.len(), outcome.is_ok());
        assert!(!counts_anew || peak.is_none_or(|peak| peak < 256), "{name}: {peak:?} MiB");
    }
}
