//! Actors.

use serde::Serialize;

/// A body, officer or organisation.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow, Serialize, utoipa::ToSchema)]
pub struct Actor {
    /// `DIR-BDT`.
    pub id: String,
    /// `Dir BDT`.
    pub short_name: String,
    /// `Director of the Telecommunication Development Bureau`.
    pub name: String,
    /// `elected official`, `specialized agency` ...
    pub kind: String,
    /// Code of the body it belongs to.
    pub parent: Option<String>,
    /// What the compiler of the row remarked.
    pub note: String,
    /// Key of the source.
    pub source: String,
    /// How far it was verified.
    pub verified: String,
}
