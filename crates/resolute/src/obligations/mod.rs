//! Obligations between bodies: who owes whom what, by when, and whether it was handed over and received.
//!
//! Always true: what a machine reads in a duty is a suggestion until an officer confirms it; that something was handed over
//! or received is a dated fact that is only ever added; a row of the reference set keeps its source and how far it was
//! checked.

mod actions;
pub mod api;
pub mod cli;
pub mod listing;
mod loading;
pub mod model;
mod store;
pub mod views;
pub mod web;

pub use actions::{Given, StepGiven, decide, enter, hand_over, receive};
pub use loading::load;
pub use store::{all, by_id, steps, steps_of};
