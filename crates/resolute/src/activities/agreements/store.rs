//! SQL of the terms of published agreements.

use jiff::ToSpan;
use std::collections::HashMap;

use jiff::civil::Date;
use serde_json::Value as Json;

use super::model::{SOON, Term};
use crate::activities::model::Record;
use crate::db::{Db, Tx};
use crate::error::Result;
use crate::values;

/// Writes the terms of published entries anew; what is no agreement has none.
///
/// # Errors
/// As the database.
pub async fn derive(tx: &mut Tx, records: impl Iterator<Item = (i64, &Record)>) -> Result<()> {
    let records: Vec<(i64, &Record)> = records.collect();
    let numbers = Json::from_iter(records.iter().map(|(id, _)| *id));
    tx.execute_among("DELETE FROM activity_agreements WHERE activity IN {numbers}", &numbers).await?;
    let mut rows = tx.rows("activity_agreements", &["activity", "begins_on", "ends_on"]);
    let day = |day: Option<Date>| day.map(|day| day.to_string());
    for (id, term) in records.iter().filter_map(|(id, record)| Some((*id, Term::of(record)?))) {
        rows.integer(id);
        rows.optional(day(term.begins_on).as_deref());
        rows.optional(day(term.ends_on).as_deref());
    }
    Ok(tx.load(rows).await?)
}

/// Numbers of agreements that are something else on one day than on a later one.
///
/// # Errors
/// As the database.
pub async fn turning(db: &Db, one: Date, other: Date) -> Result<Vec<i64>> {
    // A day that no calendar has is as good as the last one.
    let near = |day: Date| day.checked_add(SOON.days()).unwrap_or(Date::MAX);
    let rows: Vec<(i64,)> = db
        .all(
            "SELECT activity FROM activity_agreements WHERE begins_on > $1 AND begins_on <= $2
             UNION SELECT activity FROM activity_agreements WHERE ends_on >= $1 AND ends_on < $2
             UNION SELECT activity FROM activity_agreements WHERE ends_on > $3 AND ends_on <= $4
             ORDER BY activity",
            values![one, other, near(one), near(other)],
        )
        .await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// Numbers and words of agreements in the order of their ends: next first, then those without an end, then those that ended.
pub(super) async fn in_order(
    tx: &mut Tx,
    numbers: &Json,
    day: Date,
    (offset, limit): (usize, usize),
) -> Result<Vec<(i64, Record)>> {
    let rows: Vec<(i64, String)> = tx
        .all_among(
            "SELECT a.id, a.record_json FROM activities a JOIN activity_agreements t ON t.activity = a.id
             WHERE a.standing = 'published' AND a.id IN {numbers}
             ORDER BY CASE WHEN t.ends_on >= $2 THEN 0 WHEN t.ends_on IS NULL THEN 1 ELSE 2 END,
                      CASE WHEN t.ends_on >= $2 THEN t.ends_on END, t.ends_on DESC, a.id
             LIMIT $3 OFFSET $4",
            numbers,
            values![day, limit, offset],
        )
        .await?;
    rows.into_iter().map(|(id, json)| Ok((id, crate::activities::store::record(&json)?))).collect()
}

/// How many duties each of some entries is confirmed to implement.
pub(super) async fn duties(tx: &mut Tx, numbers: &Json) -> Result<HashMap<i64, i64>> {
    let rows: Vec<(i64, i64)> = tx
        .all_among(
            "SELECT activity, count(*) FROM activity_links
             WHERE standing = 'confirmed' AND activity IN {numbers} GROUP BY activity",
            numbers,
            values![],
        )
        .await?;
    Ok(rows.into_iter().collect())
}
