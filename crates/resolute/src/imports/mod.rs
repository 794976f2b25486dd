//! Taking files in: recognised by content, all or nothing per file, repeatable, with a line for everything done.

mod actions;
pub mod api;
pub mod cli;
mod demonstration;
pub mod views;
pub mod web;

/// Largest file that is taken in over the web, in bytes; Word files with pictures stay well below.
pub const LARGEST_FILE: usize = 32 * 1024 * 1024;

pub use actions::{Imported, Line, LineKind, Settlement, import, keep_reading, settle_span};
pub use demonstration::load_demonstration;
