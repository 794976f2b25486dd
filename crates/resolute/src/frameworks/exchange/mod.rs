//! Schemes as files: taken in from SKOS, given out as SKOS.
//!
//! Always true: a file is taken in whole or not at all, and is kept as it was given; the same file a second time changes
//! nothing; what ships with the program is never overwritten.

mod actions;
mod reading;
mod shipped;
mod writing;

pub use actions::{Report, TakenIn, import};
pub use writing::export;

/// Languages in which a name of what ships may be.
const LANGUAGES: [&str; 6] = ["ar", "en", "es", "fr", "ru", "zh"];
