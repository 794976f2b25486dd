//! SQL of the outputs that entries serve.

use std::collections::HashMap;

use serde_json::Value as Json;

use super::model::{Output, Serve};
use crate::accounts::Person;
use crate::db::{Db, Tx};
use crate::error::{Error, Result};
use crate::values;
use crate::verdicts::Verdict;

macro_rules! select_serves {
    ($rest:literal) => {
        concat!(
            "SELECT s.id, s.activity, a.title, s.plan, s.output, s.said_by, s.because, s.standing, s.acting_for, s.at
             FROM activity_outputs s JOIN activities a ON a.id = s.activity ",
            $rest
        )
    };
}

/// The outputs that an entry serves, the confirmed ones first.
///
/// # Errors
/// As the database.
pub async fn of_activity(db: &Db, activity: i64) -> Result<Vec<Serve>> {
    Ok(db.all(select_serves!("WHERE s.activity = $1 ORDER BY s.standing, s.id"), values![activity]).await?)
}

/// The public entries that serve an output, the confirmed ones first; at most so many.
///
/// # Errors
/// As the database.
pub async fn of_output(db: &Db, output: &Output, most: usize) -> Result<Vec<Serve>> {
    Ok(db
        .all(
            select_serves!(
                "WHERE s.plan = $1 AND s.output = $2 AND a.standing = 'published' AND s.standing <> 'dismissed'
                 ORDER BY s.standing, s.id LIMIT $3"
            ),
            values![&output.plan, &output.code, most],
        )
        .await?)
}

/// How many outputs each of some entries is confirmed to serve.
///
/// # Errors
/// As the database.
pub async fn counts(tx: &mut Tx, numbers: &Json) -> Result<HashMap<i64, i64>> {
    let rows: Vec<(i64, i64)> = tx
        .all_among(
            "SELECT activity, count(*) FROM activity_outputs
             WHERE activity IN {numbers} AND standing = 'confirmed' GROUP BY activity",
            numbers,
            values![],
        )
        .await?;
    Ok(rows.into_iter().collect())
}

/// Gives the outputs that one entry serves to another; what both serve stays with the other.
///
/// # Errors
/// As the database.
pub async fn move_serves(tx: &mut Tx, from: i64, to: i64) -> Result<()> {
    let sql = "UPDATE activity_outputs SET activity = $2 WHERE activity = $1 AND NOT EXISTS (
                   SELECT 1 FROM activity_outputs kept WHERE kept.activity = $2 AND kept.plan = activity_outputs.plan
                       AND kept.output = activity_outputs.output)";
    tx.execute(sql, values![from, to]).await?;
    Ok(())
}

/// What an action needs to know of a link.
#[derive(Debug, sqlx::FromRow)]
pub(super) struct Known {
    pub(super) activity: i64,
    pub(super) owner: Option<String>,
    pub(super) standing: String,
}

pub(super) async fn known(tx: &mut Tx, id: i64) -> Result<Known> {
    tx.optional(
        "SELECT s.activity, a.owner, s.standing
         FROM activity_outputs s JOIN activities a ON a.id = s.activity WHERE s.id = $1",
        values![id],
    )
    .await?
    .ok_or_else(|| Error::NotFound(format!("link {id} to an output")))
}

/// The number and standing of the link between two, if there is one.
pub(super) async fn between(tx: &mut Tx, activity: i64, output: &Output) -> Result<Option<(i64, String)>> {
    let sql = "SELECT id, standing FROM activity_outputs WHERE activity = $1 AND plan = $2 AND output = $3";
    Ok(tx.optional(sql, values![activity, &output.plan, &output.code]).await?)
}

pub(super) async fn insert(
    tx: &mut Tx,
    (activity, output): (i64, &Output),
    (said_by, because): (&str, &str),
    person: &Person,
    at: &str,
) -> Result<i64> {
    Ok(tx
        .insert(
            "INSERT INTO activity_outputs (activity, plan, output, said_by, because, standing, person, acting_for, at)
             VALUES ($1, $2, $3, $4, $5, 'suggested', $6, $7, $8) RETURNING id",
            values![
                activity,
                &output.plan,
                &output.code,
                said_by,
                because,
                &person.name,
                &person.acting_for,
                at
            ],
        )
        .await?)
}

/// A link that was dismissed is suggested again.
pub(super) async fn suggest_again(tx: &mut Tx, id: i64, (said_by, because): (&str, &str)) -> Result<()> {
    tx.execute(
        "UPDATE activity_outputs SET standing = 'suggested', said_by = $2, because = $3 WHERE id = $1",
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
        "INSERT INTO partner_verdicts (output, verdict, reason, person, acting_for, at)
         VALUES ($1, $2, $3, $4, $5, $6)",
        values![id, verdict.code(), reason, &person.name, &person.acting_for, at],
    )
    .await?;
    tx.execute("UPDATE activity_outputs SET standing = $2 WHERE id = $1", values![id, verdict.standing()])
        .await?;
    Ok(())
}
