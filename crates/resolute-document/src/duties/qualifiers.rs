//! How a duty is to be done: limits, partners, whom it benefits, and at what level.

use std::ops::Range;

use super::parties;
use crate::structure::addressees::Names;
use crate::structure::calls::is_infinitive;
use crate::structure::words::{Word, phrase_at, words};

/// Phrases that limit a duty by themselves.
#[rustfmt::skip]
const FIXED_LIMITS: &[&str] = &[
    "where appropriate", "as appropriate", "when appropriate", "if appropriate", "wherever appropriate",
    "when required", "as required", "if required", "where required", "where necessary", "if necessary",
    "as necessary", "when necessary", "as needed", "where needed", "if needed", "when needed",
    "where possible", "wherever possible", "if possible", "when possible", "to the extent possible",
    "to the maximum extent possible", "as far as possible", "as far as practicable",
    "to the extent practicable", "insofar as possible", "upon request", "on request", "upon their request",
    "at their request", "in their respective roles", "in its respective role", "as soon as possible",
    "subject to available resources", "subject to the availability of resources", "on a voluntary basis",
    "without prejudice", "where feasible", "if feasible", "as feasible", "where applicable",
    "as applicable", "where relevant", "as relevant", "on an equal footing",
    "to the greatest extent possible", "under mutually agreed terms",
];

/// What `within ...` must speak of to be a limit.
#[rustfmt::skip]
const BOUNDS: &[&str] = &[
    "mandate", "mandates", "resources", "limits", "budget", "budgets", "competence", "competences",
    "competencies", "responsibilities", "responsibility", "remit", "purview", "means", "purposes",
    "jurisdiction", "scope", "sphere", "spheres", "terms", "limitations", "mechanisms", "funds", "area",
    "capabilities",
];

/// What opens a limit and runs on to the end of its phrase.
#[rustfmt::skip]
const OPEN_LIMITS: &[&str] = &[
    "within", "subject to", "consistent with", "in accordance with", "in line with", "without prejudice to",
    "without duplicating", "without additional", "in keeping with",
];

/// Words before which such a phrase ends.
#[rustfmt::skip]
const LIMIT_ENDS: &[&str] = &[
    "and", "to", "in", "on", "through", "with", "noting", "taking", "bearing", "related", "for", "as", "by",
    "at", "that", "which",
];

/// Limits, in order.
pub(super) fn limits(text: &str) -> Vec<Range<usize>> {
    let words = words(text);
    let mut found = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let length = FIXED_LIMITS
            .iter()
            .filter_map(|phrase| phrase_at(&words, at, phrase))
            .max()
            .or_else(|| bounded(&words, at));
        match length {
            Some(length) => {
                found.push(words[at].range.start..words[at + length - 1].range.end);
                at += length;
            }
            None => at += 1,
        }
    }
    found
}

/// `within the financial limits set by the Plenipotentiary Conference`.
fn bounded(words: &[Word], at: usize) -> Option<usize> {
    let (opening, phrase) = OPEN_LIMITS
        .iter()
        .filter_map(|phrase| phrase_at(words, at, phrase).map(|length| (length, *phrase)))
        .max()?;
    let mut end = at + opening;
    if words[end - 1].stop_after {
        return None;
    }
    let mut bound = None;
    while let Some(word) = words.get(end) {
        if BOUNDS.contains(&word.plain.as_str()) {
            bound = Some(end);
        }
        let after_bound = bound.is_some() && end > at + opening;
        let joins = after_bound && LIMIT_ENDS.contains(&word.plain.as_str());
        // `the financial plan and biennial budget`, `set by the Plenipotentiary Conference` still belong to it.
        let goes_on = match word.plain.as_str() {
            "and" => words[end + 1..].iter().take(4).any(|next| BOUNDS.contains(&next.plain.as_str())),
            "by" => matches!(
                words[end - 1].plain.as_str(),
                "set" | "established" | "approved" | "determined" | "allocated" | "adopted"
            ),
            "in" => {
                bound.is_some_and(|bound| {
                    bound + 1 == end
                        || words[end - 1].plain == "allocated"
                        || words[end - 1].plain == "contained"
                }) && words[end + 1..]
                    .iter()
                    .take(3)
                    .any(|next| next.plain == "plan" || BOUNDS.contains(&next.plain.as_str()))
            }
            "as" => words
                .get(end + 1)
                .is_some_and(|next| matches!(next.plain.as_str(), "approved" | "set" | "established")),
            "for" => words.get(end + 1).is_some_and(|next| next.plain == "that"),
            _ => false,
        };
        if joins && !goes_on || end > at + opening && is_infinitive(words, end) {
            break;
        }
        end += 1;
        if words[end - 1].stop_after {
            break;
        }
        // Without a bound in sight it is another `within`.
        if bound.is_none() && end > at + opening + 9 {
            return None;
        }
    }
    let bound = bound?;
    // A resolution's `plan` is a limit only `within` it.
    if phrase != "within"
        && !matches!(
            words[bound].plain.as_str(),
            "mandate"
                | "mandates"
                | "resources"
                | "limits"
                | "competence"
                | "purposes"
                | "budget"
                | "terms"
                | "scope"
        )
    {
        return None;
    }
    Some(end - at)
}

/// What opens the naming of partners; an adverb may stand before the noun (`in close collaboration with`).
#[rustfmt::skip]
const TOGETHER: &[&str] = &[
    "collaboration with", "cooperation with", "co-operation with", "coordination with", "consultation with",
    "partnership with", "conjunction with", "association with", "liaison with", "concert with",
    "jointly with", "together with", "collaborate with", "cooperate with", "co-operate with",
    "coordinate with", "consult with", "collaborate closely with", "cooperate closely with", "work with",
    "work closely with", "working with", "collaborating with", "cooperating with", "liaise with",
    "partnering with", "cooperation and collaboration with", "collaboration and cooperation with",
    "consultation and collaboration with", "coordination and collaboration with",
    "coordination and cooperation with", "collaboration and coordination with",
    "cooperation and coordination with", "consultation and coordination with", "coordinating with",
    "with the involvement of", "with the participation of", "with the support of", "with the assistance of",
    "with support from", "particularly with",
];

/// Partners, in the order in which they are named.
pub(super) fn partners(text: &str, names: &Names) -> Vec<Range<usize>> {
    let words = words(text);
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let Some(length) = TOGETHER.iter().filter_map(|phrase| phrase_at(&words, at, phrase)).max() else {
            at += 1;
            continue;
        };
        at += length;
        if let Some(end) = parties::end(text, &words, at, names) {
            found.push(parties::range(text, &words, at, end));
            at = end;
        }
    }
    found
}

/// Groups that a duty can benefit, the longer name first; one row a group.
const GROUPS: &[&[&str]] = &[
    &["least developed countries", "ldcs"],
    &["small island developing states", "sids"],
    &["landlocked developing countries", "lldcs"],
    &["countries with economies in transition"],
    &["countries in special need", "countries in special needs"],
    &["developing countries"],
    &[
        "persons with disabilities",
        "people with disabilities",
        "persons with specific needs",
        "persons with special needs",
    ],
    &["women and girls", "women", "girls"],
    &["young people", "youth", "young women and men"],
    &["children and young people", "children"],
    &["indigenous peoples", "indigenous people", "indigenous communities"],
    &["older persons", "the elderly", "older people", "elderly people"],
    &[
        "rural isolated and remote regions",
        "rural remote and underserved areas",
        "rural and remote areas",
        "rural areas",
        "remote areas",
        "underserved areas",
        "unserved and underserved areas",
        "rural isolated and poorly served areas",
    ],
    &[
        "small medium and micro enterprises",
        "small and medium-sized enterprises",
        "small and medium enterprises",
        "smes",
        "smmes",
        "msmes",
    ],
    &["refugees"],
    &["consumers", "users"],
];

/// Groups named in the text, each once, in its words.
pub(super) fn beneficiaries(text: &str) -> Vec<Range<usize>> {
    let words = words(text);
    // Commas inside `rural, isolated and remote regions` do not part the phrase.
    let joined: Vec<Word> = words
        .iter()
        .map(|word| Word {
            stop_after: word.stop_after && !text[word.range.end..].starts_with(','),
            ..word.clone()
        })
        .collect();
    let mut seen = vec![false; GROUPS.len()];
    let mut found = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let best = GROUPS
            .iter()
            .enumerate()
            .flat_map(|(group, names)| names.iter().map(move |name| (group, *name)))
            .filter_map(|(group, name)| phrase_at(&joined, at, name).map(|length| (length, group)))
            .max();
        let Some((length, group)) = best else {
            at += 1;
            continue;
        };
        if !seen[group] {
            seen[group] = true;
            found.push(words[at].range.start..words[at + length - 1].range.end);
        }
        at += length;
    }
    found
}

#[rustfmt::skip]
const LEVELS: &[&str] = &[
    "local", "national", "subregional", "sub-regional", "regional", "interregional", "inter-regional",
    "international", "global", "worldwide", "country", "bilateral", "multilateral", "community",
];

/// `national`, `regional`, `global` in `at the national, regional and global levels`, each with its own place.
pub(super) fn levels(text: &str) -> Vec<Range<usize>> {
    let words = words(text);
    let mut found = Vec::new();
    for at in 0..words.len() {
        if !matches!(words[at].plain.as_str(), "level" | "levels") {
            continue;
        }
        let mut start = at;
        while start > 0
            && (LEVELS.contains(&words[start - 1].plain.as_str())
                || matches!(words[start - 1].plain.as_str(), "and" | "or" | "and/or"))
        {
            start -= 1;
        }
        found.extend(
            words[start..at]
                .iter()
                .filter(|word| LEVELS.contains(&word.plain.as_str()))
                .map(|word| word.range.clone()),
        );
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(text: &str, read: fn(&str) -> Vec<Range<usize>>) -> Vec<&str> {
        read(text).into_iter().map(|range| &text[range]).collect()
    }

    #[test]
    fn limits_are_read_to_the_end_of_their_phrase() {
        for (text, expected) in [
            ("to develop the plan, within its mandate, related to ITU-D", vec!["within its mandate"]),
            ("the 2030 Agenda within the terms of its mandate;", vec!["within the terms of its mandate"]),
            (
                "within the financial limits set by the Plenipotentiary Conference, to act",
                vec!["within the financial limits set by the Plenipotentiary Conference"],
            ),
            (
                "within the resources allocated in the financial plan and biennial budget;",
                vec!["within the resources allocated in the financial plan and biennial budget"],
            ),
            ("to work where appropriate and upon request", vec!["where appropriate", "upon request"]),
            ("consistent with the mandate of ITU‑D;", vec!["consistent with the mandate of ITU‑D"]),
            ("consistent with WSIS Action Line C5", vec![]),
            ("within the framework of the Partnership", vec![]),
            ("in accordance with Resolution 140", vec![]),
        ] {
            assert_eq!(said(text, limits), expected, "{text}");
        }
    }

    #[test]
    fn partners_are_read_to_the_end_of_their_list() {
        for (text, expected) in [
            (
                "in collaboration with the relevant regional organizations, regional coordination",
                vec!["the relevant regional organizations"],
            ),
            (
                "to work with other agencies, donors and industry on it",
                vec!["other agencies, donors and industry"],
            ),
            ("in close coordination with Member States, to act", vec!["Member States"]),
            (
                "in cooperation with relevant organizations and support their work",
                vec!["relevant organizations"],
            ),
            ("to cooperate with each other", vec![]),
        ] {
            let names = Names::new(&crate::Register::default(), None);
            let found: Vec<&str> = partners(text, &names).into_iter().map(|range| &text[range]).collect();
            assert_eq!(found, expected, "{text}");
        }
    }

    #[test]
    fn levels_and_groups_are_read_in_their_own_words() {
        assert_eq!(
            said("at the national, regional and global levels", levels),
            ["national", "regional", "global"]
        );
        assert_eq!(said("national plans", levels), [""; 0]);
        assert_eq!(
            said(
                "developing countries, in particular LDCs, in rural, isolated and remote regions",
                beneficiaries
            ),
            ["developing countries", "LDCs", "rural, isolated and remote regions"]
        );
    }
}
