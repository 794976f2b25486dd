//! What grew and what fell: words, concepts, countries, partnerships whose share in new activities changed between two
//! periods by more than chance explains.
//!
//! Always true: a count is the number of rows that it opens; nothing is ranked that was not tested, and what was tested
//! says how often such a result comes by chance, corrected for everything that was compared beside it (docs/trends.md has
//! the rules and their sources).

pub mod api;
mod asked;
pub mod cli;
mod counting;
pub mod model;
pub mod statistics;
pub mod table;
pub mod views;
pub mod web;

pub use asked::{Asked, FILTERS};
pub use counting::trends;
