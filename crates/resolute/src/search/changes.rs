//! The log of what changed, which every node's index follows.
//!
//! A number is taken by raising one row, and that row stays locked until the writer commits: numbers appear in order and
//! without gaps on both engines, so an index that has applied number 7 has missed nothing before it. Note changes as the
//! last thing before the audit row, so that the lock is short.

use std::ops::RangeInclusive;

use serde_json::json;

use crate::db::{Db, Tx};
use crate::error::{Error, Result};
use crate::values;

/// Rows that are kept for nodes that were switched off; who is further behind indexes everything anew.
const KEPT: i64 = 100_000;
/// Numbers that one row covers at most, so that an index takes a large import in steps.
const COVERED: i64 = 10_000;
/// Numbers that changed and lie so near are noted as one run: indexing a few that did not change costs less than a row.
const NEAR: i64 = 16;

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
    /// What changed: `instrument/wtdc-30`, `activity/1..10000`, `actor/*`.
    pub subject: String,
}

/// What a row of the log speaks of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Changed<'a> {
    /// One thing, by its subject.
    One(&'a str),
    /// The things of a noun with these numbers, as far as there are any.
    Numbers(&'a str, RangeInclusive<i64>),
    /// Everything of a noun.
    All(&'a str),
}

impl Change {
    /// What it speaks of.
    pub fn changed(&self) -> Changed<'_> {
        let Some((noun, id)) = self.subject.split_once('/') else { return Changed::One(&self.subject) };
        if id == "*" {
            return Changed::All(noun);
        }
        let numbers =
            id.split_once("..").and_then(|(first, last)| Some((first.parse().ok()?, last.parse().ok()?)));
        match numbers {
            Some((first, last)) => Changed::Numbers(noun, first..=last),
            None => Changed::One(&self.subject),
        }
    }
}

/// Notes inside an action's transaction that something which can be found changed, came or went.
///
/// # Errors
/// As the database.
pub async fn note(tx: &mut Tx, subject: &str) -> Result<()> {
    note_all(tx, &[subject.to_owned()]).await
}

/// As [`note`], for the things of a noun with these numbers: a bulk load is some rows, however much it brings.
///
/// # Errors
/// As the database.
pub async fn note_range(tx: &mut Tx, noun: &str, numbers: RangeInclusive<i64>) -> Result<()> {
    note_all(tx, &rows_of(noun, numbers)).await
}

/// As [`note_range`], for numbers in any order: those that lie near each other are noted together.
///
/// # Errors
/// As the database.
pub async fn note_numbers(tx: &mut Tx, noun: &str, numbers: &[i64]) -> Result<()> {
    let subjects: Vec<String> = runs(numbers).into_iter().flat_map(|run| rows_of(noun, run)).collect();
    note_all(tx, &subjects).await
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
    let rows: Vec<serde_json::Value> = (last - count + 1..)
        .zip(subjects)
        .map(|(sequence, subject)| json!({ "sequence": sequence, "subject": subject }))
        .collect();
    Ok(tx.insert_rows("search_changes", &["sequence", "subject"], &rows).await?)
}

/// The subjects under which a run of numbers is noted.
fn rows_of(noun: &str, numbers: RangeInclusive<i64>) -> Vec<String> {
    let (first, last) = numbers.into_inner();
    let starts = (0..).map(|step| first + step * COVERED).take_while(|start| *start <= last);
    let row = |start: i64| match last.min(start + COVERED - 1) {
        end if end == start => format!("{noun}/{start}"),
        end => format!("{noun}/{start}..{end}"),
    };
    starts.map(row).collect()
}

/// Numbers as runs of those that lie near each other, in order.
pub fn runs(numbers: &[i64]) -> Vec<RangeInclusive<i64>> {
    joined(numbers.iter().map(|number| *number..=*number).collect())
}

/// Runs in order, those that overlap or lie near each other as one.
pub fn joined(mut runs: Vec<RangeInclusive<i64>>) -> Vec<RangeInclusive<i64>> {
    runs.sort_unstable_by_key(|run| (*run.start(), *run.end()));
    let mut joined: Vec<RangeInclusive<i64>> = Vec::new();
    for run in runs {
        match joined.last_mut() {
            Some(last) if run.start().saturating_sub(*last.end()) <= NEAR => {
                *last = *last.start()..=*run.end().max(last.end());
            }
            _ => joined.push(run),
        }
    }
    joined
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_large_run_is_noted_in_steps_and_read_back() {
        assert_eq!(rows_of("activity", 7..=7), ["activity/7"]);
        let rows = rows_of("activity", 5..=20_004);
        assert_eq!(rows, ["activity/5..10004", "activity/10005..20004"]);
        let changed = |subject: &str| {
            let change = Change { sequence: 1, subject: subject.to_owned() };
            format!("{:?}", change.changed())
        };
        assert_eq!(changed(&rows[1]), "Numbers(\"activity\", 10005..=20004)");
        assert_eq!(changed("actor/*"), "All(\"actor\")");
        assert_eq!(changed("instrument/wtdc-30"), "One(\"instrument/wtdc-30\")");
        assert_eq!(changed("concept/a..b"), "One(\"concept/a..b\")");
    }

    #[test]
    fn numbers_that_lie_near_are_one_run() {
        assert_eq!(runs(&[9, 3, 5, 3, 100, 101]), [3..=9, 100..=101]);
        assert_eq!(runs(&[]), []);
        assert_eq!(joined(vec![50..=90, 1..=80, 200..=210]), [1..=90, 200..=210]);
    }
}
