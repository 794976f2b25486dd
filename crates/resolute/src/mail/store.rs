//! SQL of the queue.

use jiff::Timestamp;

use super::letter::Letter;
use crate::db::{Db, Tx};
use crate::error::Result;
use crate::values;

/// A message in the queue.
#[derive(Debug, Clone, sqlx::FromRow)]
pub(super) struct Queued {
    pub(super) id: i64,
    pub(super) address: String,
    pub(super) subject: String,
    pub(super) plain: String,
    pub(super) html: String,
    pub(super) unsubscribe: Option<String>,
    pub(super) queued_at: String,
    pub(super) attempts: i64,
}

pub(super) async fn insert(tx: &mut Tx, address: &str, letter: &Letter, at: Timestamp) -> Result<()> {
    tx.execute(
        "INSERT INTO mails (address, subject, plain, html, unsubscribe, queued_at, due_at)
         VALUES ($1, $2, $3, $4, $5, $6, $6)",
        values![
            address,
            letter.subject(),
            letter.plain(),
            letter.html(),
            letter.unsubscribe().map(str::to_owned),
            at.to_string(),
        ],
    )
    .await?;
    Ok(())
}

/// Takes the message that has been due longest, and puts it off until `until`: whoever fails meanwhile loses nothing,
/// and no second sender takes it.
pub(super) async fn take(db: &Db, now: Timestamp, until: Timestamp) -> Result<Option<Queued>> {
    let mut tx = db.begin().await?;
    let taken = tx
        .optional(
            "UPDATE mails SET due_at = $2, attempts = attempts + 1
             WHERE due_at <= $1 AND id = (SELECT id FROM mails WHERE failed_at IS NULL AND due_at <= $1
                                          ORDER BY due_at, id LIMIT 1)
             RETURNING id, address, subject, plain, html, unsubscribe, queued_at, attempts",
            values![now.to_string(), until.to_string()],
        )
        .await?;
    tx.commit().await?;
    Ok(taken)
}

/// Whether anything is due, without taking a lock.
pub(super) async fn is_due(db: &Db, now: Timestamp) -> Result<bool> {
    let row: Option<(i64,)> = db
        .optional(
            "SELECT id FROM mails WHERE failed_at IS NULL AND due_at <= $1 ORDER BY due_at LIMIT 1",
            values![now.to_string()],
        )
        .await?;
    Ok(row.is_some())
}

/// What was sent is not kept.
pub(super) async fn delete(db: &Db, id: i64) -> Result<()> {
    let mut tx = db.begin().await?;
    tx.execute("DELETE FROM mails WHERE id = $1", values![id]).await?;
    tx.commit().await?;
    Ok(())
}

pub(super) async fn put_off(db: &Db, id: i64, until: Timestamp) -> Result<()> {
    let mut tx = db.begin().await?;
    tx.execute("UPDATE mails SET due_at = $2 WHERE id = $1", values![id, until.to_string()]).await?;
    tx.commit().await?;
    Ok(())
}

pub(super) async fn give_up(db: &Db, id: i64, at: Timestamp) -> Result<()> {
    let mut tx = db.begin().await?;
    tx.execute("UPDATE mails SET failed_at = $2 WHERE id = $1", values![id, at.to_string()]).await?;
    tx.commit().await?;
    Ok(())
}

/// Removes what waits for an address whose person leaves.
pub(super) async fn delete_of(tx: &mut Tx, address: &str) -> Result<()> {
    tx.execute("DELETE FROM mails WHERE address = $1", values![address]).await?;
    Ok(())
}

/// How many messages wait, and how many could not be sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, sqlx::FromRow)]
pub struct Waiting {
    /// Still to be sent.
    pub waiting: i64,
    /// Refused or tried for too long; they are kept.
    pub failed: i64,
}

/// What stands in the queue.
///
/// # Errors
/// As the database.
pub async fn waiting(db: &Db) -> Result<Waiting> {
    Ok(db
        .one(
            "SELECT CAST(count(*) - count(failed_at) AS BIGINT) AS waiting, count(failed_at) AS failed FROM mails",
            values![],
        )
        .await?)
}
