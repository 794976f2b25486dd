//! Akoma Ntoso in and out, judged by the schema and by the characters that stand in it.

mod bad_input;
mod common;
mod conformance;
mod reading;
mod written;
