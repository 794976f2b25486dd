//! What pages of all nouns say about a fact of the reference set.

pub mod provenance;
