//! Pages of the search.

pub mod results;
