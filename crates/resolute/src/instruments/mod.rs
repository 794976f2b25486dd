//! Instruments, their versions and texts, and the proposals to change them.
//!
//! Always true: a text is stored as it was read, character for character; a proposed text is never shown as law.

mod actions;
pub mod api;
pub mod citations;
pub mod cli;
pub mod confirming;
mod descent;
pub mod languages;
pub mod model;
pub mod reading;
pub mod search;
mod store;
pub mod views;
pub mod web;

pub use actions::{Given, StoredText, keep, keep_again, record_settled, settled_meanwhile, side};
pub use store::{
    Clause, NewText, StoredDocument, Wording, adoptions, all, all_versions, by_id, clauses, document,
    document_revision, history, is_kept, load_instruments, load_versions, move_adoptions, nearest_addresses,
    newest_texts, opening_of, proposal, proposals, text, texts, versions,
};
