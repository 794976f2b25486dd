//! Lists and texts on their way out of the database, as files people and programs work with.

mod actions;
pub mod cli;
pub mod pack;
pub mod web;

pub use actions::{
    File, Kind, actors_file, cells, citations, coverage, deadlines, due_reports, export, money, obligations,
    partners, plan, trends,
};
