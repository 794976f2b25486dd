//! Statements that add to instruments and their texts; each runs inside an action's transaction.

use std::collections::HashMap;

use crate::accounts::Person;
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::instruments::confirming::{Place, Settled};
use crate::instruments::model::{Instrument, Proposal, Text, Version};
use crate::values;

/// The opening day of the conference of an instrument's body at a place in a year.
pub(in crate::instruments) async fn opening_day(
    tx: &mut Tx,
    instrument: &str,
    place: &str,
    year: i64,
) -> Result<Option<String>> {
    let row: Option<(Option<String>,)> = tx
        .optional(
            "SELECT starts_on FROM conferences JOIN instruments ON instruments.body = conferences.body
             WHERE instruments.id = $1 AND place = $2 AND year = $3",
            values![instrument, place, year],
        )
        .await?;
    Ok(row.and_then(|(day,)| day))
}

/// Label of the conference of a body at a place in a year.
pub(in crate::instruments) async fn conference_label(
    tx: &mut Tx,
    body: &str,
    place: &str,
    year: i64,
) -> Result<Option<String>> {
    let row: Option<(String,)> = tx
        .optional(
            "SELECT label FROM conferences WHERE body = $1 AND place = $2 AND year = $3",
            values![body, place, year],
        )
        .await?;
    Ok(row.map(|(label,)| label))
}

pub(in crate::instruments) async fn version_exists(tx: &mut Tx, id: &str) -> Result<bool> {
    let row: Option<(String,)> = tx.optional("SELECT id FROM versions WHERE id = $1", values![id]).await?;
    Ok(row.is_some())
}

pub(in crate::instruments) async fn upsert_instrument(tx: &mut Tx, instrument: &Instrument) -> Result<()> {
    tx.execute(
        "INSERT INTO instruments (id, body, kind, number, title, source, verified)
         VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT (id) DO UPDATE SET body = excluded.body, kind = excluded.kind, number = excluded.number,
             title = excluded.title, source = excluded.source, verified = excluded.verified",
        values![
            &instrument.id,
            &instrument.body,
            &instrument.kind,
            &instrument.number,
            &instrument.title,
            &instrument.source,
            &instrument.verified,
        ],
    )
    .await?;
    Ok(())
}

/// Adds an instrument that only an imported text names; what is known already stays as it is.
pub(in crate::instruments) async fn insert_new_instrument(
    tx: &mut Tx,
    instrument: &Instrument,
) -> Result<()> {
    let row: Option<(String,)> =
        tx.optional("SELECT id FROM instruments WHERE id = $1", values![&instrument.id]).await?;
    match row {
        Some(_) => Ok(()),
        None => upsert_instrument(tx, instrument).await,
    }
}

pub(in crate::instruments) async fn upsert_version(tx: &mut Tx, version: &Version) -> Result<()> {
    tx.execute(
        "INSERT INTO versions
             (id, instrument, sequence, place, year, cited_as, title, adopted_on, source, verified)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
         ON CONFLICT (id) DO UPDATE SET sequence = excluded.sequence, place = excluded.place,
             year = excluded.year, cited_as = excluded.cited_as, title = excluded.title,
             adopted_on = excluded.adopted_on, source = excluded.source, verified = excluded.verified",
        values![
            &version.id,
            &version.instrument,
            version.sequence,
            &version.place,
            version.year,
            &version.cited_as,
            &version.title,
            version.adopted_on.clone(),
            &version.source,
            &version.verified,
        ],
    )
    .await?;
    Ok(())
}

/// A kept file; the same bytes are one file.
pub(in crate::instruments) async fn insert_file(
    tx: &mut Tx,
    sha256: &str,
    name: &str,
    format: &str,
    size: usize,
    at: &str,
) -> Result<()> {
    tx.execute(
        "INSERT INTO files (sha256, name, format, size, received_at) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (sha256) DO NOTHING",
        values![sha256, name, format, size, at],
    )
    .await?;
    Ok(())
}

pub(in crate::instruments) async fn insert_document(
    tx: &mut Tx,
    file: &str,
    reading: &str,
    json: String,
) -> Result<i64> {
    Ok(tx
        .insert(
            "INSERT INTO documents (file, reading, document_json) VALUES ($1, $2, $3) RETURNING id",
            values![file, reading, json],
        )
        .await?)
}

/// Stores what a document says now; touches no row where its revision is not the one that was seen.
pub(in crate::instruments) async fn replace_document(
    tx: &mut Tx,
    id: i64,
    seen: i64,
    json: String,
) -> Result<u64> {
    Ok(tx
        .execute(
            "UPDATE documents SET document_json = $3, revision = revision + 1 WHERE id = $1 AND revision = $2",
            values![id, seen, json],
        )
        .await?)
}

/// The instruments of which texts were read from a document or belong to a proposal.
pub(in crate::instruments) async fn instruments_of(
    tx: &mut Tx,
    document: i64,
    proposal: &str,
) -> Result<Vec<String>> {
    let rows: Vec<(String,)> = tx
        .all(
            "SELECT DISTINCT instrument FROM texts JOIN versions ON versions.id = texts.version
             WHERE document = $1 OR proposal = $2",
            values![document, proposal],
        )
        .await?;
    Ok(rows.into_iter().map(|(instrument,)| instrument).collect())
}

/// Takes out the texts of a document, with their provisions and duties, before it is read anew.
pub(in crate::instruments) async fn clear_document(tx: &mut Tx, document: i64) -> Result<()> {
    tx.execute("DELETE FROM texts WHERE document = $1", values![document]).await?;
    Ok(())
}

/// A person's decision about an uncertain span.
pub(in crate::instruments) async fn insert_confirmation(
    tx: &mut Tx,
    document: i64,
    place: Place,
    settled: &Settled,
    reason: &str,
    person: &Person,
    at: &str,
) -> Result<()> {
    tx.execute(
        "INSERT INTO confirmations (document, paragraph, starts_at, ends_at, old_words, new_words, reason,
                                    person, acting_for, at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        values![
            document,
            place.paragraph,
            place.start,
            place.end,
            &settled.before,
            &settled.after,
            reason,
            &person.name,
            &person.acting_for,
            at,
        ],
    )
    .await?;
    Ok(())
}

/// Takes out the texts of a proposal, with their provisions and duties, before a newer file is read.
pub(in crate::instruments) async fn clear_proposal(tx: &mut Tx, proposal: &str) -> Result<()> {
    tx.execute("DELETE FROM texts WHERE proposal = $1", values![proposal]).await?;
    Ok(())
}

/// Adds a proposal, or updates it; it is kept anew only from another document, not when one of its places is settled.
pub(in crate::instruments) async fn insert_proposal(tx: &mut Tx, proposal: &Proposal) -> Result<()> {
    tx.execute(
        "INSERT INTO proposals (id, symbol, action, sponsors, instrument, base_version, amended_version,
                                addressed_to, document, part, kept_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
         ON CONFLICT (id) DO UPDATE SET symbol = excluded.symbol, action = excluded.action,
             sponsors = excluded.sponsors, instrument = excluded.instrument,
             base_version = excluded.base_version, amended_version = excluded.amended_version,
             addressed_to = excluded.addressed_to, document = excluded.document, part = excluded.part,
             kept_at = CASE WHEN proposals.document = excluded.document
                            THEN proposals.kept_at ELSE excluded.kept_at END",
        values![
            &proposal.id,
            &proposal.symbol,
            &proposal.action,
            &proposal.sponsors,
            &proposal.instrument,
            proposal.base_version.clone(),
            &proposal.amended_version,
            proposal.addressed_to.clone(),
            proposal.document,
            proposal.part,
            &proposal.kept_at,
        ],
    )
    .await?;
    Ok(())
}

/// Stores a text and returns its identifier; the one in `text` is not used.
pub(in crate::instruments) async fn insert_text(tx: &mut Tx, text: &Text) -> Result<i64> {
    Ok(tx
        .insert(
            "INSERT INTO texts (version, standing, language, proposal, document, title)
             VALUES ($1, $2, $3, $4, $5, $6) RETURNING id",
            values![
                &text.version,
                &text.standing,
                &text.language,
                text.proposal.clone(),
                text.document,
                &text.title,
            ],
        )
        .await?)
}

/// Stores a provision and returns its identifier.
pub(in crate::instruments) async fn insert_provision(
    tx: &mut Tx,
    text: i64,
    position: usize,
    address: &str,
    lineage: &str,
    provision: &resolute_document::structure::Provision,
) -> Result<i64> {
    let kind = serde_json::to_value(provision.kind).ok();
    let kind = kind.as_ref().and_then(|kind| kind.as_str()).unwrap_or_default();
    let operative = provision.force == resolute_document::structure::BlockForce::Operative;
    Ok(tx
        .insert(
            "INSERT INTO provisions (text, position, address, kind, operative, heading, label, lineage, words)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING id",
            values![
                text,
                position,
                address,
                kind,
                operative,
                &provision.heading,
                provision.label.clone(),
                lineage,
                &provision.text,
            ],
        )
        .await?)
}

/// Lineages that provisions of a version already have, by address.
pub(in crate::instruments) async fn known_lineages(
    tx: &mut Tx,
    version: &str,
) -> Result<HashMap<String, String>> {
    let rows: Vec<(String, String)> = tx
        .all(
            "SELECT address, lineage FROM provisions JOIN texts ON texts.id = provisions.text
             WHERE version = $1 AND standing <> 'proposed'",
            values![version],
        )
        .await?;
    Ok(rows.into_iter().collect())
}

/// A text held of an instrument that is no proposal, with what a comparison needs to find it.
#[derive(Debug, sqlx::FromRow)]
pub(in crate::instruments) struct HeldText {
    pub(in crate::instruments) text: i64,
    pub(in crate::instruments) version: String,
    pub(in crate::instruments) standing: String,
    pub(in crate::instruments) document: i64,
    pub(in crate::instruments) year: i64,
}

/// The texts of an instrument in a language that say what is or was in force, oldest first.
pub(in crate::instruments) async fn held_texts(
    tx: &mut Tx,
    instrument: &str,
    language: &str,
) -> Result<Vec<HeldText>> {
    Ok(tx
        .all(
            "SELECT texts.id AS text, version, standing, document, year
             FROM texts JOIN versions ON versions.id = texts.version
             WHERE instrument = $1 AND language = $2 AND standing <> 'proposed'
             ORDER BY year, CASE standing WHEN 'adopted' THEN 1 ELSE 0 END, texts.id",
            values![instrument, language],
        )
        .await?)
}

/// What a document says, as it is stored.
pub(in crate::instruments) async fn document_json(tx: &mut Tx, document: i64) -> Result<String> {
    let row: Option<(String,)> =
        tx.optional("SELECT document_json FROM documents WHERE id = $1", values![document]).await?;
    row.map(|(json,)| json).ok_or_else(|| Error::NotFound(format!("document {document}")))
}

/// Address and lineage of every provision of a text.
pub(in crate::instruments) async fn lineages_of(tx: &mut Tx, text: i64) -> Result<HashMap<String, String>> {
    let rows: Vec<(String, String)> =
        tx.all("SELECT address, lineage FROM provisions WHERE text = $1", values![text]).await?;
    Ok(rows.into_iter().collect())
}
