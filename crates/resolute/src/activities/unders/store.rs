//! SQL of what is done under what.

use std::collections::HashMap;

use serde_json::Value as Json;

use super::model::Under;
use crate::accounts::Person;
use crate::db::{Db, Tx};
use crate::error::{Error, Result};
use crate::values;
use crate::verdicts::Verdict;

macro_rules! select_unders {
    ($rest:literal) => {
        concat!(
            "SELECT u.id, u.activity, a.title, a.kind, u.above, b.title AS above_title, b.kind AS above_kind, u.said_by,
                    u.because, u.standing, u.acting_for, u.at
             FROM activity_unders u JOIN activities a ON a.id = u.activity JOIN activities b ON b.id = u.above ",
            $rest
        )
    };
}

/// What an entry is done under, as far as that is public; the confirmed ones first.
///
/// # Errors
/// As the database.
pub async fn of_activity(db: &Db, activity: i64) -> Result<Vec<Under>> {
    Ok(db
        .all(
            select_unders!("WHERE u.activity = $1 AND b.standing = 'published' ORDER BY u.standing, u.id"),
            values![activity],
        )
        .await?)
}

/// Public entries that are done under one, the confirmed ones first, the newest of them first; at most so many.
///
/// # Errors
/// As the database.
pub async fn within(db: &Db, above: i64, most: usize) -> Result<Vec<Under>> {
    Ok(db
        .all(
            select_unders!(
                "WHERE u.above = $1 AND a.standing = 'published' AND u.standing <> 'dismissed'
                 ORDER BY u.standing, u.id DESC LIMIT $2"
            ),
            values![above, most],
        )
        .await?)
}

/// What activities whose numbers lie between two are confirmed to be done under.
///
/// # Errors
/// As the database.
pub async fn confirmed_between(db: &Db, first: i64, last: i64) -> Result<Vec<(i64, i64)>> {
    Ok(db
        .all(
            "SELECT u.activity, u.above FROM activity_unders u JOIN activities b ON b.id = u.above
             WHERE u.activity >= $1 AND u.activity <= $2 AND u.standing = 'confirmed' AND b.standing = 'published'
             ORDER BY u.activity, u.above",
            values![first, last],
        )
        .await?)
}

/// How many public entries are confirmed to be done under one.
///
/// # Errors
/// As the database.
pub async fn count(db: &Db, above: i64) -> Result<i64> {
    let row: Option<(i64,)> = db
        .optional(
            "SELECT count(*) FROM activity_unders u JOIN activities a ON a.id = u.activity
             WHERE u.above = $1 AND u.standing = 'confirmed' AND a.standing = 'published'",
            values![above],
        )
        .await?;
    Ok(row.map_or(0, |(count,)| count))
}

/// How many public entries are confirmed to be done under each of some.
///
/// # Errors
/// As the database.
pub async fn counts(tx: &mut Tx, numbers: &Json) -> Result<HashMap<i64, i64>> {
    let rows: Vec<(i64, i64)> = tx
        .all_among(
            "SELECT u.above, count(*) FROM activity_unders u JOIN activities a ON a.id = u.activity
             WHERE u.above IN {numbers} AND u.standing = 'confirmed' AND a.standing = 'published' GROUP BY u.above",
            numbers,
            values![],
        )
        .await?;
    Ok(rows.into_iter().collect())
}

/// Number, title and kind of the published ones among some entries, in order of their numbers.
pub(super) async fn titles(db: &Db, numbers: &serde_json::Value) -> Result<Vec<(i64, String, String)>> {
    Ok(db
        .snapshot()
        .await?
        .all_among(
            "SELECT id, title, kind FROM activities WHERE standing = 'published' AND id IN {numbers} ORDER BY id",
            numbers,
            values![],
        )
        .await?)
}

/// What an action needs to know of a relation.
#[derive(Debug, sqlx::FromRow)]
pub(super) struct Known {
    pub(super) activity: i64,
    pub(super) owner: Option<String>,
    pub(super) above: i64,
    pub(super) standing: String,
}

pub(super) async fn known(tx: &mut Tx, id: i64) -> Result<Known> {
    tx.optional(
        "SELECT u.activity, a.owner, u.above, u.standing
         FROM activity_unders u JOIN activities a ON a.id = u.activity WHERE u.id = $1",
        values![id],
    )
    .await?
    .ok_or_else(|| Error::NotFound(format!("relation {id}")))
}

/// The number and standing of the relation of two, if there is one.
pub(super) async fn between(tx: &mut Tx, activity: i64, above: i64) -> Result<Option<(i64, String)>> {
    let sql = "SELECT id, standing FROM activity_unders WHERE activity = $1 AND above = $2";
    Ok(tx.optional(sql, values![activity, above]).await?)
}

/// What an entry is directly under, whether or not somebody confirmed it.
pub(super) async fn aboves(tx: &mut Tx, activity: i64) -> Result<Vec<i64>> {
    let sql = "SELECT above FROM activity_unders WHERE activity = $1 AND standing <> 'dismissed'";
    let rows: Vec<(i64,)> = tx.all(sql, values![activity]).await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

pub(super) async fn insert(
    tx: &mut Tx,
    (activity, above): (i64, i64),
    (said_by, because): (&str, &str),
    person: &Person,
    at: &str,
) -> Result<i64> {
    Ok(tx
        .insert(
            "INSERT INTO activity_unders (activity, above, said_by, because, standing, person, acting_for, at)
             VALUES ($1, $2, $3, $4, 'suggested', $5, $6, $7) RETURNING id",
            values![activity, above, said_by, because, &person.name, &person.acting_for, at],
        )
        .await?)
}

/// A relation that was dismissed is suggested again.
pub(super) async fn suggest_again(tx: &mut Tx, id: i64, (said_by, because): (&str, &str)) -> Result<()> {
    tx.execute(
        "UPDATE activity_unders SET standing = 'suggested', said_by = $2, because = $3 WHERE id = $1",
        values![id, said_by, because],
    )
    .await?;
    Ok(())
}

pub(super) async fn put_verdict(
    tx: &mut Tx,
    id: i64,
    (verdict, reason): (Verdict, &str),
    person: &Person,
    at: &str,
) -> Result<()> {
    tx.execute(
        "INSERT INTO partner_verdicts (under, verdict, reason, person, acting_for, at)
         VALUES ($1, $2, $3, $4, $5, $6)",
        values![id, verdict.code(), reason, &person.name, &person.acting_for, at],
    )
    .await?;
    tx.execute("UPDATE activity_unders SET standing = $2 WHERE id = $1", values![id, verdict.standing()])
        .await?;
    Ok(())
}

/// Gives what one entry is under, and what is under it, to another; what both have stays with the other. Returns the entries
/// that are found otherwise now.
///
/// # Errors
/// As the database.
pub async fn move_unders(tx: &mut Tx, from: i64, to: i64) -> Result<Vec<i64>> {
    let rows: Vec<(i64,)> =
        tx.all("SELECT activity FROM activity_unders WHERE above = $1", values![from]).await?;
    for sql in [
        "UPDATE activity_unders SET activity = $2 WHERE activity = $1 AND above <> $2
           AND above NOT IN (SELECT above FROM activity_unders WHERE activity = $2)",
        "UPDATE activity_unders SET above = $2 WHERE above = $1 AND activity <> $2
           AND activity NOT IN (SELECT activity FROM activity_unders WHERE above = $2)",
    ] {
        tx.execute(sql, values![from, to]).await?;
    }
    Ok(rows.into_iter().map(|(id,)| id).collect())
}
