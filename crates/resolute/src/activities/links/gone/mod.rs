//! What once was confirmed for a duty and is there no more: evidence and links that somebody took back, entries that are
//! no longer public. Nothing is deleted; the verdicts tell it.

mod store;

use serde::Serialize;

pub use store::gone;

/// Something that counted once and counts no more.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow, Serialize, utoipa::ToSchema)]
pub struct Withdrawn {
    /// `evidence`, or `link` where the activity as a whole was taken from the duty.
    pub what: String,
    /// The activity.
    pub activity: i64,
    /// Title of the evidence, or of the activity.
    pub title: String,
    /// Why.
    pub reason: String,
    /// For whom it was taken back.
    pub acting_for: String,
    /// When.
    pub at: String,
}

/// All of it for one paragraph.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct Gone {
    /// What was taken back, the latest first; at most fifty.
    pub withdrawn: Vec<Withdrawn>,
    /// Confirmed links to entries that are no longer public.
    pub hidden: usize,
}

impl Gone {
    /// How many things there are.
    pub fn count(&self) -> usize {
        self.withdrawn.len() + self.hidden
    }
}
