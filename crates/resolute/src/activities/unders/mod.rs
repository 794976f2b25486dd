//! What is done under what: an activity under an agreement, a training under a regional initiative.
//!
//! Always true: what nobody confirmed counts for nothing and says so; what the machine suggests says why; nothing is under
//! itself, however long the way round.

mod actions;
pub mod api;
pub mod cli;
pub mod model;
mod store;
pub mod suggesting;
pub mod views;
pub mod web;

pub use actions::{decide, suggest};
pub use model::{Under, holds};
pub use store::{confirmed_between, count, counts, move_unders, of_activity, within};
