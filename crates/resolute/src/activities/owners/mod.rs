//! What owners do with their entries besides writing them: give a draft up and take it up again, leave somebody to ask,
//! be told what is wrong, be asked once a year whether it is still right.

pub mod actions;
pub mod api;
pub mod model;
pub mod reminders;
pub mod room;
pub(super) mod store;
pub mod views;
pub mod web;

pub use actions::{contact, is_given_up, keep_contact, remark, restore, settle, withdraw};
pub use model::Contact;
pub use room::{Own, Waiting, all, waits_for};
pub use store::{open_remarks, remarks};
