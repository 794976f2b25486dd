//! SQL of accounts.

use super::model::{Account, Address};
use crate::db::{Db, Tx};
use crate::error::{Error, Result};
use crate::values;

/// An account by its number.
pub async fn by_id(db: &Db, id: i64) -> Result<Account> {
    db.optional(
        "SELECT id, address, known_as, name_public, language, password, registered_at, confirmed_at, removed_at
         FROM people WHERE id = $1",
        values![id],
    )
    .await?
    .ok_or_else(|| Error::NotFound(format!("account {id}")))
}

/// An account by its number, inside a transaction.
pub(in crate::accounts) async fn by_id_in(tx: &mut Tx, id: i64) -> Result<Account> {
    tx.optional(
        "SELECT id, address, known_as, name_public, language, password, registered_at, confirmed_at, removed_at
         FROM people WHERE id = $1",
        values![id],
    )
    .await?
    .ok_or_else(|| Error::NotFound(format!("account {id}")))
}

/// The account of an address.
pub async fn by_address(db: &Db, address: &Address) -> Result<Option<Account>> {
    Ok(db
        .optional(
            "SELECT id, address, known_as, name_public, language, password, registered_at, confirmed_at, removed_at
             FROM people WHERE address_key = $1",
            values![address.key()],
        )
        .await?)
}

/// The account of an address, inside a transaction.
pub(in crate::accounts) async fn by_address_in(tx: &mut Tx, address: &Address) -> Result<Option<Account>> {
    Ok(tx
        .optional(
            "SELECT id, address, known_as, name_public, language, password, registered_at, confirmed_at, removed_at
             FROM people WHERE address_key = $1",
            values![address.key()],
        )
        .await?)
}

/// Accounts whose name or address has the words, by number; `after` is the last of the page before.
pub async fn list(db: &Db, words: &str, after: i64, most: usize) -> Result<Vec<Account>> {
    let words = format!("%{}%", words.to_lowercase().replace(['%', '_'], " "));
    Ok(db
        .all(
            "SELECT id, address, known_as, name_public, language, password, registered_at, confirmed_at, removed_at
             FROM people WHERE removed_at IS NULL AND id > $2
             AND (lower(coalesce(known_as, '')) LIKE $1 OR coalesce(address_key, '') LIKE $1)
             ORDER BY id LIMIT $3",
            values![words, after, most],
        )
        .await?)
}

/// Accounts by their numbers.
///
/// # Errors
/// As the database.
pub async fn by_ids(db: &Db, ids: &[i64]) -> Result<Vec<Account>> {
    let ids = format!("[{}]", ids.iter().map(i64::to_string).collect::<Vec<_>>().join(","));
    let sql = match db {
        Db::Sqlite(_) => {
            "SELECT id, address, known_as, name_public, language, password, registered_at, confirmed_at, removed_at
             FROM people WHERE id IN (SELECT CAST(value AS INTEGER) FROM json_each($1)) ORDER BY id"
        }
        Db::Postgres(_) => {
            "SELECT id, address, known_as, name_public, language, password, registered_at, confirmed_at, removed_at
             FROM people WHERE id IN (SELECT CAST(value AS BIGINT) FROM json_array_elements_text(CAST($1 AS JSON)))
             ORDER BY id"
        }
    };
    Ok(db.all(sql, values![ids]).await?)
}

/// A new account.
pub(in crate::accounts) struct New<'a> {
    pub(in crate::accounts) address: &'a Address,
    pub(in crate::accounts) known_as: &'a str,
    pub(in crate::accounts) language: &'a str,
    pub(in crate::accounts) password: Option<&'a str>,
    pub(in crate::accounts) name_public: bool,
}

pub(in crate::accounts) async fn insert(
    tx: &mut Tx,
    new: &New<'_>,
    at: &str,
    confirmed_at: Option<&str>,
) -> Result<i64> {
    Ok(tx
        .insert(
            "INSERT INTO people (address, address_key, known_as, name_public, language, password, registered_at, confirmed_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING id",
            values![
                new.address.as_str(),
                new.address.key(),
                new.known_as,
                new.name_public,
                new.language,
                new.password.map(str::to_owned),
                at,
                confirmed_at.map(str::to_owned),
            ],
        )
        .await?)
}

/// Somebody registers an address again that nobody confirmed: the newest word counts.
pub(in crate::accounts) async fn register_again(tx: &mut Tx, id: i64, new: &New<'_>, at: &str) -> Result<()> {
    tx.execute(
        "UPDATE people SET address = $2, known_as = $3, name_public = $4, language = $5, password = $6, registered_at = $7
         WHERE id = $1 AND confirmed_at IS NULL",
        values![
            id,
            new.address.as_str(),
            new.known_as,
            new.name_public,
            new.language,
            new.password.map(str::to_owned),
            at,
        ],
    )
    .await?;
    Ok(())
}

pub(in crate::accounts) async fn confirm(tx: &mut Tx, id: i64, at: &str) -> Result<()> {
    tx.execute("UPDATE people SET confirmed_at = $2 WHERE id = $1 AND confirmed_at IS NULL", values![id, at])
        .await?;
    Ok(())
}

pub(in crate::accounts) async fn set_password(tx: &mut Tx, id: i64, password: &str) -> Result<()> {
    tx.execute("UPDATE people SET password = $2 WHERE id = $1", values![id, password]).await?;
    Ok(())
}

pub(in crate::accounts) async fn set_address(tx: &mut Tx, id: i64, address: &Address) -> Result<()> {
    tx.execute(
        "UPDATE people SET address = $2, address_key = $3 WHERE id = $1",
        values![id, address.as_str(), address.key()],
    )
    .await?;
    Ok(())
}

pub(in crate::accounts) async fn set_name(
    tx: &mut Tx,
    id: i64,
    (known_as, name_public): (&str, bool),
    language: &str,
) -> Result<()> {
    tx.execute(
        "UPDATE people SET known_as = $2, name_public = $3, language = $4 WHERE id = $1",
        values![id, known_as, name_public, language],
    )
    .await?;
    Ok(())
}

/// Takes the identity out of an account. The number stays, because deeds name it.
pub(in crate::accounts) async fn forget(tx: &mut Tx, id: i64, at: &str) -> Result<()> {
    tx.execute(
        "UPDATE people SET address = NULL, address_key = NULL, known_as = NULL, name_public = FALSE, password = NULL,
             removed_at = $2 WHERE id = $1",
        values![id, at],
    )
    .await?;
    Ok(())
}

/// A link that waits to be opened.
#[derive(Debug, Clone, sqlx::FromRow)]
pub(in crate::accounts) struct Code {
    pub(in crate::accounts) person: i64,
    pub(in crate::accounts) purpose: String,
    pub(in crate::accounts) address: Option<String>,
    pub(in crate::accounts) expires_at: String,
}

/// Keeps the hash of a code; codes of the same purpose that were sent before no longer count.
pub(in crate::accounts) async fn insert_code(tx: &mut Tx, code_hash: &str, code: &Code) -> Result<()> {
    delete_codes(tx, code.person, Some(&code.purpose)).await?;
    tx.execute(
        "INSERT INTO mailed_codes (code_hash, person, purpose, address, expires_at) VALUES ($1, $2, $3, $4, $5)",
        values![code_hash, code.person, &code.purpose, code.address.clone(), &code.expires_at],
    )
    .await?;
    Ok(())
}

pub(in crate::accounts) async fn code(db: &Db, code_hash: &str) -> Result<Option<Code>> {
    Ok(db
        .optional(
            "SELECT person, purpose, address, expires_at FROM mailed_codes WHERE code_hash = $1",
            values![code_hash],
        )
        .await?)
}

/// Takes a code, so that it counts once.
pub(in crate::accounts) async fn take_code(tx: &mut Tx, code_hash: &str) -> Result<Option<Code>> {
    Ok(tx
        .optional(
            "DELETE FROM mailed_codes WHERE code_hash = $1 RETURNING person, purpose, address, expires_at",
            values![code_hash],
        )
        .await?)
}

/// Removes the codes of a person: all, or those of a purpose.
pub(in crate::accounts) async fn delete_codes(tx: &mut Tx, person: i64, purpose: Option<&str>) -> Result<()> {
    tx.execute(
        "DELETE FROM mailed_codes WHERE person = $1 AND purpose = coalesce($2, purpose)",
        values![person, purpose.map(str::to_owned)],
    )
    .await?;
    Ok(())
}

/// Who signed what: number, name where it may be shown, whether the account is still there.
#[derive(Debug, Clone, sqlx::FromRow)]
pub(in crate::accounts) struct Signed {
    pub(in crate::accounts) id: i64,
    pub(in crate::accounts) known_as: Option<String>,
    pub(in crate::accounts) name_public: bool,
    pub(in crate::accounts) removed_at: Option<String>,
}

/// Every account that may be named or was removed; all others are told by their role.
pub(in crate::accounts) async fn signed(db: &Db, ids_json: &str) -> Result<Vec<Signed>> {
    let sql = match db {
        Db::Sqlite(_) => {
            "SELECT id, known_as, name_public, removed_at FROM people
             WHERE id IN (SELECT CAST(value AS INTEGER) FROM json_each($1))"
        }
        Db::Postgres(_) => {
            "SELECT id, known_as, name_public, removed_at FROM people
             WHERE id IN (SELECT CAST(value AS BIGINT) FROM json_array_elements_text(CAST($1 AS JSON)))"
        }
    };
    Ok(db.all(sql, values![ids_json]).await?)
}
