//! Made-up activities for benches, training and demonstrations.
//!
//! A register is tried with entries before it has any. These follow the distributions of real data where somebody
//! publishes it (lengths of titles and descriptions, words of six languages, years, countries, action lines; `statistics/`
//! says what was learned from where and what is assumed), and nothing in them is real: every title begins with EXERCISE,
//! every organisation is called *Exercise organisation* and a number. The same seed gives the same entries, one by one
//! and in constant memory.
//!
//! ```
//! use resolute_exercise::Exercise;
//!
//! let exercise = Exercise::new(7);
//! let entries: Vec<_> = exercise.entries(3).collect();
//! assert!(entries.iter().all(|entry| entry.title.starts_with("EXERCISE ")));
//! assert_eq!(entries, exercise.entries(3).collect::<Vec<_>>(), "the same seed, the same entries");
//! assert_eq!(exercise.entry(2), entries[2], "each by its number");
//! ```

mod chance;
mod distributions;
mod entry;
mod iati;
mod table;

pub use entry::{Budget, Entry, Exercise};
pub use iati::{IATI_HEAD, IATI_TAIL, write_iati};
pub use table::{COLUMNS, row};
