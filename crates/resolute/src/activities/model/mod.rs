//! An activity as a value: its record, the kinds with their own fields, money, standing, and the rules of the form.

mod confirmed;
mod kind;
mod money;
mod record;
mod rules;
mod standing;

pub use confirmed::Confirmed;
pub use kind::{Detail, DetailKind, Kind};
pub use money::{Money, is_amount, is_currency};
pub use record::{Party, Provenance, Record, Tag};
pub use rules::{Known, LONGEST_SHORT, LONGEST_TEXT, LONGEST_TITLE, Problem, is_web_address, problems};
pub use standing::{Coverage, PROPOSED, Progress, Standing, Step};

/// The page of an activity.
pub fn href(id: i64) -> String {
    format!("/activities/{id}")
}
