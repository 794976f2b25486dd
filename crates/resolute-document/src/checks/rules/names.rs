//! One thing under several names.

use std::collections::BTreeMap;
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

/// Names of three words or more that have the same words in another order.
fn reordered(draft: &Draft<'_>, names: &[Name]) -> Vec<Hit> {
    let mut groups: BTreeMap<Vec<String>, BTreeMap<Vec<String>, Vec<&Name>>> = BTreeMap::new();
    for name in names.iter().filter(|name| name.words.len() >= 3 && !linked(&name.words)) {
        let mut sorted = name.words.clone();
        sorted.sort();
        groups.entry(sorted).or_default().entry(name.words.clone()).or_default().push(name);
    }
    let mut hits = Vec::new();
    for (sorted, group) in &groups {
        let registered = draft.register.actors.iter().find_map(|actor| {
            let words = official(&actor.name);
            let mut own = words.clone();
            own.sort();
            (own == *sorted).then_some((words, actor.name.as_str()))
        });
        let right = match &registered {
            Some((words, _)) => words.clone(),
            None => {
                let most = group.iter().max_by_key(|(_, uses)| uses.len());
                most.map(|(words, _)| words.clone()).unwrap_or_default()
            }
        };
        for (words, uses) in group.iter().filter(|(words, _)| **words != right) {
            let first = uses[0];
            let other = group.get(&right).map(|uses| uses[0].shown.clone());
            let Some(other) = other.or(registered.as_ref().map(|(_, name)| (*name).to_owned())) else {
                continue;
            };
            debug_assert_ne!(*words, right);
            let message = format!(
                "“{}” and “{other}” have the same words in another order and look like two bodies",
                first.shown
            );
            hits.push(
                Hit::warning(first.line, first.range.clone(), message)
                    .suggest(format!("write “{other}” throughout")),
            );
        }
    }
    hits
}

fn linked(words: &[String]) -> bool {
    words.iter().any(|word| LINKS.contains(&word.as_str()))
}

fn official(name: &str) -> Vec<String> {
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
