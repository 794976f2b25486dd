//! Pages of reviewers.

pub(in crate::activities) mod fields;
mod item;
mod pages;

pub use item::{About, ItemPage};
pub use pages::{BatchPage, MergePage, QueuePage};
