//! Concept schemes (action lines, goals and targets, regions ...), their terms, the links between terms of two schemes,
//! and what actors are for them.
//!
//! Always true: every title, link and role keeps its source and how far it was verified; a doubtful link is kept and
//! never counted; roles that contradict each other are all shown.

pub mod api;
pub mod exchange;
mod known;
mod loading;
pub mod mappings;
mod members;
pub mod model;
pub mod roles;
pub mod search;
mod store;
pub mod table;
mod terms;
pub mod views;
pub mod web;

pub use known::{Known, known};
pub use loading::load;
pub use members::{Member, is_current};
pub(crate) use store::raise_revision;
pub use store::{
    all_concepts, broader, concept, concepts, labels, links, links_of, outside, scheme, scheme_counts,
    schemes,
};
pub use terms::{Held, Term, Terms, is_reviewed};
