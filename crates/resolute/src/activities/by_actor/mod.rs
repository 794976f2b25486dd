//! What an actor does: published entries that are its own or in which it takes part.

mod store;

pub use store::kinds;
