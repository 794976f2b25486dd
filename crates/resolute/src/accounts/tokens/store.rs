//! SQL of tokens.

use super::model::Token;
use crate::db::{Db, Tx};
use crate::error::Result;
use crate::values;

/// A token with whose it is.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Found {
    /// The token.
    #[sqlx(flatten)]
    pub token: Token,
    /// Whose it is.
    pub person: i64,
    /// What they are called.
    pub known_as: Option<String>,
    /// Whether the name may be shown.
    pub name_public: bool,
    /// Whether a second factor is confirmed.
    pub has_factor: bool,
}

/// The token of a hash, unless it was taken back or its person is gone.
///
/// # Errors
/// As the database.
pub async fn by_hash(db: &Db, secret_hash: &str, now: &str) -> Result<Option<Found>> {
    Ok(db
        .optional(
            "SELECT api_tokens.id, api_tokens.name, api_tokens.scopes, api_tokens.created_at, api_tokens.expires_at,
                    api_tokens.used_at, api_tokens.revoked_at, api_tokens.person, people.known_as, people.name_public,
                    (second_factors.confirmed_at IS NOT NULL) AS has_factor
             FROM api_tokens JOIN people ON people.id = api_tokens.person
             LEFT JOIN second_factors ON second_factors.person = api_tokens.person
             WHERE api_tokens.secret_hash = $1 AND api_tokens.revoked_at IS NULL AND api_tokens.expires_at > $2
               AND people.removed_at IS NULL",
            values![secret_hash, now],
        )
        .await?)
}

/// The tokens of a person that were not taken back, the latest first.
///
/// # Errors
/// As the database.
pub async fn of(db: &Db, person: i64) -> Result<Vec<Token>> {
    Ok(db
        .all(
            "SELECT id, name, scopes, created_at, expires_at, used_at, revoked_at FROM api_tokens
             WHERE person = $1 AND revoked_at IS NULL ORDER BY id DESC",
            values![person],
        )
        .await?)
}

pub(in crate::accounts) async fn insert(
    tx: &mut Tx,
    person: i64,
    secret_hash: &str,
    token: &Token,
) -> Result<i64> {
    Ok(tx
        .insert(
            "INSERT INTO api_tokens (person, name, secret_hash, scopes, created_at, expires_at)
             VALUES ($1, $2, $3, $4, $5, $6) RETURNING id",
            values![person, &token.name, secret_hash, &token.scopes, &token.created_at, &token.expires_at],
        )
        .await?)
}

pub(in crate::accounts) async fn note_use(tx: &mut Tx, id: i64, at: &str) -> Result<()> {
    tx.execute("UPDATE api_tokens SET used_at = $2 WHERE id = $1", values![id, at]).await?;
    Ok(())
}

/// Takes one token of a person back; returns whether there was one.
pub(in crate::accounts) async fn revoke(tx: &mut Tx, person: i64, id: i64, at: &str) -> Result<bool> {
    let revoked = tx
        .execute(
            "UPDATE api_tokens SET revoked_at = $3 WHERE person = $1 AND id = $2 AND revoked_at IS NULL",
            values![person, id, at],
        )
        .await?;
    Ok(revoked > 0)
}

pub(in crate::accounts) async fn revoke_all(tx: &mut Tx, person: i64, at: &str) -> Result<()> {
    tx.execute(
        "UPDATE api_tokens SET revoked_at = $2 WHERE person = $1 AND revoked_at IS NULL",
        values![person, at],
    )
    .await?;
    Ok(())
}

/// Removes the tokens of a person who leaves; their names may say who it was.
pub(in crate::accounts) async fn delete_of(tx: &mut Tx, person: i64) -> Result<()> {
    tx.execute("DELETE FROM api_tokens WHERE person = $1", values![person]).await?;
    Ok(())
}
