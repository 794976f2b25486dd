//! Pages of plans.

pub mod answers;
pub mod form;
pub mod item;
pub mod list;
pub mod plan;
