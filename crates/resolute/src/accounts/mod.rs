//! Who is asking, for whom they act, and what they may do.

mod person;
pub mod rights;

pub use person::Person;
pub use rights::{Right, Role, RoleKind};
