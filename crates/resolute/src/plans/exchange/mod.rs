//! Plans as lists: out as CSV, .xlsx and JSON, and in again.
//!
//! Always true: a list is taken in whole or not at all; the same list twice changes nothing; what goes out comes back in.

mod actions;
pub mod reading;
pub mod table;
pub mod web;

pub use actions::{Line, Report, import, may_import};
