//! Resolute: from resolution to result.
//!
//! The folders are the nouns of the domain; [`router`] and [`cli`] are the two tables of contents.

pub mod accounts;
pub mod activities;
pub mod actors;
pub mod api;
pub mod app;
pub mod audit;
pub mod backups;
pub mod checks;
pub mod cli;
pub mod comparisons;
pub mod conferences;
pub mod config;
pub mod db;
pub mod deadlines;
pub mod error;
pub mod exports;
pub mod feeds;
pub mod figures;
pub mod files;
pub mod finding;
pub mod formats;
pub mod frameworks;
pub mod imports;
pub mod instruments;
pub mod mail;
pub mod mandates;
pub mod obligations;
pub mod parallels;
pub mod plans;
pub mod reference;
pub mod reports;
pub mod router;
pub mod search;
pub mod searches;
pub mod server;
pub mod tables;
pub mod tagging;
pub mod trace;
pub mod trends;
pub mod verdicts;
pub mod web;
