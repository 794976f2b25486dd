//! Asking for reminders, and stopping them.

use super::model::Every;
use super::store;
use crate::accounts::{Person, Right};
use crate::app::App;
use crate::audit::{self, Deed};
use crate::error::{Error, Result};

/// Asks for reminders, or for none.
///
/// # Errors
/// Where the person has no account.
pub async fn choose(app: &App, person: &Person, every: Option<Every>) -> Result<()> {
    person.must(Right::Account)?;
    let id = person.id.ok_or_else(|| {
        Error::Forbidden("reminders go to people with an account; sign in, or make one".to_owned())
    })?;
    let at = (app.now)();
    let mut tx = app.db.begin().await?;
    match every {
        Some(every) => store::put(&mut tx, id, every, &secret()?, &at.to_string()).await?,
        None => {
            store::delete(&mut tx, id).await?;
        }
    }
    let deed = Deed { action: "reminders.choose", subject: &format!("person/{id}") };
    audit::record(&mut tx, person, at, deed, None::<&()>, Some(&every.map(Every::code))).await?;
    Ok(tx.commit().await?)
}

/// Stops reminders; their secret, which every message has, is right enough.
///
/// # Errors
/// As the database.
pub async fn stop(app: &App, person: &Person, secret: &str) -> Result<()> {
    let Some(digest) = store::by_secret(&app.db, secret).await? else { return Ok(()) };
    let mut tx = app.db.begin().await?;
    store::delete(&mut tx, digest.person).await?;
    let deed = Deed { action: "reminders.stop", subject: &format!("person/{}", digest.person) };
    audit::record(&mut tx, person, (app.now)(), deed, None::<&()>, None::<&()>).await?;
    Ok(tx.commit().await?)
}

/// Long enough that nobody guesses it.
fn secret() -> Result<String> {
    let mut bytes = [0; 20];
    getrandom::fill(&mut bytes)
        .map_err(|error| Error::internal("the system gives no random numbers", error))?;
    Ok(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
}
