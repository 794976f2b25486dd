//! Entries that may be the same: found by the program, decided by reviewers.
//!
//! Always true: only published entries are compared; a pair says why it was found and is never shown as a fact; that two
//! entries are two things is a dated row with its author, and survives that the pair is found again. Each node keeps an
//! index in memory that follows the log of changes; pairs are kept in the database, so that pages need no index.

mod actions;
pub mod api;
pub mod cli;
mod follow;
mod model;
mod store;
pub mod views;
pub mod web;

pub use actions::{Distinct, set_apart, take_back};
pub use follow::{Held, follow, follow_for_ever};
pub use model::{Asked, Pair, PairKind, State, plain};
pub use store::{count, list, of_entry};
