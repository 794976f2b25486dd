//! What is not covered: duties without an output, outputs without a duty, duties without a deadline, deadlines without
//! an owner.
//!
//! Always true: a suggestion covers nothing; a duty of a text that has ended is no gap; a duty that addresses nobody who
//! could act needs no output.

mod gaps;
pub mod views;
pub mod web;

pub use gaps::{Coverage, FACETS, Filter, GAPS, Gap, Share, gaps, gaps_with, table};
