//! Concepts and their links, modelled on SKOS.

use serde::Serialize;

/// Name of the scheme of WSIS action lines.
pub const ACTION_LINES: &str = "action-lines";
/// Name of the scheme of Sustainable Development Goals.
pub const SDGS: &str = "sdgs";

/// A term of a scheme.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow, Serialize, utoipa::ToSchema)]
pub struct Concept {
    /// Scheme it belongs to.
    pub scheme: String,
    /// `C5`, `9`.
    pub notation: String,
    /// Notation of the broader term.
    pub parent: Option<String>,
    /// Short title in English.
    pub label: String,
    /// Key of the source.
    pub source: String,
    /// How far it was verified.
    pub verified: String,
}

/// A link between terms of two schemes.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow, Serialize, utoipa::ToSchema)]
pub struct ConceptLink {
    /// Notation in the first scheme.
    pub from_notation: String,
    /// Notation in the second scheme.
    pub to_notation: String,
    /// Whether the reference set counts it as confirmed.
    pub confirmed: bool,
    /// Key of the source.
    pub source: String,
}
