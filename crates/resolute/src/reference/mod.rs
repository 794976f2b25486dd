//! The reference set in the database: every row with its provenance, and the typed rows other nouns work with.
//!
//! Always true: a row says where it came from and how far it was verified; loading the same set again changes nothing.

mod actions;
pub mod api;
pub mod model;
mod store;
pub mod views;
pub mod web;

pub use actions::load;
pub use store::{files, rows_of};
