//! SQL of obligations and what became of them.

use super::model::{Obligation, Step};
use crate::accounts::Person;
use crate::db::{Db, Tx};
use crate::error::{Error, Result};
use crate::values;

/// The columns of [`Obligation`]; each query adds what narrows it.
macro_rules! select_obligations {
    ($rest:literal) => {
        concat!(
            "SELECT id, nature, standing, giver, giver_words, receiver, receiver_words, what, due_on, due_year,
                    due_event, conference, instrument, paragraph, lineage, note, source, verified, said_by, because,
                    revision
             FROM obligations ",
            $rest
        )
    };
}

/// All obligations, those that were dismissed too.
///
/// # Errors
/// As the database.
pub async fn all(db: &Db) -> Result<Vec<Obligation>> {
    Ok(db.all(select_obligations!("ORDER BY id"), values![]).await?)
}

/// Those of one paragraph.
pub(super) async fn of_lineage(db: &Db, lineage: &str) -> Result<Vec<Obligation>> {
    Ok(db.all(select_obligations!("WHERE lineage = $1 ORDER BY id"), values![lineage]).await?)
}

/// One obligation.
///
/// # Errors
/// Where there is none of that number.
pub async fn by_id(db: &Db, id: i64) -> Result<Obligation> {
    db.optional(select_obligations!("WHERE id = $1"), values![id]).await?.ok_or_else(|| missing(id))
}

fn missing(id: i64) -> Error {
    Error::NotFound(format!("obligation {id}"))
}

pub(super) async fn for_change(tx: &mut Tx, id: i64) -> Result<Obligation> {
    tx.optional(select_obligations!("WHERE id = $1"), values![id]).await?.ok_or_else(|| missing(id))
}

pub(super) async fn by_lineage(tx: &mut Tx, lineage: &str) -> Result<Option<Obligation>> {
    Ok(tx.optional(select_obligations!("WHERE lineage = $1"), values![lineage]).await?)
}

/// All facts, the oldest first.
///
/// # Errors
/// As the database.
pub async fn steps(db: &Db) -> Result<Vec<Step>> {
    Ok(db
        .all(
            "SELECT id, obligation, step, happened_on, document, by_whom, verdict, person, acting_for, at
             FROM obligation_steps ORDER BY obligation, id",
            values![],
        )
        .await?)
}

/// The facts of one obligation, the oldest first.
///
/// # Errors
/// As the database.
pub async fn steps_of(db: &Db, obligation: i64) -> Result<Vec<Step>> {
    Ok(db
        .all(
            "SELECT id, obligation, step, happened_on, document, by_whom, verdict, person, acting_for, at
             FROM obligation_steps WHERE obligation = $1 ORDER BY id",
            values![obligation],
        )
        .await?)
}

pub(super) async fn steps_in(tx: &mut Tx, obligation: i64) -> Result<Vec<Step>> {
    Ok(tx
        .all(
            "SELECT id, obligation, step, happened_on, document, by_whom, verdict, person, acting_for, at
             FROM obligation_steps WHERE obligation = $1 ORDER BY id",
            values![obligation],
        )
        .await?)
}

/// Adds an obligation and returns its number; those in it are not used.
pub(super) async fn insert(tx: &mut Tx, new: &Obligation, person: &Person, at: &str) -> Result<i64> {
    Ok(tx
        .insert(
            "INSERT INTO obligations (nature, standing, giver, giver_words, receiver, receiver_words, what, due_on,
                                      due_year, due_event, conference, instrument, paragraph, lineage, note, source,
                                      verified, said_by, because, person, acting_for, at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21,
                     $22)
             RETURNING id",
            values![
                &new.nature,
                &new.standing,
                &new.giver,
                &new.giver_words,
                &new.receiver,
                &new.receiver_words,
                &new.what,
                new.due_on.clone(),
                new.due_year,
                new.due_event.clone(),
                new.conference.clone(),
                new.instrument.clone(),
                &new.paragraph,
                new.lineage.clone(),
                &new.note,
                &new.source,
                &new.verified,
                &new.said_by,
                &new.because,
                &person.name,
                &person.acting_for,
                at,
            ],
        )
        .await?)
}

/// Adds a row of the reference set, or brings it up to date; what an officer decided stays.
pub(super) async fn put_reference(
    tx: &mut Tx,
    reference: &str,
    new: &Obligation,
    person: &Person,
    at: &str,
) -> Result<()> {
    tx.execute(
        "INSERT INTO obligations (nature, standing, giver, giver_words, receiver, receiver_words, what, due_year,
                                  due_event, instrument, paragraph, note, source, verified, reference, said_by,
                                  because, person, acting_for, at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, 'reference', '', $16, $17, $18)
         ON CONFLICT (reference) DO UPDATE SET nature = excluded.nature, giver = excluded.giver,
             giver_words = excluded.giver_words, receiver = excluded.receiver,
             receiver_words = excluded.receiver_words, what = excluded.what, due_year = excluded.due_year,
             due_event = excluded.due_event, note = excluded.note, source = excluded.source,
             verified = excluded.verified, revision = obligations.revision + 1",
        values![
            &new.nature,
            &new.standing,
            &new.giver,
            &new.giver_words,
            &new.receiver,
            &new.receiver_words,
            &new.what,
            new.due_year,
            new.due_event.clone(),
            new.instrument.clone(),
            &new.paragraph,
            &new.note,
            &new.source,
            &new.verified,
            reference,
            &person.name,
            &person.acting_for,
            at,
        ],
    )
    .await?;
    Ok(())
}

/// Whether rows of a file of the reference set are there.
pub(super) async fn has_reference(tx: &mut Tx, file: &str) -> Result<bool> {
    let row: Option<(i64,)> = tx
        .optional(
            "SELECT id FROM obligations WHERE reference LIKE $1 || '/%' ORDER BY id LIMIT 1",
            values![file],
        )
        .await?;
    Ok(row.is_some())
}

pub(super) async fn set_standing(tx: &mut Tx, id: i64, standing: &str) -> Result<()> {
    tx.execute(
        "UPDATE obligations SET standing = $2, revision = revision + 1 WHERE id = $1",
        values![id, standing],
    )
    .await?;
    Ok(())
}

/// Adds a fact; the numbers in it are not used.
pub(super) async fn insert_step(tx: &mut Tx, step: &Step) -> Result<()> {
    tx.execute(
        "INSERT INTO obligation_steps (obligation, step, happened_on, document, by_whom, verdict, person, acting_for,
                                       at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        values![
            step.obligation,
            &step.step,
            &step.happened_on,
            &step.document,
            &step.by_whom,
            &step.verdict,
            &step.person,
            &step.acting_for,
            &step.at,
        ],
    )
    .await?;
    tx.execute("UPDATE obligations SET revision = revision + 1 WHERE id = $1", values![step.obligation])
        .await?;
    Ok(())
}
