//! Rolling plans: objectives, outcomes, outputs and tasks, and the duties that outputs answer.
//!
//! Always true: the tree of a plan has no circle; the state of an item follows from dated facts with an author; amounts
//! stay as they were given; a duty is answered only where a person confirmed it.

mod actions;
pub mod api;
pub mod carrying;
pub mod cli;
pub mod coverage;
pub mod editing;
pub mod exchange;
pub mod links;
pub mod milestones;
pub mod model;
mod reference;
pub mod refusal;
pub mod register;
mod rules;
pub mod search;
mod store;
pub mod views;
pub mod web;

pub use actions::{
    actor_names, add_item, add_plan, add_step, around, change_item, decide_step, must_write, today,
};
pub use reference::load;
pub use store::{all, all_items, by_code, by_id, event_days, item, items, steps, steps_of};
