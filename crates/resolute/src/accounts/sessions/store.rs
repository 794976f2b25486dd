//! SQL of sessions.

use super::model::Session;
use crate::db::{Db, Tx};
use crate::error::Result;
use crate::values;

/// A session with whom it signs in.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Found {
    /// The session.
    #[sqlx(flatten)]
    pub session: Session,
    /// Whose it is.
    pub person: i64,
    /// What they are called.
    pub known_as: Option<String>,
    /// Whether the name may be shown.
    pub name_public: bool,
    /// Whether a second factor is confirmed.
    pub has_factor: bool,
}

/// The session of a hash, where its person is still there.
///
/// # Errors
/// As the database.
pub async fn by_hash(db: &Db, secret_hash: &str) -> Result<Option<Found>> {
    Ok(db
        .optional(
            "SELECT sessions.id, sessions.device, sessions.started_at, sessions.seen_at, sessions.expires_at,
                    sessions.awaits_code, sessions.person, people.known_as, people.name_public,
                    (second_factors.confirmed_at IS NOT NULL) AS has_factor
             FROM sessions JOIN people ON people.id = sessions.person
             LEFT JOIN second_factors ON second_factors.person = sessions.person
             WHERE sessions.secret_hash = $1 AND people.removed_at IS NULL",
            values![secret_hash],
        )
        .await?)
}

/// The sessions of a person, the latest first.
///
/// # Errors
/// As the database.
pub async fn of(db: &Db, person: i64) -> Result<Vec<Session>> {
    Ok(db
        .all(
            "SELECT id, device, started_at, seen_at, expires_at, awaits_code FROM sessions
             WHERE person = $1 AND NOT awaits_code ORDER BY seen_at DESC, id DESC",
            values![person],
        )
        .await?)
}

pub(in crate::accounts) async fn insert(
    tx: &mut Tx,
    person: i64,
    secret_hash: &str,
    session: &Session,
) -> Result<()> {
    tx.execute(
        "INSERT INTO sessions (secret_hash, person, device, started_at, seen_at, expires_at, awaits_code)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        values![
            secret_hash,
            person,
            &session.device,
            &session.started_at,
            &session.seen_at,
            &session.expires_at,
            session.awaits_code,
        ],
    )
    .await?;
    Ok(())
}

pub(in crate::accounts) async fn note_use(tx: &mut Tx, id: i64, at: &str) -> Result<()> {
    tx.execute("UPDATE sessions SET seen_at = $2 WHERE id = $1", values![id, at]).await?;
    Ok(())
}

pub(in crate::accounts) async fn delete_by_hash(tx: &mut Tx, secret_hash: &str) -> Result<()> {
    tx.execute("DELETE FROM sessions WHERE secret_hash = $1", values![secret_hash]).await?;
    Ok(())
}

/// Ends one session of a person; returns whether there was one.
pub(in crate::accounts) async fn delete(tx: &mut Tx, person: i64, id: i64) -> Result<bool> {
    Ok(tx.execute("DELETE FROM sessions WHERE person = $1 AND id = $2", values![person, id]).await? > 0)
}

/// Ends the sessions of a person, all but one.
pub(in crate::accounts) async fn delete_of(tx: &mut Tx, person: i64, but: Option<i64>) -> Result<()> {
    tx.execute("DELETE FROM sessions WHERE person = $1 AND id <> $2", values![person, but.unwrap_or(0)])
        .await?;
    Ok(())
}

/// Removes what ended by itself.
pub(in crate::accounts) async fn delete_ended(tx: &mut Tx, now: &str) -> Result<()> {
    tx.execute("DELETE FROM sessions WHERE expires_at <= $1", values![now]).await?;
    Ok(())
}
