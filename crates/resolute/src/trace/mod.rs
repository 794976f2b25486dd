//! What became of a paragraph: its state by the published rule, and the page *At work*.

pub mod model;
