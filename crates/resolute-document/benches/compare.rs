//! How long a comparison takes on twenty pages of the first real input before and after its amendments, against
//! reading the words of both texts once, and on texts that have nothing to hold on to.
//!
//! `cargo xtask bench`, or `cargo bench -p resolute-document --bench compare`

use std::collections::HashMap;
use std::hint::black_box;
use std::time::{Duration, Instant};

use resolute_document::{Document, compare};

const BASE: &str = include_str!("../../../testdata/rcc-23a15-1/RCC-23A15-1.base.txt");
const AMENDED: &str = include_str!("../../../testdata/rcc-23a15-1/RCC-23A15-1.amended.txt");

fn main() {
    // The document has some seven pages.
    for (name, copies) in [("rcc-23a15-1", 1), ("20-pages", 3), ("200-pages", 30)] {
        let (old, new) = (copied(BASE, copies), copied(AMENDED, copies));
        measure(name, &old, &new);
        measure(&format!("{name}-unchanged"), &new, &new);
    }
    let hostile = |seed: usize| {
        let words: Vec<String> = (0..40_000).map(|at| format!("{}", at * seed % 13)).collect();
        words.chunks(40).map(|line| line.join(" ")).collect::<Vec<_>>().join("\n")
    };
    measure("hostile", &Document::from_plain_text(&hostile(7)), &Document::from_plain_text(&hostile(5)));
    let one_line = |seed| hostile(seed).replace('\n', " ");
    let (old, new) = (Document::from_plain_text(&one_line(7)), Document::from_plain_text(&one_line(5)));
    measure("hostile-paragraph", &old, &new);
}

/// Copies that are not all the same text: the years of each are its own.
fn copied(text: &str, copies: usize) -> Document {
    let copy =
        |at: usize| text.replace("WSIS", &format!("WSIS-{at}")).replace("Member", &format!("Member{at}"));
    Document::from_plain_text(&(0..copies).map(copy).collect::<Vec<_>>().join("\n"))
}

fn measure(name: &str, old: &Document, new: &Document) {
    let ours = fastest(|| compare(old, new).paragraphs.len());
    let yardstick = fastest(|| words(old) + words(new));
    println!("bench: compare-{name} {} {}", ours.as_nanos(), yardstick.as_nanos());
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
