//! How many activities there are for a line, a goal, a group, a country: counts, shares, lift, trend, the map.
//!
//! Always true: a figure opens its rows, which are those of `/activities` under the same filters; only published entries
//! count; where people tag everything, a share and a lift stand beside the count (docs/figures.md has the rules).

pub mod api;
pub mod chart;
pub mod country;
pub mod map;
pub mod model;
pub mod money;
mod tallies;
pub mod views;

pub use tallies::{Evidence, Scope, evidence, facet_of, scheme_of, scope, tally};
