//! Atom feeds (RFC 4287) of what is new: texts that were taken in, and the duties read from them.
//!
//! Always true: an entry keeps its identifier through every later reading of its text, and what is only proposed says so
//! in its title.

mod atom;
pub mod web;
