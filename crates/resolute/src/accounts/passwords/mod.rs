//! What a password must be, and how it is kept.

mod hashing;
mod rules;

pub use hashing::{hash, is_right};
pub use rules::{Fault, LONGEST, SHORTEST, fault};
