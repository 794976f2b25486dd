//! SQL of names that were tied to actors.

use std::collections::{HashMap, HashSet};

use serde_json::Value as Json;

use super::model::Name;
use crate::accounts::Person;
use crate::db::{Db, Tx};
use crate::error::Result;
use crate::values;

/// Which actor each tied name means.
///
/// # Errors
/// As the database.
pub async fn tied(db: &Db) -> Result<HashMap<String, String>> {
    let rows: Vec<(String, String)> =
        db.all("SELECT name, actor FROM party_names WHERE standing = 'confirmed'", values![]).await?;
    Ok(rows.into_iter().collect())
}

/// Gives the parties of some entries, which were just derived from their records, the actors that their names are tied to.
///
/// # Errors
/// As the database.
pub async fn apply(tx: &mut Tx, numbers: &Json) -> Result<()> {
    let any: Option<(i64,)> =
        tx.optional("SELECT id FROM party_names WHERE standing = 'confirmed' LIMIT 1", values![]).await?;
    if any.is_some() {
        tx.execute_among(
            "UPDATE activity_parties SET tied = 1, actor =
                 (SELECT n.actor FROM party_names n WHERE n.name = activity_parties.name AND n.standing = 'confirmed')
             WHERE actor IS NULL AND activity IN {numbers}
               AND name IN (SELECT name FROM party_names WHERE standing = 'confirmed')",
            numbers,
        )
        .await?;
    }
    Ok(())
}

/// Names without an actor, those in most entries first, and how many names there are.
pub(super) async fn untied(db: &Db, (offset, limit): (usize, usize)) -> Result<(Vec<Name>, usize)> {
    let names = db
        .all(
            "SELECT name, count(DISTINCT activity) AS activities FROM activity_parties
             WHERE actor IS NULL GROUP BY name ORDER BY 2 DESC, 1 LIMIT $1 OFFSET $2",
            values![limit, offset],
        )
        .await?;
    let total: Option<(i64,)> = db
        .optional("SELECT count(DISTINCT name) FROM activity_parties WHERE actor IS NULL", values![])
        .await?;
    Ok((names, total.and_then(|(count,)| usize::try_from(count).ok()).unwrap_or_default()))
}

/// Number and title of published entries in which a name stands; at most so many.
pub(super) async fn entries(db: &Db, name: &str, most: usize) -> Result<Vec<(i64, String)>> {
    Ok(db
        .all(
            "SELECT id, title FROM activities WHERE standing = 'published'
               AND id IN (SELECT activity FROM activity_parties WHERE name = $1) ORDER BY title, id LIMIT $2",
            values![name, most],
        )
        .await?)
}

/// What was said of names: name, actor, standing, why, by whom it was found; the newest first.
pub(super) async fn said(db: &Db) -> Result<Vec<(String, String, String, String, String)>> {
    let sql = "SELECT name, actor, standing, because, said_by FROM party_names ORDER BY id DESC";
    Ok(db.all(sql, values![]).await?)
}

/// Pairs of name and actor that somebody said not to belong together.
pub(super) async fn dismissed(db: &Db) -> Result<HashSet<(String, String)>> {
    let rows: Vec<(String, String)> =
        db.all("SELECT name, actor FROM party_names WHERE standing = 'dismissed'", values![]).await?;
    Ok(rows.into_iter().collect())
}

/// The actor that a name is tied to.
pub(super) async fn actor_of(tx: &mut Tx, name: &str) -> Result<Option<String>> {
    let sql = "SELECT actor FROM party_names WHERE name = $1 AND standing = 'confirmed'";
    let row: Option<(String,)> = tx.optional(sql, values![name]).await?;
    Ok(row.map(|(actor,)| actor))
}

pub(super) async fn put(
    tx: &mut Tx,
    (name, actor, standing): (&str, &str, &str),
    (said_by, because): (&str, &str),
    person: &Person,
    at: &str,
) -> Result<()> {
    tx.execute(
        "INSERT INTO party_names (name, actor, said_by, because, standing, person, acting_for, at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
         ON CONFLICT (name, actor) DO UPDATE SET standing = excluded.standing, said_by = excluded.said_by,
             because = excluded.because, person = excluded.person, acting_for = excluded.acting_for, at = excluded.at",
        values![name, actor, said_by, because, standing, &person.name, &person.acting_for, at],
    )
    .await?;
    Ok(())
}

/// Ties every party of a name, or unties those that were tied; returns the entries that change.
pub(super) async fn retie(tx: &mut Tx, name: &str, actor: Option<&str>) -> Result<Vec<i64>> {
    let (found, change) = match actor {
        Some(_) => (
            "SELECT DISTINCT activity FROM activity_parties WHERE name = $1 AND actor IS NULL ORDER BY activity",
            "UPDATE activity_parties SET actor = $2, tied = 1 WHERE name = $1 AND actor IS NULL",
        ),
        None => (
            "SELECT DISTINCT activity FROM activity_parties WHERE name = $1 AND tied = 1 ORDER BY activity",
            "UPDATE activity_parties SET actor = $2, tied = 0 WHERE name = $1 AND tied = 1",
        ),
    };
    let rows: Vec<(i64,)> = tx.all(found, values![name]).await?;
    tx.execute(change, values![name, actor]).await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}
