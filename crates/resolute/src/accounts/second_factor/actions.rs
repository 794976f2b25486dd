//! Switching the second factor on and off, and taking codes.

use super::{code, store};
use crate::accounts::people::actions::{own_account, own_deed, own_id};
use crate::accounts::people::{self, letters};
use crate::accounts::secrets::digest;
use crate::accounts::{Person, Right, limits, sessions};
use crate::app::App;
use crate::audit::{self, Deed};
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::mail;

/// What a hash is made for, so that no other secret passes for a recovery code.
const KIND: &str = "recovery";

/// The secret that a device is to take; made anew until a first code confirms it.
///
/// # Errors
/// Where the second factor is on already.
pub async fn offer(app: &App, person: &Person) -> Result<String> {
    person.must(Right::Account)?;
    let id = own_id(person)?;
    if let Some(factor) = store::of(&app.db, id).await? {
        return match factor.confirmed_at {
            Some(_) => Err(Error::Conflict("the second factor is on already".to_owned())),
            // The same until it is confirmed, so that a page opened twice shows one square.
            None => match app.key.open(id, &factor.secret) {
                Some(secret) => Ok(secret),
                None => offer_new(app, id).await,
            },
        };
    }
    offer_new(app, id).await
}

async fn offer_new(app: &App, id: i64) -> Result<String> {
    let secret = code::new_secret();
    let mut tx = app.db.begin().await?;
    store::offer(&mut tx, id, &app.key.seal(id, &secret)).await?;
    tx.commit().await?;
    Ok(secret)
}

/// Switches the second factor on with a first code of the device, and gives out recovery codes, once.
///
/// # Errors
/// Where the code is wrong.
pub async fn switch_on(app: &App, person: &Person, session: i64, first: &str) -> Result<Vec<String>> {
    person.must(Right::Account)?;
    let (id, now) = (own_id(person)?, (app.now)());
    app.limits.take(limits::CODE, &["code", &person.name], now)?;
    let mut tx = app.db.begin().await?;
    let factor = store::of_in(&mut tx, id).await?.filter(|factor| factor.confirmed_at.is_none());
    let factor = factor.ok_or_else(|| Error::Conflict("the second factor is on already".to_owned()))?;
    let step = step_of(app, id, &factor, first).ok_or(Error::Field("code", "fault-code"))?;
    store::take_step(&mut tx, id, step).await?;
    store::confirm(&mut tx, id, &now.to_string()).await?;
    let codes = give_out(&mut tx, id).await?;
    // Whoever signed in elsewhere did so without the device.
    sessions::store::delete_of(&mut tx, id, Some(session)).await?;
    tell(app, &mut tx, id, "mail-factor-on").await?;
    own_deed(app, &mut tx, id, "second-factor.on").await?;
    tx.commit().await?;
    Ok(codes)
}

/// New recovery codes; the old ones no longer count.
///
/// # Errors
/// Where the password is another or the second factor is off.
pub async fn renew_recovery_codes(app: &App, person: &Person, password: &str) -> Result<Vec<String>> {
    let account = own_account(app, person, password).await?;
    if !store::is_on(&app.db, account.id).await? {
        return Err(Error::Conflict("the second factor is off".to_owned()));
    }
    let mut tx = app.db.begin().await?;
    let codes = give_out(&mut tx, account.id).await?;
    own_deed(app, &mut tx, account.id, "second-factor.renew-codes").await?;
    tx.commit().await?;
    Ok(codes)
}

/// Switches the second factor off.
///
/// # Errors
/// Where the password is another.
pub async fn switch_off(app: &App, person: &Person, password: &str) -> Result<()> {
    let account = own_account(app, person, password).await?;
    let mut tx = app.db.begin().await?;
    store::delete(&mut tx, account.id).await?;
    tell(app, &mut tx, account.id, "mail-factor-off").await?;
    own_deed(app, &mut tx, account.id, "second-factor.off").await?;
    Ok(tx.commit().await?)
}

/// Switches the second factor of another off, for who lost the device and the recovery codes.
///
/// # Errors
/// Where the person may not administer, or there is no such account.
pub async fn switch_off_for(app: &App, by: &Person, id: i64) -> Result<()> {
    by.must_for_all(Right::Administer)?;
    let mut tx = app.db.begin().await?;
    people::store::by_id_in(&mut tx, id).await?;
    store::delete(&mut tx, id).await?;
    tell(app, &mut tx, id, "mail-factor-off").await?;
    let subject = Person::signature(id);
    let deed = Deed { action: "second-factor.off", subject: &subject };
    audit::record(&mut tx, by, (app.now)(), deed, None::<&()>, None::<&()>).await?;
    Ok(tx.commit().await?)
}

/// Takes a code of the device or a recovery code; each counts once.
pub(in crate::accounts) async fn take_code(app: &App, tx: &mut Tx, person: i64, given: &str) -> Result<()> {
    let wrong = || Error::Field("code", "fault-code");
    let factor =
        store::of_in(tx, person).await?.filter(|factor| factor.confirmed_at.is_some()).ok_or_else(wrong)?;
    if let Some(step) = step_of(app, person, &factor, given) {
        return if store::take_step(tx, person, step).await? { Ok(()) } else { Err(wrong()) };
    }
    let hash = digest(KIND, &code::plain(given));
    if store::take_recovery_code(tx, person, &hash).await? { Ok(()) } else { Err(wrong()) }
}

/// The step of a code, where it is right. A secret that was sealed with a key that is lost has no right codes.
fn step_of(app: &App, person: i64, factor: &store::Factor, given: &str) -> Option<i64> {
    let secret = app.key.open(person, &factor.secret)?;
    code::step_of(&secret, given, factor.last_step, (app.now)())
}

async fn give_out(tx: &mut Tx, person: i64) -> Result<Vec<String>> {
    let codes = code::new_recovery_codes();
    let hashes: Vec<String> = codes.iter().map(|one| digest(KIND, &code::plain(one))).collect();
    store::set_recovery_codes(tx, person, &hashes).await?;
    Ok(codes)
}

async fn tell(app: &App, tx: &mut Tx, id: i64, words: &'static str) -> Result<()> {
    let account = people::store::by_id_in(tx, id).await?;
    let Some(address) = &account.address else { return Ok(()) };
    let letter =
        letters::notice(&app.config, &account, ["mail-factor-subject", words, "mail-old-address-help"]);
    mail::queue(tx, address, &letter, (app.now)()).await
}
