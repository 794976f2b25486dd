//! Which outputs of plans an entry serves: an agreement that a body signed to deliver one.
//!
//! Always true: what nobody confirmed counts for nothing and says so. An output is named as its plan names it, so that the link
//! outlives a plan that is read again.

mod actions;
pub mod api;
pub mod cli;
mod doors;
pub mod model;
mod store;
pub mod web;

pub use actions::{decide, say};
pub use doors::{Guess, guesses, output_of, titled};
pub use model::{Output, Serve};
pub use store::{counts, move_serves, of_activity, of_output};
