//! What speaks for a parallel beside its words: the same officers are told, the same texts and goals are named.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use super::Passage;
use crate::duties::concepts;
use crate::register::Register;
use crate::structure::Force;
use crate::structure::addressees::Names;
use crate::structure::calls;
use crate::structure::words::words;

/// Something that two passages have in common.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "kind", content = "what")]
pub enum Support {
    /// Both calls bind in the same way.
    SameForce(Force),
    /// The same officer or body is told: its code in the register.
    SameAddressee(String),
    /// Both name the same text: `Resolution 70/125`.
    SameCitation(String),
    /// Both name the same action line or goal: `C5`.
    SameConcept(String),
}

/// How strongly a call binds, and whom: codes of the register.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Call {
    force: Force,
    codes: Vec<String>,
}

/// What is known of a passage beside its words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Told {
    call: Call,
    /// Notations of concepts that the passage names.
    concepts: Vec<String>,
}

/// Who is told by each passage.
pub(super) fn told(passages: &[Passage], register: &Register) -> Vec<Option<Told>> {
    // Building the names of a body costs more than reading a call; headings repeat.
    let mut names: HashMap<String, Names> = HashMap::new();
    let mut known: HashMap<(String, &str), Option<Call>> = HashMap::new();
    let body = |passage: &Passage| passage.instrument.split('-').next().unwrap_or_default().to_uppercase();
    let mut told = Vec::with_capacity(passages.len());
    for passage in passages {
        let body = body(passage);
        let call = known.entry((body.clone(), passage.heading.as_str())).or_insert_with(|| {
            let names = names.entry(body.clone()).or_insert_with(|| Names::new(register, Some(&body)));
            let call = calls::read(&passage.heading, names).filter(|call| call.operative)?;
            let codes = call.addressees.into_iter().flat_map(|addressee| addressee.codes).collect();
            Some(Call { force: call.force, codes })
        });
        let concepts = concepts::read(&passage.words, register).into_iter().map(|(notation, _)| notation);
        told.push(call.clone().map(|call| Told { call, concepts: concepts.collect() }));
    }
    told
}

/// What two passages have in common beside their words.
pub(super) fn of(here: (&Passage, Option<&Told>), there: (&Passage, Option<&Told>)) -> Vec<Support> {
    let mut found = Vec::new();
    if let (Some(ours), Some(theirs)) = (here.1, there.1) {
        if ours.call.force == theirs.call.force {
            found.push(Support::SameForce(ours.call.force));
        }
        let both = |ours: &[String], theirs: &[String]| -> Vec<String> {
            ours.iter().filter(|one| theirs.contains(one)).cloned().collect()
        };
        found.extend(both(&ours.call.codes, &theirs.call.codes).into_iter().map(Support::SameAddressee));
        found.extend(both(&ours.concepts, &theirs.concepts).into_iter().map(Support::SameConcept));
    }
    let theirs = named(&there.0.words);
    found.extend(
        named(&here.0.words).into_iter().filter(|one| theirs.contains(one)).map(Support::SameCitation),
    );
    found
}

/// Texts that a passage names by kind and number; whose they are is left to the reader of citations.
fn named(text: &str) -> Vec<String> {
    let words = words(text);
    let mut found: Vec<String> = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let kind = match words[at].plain.trim_end_matches('s') {
            "resolution" => "Resolution",
            "recommendation" => "Recommendation",
            "decision" => "Decision",
            _ => {
                at += 1;
                continue;
            }
        };
        at += 1;
        while let Some(word) = words.get(at) {
            let is_number = word.plain.contains(|character: char| character.is_ascii_digit());
            match (is_number, word.plain.as_str()) {
                (true, _) => {
                    let name = format!("{kind} {}", &text[word.range.clone()]);
                    if !found.contains(&name) {
                        found.push(name);
                    }
                }
                (false, "and" | "or" | "itu-r" | "itu-t" | "itu-d") => {}
                _ => break,
            }
            at += 1;
        }
    }
    // `Resolution 140 (Rev. Busan, 2014)`: `Rev` ends the list before the year is reached.
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_named_by_kind_and_number() {
        let text =
            "recalling UNGA Resolutions 70/1 and 70/125, Resolution 140 (Rev. Busan, 2014) and Decision 5;";
        assert_eq!(named(text), ["Resolution 70/1", "Resolution 70/125", "Resolution 140", "Decision 5"]);
    }
}
