//! How long recovery takes on the first real input and on twenty pages made of it, against reading the words of the
//! same two texts once.
//!
//! `cargo xtask bench`, or `cargo bench -p resolute-document --bench recover`

use std::collections::HashMap;
use std::hint::black_box;
use std::time::{Duration, Instant};

use resolute_document::{Document, recover};

const FLATTENED: &str = include_str!("../../../testdata/rcc-23a15-1/RCC-23A15-1.flattened.txt");
const BASE: &str = include_str!("../../../testdata/rcc-23a15-1/RCC-23A15-1.base.txt");

fn main() {
    let register = resolute_reference::register();
    // The document has some seven pages.
    for (name, copies) in [("rcc-23a15-1", 1), ("20-pages", 3)] {
        let flattened = Document::from_plain_text(&vec![FLATTENED; copies].join("\n"));
        let base = Document::from_plain_text(&vec![BASE; copies].join("\n"));
        let characters: usize =
            flattened.paragraphs.iter().map(|paragraph| paragraph.text().chars().count()).sum();
        let yardstick = fastest(|| words(&flattened) + words(&base));
        let without = fastest(|| recover::without_base(&flattened, register, None).paragraphs.len());
        let with = fastest(|| recover::with_base(&flattened, &base).paragraphs.len());
        println!("{name}: {characters} characters");
        print(&format!("recover-{name}-without-base"), without, yardstick);
        print(&format!("recover-{name}-with-base"), with, yardstick);
    }
    let nothing_to_hold = "a 1 ".repeat(20_000);
    let flattened = Document::from_plain_text(&nothing_to_hold);
    let base = Document::from_plain_text(&nothing_to_hold[..40_000]);
    println!("80,000 characters with nothing to hold on to");
    let yardstick = fastest(|| words(&flattened) + words(&base));
    let without = fastest(|| recover::without_base(&flattened, register, None).paragraphs.len());
    print("recover-hostile-without-base", without, yardstick);
    let with = fastest(|| recover::with_base(&flattened, &base).paragraphs.len());
    print("recover-hostile-with-base", with, yardstick);
}

/// One line of the table that `cargo xtask bench` prints; the yardstick counts the words of both texts once.
fn print(name: &str, ours: Duration, yardstick: Duration) {
    println!("bench: {name} {} {}", ours.as_nanos(), yardstick.as_nanos());
}

/// The least of several runs: the one that was disturbed least.
fn fastest(run: impl Fn() -> usize) -> Duration {
    const RUNS: usize = 15;
    let once = || {
        let start = Instant::now();
        black_box(run());
        start.elapsed()
    };
    (0..RUNS).map(|_| once()).min().expect("at least one run")
}

/// One pass over the words of a text.
fn words(document: &Document) -> usize {
    let mut counts: HashMap<String, usize> = HashMap::new();
    for paragraph in &document.paragraphs {
        for word in paragraph.text().split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
            *counts.entry(word.to_lowercase()).or_default() += 1;
        }
    }
    counts.len()
}
