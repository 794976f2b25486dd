//! What the pages of this noun show, put into words.

pub mod cell;
pub mod chip;
pub mod matrix;
pub mod passage;
pub mod who;
pub mod work;
