//! What an output is to have reached: drafted and submitted by who writes it, looked at by a reviewer, approved by the
//! chair or an administrator of the plan's body, or sent back with a reason.
//!
//! Always true: a milestone is approved only after a review; every step has an author and stays.

mod actions;
pub mod model;
mod store;
pub mod web;

pub use actions::{add, may_take, take_step};
pub use model::{Milestone, MilestoneGiven, Passed, Standing};
pub use store::{by_item, carry, dated, open, steps};
