//! Which duty an activity implements, and what shows it.
//!
//! Always true: a link that nobody confirmed counts for nothing; what a machine suggested says which words led to it;
//! nothing is taken away, a later verdict stands beside the earlier ones.

mod actions;
pub mod api;
pub mod gone;
pub mod model;
mod store;
pub mod views;
pub mod web;

pub use actions::{add_evidence, decide, decide_evidence, suggest};
pub use model::{Evidence, Link, Tally, Work};
pub use store::{by_activity, by_lineage, confirmed_between, kinds, move_links, tally, work, work_of};
