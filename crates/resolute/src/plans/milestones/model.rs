//! Milestones and the way they go.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::plans::model::Fault;

/// How far a milestone has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Standing {
    /// Written down.
    Draft,
    /// Handed in for review.
    Submitted,
    /// A reviewer found it reached.
    Reviewed,
    /// The body agreed.
    Approved,
    /// Sent back with a reason.
    SentBack,
}

impl Standing {
    /// All, in the order of the way.
    pub const ALL: [Standing; 5] =
        [Standing::Draft, Standing::Submitted, Standing::Reviewed, Standing::Approved, Standing::SentBack];

    /// As it stands in the database and keys of words.
    pub fn code(self) -> &'static str {
        match self {
            Standing::Draft => "draft",
            Standing::Submitted => "submitted",
            Standing::Reviewed => "reviewed",
            Standing::Approved => "approved",
            Standing::SentBack => "sent-back",
        }
    }

    /// The standing of a code.
    pub fn from_code(code: &str) -> Option<Standing> {
        Standing::ALL.into_iter().find(|one| one.code() == code)
    }

    /// Where it may go from here.
    pub fn next(self) -> &'static [Standing] {
        match self {
            Standing::Draft | Standing::SentBack => &[Standing::Submitted],
            Standing::Submitted => &[Standing::Reviewed, Standing::SentBack],
            Standing::Reviewed => &[Standing::Approved, Standing::SentBack],
            Standing::Approved => &[],
        }
    }
}

/// Something that an output is to have reached.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow, Serialize, utoipa::ToSchema)]
pub struct Milestone {
    /// Its number.
    pub id: i64,
    /// Number of the output.
    pub item: i64,
    /// What is to be reached.
    pub title: String,
    /// The day.
    pub due_on: Option<String>,
    /// The event.
    pub due_event: String,
    /// `draft`, `submitted`, `reviewed`, `approved` or `sent-back`.
    pub standing: String,
    /// The milestone of an earlier plan that it carries on.
    pub carried_from: Option<i64>,
}

impl Milestone {
    /// How far it has come.
    pub fn stands(&self) -> Standing {
        Standing::from_code(&self.standing).unwrap_or(Standing::Draft)
    }
}

/// One step of the way.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow, Serialize, utoipa::ToSchema)]
pub struct Passed {
    /// The milestone.
    pub milestone: i64,
    /// Where it came to.
    pub step: String,
    /// Why.
    pub reason: String,
    /// Who took it; told by name only where they agreed.
    #[serde(skip)]
    pub person: String,
    /// For whom.
    pub acting_for: String,
    /// When.
    pub at: String,
}

/// A milestone as somebody gives it.
#[derive(Debug, Clone, Default, Deserialize, Serialize, utoipa::ToSchema)]
#[serde(default)]
pub struct MilestoneGiven {
    /// What is to be reached.
    pub title: String,
    /// The day (ISO 8601).
    pub due_on: String,
    /// The event.
    pub due_event: String,
}

impl MilestoneGiven {
    /// What cannot be taken; `starts_on` is the first day of the output.
    pub fn faults(&self, starts_on: Option<&str>) -> Vec<Fault> {
        let mut faults = Vec::new();
        let fault =
            |field, rule, value: &str| Fault { field, rule, value: value.chars().take(200).collect() };
        if self.title.trim().is_empty() {
            faults.push(fault("title", "title", ""));
        }
        if self.title.chars().count() > 1_000 || self.due_event.chars().count() > 1_000 {
            faults.push(fault("title", "long", &self.title));
        }
        let day = self.due_on.trim();
        if !day.is_empty() {
            match day.parse::<Date>() {
                Err(_) => faults.push(fault("due_on", "day", day)),
                Ok(_) if starts_on.is_some_and(|start| day < start) => {
                    faults.push(fault("due_on", "due-before-start", day));
                }
                Ok(_) => {}
            }
        }
        faults
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_approved_that_was_not_reviewed() {
        for from in [Standing::Draft, Standing::Submitted, Standing::SentBack, Standing::Approved] {
            assert!(!from.next().contains(&Standing::Approved), "{from:?}");
        }
        assert_eq!(Standing::SentBack.next(), [Standing::Submitted]);
        for one in Standing::ALL {
            assert_eq!(Standing::from_code(one.code()), Some(one));
        }
    }

    #[test]
    fn a_milestone_is_not_due_before_its_output_starts() {
        let given = MilestoneGiven {
            title: "Draft".to_owned(),
            due_on: "2020-01-01".to_owned(),
            ..Default::default()
        };
        assert_eq!(given.faults(Some("2020-02-01"))[0].rule, "due-before-start");
        assert!(given.faults(None).is_empty());
    }
}
