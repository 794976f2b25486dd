//! The second factor: codes of a device, by time (RFC 6238), and recovery codes for the day it is lost.
//!
//! Always true: a code counts once; recovery codes are kept as hashes and count once each; the secret of a device is
//! kept encrypted, with a key that is not in the database.

pub mod actions;
pub mod code;
pub mod picture;
pub mod sealing;
pub mod store;
