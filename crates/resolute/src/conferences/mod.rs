//! Conferences and sessions: records whose days move.
//!
//! Always true: who moved a day, when and why stays known, and so does the day before; loading the reference set again moves
//! nothing that an officer moved. What hangs on a conference moves in the same transaction (`deadlines::move_to`).

pub mod api;
pub mod cli;
pub mod model;
mod store;
pub mod views;
pub mod web;

pub use model::href;
pub use store::{
    all, by_label, earlier_days, for_change, insert, insert_move, load, moved_counts, moves, update_days,
};
