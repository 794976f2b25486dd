//! Facts that the register knows otherwise, and references of a text to itself.

use super::super::{Draft, Hit, Role};
use crate::structure::ProvisionKind;
use crate::structure::words::words;

const NUMBERS: [&str; 13] = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
];

/// The number of objectives of a plan that a conference adopts, where the register knows that plan.
pub(super) fn stale(draft: &Draft<'_>) -> Vec<Hit> {
    let Some(conference) = draft.conference else { return Vec::new() };
    let mut hits = Vec::new();
    for line in 0..draft.lines.len() {
        let words = draft.words(line);
        let texts: Vec<&str> = words.iter().map(|word| word.plain.as_str()).collect();
        for at in 0..words.len() {
            let number =
                NUMBERS.iter().position(|number| *number == texts[at]).or_else(|| texts[at].parse().ok());
            let Some(number) = number.filter(|number| *number < 100) else { continue };
            let objectives = (at + 1..(at + 4).min(texts.len())).find(|one| texts[*one] == "objectives");
            let Some(last) = objectives else { continue };
            // `adopted at this conference` says which plan is meant.
            let after = texts[last + 1..].iter().take(5).copied().collect::<Vec<_>>().join(" ");
            let adopted = [
                "adopted at this conference",
                "adopted by this conference",
                "approved by this conference",
                "approved at this conference",
            ];
            if !adopted.iter().any(|words| after.starts_with(words)) {
                continue;
            }
            let sector = sector_before(draft, line, words[at].range.start);
            let plan = draft.register.plans.iter().find(|plan| {
                Some(plan.owner.as_str()) == sector
                    && plan.first_year > conference.year
                    && plan.first_year - conference.year <= 3
            });
            let Some(plan) = plan.filter(|plan| plan.objectives != number) else { continue };
            let known = NUMBERS
                .get(plan.objectives)
                .map_or_else(|| plan.objectives.to_string(), |word| (*word).to_owned());
            let message = format!(
                "the plan of {} for {}-{}, the one that this conference prepares, has {known} objectives",
                plan.owner, plan.first_year, plan.last_year
            );
            let range = words[at].range.start..words[last].range.end;
            hits.push(
                Hit::warning(line, range, message)
                    .suggest(format!("write “{known}”, or name the plan that is meant")),
            );
        }
    }
    hits
}

/// The Sector that is named last before a place, or to whose conference the text is addressed.
fn sector_before<'a>(draft: &Draft<'a>, line: usize, at: usize) -> Option<&'a str> {
    let before = crate::structure::words::plain(&draft.lines[line].text[..at]);
    let sectors = draft.register.actors.iter().filter(|actor| actor.kind == "sector");
    sectors
        .filter_map(|actor| {
            before.rfind(&crate::structure::words::plain(&actor.id)).map(|found| (found, actor.id.as_str()))
        })
        .max()
        .map(|(_, id)| id)
}

/// A text that names itself by its number, as if it were another.
pub(super) fn self_reference(draft: &Draft<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    for (number, line) in draft.lines.iter().enumerate() {
        if line.role != Role::Provisions {
            continue;
        }
        for (range, index, provision) in &line.provisions {
            let instrument = &draft.structure.instruments[*index];
            if matches!(
                instrument.provisions[*provision].kind,
                ProvisionKind::Annex | ProvisionKind::Footnote
            ) {
                continue;
            }
            let Some(own) = instrument.number.as_deref() else { continue };
            let text = &line.text[range.clone()];
            let words = words(text);
            for at in 1..words.len() {
                let names =
                    words[at].plain == own && words[at - 1].plain == instrument.kind && words[at - 1].capital;
                if !names {
                    continue;
                }
                // With a tag, or with a body, it is an earlier revision or another text.
                let rest = text[words[at].range.end..].trim_start();
                let body_before = at >= 2 && words[at - 2].capital;
                if rest.starts_with('(') || rest.starts_with("of ") || body_before {
                    continue;
                }
                let place = range.start + words[at - 1].range.start..range.start + words[at].range.end;
                let message = format!("“{}” is this very text", &line.text[place.clone()]);
                hits.push(
                    Hit::note(number, place, message).suggest(format!(
                        "say “this {}”, or check that another text is meant",
                        instrument.kind
                    )),
                );
            }
        }
    }
    hits
}
