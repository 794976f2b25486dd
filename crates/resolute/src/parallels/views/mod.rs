//! Pages of sister texts.

mod citing;
pub mod page;
mod words;
