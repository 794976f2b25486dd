//! Every write of owners besides the words of their entries, and remarks of readers.

use jiff::ToSpan;

use super::model::{Contact, Remark};
use super::store;
use crate::accounts::{Person, Right};
use crate::activities::actions::{audit_step, must, not_now, own};
use crate::activities::model::{Record, Standing, Step};
use crate::activities::search::subject;
use crate::activities::store as entries;
use crate::app::App;
use crate::audit::{self, Deed};
use crate::error::{Error, Result};

/// Longest remark, in characters.
const LONGEST_REMARK: usize = 4_000;
/// Remarks that one person may leave in a day.
const MOST_A_DAY: i64 = 30;

/// Who may be asked about an entry; nobody where none is named. The caller knows that the reader may know.
///
/// # Errors
/// As the database.
pub async fn contact(db: &crate::db::Db, id: i64) -> Result<Contact> {
    Ok(store::contact(db, id).await?.unwrap_or_default())
}

/// Keeps who may be asked about an entry. The record of the deed has no personal data.
///
/// # Errors
/// Where the person may not write for its owner, or this is no address.
pub async fn keep_contact(app: &App, person: &Person, id: i64, contact: &Contact) -> Result<()> {
    if let Some(problem) = contact.problems().first() {
        return Err(Error::Invalid(format!("{}: {} (\"{}\")", problem.field, problem.rule, problem.value)));
    }
    let before = self::contact(&app.db, id).await?;
    if before == *contact {
        return Ok(());
    }
    let at = (app.now)();
    let mut tx = app.db.begin().await?;
    own(&mut tx, person, id).await?;
    store::put_contact(&mut tx, id, contact).await?;
    audit_step(&mut tx, person, at, (id, "activity.contact"), (None, None)).await?;
    Ok(tx.commit().await?)
}

/// Whether an entry that was never public was given up.
///
/// # Errors
/// As the database.
pub async fn is_given_up(app: &App, id: i64) -> Result<bool> {
    store::is_given_up(&mut app.db.snapshot().await?, id).await
}

/// Gives a draft up: an entry that was never public, or changes to a public one. Nothing is lost.
///
/// # Errors
/// Where the person may not write for its owner, or there is no draft.
pub async fn withdraw(app: &App, person: &Person, id: i64) -> Result<()> {
    let at = (app.now)();
    let mut tx = app.db.begin().await?;
    let entry = own(&mut tx, person, id).await?;
    let waiting = entries::proposal_for_change(&mut tx, id).await?;
    let words: Record = match (waiting, entry.standing) {
        (Some(waiting), Standing::Published) => {
            store::give_up(&mut tx, id, Some(json(&waiting.record)?), person, at).await?;
            entries::drop_proposal(&mut tx, id).await?;
            waiting.record
        }
        (None, Standing::Draft | Standing::Returned | Standing::Submitted) => {
            if store::is_given_up(&mut tx, id).await? {
                return Err(Error::Conflict("the draft was given up already".to_owned()));
            }
            // What was given up waits for nobody.
            if entry.standing == Standing::Submitted
                && !entries::change(&mut tx, &entry, (Standing::Draft, &entry.record), at).await?
            {
                return Err(Error::Conflict(
                    "somebody changed this entry meanwhile; look at it again".to_owned(),
                ));
            }
            store::give_up(&mut tx, id, None, person, at).await?;
            entry.record
        }
        (_, standing) => return Err(not_now(standing)),
    };
    entries::add_step(&mut tx, id, (Step::Withdrawn, ""), person, at).await?;
    audit_step(&mut tx, person, at, (id, "activity.withdraw"), (Some(&words), None)).await?;
    Ok(tx.commit().await?)
}

/// Takes up again what was given up.
///
/// # Errors
/// Where the person may not write for its owner, nothing was given up, or new changes were begun.
pub async fn restore(app: &App, person: &Person, id: i64) -> Result<()> {
    let at = (app.now)();
    let mut tx = app.db.begin().await?;
    let entry = own(&mut tx, person, id).await?;
    let nothing = || Error::Conflict("nothing of this entry was given up".to_owned());
    if let Some(changes) = store::given_up(&mut tx, id).await?.ok_or_else(nothing)? {
        if entry.standing != Standing::Published || entries::proposal_for_change(&mut tx, id).await?.is_some()
        {
            return Err(Error::Conflict(
                "other changes were begun since; finish or give up those first".to_owned(),
            ));
        }
        let record: Record = serde_json::from_str(&changes)
            .map_err(|error| Error::internal("changes that were given up cannot be read", error))?;
        entries::put_proposal(&mut tx, &entry, (Standing::Draft, &record), at).await?;
    }
    store::take_up(&mut tx, id).await?;
    entries::add_step(&mut tx, id, (Step::Restored, ""), person, at).await?;
    audit_step(&mut tx, person, at, (id, "activity.restore"), (None, None)).await?;
    Ok(tx.commit().await?)
}

fn json(record: &Record) -> Result<String> {
    serde_json::to_string(record).map_err(|error| Error::internal("the changes are no JSON", error))
}

/// Says what is wrong with a public entry. Its owner and the reviewers read it.
///
/// # Errors
/// Where nobody signed in, the entry is not public, nothing is said, or somebody says too much a day.
pub async fn remark(app: &App, person: &Person, id: i64, words: &str) -> Result<i64> {
    if person.is_visitor() {
        return Err(Error::Lacks(Right::Account));
    }
    let words = words.trim();
    if words.is_empty() {
        return Err(Error::Invalid("say what is wrong, and where the right words can be seen".to_owned()));
    }
    if words.chars().count() > LONGEST_REMARK {
        return Err(Error::Invalid(format!("the remark is longer than {LONGEST_REMARK} characters")));
    }
    let at = (app.now)();
    let mut tx = app.db.begin().await?;
    let entry = entries::for_change(&mut tx, id).await?;
    if entry.standing != Standing::Published {
        return Err(Error::NotFound(format!("published activity {id}")));
    }
    let yesterday = (at - 24.hours()).to_string();
    if store::remarks_since(&mut tx, person, &yesterday).await? >= MOST_A_DAY {
        return Err(Error::Conflict(format!("{MOST_A_DAY} remarks a day are taken; go on tomorrow")));
    }
    let number = store::add_remark(&mut tx, id, words, person, at).await?;
    let said = serde_json::json!({ "remark": number });
    let deed = Deed { action: "activity.remark", subject: &subject(id) };
    audit::record(&mut tx, person, at, deed, None::<&()>, Some(&said)).await?;
    tx.commit().await?;
    Ok(number)
}

/// Says that a remark is settled.
///
/// # Errors
/// Where the person neither writes for the entry's owner nor reviews for it, or there is no such open remark.
pub async fn settle(app: &App, person: &Person, remark: i64) -> Result<i64> {
    let at = (app.now)();
    let mut tx = app.db.begin().await?;
    let missing = || Error::NotFound(format!("remark {remark}"));
    let Remark { activity, settled_at, .. } =
        store::remark_for_change(&mut tx, remark).await?.ok_or_else(missing)?;
    let entry = entries::for_change(&mut tx, activity).await?;
    if must(person, Right::Contribute, entry.owner.as_deref()).is_err() {
        must(person, Right::Review, entry.owner.as_deref())?;
    }
    if settled_at.is_some() {
        return Err(Error::Conflict("the remark was settled already".to_owned()));
    }
    store::settle_remark(&mut tx, remark, person, at).await?;
    let said = serde_json::json!({ "remark": remark });
    let deed = Deed { action: "activity.settle-remark", subject: &subject(activity) };
    audit::record(&mut tx, person, at, deed, None::<&()>, Some(&said)).await?;
    tx.commit().await?;
    Ok(activity)
}
