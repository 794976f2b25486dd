//! What an actor is for an action line (facilitator, partner ...): a dated fact with the clause that says so.
//!
//! Always true: a role keeps the cell that it was read from; where one clause gives two roles, both stand and the pair
//! is shown as a contradiction.

pub mod api;
pub mod clauses;
mod loading;
pub mod model;
mod store;
pub mod table;
pub mod views;

pub use loading::load;
pub use store::{all, of_actor, of_concept};
