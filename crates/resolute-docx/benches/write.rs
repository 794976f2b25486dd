//! Writing Word files, and putting changes and comments into one, against packing the same XML and nothing else.
//!
//! `cargo bench -p resolute-docx` prints `bench: NAME OURS YARDSTICK` in nanoseconds, the best of 60 rounds each.
//! The yardstick of writing deflates the parts that ours made. That of revising and commenting unpacks every part of
//! the original once, which ours must read, and deflates those that ours changed.

use std::hint::black_box;
use std::io::{Cursor, Read, Write};
use std::time::{Duration, Instant};

use resolute_document::{Change, ChangeKind, Comment, Document, Paragraph, Span};
use resolute_docx::{By, Side};
use zip::write::SimpleFileOptions;

const ROUNDS: usize = 60;

fn main() {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/../../testdata/rcc-23a15-1/RCC-23A15-1.docx");
    let proposal = std::fs::read(file).expect("the proposal in testdata");
    let marked = resolute_docx::read(&proposal).expect("a readable proposal");
    let long = long_document();
    written("docx-write-rcc-23a15-1", &marked);
    written("docx-write-25-pages", &long);
    let by = By { author: Some("RCC"), date: Some("2017-10-09") };
    let base = resolute_docx::write(&marked.rejected().document).expect("a base to write");
    let long_base = resolute_docx::write(&long.rejected().document).expect("a base to write");
    let revise = |base: &[u8], marked: &Document| {
        resolute_docx::revise(base, marked, Side::Before, &by).expect("a base that holds the old text").bytes
    };
    put_in("docx-revise-rcc-23a15-1", &base, |base| revise(base, &marked));
    put_in("docx-revise-25-pages", &long_base, |base| revise(base, &long));
    let remarks: Vec<Comment> = (0..40).map(|at| remark(at * 2)).collect();
    put_in("docx-comment-25-pages", &long_base, |base| {
        resolute_docx::comment(base, &remarks).expect("a file that takes comments").bytes
    });
}

fn written(name: &str, document: &Document) {
    let (ours, file) = best(|| resolute_docx::write(black_box(document)).expect("a written file"));
    let parts = parts(&file);
    let (yardstick, packed) = best(|| pack(black_box(&parts)));
    println!("{name}: {} bytes, packed bare {}", file.len(), packed.len());
    println!("bench: {name} {} {}", ours.as_nanos(), yardstick.as_nanos());
}

fn put_in(name: &str, original: &[u8], work: impl Fn(&[u8]) -> Vec<u8>) {
    let (ours, file) = best(|| work(black_box(original)));
    let before = parts(original);
    let mut changed = parts(&file);
    changed.retain(|part| !before.contains(part));
    let (yardstick, unpacked) = best(|| (parts(black_box(original)).len(), pack(black_box(&changed)).len()));
    println!("{name}: {} bytes, {} of {} parts changed", file.len(), changed.len(), unpacked.0);
    println!("bench: {name} {} {}", ours.as_nanos(), yardstick.as_nanos());
}

fn best<T>(mut work: impl FnMut() -> T) -> (Duration, T) {
    let mut shortest = Duration::MAX;
    let mut last = work();
    for _ in 0..ROUNDS {
        let start = Instant::now();
        last = black_box(work());
        shortest = shortest.min(start.elapsed());
    }
    (shortest, last)
}

fn parts(file: &[u8]) -> Vec<(String, String)> {
    let mut archive = zip::ZipArchive::new(Cursor::new(file)).expect("an archive");
    let mut parts = Vec::new();
    for at in 0..archive.len() {
        let mut entry = archive.by_index(at).expect("an entry");
        let mut text = String::new();
        entry.read_to_string(&mut text).expect("text");
        parts.push((entry.name().to_owned(), text));
    }
    parts
}

fn pack(parts: &[(String, String)]) -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        archive.start_file(name.as_str(), SimpleFileOptions::default()).expect("an entry");
        archive.write_all(text.as_bytes()).expect("its bytes");
    }
    archive.finish().expect("an archive").into_inner()
}

fn remark(paragraph: usize) -> Comment {
    Comment {
        id: String::new(),
        author: Some("Check".to_owned()),
        date: Some("2017-10-09".to_owned()),
        text: "Resolution 140 was revised at Dubai in 2018".to_owned(),
        paragraph,
        start: 3,
        end: (paragraph, 40),
    }
}

/// 25 pages of 500 words, every third sentence changed.
fn long_document() -> Document {
    let sentence = "to continue to support and collaborate with the Director of the Bureau in implementing the relevant \
                    outcomes of the World Summit, within the mandate of the Union and as appropriate; ";
    let span = |at: usize| {
        let kind = match at % 6 {
            0 => Some(ChangeKind::Insertion),
            3 => Some(ChangeKind::Deletion),
            _ => None,
        };
        let change = |kind| Change { author: Some("RCC".to_owned()), ..Change::new(kind) };
        Span { text: sentence.to_owned(), changes: kind.map(change).into_iter().collect(), ..Span::default() }
    };
    let words = sentence.split_whitespace().count();
    let paragraph = |at: usize| Paragraph {
        spans: (0..4).map(|sentence| span(at * 4 + sentence)).collect(),
        style: Some("enumlev1".to_owned()),
        number: Some(format!("{})", at % 20)),
        ..Paragraph::default()
    };
    Document { paragraphs: (0..25 * 500 / (words * 4)).map(paragraph).collect(), ..Document::default() }
}
