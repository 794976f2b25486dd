//! Deciding what of the contributed becomes public.
//!
//! Always true: what is refused or asked back says why; the public words of an entry stay until changes to them are
//! approved; merging loses nothing and can be undone.

mod actions;
pub mod api;
pub mod cli;
mod merging;
pub mod model;
mod store;
pub mod views;
pub mod web;

pub use actions::{Decision, Outcome, assign, decide, decide_many};
pub use merging::{merge, merged_record, unmerge};
pub use store::{absorbed, assigned_to, queue};
