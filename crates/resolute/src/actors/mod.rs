//! Whoever can be told, can do, can pay, can sponsor: bodies, officers, states, organisations.

pub mod model;
pub mod search;
mod store;

pub use store::{all, by_id, load};
