//! One thing under several names.

use std::collections::{BTreeMap, HashMap};
use std::ops::Range;

use super::super::{Draft, Hit, Role};
use super::abbreviations;
use crate::structure::words::Word;

/// The same words in another order, and one document under two titles.
pub(super) fn variants(draft: &Draft<'_>) -> Vec<Hit> {
    let names = names(draft);
    let mut hits = reordered(draft, &names);
    hits.extend(retitled(&names));
    hits
}

/// A run of capitalised words: `UN Regional Economic Commissions`, `WSIS Vision beyond 2015`.
#[derive(Debug, Clone)]
struct Name {
    line: usize,
    range: Range<usize>,
    /// As it stands.
    shown: String,
    /// Its words in lower case.
    words: Vec<String>,
}

const LINKS: [&str; 8] = ["of", "on", "for", "the", "in", "beyond", "to", "at"];

fn names(draft: &Draft<'_>) -> Vec<Name> {
    let mut names = Vec::new();
    for number in 0..draft.lines.len() {
        let line = &draft.lines[number];
        let skip = matches!(line.role, Role::Action(_) | Role::Number(_) | Role::Title(_));
        if skip || abbreviations::is_capitals(&line.text) {
            continue;
        }
        let words = draft.words(number);
        let mut at = 0;
        while at < words.len() {
            let end = run(&words, at);
            if end > at + 1 {
                let range = words[at].range.start..words[end - 1].range.end;
                names.push(Name {
                    line: number,
                    shown: line.text[range.clone()].to_owned(),
                    range,
                    words: words[at..end].iter().map(|word| word.plain.clone()).collect(),
                });
            }
            at = end.max(at + 1);
        }
    }
    names
}

/// The end of a name that begins at word `at`.
fn run(words: &[Word], at: usize) -> usize {
    let counts = |word: &Word| {
        word.capital || word.plain.len() == 4 && word.plain.bytes().all(|byte| byte.is_ascii_digit())
    };
    if !counts(&words[at]) {
        return at;
    }
    let mut end = at + 1;
    while end < words.len() && !words[end - 1].stop_after {
        if counts(&words[end]) {
            end += 1;
            continue;
        }
        // Small words may stand inside a name, not at its end.
        let links = words[end..]
            .iter()
            .take_while(|word| LINKS.contains(&word.plain.as_str()) && !word.stop_after)
            .count();
        match words.get(end + links) {
            Some(next) if (1..=2).contains(&links) && counts(next) => end += links + 1,
            _ => break,
        }
    }
    end
}

/// Three to six capitalised words in a row, and where they stand: `Council Working Group` within `ITU Council Working Group`.
fn windows(names: &[Name]) -> Vec<Name> {
    let mut found = Vec::new();
    for name in names {
        // Links cut a name into parts: `Director of the` and `Telecommunication Development Bureau`.
        for part in name.words.split(|word| LINKS.contains(&word.as_str())) {
            for length in 3..=part.len().min(6) {
                for words in part.windows(length).filter(|words| !words.iter().any(|word| has_figure(word))) {
                    found.push(Name { words: words.to_vec(), shown: String::new(), ..name.clone() });
                }
            }
        }
    }
    found
}

/// Capitalised words in a row that stand elsewhere, or in the register, in another order.
fn reordered(draft: &Draft<'_>, names: &[Name]) -> Vec<Hit> {
    let mut official: HashMap<Vec<String>, Vec<String>> = HashMap::new();
    for actor in &draft.register.actors {
        let words = official_words(&actor.name);
        for part in words.split(|word| LINKS.contains(&word.as_str()) || word == "and") {
            for length in 3..=part.len().min(6) {
                for words in part.windows(length) {
                    official.entry(sorted(words)).or_insert_with(|| words.to_vec());
                }
            }
        }
    }
    let mut groups: BTreeMap<Vec<String>, BTreeMap<Vec<String>, Vec<Name>>> = BTreeMap::new();
    for name in windows(names) {
        groups.entry(sorted(&name.words)).or_default().entry(name.words.clone()).or_default().push(name);
    }
    let mut hits: Vec<Hit> = Vec::new();
    // Longer names first: what is said of one is not said again of its parts.
    let mut groups: Vec<_> = groups.into_iter().collect();
    groups.sort_by_key(|(words, _)| std::cmp::Reverse(words.len()));
    for (words, group) in &groups {
        let usual = group.iter().rev().max_by_key(|(_, uses)| uses.len()).map(|(words, _)| words);
        let Some(right) = official.get(words).or(usual) else { continue };
        for (words, uses) in group.iter().filter(|(words, _)| *words != right) {
            for name in uses {
                let text = &draft.lines[name.line].text;
                let Some(place) = place_of(text, &name.range, words) else { continue };
                let is_part = |hit: &Hit| {
                    hit.paragraph == name.line && hit.range.start < place.end && place.start < hit.range.end
                };
                if hits.iter().any(is_part) {
                    continue;
                }
                let shown = &text[place.clone()];
                let other = in_manner_of(shown, right);
                let message = format!(
                    "“{shown}” and “{other}” have the same words in another order and look like two bodies"
                );
                hits.push(
                    Hit::warning(name.line, place, message).suggest(format!("write “{other}” throughout")),
                );
            }
        }
    }
    hits
}

/// `2018` may stand before a name or after it.
fn has_figure(word: &str) -> bool {
    word.bytes().any(|byte| byte.is_ascii_digit())
}

fn sorted(words: &[String]) -> Vec<String> {
    let mut words = words.to_vec();
    words.sort();
    words
}

/// Where words in a row stand within a name.
fn place_of(text: &str, range: &Range<usize>, wanted: &[String]) -> Option<Range<usize>> {
    let said = crate::structure::words::words(&text[range.clone()]);
    let at = said
        .windows(wanted.len())
        .position(|words| words.iter().zip(wanted).all(|(word, wanted)| word.plain == *wanted))?;
    let last = at + wanted.len() - 1;
    Some(range.start + said[at].range.start..range.start + said[last].range.end)
}

/// The words in the right order, with the capitals that they have in the text.
fn in_manner_of(shown: &str, order: &[String]) -> String {
    let said = crate::structure::words::words(shown);
    let mut words = Vec::with_capacity(order.len());
    for word in order {
        let as_shown = said.iter().find(|one| one.plain == *word).map(|one| &shown[one.range.clone()]);
        words.push(as_shown.unwrap_or(word.as_str()));
    }
    words.join(" ")
}

fn official_words(name: &str) -> Vec<String> {
    let name = name.split(" (").next().unwrap_or(name);
    crate::structure::words::words(name).into_iter().map(|word| word.plain).collect()
}

/// Kinds of documents that are known by a name rather than a number.
const TITLED: [&str; 12] = [
    "vision",
    "statement",
    "declaration",
    "agenda",
    "plan",
    "commitment",
    "compact",
    "strategy",
    "programme",
    "charter",
    "consensus",
    "roadmap",
];

/// One titled document of one year under names of which neither is the short form of the other.
fn retitled(names: &[Name]) -> Vec<Hit> {
    let mut groups: BTreeMap<(String, String), Vec<&Name>> = BTreeMap::new();
    for name in names {
        let year = name.words.iter().find(|word| {
            word.len() == 4 && word.starts_with("20") && word.bytes().all(|byte| byte.is_ascii_digit())
        });
        let head = name.words.iter().find(|word| TITLED.contains(&word.as_str()));
        if let (Some(year), Some(head)) = (year, head) {
            groups.entry((head.clone(), year.clone())).or_default().push(name);
        }
    }
    let mut hits = Vec::new();
    for ((head, year), group) in &groups {
        let mut forms: Vec<(&Name, usize)> = Vec::new();
        for name in group {
            match forms.iter_mut().find(|(form, _)| form.words == name.words) {
                Some((_, count)) => *count += 1,
                None => forms.push((name, 1)),
            }
        }
        let Some((usual, _)) = forms.iter().max_by_key(|(_, count)| *count).copied() else { continue };
        for (name, _) in forms.iter().filter(|(name, _)| is_variant(&name.words, &usual.words)) {
            let message = format!(
                "“{}” and “{}” look like two texts: {head} and {year} are the same",
                name.shown, usual.shown
            );
            let hit = Hit::warning(name.line, name.range.clone(), message);
            hits.push(hit.suggest("call it by one name throughout, the one under which it was adopted"));
        }
    }
    hits
}

/// Neither name is the other one shortened: the same words, cut at one end.
fn is_variant(one: &[String], other: &[String]) -> bool {
    let content = |words: &[String]| -> Vec<String> {
        let words = words.iter().filter(|word| !LINKS.contains(&word.as_str()));
        words.flat_map(|word| word.split('+')).map(str::to_owned).collect()
    };
    let (one, other) = (content(one), content(other));
    // They must speak of the same thing: a word besides the kind and the year.
    let tells =
        |word: &&String| !TITLED.contains(&word.as_str()) && !word.starts_with("20") && other.contains(word);
    if !one.iter().any(|word| tells(&word)) {
        return false;
    }
    let (short, long) = if one.len() <= other.len() { (&one, &other) } else { (&other, &one) };
    !(long.starts_with(short) || long.ends_with(short))
}
