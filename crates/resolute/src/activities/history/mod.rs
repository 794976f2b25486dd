//! What became of a public entry, told to everybody: when it became public, what of its public words was changed by whom,
//! which links to duties were confirmed, when its owner stood by it.
//!
//! Always true: only words that were public are told, and only from the day on which the entry became public; drafts,
//! questions, answers, refusals and their reasons stay between its owner and the reviewers; nobody is named who did not
//! agree.

pub mod api;
mod events;
mod telling;
pub mod views;
pub mod web;

pub use events::{Event, PUBLIC, What};
pub use telling::{public_steps, told};
