//! The record of every write: who, for whom, by which role, what, before and after. Rows are only ever added; the
//! database refuses everything else.
//!
//! A row names its author by the number of the account, never by name: who leaves loses the name, and no row changes.

pub mod api;
pub mod history;
pub mod web;

use jiff::Timestamp;
use serde::Serialize;

use crate::accounts::Person;
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::values;

/// One thing that was done.
#[derive(Debug)]
pub struct Deed<'a> {
    /// Verb and noun: `proposal.keep`, `mandate.correct`.
    pub action: &'static str,
    /// What it was done to: `proposal/rcc-23a15-1`.
    pub subject: &'a str,
}

/// Writes the record inside the transaction of the deed.
///
/// # Errors
/// As the database.
pub async fn record(
    tx: &mut Tx,
    person: &Person,
    at: Timestamp,
    deed: Deed<'_>,
    before: Option<&impl Serialize>,
    after: Option<&impl Serialize>,
) -> Result<()> {
    let json = |value: serde_json::Result<String>| {
        value.map_err(|error| Error::internal("the audit record could not be written as JSON", error))
    };
    let before = before.map(serde_json::to_string).map(json).transpose()?;
    let after = after.map(serde_json::to_string).map(json).transpose()?;
    tx.execute(
        "INSERT INTO audit (at, person, acting_for, action, subject, before_json, after_json, role)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        values![
            at.to_string(),
            &person.name,
            &person.acting_for,
            deed.action,
            deed.subject,
            before,
            after,
            person.principal_role(),
        ],
    )
    .await?;
    Ok(())
}

/// As [`record`], for many deeds of one kind: subject, before, after.
///
/// # Errors
/// As the database.
pub async fn record_many<T: Serialize>(
    tx: &mut Tx,
    person: &Person,
    at: Timestamp,
    action: &'static str,
    deeds: &[(String, &T, &T)],
) -> Result<()> {
    let json = |value: &T| {
        serde_json::to_string(value)
            .map_err(|error| Error::internal("the audit record could not be written as JSON", error))
    };
    let at = at.to_string();
    let columns = &["at", "person", "acting_for", "action", "subject", "before_json", "after_json"];
    let mut rows = tx.rows("audit", columns);
    for (subject, before, after) in deeds {
        rows.text(&at);
        rows.text(&person.name);
        rows.text(&person.acting_for);
        rows.text(action);
        rows.text(subject);
        rows.text(json(before)?);
        rows.text(json(after)?);
    }
    Ok(tx.load(rows).await?)
}
