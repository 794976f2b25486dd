//! What the pages of this noun show, put into words.

pub mod duty;
pub mod register;
