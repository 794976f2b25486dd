//! Pages of actors, put into words.

pub mod actor;
pub mod list;
