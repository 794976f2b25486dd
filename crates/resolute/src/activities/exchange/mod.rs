//! Activities as files, in and out: IATI, tables, whole lists at once.
//!
//! A file is taken in whole or not at all; who brings it decides whether its entries are public at once or wait for a
//! reviewer. It is looked through first and taken in by a second step.

mod actions;
pub mod api;
pub mod cli;
pub mod export;
pub mod model;
mod progress;
pub mod publishers;
mod running;
mod source;
mod store;
pub mod tables;
pub mod web;

pub use actions::{LARGEST_REQUEST, Wish, import, recognised, remember, remembered};
pub use progress::{Phase, Progress};
pub use source::recognise;
pub use store::{Handed, Publisher, insert as note_import, last_of, publishers};
