//! Concept schemes (action lines, goals and targets, regions ...), their terms, the links between terms of two schemes,
//! and what actors are for them.
//!
//! Always true: every title, link and role keeps its source and how far it was verified; a doubtful link is kept and
//! never counted; roles that contradict each other are all shown.

pub mod api;
mod known;
mod loading;
pub mod model;
pub mod roles;
pub mod search;
mod store;
pub mod table;
pub mod views;
pub mod web;

pub use known::{Known, known};
pub use loading::load;
pub use store::{all_concepts, concept, concepts, labels, links, links_of, scheme_counts};
