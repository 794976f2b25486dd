//! Official texts of one version in several languages, aligned segment by segment without a dictionary.
//!
//! Six languages are equally authentic, and nothing here translates. Two texts of the same thing follow each other in
//! order; what holds them together is what every language writes alike or countably: heads (`Article 5`, `第五条`),
//! labels, numbers in any digits, names and words of a common origin, and how long a segment is beside the others. Two
//! texts are aligned by the cheapest way through both, in the manner of Gale and Church (1993): one segment with one,
//! with two, or with none. How sure a row is, is said with it.
//!
//! How well this fits is measured in `docs/conformance-languages.md`.

mod align;
mod cost;
mod features;
mod field;
mod guess;
mod numerals;
mod segments;

pub use align::{Row, align};
pub use guess::{Guess, Why, guess};
pub use segments::{Segment, segments};

/// Below this a row is shown as unsure.
pub const SURE: f32 = 0.75;
