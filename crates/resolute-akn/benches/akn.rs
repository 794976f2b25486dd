//! Akoma Ntoso in and out against the least that any reader or writer must do.
//!
//! `cargo bench -p resolute-akn` prints `bench: NAME OURS YARDSTICK` in nanoseconds, the best of 60 rounds each. The
//! yardstick of reading tokenises the same XML and keeps nothing; that of writing copies the same characters one by
//! one into a new text and looks for those that XML reserves.

use std::hint::black_box;
use std::time::{Duration, Instant};

use quick_xml::events::Event;
use resolute_akn::Edition;
use resolute_document::{Document, structure};

const ROUNDS: usize = 60;

fn main() {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/../../testdata/rcc-23a15-1/RCC-23A15-1.docx");
    let proposal = std::fs::read(file).expect("the proposal in testdata");
    let marked = resolute_docx::read(&proposal).expect("a readable proposal");
    measure("rcc-23a15-1", &marked);
    let accepted = marked.accepted().document;
    let paragraphs = (0..10).flat_map(|_| accepted.paragraphs.iter().cloned()).collect();
    measure("ten-resolutions", &Document { paragraphs, ..Document::default() });
}

fn measure(name: &str, document: &Document) {
    let reading = document.accepted().document;
    let parts = structure::read(&reading, resolute_reference::register());
    let edition = Edition::default();
    let write = || resolute_akn::write(black_box(document), &parts, &edition).expect("a document to write");
    let (ours, xml) = best(write);
    let (yardstick, copied) = best(|| copy(black_box(&xml)));
    println!("{name}: {} bytes of XML, {} copied", xml.len(), copied.len());
    println!("bench: akn-write-{name} {} {}", ours.as_nanos(), yardstick.as_nanos());
    let (ours, back) = best(|| resolute_akn::read(black_box(xml.as_bytes())).expect("XML of our own"));
    let (yardstick, events) = best(|| tokenise(black_box(&xml)));
    println!("{name}: {} paragraphs, {events} events", back.paragraphs.len());
    println!("bench: akn-read-{name} {} {}", ours.as_nanos(), yardstick.as_nanos());
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

fn copy(xml: &str) -> String {
    let mut copied = String::new();
    for character in xml.chars() {
        match character {
            '&' => copied.push_str("&amp;"),
            character => copied.push(character),
        }
    }
    copied
}

fn tokenise(xml: &str) -> usize {
    let mut reader = quick_xml::Reader::from_str(xml);
    let mut events = 0;
    while !matches!(reader.read_event().expect("well-formed XML"), Event::Eof) {
        events += 1;
    }
    events
}
