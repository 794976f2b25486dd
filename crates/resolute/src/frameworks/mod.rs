//! Concept schemes (action lines, SDGs), their terms and the links between terms of two schemes.

pub mod model;
mod store;

pub use store::{concepts, links, load};
