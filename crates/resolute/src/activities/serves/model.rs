//! The link of an entry to an output.

use serde::Serialize;

/// An output as its plan names it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Output {
    /// Code of the plan.
    pub plan: String,
    /// Its code there.
    pub code: String,
}

/// An entry and an output that it serves.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, sqlx::FromRow, utoipa::ToSchema)]
pub struct Serve {
    /// Its number.
    pub id: i64,
    /// The entry.
    pub activity: i64,
    /// Its title.
    pub title: String,
    /// Code of the plan.
    pub plan: String,
    /// Code of the output in the plan.
    pub output: String,
    /// `person` or `machine`.
    pub said_by: String,
    /// Why.
    pub because: String,
    /// `suggested`, `confirmed` or `dismissed`.
    pub standing: String,
    /// For whom it was said.
    pub acting_for: String,
    /// When it was said.
    pub at: String,
}
