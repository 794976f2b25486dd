//! Who is signed in, on which device.
//!
//! Always true: the database holds the hash of what the cookie holds; a session ends by itself, after a time without use
//! and after a time in all; who signs in gets a new one, and none that a stranger could have known before.

pub mod actions;
pub mod model;
pub mod store;
pub mod web;
