//! Pages of frameworks, put into words.

pub mod concept;
pub mod list;
pub mod scheme;

use super::is_reviewed;
use super::model::{Concept, ConceptLabel};
use crate::web::locale::Locale;

/// A title with its language: the official one in the language of the page where there is one, else the English one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Titled {
    /// `9`, `C5`.
    pub notation: String,
    /// Its page.
    pub href: String,
    /// The words.
    pub words: String,
    /// Their language and direction.
    pub language: (&'static str, &'static str),
    /// Whether the words stand in a source and are not only translated here.
    pub reviewed: bool,
}

impl Titled {
    /// The title of a concept out of many titles: the short one before the full one.
    pub fn of(concept: &Concept, labels: &[ConceptLabel], locale: Locale) -> Titled {
        let own = |kind: &str| {
            labels.iter().find(|label| {
                (&label.scheme, &label.notation) == (&concept.scheme, &concept.notation)
                    && label.kind == kind
                    && label.language == locale.code()
            })
        };
        let (words, reviewed, language) = match own("short").or_else(|| own("title")) {
            Some(label) => (label.words.clone(), is_reviewed(&label.verified), locale),
            None => (concept.label.clone(), true, Locale::En),
        };
        Titled {
            notation: concept.notation.clone(),
            href: concept.href(),
            words,
            language: (language.code(), language.direction()),
            reviewed,
        }
    }
}
