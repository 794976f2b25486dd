//! A register of ten thousand, a hundred thousand and a million entries against cutting the same texts into threes of
//! letters, which every search for near-duplicates does before anything else.
//!
//! `cargo bench -p resolute-likeness` prints `bench: NAME OURS YARDSTICK` in nanoseconds an entry (adding) or a question
//! (near), and the memory held. The entries are made up of a vocabulary with Zipf's distribution; one in fifty is a
//! variation of an earlier one, one in twenty has a title of boilerplate.

use std::collections::HashSet;
use std::hint::black_box;
use std::time::Instant;

use resolute_likeness::{Index, Kind, Plain, Record};

const QUESTIONS: usize = 2_000;
const BOILERPLATE: [&str; 4] = [
    "Administration and oversight",
    "Technical assistance",
    "Institutional support",
    "Project management unit",
];

fn main() {
    let largest = std::env::args().skip(1).find_map(|argument| argument.parse().ok()).unwrap_or(1_000_000);
    for size in [10_000, 100_000, 1_000_000].into_iter().filter(|size| *size <= largest) {
        measure(size);
    }
}

fn measure(size: usize) {
    let made = Made::new(size);
    let mut index = Index::new();
    let (mut ours, mut yardstick, mut threes) = (0, 0, 0);
    for id in 0..size {
        let entry = made.entry(id);
        let start = Instant::now();
        index.add(id as u64, &entry.record());
        ours += start.elapsed().as_nanos();
        let start = Instant::now();
        threes += black_box(cut(&entry.title))
            + black_box(cut(&entry.organisation))
            + black_box(cut(&entry.description));
        yardstick += start.elapsed().as_nanos();
    }
    println!("{size} entries: {} MB, {} threes of letters", index.bytes() / 1_000_000, threes);
    println!("bench: likeness-add-{size} {} {}", ours / size as u128, yardstick / size as u128);
    let (mut times, mut yardstick) = (Vec::new(), 0);
    let (mut found, mut full) = (0, 0);
    for turn in 0..QUESTIONS {
        let entry = made.variation((turn * 7_919) % size);
        let start = Instant::now();
        let answer = black_box(index.search(&Plain::of(&entry.record()), 5, None));
        times.push(start.elapsed().as_nanos());
        found += usize::from(answer.near.iter().any(|near| near.kind == Kind::Duplicate));
        full += usize::from(answer.full_bands > 0);
        let start = Instant::now();
        black_box(cut(&entry.title) + cut(&entry.organisation) + cut(&entry.description));
        yardstick += start.elapsed().as_nanos();
    }
    times.sort_unstable();
    let (median, slow) = (times[QUESTIONS / 2], times[QUESTIONS * 99 / 100]);
    println!(
        "{size} entries: near p50 {} us, p99 {} us, a duplicate for {found} of {QUESTIONS} variations, {full} met a full band",
        median / 1_000,
        slow / 1_000
    );
    println!("bench: likeness-near-{size} {median} {}", yardstick / QUESTIONS as u128);
    let start = Instant::now();
    for id in 0..QUESTIONS {
        black_box(index.remove((id * 31) as u64 % size as u64));
    }
    println!("{size} entries: taken out in {} us each", start.elapsed().as_micros() / QUESTIONS as u128);
}

/// The threes of letters of a text, counted once each.
fn cut(text: &str) -> usize {
    let letters: Vec<char> = text.chars().flat_map(char::to_lowercase).collect();
    letters.windows(3).map(|three| (three[0], three[1], three[2])).collect::<HashSet<_>>().len()
}

struct Entry {
    title: String,
    organisation: String,
    description: String,
    country: String,
    year: u16,
}

impl Entry {
    fn record(&self) -> Record<'_> {
        Record {
            title: &self.title,
            organisation: &self.organisation,
            description: &self.description,
            countries: vec![&self.country],
            starts: Some(self.year),
            ..Record::default()
        }
    }
}

/// Entries by number, the same in every run.
struct Made {
    words: Vec<String>,
    size: usize,
}

impl Made {
    fn new(size: usize) -> Self {
        let sounds = [
            "ba", "cor", "den", "fil", "gra", "hum", "jal", "kes", "lo", "mir", "nat", "or", "pre", "qui",
            "ras", "sol", "ter", "u", "ven", "zi",
        ];
        let word = |number: usize| {
            let mut chance = Chance::of(number, 3);
            (0..2 + chance.below(3)).map(|_| sounds[chance.below(sounds.len())]).collect()
        };
        Self { words: (0..60_000).map(word).collect(), size }
    }

    fn entry(&self, id: usize) -> Entry {
        if id % 50 == 49 {
            return self.variation(id / 2);
        }
        let mut chance = Chance::of(id, 1);
        let title =
            if id % 20 == 19 { BOILERPLATE[chance.below(4)].to_owned() } else { self.text(&mut chance, 8) };
        let organisation = chance.zipf(20_000);
        let mut name = Chance::of(organisation, 2);
        Entry {
            title,
            organisation: format!(
                "{} of {}",
                ["Ministry", "Agency", "Institute"][organisation % 3],
                self.text(&mut name, 3)
            ),
            description: self.text(&mut chance, 60),
            country: ["A", "B", "C"][chance.below(3)].to_owned() + &self.words[chance.zipf(70)][..2],
            year: 2_000 + chance.below(25) as u16,
        }
    }

    /// An entry with a letter of its title exchanged and its first word last.
    fn variation(&self, id: usize) -> Entry {
        let mut entry =
            if id % 50 == 49 { self.entry(id.saturating_sub(1)) } else { self.entry(id.min(self.size)) };
        let mut words: Vec<String> = entry.title.split(' ').map(str::to_owned).collect();
        words.rotate_left(1);
        if let Some(word) = words.iter_mut().find(|word| word.len() > 5) {
            word.replace_range(3..4, "w");
        }
        entry.title = words.join(" ");
        entry
    }

    fn text(&self, chance: &mut Chance, length: usize) -> String {
        let words: Vec<&str> = (0..length / 2 + chance.below(length + 1))
            .map(|_| self.words[chance.zipf(60_000)].as_str())
            .collect();
        if words.is_empty() { self.words[chance.below(60_000)].clone() } else { words.join(" ") }
    }
}

struct Chance(u64);

impl Chance {
    fn of(number: usize, kind: u64) -> Self {
        Self((number as u64).wrapping_mul(0x9E37_79B9_7F4A_7C15) ^ kind.wrapping_mul(0xD1B5_4A32_D192_ED03))
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut bits = self.0;
        bits = (bits ^ (bits >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        bits = (bits ^ (bits >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        bits ^ (bits >> 31)
    }

    fn below(&mut self, limit: usize) -> usize {
        (self.next() % limit as u64) as usize
    }

    /// A place from 0, each as often as Zipf says: the logarithm of the place is uniform.
    fn zipf(&mut self, limit: usize) -> usize {
        let uniform = (self.next() >> 11) as f64 / (1_u64 << 53) as f64;
        ((limit as f64).powf(uniform) as usize).min(limit) - 1
    }
}
