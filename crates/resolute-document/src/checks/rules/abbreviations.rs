//! Abbreviations: never written out, or written out after they were used.

use std::collections::{BTreeMap, HashMap};
use std::ops::Range;

use super::super::{Draft, Hit, Role};
use crate::structure::ProvisionKind;

/// Used and never written out.
pub(super) fn undefined(draft: &Draft<'_>) -> Vec<Hit> {
    let found = Abbreviations::of(draft);
    let spelling = super::spelling::Known::of(draft);
    let mut hits = Vec::new();
    for (short, uses) in &found.uses {
        let known = |part: &str| found.is_known(part, draft);
        if known(short)
            || parts(short).all(|part| known(part) || part.chars().all(|one| one.is_ascii_digit()))
        {
            continue;
        }
        let first = &uses[0];
        // A slip of another abbreviation is said to be one.
        if spelling.abbreviation(&draft.lines[first.line].text[first.range.clone()]).is_some() {
            continue;
        }
        let often = if uses.len() > 1 { format!(" ({} times)", uses.len()) } else { String::new() };
        let message = format!("“{short}” is used{often} and never written out");
        let hit = Hit::warning(first.line, first.range.clone(), message);
        hits.push(match expansion(short, draft) {
            Some(full) => hit.suggest(format!("write “{full} ({short})” where it stands first")),
            None => hit.suggest(format!("write it out where it stands first, with “({short})” after it")),
        });
    }
    hits
}

/// Written out only after it was used, or a second time.
pub(super) fn late(draft: &Draft<'_>) -> Vec<Hit> {
    let found = Abbreviations::of(draft);
    let mut hits = Vec::new();
    for (short, definitions) in &found.definitions {
        if COMMON.contains(&short.as_str()) || is_roman(short) {
            continue;
        }
        for (number, definition) in definitions.iter().enumerate() {
            if definition.instrument.is_none() {
                continue;
            }
            let before = |place: &&Place| {
                place.instrument == definition.instrument
                    && place.instrument.is_some()
                    && !place.in_title
                    && (place.line, place.range.start) < (definition.line, definition.range.start)
            };
            let earlier = definitions[..number].iter().find(|place| before(place));
            // A title of another text says what it says, unless it is the only place that writes the words out.
            if definition.in_title && (number > 0 || definitions.len() > 1) {
                continue;
            }
            let used = found.uses.get(short).into_iter().flatten().find(|place| before(place));
            let Some(first) = earlier.or(used) else { continue };
            let shown = &draft.lines[definition.line].text[definition.range.clone()];
            let whose = draft.address(first.line, first.range.start);
            let written = &draft.lines[first.line].text[first.range.clone()];
            let message = match earlier {
                Some(_) if written != shown => {
                    format!("“{shown}” is written out here, but “{written}” already was in {whose}")
                }
                Some(_) => format!("“{shown}” is written out here and already was in {whose}"),
                None => format!("“{shown}” is written out here, but “{written}” is used before, in {whose}"),
            };
            let hit = Hit::warning(definition.line, definition.range.clone(), message);
            hits.push(hit.suggest("write it out once, where it stands first, and use one form of it"));
            break;
        }
    }
    hits
}

/// Where something stands.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Place {
    line: usize,
    range: Range<usize>,
    instrument: Option<usize>,
    /// Within the title of a text that is cited.
    in_title: bool,
}

/// All abbreviations of a draft, without a plural s, in the order of the text.
struct Abbreviations {
    uses: BTreeMap<String, Vec<Place>>,
    definitions: HashMap<String, Vec<Place>>,
    /// Parts of longer ones that were written out: `CWG` of `CWG-WSIS`.
    partly: Vec<String>,
}

impl Abbreviations {
    fn of(draft: &Draft<'_>) -> Abbreviations {
        let mut found =
            Abbreviations { uses: BTreeMap::new(), definitions: HashMap::new(), partly: Vec::new() };
        for line in 0..draft.lines.len() {
            found.read(draft, line);
        }
        // The label of a session names it and writes nothing out.
        let written = found.definitions.keys().filter(|short| !is_session(short));
        let partly: Vec<String> = written.flat_map(|short| parts(short)).map(str::to_owned).collect();
        found.partly = partly;
        found
    }

    fn read(&mut self, draft: &Draft<'_>, number: usize) {
        let line = &draft.lines[number];
        let skip = matches!(line.role, Role::Action(_) | Role::Number(_));
        if skip || is_capitals(&line.text) {
            return;
        }
        for stretch in draft.stretches(number) {
            let on = line.provisions.iter().find(|(range, ..)| *range == stretch);
            let kind =
                on.map(|(_, instrument, at)| draft.structure.instruments[*instrument].provisions[*at].kind);
            let instrument = on.map(|(_, instrument, _)| *instrument);
            let text = &line.text[stretch.clone()];
            for token in tokens(text) {
                let in_text =
                    kind.is_some_and(|kind| !matches!(kind, ProvisionKind::Annex | ProvisionKind::Footnote));
                let shown = joined(&text[token.clone()]);
                let short = singular(&shown);
                let place = Place {
                    line: number,
                    range: stretch.start + token.start..stretch.start + token.end,
                    instrument: instrument.filter(|_| in_text),
                    in_title: is_in_title(text, token.start),
                };
                if is_definition(text, &token) {
                    self.definitions.entry(short.to_owned()).or_default().push(place);
                } else if explained(text, token.end) {
                    self.definitions
                        .entry(short.to_owned())
                        .or_default()
                        .push(Place { in_title: true, ..place });
                } else if in_text && !is_in_capitals(text, &token) && !text[token.end..].starts_with("- ") {
                    // Only the text itself is judged; what stands before it, in its notes and annexes may define.
                    self.uses.entry(short.to_owned()).or_default().push(place);
                }
            }
        }
    }

    fn is_known(&self, short: &str, draft: &Draft<'_>) -> bool {
        let short = singular(short);
        // Files taken from pages have the number of a note right after a word: `ICNIRP2`.
        let bare = short.trim_end_matches(|one: char| one.is_ascii_digit());
        self.definitions.contains_key(short)
            || bare.len() > 2 && self.definitions.contains_key(singular(bare))
            || self.partly.iter().any(|part| part == short)
            || COMMON.contains(&short)
            || is_roman(short)
            || draft.register.conferences.iter().any(|conference| conference.label == short)
            || is_session(short)
    }
}

/// What needs no explanation in a resolution of the Union or of the United Nations: both, the Sectors as the Constitution
/// names them, codes of currencies, units, and abbreviations that dictionaries have as words or
/// names.
#[rustfmt::skip]
const COMMON: &[&str] = &[
    "ITU", "ITU-R", "ITU-T", "ITU-D", "UN", "CHF", "USD", "EUR", "SDR",
    "UNESCO", "UNICEF", "NATO", "EU", "US", "USA", "UK", "HIV", "AIDS", "COVID", "TV", "PC", "CD", "CD-ROM", "DVD", "PDF",
    "ID", "IT", "FM", "AM", "PM", "GMT", "UTC", "IP", "IPv4", "IPv6", "GHz", "MHz", "THz", "GB", "MB", "PhD", "ISBN",
];

/// Stretches that look like abbreviations: two capitals or more, few small letters. `ITU‑D`, `IoT`, `SDGs`, `WSIS+10`.
pub(super) fn tokens(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut at = 0;
    let bytes = text.as_bytes();
    while at < text.len() {
        let begins = bytes[at].is_ascii_uppercase()
            && text[..at]
                .chars()
                .next_back()
                .is_none_or(|before| !before.is_alphanumeric() && !"/-\u{2011}\u{2010}+&.".contains(before));
        if !begins {
            at += 1;
            while !text.is_char_boundary(at) {
                at += 1;
            }
            continue;
        }
        let mut end = at;
        while let Some(length) = goes_on(&text[end..]) {
            end += length;
        }
        if is_abbreviation(&text[at..end]) {
            found.push(at..end);
        }
        at = end.max(at + 1);
    }
    found
}

/// How many bytes more belong to an abbreviation: a letter or figure, or a joint with what it joins. Files taken from pages
/// have a space where a line ended after a hyphen: `CWG- LANG`.
fn goes_on(rest: &str) -> Option<usize> {
    let mut letters = rest.chars();
    let first = letters.next()?;
    if first.is_alphanumeric() {
        return Some(first.len_utf8());
    }
    let next = letters.next()?;
    let begins = |one: char| one.is_ascii_uppercase() || one.is_ascii_digit();
    match first {
        '-' | '\u{2010}' | '\u{2011}' | '+' | '/' | '&' if begins(next) => Some(first.len_utf8()),
        '-' if next == ' ' => {
            let pair = (letters.next()?, letters.next()?);
            (pair.0.is_ascii_uppercase() && pair.1.is_ascii_uppercase()).then_some(2)
        }
        _ => None,
    }
}

/// An abbreviation as it is compared: every hyphen the same, no space after one.
fn joined(token: &str) -> String {
    token.replace(['\u{2010}', '\u{2011}'], "-").replace("- ", "-")
}

/// Whether a word in capitals stands beside it: a name or a heading, not an abbreviation.
pub(super) fn is_in_capitals(text: &str, token: &Range<usize>) -> bool {
    let capitals = |word: &str| {
        let word = word.trim_matches(|one: char| !one.is_alphanumeric());
        let letters = word.chars().filter(|one| *one != '-');
        word.len() > 1
            && !COMMON.contains(&word)
            && letters.clone().count() > 1
            && letters.clone().all(char::is_uppercase)
    };
    let before = text[..token.start].strip_suffix(' ').and_then(|before| before.rsplit(' ').next());
    let after = text[token.end..].strip_prefix(' ').and_then(|after| after.split(' ').next());
    before.is_some_and(capitals) || after.is_some_and(capitals)
}

fn is_abbreviation(token: &str) -> bool {
    let capitals = token.chars().filter(char::is_ascii_uppercase).count();
    let figures = token.chars().filter(char::is_ascii_digit).count();
    let letters = token.chars().filter(|one| one.is_alphabetic()).count();
    // `A/70/125`, `C17/98` are symbols; `CH-1211` an address.
    if token.contains('/') && figures > 0 || capitals < 2 || token.chars().count() > 16 {
        return false;
    }
    // `BYND2015` is the name of an edition.
    if token.trim_end_matches(|one: char| one.is_ascii_digit()).len() + 2 <= token.len()
        && !token.contains(['-', '+'])
    {
        return false;
    }
    // Words joined by a hyphen (`Secretary-General`) have long runs of small letters.
    let longest = token.split(|one: char| !one.is_ascii_lowercase()).map(str::len).max().unwrap_or(0);
    longest <= 2 && letters >= 2
}

/// Words in capitals are a heading, not abbreviations.
pub(super) fn is_capitals(text: &str) -> bool {
    let words =
        text.split_whitespace().filter(|word| word.chars().filter(|one| one.is_alphabetic()).count() > 1);
    let (mut all, mut capitals) = (0_usize, 0_usize);
    for word in words {
        all += 1;
        capitals += usize::from(word.chars().all(|one| !one.is_lowercase()));
    }
    all > 0 && capitals * 2 > all
}

/// `SDGs` is `SDG`; every hyphen is the same.
fn singular(short: &str) -> &str {
    short
        .strip_suffix('s')
        .filter(|rest| rest.ends_with(|last: char| last.is_ascii_uppercase()))
        .unwrap_or(short)
}

fn parts(short: &str) -> impl Iterator<Item = &str> {
    short.split(['-', '\u{2010}', '\u{2011}', '/', '+', '&']).map(singular).filter(|part| !part.is_empty())
}

/// `... Programme (UNDP)`, `(UNGA, the Assembly)`.
pub(super) fn is_definition(text: &str, token: &Range<usize>) -> bool {
    let opens = text[..token.start].ends_with(['(', '“', '"']) && {
        let before = text[..token.start].trim_end_matches(['(', '“', '"', ' ']);
        before.ends_with(char::is_alphanumeric) || before.ends_with(')')
    };
    let after = &text[token.end..];
    let closes = after.starts_with([')', '”', '"'])
        || after.starts_with(", ") && after.find(')').is_some_and(|close| close < 60);
    opens && closes || initials_stand_before(text, token)
}

/// `Sustainable Development Goal SDG 5`: the words right before it have its letters as initials.
pub(super) fn initials_stand_before(text: &str, token: &Range<usize>) -> bool {
    let short = joined(&text[token.clone()]);
    let mut wanted = singular(&short)
        .chars()
        .filter(|one| one.is_alphanumeric())
        .rev()
        .map(|one| one.to_ascii_lowercase());
    let mut next = wanted.next();
    let mut found = 0;
    // Small words between may have no letter of their own.
    let has_letter = |word: &&str| word.contains(char::is_alphanumeric);
    for word in text[..token.start].split_whitespace().rev().filter(has_letter).take(12) {
        let first = word.chars().find(|one| one.is_alphanumeric()).map(|one| one.to_ascii_lowercase());
        if first.is_some() && first == next {
            found += 1;
            next = wanted.next();
        } else if !matches!(first, Some('o' | 't' | 'a' | 'f' | 'i')) || word.len() > 3 {
            break;
        }
        if next.is_none() {
            break;
        }
    }
    next.is_none() && found >= 3
}

/// `ENUM (telephone number mapping)`: at least two words in brackets whose initials it may be.
fn explained(text: &str, end: usize) -> bool {
    let Some(inner) = text[end..].strip_prefix(" (") else { return false };
    let Some(close) = inner.find(')') else { return false };
    let words: Vec<&str> = inner[..close].split_whitespace().collect();
    words.len() >= 2
        && words
            .iter()
            .all(|word| word.chars().all(|one| one.is_alphabetic() || "-\u{2011}'’/".contains(one)))
}

/// Whether a place is inside the title of a cited text or action line: after `Resolution 130 (...) ..., on`.
fn is_in_title(text: &str, at: usize) -> bool {
    let before = &text[..at];
    // A quotation says it as it was said.
    let opened = before.matches('“').count() > before.matches('”').count();
    if opened || before.matches('"').count() % 2 == 1 {
        return true;
    }
    // `C5 (Building confidence and security in the use of ICTs)`
    let bracket = before.rfind('(').filter(|open| !before[*open..].contains(')'));
    let code = bracket.and_then(|open| before[..open].trim_end().rsplit(' ').next());
    if code.and_then(|code| code.strip_prefix('C')).is_some_and(|number| number.parse::<u8>().is_ok()) {
        return true;
    }
    let kinds = ["Resolution", "Decision", "Recommendation", "Opinion", "Resolutions"];
    let Some(cited) = kinds.iter().filter_map(|kind| before.rfind(kind)).max() else { return false };
    before[cited..].contains(", on ")
        || before[cited..].contains(" on the ")
        || before[cited..].contains(" entitled ")
}

pub(super) fn is_roman(short: &str) -> bool {
    short.bytes().all(|byte| matches!(byte, b'I' | b'V' | b'X' | b'L'))
}

/// `WRC-15`, `RA-19`: the year says that it is a session.
fn is_session(short: &str) -> bool {
    short.rsplit_once('-').is_some_and(|(body, year)| {
        matches!(year.len(), 2 | 4)
            && year.bytes().all(|byte| byte.is_ascii_digit())
            && body.bytes().all(|byte| byte.is_ascii_uppercase())
    })
}

/// What the register knows an abbreviation to stand for.
fn expansion(short: &str, draft: &Draft<'_>) -> Option<String> {
    let actor = draft.register.actors.iter().find(|actor| actor.short_name == short || actor.id == short)?;
    let name = actor.name.split(" (").next().unwrap_or(&actor.name);
    (name != short).then(|| name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<&str> {
        tokens(text).into_iter().map(|range| &text[range]).collect()
    }

    #[test]
    fn abbreviations_are_told_from_words_and_symbols() {
        assert_eq!(
            read(
                "the BDT, ITU‑D and SDGs (WSIS+10) in IoT of the Secretary-General, A/70/125 and McBride's C2"
            ),
            ["BDT", "ITU‑D", "SDGs", "WSIS+10", "IoT"]
        );
    }

    #[test]
    fn definitions_are_told_from_uses() {
        let defined = |text: &str| {
            let token = tokens(text).pop().expect("an abbreviation");
            is_definition(text, &token) || explained(text, token.end)
        };
        assert!(defined("the Development Programme (UNDP) and"));
        assert!(defined("use of ENUM (telephone number mapping)"));
        assert!(!defined("Action Line C2 (e.g. BDT and others)"));
        assert!(!defined("the Director of BDT"));
    }
}
