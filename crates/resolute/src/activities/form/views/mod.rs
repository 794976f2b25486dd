//! The form, put into words.

pub mod conflict;
pub mod fields;
pub mod page;
pub mod suggestions;
