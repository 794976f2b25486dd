//! Sister texts: passages of other instruments that say the same, as a program suggests and people confirm.
//!
//! Always true: a suggestion says why it is made and is never shown as a fact; what a person said about a pair is a dated
//! row that survives a new reading of either text. What cites a text by name is listed apart from what is merely like it.

mod actions;
pub mod api;
mod citing;
pub mod cli;
pub mod model;
mod sisters;
mod store;
pub mod views;
pub mod web;

pub use actions::{Judgement, judge};
pub use citing::{Citing, citing};
pub use sisters::{Counts, Parallels, Sister, Sisters};
pub use store::verdicts;
