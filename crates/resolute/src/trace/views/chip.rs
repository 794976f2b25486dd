//! The status chip: word, shape and colour, the same everywhere.

use fluent_bundle::FluentValue;
use resolute_document::duties::Due;

use crate::trace::model::{Reason, State};
use crate::web::visit::Visit;

/// A state for people.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chip {
    /// Names the colour.
    pub code: &'static str,
    /// Tells the state without colour and without words.
    pub shape: &'static str,
    /// The word.
    pub word: String,
}

impl Chip {
    /// The chip of a state.
    pub fn of(visit: &Visit, state: State) -> Chip {
        Chip {
            code: state.code(),
            shape: match state {
                State::NotPlanned => "○",
                State::Planned => "◔",
                State::UnderWay => "◑",
                State::Delivered => "●",
                State::Overdue => "▲",
                State::Elapsed => "▢",
                State::Informational => "―",
                State::Proposed => "◇",
            },
            word: visit.t(&format!("state-{}", state.code())),
        }
    }
}

/// One reason of a state, as a sentence.
pub fn reason(visit: &Visit, reason: Reason) -> String {
    let key = format!("reason-{}", reason.code());
    match reason {
        Reason::EveryOccurrenceEvidenced { count }
        | Reason::Started { count }
        | Reason::NotStarted { count } => visit.n(&key, count),
        Reason::DuePassed { due: day } | Reason::TextEnded { on: day } => {
            visit.with(&key, &[("date", FluentValue::from(visit.date(day)))])
        }
        Reason::NobodyAddressed | Reason::TextNotInForce | Reason::Evidenced | Reason::NothingLinked => {
            visit.t(&key)
        }
    }
}

/// When a duty is due: day, event in the text's words, recurrence; as many as are known.
pub fn due(visit: &Visit, due: &Due) -> Vec<String> {
    let mut words = Vec::new();
    words.extend(due.date.map(|day| visit.date(day)));
    if let Some(event) = &due.event {
        let label = due.conference.as_ref().filter(|label| !event.contains(label.as_str()));
        words.push(label.map_or_else(|| event.clone(), |label| format!("{event} ({label})")));
    }
    words.extend(due.recurrence.as_deref().map(|code| recurrence(visit, code)));
    words
}

/// How often, in words; a code that carries a number keeps it.
pub fn recurrence(visit: &Visit, code: &str) -> String {
    let number: Option<usize> = code.split('-').find_map(|part| part.parse().ok());
    match number {
        Some(times) if code.ends_with("times-a-year") => visit.n("recurrence-times-a-year", times),
        Some(years) => visit.n("recurrence-every-years", years),
        None => visit.t(&format!("recurrence-{code}")),
    }
}

#[cfg(test)]
mod tests {
    use resolute_document::deadlines::Recurrence;

    use super::*;
    use crate::web::locale::Locale;
    use crate::web::visit::tests::visit;

    const RECURRENCES: &[Recurrence] = &[
        Recurrence::TimesAYear(12),
        Recurrence::TimesAYear(4),
        Recurrence::TimesAYear(2),
        Recurrence::TimesAYear(3),
        Recurrence::EveryYears(1),
        Recurrence::EveryYears(2),
        Recurrence::EveryYears(4),
        Recurrence::EachSession,
        Recurrence::EachConference,
        Recurrence::Regular,
        Recurrence::Continuing,
    ];

    #[test]
    fn every_state_and_recurrence_has_words() {
        for locale in Locale::ALL {
            let visit = visit(locale, "/");
            for state in State::ALL {
                assert!(!Chip::of(&visit, state).word.starts_with("state-"), "{state:?}");
            }
            for known in RECURRENCES {
                let words = recurrence(&visit, &known.to_string());
                assert!(!words.starts_with("recurrence-"), "{words}");
            }
        }
        assert_eq!(recurrence(&visit(Locale::En, "/"), "every-4-years"), "every 4 years");
    }

    #[test]
    fn shapes_differ_so_that_colour_is_not_needed() {
        let visit = visit(Locale::En, "/");
        let mut shapes: Vec<&str> =
            State::ALL.into_iter().map(|state| Chip::of(&visit, state).shape).collect();
        shapes.sort_unstable();
        shapes.dedup();
        assert_eq!(shapes.len(), State::ALL.len());
    }
}
