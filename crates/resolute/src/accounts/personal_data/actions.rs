//! Taking one's own data, and leaving.

use std::io::{Cursor, Write};

use serde_json::json;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::accounts::people::actions::{own_account, own_id};
use crate::accounts::{Person, Right, people, roles, second_factor, sessions, tokens};
use crate::app::App;
use crate::audit::{self, Deed};
use crate::error::{Error, Result};
use crate::mail;

/// Everything that is held about who asks, as JSON in a zip. Secrets are left out: they are hashes, or would let
/// whoever finds the file sign in.
///
/// # Errors
/// Where they have no account.
pub async fn export(app: &App, person: &Person) -> Result<Vec<u8>> {
    person.must(Right::Account)?;
    let id = own_id(person)?;
    let account = people::store::by_id(&app.db, id).await?;
    let sessions = sessions::store::of(&app.db, id).await?;
    let sessions: Vec<_> = sessions
        .iter()
        .map(|one| json!({"device": one.device, "started_at": one.started_at, "seen_at": one.seen_at}))
        .collect();
    let requests = roles::store::requests_of(&app.db, id).await?;
    let requests: Vec<_> = requests
        .iter()
        .map(|one| {
            json!({"role": one.role, "actor": one.actor, "organisation": one.organisation, "asked_at": one.asked_at,
                "answer": one.answer, "answered_at": one.answered_at})
        })
        .collect();
    let all = json!({
        "account": {
            "number": account.id, "address": account.address, "name": account.known_as,
            "name_public": account.name_public, "language": account.language,
            "registered_at": account.registered_at, "confirmed_at": account.confirmed_at,
            "second_factor": second_factor::store::is_on(&app.db, id).await?,
        },
        "roles": roles::store::grants_of(&app.db, id).await?,
        "requests_for_roles": requests,
        "sessions": sessions,
        "tokens": tokens::store::of(&app.db, id).await?,
    });
    let deeds = audit::history::of_person(&app.db, &Person::signature(id)).await?;
    zipped(&[("account.json", json_text(&all)?), ("deeds.json", json_text(&deeds)?)])
}

fn json_text(value: &impl serde::Serialize) -> Result<String> {
    serde_json::to_string_pretty(value)
        .map_err(|error| Error::internal("the data could not be written", error))
}

fn zipped(files: &[(&str, String)]) -> Result<Vec<u8>> {
    let unwritable = |error: zip::result::ZipError| Error::internal("the data could not be written", error);
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in files {
        zip.start_file(*name, SimpleFileOptions::default()).map_err(unwritable)?;
        zip.write_all(text.as_bytes())
            .map_err(|error| Error::internal("the data could not be written", error))?;
    }
    Ok(zip.finish().map_err(unwritable)?.into_inner())
}

/// Removes the account of who asks.
///
/// # Errors
/// Where the password is another, or they are the last administrator.
pub async fn remove_own(app: &App, person: &Person, password: &str) -> Result<()> {
    let account = own_account(app, person, password).await?;
    remove_account(app, person, account.id).await
}

/// Removes the account of another, from the command line or by an administrator.
///
/// # Errors
/// Where the person may not administer, there is no such account, or it is the last administrator's.
pub async fn remove(app: &App, by: &Person, id: i64) -> Result<()> {
    by.must_for_all(Right::Administer)?;
    remove_account(app, by, id).await
}

async fn remove_account(app: &App, by: &Person, id: i64) -> Result<()> {
    let account = people::store::by_id(&app.db, id).await?;
    if account.removed_at.is_some() {
        return Err(Error::Conflict("this account was removed already".to_owned()));
    }
    let now = (app.now)().to_string();
    let held = roles::store::held(&app.db, id).await?;
    let administers = held.iter().any(|role| role.kind.carries(Right::Administer) && role.actor.is_none());
    let mut tx = app.db.begin().await?;
    if administers && !roles::store::has_other_administrator(&mut tx, id).await? {
        return Err(Error::Conflict(
            "this is the last administrator; give the role to somebody else first".to_owned(),
        ));
    }
    if let Some(address) = &account.address {
        mail::forget(&mut tx, address).await?;
    }
    sessions::store::delete_of(&mut tx, id, None).await?;
    tokens::store::delete_of(&mut tx, id).await?;
    second_factor::store::delete(&mut tx, id).await?;
    people::store::delete_codes(&mut tx, id, None).await?;
    roles::store::delete_requests(&mut tx, id).await?;
    roles::store::withdraw_all(&mut tx, id, &by.name, &now).await?;
    people::store::forget(&mut tx, id, &now).await?;
    let subject = Person::signature(id);
    let deed = Deed { action: "person.remove", subject: &subject };
    audit::record(&mut tx, by, (app.now)(), deed, None::<&()>, None::<&()>).await?;
    Ok(tx.commit().await?)
}
