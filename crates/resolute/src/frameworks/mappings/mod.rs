//! Links between concepts of two frameworks, as people make them: suggested, confirmed, withdrawn.
//!
//! Always true: every step is a dated fact with its author; a suggestion is not counted and not exported as a fact until
//! somebody confirms it; links that ship or came with an imported file are not changed here.

mod actions;
pub mod api;
pub mod cli;
mod model;
mod store;
pub mod web;

pub use actions::take;
pub use model::{Kind, Step, Taken, Wish};
pub use store::history;
