//! The register put into words.

pub mod list;
pub mod names;
