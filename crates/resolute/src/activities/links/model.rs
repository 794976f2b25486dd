//! Links, evidence, verdicts.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// An activity and the duty that it implements.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct Link {
    /// Its number.
    pub id: i64,
    /// The activity.
    pub activity: i64,
    /// Its title.
    pub title: String,
    /// Its kind: `agreement`, `training` ...
    pub kind: String,
    /// Who does it.
    pub organisation: String,
    /// Who takes part, as given; at most five, and only where the links of a duty are listed.
    pub partners: Vec<String>,
    /// First day of the activity, where known.
    pub starts_on: Option<String>,
    /// The identity of the paragraph.
    pub lineage: String,
    /// Its address when the link was made.
    pub address: String,
    /// `person` or `machine`.
    pub said_by: String,
    /// Why.
    pub because: String,
    /// `suggested`, `confirmed`, `dismissed` or `withdrawn`.
    pub standing: String,
    /// For whom it was said.
    pub acting_for: String,
    /// When it was said.
    pub at: String,
    /// What shows it.
    pub evidence: Vec<Evidence>,
}

impl Link {
    /// Whether somebody confirmed it.
    pub fn is_confirmed(&self) -> bool {
        self.standing == "confirmed"
    }
}

/// What shows that something was done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, sqlx::FromRow, utoipa::ToSchema)]
pub struct Evidence {
    /// Its number.
    pub id: i64,
    /// The link that it is for.
    pub link: i64,
    /// `document`, `link` or `observation`.
    pub kind: String,
    /// What it is.
    pub title: String,
    /// Where it can be seen.
    pub address: String,
    /// The day of what it shows.
    pub happened_on: String,
    /// The due day that it is for, where one is named.
    pub occurrence: Option<String>,
    /// `suggested`, `confirmed`, `dismissed` or `withdrawn`.
    pub standing: String,
    /// When it was given.
    pub at: String,
}

/// Evidence as somebody gives it.
#[derive(Debug, Clone, Deserialize, Serialize, utoipa::ToSchema)]
pub struct EvidenceGiven {
    /// `document`, `link` or `observation`.
    pub kind: String,
    /// What it is.
    pub title: String,
    /// Where it can be seen; empty for an observation.
    #[serde(default)]
    pub address: String,
    /// The day of what it shows.
    #[schema(value_type = String, format = Date)]
    pub happened_on: Date,
    /// The due day that it is for.
    #[serde(default)]
    #[schema(value_type = Option<String>, format = Date)]
    pub occurrence: Option<Date>,
}

/// Kinds of evidence, in the order of the form.
pub const EVIDENCE_KINDS: [&str; 3] = ["document", "link", "observation"];

/// How many published activities are tied to a paragraph.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct Tally {
    /// By links that a person confirmed.
    pub confirmed: usize,
    /// By links that nobody decided yet; they count for nothing.
    pub suggested: usize,
}

/// What is confirmed for a duty, as far as a day is concerned.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Work {
    /// Published activities whose link is confirmed.
    pub confirmed: usize,
    /// Those of them that had begun.
    pub started: usize,
    /// Due days for which evidence is confirmed; `None` where it is for the duty as a whole.
    pub evidenced: Vec<Option<Date>>,
}
