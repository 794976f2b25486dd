//! Letters of two alphabets in one word: they look right and are found by nobody.

use std::ops::Range;

use super::super::{Draft, Hit};

/// Words that mix alphabets, and symbols written with letters of the wrong one.
pub(super) fn mixed(draft: &Draft<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    for (index, line) in draft.lines.iter().enumerate() {
        if line.text.is_ascii() {
            continue;
        }
        // Where whole words are in another alphabet, a short one among them is no slip.
        let quotes = line.text.split_whitespace().any(|word| {
            word.chars()
                .filter(|one| {
                    Script::of(*one).is_some_and(|script| script != Script::Latin) && twin(*one).is_none()
                })
                .count()
                > 1
        });
        for token in tokens(&line.text) {
            let word = &line.text[token.clone()];
            let Some(found) = foreign(word, draft.english, quotes) else { continue };
            hits.push(hit(index, token.clone(), word, &found));
        }
    }
    hits
}

fn hit(line: usize, range: Range<usize>, word: &str, found: &Foreign) -> Hit {
    let letters: Vec<String> = found.letters.iter().map(|letter| format!("“{letter}”")).collect();
    let message = match letters.as_slice() {
        [one] => {
            format!("{one} in “{word}” is a {} letter that looks like a {} one", found.script, found.other)
        }
        more => format!(
            "{} in “{word}” are {} letters that look like {} ones",
            more.join(", "),
            found.script,
            found.other
        ),
    };
    let hit = Hit::error(line, range, format!("{message}; a search for the right spelling will not find it"));
    match &found.repaired {
        Some(repaired) => hit.suggest(format!("type “{repaired}” in {} letters", found.other)),
        None => hit.suggest("type the word anew in one alphabet"),
    }
}

/// Stretches between white space, brackets and quotation marks at their ends left out.
fn tokens(text: &str) -> impl Iterator<Item = Range<usize>> {
    let base = text.as_ptr() as usize;
    text.split_whitespace().filter_map(move |token| {
        let core = token.trim_matches(|one: char| !one.is_alphanumeric());
        let start = core.as_ptr() as usize - base;
        (!core.is_empty()).then_some(start..start + core.len())
    })
}

#[derive(Debug, PartialEq, Eq)]
struct Foreign {
    script: &'static str,
    other: &'static str,
    letters: Vec<char>,
    repaired: Option<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Script {
    Latin,
    Cyrillic,
    Greek,
}

impl Script {
    fn of(letter: char) -> Option<Script> {
        match letter {
            'A'..='Z' | 'a'..='z' | '\u{c0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}' => Some(Script::Latin),
            '\u{400}'..='\u{52f}' => Some(Script::Cyrillic),
            // The micro and ohm signs are units; a single Greek letter beside Latin ones is mathematics.
            '\u{386}'..='\u{3ff}' => Some(Script::Greek),
            _ => None,
        }
    }

    fn name(self) -> &'static str {
        match self {
            Script::Latin => "Latin",
            Script::Cyrillic => "Cyrillic",
            Script::Greek => "Greek",
        }
    }
}

/// Letters that stand in the wrong alphabet. In a word of two alphabets the parts between hyphens and slashes are
/// judged one by one, for `веб-site` is two words; a look-alike among figures (`А/70/125`) is wrong in an English text.
fn foreign(word: &str, english: bool, quotes: bool) -> Option<Foreign> {
    let scripts: Vec<Script> = word.chars().filter_map(Script::of).collect();
    let strangers = scripts.iter().any(|script| *script != Script::Latin);
    if !strangers {
        return None;
    }
    let is_symbol = word.contains('/') && word.bytes().any(|byte| byte.is_ascii_digit());
    let mixed_part = word.split(['-', '\u{2010}', '\u{2011}', '/', '–']).any(|part| {
        part.chars().filter_map(Script::of).collect::<Vec<_>>().windows(2).any(|pair| pair[0] != pair[1])
    });
    let all_look_alike = word
        .chars()
        .filter(|one| Script::of(*one).is_some_and(|script| script != Script::Latin))
        .all(|one| twin(one).is_some());
    // A Russian text may write its own letter before figures; an English one may not.
    let wrong_symbol = is_symbol && all_look_alike && english;
    // A short English word of look-alikes only: `СО` for `CO`.
    let wrong_word = english
        && !quotes
        && all_look_alike
        && scripts.len() <= 5
        && scripts.iter().all(|one| *one == Script::Cyrillic);
    if !(mixed_part || wrong_symbol || wrong_word) {
        return None;
    }
    let latin = scripts.iter().filter(|script| **script == Script::Latin).count();
    let mostly_latin = english || latin * 2 >= scripts.len() || is_symbol;
    let wrong = |one: char| Script::of(one).is_some_and(|script| (script == Script::Latin) != mostly_latin);
    let mut letters: Vec<char> = word.chars().filter(|one| wrong(*one)).collect();
    letters.dedup();
    // Letters without a twin were meant: `µ-law` has none of them, `β-test` has.
    let known = letters.iter().all(|one| twin(*one).is_some());
    if !known && !mixed_part {
        return None;
    }
    if !letters.iter().any(|one| twin(*one).is_some()) {
        return None;
    }
    let script = letters.iter().find_map(|one| Script::of(*one))?;
    let other = if script == Script::Latin { Script::Cyrillic } else { Script::Latin };
    let repaired = known
        .then(|| word.chars().map(|one| if wrong(one) { twin(one).unwrap_or(one) } else { one }).collect());
    Some(Foreign { script: script.name(), other: other.name(), letters, repaired })
}

/// The letter of the other alphabet that looks the same.
fn twin(letter: char) -> Option<char> {
    const PAIRS: &[(char, char)] = &[
        ('А', 'A'),
        ('В', 'B'),
        ('Е', 'E'),
        ('К', 'K'),
        ('М', 'M'),
        ('Н', 'H'),
        ('О', 'O'),
        ('Р', 'P'),
        ('С', 'C'),
        ('Т', 'T'),
        ('У', 'Y'),
        ('Х', 'X'),
        ('Ѕ', 'S'),
        ('І', 'I'),
        ('Ј', 'J'),
        ('а', 'a'),
        ('в', 'b'),
        ('е', 'e'),
        ('к', 'k'),
        ('м', 'm'),
        ('н', 'h'),
        ('о', 'o'),
        ('р', 'p'),
        ('с', 'c'),
        ('т', 't'),
        ('у', 'y'),
        ('х', 'x'),
        ('ѕ', 's'),
        ('і', 'i'),
        ('ј', 'j'),
        ('Α', 'A'),
        ('Β', 'B'),
        ('Ε', 'E'),
        ('Ζ', 'Z'),
        ('Η', 'H'),
        ('Ι', 'I'),
        ('Κ', 'K'),
        ('Μ', 'M'),
        ('Ν', 'N'),
        ('Ο', 'O'),
        ('Ρ', 'P'),
        ('Τ', 'T'),
        ('Υ', 'Y'),
        ('Χ', 'X'),
        ('ο', 'o'),
        ('ν', 'v'),
    ];
    let latin = PAIRS.iter().find(|(other, _)| *other == letter).map(|(_, latin)| *latin);
    latin.or_else(|| PAIRS.iter().find(|(_, latin)| *latin == letter).map(|(other, _)| *other))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(word: &str, english: bool) -> Option<String> {
        foreign(word, english, false).map(|found| found.repaired.unwrap_or_default())
    }

    #[test]
    fn look_alikes_are_found_when_alphabets_mix() {
        assert_eq!(found("А/70/125", true).as_deref(), Some("A/70/125"));
        assert_eq!(found("СWG-WSIS", true).as_deref(), Some("CWG-WSIS"));
        assert_eq!(found("implementаtion", true).as_deref(), Some("implementation"));
        assert_eq!(found("выпoлнение", false).as_deref(), Some("выполнение"));
    }

    #[test]
    fn words_of_one_alphabet_stay() {
        for (word, english) in [
            ("A/70/125", true),
            ("МСЭ", false),
            ("МСЭ-R", false),
            ("А/70/125", false),
            ("веб-site", false),
            ("β-test", true),
            ("Côte", true),
            ("Правда", true),
        ] {
            assert_eq!(found(word, english), None, "{word}");
        }
    }
}
