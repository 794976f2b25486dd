//! Every write to saved searches: save, change, remove, stop.

use serde_json::json;

use super::model::{Alert, Saved};
use super::store;
use crate::accounts::{Person, Right};
use crate::activities::register::Asked;
use crate::app::App;
use crate::audit::{self, Deed};
use crate::db::Tx;
use crate::error::{Error, Result};

/// Searches that one person may keep.
const MOST: i64 = 100;
/// Characters of a name.
const LONGEST: usize = 120;

/// Keeps a search of the register under a name.
///
/// # Errors
/// Where nobody is signed in, the name is empty, too long or taken, or there are too many.
pub async fn save(app: &App, person: &Person, name: &str, query: &str, alert: Alert) -> Result<i64> {
    let owner = owner(person)?;
    let name = named(name)?;
    let query = Asked::of_query(query).query();
    let at = (app.now)();
    let mut tx = app.db.begin().await?;
    if store::count_of(&mut tx, owner).await? >= MOST {
        return Err(Error::Invalid(format!("{MOST} searches are kept already; remove one first")));
    }
    let id = store::insert(&mut tx, owner, (name, &query), (&secret()?, alert), at).await?;
    deed(&mut tx, app, person, "search.save", id).await?;
    tx.commit().await?;
    Ok(id)
}

/// Gives a search another name, and says otherwise how its news are told.
///
/// # Errors
/// Where it is somebody else's, or the name is empty, too long or taken.
pub async fn change(app: &App, person: &Person, id: i64, name: &str, alert: Alert) -> Result<()> {
    let name = named(name)?;
    let mut tx = app.db.begin().await?;
    let saved = own(&mut tx, person, id).await?;
    let told_until = if saved.alert == Alert::None { (app.now)() } else { saved.told_until };
    store::update(&mut tx, id, name, alert, told_until).await?;
    deed(&mut tx, app, person, "search.change", id).await?;
    tx.commit().await?;
    Ok(())
}

/// Forgets a search.
///
/// # Errors
/// Where it is somebody else's.
pub async fn remove(app: &App, person: &Person, id: i64) -> Result<()> {
    let mut tx = app.db.begin().await?;
    let saved = own(&mut tx, person, id).await?;
    store::end(&mut tx, &saved, (app.now)()).await?;
    deed(&mut tx, app, person, "search.remove", id).await?;
    tx.commit().await?;
    Ok(())
}

/// Stops the messages of a search; its secret, which every message has, is right enough.
///
/// # Errors
/// Where no search has this secret.
pub async fn stop(app: &App, person: &Person, secret: &str) -> Result<Saved> {
    let saved = store::by_secret(&app.db, secret).await?;
    let mut tx = app.db.begin().await?;
    store::update(&mut tx, saved.id, &saved.name, Alert::None, saved.told_until).await?;
    deed(&mut tx, app, person, "search.stop", saved.id).await?;
    tx.commit().await?;
    Ok(saved)
}

/// Who keeps searches has an account.
pub(super) fn owner(person: &Person) -> Result<i64> {
    person.id.ok_or_else(|| {
        Error::Forbidden("searches are kept for people with an account; sign in, or make one".to_owned())
    })
}

async fn own(tx: &mut Tx, person: &Person, id: i64) -> Result<Saved> {
    person.must(Right::Account)?;
    let owner = owner(person)?;
    // What is somebody else's is not even said to be there.
    let saved = store::for_change(tx, id).await?.filter(|saved| saved.person == owner);
    saved.ok_or_else(|| Error::NotFound(format!("saved search {id}")))
}

fn named(name: &str) -> Result<&str> {
    match name.trim() {
        "" => Err(Error::Invalid("give the search a name".to_owned())),
        name if name.chars().count() > LONGEST => {
            Err(Error::Invalid(format!("the name is too long; at most {LONGEST} characters are kept")))
        }
        name => Ok(name),
    }
}

/// Long enough that nobody guesses it.
fn secret() -> Result<String> {
    let mut bytes = [0; 20];
    getrandom::fill(&mut bytes)
        .map_err(|error| Error::internal("the system gives no random numbers", error))?;
    Ok(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
}

/// The audit names the search and not its words: what somebody looks for is theirs.
async fn deed(tx: &mut Tx, app: &App, person: &Person, action: &'static str, id: i64) -> Result<()> {
    let deed = Deed { action, subject: &format!("search/{id}") };
    audit::record(tx, person, (app.now)(), deed, None::<&()>, Some(&json!({ "id": id }))).await
}
