//! Taking one's own data, and leaving.

use std::collections::BTreeMap;
use std::io::{Cursor, Write};

use serde_json::json;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::held::{By, Fate, HELD, Held, SECRETS};
use crate::accounts::people::actions::{own_account, own_id};
use crate::accounts::{Person, Right, people, roles, second_factor, sessions, tokens};
use crate::app::App;
use crate::audit::{self, Deed};
use crate::db::{Table, Value};
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
    let records = records(app, id, account.address.as_deref()).await?;
    zipped(&[
        ("account.json", json_text(&all)?),
        ("deeds.json", json_text(&deeds)?),
        ("records.json", json_text(&records)?),
    ])
}

/// The rows of all other tables that name a person, by table.
async fn records(
    app: &App,
    id: i64,
    address: Option<&str>,
) -> Result<BTreeMap<String, Vec<serde_json::Value>>> {
    let tables = app.db.tables().await?;
    let mut records: BTreeMap<String, Vec<serde_json::Value>> = BTreeMap::new();
    let mut tx = app.db.snapshot().await?;
    for held in HELD.iter().filter(|held| held.fate != Fate::OfItsNoun) {
        let Some((table, value)) = place(&tables, held, id, address) else { continue };
        for row in tx.rows_where((table, held.column, held.by == By::Address), value).await? {
            let mut row: serde_json::Value = serde_json::from_str(&row)
                .map_err(|error| Error::internal("a row could not be read as JSON", error))?;
            if let Some(fields) = row.as_object_mut() {
                fields.retain(|name, _| !SECRETS.contains(&name.as_str()));
            }
            let known = records.entry(held.table.to_owned()).or_default();
            if !known.contains(&row) {
                known.push(row);
            }
        }
    }
    Ok(records)
}

/// The table of a column and the value by which it names somebody; none where they have no address.
fn place<'a>(tables: &'a [Table], held: &Held, id: i64, address: Option<&str>) -> Option<(&'a Table, Value)> {
    let table = tables.iter().find(|table| table.name == held.table)?;
    let value = match held.by {
        By::Number => Value::from(id),
        By::Signature => Value::from(Person::signature(id)),
        By::Address => Value::from(address?),
    };
    Some((table, value))
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
    let tables = app.db.tables().await?;
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
    for held in HELD.iter().filter(|held| held.fate == Fate::Goes) {
        if let Some((table, value)) = place(&tables, held, id, account.address.as_deref()) {
            tx.delete_where((table, held.column, held.by == By::Address), value).await?;
        }
    }
    people::store::forget(&mut tx, id, &now).await?;
    let subject = Person::signature(id);
    let deed = Deed { action: "person.remove", subject: &subject };
    audit::record(&mut tx, by, (app.now)(), deed, None::<&()>, None::<&()>).await?;
    Ok(tx.commit().await?)
}
