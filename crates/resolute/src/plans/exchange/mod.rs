//! Plans as lists: out as CSV, .xlsx and JSON, and in again.

pub mod table;
