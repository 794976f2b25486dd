//! Tagging a title, a passage of 180 words, ten pages (the names of all goals and targets: a text full of terms) and a
//! megabyte, against cutting the same text into words.
//!
//! `cargo bench -p resolute-tagging` prints `bench: NAME OURS YARDSTICK` in nanoseconds a text: the median of many.

use std::hint::black_box;
use std::time::Instant;

use resolute_tagging::Tagger;
use resolute_tagging::matching::{Mandate, Mandates};

const TITLE: &str = "Provision of a mobile broadband network for rural schools and health centres";
const SENTENCES: [&str; 5] = [
    "Women farmers in remote villages receive weather forecasts and market prices by text message, in their own language.",
    "The ministry trains teachers in the safe use of the Internet and in the protection of personal data.",
    "Health workers register births and vaccinations with a telephone, so that the hospital can plan its supplies of medicine.",
    "A regulator opens the spectrum for community networks, and operators share their masts to lower the cost of energy.",
    "Forests and rivers are watched by satellite, and warnings of floods reach people with disabilities in time.",
];

#[derive(serde::Deserialize)]
struct Name {
    en: String,
    ar: String,
}

fn main() {
    let passage = SENTENCES.join(" ") + " " + &SENTENCES.join(" ");
    let names = resolute_reference::rows::<Name>("sdg_labels");
    let arabic = names.iter().map(|row| row.ar.as_str()).collect::<Vec<_>>().join(" ");
    let names = names.into_iter().map(|row| row.en).collect::<Vec<_>>().join(" ");
    let pages = cut(&names.repeat(2), 36_000).to_owned();
    let arabic = cut(&arabic.repeat(3), 48_000).to_owned();
    let megabyte = cut(&names.repeat(100), 1_000_000).to_owned();
    let start = Instant::now();
    Tagger::embedded();
    println!("made ready in {} ms", start.elapsed().as_millis());
    let texts = [
        ("title", TITLE, 4_000),
        ("passage", &passage, 2_000),
        ("ten-pages", &pages, 200),
        ("ten-pages-arabic", &arabic, 200),
        ("megabyte", &megabyte, 100),
    ];
    for (name, text, turns) in texts {
        let ours = median(turns, || Tagger::embedded().tag(black_box(text), None).goals.len());
        let words =
            median(turns, || black_box(text).split_whitespace().map(|word| word.to_lowercase().len()).sum());
        println!(
            "{name}: {} words, {} texts a second",
            text.split_whitespace().count(),
            1_000_000_000 / ours.max(1)
        );
        println!("bench: tagging-{name} {ours} {words}");
    }
    let mandates: Vec<Mandate> = (0..500)
        .map(|at| {
            Mandate::new(
                &at.to_string(),
                &format!("to {} and {}", SENTENCES[at % 5], SENTENCES[at % 3]),
                &["C2"],
            )
        })
        .chain([Mandate::new("rare", "to assist in vaccinations, births and hospital supplies", &[])])
        .collect();
    let mandates = Mandates::new(mandates);
    let ours = median(500, || mandates.rank(black_box(&passage), &["C2"]).len());
    let words =
        median(500, || black_box(&passage).split_whitespace().map(|word| word.to_lowercase().len()).sum());
    println!("bench: tagging-500-mandates {ours} {words}");
}

/// The start of a text, up to a white space.
fn cut(text: &str, bytes: usize) -> &str {
    let start = &text[..text.floor_char_boundary(bytes)];
    start.rsplit_once(' ').map_or(start, |(start, _)| start)
}

fn median(turns: usize, mut work: impl FnMut() -> usize) -> u128 {
    let mut times: Vec<u128> = (0..turns)
        .map(|_| {
            let start = Instant::now();
            black_box(work());
            start.elapsed().as_nanos()
        })
        .collect();
    times.sort_unstable();
    times[turns / 2]
}
