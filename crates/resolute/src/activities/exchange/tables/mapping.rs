//! Which column of somebody's table is which of ours.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::columns::{by_code, guess};
use crate::error::{Error, Result};
use crate::files::sha256;

/// How the columns of a table are understood.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Mapping {
    /// Our column by the header of theirs. A header that is not here is left out.
    pub columns: BTreeMap<String, String>,
    /// The headers for which it was made.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub headers: Vec<String>,
}

impl Mapping {
    /// What the headers seem to be. The first of two that seem the same counts.
    pub fn guessed(headers: &[String]) -> Mapping {
        let mut columns: BTreeMap<String, String> = BTreeMap::new();
        let mut taken = Vec::new();
        for header in headers {
            if let Some(column) = guess(header)
                && !taken.contains(&column.code)
            {
                taken.push(column.code);
                columns.insert(header.clone(), column.code.to_owned());
            }
        }
        Mapping { columns, headers: headers.to_vec() }
    }

    /// Reads a file of `[columns]` with `"their header" = "our column"`.
    ///
    /// # Errors
    /// Where it is no such file.
    pub fn from_toml(text: &str, headers: &[String]) -> Result<Mapping> {
        let mapping: Mapping = toml::from_str(text).map_err(|error| {
            Error::Invalid(format!(
                "the mapping cannot be read: {error}; it has a line [columns] and below it lines like \"Project name\" = \"title\""
            ))
        })?;
        Ok(Mapping { headers: headers.to_vec(), ..mapping })
    }

    /// What is wrong with it, for these headers.
    ///
    /// # Errors
    /// Names what is wrong and what would be accepted.
    pub fn check(&self, headers: &[String]) -> Result<()> {
        let mut seen = Vec::new();
        for (header, code) in &self.columns {
            if by_code(code).is_none() {
                let known: Vec<&str> = super::COLUMNS.iter().map(|column| column.code).collect();
                return Err(Error::Invalid(format!(
                    "\"{code}\" is no column; there are {}",
                    known.join(", ")
                )));
            }
            if !headers.contains(header) {
                return Err(Error::Invalid(format!(
                    "the table has no column \"{header}\"; it has {}",
                    headers.join(", ")
                )));
            }
            if seen.contains(&code) {
                return Err(Error::Invalid(format!(
                    "two columns are said to be \"{code}\"; choose one of them"
                )));
            }
            seen.push(code);
        }
        if !seen.iter().any(|code| *code == "title") {
            return Err(Error::Invalid(
                "no column is said to be the title, which every entry needs".to_owned(),
            ));
        }
        Ok(())
    }

    /// Our column for a header of theirs.
    pub fn of(&self, header: &str) -> Option<&'static super::Column> {
        self.columns.get(header).and_then(|code| by_code(code))
    }

    /// Whether entries are known by an identifier; else by title and organisation together.
    pub fn has_identifier(&self) -> bool {
        self.has("identifier")
    }

    /// Whether one of the columns is this one of ours.
    pub fn has(&self, code: &str) -> bool {
        self.columns.values().any(|known| known == code)
    }

    /// For keeping.
    pub fn to_json(&self) -> String {
        serde_json::to_string(self).expect("a mapping is strings")
    }

    /// As it was kept.
    pub fn from_json(json: &str) -> Option<Mapping> {
        serde_json::from_str(json).ok()
    }

    /// Under which it is remembered.
    pub fn headers_key(&self) -> String {
        headers_key(&self.headers)
    }
}

/// Under which a mapping for these headers is remembered.
pub fn headers_key(headers: &[String]) -> String {
    sha256(headers.join("\u{1f}").as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers() -> Vec<String> {
        ["No", "Project title", "Country", "Roof"].map(str::to_owned).to_vec()
    }

    #[test]
    fn what_headers_seem_to_be_is_guessed_and_the_rest_left_out() {
        let mapping = Mapping::guessed(&headers());
        assert_eq!(mapping.of("Project title").map(|column| column.code), Some("title"));
        assert!(mapping.of("Roof").is_none() && mapping.has_identifier());
        mapping.check(&headers()).unwrap();
        assert_eq!(Mapping::from_json(&mapping.to_json()), Some(mapping));
    }

    #[test]
    fn a_mapping_says_what_is_wrong_with_it() {
        let wrong = Mapping::from_toml("[columns]\n\"Roof\" = \"colour\"", &headers()).unwrap();
        assert!(wrong.check(&headers()).unwrap_err().to_string().contains("\"colour\" is no column"));
        let wrong = Mapping::from_toml("[columns]\n\"Roof\" = \"impact\"", &headers()).unwrap();
        assert!(wrong.check(&headers()).unwrap_err().to_string().contains("title"));
        assert!(Mapping::from_toml("columns = 3", &headers()).is_err());
    }
}
