//! Akoma Ntoso out of documents, judged by the schema and by the characters that stand in it.

mod common;
mod conformance;
mod written;
