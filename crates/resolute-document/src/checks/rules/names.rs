//! One thing under several names.

use std::collections::{BTreeMap, HashMap};
use std::ops::Range;

use super::super::{Draft, Hit, Role};
use super::abbreviations;
use crate::register::Register;
use crate::structure::words::Word;

/// The same words in another order, and one document under two titles.
pub(super) fn variants(draft: &Draft<'_>) -> Vec<Hit> {
    let names = names(draft);
    let mut hits = reordered(draft, &names);
    let official = misnamed(draft);
    let is_said = |hit: &Hit, others: &[Hit]| {
        others.iter().any(|one| {
            one.paragraph == hit.paragraph
                && one.range.start < hit.range.end
                && hit.range.start < one.range.end
        })
    };
    let further: Vec<Hit> = official.into_iter().filter(|hit| !is_said(hit, &hits)).collect();
    hits.extend(further);
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
        // Nearly every name has one order only, and nothing is to be weighed.
        if group.len() == 1 && official.get(words).is_none_or(|right| group.contains_key(right)) {
            continue;
        }
        let usual = group.iter().max_by_key(|(words, uses)| (uses.len(), known_pairs(words, draft.register)));
        let usual = usual.map(|(words, _)| words);
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

/// How many neighbours of a name are neighbours in names of the register, in any number: `Economic Commission`.
fn known_pairs(words: &[String], register: &Register) -> usize {
    let singular = |word: &str| word.strip_suffix('s').unwrap_or(word).to_owned();
    let stands = |pair: &&[String]| {
        let wanted = [singular(&pair[0]), singular(&pair[1])];
        register.actors.iter().any(|actor| {
            let name: Vec<String> = official_words(&actor.name).iter().map(|word| singular(word)).collect();
            name.windows(2).any(|known| known == wanted)
        })
    };
    words.windows(2).filter(stands).count()
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

/// Names of the register in other words: the same words in another order or with other small words between them.
fn misnamed(draft: &Draft<'_>) -> Vec<Hit> {
    let mut official: HashMap<Vec<String>, Vec<Vec<String>>> = HashMap::new();
    let register = draft.register;
    let actors = register.actors.iter().map(|actor| actor.name.split(" (").next().unwrap_or(&actor.name));
    let schemes = register.schemes.iter().map(|scheme| scheme.name.as_str());
    let titles = register.instruments.iter().filter(|one| one.body == "WSIS").map(|one| one.title.as_str());
    let known = register.names.iter().map(|known| known.name.as_str());
    for name in actors.chain(schemes).chain(titles).chain(known) {
        let words = official_words(name);
        let content = content_of(&words);
        // Officers are named in several right ways.
        if (3..=8).contains(&content.len())
            && !content.iter().any(|word| word == "director" || word == "secretary-general")
        {
            official.entry(sorted(&content)).or_default().push(words);
        }
    }
    let longest = official.keys().map(Vec::len).max().unwrap_or(0);
    let mut hits = Vec::new();
    for number in 0..draft.lines.len() {
        if matches!(draft.lines[number].role, Role::Action(_) | Role::Number(_)) {
            continue;
        }
        let words = draft.words(number);
        let places: Vec<usize> = (0..words.len()).filter(|at| !is_small(&words[*at].plain)).collect();
        for first in 0..places.len() {
            for length in 3..=longest.min(places.len() - first) {
                let (from, to) = (places[first], places[first + length - 1]);
                // A name is not cut by a mark, and begins and ends with a capital.
                if words[from..to].iter().any(|word| word.stop_after) {
                    break;
                }
                let content: Vec<String> =
                    places[first..first + length].iter().map(|at| words[*at].plain.clone()).collect();
                let Some(names) = official.get(&sorted(&content)) else { continue };
                let said: Vec<String> = words[from..=to].iter().map(|word| word.plain.clone()).collect();
                let capitals = words[from..=to].iter().filter(|word| word.capital).count();
                // What stands in a longer name is another name: `Geneva Declaration of Principles and the Geneva Plan of Action`.
                let parted = |from: usize, to: usize| {
                    words[from..to].iter().any(|word| word.stop_after)
                        || words[from + 1..to].iter().any(|word| word.plain == "and")
                };
                let before =
                    places[..first].last().is_some_and(|at| words[*at].capital && !parted(*at, from));
                let after =
                    places.get(first + length).is_some_and(|at| words[*at].capital && !parted(to, *at));
                let joins = words[from..=to].iter().any(|word| word.plain == "and");
                let joined = names.iter().any(|name| name.iter().any(|word| word == "and"));
                if before || after || joins != joined {
                    continue;
                }
                let right = names.iter().any(|name| {
                    without_article(name) == without_article(&said)
                        || is_genitive(&content, &content_of(name))
                });
                let wanted = as_written(register, &names[0])
                    .split(' ')
                    .filter(|word| word.starts_with(char::is_uppercase))
                    .count();
                if right || capitals < wanted || !words[from].capital {
                    continue;
                }
                let place = words[from].range.start..words[to].range.end;
                let shown = &draft.lines[number].text[place.clone()];
                let name = as_written(register, &names[0]);
                let message = format!("“{shown}” is not quite the name, which is “{name}”");
                hits.push(Hit::warning(number, place, message).suggest(format!("write “{name}”")));
            }
        }
    }
    hits
}

fn is_small(word: &str) -> bool {
    LINKS.contains(&word) || word == "and"
}

fn content_of(words: &[String]) -> Vec<String> {
    words.iter().filter(|word| !is_small(word)).cloned().collect()
}

fn without_article(words: &[String]) -> Vec<&String> {
    words.iter().filter(|word| *word != "the").collect()
}

/// `General Assembly of the United Nations`, `Task Force of ITU`: whose it is may stand before or after.
fn is_genitive(said: &[String], name: &[String]) -> bool {
    const OWNERS: [&[&str]; 5] = [&["united", "nations"], &["un"], &["itu"], &["union"], &["wsis"]];
    OWNERS.iter().any(|owner| {
        let starts = |words: &[String]| words.iter().zip(*owner).all(|(word, own)| word == own);
        let moved = |words: &[String]| -> Vec<String> {
            let (first, rest) = words.split_at(owner.len().min(words.len()));
            rest.iter().chain(first).cloned().collect()
        };
        starts(said) && moved(said) == name || starts(name) && moved(name) == said
    })
}

/// A name with the capitals of the register.
fn as_written(register: &Register, words: &[String]) -> String {
    let actors = register.actors.iter().map(|actor| actor.name.split(" (").next().unwrap_or(&actor.name));
    let schemes = register.schemes.iter().map(|scheme| scheme.name.as_str());
    let titles = register.instruments.iter().map(|one| one.title.as_str());
    let known = register.names.iter().map(|known| known.name.as_str());
    let written = actors.chain(schemes).chain(titles).chain(known).find(|name| official_words(name) == words);
    written.map_or_else(|| words.join(" "), str::to_owned)
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
