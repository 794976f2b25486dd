//! Schemes, their concepts, and the links between concepts of two schemes, modelled on SKOS.

use std::borrow::Cow;
use std::collections::BTreeMap;

use serde::Serialize;

/// Name of the scheme of WSIS action lines.
pub const ACTION_LINES: &str = "action-lines";
/// Name of the scheme of Sustainable Development Goals and their targets.
pub const SDGS: &str = "sdgs";
/// Name of the scheme of ITU regions.
pub const ITU_REGIONS: &str = "itu-regions";
/// Name of the scheme of groups of countries.
pub const COUNTRY_GROUPS: &str = "country-groups";

/// Name of the scheme of regions of the United Nations (M49).
pub const UN_REGIONS: &str = "un-regions";
/// Name of the scheme of countries and areas, by ISO 3166-1 alpha-3 codes.
pub const COUNTRIES: &str = "countries";
/// Name of the scheme of groups of people.
pub const PEOPLE: &str = "people";
/// Name of the scheme of kinds of stakeholders.
pub const STAKEHOLDER_TYPES: &str = "stakeholder-types";
/// Name of the scheme of objectives of the Global Digital Compact.
pub const GDC: &str = "gdc";

/// A framework: a list of concepts that somebody adopted or that everybody uses.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow, Serialize, utoipa::ToSchema)]
pub struct Scheme {
    /// `action-lines`; the word in addresses.
    pub id: String,
    /// `shipped`, or `imported` from a file.
    pub origin: String,
    /// Identifier on the web, of an imported one.
    pub uri: Option<String>,
    #[serde(skip)]
    pub(super) titles_json: String,
    /// Identifier of the instrument that adopted it, where one did.
    pub adopted_by: Option<String>,
    /// Since when it holds (ISO 8601).
    pub valid_from: Option<String>,
    /// Until when it held.
    pub valid_until: Option<String>,
    /// Under which terms it may be used.
    pub licence: String,
    /// What it says of itself.
    pub note: String,
    /// Key of the source; of an imported one where it is from.
    pub source: String,
    /// How far it was verified.
    pub verified: String,
    /// The file that it was read from, of an imported one.
    pub file_name: Option<String>,
    #[serde(skip)]
    pub(super) file_sha256: Option<String>,
    /// When it was taken in.
    pub imported_at: Option<String>,
}

impl Scheme {
    /// Its titles by language.
    pub fn titles(&self) -> BTreeMap<String, String> {
        // Written by this program; a damaged cell shows no titles rather than no page.
        serde_json::from_str(&self.titles_json).unwrap_or_default()
    }

    /// Its title in a language with the language that it is in: else in English, else in any, else its name here.
    pub fn title(&self, language: &str) -> (String, String) {
        let titles = self.titles();
        let found = [language, "en"].into_iter().find_map(|wanted| titles.get_key_value(wanted));
        match found.or_else(|| titles.iter().next()) {
            Some((language, words)) => (words.clone(), language.clone()),
            None => (self.id.clone(), String::new()),
        }
    }

    /// Whether it was taken in from a file and does not ship with the program.
    pub fn is_imported(&self) -> bool {
        self.origin == "imported"
    }
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
    /// Identifier on the web, of a term of an imported scheme.
    pub uri: Option<String>,
    /// Since when it holds (ISO 8601, as exact as the source is).
    pub valid_from: Option<String>,
    /// Until when it held.
    pub valid_until: Option<String>,
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
            uri: None,
            valid_from: None,
            valid_until: None,
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
    format!("/frameworks/{scheme}/{}", encode(notation))
}

/// A notation of an imported scheme may have any character.
fn encode(notation: &str) -> Cow<'_, str> {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~".contains(&byte);
    if notation.bytes().all(plain) {
        return notation.into();
    }
    let pieces = notation.bytes().map(|byte| match plain(byte) {
        true => char::from(byte).to_string(),
        false => format!("%{byte:02X}"),
    });
    pieces.collect::<String>().into()
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
    /// `short`, `title`, `title-2003`, `title-2005`, `alternative`, `hidden`, `definition`, `note` ...
    pub kind: String,
    /// Code of the language; empty where it has none.
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
    /// `exact`, `close`, `broad`, `narrow` or `related`.
    pub kind: String,
    /// `official`, `doubtful`, `imported`; `suggested`, `confirmed` or `withdrawn` where people said it.
    pub status: String,
    /// Whether it is counted.
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
    fn a_scheme_has_a_title_in_every_language_or_its_name() {
        let scheme = |titles: &str| Scheme {
            id: "soils".to_owned(),
            origin: "imported".to_owned(),
            uri: None,
            titles_json: titles.to_owned(),
            adopted_by: None,
            valid_from: None,
            valid_until: None,
            licence: String::new(),
            note: String::new(),
            source: String::new(),
            verified: String::new(),
            file_name: None,
            file_sha256: None,
            imported_at: None,
        };
        let title = |titles: &str| scheme(titles).title("fr").0;
        assert_eq!(title(r#"{"en":"Soils","fr":"Sols"}"#), "Sols");
        assert_eq!(title(r#"{"en":"Soils","fi":"Maat"}"#), "Soils");
        assert_eq!(title(r#"{"fi":"Maat"}"#), "Maat");
        assert_eq!(title("{}"), "soils");
    }

    #[test]
    fn an_address_keeps_any_notation_in_one_step() {
        assert_eq!(href("sdgs", "9.c"), "/frameworks/sdgs/9.c");
        assert_eq!(href("imported", "a/b é"), "/frameworks/imported/a%2Fb%20%C3%A9");
    }
}
