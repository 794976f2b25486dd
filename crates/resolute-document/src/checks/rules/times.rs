//! Times that have passed, and times that are asked for and not set.

use std::ops::Range;

use super::super::{Draft, Hit};
use crate::duties::{Mandate, Within};
use crate::structure::words::{Word, words};
use crate::structure::{BlockForce, ProvisionKind};

/// A duty whose day lies before the text is adopted, or before the day for which it is read.
pub(super) fn past(draft: &Draft<'_>) -> Vec<Hit> {
    let Some(as_of) = draft.as_of else { return Vec::new() };
    let mut hits = Vec::new();
    for mandate in draft.mandates {
        let Some(day) = mandate.due.day.or(mandate.due.date).filter(|day| *day < as_of) else { continue };
        let Some((line, range)) = words_of(draft, mandate, day) else { continue };
        let said = &draft.lines[line].text[range.clone()];
        let opening = draft.conference.and_then(|conference| conference.start);
        hits.push(match opening.filter(|opening| day < *opening) {
            Some(opening) => Hit::warning(
                line,
                range.clone(),
                format!(
                    "“{said}” sets {day} as the day, and the conference that is asked opens only on {opening}"
                ),
            )
            .suggest("set a day that is still to come, or say that it was done"),
            None => Hit::note(line, range.clone(), format!("“{said}” is over: {day} lies before {as_of}"))
                .suggest("see what came of it before the text is taken up again"),
        });
    }
    hits
}

/// Where the words stand that set a day: of several times the one that names its year.
fn words_of(draft: &Draft<'_>, mandate: &Mandate, day: jiff::civil::Date) -> Option<(usize, Range<usize>)> {
    let times = || mandate.because.iter().filter(|one| one.field == "due" && one.within == Within::Text);
    // `before 2018` ends on the last day of 2017.
    let names = |year: i16| times().find(|one| one.quote.contains(&year.to_string()));
    let because = names(day.year()).or_else(|| names(day.year() + 1)).or_else(|| times().next())?;
    let provisions = &draft.structure.instruments[mandate.instrument].provisions;
    for (number, line) in draft.lines.iter().enumerate() {
        for (range, instrument, provision) in &line.provisions {
            let belongs =
                *provision == mandate.provision || is_under(provisions, *provision, mandate.provision);
            if *instrument != mandate.instrument || !belongs {
                continue;
            }
            if let Some(found) = line.text[range.clone()].find(&because.quote) {
                let start = range.start + found;
                return Some((number, start..start + because.quote.len()));
            }
        }
    }
    None
}

fn is_under(provisions: &[crate::structure::Provision], provision: usize, above: usize) -> bool {
    let mut at = provisions[provision].parent;
    while let Some(parent) = at {
        if parent == above {
            return true;
        }
        at = provisions[parent].parent;
    }
    false
}

/// Words with which a duty asks someone to take part.
const TAKING_PART: &[&[&str]] = &[
    &["engage", "in"],
    &["participate", "in"],
    &["participate", "actively", "in"],
    &["take", "part", "in"],
    &["contribute", "to"],
    &["prepare", "for"],
    &["attend"],
    &["be", "represented", "at"],
    &["preparations", "for"],
];

/// A duty to take part in something that is over.
pub(super) fn stale_task(draft: &Draft<'_>) -> Vec<Hit> {
    let Some(as_of) = draft.as_of else { return Vec::new() };
    let over: Vec<(Vec<String>, &str, jiff::civil::Date)> = draft
        .register
        .conferences
        .iter()
        .filter_map(|conference| {
            let last = conference.end.or(conference.start)?;
            // An event of a process is named by the first word of its label, where that names an edition (`WSIS+10`).
            let first = conference.label.split(' ').next()?;
            let name = if first.contains('+') { first } else { conference.label.as_str() };
            let words = words(name).into_iter().map(|word| word.plain).collect();
            (last < as_of).then_some((words, conference.label.as_str(), last))
        })
        .collect();
    let mut hits = Vec::new();
    for (number, line) in draft.lines.iter().enumerate() {
        for (range, instrument, provision) in &line.provisions {
            let provision = &draft.structure.instruments[*instrument].provisions[*provision];
            if provision.force != BlockForce::Operative || provision.kind == ProvisionKind::Call {
                continue;
            }
            let words = words(&line.text[range.clone()]);
            let Some((at, name, last)) = taking_part(&words, &over) else { continue };
            let place = range.start + at.start..range.start + at.end;
            let message = format!("this asks to take part in {name}, which ended on {last}");
            hits.push(
                Hit::warning(number, place, message)
                    .suggest("name the process that goes on, or delete the task"),
            );
        }
    }
    hits
}

fn taking_part<'a>(
    words: &[Word],
    over: &'a [(Vec<String>, &'a str, jiff::civil::Date)],
) -> Option<(Range<usize>, &'a str, jiff::civil::Date)> {
    for at in 0..words.len() {
        let Some(verb) = TAKING_PART.iter().find(|verb| {
            verb.iter()
                .enumerate()
                .all(|(offset, word)| words.get(at + offset).is_some_and(|said| said.plain == *word))
        }) else {
            continue;
        };
        let from = at + verb.len();
        for first in from..(from + 5).min(words.len()) {
            // What came of an event can go on: only the event itself is over.
            if first > from && words[first - 1].stop_after
                || matches!(words[first].plain.as_str(), "of" | "to" | "outcomes" | "implementation")
            {
                break;
            }
            for (name, shown, last) in over {
                let said: Vec<&str> =
                    words[first..].iter().take(name.len()).map(|word| word.plain.as_str()).collect();
                let follows = words.get(first + name.len()).map(|word| word.plain.as_str());
                if said == name.iter().map(String::as_str).collect::<Vec<_>>()
                    && !matches!(follows, Some("outcomes" | "vision" | "statement" | "follow-up"))
                {
                    return Some((
                        words[at].range.start..words[first + name.len() - 1].range.end,
                        shown,
                        *last,
                    ));
                }
            }
        }
    }
    None
}

/// A duty that asks for deadlines and has none itself.
pub(super) fn dangling_deadline(draft: &Draft<'_>) -> Vec<Hit> {
    const SETS: [&str; 5] = ["deadlines", "timelines", "timetable", "timeframe", "time-frame"];
    let mut hits = Vec::new();
    for mandate in
        draft.mandates.iter().filter(|mandate| mandate.due.date.is_none() && mandate.due.event.is_none())
    {
        let provisions = &draft.structure.instruments[mandate.instrument].provisions;
        for (number, line) in draft.lines.iter().enumerate() {
            for (range, instrument, provision) in &line.provisions {
                if *instrument != mandate.instrument || *provision != mandate.provision {
                    continue;
                }
                debug_assert!(*provision < provisions.len());
                let words = words(&line.text[range.clone()]);
                let asks = words.iter().position(|word| SETS.contains(&word.plain.as_str()));
                let set = |at: usize| {
                    let before: Vec<&str> =
                        words[at.saturating_sub(4)..at].iter().map(|word| word.plain.as_str()).collect();
                    let makes =
                        ["concrete", "clear", "set", "setting", "establish", "specific", "develop", "define"];
                    before.iter().any(|word| makes.contains(word))
                };
                let Some(at) = asks.filter(|at| set(*at)) else { continue };
                let place = range.start + words[at].range.start..range.start + words[at].range.end;
                let message = format!("this asks for {} and sets no day itself", words[at].plain);
                hits.push(
                    Hit::note(number, place, message)
                        .suggest("say by when they are to be set, or to whom they are reported"),
                );
            }
        }
    }
    hits
}
