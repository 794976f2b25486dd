//! Which duties an output answers.
//!
//! Always true: a link that nobody confirmed counts for nothing; what a machine suggested says which words led to it;
//! nothing is taken away, a later verdict stands beside the earlier ones.

mod actions;
pub mod model;
pub(in crate::plans) mod store;
pub mod suggesting;
pub mod web;

pub use actions::{decide, keep_suggestions, suggest};
pub use model::{Answer, Answered};
pub use store::{all, answers, answers_of, by_item, by_lineage, plans, steps_of};
