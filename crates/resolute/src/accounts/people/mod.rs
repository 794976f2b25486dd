//! People with an account: how they come, how they change what is theirs.
//!
//! Always true: an address is somebody's only after they opened a link that was sent to it; and nothing that a stranger
//! can ask tells them whether an address is known here.

pub mod actions;
pub mod codes;
pub mod letters;
pub mod model;
pub mod store;
pub mod web;
