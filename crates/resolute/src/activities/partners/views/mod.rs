//! Partners put into words.

pub mod list;
