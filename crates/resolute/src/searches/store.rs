//! SQL of searches that are kept.

use jiff::Timestamp;

use super::model::{Alert, Saved};
use crate::db::{Db, Tx};
use crate::error::{Error, Result};
use crate::files::sha256;
use crate::values;

#[derive(sqlx::FromRow)]
struct Row {
    id: i64,
    person: i64,
    name: String,
    query: String,
    secret: String,
    alert: String,
    created_at: String,
    told_until: String,
    told: String,
}

macro_rules! select_saved {
    ($rest:literal) => {
        concat!(
            "SELECT saved_searches.id, person, name, query, secret, alert, created_at, told_until, told
             FROM saved_searches ",
            $rest
        )
    };
}

impl TryFrom<Row> for Saved {
    type Error = Error;

    fn try_from(row: Row) -> Result<Saved> {
        let broken = |what: &str| Error::internal("a saved search has a row that cannot be read", what);
        Ok(Saved {
            id: row.id,
            person: row.person,
            name: row.name,
            query: row.query,
            secret: row.secret,
            alert: Alert::from_code(&row.alert).ok_or_else(|| broken(&row.alert))?,
            created_at: row.created_at.parse().map_err(|_| broken(&row.created_at))?,
            told_until: row.told_until.parse().map_err(|_| broken(&row.told_until))?,
            told: runs(&row.told).ok_or_else(|| broken(&row.told))?,
        })
    }
}

fn runs(json: &str) -> Option<Vec<std::ops::RangeInclusive<i64>>> {
    let pairs: Vec<(i64, i64)> = serde_json::from_str(json).ok()?;
    Some(pairs.into_iter().map(|(first, last)| first..=last).collect())
}

/// The searches of a person, by name.
///
/// # Errors
/// As the database.
pub async fn of_person(db: &Db, person: i64) -> Result<Vec<Saved>> {
    let rows: Vec<Row> =
        db.all(select_saved!("WHERE person = $1 ORDER BY name, saved_searches.id"), values![person]).await?;
    rows.into_iter().map(Saved::try_from).collect()
}

/// The search with a secret.
///
/// # Errors
/// As the database; and where there is none, or there is none any more.
pub async fn by_secret(db: &Db, secret: &str) -> Result<Saved> {
    let row: Option<Row> = db.optional(select_saved!("WHERE secret = $1"), values![secret]).await?;
    if let Some(row) = row {
        return row.try_into();
    }
    let sql = "SELECT ended_at FROM ended_searches WHERE secret_sha256 = $1";
    let ended: Option<(String,)> = db.optional(sql, values![sha256(secret.as_bytes())]).await?;
    Err(match ended {
        Some(_) => Error::Gone("this search is not kept any more; nobody is told of its news".to_owned()),
        None => Error::NotFound("saved search with this address".to_owned()),
    })
}

/// The search with a number, inside an action.
pub(super) async fn for_change(tx: &mut Tx, id: i64) -> Result<Option<Saved>> {
    let row: Option<Row> = tx.optional(select_saved!("WHERE saved_searches.id = $1"), values![id]).await?;
    row.map(Saved::try_from).transpose()
}

/// Searches of which news are wanted, those that were looked at longest ago first.
pub(super) async fn wanted(db: &Db) -> Result<Vec<Saved>> {
    let rows: Vec<Row> = db
        .all(select_saved!("WHERE alert <> 'none' ORDER BY told_until, saved_searches.id"), values![])
        .await?;
    rows.into_iter().map(Saved::try_from).collect()
}

pub(super) async fn count_of(tx: &mut Tx, person: i64) -> Result<i64> {
    let row: Option<(i64,)> =
        tx.optional("SELECT count(*) FROM saved_searches WHERE person = $1", values![person]).await?;
    Ok(row.map_or(0, |(count,)| count))
}

pub(super) async fn insert(
    tx: &mut Tx,
    person: i64,
    (name, query): (&str, &str),
    (secret, alert): (&str, Alert),
    at: Timestamp,
) -> Result<i64> {
    Ok(tx
        .insert(
            "INSERT INTO saved_searches (person, name, query, secret, alert, created_at, told_until, told)
             VALUES ($1, $2, $3, $4, $5, $6, $6, '[]') RETURNING id",
            values![person, name, query, secret, alert.code(), at.to_string()],
        )
        .await?)
}

/// Gives it another name and other news. Whoever wants news from now on is not told what came before.
pub(super) async fn update(
    tx: &mut Tx,
    id: i64,
    name: &str,
    alert: Alert,
    told_until: Timestamp,
) -> Result<()> {
    tx.execute(
        "UPDATE saved_searches SET name = $2, alert = $3, told_until = $4 WHERE id = $1",
        values![id, name, alert.code(), told_until.to_string()],
    )
    .await?;
    Ok(())
}

/// Forgets a search; its feed says from now on that it ended.
pub(super) async fn end(tx: &mut Tx, saved: &Saved, at: Timestamp) -> Result<()> {
    tx.execute("DELETE FROM saved_searches WHERE id = $1", values![saved.id]).await?;
    tx.execute(
        "INSERT INTO ended_searches (secret_sha256, ended_at) VALUES ($1, $2)",
        values![sha256(saved.secret.as_bytes()), at.to_string()],
    )
    .await?;
    Ok(())
}

/// Notes what was told; `false` where another node did so meanwhile.
pub(super) async fn set_told(
    tx: &mut Tx,
    saved: &Saved,
    until: Timestamp,
    told: &[std::ops::RangeInclusive<i64>],
) -> Result<bool> {
    let pairs: Vec<(i64, i64)> = told.iter().map(|run| (*run.start(), *run.end())).collect();
    let told = serde_json::to_string(&pairs).expect("numbers are JSON");
    let changed = tx
        .execute(
            "UPDATE saved_searches SET told_until = $3, told = $4 WHERE id = $1 AND told_until = $2",
            values![saved.id, saved.told_until.to_string(), until.to_string(), told],
        )
        .await?;
    Ok(changed == 1)
}
