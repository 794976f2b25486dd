//! Outputs and the duties they answer.

use jiff::civil::Date;
use serde::Serialize;

/// An output and a duty that it answers.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow, Serialize, utoipa::ToSchema)]
pub struct Answer {
    /// Number of the link.
    pub id: i64,
    /// Number of the output.
    pub item: i64,
    /// Its code in the plan.
    pub code: String,
    /// Its title.
    pub title: String,
    /// Code of its plan.
    pub plan: String,
    /// What the plan is called.
    pub plan_title: String,
    /// The identity of the paragraph.
    pub lineage: String,
    /// Its address when the link was made.
    pub address: String,
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

impl Answer {
    /// Whether somebody confirmed it.
    pub fn is_confirmed(&self) -> bool {
        self.standing == "confirmed"
    }
}

/// What is planned for a duty and confirmed, as far as a day is concerned. An output that was stopped answers nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Answered {
    /// Outputs whose link is confirmed: number, code, title.
    pub outputs: Vec<(i64, String, String)>,
    /// How many of them had begun.
    pub started: usize,
    /// Due days for which evidence of theirs is confirmed; `None` where it is for the duty as a whole.
    pub evidenced: Vec<Option<Date>>,
}

impl Answered {
    /// How many outputs there are.
    pub fn confirmed(&self) -> usize {
        self.outputs.len()
    }
}
