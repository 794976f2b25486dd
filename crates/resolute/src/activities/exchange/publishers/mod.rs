//! Publishers as their organisation files describe them: kept whole, so that all of IATI goes out again; their budgets
//! and documents are shown.

pub mod api;
mod taking;
pub mod views;
pub mod web;

pub(super) use taking::Taking;
