//! Everything that is held about a person: for them to take, and to have removed.
//!
//! Always true: what somebody did stays, under "a former user"; who they were does not.

pub mod actions;
pub mod held;
