//! Action lines and goals that a duty names: `Action Lines C1, C3 ... and C11`, `SDGs 4, 5 and 9`, `target 9.c`.

use std::ops::Range;

use crate::register::Register;
use crate::structure::words::{Word, phrase_at, words};

/// Notations in the order of the text, each once with its first words.
pub(crate) fn read(text: &str, register: &Register) -> Vec<(String, Range<usize>)> {
    let mut found = mentions(text);
    found.retain(|(notation, _)| register.concepts.iter().any(|concept| concept.notation == *notation));
    let mut seen = std::collections::HashSet::new();
    found.retain(|(notation, _)| seen.insert(notation.clone()));
    found
}

/// Every mention of a notation, also of one that no scheme has.
pub(crate) fn mentions(text: &str) -> Vec<(String, Range<usize>)> {
    let words = words(text);
    let mut found: Vec<(String, Range<usize>)> = Vec::new();
    let lines = words.windows(2).any(|pair| pair[0].plain == "action" && pair[1].plain.starts_with("line"));
    if lines {
        action_lines(&words, &mut found);
    }
    for at in 0..words.len() {
        if let Some(length) = goal_word(&words, at) {
            goals(&words, at + length, &mut found);
        }
    }
    found.sort_by_key(|(_, range)| range.start);
    // The words of one goal can be reached from `Goals` and from `SDGs` in brackets after it.
    found.dedup();
    found
}

/// Where action lines are spoken of, a code such as `C7` is one; `C2–C6` and `C2 to C6` are ranges.
fn action_lines(words: &[Word], found: &mut Vec<(String, Range<usize>)>) {
    let code = |word: &str| word.strip_prefix('c').and_then(|number| number.parse::<u8>().ok());
    for (at, word) in words.iter().enumerate() {
        let ends: Vec<&str> = word.plain.split(['–', '-']).collect();
        if let [first, last] = ends.as_slice()
            && let (Some(first), Some(last)) = (code(first), code(last))
        {
            found.extend((first..=last).map(|number| (format!("C{number}"), word.range.clone())));
        }
        let Some(number) = code(&word.plain) else { continue };
        let range_to = (words.get(at + 1).is_some_and(|next| next.plain == "to"))
            .then(|| words.get(at + 2).and_then(|last| code(&last.plain)))
            .flatten();
        match range_to {
            Some(last) => found.extend(
                (number..last)
                    .map(|number| (format!("C{number}"), word.range.start..words[at + 2].range.end)),
            ),
            None => found.push((format!("C{number}"), word.range.clone())),
        }
    }
}

/// `SDG`, `SDGs`, `Goals`, `Sustainable Development Goal`, `target`: how many words.
fn goal_word(words: &[Word], at: usize) -> Option<usize> {
    [
        "sdg",
        "sdgs",
        "goal",
        "goals",
        "sustainable development goal",
        "sustainable development goals",
        "target",
        "targets",
        "sdg target",
        "sdg targets",
    ]
    .iter()
    .filter_map(|phrase| phrase_at(words, at, phrase))
    .max()
}

/// The numbers after such a word: `4, 5 and 9`, `4 to 9`, `9.c`. A bracket (`(SDGs)`) may stand between.
fn goals(words: &[Word], mut at: usize, found: &mut Vec<(String, Range<usize>)>) {
    if words.get(at).is_some_and(|word| matches!(word.plain.as_str(), "sdg" | "sdgs")) {
        at += 1;
    }
    let number = |word: &Word| {
        let mut parts = word.plain.split('.');
        let goal: u8 = parts.next()?.parse().ok()?;
        let target_fits = parts.next().is_none_or(|target| target.len() <= 2 && !target.is_empty());
        (target_fits && (1..=17).contains(&goal)).then_some(goal)
    };
    let mut last: Option<u8> = None;
    while let Some(word) = words.get(at) {
        match (number(word), word.plain.as_str()) {
            (Some(goal), _) => {
                let from = match (last, words[at - 1].plain.as_str()) {
                    (Some(first), "to") if first < goal => first + 1,
                    _ => goal,
                };
                found.extend((from..=goal).map(|goal| (format!("SDG {goal}"), word.range.clone())));
                last = Some(goal);
            }
            (None, "and" | "to" | "or" | "sdg" | "goal" | "target" | "as" | "well") if last.is_some() => {}
            _ => return,
        }
        at += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::register::Concept;

    fn named(text: &str) -> Vec<String> {
        let concept = |notation: String| Concept { scheme: String::new(), notation, label: String::new() };
        let mut register = Register::default();
        register.concepts.extend((1..=11).map(|line| concept(format!("C{line}"))));
        register.concepts.extend((1..=17).map(|goal| concept(format!("SDG {goal}"))));
        read(text, &register).into_iter().map(|(notation, _)| notation).collect()
    }

    #[test]
    fn action_lines_are_named_in_lists_and_ranges() {
        assert_eq!(
            named(
                "Action Lines C1, C3, C4, C6, C7, including its eight sub-action lines, and C11, as well as C8"
            ),
            ["C1", "C3", "C4", "C6", "C7", "C11", "C8"]
        );
        assert_eq!(named("Action Lines C2 to C4 and C6–C8"), ["C2", "C3", "C4", "C6", "C7", "C8"]);
        assert_eq!(named("annex C5 of the report"), [""; 0]);
        assert_eq!(named("consistent with Action Line C5, in which"), ["C5"]);
        assert_eq!(named("Action Line C99"), [""; 0]);
    }

    #[test]
    fn goals_are_named_by_number_and_target() {
        assert_eq!(named("SDGs 4, 5 and 9"), ["SDG 4", "SDG 5", "SDG 9"]);
        assert_eq!(named("Goal 9 in the 2030 Agenda, target 17.6"), ["SDG 9", "SDG 17"]);
        assert_eq!(named("Sustainable Development Goals (SDGs) 1 to 3"), ["SDG 1", "SDG 2", "SDG 3"]);
        assert_eq!(named("SDGs in 2030"), [""; 0]);
    }
}
