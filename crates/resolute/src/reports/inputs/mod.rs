//! Inputs to reports: for each place of a draft the named focal points are asked, reminded, and what they give lands there
//! with their name.
//!
//! Always true: an actor is asked once for a place, and asking again reminds; what became of an input is a dated fact with
//! its author; an answer writes over nothing and is no part of an issued report before an officer accepted it.

mod actions;
pub mod answering;
pub mod api;
pub mod cli;
pub mod held;
pub mod jobs;
mod letters;
pub mod listing;
pub mod model;
mod places;
mod readers;
mod store;
pub mod table;
pub mod views;
pub mod web;

pub use actions::{Asked, Asking, Judgement, ask, judge, move_due, remind, withdraw};
pub use answering::{Answer, Reader, answer, decline, find};
pub use places::sections;
pub use store::{Focal, due, focal_points, steps};
