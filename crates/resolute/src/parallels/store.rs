//! SQL of sister texts: the provisions that are compared, and the verdicts of people.

use resolute_document::parallels::{Node, gather};
use resolute_document::structure::ProvisionKind;

use super::model::{HeldPassage, Judged, Pair, Verdicts};
use crate::accounts::Person;
use crate::db::{Db, Tx};
use crate::error::Result;
use crate::values;
use crate::verdicts::Verdict;

/// What an index was built from; another stamp means that texts came, went or were read anew.
pub(super) type Stamp = (i64, i64, i64);

pub(super) async fn stamp(db: &Db) -> Result<Stamp> {
    Ok(db
        .one(
            "SELECT COUNT(*), CAST(COALESCE(MAX(texts.id), 0) AS BIGINT),
                    CAST(COALESCE(SUM(documents.revision + documents.id), 0) AS BIGINT)
             FROM texts JOIN documents ON documents.id = texts.document",
            values![],
        )
        .await?)
}

#[derive(sqlx::FromRow)]
struct Row {
    instrument: String,
    text: i64,
    version: String,
    standing: String,
    proposal: Option<String>,
    address: String,
    kind: String,
    operative: bool,
    heading: String,
    label: Option<String>,
    lineage: String,
    words: String,
}

/// The passages of every text that is read in English, text by text, the versions of an instrument in their order.
pub(super) async fn passages(db: &Db) -> Result<Vec<HeldPassage>> {
    let rows: Vec<Row> = db
        .all(
            "SELECT versions.instrument, texts.id AS text, texts.version, texts.standing, texts.proposal,
                    provisions.address, provisions.kind, provisions.operative, provisions.heading,
                    provisions.label, provisions.lineage, provisions.words
             FROM provisions JOIN texts ON texts.id = provisions.text
             JOIN versions ON versions.id = texts.version
             WHERE texts.language = 'en'
             ORDER BY versions.instrument, versions.year, versions.sequence, texts.id, provisions.position",
            values![],
        )
        .await?;
    let mut held = Vec::new();
    for rows in rows.chunk_by(|one, other| one.text == other.text) {
        held.extend(of_text(rows));
    }
    Ok(held)
}

fn of_text(rows: &[Row]) -> Vec<HeldPassage> {
    let nodes = rows.iter().filter_map(|row| {
        Some(Node {
            address: &row.address,
            kind: kind(&row.kind)?,
            operative: row.operative,
            heading: &row.heading,
            label: row.label.as_deref(),
            words: &row.words,
        })
    });
    let Some(first) = rows.first() else { return Vec::new() };
    let name = format!("{}@{}", first.version, first.proposal.as_deref().unwrap_or("adopted"));
    let mut rows = rows.iter();
    gather(&first.instrument, &name, nodes)
        .into_iter()
        .map(|passage| {
            // Passages come in the order of the rows that open them.
            let own = rows.find(|row| row.address == passage.address);
            HeldPassage {
                lineage: own.map_or_else(|| passage.address.clone(), |row| row.lineage.clone()),
                passage,
                text: first.text,
                version: first.version.clone(),
                standing: first.standing.clone(),
                proposal: first.proposal.clone(),
            }
        })
        .collect()
}

fn kind(word: &str) -> Option<ProvisionKind> {
    serde_json::from_value(serde_json::Value::String(word.to_owned())).ok()
}

#[derive(sqlx::FromRow)]
struct VerdictRow {
    one: String,
    other: String,
    verdict: String,
    reason: String,
    person: String,
    acting_for: String,
    at: String,
}

/// The verdict that counts of every pair about which somebody said something.
pub async fn verdicts(db: &Db) -> Result<Verdicts> {
    let rows: Vec<VerdictRow> = db
        .all(
            "SELECT one, other, verdict, reason, person, acting_for, at FROM parallel_verdicts ORDER BY id",
            values![],
        )
        .await?;
    let mut verdicts = Verdicts::new();
    for row in rows {
        let pair = Pair::of(&row.one, &row.other);
        match Verdict::from_code(&row.verdict) {
            Some(Verdict::Withdrawn) | None => verdicts.remove(&pair),
            Some(verdict) => verdicts.insert(
                pair,
                Judged {
                    verdict,
                    reason: row.reason,
                    person: row.person,
                    acting_for: row.acting_for,
                    at: row.at,
                },
            ),
        };
    }
    Ok(verdicts)
}

/// The last thing said about a pair.
pub(super) async fn last_verdict(tx: &mut Tx, pair: &Pair) -> Result<Option<Verdict>> {
    let row: Option<(String,)> = tx
        .optional(
            "SELECT verdict FROM parallel_verdicts WHERE one = $1 AND other = $2 ORDER BY id DESC LIMIT 1",
            values![&pair.0, &pair.1],
        )
        .await?;
    Ok(row.and_then(|(code,)| Verdict::from_code(&code)))
}

pub(super) async fn insert_verdict(
    tx: &mut Tx,
    pair: &Pair,
    (verdict, reason): (Verdict, &str),
    person: &Person,
    at: &str,
) -> Result<()> {
    tx.execute(
        "INSERT INTO parallel_verdicts (one, other, verdict, reason, person, acting_for, at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        values![&pair.0, &pair.1, verdict.code(), reason, &person.name, &person.acting_for, at],
    )
    .await?;
    Ok(())
}
