//! What can be found: a thing with its names, its words and its facets, as a noun gives it.

use serde::{Deserialize, Serialize};

/// One thing that a search can find.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// What it is shown as: `instrument`, `mandate`.
    pub kind: String,
    /// Its lasting name among all entries.
    pub key: String,
    /// Its page.
    pub href: String,
    /// Symbols, codes and addresses; typed exactly, they lead here first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub codes: Vec<String>,
    /// How it is called; the first is its title.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub names: Vec<String>,
    /// Its names in other languages: code and words.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub also: Vec<(String, String)>,
    /// Where it stands: the instrument and call of a paragraph. Searched too, and shown beside it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub within: Vec<String>,
    /// Shown beside it and not searched: the proposal whose text it is.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub beside: Vec<String>,
    /// Its words, character for character.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub text: String,
    /// Language of names and text.
    pub language: String,
    /// Values by which results are narrowed; a facet may have several.
    pub facets: Vec<(String, String)>,
    /// Numbers by which entries are put in order: `published`, `changed` (moments), `start` (a day).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub orders: Vec<(String, i64)>,
    /// Whole numbers that are added up over what is found, each under a key of its own (`search/sums.rs`); not shown.
    #[serde(skip)]
    pub sums: Vec<(String, i64)>,
    /// What a reader must know about its standing: `reconstructed`, `unverified`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<String>,
}

impl Entry {
    /// The values of a facet.
    pub fn values<'a>(&'a self, facet: &'a str) -> impl Iterator<Item = &'a str> {
        self.facets.iter().filter(move |(known, _)| known == facet).map(|(_, value)| value.as_str())
    }

    /// A number by which it is put in order.
    pub fn order(&self, order: &str) -> Option<i64> {
        self.orders.iter().find(|(known, _)| known == order).map(|(_, number)| *number)
    }

    /// The same entry with one value more.
    #[must_use]
    pub fn having(mut self, facet: &str, value: impl Into<String>) -> Entry {
        let value = value.into();
        if !value.is_empty() && !self.values(facet).any(|known| known == value) {
            self.facets.push((facet.to_owned(), value));
        }
        self
    }
}
