//! The register of activities: words, filters, order and page as they stand in an address, answered by the index.
//!
//! Always true: only what is public is in it; a count is the number of rows that it opens; every filter stands in the
//! address, and the same address asked of the API, of a download or of a feed means the same list.

pub mod api;
mod asked;
pub mod views;
pub mod web;

pub use asked::{Asked, NAMES, Order, find, numbers};
