//! SQL of the second factor.

use crate::db::{Db, Tx};
use crate::error::Result;
use crate::values;

/// The device of a person.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Factor {
    /// As it is kept: sealed.
    pub secret: String,
    /// When a first code showed that the device has it.
    pub confirmed_at: Option<String>,
    /// Step of the last code that was taken.
    pub last_step: i64,
}

/// The device of a person, confirmed or not.
///
/// # Errors
/// As the database.
pub async fn of(db: &Db, person: i64) -> Result<Option<Factor>> {
    Ok(db
        .optional(
            "SELECT secret, confirmed_at, last_step FROM second_factors WHERE person = $1",
            values![person],
        )
        .await?)
}

pub(in crate::accounts) async fn of_in(tx: &mut Tx, person: i64) -> Result<Option<Factor>> {
    Ok(tx
        .optional(
            "SELECT secret, confirmed_at, last_step FROM second_factors WHERE person = $1",
            values![person],
        )
        .await?)
}

/// Whether a code is asked for when the person signs in.
///
/// # Errors
/// As the database.
pub async fn is_on(db: &Db, person: i64) -> Result<bool> {
    Ok(of(db, person).await?.is_some_and(|factor| factor.confirmed_at.is_some()))
}

/// A new secret that waits for its first code.
pub(in crate::accounts) async fn offer(tx: &mut Tx, person: i64, secret: &str) -> Result<()> {
    tx.execute(
        "INSERT INTO second_factors (person, secret) VALUES ($1, $2)
         ON CONFLICT (person) DO UPDATE SET secret = excluded.secret, last_step = 0
         WHERE second_factors.confirmed_at IS NULL",
        values![person, secret],
    )
    .await?;
    Ok(())
}

/// Every person who has a device, with its secret as it is kept.
///
/// # Errors
/// As the database.
pub(super) async fn secrets(db: &Db) -> Result<Vec<(i64, String)>> {
    Ok(db.all("SELECT person, secret FROM second_factors ORDER BY person", values![]).await?)
}

/// Keeps a secret in another way, where it is still the one that was read.
pub(super) async fn replace_secret(tx: &mut Tx, person: i64, (old, new): (&str, &str)) -> Result<()> {
    tx.execute(
        "UPDATE second_factors SET secret = $3 WHERE person = $1 AND secret = $2",
        values![person, old, new],
    )
    .await?;
    Ok(())
}

/// Notes the step of a code; false where somebody else took it, or a later one, meanwhile.
pub(in crate::accounts) async fn take_step(tx: &mut Tx, person: i64, step: i64) -> Result<bool> {
    let taken = tx
        .execute(
            "UPDATE second_factors SET last_step = $2 WHERE person = $1 AND last_step < $2",
            values![person, step],
        )
        .await?;
    Ok(taken > 0)
}

pub(in crate::accounts) async fn confirm(tx: &mut Tx, person: i64, at: &str) -> Result<()> {
    tx.execute("UPDATE second_factors SET confirmed_at = $2 WHERE person = $1", values![person, at]).await?;
    Ok(())
}

pub(in crate::accounts) async fn delete(tx: &mut Tx, person: i64) -> Result<()> {
    tx.execute("DELETE FROM second_factors WHERE person = $1", values![person]).await?;
    tx.execute("DELETE FROM recovery_codes WHERE person = $1", values![person]).await?;
    Ok(())
}

/// The recovery codes of a person; those from before no longer count.
pub(in crate::accounts) async fn set_recovery_codes(
    tx: &mut Tx,
    person: i64,
    hashes: &[String],
) -> Result<()> {
    tx.execute("DELETE FROM recovery_codes WHERE person = $1", values![person]).await?;
    for hash in hashes {
        tx.execute("INSERT INTO recovery_codes (person, code_hash) VALUES ($1, $2)", values![person, hash])
            .await?;
    }
    Ok(())
}

/// Takes a recovery code; false where there is no such one.
pub(in crate::accounts) async fn take_recovery_code(tx: &mut Tx, person: i64, hash: &str) -> Result<bool> {
    let taken = tx
        .execute("DELETE FROM recovery_codes WHERE person = $1 AND code_hash = $2", values![person, hash])
        .await?;
    Ok(taken > 0)
}

/// How many recovery codes are left.
///
/// # Errors
/// As the database.
pub async fn recovery_codes_left(db: &Db, person: i64) -> Result<i64> {
    let (count,): (i64,) =
        db.one("SELECT count(*) FROM recovery_codes WHERE person = $1", values![person]).await?;
    Ok(count)
}
