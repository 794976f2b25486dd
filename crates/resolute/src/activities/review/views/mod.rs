//! Pages of reviewers.

mod fields;
mod item;
mod pages;

pub use item::ItemPage;
pub use pages::{BatchPage, MergePage, QueuePage};
