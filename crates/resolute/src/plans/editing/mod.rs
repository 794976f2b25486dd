//! Changing what is said of a plan as a whole, taking an empty one away, asking for suggestions.
//!
//! Always true: the code stays, because addresses and lists name the plan by it; a plan of the reference set stays as its
//! source gives it; a plan with items is never taken away.

mod actions;
pub mod web;

pub use actions::{change, fingerprint, remove};
