//! Where a fact comes from and how far it was checked, the same on every page.

use std::collections::HashMap;

use crate::db::Db;
use crate::error::Result;
use crate::reference::model::Checked;
use crate::web::visit::Visit;

/// Titles of the sources, by key.
#[derive(Debug, Clone, Default)]
pub struct Sources(HashMap<String, String>);

impl Sources {
    /// The sources of the reference set.
    ///
    /// # Errors
    /// As the database.
    pub async fn read(db: &Db) -> Result<Sources> {
        let rows = crate::reference::rows_of(db, "sources").await?;
        let pair = |row: &crate::reference::model::ReferenceRow| {
            (row.cell("source_id").to_owned(), row.cell("title").to_owned())
        };
        Ok(Sources(rows.iter().map(pair).collect()))
    }

    /// The provenance of one fact.
    pub fn of(&self, visit: &Visit, source: &str, verified: &str) -> Provenance {
        let checked = Checked::of(verified);
        let keys = source.split(';').flat_map(|part| part.split(" via ")).map(str::trim);
        let named = |key: &str| {
            let title = self.0.get(key);
            (key.to_owned(), title.cloned().unwrap_or_default(), title.is_some())
        };
        Provenance {
            code: checked.code(),
            word: visit.t(&format!("checked-{}", checked.code())),
            cell: Some(verified).filter(|cell| !["yes", "confirmed", ""].contains(cell)).map(str::to_owned),
            sources: keys.filter(|key| !key.is_empty()).map(named).collect(),
        }
    }
}

/// Where a fact comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Provenance {
    /// Names the mark: verified, partly, unverified, plain.
    pub code: &'static str,
    /// The word for people.
    pub word: String,
    /// What the row itself says of its standing, where that is more than a word.
    pub cell: Option<String>,
    /// Key and title of each source, and whether it is a row of the sources.
    pub sources: Vec<(String, String, bool)>,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::web::locale::Locale;
    use crate::web::visit::tests::visit;

    #[test]
    fn sources_are_named_and_doubt_is_said() {
        let sources = Sources(HashMap::from([("MATRIX".to_owned(), "WSIS-SDG Matrix".to_owned())]));
        let fact =
            sources.of(&visit(Locale::En, "/"), "MATRIX via MATRIX-APP;GK", "partial: one transcription");
        let keys: Vec<(&str, bool)> =
            fact.sources.iter().map(|(key, _, known)| (key.as_str(), *known)).collect();
        assert_eq!(keys, [("MATRIX", true), ("MATRIX-APP", false), ("GK", false)]);
        assert_eq!((fact.code, fact.cell.as_deref()), ("partly", Some("partial: one transcription")));
    }
}
