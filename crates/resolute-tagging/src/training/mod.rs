//! How the model comes about: from texts that people labelled to the file that the program carries.
//!
//! The same files give the same bytes. Nothing here runs when a text is tagged.
//!
//! ```no_run
//! use resolute_tagging::training::{self, Corpus};
//!
//! let corpus = Corpus::read(std::path::Path::new("classification"))?;
//! std::fs::write("goals.bin", training::train(&corpus))?;
//! # Ok::<(), std::io::Error>(())
//! ```

mod corpus;
mod fit;
mod newton;
mod queries;
mod short;
mod titles;
mod topics;
mod validation;

pub use corpus::{Corpus, Labelled};
pub use queries::queries;
pub use short::{Guess, short};
pub use titles::{Title, left_out, lines, titles};
pub use validation::{Counts, Outcome, validate};

use fit::Prepared;

/// The model file that a corpus makes.
///
/// ```no_run
/// # use resolute_tagging::training::{Corpus, train};
/// # let corpus = Corpus::read(std::path::Path::new("classification"))?;
/// assert_eq!(train(&corpus), train(&corpus));
/// # Ok::<(), std::io::Error>(())
/// ```
pub fn train(corpus: &Corpus) -> Vec<u8> {
    let prepared = Prepared::new(corpus);
    let all: Vec<usize> = (0..prepared.rows.len()).collect();
    let settings = validation::choose(&prepared, &all);
    let fitted = prepared.fit(&all, settings.penalty);
    prepared.write(&fitted, settings.threshold)
}
