//! Giving roles, taking them away, asking for one.

use serde::Serialize;

use super::For;
use super::store::{self, Request};
use crate::accounts::people::actions::{own_deed, own_id};
use crate::accounts::people::{self, letters, model::Account};
use crate::accounts::rights::{Right, Role, RoleKind};
use crate::accounts::{Person, sessions};
use crate::app::App;
use crate::audit::{self, Deed};
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::search::changes;
use crate::{actors, mail};

/// A role as the audit has it.
#[derive(Debug, Serialize)]
struct Given<'a> {
    role: &'a str,
    actor: Option<&'a str>,
}

/// Gives a role.
///
/// # Errors
/// Where the person may not give it, the role is always one of an actor and none is named, the actor is unknown, or they
/// have it already.
pub async fn grant(app: &App, by: &Person, to: i64, role: &Role) -> Result<()> {
    if !by.may_grant(role) {
        return Err(Error::Lacks(Right::GrantRoles));
    }
    check(app, role).await?;
    let mut tx = app.db.begin().await?;
    let account = present(&mut tx, to).await?;
    give(app, &mut tx, by, &account, role).await?;
    Ok(tx.commit().await?)
}

async fn check(app: &App, role: &Role) -> Result<()> {
    match &role.actor {
        None if role.kind.needs_actor() => Err(Error::Field("actor", "fault-role-actor")),
        Some(code) if actors::by_id(&app.db, code).await?.is_none() => {
            Err(Error::Field("actor", "fault-actor"))
        }
        _ => Ok(()),
    }
}

async fn present(tx: &mut Tx, id: i64) -> Result<Account> {
    let account = people::store::by_id_in(tx, id).await?;
    if account.confirmed_at.is_none() || account.removed_at.is_some() {
        return Err(Error::Conflict("this account is not confirmed yet, or was removed".to_owned()));
    }
    Ok(account)
}

async fn give(app: &App, tx: &mut Tx, by: &Person, account: &Account, role: &Role) -> Result<()> {
    if !store::insert_grant(tx, account.id, role, &by.name, &(app.now)().to_string()).await? {
        return Err(Error::Conflict("they have this role already".to_owned()));
    }
    tell(app, tx, account, role, ("mail-granted-subject", "mail-granted-words")).await?;
    record(app, tx, by, account.id, "role.grant", role).await
}

/// Takes a role away; whoever has it is signed out, so that no open page outlives it.
///
/// # Errors
/// Where the person may not, there is no such grant, or it is the last administrator's.
pub async fn withdraw(app: &App, by: &Person, grant: i64) -> Result<()> {
    let mut tx = app.db.begin().await?;
    let grant = store::grant_in(&mut tx, grant)
        .await?
        .ok_or_else(|| Error::NotFound("such role any more".to_owned()))?;
    let role = grant.as_role().ok_or_else(|| Error::NotFound("such role any more".to_owned()))?;
    // One may always step down.
    let own = by.id == Some(grant.person) && by.may(Right::Account);
    if !own && !by.may_grant(&role) {
        return Err(Error::Lacks(Right::GrantRoles));
    }
    let is_last = role.kind == RoleKind::Administrator
        && role.actor.is_none()
        && !store::has_other_administrator(&mut tx, grant.person).await?;
    if is_last {
        return Err(Error::Conflict(
            "this is the last administrator; give the role to somebody else first".to_owned(),
        ));
    }
    store::withdraw(&mut tx, grant.id, &by.name, &(app.now)().to_string()).await?;
    let account = people::store::by_id_in(&mut tx, grant.person).await?;
    tell(app, &mut tx, &account, &role, ("mail-withdrawn-subject", "mail-withdrawn-words")).await?;
    if !own {
        sessions::store::delete_of(&mut tx, grant.person, None).await?;
    }
    record(app, &mut tx, by, grant.person, "role.withdraw", &role).await?;
    Ok(tx.commit().await?)
}

/// Asks for a role for an actor or an organisation that is not known here yet.
///
/// # Errors
/// Where nobody is named, or too many requests wait already.
pub async fn ask(app: &App, person: &Person, role: RoleKind, whom: &For) -> Result<()> {
    person.must(Right::Account)?;
    let id = own_id(person)?;
    whom.check(&app.db).await?;
    if *whom == For::Nobody {
        return Err(Error::Field("actor", "fault-role-actor"));
    }
    let waiting = store::requests_of(&app.db, id).await?;
    if waiting.iter().filter(|request| request.answered_at.is_none()).count() >= 5 {
        return Err(Error::Conflict("five requests wait already; they are answered first".to_owned()));
    }
    let mut tx = app.db.begin().await?;
    store::insert_request(&mut tx, id, role, whom, &(app.now)().to_string()).await?;
    own_deed(app, &mut tx, id, "role.ask").await?;
    Ok(tx.commit().await?)
}

/// Whether somebody may answer a request: who could give the role. For an organisation that is not known yet it is who
/// reviews for all, because the answer makes it known.
pub fn may_answer(by: &Person, request: &Request) -> bool {
    let Some(kind) = RoleKind::from_code(&request.role) else { return false };
    match &request.actor {
        Some(actor) => by.may_grant(&Role { kind, actor: Some(actor.clone()) }),
        None => kind.needs_actor() && by.may_for_all(Right::Review),
    }
}

/// Grants a request. An organisation that was named becomes an actor, marked as registered and not verified.
///
/// # Errors
/// Where the person may not, or it was answered already.
pub async fn accept(app: &App, by: &Person, request: i64) -> Result<()> {
    let mut tx = app.db.begin().await?;
    let request = open(&mut tx, by, request).await?;
    let kind =
        RoleKind::from_code(&request.role).ok_or_else(|| Error::NotFound("such role any more".to_owned()))?;
    let actor = match (&request.actor, &request.organisation) {
        (Some(actor), _) => actor.clone(),
        (None, name) => {
            register_actor(app, &mut tx, by, request.id, name.as_deref().unwrap_or_default()).await?
        }
    };
    let account = present(&mut tx, request.person).await?;
    give(app, &mut tx, by, &account, &Role { kind, actor: Some(actor) }).await?;
    store::answer(&mut tx, request.id, "granted", &by.name, &(app.now)().to_string()).await?;
    Ok(tx.commit().await?)
}

/// Makes an organisation known, under the first code that is free.
async fn register_actor(app: &App, tx: &mut Tx, by: &Person, request: i64, name: &str) -> Result<String> {
    let mut id = format!("REG-{request}");
    let mut further = 1;
    while !actors::insert_registered(tx, &id, name).await? {
        further += 1;
        id = format!("REG-{request}-{further}");
    }
    let subject = actors::search::subject(&id);
    changes::note(tx, &subject).await?;
    let deed = Deed { action: "actor.register", subject: &subject };
    audit::record(tx, by, (app.now)(), deed, None::<&()>, Some(&name)).await?;
    Ok(id)
}

/// Refuses a request, with a reason that its person reads.
///
/// # Errors
/// Where the person may not, gives no reason, or it was answered already.
pub async fn refuse(app: &App, by: &Person, request: i64, reason: &str) -> Result<()> {
    let reason = reason.trim();
    if reason.is_empty() || reason.chars().count() > 500 {
        return Err(Error::Field("reason", "fault-reason"));
    }
    let mut tx = app.db.begin().await?;
    let request = open(&mut tx, by, request).await?;
    store::answer(&mut tx, request.id, "refused", &by.name, &(app.now)().to_string()).await?;
    let account = people::store::by_id_in(&mut tx, request.person).await?;
    if let Some(address) = &account.address {
        let whom = (request.role.as_str(), request.actor.as_deref().or(request.organisation.as_deref()));
        let keys = ("mail-refused-subject", "mail-refused-words");
        mail::queue(&mut tx, address, &letters::role(&app.config, &account, keys, whom, reason), (app.now)())
            .await?;
    }
    let subject = Person::signature(request.person);
    let deed = Deed { action: "role.refuse", subject: &subject };
    audit::record(&mut tx, by, (app.now)(), deed, None::<&()>, None::<&()>).await?;
    Ok(tx.commit().await?)
}

async fn open(tx: &mut Tx, by: &Person, request: i64) -> Result<Request> {
    let request = store::request_in(tx, request).await?;
    let request = request.ok_or_else(|| Error::Conflict("this request was answered already".to_owned()))?;
    if may_answer(by, &request) { Ok(request) } else { Err(Error::Lacks(Right::GrantRoles)) }
}

async fn tell(app: &App, tx: &mut Tx, account: &Account, role: &Role, keys: (&str, &str)) -> Result<()> {
    let Some(address) = &account.address else { return Ok(()) };
    let letter = letters::role(&app.config, account, keys, (role.kind.code(), role.actor.as_deref()), "");
    mail::queue(tx, address, &letter, (app.now)()).await
}

async fn record(
    app: &App,
    tx: &mut Tx,
    by: &Person,
    whose: i64,
    action: &'static str,
    role: &Role,
) -> Result<()> {
    let subject = Person::signature(whose);
    let given = Given { role: role.kind.code(), actor: role.actor.as_deref() };
    let (before, after) = if action == "role.grant" { (None, Some(&given)) } else { (Some(&given), None) };
    audit::record(tx, by, (app.now)(), Deed { action, subject: &subject }, before, after).await
}
