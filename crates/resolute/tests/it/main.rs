//! Resolute as its users see it, through its real router and a real database per test.

// Helpers of tests fail the test by panicking; the lint only knows functions marked as tests.
#![allow(clippy::unwrap_used)]

mod accounts;
mod activities;
mod activity_form;
mod activity_owners;
mod actors;
mod audit;
mod backups;
mod browser;
mod checks;
mod citations;
mod comparisons;
mod deadlines;
mod demonstration;
mod due_reports;
mod duplicates;
mod exchange;
mod feeds;
mod figures;
mod filters;
mod frameworks;
mod history;
mod house;
mod inputs;
mod instruments;
mod killed;
mod languages;
mod loading;
mod mail;
mod mandates;
mod money;
mod pack;
mod pages;
mod parallels;
mod partners;
mod plans;
mod program;
mod queries;
mod reference;
mod register;
mod reports;
mod review;
mod rights;
mod schemes;
mod search;
mod searches;
mod tagging;
mod trace;
mod trends;
mod upgrading;
