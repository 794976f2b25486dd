//! Tokens of programs: what a script shows instead of a password.
//!
//! Always true: a token never carries more than its scopes and never more than the roles of its person; it is shown once
//! and kept as a hash; it ends.

pub mod actions;
pub mod model;
pub mod store;
