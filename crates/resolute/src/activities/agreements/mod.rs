//! Agreements: when each holds, what that means on a day, and the list of them.
//!
//! Always true: an agreement stays an entry of the register, with its review, history, import and export; whether it is in
//! force is worked out from its days and never typed.

pub mod api;
pub mod cli;
mod list;
pub mod model;
mod store;
pub mod table;
pub mod views;
pub mod web;

pub use list::{Agreement, Agreements, agreements};
pub use model::{SOON, State, Term};
pub use store::{derive, turning};

/// The filters of the register that narrow agreements and trainings, in the order of their pages.
pub const FILTERS: [&str; 8] = ["agreement", "actor", "line", "goal", "region", "country", "group", "year"];
