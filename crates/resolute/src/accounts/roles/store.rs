//! SQL of roles.

use super::For;
use crate::accounts::rights::{Role, RoleKind};
use crate::db::{Db, Tx};
use crate::error::Result;
use crate::values;

/// A role that was given, whether it still holds or not.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow, serde::Serialize, utoipa::ToSchema)]
pub struct Grant {
    /// Number.
    pub id: i64,
    /// Whose.
    pub person: i64,
    /// Code of the role.
    pub role: String,
    /// Code of the actor; empty for all of them.
    pub actor: String,
    /// Who gave it.
    pub granted_by: String,
    /// When.
    pub granted_at: String,
    /// Who took it away.
    pub withdrawn_by: Option<String>,
    /// When.
    pub withdrawn_at: Option<String>,
}

impl Grant {
    /// The role, where the code is one of the table.
    pub fn as_role(&self) -> Option<Role> {
        let actor = Some(self.actor.clone()).filter(|actor| !actor.is_empty());
        Some(Role { kind: RoleKind::from_code(&self.role)?, actor })
    }
}

/// The roles that somebody has now.
///
/// # Errors
/// As the database.
pub async fn held(db: &Db, person: i64) -> Result<Vec<Role>> {
    Ok(held_named(db, person).await?.into_iter().map(|(role, _)| role).collect())
}

/// As [`held`], each with the name of its actor; empty for a role for all.
///
/// # Errors
/// As the database.
pub async fn held_named(db: &Db, person: i64) -> Result<Vec<(Role, String)>> {
    let rows: Vec<(String, String, Option<String>)> = db
        .all(
            "SELECT role_grants.role, role_grants.actor, actors.name
             FROM role_grants LEFT JOIN actors ON actors.id = role_grants.actor
             WHERE role_grants.person = $1 AND role_grants.withdrawn_at IS NULL ORDER BY role_grants.id",
            values![person],
        )
        .await?;
    let role = |(role, actor, name): (String, String, Option<String>)| {
        let actor = Some(actor).filter(|actor| !actor.is_empty());
        Some((Role { kind: RoleKind::from_code(&role)?, actor }, name.unwrap_or_default()))
    };
    Ok(rows.into_iter().filter_map(role).collect())
}

/// Every grant of a person, the latest first.
///
/// # Errors
/// As the database.
pub async fn grants_of(db: &Db, person: i64) -> Result<Vec<Grant>> {
    Ok(db
        .all(
            "SELECT id, person, role, actor, granted_by, granted_at, withdrawn_by, withdrawn_at FROM role_grants
             WHERE person = $1 ORDER BY id DESC",
            values![person],
        )
        .await?)
}

/// Every grant that holds now.
///
/// # Errors
/// As the database.
pub async fn grants(db: &Db) -> Result<Vec<Grant>> {
    Ok(db
        .all(
            "SELECT id, person, role, actor, granted_by, granted_at, withdrawn_by, withdrawn_at FROM role_grants
             WHERE withdrawn_at IS NULL ORDER BY id",
            values![],
        )
        .await?)
}

pub(super) async fn grant_in(tx: &mut Tx, id: i64) -> Result<Option<Grant>> {
    Ok(tx
        .optional(
            "SELECT id, person, role, actor, granted_by, granted_at, withdrawn_by, withdrawn_at FROM role_grants
             WHERE id = $1 AND withdrawn_at IS NULL",
            values![id],
        )
        .await?)
}

pub(super) async fn insert_grant(tx: &mut Tx, person: i64, role: &Role, by: &str, at: &str) -> Result<bool> {
    let inserted = tx
        .execute(
            "INSERT INTO role_grants (person, role, actor, granted_by, granted_at) VALUES ($1, $2, $3, $4, $5)
             ON CONFLICT DO NOTHING",
            values![person, role.kind.code(), role.actor.as_deref().unwrap_or_default(), by, at],
        )
        .await?;
    Ok(inserted > 0)
}

pub(super) async fn withdraw(tx: &mut Tx, id: i64, by: &str, at: &str) -> Result<()> {
    tx.execute(
        "UPDATE role_grants SET withdrawn_by = $2, withdrawn_at = $3 WHERE id = $1 AND withdrawn_at IS NULL",
        values![id, by, at],
    )
    .await?;
    Ok(())
}

pub(in crate::accounts) async fn withdraw_all(tx: &mut Tx, person: i64, by: &str, at: &str) -> Result<()> {
    tx.execute(
        "UPDATE role_grants SET withdrawn_by = $2, withdrawn_at = $3 WHERE person = $1 AND withdrawn_at IS NULL",
        values![person, by, at],
    )
    .await?;
    Ok(())
}

/// Whether somebody else is administrator of everything.
pub(in crate::accounts) async fn has_other_administrator(tx: &mut Tx, but: i64) -> Result<bool> {
    let found: Option<(i64,)> = tx
        .optional(
            "SELECT id FROM role_grants WHERE role = 'administrator' AND actor = '' AND withdrawn_at IS NULL
             AND person <> $1 LIMIT 1",
            values![but],
        )
        .await?;
    Ok(found.is_some())
}

/// Somebody asked for a role.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Request {
    /// Number.
    pub id: i64,
    /// Who asked.
    pub person: i64,
    /// Code of the role.
    pub role: String,
    /// The actor, where it is known here.
    pub actor: Option<String>,
    /// The organisation by its name, where it is not.
    pub organisation: Option<String>,
    /// When.
    pub asked_at: String,
    /// When it was answered.
    pub answered_at: Option<String>,
    /// How: `granted`, `refused`.
    pub answer: Option<String>,
}

/// Requests of people who confirmed their address that nobody answered, the oldest first.
///
/// # Errors
/// As the database.
pub async fn open_requests(db: &Db) -> Result<Vec<Request>> {
    Ok(db
        .all(
            "SELECT role_requests.id, role_requests.person, role_requests.role, role_requests.actor,
                    role_requests.organisation, role_requests.asked_at, role_requests.answered_at, role_requests.answer
             FROM role_requests JOIN people ON people.id = role_requests.person
             WHERE role_requests.answered_at IS NULL AND people.confirmed_at IS NOT NULL AND people.removed_at IS NULL
             ORDER BY role_requests.id LIMIT 200",
            values![],
        )
        .await?)
}

/// What somebody asked for, the latest first.
///
/// # Errors
/// As the database.
pub async fn requests_of(db: &Db, person: i64) -> Result<Vec<Request>> {
    Ok(db
        .all(
            "SELECT id, person, role, actor, organisation, asked_at, answered_at, answer FROM role_requests
             WHERE person = $1 ORDER BY id DESC",
            values![person],
        )
        .await?)
}

pub(super) async fn request_in(tx: &mut Tx, id: i64) -> Result<Option<Request>> {
    Ok(tx
        .optional(
            "SELECT id, person, role, actor, organisation, asked_at, answered_at, answer FROM role_requests
             WHERE id = $1 AND answered_at IS NULL",
            values![id],
        )
        .await?)
}

/// Keeps a request; none where somebody wants to act for nobody.
pub(in crate::accounts) async fn insert_request(
    tx: &mut Tx,
    person: i64,
    role: RoleKind,
    whom: &For,
    at: &str,
) -> Result<()> {
    let (actor, organisation) = match whom {
        For::Nobody => return Ok(()),
        For::Actor(code) => (Some(code.clone()), None),
        For::Organisation(name) => (None, Some(name.clone())),
    };
    tx.execute(
        "INSERT INTO role_requests (person, role, actor, organisation, note, asked_at) VALUES ($1, $2, $3, $4, '', $5)",
        values![person, role.code(), actor, organisation, at],
    )
    .await?;
    Ok(())
}

pub(super) async fn answer(tx: &mut Tx, id: i64, answer: &str, by: &str, at: &str) -> Result<()> {
    tx.execute(
        "UPDATE role_requests SET answer = $2, answered_by = $3, answered_at = $4 WHERE id = $1",
        values![id, answer, by, at],
    )
    .await?;
    Ok(())
}

/// Removes what somebody asked for: the name of their organisation may say who they are.
pub(in crate::accounts) async fn delete_requests(tx: &mut Tx, person: i64) -> Result<()> {
    tx.execute("DELETE FROM role_requests WHERE person = $1", values![person]).await?;
    Ok(())
}
