//! SQL of the register of reports.

use super::model::{Answered, PairVerdict, Review, Row};
use crate::accounts::Person;
use crate::db::{Db, Tx, Value};
use crate::error::Result;
use crate::values;

macro_rules! select_entries {
    ($rest:literal) => {
        concat!(
            "SELECT entry, standing, said_by, title, giver, receiver, recurrence, first_due_on, instrument, paragraph,
                    words, source, reason, person, acting_for, at
             FROM due_reports ",
            $rest
        )
    };
}

/// Everything that was decided or recorded.
pub(super) async fn all(db: &Db) -> Result<Vec<Row>> {
    Ok(db.all(select_entries!("ORDER BY id"), values![]).await?)
}

pub(super) async fn by_entry(db: &Db, entry: &str) -> Result<Option<Row>> {
    Ok(db.optional(select_entries!("WHERE entry = $1"), values![entry]).await?)
}

pub(super) async fn for_change(tx: &mut Tx, entry: &str) -> Result<Option<Row>> {
    Ok(tx.optional(select_entries!("WHERE entry = $1"), values![entry]).await?)
}

macro_rules! insert_entry {
    ($rest:literal) => {
        concat!(
            "INSERT INTO due_reports (entry, standing, said_by, title, giver, receiver, recurrence, first_due_on,
                                      instrument, paragraph, words, source, reason, person, acting_for, at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16) ",
            $rest
        )
    };
}

/// Keeps what somebody recorded, and names it by its number: of two that are recorded at once each has its own.
pub(super) async fn insert(tx: &mut Tx, row: &Row) -> Result<String> {
    let id = tx.insert(insert_entry!("RETURNING id"), values_of(row)).await?;
    let entry = format!("recorded/{id}");
    tx.execute("UPDATE due_reports SET entry = $2 WHERE id = $1", values![id, &entry]).await?;
    Ok(entry)
}

/// Keeps a decision about what was read in a duty.
pub(super) async fn put(tx: &mut Tx, row: &Row) -> Result<()> {
    let sql = insert_entry!(
        "ON CONFLICT (entry) DO UPDATE SET standing = excluded.standing, reason = excluded.reason,
             person = excluded.person, acting_for = excluded.acting_for, at = excluded.at"
    );
    tx.execute(sql, values_of(row)).await?;
    Ok(())
}

/// Keeps a decision about what somebody recorded; why and by whom it was recorded stays.
pub(super) async fn set_standing(tx: &mut Tx, entry: &str, standing: &str) -> Result<()> {
    tx.execute("UPDATE due_reports SET standing = $2 WHERE entry = $1", values![entry, standing]).await?;
    Ok(())
}

fn values_of(row: &Row) -> Vec<Value> {
    values![
        &row.entry,
        &row.standing,
        &row.said_by,
        &row.title,
        &row.giver,
        &row.receiver,
        &row.recurrence,
        row.first_due_on.clone(),
        row.instrument.clone(),
        &row.paragraph,
        &row.words,
        &row.source,
        &row.reason,
        &row.person,
        &row.acting_for,
        &row.at,
    ]
}

/// All reviews, the oldest first.
pub(super) async fn reviews(db: &Db) -> Result<Vec<Review>> {
    let sql = "SELECT id, entry, verdict, merged_into, occasion, reason, person, acting_for, at
               FROM due_report_reviews ORDER BY id";
    Ok(db.all(sql, values![]).await?)
}

/// The reviews of one entry, the oldest first.
pub(super) async fn reviews_of(db: &Db, entry: &str) -> Result<Vec<Review>> {
    let sql = "SELECT id, entry, verdict, merged_into, occasion, reason, person, acting_for, at
               FROM due_report_reviews WHERE entry = $1 ORDER BY id";
    Ok(db.all(sql, values![entry]).await?)
}

pub(super) async fn insert_review(tx: &mut Tx, new: &Review) -> Result<i64> {
    let sql = "INSERT INTO due_report_reviews (entry, verdict, merged_into, occasion, reason, person, acting_for, at)
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING id";
    let values = values![
        &new.entry,
        &new.verdict,
        new.merged_into.clone(),
        &new.occasion,
        &new.reason,
        &new.person,
        &new.acting_for,
        &new.at,
    ];
    Ok(tx.insert(sql, values).await?)
}

/// What was said of pairs, the newest last.
pub(super) async fn pair_verdicts(db: &Db) -> Result<Vec<PairVerdict>> {
    Ok(db.all("SELECT one, other, verdict FROM due_report_pairs ORDER BY id", values![]).await?)
}

pub(super) async fn insert_pair(
    tx: &mut Tx,
    (one, other): (&str, &str),
    (verdict, because): (&str, &str),
    (person, at): (&Person, &str),
) -> Result<()> {
    let sql = "INSERT INTO due_report_pairs (one, other, verdict, because, person, acting_for, at)
               VALUES ($1, $2, $3, $4, $5, $6, $7)";
    tx.execute(sql, values![one, other, verdict, because, &person.name, &person.acting_for, at]).await?;
    Ok(())
}

/// Issued reports by the paragraphs that they cover, the latest first.
pub(super) async fn answered(db: &Db) -> Result<Vec<Answered>> {
    let sql = "SELECT lineage, reports.id AS report, title, issued_at
               FROM report_paragraphs JOIN reports ON reports.id = report_paragraphs.report
               ORDER BY reports.id DESC";
    Ok(db.all(sql, values![]).await?)
}
