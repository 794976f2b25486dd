//! Lists and texts on their way out of the database, as files people and programs work with.

mod actions;
pub mod cli;
mod file;
pub mod pack;
mod texts;
pub mod web;

pub use actions::{
    Kind, actors_file, cells, citations, coverage, deadlines, due_reports, export, money, obligations,
    partners, plan, trends,
};
pub use file::{File, json, list};
