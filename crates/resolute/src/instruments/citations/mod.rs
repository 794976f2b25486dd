//! What the texts held here cite: stored with each reading, rebuilt where a newer program reads better.
//!
//! Always true: a citation keeps its words, resolved or not; how a cited text stands is worked out for a day and says
//! whether anybody verified it.

mod actions;
pub mod api;
pub mod model;
mod store;
pub mod table;
pub mod views;
pub mod web;

pub use actions::{fill, listed, store_reading};
