//! Pages of plans.

pub mod answers;
pub mod carry;
pub mod form;
pub mod import;
pub mod item;
pub mod list;
pub mod plan;
pub mod timeline;
