//! Sister texts: provisions of other instruments that say the same, or should follow when one changes.
//!
//! Instruments of one organisation repeat each other: a resolution of the Plenipotentiary Conference is answered by
//! one of each Sector's conference. An [`Index`] is built once over the passages of many texts; it weighs every word
//! and phrase by how few passages have it, so that what every resolution says ("to report annually to the Council")
//! counts for little and what two of them say alone counts for much. A [`Parallel`] is a machine's suggestion: it names the
//! phrases that both texts share, with their places, and further reasons for it.
//!
//! How well this fits is measured in `docs/conformance-parallels.md`.

mod follow;
mod index;
mod passages;
mod rarity;
mod runs;
mod stems;
mod support;

use std::ops::Range;

use serde::{Deserialize, Serialize};

pub use follow::{Replaced, replaced};
pub use index::Index;
pub use passages::{Node, Passage, gather, of_instrument};
pub use support::Support;

/// From this likeness on two passages are shown as sister texts; the figure is set on read pairs, see
/// `docs/conformance-parallels.md`.
pub const ENOUGH: f32 = 0.30;

/// A passage that says the same as another one.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Parallel {
    /// Index among the passages of the [`Index`].
    pub passage: usize,
    /// From 0 to 1: the share of their weighty words that both have, more where they stand in longer runs.
    pub likeness: f32,
    /// What both say, the weightiest first.
    pub shared: Vec<Shared>,
    /// What else speaks for it.
    pub support: Vec<Support>,
}

/// A phrase that two passages share.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Shared {
    /// Byte range in the words of the passage that was asked about.
    pub here: Range<usize>,
    /// Byte range in the words of the parallel.
    pub there: Range<usize>,
    /// How rare its words are, summed.
    pub weight: f32,
}
