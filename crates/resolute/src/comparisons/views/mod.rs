//! What the pages of comparisons show, put into words.

pub mod files;
pub mod history;
pub mod texts;
