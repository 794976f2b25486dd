//! Who is asking, for whom they act, and what they may do.
//!
//! Always true: a person has the rights that their roles carry in one table ([`rights`]), for the actors of those roles,
//! and through a token never more than it names; whatever was once given out as a secret is kept as a hash; records name
//! the number of an account and never who it is.

pub mod api;
pub mod cli;
pub mod identity;
pub mod limits;
pub mod passwords;
pub mod people;
mod person;
pub mod personal_data;
pub mod rights;
pub mod roles;
pub mod second_factor;
pub(crate) mod secrets;
pub mod sessions;
pub mod signatures;
pub mod tokens;
pub mod views;
pub mod web;

pub use identity::Identity;
pub use person::Person;
pub use rights::{Right, Role, RoleKind};
