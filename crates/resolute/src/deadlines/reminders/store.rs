//! SQL of reminders and of what was told.

use std::collections::HashSet;

use super::model::{Digest, Every};
use crate::db::{Db, Tx};
use crate::error::{Error, Result};
use crate::values;

type Row = (i64, String, String, Option<String>);

fn of_row((person, every, secret, told_at): Row) -> Result<Digest> {
    let broken = |what: String| Error::internal("reminders have a row that cannot be read", what);
    Ok(Digest {
        person,
        every: Every::from_code(&every).ok_or_else(|| broken(every))?,
        secret,
        told_at: told_at
            .map(|at| at.parse())
            .transpose()
            .map_err(|error: jiff::Error| broken(error.to_string()))?,
    })
}

/// Everybody who asked.
pub(super) async fn all(db: &Db) -> Result<Vec<Digest>> {
    let rows: Vec<Row> = db
        .all("SELECT person, every, secret, told_at FROM deadline_digests ORDER BY person", values![])
        .await?;
    rows.into_iter().map(of_row).collect()
}

/// What somebody asked for.
///
/// # Errors
/// As the database.
pub async fn of_person(db: &Db, person: i64) -> Result<Option<Digest>> {
    let row: Option<Row> = db
        .optional(
            "SELECT person, every, secret, told_at FROM deadline_digests WHERE person = $1",
            values![person],
        )
        .await?;
    row.map(of_row).transpose()
}

/// Whose messages a secret stops.
///
/// # Errors
/// As the database.
pub async fn by_secret(db: &Db, secret: &str) -> Result<Option<Digest>> {
    let row: Option<Row> = db
        .optional(
            "SELECT person, every, secret, told_at FROM deadline_digests WHERE secret = $1",
            values![secret],
        )
        .await?;
    row.map(of_row).transpose()
}

pub(super) async fn put(tx: &mut Tx, person: i64, every: Every, secret: &str, at: &str) -> Result<()> {
    tx.execute(
        "INSERT INTO deadline_digests (person, every, secret, since) VALUES ($1, $2, $3, $4)
         ON CONFLICT (person) DO UPDATE SET every = excluded.every",
        values![person, every.code(), secret, at],
    )
    .await?;
    Ok(())
}

pub(super) async fn delete(tx: &mut Tx, person: i64) -> Result<u64> {
    Ok(tx.execute("DELETE FROM deadline_digests WHERE person = $1", values![person]).await?)
}

/// Takes the turn of somebody; touches no row where another server was faster.
pub(super) async fn take_turn(tx: &mut Tx, digest: &Digest, at: &str) -> Result<bool> {
    let before = digest.told_at.map(|at| at.to_string()).unwrap_or_default();
    let touched = tx
        .execute(
            "UPDATE deadline_digests SET told_at = $2 WHERE person = $1 AND COALESCE(told_at, '') = $3",
            values![digest.person, at, before],
        )
        .await?;
    Ok(touched == 1)
}

/// What somebody was told: name, day and stage of each deadline.
pub(super) async fn told(db: &Db, person: i64) -> Result<HashSet<(String, String, String)>> {
    let rows: Vec<(String, String, String)> =
        db.all("SELECT uid, day, stage FROM deadlines_told WHERE person = $1", values![person]).await?;
    Ok(rows.into_iter().collect())
}

pub(super) async fn insert_told(
    tx: &mut Tx,
    person: i64,
    (uid, day, stage): (&str, &str, &str),
    at: &str,
) -> Result<()> {
    tx.execute(
        "INSERT INTO deadlines_told (person, uid, day, stage, told_at) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (person, uid, day, stage) DO NOTHING",
        values![person, uid, day, stage, at],
    )
    .await?;
    Ok(())
}
