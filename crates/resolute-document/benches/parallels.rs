//! How long an index of sister texts takes to build over ten thousand passages and over forty thousand, and one question
//! to it, against splitting the same text into words and counting them, and against comparing the question's words
//! with those of every passage.
//!
//! `cargo xtask bench`, or `cargo bench -p resolute-document --bench parallels`

use std::collections::{HashMap, HashSet};
use std::hint::black_box;
use std::time::{Duration, Instant};

use resolute_document::parallels::{ENOUGH, Index, Passage, of_instrument};
use resolute_document::{Document, structure};

const AMENDED: &str = include_str!("../../../testdata/rcc-23a15-1/RCC-23A15-1.amended.txt");

fn main() {
    let register = resolute_reference::register();
    let structure = structure::read(&Document::from_plain_text(AMENDED), register);
    let model = of_instrument(&structure.instruments[0], "proposed");
    for (name, count) in [("10000", 10_000), ("40000", 40_000)] {
        let passages = many(&model, count);
        let build = fastest(3, || Index::new(passages.clone(), register).passages().len());
        let copied = fastest(3, || passages.clone().len());
        print(
            &format!("parallels-{name}-build"),
            build.saturating_sub(copied),
            fastest(3, || count_words(&passages)),
        );
        let index = Index::new(passages.clone(), register);
        let asked: Vec<usize> = (0..count).step_by(count / 50).collect();
        let ask = fastest(3, || asked.iter().map(|at| index.parallels_of(*at, ENOUGH, 10).len()).sum());
        let words: Vec<HashSet<&str>> =
            passages.iter().map(|passage| passage.words.split_whitespace().collect()).collect();
        let scan = fastest(1, || asked.iter().map(|at| likest(&words, *at)).sum());
        let each = u32::try_from(asked.len()).unwrap_or(1);
        print(&format!("parallels-{name}-query"), ask / each, scan / each);
    }
}

/// Passages of as many instruments as it takes, each a real one with a third of its words exchanged for others of a
/// large vocabulary, so that words are as rare as in many different texts.
fn many(model: &[Passage], count: usize) -> Vec<Passage> {
    let vocabulary: Vec<&str> = AMENDED.split_whitespace().collect();
    let mut seed = 42_u64;
    let mut random = move || {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(seed >> 33).unwrap_or_default()
    };
    (0..count)
        .map(|number| {
            let mut passage = model[number % model.len()].clone();
            passage.instrument = format!("pp-{}", number / model.len());
            let exchange = |word: &str| match random() % 6 {
                0 => vocabulary[random() % vocabulary.len()].to_owned(),
                1 => format!("word{}", random() % 20_000),
                _ => word.to_owned(),
            };
            passage.words = passage.words.split_whitespace().map(exchange).collect::<Vec<_>>().join(" ");
            passage
        })
        .collect()
}

/// The yardstick of building: every word found and counted.
fn count_words(passages: &[Passage]) -> usize {
    let mut counts: HashMap<String, usize> = HashMap::new();
    for passage in passages {
        for word in passage.words.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
            *counts.entry(word.to_lowercase()).or_default() += 1;
        }
    }
    counts.len()
}

/// The yardstick of asking: the words that a passage shares with every other one.
fn likest(words: &[HashSet<&str>], asked: usize) -> usize {
    let others = words.iter().enumerate().filter(|(other, _)| *other != asked);
    others.map(|(_, other)| other.intersection(&words[asked]).count()).max().unwrap_or_default()
}

/// One line of the table that `cargo xtask bench` prints.
fn print(name: &str, ours: Duration, yardstick: Duration) {
    println!("bench: {name} {} {}", ours.as_nanos(), yardstick.as_nanos());
}

/// The least of several runs: the one that was disturbed least.
fn fastest(runs: usize, run: impl Fn() -> usize) -> Duration {
    let once = || {
        let start = Instant::now();
        black_box(run());
        start.elapsed()
    };
    (0..runs).map(|_| once()).min().expect("at least one run")
}
