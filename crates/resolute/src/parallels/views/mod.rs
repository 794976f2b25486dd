//! Pages of sister texts.

pub mod page;
mod words;
