//! Concept schemes (action lines, goals and targets, regions ...), their terms, the links between terms of two schemes,
//! and what actors are for them.
//!
//! Always true: every title, link and role keeps its source and how far it was verified; a doubtful link is kept and
//! never counted; roles that contradict each other are all shown.

mod loading;
pub mod model;
pub mod roles;
pub mod search;
mod store;

pub use loading::load;
pub use store::{all_concepts, concept, concepts, labels, links, links_of, scheme_counts};
