//! Searches that people keep under a name, and the news of them by mail or as a feed.
//!
//! Always true: nothing is told twice and nothing is missed, whatever ended the program in between; a message says how
//! it is stopped; who has the secret of a search may read its news and stop its messages, and nothing else.

mod actions;
pub mod api;
pub mod jobs;
mod letters;
pub mod model;
mod store;
pub mod views;
pub mod web;

pub use actions::{change, remove, save, stop};
pub use model::{Alert, Saved};
pub use store::{by_secret, of_person};
