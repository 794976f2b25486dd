//! Duties: operative provisions read as who must do what, for whom, by when.
//!
//! Always true: what a machine read stays beside what an officer corrected, with the officer's reason; a correction
//! survives every later reading of the same text.

mod actions;
pub mod api;
pub mod cli;
pub mod model;
pub mod parties;
pub mod search;
mod store;
pub mod table;
pub mod views;
pub mod web;

pub use actions::{correct, store_reading};
pub use store::{NewDuty, Stamp, by_address, by_id, corrections, list, newest, of_text, stamp, words_of};
