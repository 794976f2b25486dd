//! What the pages of accounts look like.

pub mod account;
pub mod form;
pub mod people;
