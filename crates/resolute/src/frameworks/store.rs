//! SQL of concepts, their titles and links.

use serde_json::Value;

use super::model::{Concept, ConceptLabel, ConceptLink};
use crate::db::{Db, Tx};
use crate::error::Result;
use crate::reference::model::ReferenceRow;
use crate::values;

/// The terms of a scheme, in its order.
pub async fn concepts(db: &Db, scheme: &str) -> Result<Vec<Concept>> {
    Ok(db
        .all(
            "SELECT scheme, notation, parent, label, note, facts_json, source, verified FROM concepts
             WHERE scheme = $1 ORDER BY sort, notation",
            values![scheme],
        )
        .await?)
}

/// The terms of all schemes, scheme by scheme.
pub async fn all_concepts(db: &Db) -> Result<Vec<Concept>> {
    Ok(db
        .all(
            "SELECT scheme, notation, parent, label, note, facts_json, source, verified FROM concepts
             ORDER BY scheme, sort, notation",
            values![],
        )
        .await?)
}

/// One term.
pub async fn concept(db: &Db, scheme: &str, notation: &str) -> Result<Option<Concept>> {
    Ok(db
        .optional(
            "SELECT scheme, notation, parent, label, note, facts_json, source, verified FROM concepts
             WHERE scheme = $1 AND notation = $2",
            values![scheme, notation],
        )
        .await?)
}

/// How many terms each scheme has.
pub async fn scheme_counts(db: &Db) -> Result<Vec<(String, i64)>> {
    Ok(db.all("SELECT scheme, count(*) FROM concepts GROUP BY scheme ORDER BY scheme", values![]).await?)
}

/// Titles of concepts: of one scheme, of one term, in one language, where these are named.
pub async fn labels(
    db: &Db,
    scheme: Option<&str>,
    notation: Option<&str>,
    language: Option<&str>,
) -> Result<Vec<ConceptLabel>> {
    Ok(db
        .all(
            "SELECT scheme, notation, kind, language, words, source, verified FROM concept_labels
             WHERE ($1 IS NULL OR scheme = $1) AND ($2 IS NULL OR notation = $2)
               AND ($3 IS NULL OR language = $3) ORDER BY scheme, notation, kind, language",
            values![scheme, notation, language],
        )
        .await?)
}

/// The links from one scheme to another.
pub async fn links(db: &Db, from: &str, to: &str) -> Result<Vec<ConceptLink>> {
    Ok(db
        .all(
            "SELECT from_scheme, from_notation, to_scheme, to_notation, confirmed, witnesses, note, source, verified
             FROM concept_links WHERE from_scheme = $1 AND to_scheme = $2 ORDER BY from_notation, to_notation",
            values![from, to],
        )
        .await?)
}

/// The links of one term, in both directions.
pub async fn links_of(db: &Db, scheme: &str, notation: &str) -> Result<Vec<ConceptLink>> {
    Ok(db
        .all(
            "SELECT from_scheme, from_notation, to_scheme, to_notation, confirmed, witnesses, note, source, verified
             FROM concept_links
             WHERE (from_scheme = $1 AND from_notation = $2) OR (to_scheme = $1 AND to_notation = $2)
             ORDER BY from_notation, to_notation",
            values![scheme, notation],
        )
        .await?)
}

/// A term on its way in.
pub(super) struct Given<'a> {
    pub(super) scheme: &'a str,
    pub(super) notation: &'a str,
    pub(super) parent: Option<&'a str>,
    pub(super) sort: usize,
    pub(super) label: &'a str,
    pub(super) facts_json: String,
}

pub(super) async fn upsert(tx: &mut Tx, given: &Given<'_>, row: &ReferenceRow) -> Result<()> {
    tx.execute(
        "INSERT INTO concepts (scheme, notation, parent, sort, label, note, facts_json, source, verified)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
         ON CONFLICT (scheme, notation) DO UPDATE SET parent = excluded.parent, sort = excluded.sort,
             label = excluded.label, note = excluded.note, facts_json = excluded.facts_json,
             source = excluded.source, verified = excluded.verified",
        values![
            given.scheme,
            given.notation,
            given.parent,
            given.sort,
            given.label,
            row.cell("note"),
            &given.facts_json,
            row.cell("source"),
            row.cell("verified"),
        ],
    )
    .await?;
    Ok(())
}

/// The titles of a file, instead of those that it had before.
pub(super) async fn replace_labels(tx: &mut Tx, file: &str, rows: &[Value]) -> Result<()> {
    tx.execute("DELETE FROM concept_labels WHERE file = $1", values![file]).await?;
    let columns = ["scheme", "notation", "kind", "language", "words", "source", "verified", "file"];
    Ok(tx.insert_rows("concept_labels", &columns, rows).await?)
}

/// The links of a file, instead of those that it had before.
pub(super) async fn replace_links(tx: &mut Tx, file: &str, rows: &[Value]) -> Result<()> {
    tx.execute("DELETE FROM concept_links WHERE file = $1", values![file]).await?;
    let columns = [
        "from_scheme",
        "from_notation",
        "to_scheme",
        "to_notation",
        "confirmed",
        "source",
        "verified",
        "witnesses",
        "note",
        "file",
    ];
    Ok(tx.insert_rows("concept_links", &columns, rows).await?)
}
