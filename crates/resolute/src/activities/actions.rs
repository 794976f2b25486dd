//! Every write to activities: begin, save, submit, take back, approve, confirm.

use jiff::Timestamp;
use jiff::civil::Date;

use super::model::{Problem, Record, Standing, Step, problems};
use super::search::subject;
use super::store::{self, Entry, Loaded};
use super::{money, owners};
use crate::accounts::{Person, Right};
use crate::app::App;
use crate::audit::{self, Deed};
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::search::changes;

/// Source of entries that people write here.
pub const FORM: &str = "form";

/// Longest answer to a reviewer, in characters.
pub const LONGEST_ANSWER: usize = 4_000;

/// What an action left behind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, utoipa::ToSchema)]
pub struct Saved {
    /// Number of the entry.
    pub id: i64,
    /// Revision to name with the next change: of the entry, or of the changes that wait beside it.
    pub revision: i64,
    /// Where the words stand that were saved.
    pub standing: Standing,
}

/// What is wrong with a record, as the form says it.
///
/// # Errors
/// As the database.
pub async fn check(app: &App, record: &Record, complete: bool) -> Result<Vec<Problem>> {
    let mut tx = app.db.snapshot().await?;
    Ok(problems(record, complete, &store::known(&mut tx).await?))
}

/// Begins a draft for the actor for whom the person acts; only they see it.
///
/// # Errors
/// Where the person may not write for that actor, or a field breaks a rule that drafts obey too.
pub async fn begin(app: &App, person: &Person, record: &Record) -> Result<Saved> {
    let owner = may_contribute(person, Some(person.acting_for.as_str()))?;
    let mut tx = app.db.begin().await?;
    obey(&mut tx, record, false).await?;
    let at = (app.now)();
    let loaded = Loaded { source: FORM, external_id: None, owner, standing: Standing::Draft };
    let id = store::insert(&mut tx, loaded, record, at).await?;
    let deed = Step::Begun;
    store::add_step(&mut tx, id, (deed, ""), person, at).await?;
    audit_step(&mut tx, person, at, (id, "activity.begin"), (None, Some(record))).await?;
    tx.commit().await?;
    Ok(Saved { id, revision: 1, standing: Standing::Draft })
}

/// Saves words that are not public: a draft in its place, changes to a published entry beside it.
///
/// # Errors
/// Where the person may not write for its owner, somebody else saved meanwhile, it waits for a reviewer, or a field
/// breaks a rule.
pub async fn save(app: &App, person: &Person, id: i64, revision: i64, record: &Record) -> Result<Saved> {
    let mut tx = app.db.begin().await?;
    let entry = own_in_use(&mut tx, person, id).await?;
    obey(&mut tx, record, false).await?;
    let at = (app.now)();
    let (saved, before) = match entry.standing {
        Standing::Draft | Standing::Returned => {
            unchanged_since(entry.revision, revision)?;
            replace(&mut tx, &entry, (entry.standing, record), at).await?;
            (Saved { id, revision: revision + 1, standing: entry.standing }, entry.record)
        }
        Standing::Published => beside(&mut tx, &entry, revision, record, at).await?,
        standing => return Err(not_now(standing)),
    };
    audit_step(&mut tx, person, at, (id, "activity.save"), (Some(&before), Some(record))).await?;
    tx.commit().await?;
    Ok(saved)
}

/// Keeps changes to a published entry beside it.
async fn beside(
    tx: &mut Tx,
    entry: &Entry,
    revision: i64,
    record: &Record,
    at: Timestamp,
) -> Result<(Saved, Record)> {
    let waiting = store::proposal_for_change(tx, entry.id).await?;
    let (known, standing, before) = match waiting {
        None => (entry.revision, Standing::Draft, entry.record.clone()),
        Some(waiting) if waiting.standing == Standing::Submitted => return Err(not_now(waiting.standing)),
        Some(waiting) => (waiting.revision, waiting.standing, waiting.record),
    };
    unchanged_since(known, revision)?;
    store::put_proposal(tx, entry, (standing, record), at).await?;
    let kept = store::proposal_for_change(tx, entry.id).await?.map_or(1, |kept| kept.revision);
    Ok((Saved { id: entry.id, revision: kept, standing }, before))
}

/// Gives what was saved to the reviewers.
///
/// # Errors
/// Where the person may not write for its owner, it was changed meanwhile, nothing waits to be given, or something that
/// is required is missing.
pub async fn submit(app: &App, person: &Person, id: i64, revision: i64) -> Result<Saved> {
    submit_with(app, person, (id, revision), "").await
}

/// As [`submit`], with a word to the reviewer: the answer to what was asked. Only its owner and the reviewers see it.
///
/// # Errors
/// As [`submit`], or where the answer is too long.
pub async fn submit_with(
    app: &App,
    person: &Person,
    (id, revision): (i64, i64),
    answer: &str,
) -> Result<Saved> {
    let answer = answer.trim();
    if answer.chars().count() > LONGEST_ANSWER {
        return Err(Error::Invalid(format!("the answer is longer than {LONGEST_ANSWER} characters")));
    }
    let at = (app.now)();
    let mut tx = app.db.begin().await?;
    let entry = own_in_use(&mut tx, person, id).await?;
    let waiting = store::proposal_for_change(&mut tx, id).await?;
    let record = match (&waiting, entry.standing) {
        (Some(waiting), Standing::Published) if waiting.standing != Standing::Submitted => {
            unchanged_since(waiting.revision, revision)?;
            obey(&mut tx, &waiting.record, true).await?;
            store::put_proposal(&mut tx, &entry, (Standing::Submitted, &waiting.record), at).await?;
            waiting.record.clone()
        }
        (None, Standing::Draft | Standing::Returned) => {
            unchanged_since(entry.revision, revision)?;
            obey(&mut tx, &entry.record, true).await?;
            replace(&mut tx, &entry, (Standing::Submitted, &entry.record), at).await?;
            entry.record.clone()
        }
        (Some(waiting), _) => return Err(not_now(waiting.standing)),
        (None, standing) => return Err(not_now(standing)),
    };
    if person.may(Right::Account)
        && owners::store::contact_in(&mut tx, id).await?.is_none_or(|it| it.name.is_empty())
    {
        return Err(Error::Invalid("contact_name: required".to_owned()));
    }
    store::add_step(&mut tx, id, (Step::Submitted, answer), person, at).await?;
    audit_step(&mut tx, person, at, (id, "activity.submit"), (None, Some(&record))).await?;
    tx.commit().await?;
    Ok(Saved { id, revision: revision + 1, standing: Standing::Submitted })
}

/// Takes back from the reviewers what was given to them, to change it.
///
/// # Errors
/// Where the person may not write for its owner, or nothing of it waits for a reviewer.
pub async fn take_back(app: &App, person: &Person, id: i64) -> Result<Saved> {
    let at = (app.now)();
    let mut tx = app.db.begin().await?;
    let entry = own(&mut tx, person, id).await?;
    let revision = match store::proposal_for_change(&mut tx, id).await? {
        Some(waiting) if waiting.standing == Standing::Submitted => {
            store::put_proposal(&mut tx, &entry, (Standing::Draft, &waiting.record), at).await?;
            waiting.revision + 1
        }
        _ if entry.standing == Standing::Submitted => {
            replace(&mut tx, &entry, (Standing::Draft, &entry.record), at).await?;
            entry.revision + 1
        }
        _ => return Err(not_now(entry.standing)),
    };
    store::add_step(&mut tx, id, (Step::TakenBack, ""), person, at).await?;
    audit_step(&mut tx, person, at, (id, "activity.take-back"), (None, None)).await?;
    tx.commit().await?;
    Ok(Saved { id, revision, standing: Standing::Draft })
}

/// Makes what was submitted public.
///
/// # Errors
/// Where the person may not review, nothing of it waits, or it was changed since the reviewer saw it.
pub async fn approve(app: &App, person: &Person, id: i64, revision: i64) -> Result<Saved> {
    let at = (app.now)();
    let mut tx = app.db.begin().await?;
    let entry = store::for_change(&mut tx, id).await?;
    must(person, Right::Review, entry.owner.as_deref())?;
    let record = match store::proposal_for_change(&mut tx, id).await? {
        Some(waiting) if waiting.standing == Standing::Submitted => {
            unchanged_since(waiting.revision, revision)?;
            waiting.record
        }
        _ if entry.standing == Standing::Submitted => {
            unchanged_since(entry.revision, revision)?;
            entry.record.clone()
        }
        _ => return Err(not_now(entry.standing)),
    };
    obey(&mut tx, &record, true).await?;
    publish(&mut tx, person, &entry, &record, (Step::Approved, ""), at).await?;
    tx.commit().await?;
    Ok(Saved { id, revision: entry.revision + 1, standing: Standing::Published })
}

/// Makes words public inside an action: the row, what is derived of it, the step, the log of changes, the audit.
///
/// # Errors
/// As the database, or where the entry was changed meanwhile.
pub async fn publish(
    tx: &mut Tx,
    person: &Person,
    entry: &Entry,
    record: &Record,
    step: (Step, &str),
    at: Timestamp,
) -> Result<()> {
    replace(tx, entry, (Standing::Published, record), at).await?;
    store::derive(tx, entry.id, record).await?;
    let otherwise = money::renew(tx, &[entry.id]).await?;
    store::drop_proposal(tx, entry.id).await?;
    store::add_step(tx, entry.id, step, person, at).await?;
    if step.0 == Step::Approved
        && let Some(Ok(on)) = store::submitted_on(tx, entry.id).await?.map(|day| day.parse())
    {
        // Who gave the words to the reviewers said with it that they are right.
        store::set_confirmed(tx, entry.id, on).await?;
    }
    let touched: Vec<String> = std::iter::once(entry.id).chain(otherwise).map(subject).collect();
    changes::note_all(tx, &touched).await?;
    let before = entry.published_at.is_some().then_some(&entry.record);
    audit_step(tx, person, at, (entry.id, "activity.publish"), (before, Some(record))).await
}

/// Says that a published entry is still right.
///
/// # Errors
/// Where the person may not write for its owner, or it is not public.
pub async fn confirm(app: &App, person: &Person, id: i64, on: Date) -> Result<()> {
    let at = (app.now)();
    let mut tx = app.db.begin().await?;
    let entry = own(&mut tx, person, id).await?;
    if entry.standing != Standing::Published {
        return Err(not_now(entry.standing));
    }
    store::set_confirmed(&mut tx, id, on).await?;
    store::add_step(&mut tx, id, (Step::Confirmed, ""), person, at).await?;
    changes::note(&mut tx, &subject(id)).await?;
    audit_step(&mut tx, person, at, (id, "activity.confirm"), (None, None)).await?;
    tx.commit().await?;
    Ok(())
}

/// The actor for whom a person may write. An entry that nobody owns yet is for those who may write for all.
fn may_contribute<'a>(person: &Person, owner: Option<&'a str>) -> Result<Option<&'a str>> {
    let owner = owner.filter(|code| !code.is_empty());
    must(person, Right::Contribute, owner)?;
    Ok(owner)
}

/// Refuses who has not a right for the owner of an entry.
pub(super) fn must(person: &Person, right: Right, owner: Option<&str>) -> Result<()> {
    match owner {
        Some(owner) => person.must_for(right, owner),
        None => person.must_for_all(right),
    }
}

/// An entry for whose owner the person may write.
pub(super) async fn own(tx: &mut Tx, person: &Person, id: i64) -> Result<Entry> {
    let entry = store::for_change(tx, id).await?;
    may_contribute(person, entry.owner.as_deref())?;
    Ok(entry)
}

/// An entry that the person may change, and that its owner has not given up.
async fn own_in_use(tx: &mut Tx, person: &Person, id: i64) -> Result<Entry> {
    let entry = own(tx, person, id).await?;
    match owners::store::is_given_up(tx, id).await? {
        false => Ok(entry),
        true => Err(Error::Conflict("the entry was given up; take it up again to change it".to_owned())),
    }
}

pub(super) async fn obey(tx: &mut Tx, record: &Record, complete: bool) -> Result<()> {
    let found = problems(record, complete, &store::known(tx).await?);
    if found.is_empty() {
        return Ok(());
    }
    let said: Vec<String> = found
        .iter()
        .map(|it| match it.value.is_empty() {
            true => format!("{}: {}", it.field, it.rule),
            false => format!("{}: {} (\"{}\")", it.field, it.rule, it.value),
        })
        .collect();
    Err(Error::Invalid(format!("the entry cannot be taken as it is; {}", said.join("; "))))
}

pub(super) async fn replace(
    tx: &mut Tx,
    entry: &Entry,
    words: (Standing, &Record),
    at: Timestamp,
) -> Result<()> {
    match store::change(tx, entry, words, at).await? {
        true => Ok(()),
        false => Err(changed_meanwhile()),
    }
}

pub(super) fn unchanged_since(known: i64, named: i64) -> Result<()> {
    if known == named { Ok(()) } else { Err(changed_meanwhile()) }
}

fn changed_meanwhile() -> Error {
    Error::Conflict("somebody changed this entry meanwhile; look at both and save again".to_owned())
}

pub(super) fn not_now(standing: Standing) -> Error {
    Error::Conflict(match standing {
        Standing::Submitted => "the entry waits for a reviewer; take it back to change it".to_owned(),
        Standing::Merged => "the entry was merged with another; change that one".to_owned(),
        standing => format!("this cannot be done with an entry that is {}", standing.code()),
    })
}

pub(super) async fn audit_step(
    tx: &mut Tx,
    person: &Person,
    at: Timestamp,
    (id, action): (i64, &'static str),
    (before, after): (Option<&Record>, Option<&Record>),
) -> Result<()> {
    audit::record(tx, person, at, Deed { action, subject: &subject(id) }, before, after).await
}
