//! Trainings by date and place, with how many took part as far as their entries say.
//!
//! Always true: people are counted and never named; a count that nobody gave is absent and not nought.

pub mod api;
mod list;
pub mod table;
pub mod views;
pub mod web;

pub use list::{Training, Trainings, When, all, trainings};
