//! SQL of schemes, concepts, their titles, links and memberships: writing.

use std::collections::HashSet;

use serde_json::{Value, json};

use crate::db::Tx;
use crate::error::Result;
use crate::values;

/// A term on its way in.
#[derive(Debug, Default)]
pub(in crate::frameworks) struct Given<'a> {
    pub(in crate::frameworks) scheme: &'a str,
    pub(in crate::frameworks) notation: &'a str,
    pub(in crate::frameworks) parent: Option<&'a str>,
    pub(in crate::frameworks) sort: usize,
    pub(in crate::frameworks) label: &'a str,
    pub(in crate::frameworks) note: &'a str,
    pub(in crate::frameworks) facts_json: String,
    pub(in crate::frameworks) source: &'a str,
    pub(in crate::frameworks) verified: &'a str,
    pub(in crate::frameworks) uri: Option<&'a str>,
    pub(in crate::frameworks) valid_from: Option<&'a str>,
    pub(in crate::frameworks) valid_until: Option<&'a str>,
}

const CONCEPT: [&str; 12] = [
    "scheme",
    "notation",
    "parent",
    "sort",
    "label",
    "note",
    "facts_json",
    "source",
    "verified",
    "uri",
    "valid_from",
    "valid_until",
];

/// Stores terms of one scheme: new ones together, known ones as they are now.
pub(in crate::frameworks) async fn put_concepts(
    tx: &mut Tx,
    scheme: &str,
    given: &[Given<'_>],
) -> Result<()> {
    let known: Vec<(String,)> =
        tx.all("SELECT notation FROM concepts WHERE scheme = $1", values![scheme]).await?;
    let known: HashSet<String> = known.into_iter().map(|(notation,)| notation).collect();
    let (old, new): (Vec<&Given<'_>>, Vec<&Given<'_>>) =
        given.iter().partition(|one| known.contains(one.notation));
    let new: Vec<Value> = new.into_iter().map(row).collect();
    tx.insert_rows("concepts", &CONCEPT, &new).await?;
    for one in old {
        update(tx, one).await?;
    }
    Ok(())
}

fn row(one: &Given<'_>) -> Value {
    json!({
        "scheme": one.scheme, "notation": one.notation, "parent": one.parent, "sort": one.sort, "label": one.label,
        "note": one.note, "facts_json": one.facts_json, "source": one.source, "verified": one.verified,
        "uri": one.uri, "valid_from": one.valid_from, "valid_until": one.valid_until,
    })
}

async fn update(tx: &mut Tx, one: &Given<'_>) -> Result<()> {
    tx.execute(
        "UPDATE concepts SET parent = $3, sort = $4, label = $5, note = $6, facts_json = $7, source = $8,
             verified = $9, uri = $10, valid_from = $11, valid_until = $12
         WHERE scheme = $1 AND notation = $2",
        values![
            one.scheme,
            one.notation,
            one.parent,
            one.sort,
            one.label,
            one.note,
            &one.facts_json,
            one.source,
            one.verified,
            one.uri,
            one.valid_from,
            one.valid_until,
        ],
    )
    .await?;
    Ok(())
}

/// Stores a scheme, or what is new of a known one. `cells` has every column.
pub(in crate::frameworks) async fn put_scheme(tx: &mut Tx, cells: Value) -> Result<()> {
    const COLUMNS: [&str; 16] = [
        "id",
        "sort",
        "origin",
        "uri",
        "titles_json",
        "adopted_by",
        "valid_from",
        "valid_until",
        "licence",
        "note",
        "source",
        "verified",
        "file_sha256",
        "file_name",
        "file_format",
        "imported_at",
    ];
    tx.execute("DELETE FROM concept_schemes WHERE id = $1", values![cells["id"].as_str()]).await?;
    Ok(tx.insert_rows("concept_schemes", &COLUMNS, &[cells]).await?)
}

/// The titles of a file, instead of those that it had before.
pub(in crate::frameworks) async fn replace_labels(tx: &mut Tx, file: &str, rows: &[Value]) -> Result<()> {
    tx.execute("DELETE FROM concept_labels WHERE file = $1", values![file]).await?;
    let columns =
        ["scheme", "notation", "kind", "language", "position", "words", "source", "verified", "file"];
    Ok(tx.insert_rows("concept_labels", &columns, rows).await?)
}

/// The links of a file, instead of those that it had before.
pub(in crate::frameworks) async fn replace_links(tx: &mut Tx, file: &str, rows: &[Value]) -> Result<()> {
    tx.execute("DELETE FROM concept_links WHERE file = $1", values![file]).await?;
    let columns = [
        "from_scheme",
        "from_notation",
        "to_scheme",
        "to_notation",
        "kind",
        "status",
        "confirmed",
        "source",
        "verified",
        "witnesses",
        "note",
        "file",
    ];
    Ok(tx.insert_rows("concept_links", &columns, rows).await?)
}

/// The memberships of a file, instead of those that it had before.
pub(in crate::frameworks) async fn replace_members(tx: &mut Tx, file: &str, rows: &[Value]) -> Result<()> {
    tx.execute("DELETE FROM concept_members WHERE file = $1", values![file]).await?;
    let columns = [
        "group_scheme",
        "group_notation",
        "scheme",
        "notation",
        "valid_from",
        "valid_until",
        "note",
        "source",
        "verified",
        "file",
    ];
    Ok(tx.insert_rows("concept_members", &columns, rows).await?)
}

/// Says that what nodes hold in memory is no longer current.
pub(crate) async fn raise_revision(tx: &mut Tx) -> Result<()> {
    tx.execute(
        "INSERT INTO concept_revision (name, revision) VALUES ('frameworks', 1)
         ON CONFLICT (name) DO UPDATE SET revision = concept_revision.revision + 1",
        values![],
    )
    .await?;
    Ok(())
}

/// Notations of the concepts of a scheme.
pub(in crate::frameworks) async fn notations(tx: &mut Tx, scheme: &str) -> Result<Vec<String>> {
    let rows: Vec<(String,)> =
        tx.all("SELECT notation FROM concepts WHERE scheme = $1", values![scheme]).await?;
    Ok(rows.into_iter().map(|(notation,)| notation).collect())
}

/// A concept that a newer file no longer has.
pub(in crate::frameworks) async fn end_concept(
    tx: &mut Tx,
    scheme: &str,
    notation: &str,
    day: &str,
) -> Result<()> {
    tx.execute(
        "UPDATE concepts SET valid_until = $3, parent = NULL
         WHERE scheme = $1 AND notation = $2 AND valid_until IS NULL",
        values![scheme, notation, day],
    )
    .await?;
    Ok(())
}

/// Scheme, notation and address of every concept that has an address, within a transaction.
pub(in crate::frameworks) async fn addresses_in(tx: &mut Tx) -> Result<Vec<(String, String, String)>> {
    Ok(tx
        .all(
            "SELECT scheme, notation, uri FROM concepts WHERE uri IS NOT NULL ORDER BY scheme, notation",
            values![],
        )
        .await?)
}

/// Further broader concepts of a scheme, instead of those that it had before.
pub(in crate::frameworks) async fn replace_broader(tx: &mut Tx, scheme: &str, rows: &[Value]) -> Result<()> {
    tx.execute("DELETE FROM concept_broader WHERE scheme = $1", values![scheme]).await?;
    Ok(tx.insert_rows("concept_broader", &["scheme", "notation", "broader"], rows).await?)
}

/// Links of a scheme to concepts elsewhere, instead of those that it had before.
pub(in crate::frameworks) async fn replace_outside(tx: &mut Tx, scheme: &str, rows: &[Value]) -> Result<()> {
    tx.execute("DELETE FROM concept_outside WHERE scheme = $1", values![scheme]).await?;
    Ok(tx.insert_rows("concept_outside", &["scheme", "notation", "kind", "uri"], rows).await?)
}
