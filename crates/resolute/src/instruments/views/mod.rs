//! What the pages of this noun show, put into words.

pub mod lines;
pub mod text;
