//! The state of a duty, computed by one published rule (docs/status.md). Never typed by anybody.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// Where a duty stands. The order of the variants is the order of the rule: the first that holds wins.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, utoipa::ToSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum State {
    /// No addressee who could act.
    Informational,
    /// Its text is not in force.
    Proposed,
    /// Confirmed evidence for every due occurrence, or for the duty where none is dated.
    Delivered,
    /// A due date or event passed, something is linked, evidence is missing.
    Overdue,
    /// Due passed or its text ended, and nothing is linked.
    Elapsed,
    /// A confirmed linked activity or output has started.
    UnderWay,
    /// A confirmed linked output or activity has not started.
    Planned,
    /// None of these.
    NotPlanned,
}

impl State {
    /// All states, in the order of the rule.
    pub const ALL: [State; 8] = [
        State::Informational,
        State::Proposed,
        State::Delivered,
        State::Overdue,
        State::Elapsed,
        State::UnderWay,
        State::Planned,
        State::NotPlanned,
    ];

    /// The word in addresses, files and translation keys.
    pub fn code(self) -> &'static str {
        match self {
            State::Informational => "informational",
            State::Proposed => "proposed",
            State::Delivered => "delivered",
            State::Overdue => "overdue",
            State::Elapsed => "elapsed",
            State::UnderWay => "under-way",
            State::Planned => "planned",
            State::NotPlanned => "not-planned",
        }
    }
}

/// Whether the words that oblige are law.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Force {
    /// Only proposed, or not yet adopted at the date asked about.
    Proposed,
    /// Adopted and not replaced.
    InForce,
    /// Replaced or suppressed on this day.
    Ended(Date),
}

/// One occasion on which something is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Occurrence {
    /// The day after which it is late.
    pub due: Date,
    /// Whether confirmed evidence was given for it.
    pub evidenced: bool,
}

/// Outputs and activities that answer a duty, by links that a person confirmed; a suggestion counts for nothing.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Linked {
    /// How many.
    pub confirmed: usize,
    /// How many of them had begun on the day.
    pub started: usize,
    /// Whether confirmed evidence of a result is there that is for no single occasion.
    pub evidenced: bool,
}

/// What the rule looks at.
#[derive(Debug, Clone)]
pub struct Facts<'a> {
    /// Whether anybody who could act is addressed.
    pub addressed: bool,
    /// Whether the text is law.
    pub force: Force,
    /// Dated occasions; empty where the duty names no date or event that is known.
    pub occurrences: &'a [Occurrence],
    /// Work tied to the duty.
    pub linked: Linked,
}

/// Why a duty has its state; shown in the reader's language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "kebab-case", tag = "reason")]
pub enum Reason {
    /// Nobody who could act is addressed.
    NobodyAddressed,
    /// The text is a proposal or was not yet adopted.
    TextNotInForce,
    /// Evidence was confirmed for all of so many occasions.
    EveryOccurrenceEvidenced {
        /// How many.
        count: usize,
    },
    /// Evidence was confirmed for the duty, which names no date.
    Evidenced,
    /// An occasion passed without evidence.
    DuePassed {
        /// The day.
        #[schema(value_type = String, format = Date)]
        due: Date,
    },
    /// The text was replaced or suppressed.
    TextEnded {
        /// The day.
        #[schema(value_type = String, format = Date)]
        on: Date,
    },
    /// Nothing is linked.
    NothingLinked,
    /// So many confirmed outputs or activities have started.
    Started {
        /// How many.
        count: usize,
    },
    /// So many confirmed outputs or activities have not started.
    NotStarted {
        /// How many.
        count: usize,
    },
}

impl Reason {
    /// The word in translation keys.
    pub fn code(self) -> &'static str {
        match self {
            Reason::NobodyAddressed => "nobody-addressed",
            Reason::TextNotInForce => "text-not-in-force",
            Reason::EveryOccurrenceEvidenced { .. } => "every-occurrence-evidenced",
            Reason::Evidenced => "evidenced",
            Reason::DuePassed { .. } => "due-passed",
            Reason::TextEnded { .. } => "text-ended",
            Reason::NothingLinked => "nothing-linked",
            Reason::Started { .. } => "started",
            Reason::NotStarted { .. } => "not-started",
        }
    }
}

/// A state and its reasons.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Status {
    /// Where the duty stands.
    pub state: State,
    /// Why, most important first.
    pub reasons: Vec<Reason>,
}

/// The published rule, as of a day. First match wins.
pub fn status(facts: &Facts<'_>, as_of: Date) -> Status {
    let is = |state, reasons: &[Reason]| Status { state, reasons: reasons.to_vec() };
    if !facts.addressed {
        return is(State::Informational, &[Reason::NobodyAddressed]);
    }
    if facts.force == Force::Proposed {
        return is(State::Proposed, &[Reason::TextNotInForce]);
    }
    let nothing = facts.linked.confirmed == 0;
    if let Some(reason) = delivered(facts, as_of) {
        return is(State::Delivered, &[reason]);
    }
    let missed = facts.occurrences.iter().filter(|it| it.due < as_of && !it.evidenced).map(|it| it.due).max();
    let passed = missed.map(|due| Reason::DuePassed { due });
    if let (Some(passed), false) = (passed, nothing) {
        return is(State::Overdue, &[passed]);
    }
    let ended = match facts.force {
        Force::Ended(on) if on <= as_of => Some(Reason::TextEnded { on }),
        _ => None,
    };
    if nothing {
        let over: Vec<Reason> = passed.into_iter().chain(ended).collect();
        return match over.is_empty() {
            true => is(State::NotPlanned, &[Reason::NothingLinked]),
            false => is(State::Elapsed, &[over, vec![Reason::NothingLinked]].concat()),
        };
    }
    match facts.linked.started {
        0 => is(State::Planned, &[Reason::NotStarted { count: facts.linked.confirmed }]),
        count => is(State::UnderWay, &[Reason::Started { count }]),
    }
}

/// Delivered: evidence for every occasion that has come, or for the duty where none is dated.
fn delivered(facts: &Facts<'_>, as_of: Date) -> Option<Reason> {
    if facts.occurrences.is_empty() {
        return facts.linked.evidenced.then_some(Reason::Evidenced);
    }
    let come: Vec<&Occurrence> =
        facts.occurrences.iter().filter(|it| it.due <= as_of || it.evidenced).collect();
    let all = !come.is_empty() && come.iter().all(|it| it.evidenced);
    all.then_some(Reason::EveryOccurrenceEvidenced { count: come.len() })
}

#[cfg(test)]
mod tests {
    use super::*;

    const TODAY: Date = Date::constant(2017, 10, 9);
    const BEFORE: Date = Date::constant(2014, 10, 20);
    const AFTER: Date = Date::constant(2018, 10, 29);

    const NOTHING: Linked = Linked { confirmed: 0, started: 0, evidenced: false };
    const STARTED: Linked = Linked { confirmed: 1, started: 1, evidenced: false };

    fn state(addressed: bool, force: Force, occurrences: &[Occurrence], linked: Linked) -> State {
        status(&Facts { addressed, force, occurrences, linked }, TODAY).state
    }

    fn due(due: Date, evidenced: bool) -> Occurrence {
        Occurrence { due, evidenced }
    }

    #[test]
    fn first_match_wins_in_the_published_order() {
        use Force::{Ended, InForce, Proposed};
        assert_eq!(state(false, Proposed, &[], NOTHING), State::Informational);
        assert_eq!(state(true, Proposed, &[due(BEFORE, true)], STARTED), State::Proposed);
        assert_eq!(state(true, InForce, &[due(BEFORE, true)], STARTED), State::Delivered);
        assert_eq!(state(true, InForce, &[due(BEFORE, true), due(BEFORE, false)], STARTED), State::Overdue);
        assert_eq!(state(true, InForce, &[due(BEFORE, false)], NOTHING), State::Elapsed);
        assert_eq!(state(true, Ended(BEFORE), &[], NOTHING), State::Elapsed);
        assert_eq!(state(true, InForce, &[due(AFTER, false)], STARTED), State::UnderWay);
        assert_eq!(state(true, InForce, &[], Linked { started: 0, ..STARTED }), State::Planned);
        assert_eq!(state(true, InForce, &[], NOTHING), State::NotPlanned);
    }

    #[test]
    fn evidence_without_a_date_delivers() {
        assert_eq!(state(true, Force::InForce, &[], Linked { evidenced: true, ..STARTED }), State::Delivered);
    }
}
