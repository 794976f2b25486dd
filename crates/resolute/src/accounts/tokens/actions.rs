//! Making tokens and taking them back.

use jiff::SignedDuration;

use super::model::{KIND, LONGEST_DAYS, PREFIX, SCOPES, Token};
use super::store;
use crate::accounts::people::actions::{own_deed, own_id};
use crate::accounts::secrets::{digest, new_secret};
use crate::accounts::{Person, Right};
use crate::app::App;
use crate::error::{Error, Result};

/// Makes a token and returns it, once.
///
/// # Errors
/// Where it has no name, no scope, a scope that its person has not, or would count too long.
pub async fn create(app: &App, person: &Person, name: &str, scopes: &[Right], days: i64) -> Result<String> {
    person.must(Right::Account)?;
    let (id, name) = (own_id(person)?, name.trim());
    if name.is_empty() || name.chars().count() > 60 || name.chars().any(char::is_control) {
        return Err(Error::Field("token-name", "fault-token-name"));
    }
    if !(1..=LONGEST_DAYS).contains(&days) {
        return Err(Error::Field("days", "fault-token-days"));
    }
    if scopes.is_empty() || scopes.iter().any(|right| !SCOPES.contains(right) || !person.may(*right)) {
        return Err(Error::Field("scopes", "fault-token-scopes"));
    }
    if store::of(&app.db, id).await?.len() >= 20 {
        return Err(Error::Conflict("there are twenty tokens already; take one back first".to_owned()));
    }
    let (secret, now) = (format!("{PREFIX}{}", new_secret()), (app.now)());
    let codes: Vec<&str> =
        SCOPES.iter().filter(|right| scopes.contains(right)).map(|right| right.code()).collect();
    let token = Token {
        id: 0,
        name: name.to_owned(),
        scopes: codes.join(" "),
        created_at: now.to_string(),
        expires_at: (now + SignedDuration::from_hours(24 * days)).to_string(),
        used_at: None,
        revoked_at: None,
    };
    let mut tx = app.db.begin().await?;
    store::insert(&mut tx, id, &digest(KIND, &secret), &token).await?;
    own_deed(app, &mut tx, id, "token.create").await?;
    tx.commit().await?;
    Ok(secret)
}

/// Takes a token back.
///
/// # Errors
/// Where there is no such token of theirs.
pub async fn revoke(app: &App, person: &Person, token: i64) -> Result<()> {
    person.must(Right::Account)?;
    let id = own_id(person)?;
    let mut tx = app.db.begin().await?;
    if !store::revoke(&mut tx, id, token, &(app.now)().to_string()).await? {
        return Err(Error::NotFound("such token of yours".to_owned()));
    }
    own_deed(app, &mut tx, id, "token.revoke").await?;
    Ok(tx.commit().await?)
}
