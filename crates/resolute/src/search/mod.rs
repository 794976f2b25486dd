//! Full-text search. Knows no noun: a noun gives its [`Entry`]s and notes what changed ([`changes`]), and finds them here
//! by any of their words, in six languages, with counts by facet.
//!
//! Always true: the index is derived and can be made anew at any time; it never holds what was not committed; a question
//! that is typed is never an error; what is shown are the exact characters of the text.

mod asked;
mod batch;
mod best;
pub mod changes;
mod compared;
mod document;
mod entry;
mod facets;
mod find;
mod fold;
mod forgive;
mod index;
mod kept;
mod little;
mod numbers;
mod ordered;
mod passages;
mod query;
mod schema;
mod sums;
mod tally;
mod words;
mod worth;

pub use batch::Batch;
pub use compared::{Between, Compared, OfFacet, Spans, Word};
pub use entry::Entry;
pub use find::{Asked, DEEPEST, Found, Hit, Instead, Sort};
pub use index::{Position, Search};
pub use passages::Passage;
pub use sums::{Fold, Sums};
pub use tally::Tally;
pub use words::written;
