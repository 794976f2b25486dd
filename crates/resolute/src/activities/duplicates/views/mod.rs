//! The page of pairs that may be the same.

pub mod page;
