//! Pages of citations.

pub mod links;
pub mod list;
pub mod neighbourhood;
pub mod picture;
pub mod words;
