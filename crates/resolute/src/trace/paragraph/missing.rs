//! What a paragraph lacks.

use serde::Serialize;

use super::Duty;
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
            Missing::Output => "output",
            Missing::Activity => "activity",
            Missing::Confirmation { .. } => "confirmation",
            Missing::Evidence => "evidence",
            Missing::Report => "report",
            Missing::Text { .. } => "text",
        }
    }
}

pub(super) fn missing(duty: Option<&Duty>, tally: Tally, not_held: &[Version]) -> Vec<Missing> {
    let mut all = Vec::new();
    match duty {
        None => all.push(Missing::Duty),
        Some(duty) => {
            let reading = &duty.mandate.reading;
            let due = &reading.due;
            let shown = duty.status.state == State::Delivered;
            let of_duty = [
                (reading.addressees.is_empty() && reading.addressee_words.is_empty(), Missing::Addressee),
                (due.date.is_none() && due.event.is_none() && due.recurrence.is_none(), Missing::Deadline),
                (duty.counts.outputs == 0, Missing::Output),
                (tally.confirmed == 0, Missing::Activity),
                (tally.suggested > 0, Missing::Confirmation { count: tally.suggested }),
                (tally.confirmed > 0 && !shown, Missing::Evidence),
                (duty.counts.reports == 0, Missing::Report),
            ];
            all.extend(of_duty.into_iter().filter(|(lacks, _)| *lacks).map(|(_, what)| what));
        }
    }
    if !not_held.is_empty() {
        let versions = not_held.iter().map(|version| version.cited_as.clone()).collect();
        all.push(Missing::Text { versions });
    }
    all
}
