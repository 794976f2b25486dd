//! Whoever can be told, can do, can pay, can sponsor: bodies, officers, states, organisations.
//!
//! Always true: what is said of an actor keeps its source; what nobody verified says so.

pub mod api;
pub mod model;
mod register;
pub mod search;
mod store;
pub mod table;
pub mod views;
pub mod web;

pub use register::{Known, Listed, known, register};
pub use store::{all, by_id, insert_registered, load, names};
