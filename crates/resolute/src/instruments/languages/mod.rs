//! Texts of one version in several official languages: kept exactly, not analysed, shown side by side.
//!
//! Always true: a text in another language is aligned with the others, never translated, and no duty is read from it.

mod actions;
pub mod api;
pub mod giving;
mod rows;
mod store;
pub mod web;

pub use actions::{KeptText, Wish, keep_text};
pub use rows::{Aligned, Alignments, Cell};

/// The official languages, as codes.
pub const OFFICIAL: [&str; 6] = ["ar", "en", "es", "fr", "ru", "zh"];
