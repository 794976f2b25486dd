//! How long the checks of a draft take on the first real input, on the same text as its export has it (which is first
//! searched for lost changes), on twenty pages, and on a text made to be hard, against reading the words of the text once.
//!
//! `cargo xtask bench`, or `cargo bench -p resolute-document --bench checks`

use std::collections::HashMap;
use std::hint::black_box;
use std::time::{Duration, Instant};

use resolute_document::{Document, checks};

const AMENDED: &str = include_str!("../../../testdata/rcc-23a15-1/RCC-23A15-1.amended.txt");
const FLATTENED: &str = include_str!("../../../testdata/rcc-23a15-1/RCC-23A15-1.flattened.txt");

fn main() {
    measure("rcc-23a15-1", AMENDED);
    measure("rcc-23a15-1-flattened", FLATTENED);
    // The document has some seven pages.
    measure("20-pages", &copied(3));
    measure("200-pages", &copied(30));
    measure("hostile", &hostile());
}

/// Copies that are not all the same text: the years of each are its own.
fn copied(copies: usize) -> String {
    let copy =
        |at: usize| AMENDED.replace("WSIS", &format!("WSIS-{at}")).replace("Member", &format!("Member{at}"));
    (0..copies).map(copy).collect::<Vec<_>>().join("\n")
}

/// Capitals, years and numbers wherever a check may look for a name, a citation or a label.
fn hostile() -> String {
    let words = (0..40_000).map(|at| match at % 5 {
        0 => format!("Name{}", at * 7 % 977),
        1 => format!("AB{}C", at % 89),
        2 => format!("(Rev. Place{}, {})", at % 31, 1990 + at % 40),
        3 => format!("Resolution {}", at % 300),
        _ => "of the".to_owned(),
    });
    let words: Vec<String> = words.collect();
    let lines = words.chunks(40).enumerate().map(|(at, line)| format!("{}\t{};", at % 26, line.join(" ")));
    let head = "RESOLUTION 5 (Dubai, 2018)\nTitle\nThe Plenipotentiary Conference (Dubai, 2018),\nresolves\n";
    head.to_owned() + &lines.collect::<Vec<_>>().join("\n")
}

fn measure(name: &str, text: &str) {
    let document = Document::from_plain_text(text);
    let register = resolute_reference::register();
    let ours = fastest(|| checks::check(document.clone(), register, None).defects.len());
    let yardstick = fastest(|| words(&document));
    println!("bench: checks-{name} {} {}", ours.as_nanos(), yardstick.as_nanos());
}

/// The least of several runs: the one that was disturbed least.
fn fastest(run: impl Fn() -> usize) -> Duration {
    const RUNS: usize = 7;
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
