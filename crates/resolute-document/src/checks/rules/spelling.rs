//! Names that are one letter away from known ones.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use super::super::{Draft, Hit, Role};
use super::abbreviations;
use crate::register::Register;
use crate::structure::words::{Word, plain, words};

/// Words and abbreviations that are a slip away from a known one.
pub(super) fn misspelt(draft: &Draft<'_>) -> Vec<Hit> {
    let known = Known::of(draft);
    let mut hits = Vec::new();
    for line in 0..draft.lines.len() {
        if matches!(draft.lines[line].role, Role::Action(_))
            || abbreviations::is_capitals(&draft.lines[line].text)
        {
            continue;
        }
        let text = draft.lines[line].text.as_str();
        for token in abbreviations::tokens(text)
            .into_iter()
            .filter(|token| !abbreviations::is_in_capitals(text, token))
        {
            let word = &draft.lines[line].text[token.clone()];
            if let Some(meant) = known.abbreviation(word) {
                hits.push(hit(line, token, word, &meant));
            }
        }
        let words = draft.words(line);
        let mut covered: Vec<Range<usize>> = Vec::new();
        for (range, word, meant) in known.names(text, &words) {
            covered.push(range.clone());
            hits.push(hit(line, range, &word, &meant));
        }
        for (at, word) in words.iter().enumerate().filter(|(_, word)| !covered.contains(&word.range)) {
            // Among words of another language an English one may be near to one of theirs.
            let around = &words[at.saturating_sub(4)..(at + 5).min(words.len())];
            if around.iter().any(|word| !word.plain.is_ascii()) {
                continue;
            }
            if let Some(meant) = known.word(word) {
                hits.push(hit(line, word.range.clone(), &draft.lines[line].text[word.range.clone()], meant));
            }
        }
    }
    hits
}

fn hit(line: usize, range: Range<usize>, word: &str, meant: &str) -> Hit {
    Hit::error(line, range, format!("“{word}” is one slip away from “{meant}”"))
        .suggest(format!("write “{meant}”, if that is meant"))
}

/// What is known, from the register, from other resolutions and from the draft itself.
pub(super) struct Known {
    /// Abbreviations with how often the draft has them; those of the register count as often enough.
    abbreviations: HashMap<String, usize>,
    defined: HashSet<String>,
    /// Words in lower case: how often the draft has them.
    counts: HashMap<String, usize>,
    /// Words that may be meant, by length.
    by_length: HashMap<usize, Vec<String>>,
    vocabulary: HashSet<String>,
    /// Words that are right though they look like slips.
    right: HashSet<&'static str>,
    /// Words of names by the word before them and by the word after them; small words are left out.
    after: HashMap<String, Vec<String>>,
    before: HashMap<String, Vec<String>>,
}

/// A name of the register counts as seen this often.
const REGISTERED: usize = 100;

impl Known {
    pub(super) fn of(draft: &Draft<'_>) -> Known {
        let mut known = Known {
            abbreviations: HashMap::new(),
            defined: HashSet::new(),
            counts: HashMap::new(),
            by_length: HashMap::new(),
            vocabulary: HashSet::new(),
            right: HashSet::new(),
            after: HashMap::new(),
            before: HashMap::new(),
        };
        known.read_draft(draft);
        known.read_register(draft.register);
        known.vocabulary.extend(crate::recover::common_words().map(str::to_owned));
        known.right = RIGHT.split_whitespace().collect();
        let frequent = known.counts.iter().filter(|(_, count)| **count >= 3).map(|(word, _)| word.clone());
        let meant: HashSet<String> = known.vocabulary.iter().cloned().chain(frequent).collect();
        for word in meant.into_iter().filter(|word| word.chars().count() >= SHORTEST - 1) {
            known.by_length.entry(word.chars().count()).or_default().push(word);
        }
        for list in known.by_length.values_mut() {
            list.sort();
        }
        known
    }

    fn read_draft(&mut self, draft: &Draft<'_>) {
        for line in 0..draft.lines.len() {
            let text = &draft.lines[line].text;
            for token in abbreviations::tokens(text) {
                *self.abbreviations.entry(text[token.clone()].to_owned()).or_default() += 1;
                // A bracket defines what the words before it say; `(UNESSCO)` after other words is a slip.
                if abbreviations::initials_stand_before(text, &token) {
                    self.defined.insert(text[token].to_owned());
                }
            }
            for word in draft.words(line) {
                *self.counts.entry(word.plain).or_default() += 1;
            }
        }
        for line in 0..draft.lines.len() {
            let words = draft.words(line);
            for pair in content(&words).windows(2) {
                let often =
                    |word: &Word| word.capital && self.counts.get(&word.plain).copied().unwrap_or(0) > 1;
                if often(pair[0]) && often(pair[1]) && !pair[0].stop_after {
                    let (first, second) = (pair[0].plain.clone(), pair[1].plain.clone());
                    self.add_name(&[&first, &second]);
                }
            }
        }
    }

    fn read_register(&mut self, register: &Register) {
        for actor in &register.actors {
            for name in [&actor.id, &actor.short_name] {
                *self.abbreviations.entry(name.clone()).or_default() += REGISTERED;
            }
        }
        for conference in &register.conferences {
            *self.abbreviations.entry(conference.label.clone()).or_default() += REGISTERED;
        }
        let actors = register.actors.iter().map(|actor| actor.name.split(" (").next().unwrap_or(&actor.name));
        let titles = register.instruments.iter().map(|one| one.title.as_str());
        let concepts = register.concepts.iter().map(|concept| concept.label.as_str());
        let places = register.conferences.iter().map(|conference| conference.place.as_str());
        let schemes = register.schemes.iter().map(|scheme| scheme.name.as_str());
        let names = register.names.iter().map(|known| known.name.as_str());
        for name in actors.clone().chain(titles.clone()).chain(schemes).chain(names.clone()).chain(HOUSE) {
            self.add_text(name);
        }
        for text in actors.chain(titles).chain(concepts).chain(places).chain(names).chain(HOUSE) {
            self.vocabulary.extend(words(text).into_iter().map(|word| word.plain));
        }
        for call in &register.calls {
            self.vocabulary.extend(words(&call.heading).into_iter().map(|word| word.plain));
        }
    }

    fn add_name(&mut self, parts: &[&str]) {
        for pair in parts.windows(2) {
            for (map, key, word) in
                [(&mut self.after, pair[0], pair[1]), (&mut self.before, pair[1], pair[0])]
            {
                let list = map.entry(key.to_owned()).or_default();
                if !list.iter().any(|known| known == word) {
                    list.push(word.to_owned());
                }
            }
        }
    }

    fn add_text(&mut self, text: &str) {
        let words = words(text);
        self.add_name(&content(&words).iter().map(|word| word.plain.as_str()).collect::<Vec<_>>());
    }

    /// The abbreviation that an unknown one may stand for.
    pub(super) fn abbreviation(&self, word: &str) -> Option<String> {
        let count = |word: &str| self.abbreviations.get(word).copied().unwrap_or(0);
        if abbreviations::is_roman(word)
            || count(word) > 1
            || self.defined.contains(word)
            || word.chars().count() < 4
        {
            return None;
        }
        let plural = word.strip_suffix(['s', 'S']).unwrap_or(word);
        if plural != word && count(plural) > 0 {
            return None;
        }
        let mut near = self.abbreviations.iter().filter(|(other, times)| {
            **times >= 2
                && other.as_str() != word
                && *other != plural
                && is_slip(&word.chars().collect::<Vec<_>>(), &other.chars().collect::<Vec<_>>())
                && differs_in_long_part(word, other)
        });
        let first = near.next()?;
        let best =
            near.fold(first, |best, next| if (next.1, next.0) > (best.1, best.0) { next } else { best });
        Some(best.0.clone())
    }

    /// Words beside a word of a known name that are not quite the one that belongs there: `Memmber States`.
    fn names(&self, text: &str, words: &[Word]) -> Vec<(Range<usize>, String, String)> {
        let words = content(words);
        let mut found = Vec::new();
        for (at, word) in words.iter().enumerate() {
            let said = word.plain.as_str();
            let known = self.vocabulary.contains(said) || self.counts.get(said).copied().unwrap_or(0) > 2;
            // Figures of notes run into words, genitives, abbreviations and headings in capitals are no words of names.
            let odd = said.contains(|one: char| one.is_ascii_digit() || one == '\'')
                || text[word.range.clone()].chars().filter(|one| one.is_uppercase()).count()
                    > 1 + said.matches('-').count();
            if !word.capital || known || odd || said.chars().count() < 4 {
                continue;
            }
            let before = at.checked_sub(1).map(|at| words[at]).filter(|before| !before.stop_after);
            let after = words.get(at + 1).filter(|_| !word.stop_after);
            let follows = before.and_then(|before| self.after.get(&before.plain)).into_iter().flatten();
            let leads = after.and_then(|after| self.before.get(&after.plain)).into_iter().flatten();
            let meant = follows.chain(leads).find(|meant| {
                // `Forums`, `Korean`: an ending makes another word, not a slip.
                let ending = ['s', 'n', 'd', 'r', 'y'];
                let plural =
                    said.strip_suffix(ending) == Some(meant) || meant.strip_suffix(ending) == Some(said);
                let letters_only = said.chars().all(|one| one.is_alphabetic() || one == '-');
                letters_only
                    && meant.chars().count() >= 5
                    && !plural
                    && is_slip(&letters(said), &letters(meant))
            });
            if let Some(meant) = meant {
                found.push((word.range.clone(), capitals_of(word), in_capitals(meant)));
            }
        }
        found
    }

    /// The word that a word seen once may stand for.
    fn word(&self, word: &Word) -> Option<&str> {
        let said = word.plain.as_str();
        let length = said.chars().count();
        let once = self.counts.get(said).copied().unwrap_or(0) <= 1;
        if length < SHORTEST
            || !once
            || self.vocabulary.contains(said)
            || self.right.contains(said)
            || !said.chars().all(|one| one.is_alphabetic() || one == '-')
        {
            return None;
        }
        let said = letters(said);
        (length - 1..=length + 1)
            .filter_map(|length| self.by_length.get(&length))
            .flatten()
            .find(|other| {
                let other = letters(other);
                is_slip(&said, &other) && is_inner(&said, &other)
            })
            .map(String::as_str)
    }
}

/// Names that stand in nearly every text of the house.
const HOUSE: [&str; 12] = [
    "Member States",
    "Member State",
    "Sector Members",
    "Sector Member",
    "Secretary-General",
    "General Assembly",
    "Final Acts",
    "Administrative Regulations",
    "Radio Regulations",
    "Buenos Aires Action Plan",
    "Broadband Commission",
    "Regional Preparatory Meeting",
];

/// The words that a name lives on, in order.
fn content(words: &[Word]) -> Vec<&Word> {
    const SMALL: [&str; 8] = ["of", "the", "on", "for", "and", "in", "to", "at"];
    words.iter().filter(|word| !SMALL.contains(&word.plain.as_str())).collect()
}

/// `secretary-general` as it is written.
fn in_capitals(word: &str) -> String {
    word.split('-').map(capitalized).collect::<Vec<_>>().join("-")
}

/// Shorter words have too many neighbours that are words as well.
const SHORTEST: usize = 7;

/// Words of English dictionaries that are one slip away from words of resolutions: `retaining` beside `remaining`.
const RIGHT: &str = include_str!("right_words.txt");

fn letters(word: &str) -> Vec<char> {
    plain(word).chars().collect()
}

/// One letter added, left out or another, or two neighbours in the wrong order.
fn is_slip(one: &[char], other: &[char]) -> bool {
    let same = one.iter().zip(other).take_while(|(a, b)| a == b).count();
    let (a, b) = (&one[same..], &other[same..]);
    match (a.len(), b.len()) {
        (0, 0) => false,
        (x, y) if x == y => a[1..] == b[1..] || x >= 2 && a[0] == b[1] && a[1] == b[0] && a[2..] == b[2..],
        (x, y) if x == y + 1 => a[1..] == *b,
        (x, y) if x + 1 == y => *a == b[1..],
        _ => false,
    }
}

/// Whether two words differ in their middle, in a way in which English words seldom do: endings are grammar, the first
/// letter makes another word, `z` and `s`, `o` and `ou`, one `l` and two are two spellings.
fn is_inner(one: &[char], other: &[char]) -> bool {
    let head = one.iter().zip(other).take_while(|(a, b)| a == b).count();
    let tail = one.iter().rev().zip(other.iter().rev()).take_while(|(a, b)| a == b).count();
    let differing = |word: &[char]| -> String {
        word[head.min(word.len())..word.len().saturating_sub(tail).max(head.min(word.len()))].iter().collect()
    };
    let mut pair = [differing(one), differing(other)];
    pair.sort();
    let two_spellings = matches!(
        (pair[0].as_str(), pair[1].as_str()),
        ("s", "z") | ("", "u") | ("", "l") | ("", "-") | ("", "e")
    );
    head >= 2 && tail >= 3 && !two_spellings
}

/// `ITU-T` and `ITU-D` differ in a part of one letter, `WTDC-14` and `WTDC-17` in figures: those are two names.
fn differs_in_long_part(one: &str, other: &str) -> bool {
    let split = |word: &str| -> Vec<String> {
        word.split(['-', '\u{2010}', '\u{2011}', '+', '/', '&', ' ']).map(str::to_owned).collect()
    };
    let (a, b) = (split(one), split(other));
    if a.len() != b.len() {
        return false;
    }
    let pairs: Vec<(&String, &String)> = a.iter().zip(&b).filter(|(a, b)| a != b).collect();
    match pairs[..] {
        [(a, b)] => {
            let long = a.chars().count().min(b.chars().count()) >= 3
                && a.chars().count().max(b.chars().count()) >= 4;
            long && !a.chars().chain(b.chars()).any(|one| one.is_ascii_digit())
        }
        _ => false,
    }
}

fn capitals_of(word: &Word) -> String {
    if word.capital { capitalized(&word.plain) } else { word.plain.clone() }
}

fn capitalized(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_are_one_letter_or_two_in_the_wrong_order() {
        for (one, other) in
            [("wwis", "wsis"), ("confrence", "conference"), ("telecommuniaction", "telecommunication")]
        {
            assert!(is_slip(&letters(one), &letters(other)), "{one}");
        }
        assert!(!is_slip(&letters("wtdc"), &letters("wtsa")));
        assert!(!is_slip(&letters("same"), &letters("same")));
    }

    #[test]
    fn two_names_are_no_slip_when_a_letter_tells_them_apart() {
        assert!(!differs_in_long_part("ITU-T", "ITU-D"));
        assert!(!differs_in_long_part("WTDC-14", "WTDC-17"));
        assert!(differs_in_long_part("WWIS+10", "WSIS+10"));
    }

    #[test]
    fn grammar_and_two_spellings_are_no_slips() {
        for (one, other) in [
            ("organise", "organize"),
            ("reported", "reporter"),
            ("behaviour", "behavior"),
            ("national", "rational"),
        ] {
            assert!(!is_inner(&letters(one), &letters(other)), "{one}");
        }
        assert!(is_inner(&letters("implemantation"), &letters("implementation")));
    }
}
