//! Schemes, their concepts, and the links between concepts of two schemes, modelled on SKOS.

use serde::Serialize;

/// Name of the scheme of WSIS action lines.
pub const ACTION_LINES: &str = "action-lines";
/// Name of the scheme of Sustainable Development Goals and their targets.
pub const SDGS: &str = "sdgs";
/// Name of the scheme of ITU regions.
pub const ITU_REGIONS: &str = "itu-regions";
/// Name of the scheme of groups of countries.
pub const COUNTRY_GROUPS: &str = "country-groups";

/// A framework: a list of concepts that somebody adopted or that everybody uses.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct Scheme {
    /// `action-lines`; the word in addresses and translation keys.
    pub id: &'static str,
    /// Identifier of the instrument that adopted it, where one did.
    pub adopted_by: Option<&'static str>,
}

/// The schemes of the reference set, in the order of the page.
pub const SCHEMES: [Scheme; 7] = [
    Scheme { id: ACTION_LINES, adopted_by: Some("wsis-gpa") },
    Scheme { id: SDGS, adopted_by: Some("unga-70-1") },
    Scheme { id: "wsis-targets", adopted_by: Some("wsis-gpa") },
    Scheme { id: ITU_REGIONS, adopted_by: None },
    Scheme { id: COUNTRY_GROUPS, adopted_by: None },
    Scheme { id: "membership-categories", adopted_by: None },
    Scheme { id: "stakeholder-types", adopted_by: None },
];

/// The scheme of an identifier.
pub fn scheme(id: &str) -> Option<Scheme> {
    SCHEMES.into_iter().find(|scheme| scheme.id == id)
}

/// A term of a scheme.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow, Serialize, utoipa::ToSchema)]
pub struct Concept {
    /// Scheme it belongs to.
    pub scheme: String,
    /// `C5`, `9`, `9.c`.
    pub notation: String,
    /// Notation of the broader term.
    pub parent: Option<String>,
    /// Short title in English.
    pub label: String,
    /// What the compiler of the row remarked.
    pub note: String,
    #[serde(skip)]
    pub(super) facts_json: String,
    /// Key of the source.
    pub source: String,
    /// How far it was verified.
    pub verified: String,
}

impl Concept {
    /// A term without remark, facts and source, as tests need it.
    #[cfg(test)]
    pub(crate) fn of(scheme: &str, notation: &str, parent: Option<&str>, label: &str) -> Concept {
        Concept {
            scheme: scheme.to_owned(),
            notation: notation.to_owned(),
            parent: parent.map(str::to_owned),
            label: label.to_owned(),
            note: String::new(),
            facts_json: "[]".to_owned(),
            source: String::new(),
            verified: String::new(),
        }
    }

    /// What the row says beyond notation and title: column and cell, as they stand.
    pub fn facts(&self) -> Vec<(String, String)> {
        // Written by this program; a damaged cell shows no facts rather than no page.
        serde_json::from_str(&self.facts_json).unwrap_or_default()
    }

    /// One of the facts; empty where the row does not have it.
    pub fn fact(&self, column: &str) -> String {
        self.facts().into_iter().find(|(name, _)| name == column).map_or_else(String::new, |(_, cell)| cell)
    }

    /// As duties name it: `C5`, `SDG 9`.
    pub fn named(&self) -> String {
        if self.scheme == SDGS && self.parent.is_none() {
            return format!("SDG {}", self.notation);
        }
        self.notation.clone()
    }

    /// Where its page stands.
    pub fn href(&self) -> String {
        href(&self.scheme, &self.notation)
    }
}

/// Where the page of a concept stands.
pub fn href(scheme: &str, notation: &str) -> String {
    format!("/frameworks/{scheme}/{notation}")
}

/// The page of a concept as duties name it: `C5` and `SDG 9` have one, other words may have none.
pub fn href_of_named(name: &str) -> Option<String> {
    if let Some(goal) = name.strip_prefix("SDG ") {
        return Some(href(SDGS, goal));
    }
    let number = name.strip_prefix('C')?;
    number.starts_with(|first: char| first.is_ascii_digit()).then(|| href(ACTION_LINES, name))
}

/// A title in the words of its source.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow, Serialize, utoipa::ToSchema)]
pub struct ConceptLabel {
    /// Scheme of the concept.
    pub scheme: String,
    /// Notation of the concept.
    pub notation: String,
    /// `short`, `title`, `title-2003`, `title-2005`.
    pub kind: String,
    /// Code of the language.
    pub language: String,
    /// The words.
    pub words: String,
    /// Key of the source.
    pub source: String,
    /// How far it was verified.
    pub verified: String,
}

/// A link between terms of two schemes.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow, Serialize, utoipa::ToSchema)]
pub struct ConceptLink {
    /// The first scheme.
    pub from_scheme: String,
    /// Notation in the first scheme.
    pub from_notation: String,
    /// The second scheme.
    pub to_scheme: String,
    /// Notation in the second scheme.
    pub to_notation: String,
    /// Whether the reference set counts it as confirmed.
    pub confirmed: bool,
    /// Which readings of the source show it, a semicolon between them.
    pub witnesses: String,
    /// Why it is doubtful, or what is odd.
    pub note: String,
    /// Key of the source.
    pub source: String,
    /// `confirmed`, or in which source alone it stands.
    pub verified: String,
}

/// Whether a cell of a `verified` column says so plainly.
pub fn is_verified(cell: &str) -> bool {
    matches!(cell, "yes" | "confirmed")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_duties_name_has_a_page() {
        assert_eq!(href_of_named("C7").as_deref(), Some("/frameworks/action-lines/C7"));
        assert_eq!(href_of_named("SDG 9").as_deref(), Some("/frameworks/sdgs/9"));
        assert_eq!(href_of_named("Council"), None);
    }

    #[test]
    fn schemes_have_names_of_their_own() {
        let mut ids: Vec<&str> = SCHEMES.iter().map(|scheme| scheme.id).collect();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), SCHEMES.len());
        assert_eq!(scheme("sdgs").and_then(|scheme| scheme.adopted_by), Some("unga-70-1"));
        assert_eq!(scheme("no-such-scheme"), None);
    }
}
