//! The form of an entry: one page that works without script, and says what is still missing, what may be meant by the
//! words, and which entries look the same.

pub mod api;
mod filled;
mod near;
pub mod suggestions;
pub mod views;
pub mod web;

pub use suggestions::{Because, Suggested, suggested};
