//! Activities as files, in and out.

pub mod model;
mod store;

pub use store::{Handed, Publisher, insert as note_import, last_of, publishers};
