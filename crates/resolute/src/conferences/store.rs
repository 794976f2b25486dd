//! SQL of conferences and their moves.

use jiff::civil::Date;

use super::model::{Conference, Move, NewConference};
use crate::accounts::Person;
use crate::db::{Db, Tx};
use crate::error::{Error, Result};
use crate::reference::model::ReferenceRow;
use crate::values;

/// All conferences, the newest first.
///
/// # Errors
/// As the database.
pub async fn all(db: &Db) -> Result<Vec<Conference>> {
    Ok(db
        .all(
            "SELECT label, body, place, year, starts_on, ends_on, source, verified FROM conferences
             ORDER BY year DESC, starts_on DESC, label",
            values![],
        )
        .await?)
}

/// One conference.
///
/// # Errors
/// Where there is none of that label.
pub async fn by_label(db: &Db, label: &str) -> Result<Conference> {
    db.optional(
        "SELECT label, body, place, year, starts_on, ends_on, source, verified FROM conferences WHERE label = $1",
        values![label],
    )
    .await?
    .ok_or_else(|| missing(label))
}

fn missing(label: &str) -> Error {
    Error::NotFound(format!("conference \"{label}\""))
}

/// The moves of a conference, the newest first.
///
/// # Errors
/// As the database.
pub async fn moves(db: &Db, label: &str) -> Result<Vec<Move>> {
    Ok(db
        .all(
            "SELECT id, starts_before, ends_before, starts_on, ends_on, reason, person, acting_for, at
             FROM conference_moves WHERE conference = $1 ORDER BY id DESC",
            values![label],
        )
        .await?)
}

/// One conference inside a transaction that may change it.
///
/// # Errors
/// Where there is none of that label.
pub async fn for_change(tx: &mut Tx, label: &str) -> Result<Conference> {
    tx.optional(
        "SELECT label, body, place, year, starts_on, ends_on, source, verified FROM conferences WHERE label = $1",
        values![label],
    )
    .await?
    .ok_or_else(|| missing(label))
}

/// Adds a conference without days; touches no row where one of that label is there.
///
/// # Errors
/// As the database.
pub async fn insert(tx: &mut Tx, new: &NewConference, year: i16) -> Result<u64> {
    Ok(tx
        .execute(
            "INSERT INTO conferences (label, body, place, year, starts_on, ends_on, source, verified)
             VALUES ($1, $2, $3, $4, NULL, NULL, '', 'given by an officer') ON CONFLICT (label) DO NOTHING",
            values![new.label.trim(), new.body.trim(), new.place.trim(), year],
        )
        .await?)
}

/// Puts a conference to other days; touches no row where they are not those that were seen.
///
/// # Errors
/// As the database.
pub async fn update_days(tx: &mut Tx, before: &Conference, (first, last): (Date, Date)) -> Result<u64> {
    Ok(tx
        .execute(
            "UPDATE conferences SET starts_on = $2, ends_on = $3
             WHERE label = $1 AND COALESCE(starts_on, '') = $4 AND COALESCE(ends_on, '') = $5",
            values![
                &before.label,
                first,
                last,
                before.starts_on.clone().unwrap_or_default(),
                before.ends_on.clone().unwrap_or_default(),
            ],
        )
        .await?)
}

/// Keeps that the days moved.
///
/// # Errors
/// As the database.
pub async fn insert_move(
    tx: &mut Tx,
    before: &Conference,
    (first, last): (Date, Date),
    reason: &str,
    (person, at): (&Person, &str),
) -> Result<()> {
    tx.execute(
        "INSERT INTO conference_moves (conference, starts_before, ends_before, starts_on, ends_on, reason, person,
                                       acting_for, at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        values![
            &before.label,
            before.starts_on.clone(),
            before.ends_on.clone(),
            first,
            last,
            reason,
            &person.name,
            &person.acting_for,
            at,
        ],
    )
    .await?;
    Ok(())
}

/// First days that conferences had before they moved, by label.
///
/// # Errors
/// As the database.
pub async fn earlier_days(db: &Db) -> Result<Vec<(String, String)>> {
    Ok(db
        .all(
            "SELECT conference, starts_before FROM conference_moves WHERE starts_before IS NOT NULL ORDER BY id",
            values![],
        )
        .await?)
}

/// How often conferences moved, and when last, by label.
///
/// # Errors
/// As the database.
pub async fn moved_counts(db: &Db) -> Result<Vec<(String, i64, String)>> {
    Ok(db
        .all("SELECT conference, COUNT(*), MAX(at) FROM conference_moves GROUP BY conference", values![])
        .await?)
}

/// Stores the conferences of the reference set; days that an officer moved stay where the officer put them.
///
/// # Errors
/// Where a row has no year, and as the database.
pub async fn load(tx: &mut Tx, rows: &[ReferenceRow]) -> Result<()> {
    for row in rows {
        let day = |column| Some(row.cell(column)).filter(|day| !day.is_empty());
        tx.execute(
            "INSERT INTO conferences (label, body, place, year, starts_on, ends_on, source, verified)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
             ON CONFLICT (label) DO UPDATE SET body = excluded.body, place = excluded.place,
                 year = excluded.year,
                 starts_on = CASE WHEN EXISTS (SELECT 1 FROM conference_moves
                                               WHERE conference_moves.conference = conferences.label)
                                  THEN conferences.starts_on ELSE excluded.starts_on END,
                 ends_on = CASE WHEN EXISTS (SELECT 1 FROM conference_moves
                                             WHERE conference_moves.conference = conferences.label)
                                THEN conferences.ends_on ELSE excluded.ends_on END,
                 source = excluded.source, verified = excluded.verified",
            values![
                row.cell("label"),
                row.cell("body"),
                row.cell("place"),
                year(row)?,
                day("start_date"),
                day("end_date"),
                row.cell("source"),
                row.cell("verified"),
            ],
        )
        .await?;
    }
    Ok(())
}

fn year(row: &ReferenceRow) -> Result<i64> {
    row.cell("year").parse().map_err(|_| {
        Error::Invalid(format!("line {}: \"{}\" in year is no number", row.line, row.cell("year")))
    })
}
