//! Finding anything by its words: the one place where the nouns that can be found meet the search that knows none.
//!
//! Always true: a change can be found as soon as it is followed, and is never lost, whatever ended a process; a proposal
//! and its duties say in every result that they are not law.

mod actions;
pub mod answer;
pub mod api;
mod building;
pub mod cli;
mod follow;
mod question;
mod sources;
pub mod views;
pub mod web;

pub use actions::{ask, compared, extent, find, numbers, suggestions, sums, tally};
pub use follow::{Freshness, advance, follow, follow_for_ever, rebuild};
pub use question::{FACETS, INDEXED, Question};
