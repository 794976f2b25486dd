//! Reminders by mail: what the bodies one acts for owe, once when it comes soon and once when it is late.
//!
//! Always true: nobody is reminded who did not ask for it, and nothing is told twice to the same person for the same day.

mod actions;
pub mod jobs;
mod letters;
mod model;
mod store;
pub mod web;

pub use actions::{choose, stop};
pub use model::{Digest, Every};
pub use store::{by_secret, of_person};
