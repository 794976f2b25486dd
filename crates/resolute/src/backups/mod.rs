//! One file that holds everything: the rows of every table and every kept file. Restored whole or not at all, into
//! either engine.

mod actions;

pub use actions::{Summary, backup, restore};
