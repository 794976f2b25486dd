//! Names that the register can date, and where a text mentions one that is younger than its old version.

use std::collections::HashMap;
use std::ops::Range;

use jiff::civil::Date;

use super::flat::{Flat, MARK, folded_words};
use super::scope::day_of;
use super::tags::is_year;
use crate::register::{Instrument, Register};

/// A place where the text names something younger than its old version.
#[derive(Debug, Clone)]
pub(super) struct Mention {
    pub(super) range: Range<usize>,
    /// What is named and since when, for people: `“2030 Agenda” (2015)`.
    pub(super) name: String,
    /// A text can look forward to a conference, but not cite what it will adopt.
    pub(super) firm: bool,
}

/// All mentions of what did not exist on the day given, in order, without overlaps.
pub(super) fn younger(
    flat: &Flat,
    scope: &[Range<usize>],
    adopted: Date,
    register: &Register,
) -> Vec<Mention> {
    let names = Names::of(register, adopted);
    let mut mentions: Vec<Mention> = Vec::new();
    for part in scope {
        if part.is_empty() {
            continue;
        }
        let range = flat.paragraph(part.start).start..flat.paragraph(part.end - 1).end + 1;
        let mut word = flat.words_in(range.clone()).start;
        let end = flat.words_in(range).end;
        while word < end {
            let found = names.at(flat, word).or_else(|| tag_at(flat, word, adopted, register));
            let found = found.or_else(|| symbol_at(flat, word, adopted));
            match found {
                Some((length, mention)) => {
                    mentions.push(mention);
                    word += length;
                }
                None => word += 1,
            }
        }
    }
    mentions
}

/// Something that can be dated.
struct Name {
    words: Vec<String>,
    year: i16,
    firm: bool,
}

/// Names younger than the old text, by their first word.
struct Names {
    by_first: HashMap<String, Vec<Name>>,
}

impl Names {
    fn of(register: &Register, adopted: Date) -> Names {
        let mut names = Names { by_first: HashMap::new() };
        for conference in &register.conferences {
            // A year without a day counts only from the next year on.
            let first = conference.start.or(conference.end);
            let younger = first.map_or(conference.year > adopted.year(), |first| first > adopted);
            if !younger {
                continue;
            }
            let year = conference.year;
            let mut add = |text: String, firm| names.add(&text, year, firm);
            match conference.body.as_str() {
                "COUNCIL" => {
                    add(format!("Council {year}"), true);
                    add(format!("Council {:02}", year % 100), true);
                }
                // A text may look forward to the next session of its own body, by this label.
                _ if conference.label.contains(['-', ' ']) => add(conference.label.clone(), false),
                _ => {}
            }
        }
        for instrument in &register.instruments {
            let Some(year) = year_of(instrument, register, adopted) else { continue };
            for name in names_of(instrument) {
                names.add(&name, year, true);
            }
        }
        for scheme in &register.schemes {
            let adopted_by =
                register.instruments.iter().find(|instrument| instrument.id == scheme.adopted_by);
            let Some(year) = adopted_by.and_then(|by| year_of(by, register, adopted)) else { continue };
            names.add(&scheme.name, year, true);
            if let Some(acronym) = &scheme.acronym {
                names.add(acronym, year, true);
                names.add(&format!("{acronym}s"), year, true);
            }
        }
        for list in names.by_first.values_mut() {
            list.sort_by_key(|name| std::cmp::Reverse(name.words.len()));
        }
        names
    }

    fn add(&mut self, text: &str, year: i16, firm: bool) {
        let words = folded_words(text);
        if let Some(first) = words.first() {
            self.by_first.entry(first.clone()).or_default().push(Name { words, year, firm });
        }
    }

    /// The longest name that starts at a word.
    fn at(&self, flat: &Flat, word: usize) -> Option<(usize, Mention)> {
        let candidates = self.by_first.get(latin(&flat.folded[word]))?;
        let whole = candidates.iter().find(|name| stands_at(flat, word, &name.words));
        let (name, length, firm) = match whole {
            Some(name) => (name, name.words.len(), name.firm),
            // A shortened title may also be a common name that is older than the title.
            None => {
                candidates.iter().find_map(|name| Some((name, shortened(flat, word, &name.words)?, false)))?
            }
        };
        let range = flat.words[word].start..flat.words[word + length - 1].end;
        let shown = format!("“{}” ({})", flat.text(range.clone()), name.year);
        Some((length, Mention { range, name: shown, firm }))
    }
}

/// A symbol is sometimes typed with a Cyrillic letter that looks the same.
fn latin(word: &str) -> &str {
    match word {
        "а" => "a",
        "с" => "c",
        _ => word,
    }
}

fn stands_at(flat: &Flat, word: usize, name: &[String]) -> bool {
    word + name.len() <= flat.words.len()
        && name.iter().enumerate().all(|(at, part)| latin(&flat.folded[word + at]) == part)
        && (1..name.len()).all(|at| joined(flat, word + at - 1))
}

/// How many words from here on are a title with words left out, its first and last among them.
fn shortened(flat: &Flat, word: usize, title: &[String]) -> Option<usize> {
    const SHORTEST: usize = 4;
    let mut rest = title.iter();
    let mut length = 0;
    let mut complete = false;
    while word + length < flat.words.len() && (length == 0 || joined(flat, word + length - 1)) {
        if !rest.any(|part| *part == flat.folded[word + length]) {
            break;
        }
        length += 1;
        complete = rest.as_slice().is_empty();
    }
    (complete && length >= SHORTEST).then_some(length)
}

/// Whether a word and the next are parts of one name: nothing between them but a blank or a joining sign.
fn joined(flat: &Flat, word: usize) -> bool {
    let gap = flat.words[word].end..flat.words[word + 1].start;
    gap.len() <= 2 && flat.chars[gap].iter().all(|c| !matches!(*c, MARK | '.' | ';' | ',' | '(' | ')'))
}

/// The year in which a text was first adopted, where that is after the day given.
fn year_of(instrument: &Instrument, register: &Register, adopted: Date) -> Option<i16> {
    if let Some(first) = &instrument.adopted {
        let known = register.conferences.iter().any(|conference| {
            conference.year == first.year
                && conference.place == first.place
                && conference.body == instrument.body
        });
        let conference = register
            .conferences
            .iter()
            .filter(|one| one.year == first.year && one.place == first.place && one.body == instrument.body)
            .find_map(|conference| conference.start);
        let younger = match (known, conference) {
            (true, Some(start)) => start > adopted,
            _ => first.year > adopted.year(),
        };
        return younger.then_some(first.year);
    }
    session_year(instrument.symbol.as_deref()?).filter(|year| *year > adopted.year())
}

/// The General Assembly opened its first session in 1946 and one every autumn since.
fn session_year(symbol: &str) -> Option<i16> {
    let session: i16 = symbol.strip_prefix("A/RES/")?.split('/').next()?.parse().ok()?;
    (session >= 30).then_some(1945 + session)
}

/// What a text can be called by: its symbol, its title, and the name within the title.
fn names_of(instrument: &Instrument) -> Vec<String> {
    let mut names = Vec::new();
    if let Some(symbol) = &instrument.symbol {
        names.push(symbol.clone());
        names.push(symbol.replacen("/RES/", "/", 1));
    }
    // What stands in parentheses explains the title.
    let title = instrument.title.split(" (").next().unwrap_or(&instrument.title);
    if folded_words(title).len() >= 4 || is_proper(title) {
        names.push(title.to_owned());
    }
    for name in dated_names(&instrument.title) {
        names.push(name);
    }
    names
}

/// `Global Digital Compact`: every word is a name.
fn is_proper(title: &str) -> bool {
    let capital = |word: &str| word.starts_with(char::is_uppercase);
    title.split_whitespace().count() >= 3 && title.split_whitespace().all(capital)
}

/// Proper names with a number in a title: `2030 Agenda for Sustainable Development`, and in short `2030 Agenda`.
fn dated_names(title: &str) -> Vec<String> {
    const LINKS: [&str; 6] = ["for", "of", "on", "the", "and", "in"];
    let mut names = Vec::new();
    for part in title.split(':') {
        let words: Vec<&str> = part.split_whitespace().collect();
        let proper = |word: &str| word.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
        let mut at = 0;
        while at < words.len() {
            if !proper(words[at]) {
                at += 1;
                continue;
            }
            let run = words[at..].iter().take_while(|word| proper(word) || LINKS.contains(word)).count();
            let last = (0..run).rev().find(|offset| proper(words[at + offset])).unwrap_or(0);
            let short = (0..run).take_while(|offset| proper(words[at + offset])).count();
            for length in [last + 1, short] {
                let name = &words[at..at + length];
                if length >= 2 && name.iter().any(|word| word.contains(|c: char| c.is_ascii_digit())) {
                    names.push(name.join(" "));
                }
            }
            at += run.max(1);
        }
    }
    names.dedup();
    names
}

/// `(Rev. Busan, 2014)`: a tag of any place. After a number it cites a text; otherwise it only names a conference.
fn tag_at(flat: &Flat, word: usize, adopted: Date, register: &Register) -> Option<(usize, Mention)> {
    const LONGEST: usize = 5;
    let start = flat.words[word].start;
    if start == 0 || flat.chars[start - 1] != '(' {
        return None;
    }
    let length = (1..=LONGEST)
        .take_while(|length| word + length <= flat.words.len())
        .find(|length| flat.chars.get(flat.words[word + length - 1].end) == Some(&')'))?;
    let range = start..flat.words[word + length - 1].end;
    let text = flat.text(range.clone());
    let (place, year) = text.rsplit_once(',')?;
    let year: i16 = year.trim().parse().ok().filter(|year| is_year(*year))?;
    let numbered = |word: usize| flat.folded[word].chars().all(|c| c.is_ascii_digit());
    let cites = word > 1 && numbered(word - 1) && is_text(&flat.folded[word - 2]);
    let revised = flat.folded[word] == "rev";
    let place = if revised {
        place.trim_start_matches(|c: char| c.is_alphabetic()).trim_start_matches('.')
    } else {
        place
    };
    let place = place.trim();
    let named =
        place.chars().next().is_some_and(char::is_uppercase) && !place.contains(|c: char| c.is_ascii_digit());
    if !named || day_of(register, place, year) <= adopted {
        return None;
    }
    // The tag stands for the text that it dates.
    let first = if cites { flat.words[word - 2].start } else { start - 1 };
    Some((
        length,
        Mention {
            range: first..range.end + 1, name: format!("“{place}, {year}”"), firm: cites || revised
        },
    ))
}

fn is_text(word: &str) -> bool {
    matches!(word, "resolution" | "resolutions" | "decision" | "decisions" | "recommendation" | "opinion")
}

/// `A/RES/72/279`, `A/72/279`, `Resolution 72/279`.
fn symbol_at(flat: &Flat, word: usize, adopted: Date) -> Option<(usize, Mention)> {
    let symbol = latin(&flat.folded[word]) == "a" && flat.chars.get(flat.words[word].end) == Some(&'/');
    if !symbol && !is_text(&flat.folded[word]) {
        return None;
    }
    let skip = 1 + usize::from(symbol && flat.folded.get(word + 1).is_some_and(|word| word == "res"));
    let session: i16 = flat.folded.get(word + skip)?.parse().ok().filter(|session| *session >= 30)?;
    let number = flat.words.get(word + skip + 1)?;
    let whole = flat.words[word].start..number.end;
    let number = flat.words[word + skip].start..number.end;
    let slashed = flat.chars[number].iter().all(|c| c.is_ascii_digit() || *c == '/');
    (slashed && 1945 + session > adopted.year()).then(|| {
        (skip + 2, Mention { range: whole.clone(), name: format!("“{}”", flat.text(whole)), firm: true })
    })
}
