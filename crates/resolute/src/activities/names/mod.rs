//! Names of partners that stand in entries without the code of an actor, and which actor a person said that they mean.
//!
//! Always true: the words of an entry stay as they are; names are the same only where every letter is; a guess ties nothing.

mod actions;
pub mod api;
pub mod cli;
mod listing;
pub mod model;
mod store;
pub mod views;
pub mod web;

pub use actions::decide;
pub use store::{apply, tied};
