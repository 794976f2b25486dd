//! Taking files in: recognised by content, all or nothing per file, repeatable, with a line for everything done.

mod actions;
pub mod api;
pub mod cli;
mod demonstration;

pub use actions::{Imported, Line, LineKind, Settlement, import, keep_reading, settle_span};
pub use demonstration::load_demonstration;
