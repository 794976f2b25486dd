//! The log of what changed, which every node's index follows.
//!
//! A number is taken by raising one row, and that row stays locked until the writer commits: numbers appear in order and
//! without gaps on both engines, so an index that has applied number 7 has missed nothing before it. Note changes as the
//! last thing before the audit row, so that the lock is short.

use crate::db::{Db, Tx};
use crate::error::{Error, Result};
use crate::values;

/// Rows that are kept for nodes that were switched off; who is further behind indexes everything anew.
const KEPT: i64 = 100_000;

/// Where the log stands.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Log {
    /// Name of the database; a restored one has another.
    pub identity: String,
    /// Number of the last change.
    pub last: i64,
}

/// One row of the log.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Change {
    /// Its number.
    pub sequence: i64,
    /// What changed: `instrument/wtdc-30`.
    pub subject: String,
}

/// Notes inside an action's transaction that something which can be found changed, came or went.
///
/// # Errors
/// As the database.
pub async fn note(tx: &mut Tx, subject: &str) -> Result<()> {
    note_all(tx, &[subject.to_owned()]).await
}

/// As [`note`], for many.
///
/// # Errors
/// As the database.
pub async fn note_all(tx: &mut Tx, subjects: &[String]) -> Result<()> {
    if subjects.is_empty() {
        return Ok(());
    }
    let last = tx
        .insert("UPDATE search_log SET last = last + $1 WHERE id = 1 RETURNING last", values![subjects.len()])
        .await?;
    let count = i64::try_from(subjects.len()).unwrap_or(i64::MAX);
    for (sequence, subject) in (last - count + 1..).zip(subjects) {
        tx.execute(
            "INSERT INTO search_changes (sequence, subject) VALUES ($1, $2)",
            values![sequence, subject],
        )
        .await?;
    }
    Ok(())
}

/// Gives the database another name, so that every index of the old one is made anew.
///
/// # Errors
/// As the database, or where the system has no random numbers.
pub async fn renew(tx: &mut Tx) -> Result<()> {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes)
        .map_err(|error| Error::internal("the system gives no random numbers", error))?;
    let identity: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    tx.execute("DELETE FROM search_changes", values![]).await?;
    tx.execute("UPDATE search_log SET identity = $1, last = 0 WHERE id = 1", values![identity]).await?;
    Ok(())
}

/// Where the log stands now.
///
/// # Errors
/// As the database.
pub async fn log(db: &Db) -> Result<Log> {
    Ok(db.one("SELECT identity, last FROM search_log WHERE id = 1", values![]).await?)
}

/// The changes after a number, oldest first; `None` where rows after it were removed already.
///
/// # Errors
/// As the database.
pub async fn after(db: &Db, sequence: i64, limit: i64) -> Result<Option<Vec<Change>>> {
    let changes: Vec<Change> = db
        .all(
            "SELECT sequence, subject FROM search_changes WHERE sequence > $1 ORDER BY sequence LIMIT $2",
            values![sequence, limit],
        )
        .await?;
    let gapless = changes.first().is_none_or(|first| first.sequence == sequence + 1);
    Ok(gapless.then_some(changes))
}

/// Removes rows that no node that is up needs.
///
/// # Errors
/// As the database.
pub async fn prune(db: &Db, last: i64) -> Result<()> {
    let mut tx = db.begin().await?;
    tx.execute("DELETE FROM search_changes WHERE sequence <= $1", values![last - KEPT]).await?;
    Ok(tx.commit().await?)
}
