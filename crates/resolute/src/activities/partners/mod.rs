//! Who works with whom: pairs of known bodies that take part in the same published entries.
//!
//! Always true: a number is the number of rows that it opens in the register of activities under the same filters; names
//! that nobody tied to an actor make no pair (docs/partners.md has the rules).

pub mod api;
mod asked;
pub mod cli;
pub mod model;
mod pairs;
pub mod table;
pub mod views;
pub mod web;

pub use asked::{Asked, FILTERS, Sort};
pub use pairs::{Partner, Partners, Row, Share, partners, with_most};
