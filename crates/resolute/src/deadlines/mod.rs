//! What is due when: occasions of duties, conferences and obligations, worked out from one calendar.
//!
//! Always true: no day is stored that a conference gives; it is worked out on reading, so that everything that hangs on a
//! conference moves with it. What is due at a time that nobody knows stays in the list and says so.

mod actions;
pub mod api;
mod asked;
mod asked_for;
mod calendar;
pub mod calendars;
pub mod cli;
mod engine;
pub mod ics;
pub mod model;
mod owed;
mod planned;
pub mod recurrences;
pub mod reminders;
mod store;
pub mod table;
pub mod views;
pub mod web;

pub use actions::{Moved, add, move_to};
pub use asked::{Asked, FACETS, Found, narrowed};
pub use calendar::{Adoption, Calendar, Known};
pub use engine::{deadlines, deadlines_with, due_at, of_one};
