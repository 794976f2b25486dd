//! Signing in and out.

use super::model::{KIND, Session, end};
use super::store;
use crate::accounts::people::model::Address;
use crate::accounts::people::{self, actions::own_deed};
use crate::accounts::secrets::{digest, new_secret};
use crate::accounts::{Person, Right, limits, passwords, second_factor};
use crate::app::App;
use crate::db::Tx;
use crate::error::{Error, Result};

/// From where somebody asks.
#[derive(Debug, Clone)]
pub struct Client {
    /// The network, as far as one household or office has it.
    pub network: String,
    /// Browser and system.
    pub device: String,
}

/// What somebody got who signed in.
#[derive(Debug)]
pub struct Begun {
    /// For the cookie.
    pub secret: String,
    /// Whether a code of the second factor is still to come.
    pub awaits_code: bool,
}

/// Signs in by address and password. Unknown addresses, wrong passwords and addresses that nobody confirmed are answered
/// alike, in the same time.
///
/// # Errors
/// Where they do not fit, or it was tried too often.
pub async fn sign_in(app: &App, client: &Client, address: &str, password: &str) -> Result<Begun> {
    let wrong = || Error::Field("password", "fault-sign-in");
    let address = Address::read(address)?;
    let (now, of) = ((app.now)(), [address.key(), client.network.clone()]);
    let of: Vec<&str> = of.iter().map(String::as_str).collect();
    app.limits.take(limits::SIGN_IN_NETWORK, &[&client.network], now)?;
    app.limits.take(limits::SIGN_IN, &of, now)?;
    let account = people::store::by_address(&app.db, &address).await?;
    let kept =
        account.as_ref().filter(|one| one.confirmed_at.is_some()).and_then(|one| one.password.as_deref());
    if !passwords::is_right(kept, password).await? {
        return Err(wrong());
    }
    let account = account.ok_or_else(wrong)?;
    app.limits.refill(limits::SIGN_IN, &of);
    app.limits.give_back(limits::SIGN_IN_NETWORK, &[&client.network]);
    let awaits_code = second_factor::store::is_on(&app.db, account.id).await?;
    begin(app, client, account.id, awaits_code).await
}

/// Begins a session for somebody whose password was right.
pub(in crate::accounts) async fn begin(
    app: &App,
    client: &Client,
    person: i64,
    awaits_code: bool,
) -> Result<Begun> {
    let mut tx = app.db.begin().await?;
    let begun = begin_in(app, &mut tx, client, person, awaits_code).await?;
    tx.commit().await?;
    Ok(begun)
}

async fn begin_in(app: &App, tx: &mut Tx, client: &Client, person: i64, awaits_code: bool) -> Result<Begun> {
    let (secret, now) = (new_secret(), (app.now)());
    let session = Session {
        id: 0,
        device: client.device.clone(),
        started_at: now.to_string(),
        seen_at: now.to_string(),
        expires_at: end(awaits_code, now).to_string(),
        awaits_code,
    };
    store::delete_ended(tx, &now.to_string()).await?;
    store::insert(tx, person, &digest(KIND, &secret), &session).await?;
    if !awaits_code {
        own_deed(app, tx, person, "session.begin").await?;
    }
    Ok(Begun { secret, awaits_code })
}

/// Takes the code of the second factor, or a recovery code, of somebody whose password was right, and begins the session
/// anew: what the cookie held before is worth nothing afterwards.
///
/// # Errors
/// Where the code is wrong, was used, or was tried too often.
pub async fn give_code(app: &App, client: &Client, secret: &str, code: &str) -> Result<Begun> {
    let hash = digest(KIND, secret);
    let found = store::by_hash(&app.db, &hash).await?;
    let awaited = found.filter(|found| found.session.awaits_code && found.session.counts(true, (app.now)()));
    let found = awaited.ok_or(Error::Field("code", "fault-code-late"))?;
    let of = ["code", &Person::signature(found.person)];
    app.limits.take(limits::CODE, &of, (app.now)())?;
    let mut tx = app.db.begin().await?;
    second_factor::actions::take_code(app, &mut tx, found.person, code).await?;
    app.limits.refill(limits::CODE, &of);
    store::delete_by_hash(&mut tx, &hash).await?;
    let begun = begin_in(app, &mut tx, client, found.person, false).await?;
    tx.commit().await?;
    Ok(begun)
}

/// Signs this device out.
///
/// # Errors
/// As the database.
pub async fn sign_out(app: &App, secret: &str) -> Result<()> {
    let mut tx = app.db.begin().await?;
    store::delete_by_hash(&mut tx, &digest(KIND, secret)).await?;
    Ok(tx.commit().await?)
}

/// Ends one of one's own sessions, or all but the one that asks.
///
/// # Errors
/// Where there is no such session.
pub async fn end_own(app: &App, person: &Person, which: Option<i64>, this: i64) -> Result<()> {
    person.must(Right::Account)?;
    let id = people::actions::own_id(person)?;
    let mut tx = app.db.begin().await?;
    match which {
        Some(which) if !store::delete(&mut tx, id, which).await? => {
            return Err(Error::NotFound("such session of yours".to_owned()));
        }
        Some(_) => {}
        None => store::delete_of(&mut tx, id, Some(this)).await?,
    }
    own_deed(app, &mut tx, id, "session.end").await?;
    Ok(tx.commit().await?)
}
