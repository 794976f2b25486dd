//! Partners put into words.

pub mod list;
pub mod partner;
pub mod picture;
pub mod together;
