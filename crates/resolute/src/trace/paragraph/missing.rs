//! What a paragraph lacks.

use serde::Serialize;

use super::{Beside, Duty, Output};
use crate::activities::links::Tally;
use crate::instruments::model::Version;
use crate::trace::model::State;

/// Something that is not there, for people who could bring it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, utoipa::ToSchema)]
#[serde(rename_all = "kebab-case", tag = "missing")]
pub enum Missing {
    /// Nothing in it is a duty that was read.
    Duty,
    /// Nobody who could act is named.
    Addressee,
    /// No date, event or recurrence is named.
    Deadline,
    /// The words name an event whose day nobody knows.
    Event {
        /// In the words of the text.
        event: String,
        /// The conference that they mean, where the register has it.
        conference: Option<String>,
    },
    /// What once was confirmed is there no more.
    Gone {
        /// How many things.
        count: usize,
    },
    /// No output of a plan answers it.
    Output,
    /// No activity is confirmed.
    Activity,
    /// Links wait for somebody who knows.
    Confirmation {
        /// How many.
        count: usize,
    },
    /// Work is confirmed, evidence of a result is not.
    Evidence,
    /// No report covered it.
    Report,
    /// Texts of versions are not held here.
    Text {
        /// How these versions are cited.
        versions: Vec<String>,
    },
}

impl Missing {
    /// The word in translation keys.
    pub fn code(&self) -> &'static str {
        match self {
            Missing::Duty => "duty",
            Missing::Addressee => "addressee",
            Missing::Deadline => "deadline",
            Missing::Event { conference: None, .. } => "event",
            Missing::Event { .. } => "conference",
            Missing::Gone { .. } => "gone",
            Missing::Output => "output",
            Missing::Activity => "activity",
            Missing::Confirmation { .. } => "confirmation",
            Missing::Evidence => "evidence",
            Missing::Report => "report",
            Missing::Text { .. } => "text",
        }
    }
}

pub(super) fn missing(
    duty: Option<&Duty>,
    tally: Tally,
    beside: &Beside,
    not_held: &[Version],
) -> Vec<Missing> {
    let mut all = Vec::new();
    match duty {
        None => all.push(Missing::Duty),
        Some(duty) => {
            let reading = &duty.mandate.reading;
            let due = &reading.due;
            let shown = duty.status.state == State::Delivered;
            let gone = beside.gone.count();
            let by_output = beside.outputs.iter().any(Output::is_delivered);
            let of_duty = [
                (reading.addressees.is_empty() && reading.addressee_words.is_empty(), Missing::Addressee),
                (due.date.is_none() && due.event.is_none() && due.recurrence.is_none(), Missing::Deadline),
                (duty.counts.outputs == 0, Missing::Output),
                (gone > 0, Missing::Gone { count: gone }),
                // What an output delivered needs no activity beside it.
                (tally.confirmed == 0 && !(by_output && shown), Missing::Activity),
                (tally.suggested > 0, Missing::Confirmation { count: tally.suggested }),
                (tally.confirmed > 0 && !shown, Missing::Evidence),
                (duty.counts.reports == 0, Missing::Report),
            ];
            all.extend(of_duty.into_iter().filter(|(lacks, _)| *lacks).map(|(_, what)| what));
            all.extend(undated(beside));
        }
    }
    if !not_held.is_empty() {
        let versions = not_held.iter().map(|version| version.cited_as.clone()).collect();
        all.push(Missing::Text { versions });
    }
    all
}

/// The event of an occasion whose day is not known, once.
fn undated(beside: &Beside) -> Option<Missing> {
    let one = beside.occasions.iter().find(|one| one.day.is_none())?;
    let event = one.event.clone().or_else(|| one.conference.clone())?;
    Some(Missing::Event { event, conference: one.conference.clone() })
}
