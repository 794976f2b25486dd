//! Atom feeds (RFC 4287) of what is new: texts that were taken in, the duties read from them, and activities, of which
//! any search may be followed.
//!
//! Always true: an entry keeps its identifier through every later reading of its text, and what is only proposed says so
//! in its title.

pub mod activities;
mod atom;
pub mod web;
