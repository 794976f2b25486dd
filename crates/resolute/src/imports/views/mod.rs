//! What the pages of proposals show, put into words.

pub mod proposal;
