//! What actors did, do or will do: projects, programmes, trainings, events, publications, agreements.
//!
//! Always true: nothing that was not reviewed is public; the public words stay while changes to them wait; an entry
//! that was merged leads to the one that was kept; amounts are kept exactly as they were given.

mod actions;
pub mod agreements;
pub mod api;
pub mod by_actor;
pub mod cli;
pub mod demonstration;
pub mod duplicates;
pub mod exchange;
pub mod exercise;
pub mod form;
pub mod history;
pub mod iati;
pub mod links;
pub mod loading;
pub mod model;
pub mod money;
pub mod names;
pub mod owners;
pub mod partners;
pub mod register;
pub mod review;
pub mod search;
pub mod serves;
pub mod sight;
mod store;
pub mod trainings;
pub mod unders;
pub mod views;
pub mod web;

pub use actions::{
    FORM, LONGEST_ANSWER, Saved, approve, begin, check, confirm, publish, save, submit, submit_with,
    take_back,
};
pub use model::{Record, Standing};
pub use store::{Entry, Loaded, Proposal, StepTaken, by_id, by_source, insert, proposal, steps};

/// The day of a moment, as it is counted here.
pub fn today(now: jiff::Timestamp) -> jiff::civil::Date {
    jiff::tz::Offset::UTC.to_datetime(now).date()
}
