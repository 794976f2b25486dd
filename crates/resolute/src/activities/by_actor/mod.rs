//! What an actor does, and with whom: published entries that are its own or in which it takes part.

mod store;

pub use store::{Partner, kinds, partners, shared};
