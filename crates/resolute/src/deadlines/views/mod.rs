//! Pages of what is due.

pub mod list;
