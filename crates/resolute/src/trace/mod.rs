//! What became of a paragraph: its state by the published rule, the register of duties with their states, and the
//! page *At work*.

pub mod api;
mod done;
pub mod model;
pub mod overview;
pub mod paragraph;
mod register;
pub mod states;
pub mod views;
pub mod web;
mod work;

pub use done::Done;
pub(crate) use done::done;
pub use register::{
    Facets, Listed, ListedJson, Standing, day_of, listed, occasions, of_text, on, register,
    register_with_facets,
};
pub use work::{Block, Counts, Row, Shown, Work, work, work_by_last_held};
