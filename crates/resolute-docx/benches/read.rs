//! Reading a Word file against the least that any reader must do: unzip its parts and tokenise their XML.
//!
//! `cargo bench -p resolute-docx` prints `bench: NAME OURS YARDSTICK` in nanoseconds, the best of 60 rounds each,
//! ours and the yardstick in turn.

use std::hint::black_box;
use std::io::{Cursor, Read};
use std::time::{Duration, Instant};

use quick_xml::events::Event;
use resolute_document::{Change, ChangeKind, Document, Paragraph, Span};

const ROUNDS: usize = 60;

fn main() {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/../../testdata/rcc-23a15-1/RCC-23A15-1.docx");
    let proposal = std::fs::read(file).expect("the proposal in testdata");
    let long = resolute_docx::write(&long_document()).expect("a document to write");
    measure("docx-read-rcc-23a15-1", &proposal);
    measure("docx-read-25-pages", &long);
    // A comparison reads two files: the aim is under 20 ms for two of 20 pages.
    let (two, _) = best(|| (resolute_docx::read(&long), resolute_docx::read(&long)));
    println!("two files of 25 pages read in {:.2} ms", two.as_secs_f64() * 1000.0);
}

fn measure(name: &str, bytes: &[u8]) {
    let (ours, document) = best(|| resolute_docx::read(black_box(bytes)).expect("a readable file"));
    let (yardstick, events) = best(|| tokenise(black_box(bytes)));
    println!("{name}: {} bytes, {} paragraphs, {events} events", bytes.len(), document.paragraphs.len());
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

/// Unzips every part and counts its XML events.
fn tokenise(bytes: &[u8]) -> usize {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("an archive");
    let mut events = 0;
    for index in 0..archive.len() {
        let mut text = String::new();
        archive.by_index(index).expect("an entry").read_to_string(&mut text).expect("text");
        let mut reader = quick_xml::Reader::from_str(&text);
        while !matches!(reader.read_event().expect("well-formed XML"), Event::Eof) {
            events += 1;
        }
    }
    events
}

/// 25 pages of 500 words, every third sentence changed.
fn long_document() -> Document {
    let sentence = "to continue to support and collaborate with the Director of the Bureau in implementing the relevant \
                    outcomes of the World Summit, within the mandate of the Union and as appropriate; ";
    let change = |kind| Change {
        author: Some("RCC".to_owned()),
        date: Some("2017-05-02T10:00:00Z".to_owned()),
        ..Change::new(kind)
    };
    let span = |at: usize| match at % 6 {
        0 => Span {
            text: sentence.to_owned(),
            changes: vec![change(ChangeKind::Insertion)],
            ..Span::default()
        },
        3 => {
            Span { text: sentence.to_owned(), changes: vec![change(ChangeKind::Deletion)], ..Span::default() }
        }
        _ => Span::plain(sentence),
    };
    let words = sentence.split_whitespace().count();
    let paragraphs = 25 * 500 / (words * 4);
    let paragraph = |at: usize| Paragraph {
        spans: (0..4).map(|sentence| span(at * 4 + sentence)).collect(),
        style: Some("enumlev1".to_owned()),
        number: Some(format!("{})", at % 20)),
        ..Paragraph::default()
    };
    Document { paragraphs: (0..paragraphs).map(paragraph).collect(), ..Document::default() }
}
