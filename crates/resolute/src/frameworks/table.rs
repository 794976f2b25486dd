//! Concepts and links as rows of a spreadsheet.

use super::model::{Concept, ConceptLabel, ConceptLink};
use crate::tables::Table;

/// Columns of titles: their kind and language. What has only a short official name goes by its full one elsewhere.
const TITLES: [(&str, &str, &str); 14] = [
    ("title_2003", "title-2003", "en"),
    ("title_2005", "title-2005", "en"),
    ("title_ar", "title", "ar"),
    ("title_en", "title", "en"),
    ("title_es", "title", "es"),
    ("title_fr", "title", "fr"),
    ("title_ru", "title", "ru"),
    ("title_zh", "title", "zh"),
    ("short_ar", "short", "ar"),
    ("short_en", "short", "en"),
    ("short_es", "short", "es"),
    ("short_fr", "short", "fr"),
    ("short_ru", "short", "ru"),
    ("short_zh", "short", "zh"),
];

/// One row a concept with its titles.
pub fn concepts(concepts: &[Concept], labels: &[ConceptLabel]) -> Table {
    let mut columns = vec!["scheme", "notation", "parent", "label"];
    columns.extend(TITLES.iter().map(|(column, _, _)| *column));
    columns.extend(["note", "facts", "source", "verified"]);
    let row = |concept: &Concept| {
        let title = |kind: &str, language: &str| {
            let found = labels.iter().find(|label| {
                label.scheme == concept.scheme
                    && label.notation == concept.notation
                    && label.kind == kind
                    && label.language == language
            });
            found.map_or_else(String::new, |label| label.words.clone())
        };
        let facts: Vec<String> =
            concept.facts().into_iter().map(|(column, cell)| format!("{column}: {cell}")).collect();
        let mut row = vec![
            concept.scheme.clone(),
            concept.notation.clone(),
            concept.parent.clone().unwrap_or_default(),
            concept.label.clone(),
        ];
        row.extend(TITLES.iter().map(|(_, kind, language)| title(kind, language)));
        row.extend([
            concept.note.clone(),
            facts.join("; "),
            concept.source.clone(),
            concept.verified.clone(),
        ]);
        row
    };
    Table { columns, rows: concepts.iter().map(row).collect() }
}

/// One row a link, confirmed or doubtful.
pub fn links(links: &[ConceptLink]) -> Table {
    let columns = vec![
        "from_scheme",
        "from_notation",
        "to_scheme",
        "to_notation",
        "confirmed",
        "status",
        "seen_in",
        "note",
        "source",
    ];
    let row = |link: &ConceptLink| {
        let link = link.clone();
        vec![
            link.from_scheme,
            link.from_notation,
            link.to_scheme,
            link.to_notation,
            if link.confirmed { "yes" } else { "no" }.to_owned(),
            link.verified,
            link.witnesses,
            link.note,
            link.source,
        ]
    };
    Table { columns, rows: links.iter().map(row).collect() }
}
