//! What a text may belong to: action lines, goals and targets, for a program and on the command line. Suggestions only;
//! nothing is kept.

pub mod api;
pub mod cli;

use resolute_tagging::{Suggestion, Tagger, Tags};
use serde::{Deserialize, Serialize};

use crate::error::{Error, Result};

/// A suggestion with the name of what is suggested.
#[derive(Debug, Clone, Serialize)]
pub struct Named {
    /// What it is called, in English.
    pub name: &'static str,
    /// The suggestion.
    #[serde(flatten)]
    pub suggestion: Suggestion,
}

/// Suggestions for a text.
///
/// # Errors
/// Where there is no text.
pub fn tag(text: &str, language: Option<&str>) -> Result<Tags> {
    if text.trim().is_empty() {
        return Err(Error::Invalid(
            "there is no text; accepted is a title, a description or a document".to_owned(),
        ));
    }
    Ok(Tagger::embedded().tag(text, language))
}

/// Suggestions with their names.
pub fn named(suggestions: Vec<Suggestion>) -> Vec<Named> {
    suggestions.into_iter().map(|suggestion| Named { name: name(suggestion.notation), suggestion }).collect()
}

#[derive(Deserialize)]
struct Line {
    code: String,
    short_title: String,
}

#[derive(Deserialize)]
struct Label {
    notation: String,
    form: String,
    en: String,
}

/// The name of an action line, goal or target in the reference set.
fn name(notation: &str) -> &'static str {
    use std::collections::HashMap;
    use std::sync::OnceLock;
    static NAMES: OnceLock<HashMap<String, String>> = OnceLock::new();
    let names = NAMES.get_or_init(|| {
        let lines = resolute_reference::rows::<Line>("action_lines")
            .into_iter()
            .map(|row| (row.code, row.short_title));
        let labels = resolute_reference::rows::<Label>("sdg_labels").into_iter();
        // Goals have a short name and a title, targets only a title.
        let labels = labels.filter(|row| row.notation.contains('.') || row.form == "short");
        lines.chain(labels.map(|row| (row.notation, row.en))).collect()
    });
    names.get(notation).map_or("", String::as_str)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_that_can_be_suggested_has_a_name() {
        assert_eq!(name("C7-ehea"), "E-health");
        assert_eq!(name("4"), "Quality education");
        assert!(name("9.c").contains("information and communications technology"));
    }
}
