//! Made-up entries, the same at every run: words as rare and as common as those of a language, and six facets.

use resolute::search::Entry;

/// The facets with the number of their values, as a register of activities has them.
pub(crate) const FACETS: [(&str, usize); 6] =
    [("actor", 200), ("goal", 30), ("programme", 2_000), ("topic", 12), ("status", 5), ("region", 6)];
/// Their names alone.
pub(crate) const FACET_NAMES: &[&str] = &["actor", "goal", "programme", "topic", "status", "region"];

const VOCABULARY: usize = 60_000;
const TITLE: usize = 10;
const BODY: usize = 80;
const SEED: u64 = 0x5eed;

/// The words that all texts are made of, the most frequent first.
pub(crate) struct Texts(Vec<String>);

impl Texts {
    pub(crate) fn new() -> Texts {
        Texts((0..VOCABULARY).map(word).collect())
    }

    /// The entry with a number; always the same.
    pub(crate) fn entry(&self, number: usize) -> Entry {
        let mut dice = Dice::new(number as u64);
        let entry = Entry {
            kind: "activity".to_owned(),
            key: format!("activity/{number}"),
            href: format!("/activities/{number}"),
            codes: vec![format!("ACT/{number}")],
            names: vec![self.text(TITLE, &mut dice)],
            text: self.text(BODY, &mut dice),
            language: "en".to_owned(),
            ..Entry::default()
        };
        FACETS.iter().fold(entry, |entry, (facet, values)| {
            let value = dice.by_rank(*values);
            entry.having(facet, format!("{facet}-{value}"))
        })
    }

    /// One word of each of `count` steps between two ranks; every second is an inflected form, as in texts.
    pub(crate) fn between(&self, from: usize, to: usize, count: usize) -> Vec<String> {
        (0..count).map(|step| self.0[from + step * (to - from) / count].clone()).collect()
    }

    fn text(&self, length: usize, dice: &mut Dice) -> String {
        let words: Vec<&str> = (0..length).map(|_| self.0[dice.by_rank(VOCABULARY)].as_str()).collect();
        words.join(" ")
    }
}

/// A word that can be spoken, so that the stemmer has something to do: half of them end as inflected words do.
fn word(rank: usize) -> String {
    const CONSONANTS: &[u8] = b"bcdfglmnprstvz";
    const VOWELS: &[u8] = b"aeiou";
    const ENDINGS: [&str; 4] = ["s", "ed", "ing", "ation"];
    let mut rest = rank / 2;
    let mut word = String::new();
    for _ in 0..3 {
        word.push(char::from(CONSONANTS[rest % CONSONANTS.len()]));
        rest /= CONSONANTS.len();
        word.push(char::from(VOWELS[rest % VOWELS.len()]));
        rest /= VOWELS.len();
    }
    word.push('k');
    if rank % 2 == 1 {
        word.push_str(ENDINGS[rank / 2 % ENDINGS.len()]);
    }
    word
}

/// Chance that repeats itself (splitmix64).
struct Dice(u64);

impl Dice {
    fn new(number: u64) -> Dice {
        Dice(SEED ^ number.wrapping_mul(0xd134_2543_de82_ef95))
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below `count`, each as frequent as the inverse of its rank: Zipf's law.
    fn by_rank(&mut self, count: usize) -> usize {
        let even = (self.next() >> 11) as f64 / (1_u64 << 53) as f64;
        ((count as f64 + 1.0).powf(even) as usize).clamp(1, count) - 1
    }
}
