//! Bringing the index of this node up to the log of changes: in steps that appear whole, from wherever it was left.

use std::collections::BTreeSet;
use std::time::Duration;

use jiff::civil::Date;
use tokio::task::spawn_blocking;

use super::sources;
use crate::app::App;
use crate::error::{Error, Result};
use crate::search::changes::{self, Log};
use crate::search::{Batch, Position, Search};

/// How often a server looks at the log.
const EVERY: Duration = Duration::from_millis(500);
/// How long it waits after a failure.
const AFTER_FAILURE: Duration = Duration::from_secs(10);
/// Changes that are applied in one step; a longer backlog becomes visible step by step.
const STEP: i64 = 2_000;

/// Old changes are removed when so many more have come.
const PRUNED_EVERY: i64 = 10_000;

/// Whether an index has everything.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Freshness {
    /// It has everything that was committed when it was asked.
    Current,
    /// Another process on the same folder follows the log; this one reads.
    FollowedElsewhere,
}

/// Brings the index up to the log. Cheap where there is nothing to do.
///
/// # Errors
/// As the database, or where the index cannot be written; then it stays as it was and the next call goes on from there.
pub async fn follow(app: &App) -> Result<Freshness> {
    let _turn = app.search.turn().await;
    let today = jiff::tz::TimeZone::UTC.to_datetime((app.now)()).date();
    loop {
        let log = changes::log(&app.db).await?;
        let at = position(&app.search).await?;
        if at.as_ref().is_some_and(|at| *at == reached(&log, log.last, today)) {
            return Ok(Freshness::Current);
        }
        let Some(mut batch) = begin(&app.search).await? else {
            let search = app.search.clone();
            blocking(move || search.reload()).await?;
            return Ok(Freshness::FollowedElsewhere);
        };
        let at = at.filter(|at| can_go_on(at, &log));
        let followed = match &at {
            Some(at) => step(app, &mut batch, at, &log, today).await?,
            None => None,
        };
        let sequence = match followed {
            Some(sequence) => sequence,
            None => {
                batch = everything(app, batch, today).await?;
                log.last
            }
        };
        let position = reached(&log, sequence, today);
        blocking(move || batch.commit(&position)).await?;
        if at.is_some_and(|at| at.sequence / PRUNED_EVERY < sequence / PRUNED_EVERY) {
            changes::prune(&app.db, sequence).await?;
        }
    }
}

/// Makes the index anew from the database.
///
/// # Errors
/// Where another process writes it, or as [`follow`].
pub async fn rebuild(app: &App) -> Result<()> {
    {
        let _turn = app.search.turn().await;
        let search = app.search.clone();
        match begin(&app.search).await? {
            Some(batch) => drop(batch),
            None => {
                return Err(Error::Conflict(
                    "a running server writes the index of this folder; stop it first, it also makes a damaged index \
                     anew by itself"
                        .to_owned(),
                ));
            }
        }
        blocking(move || search.discard()).await?;
    }
    follow(app).await.map(|_| ())
}

/// Follows the log until the program ends. A damaged index is made anew first.
pub async fn follow_for_ever(app: App) {
    if let Err(error) = verify(&app).await {
        tracing::error!(error = error.with_causes(), "the search index could not be checked");
    }
    loop {
        let wait = match follow(&app).await {
            Ok(_) => EVERY,
            Err(error) => {
                tracing::error!(error = error.with_causes(), "the search index could not follow the changes");
                AFTER_FAILURE
            }
        };
        tokio::time::sleep(wait).await;
    }
}

/// Forgets a damaged index, unless another process is writing it: that one has checked it.
async fn verify(app: &App) -> Result<()> {
    let _turn = app.search.turn().await;
    let search = app.search.clone();
    blocking(move || match search.begin()? {
        Some(_held) => search.verify().map(|_| ()),
        None => Ok(()),
    })
    .await
}

fn reached(log: &Log, sequence: i64, day: Date) -> Position {
    Position { identity: log.identity.clone(), sequence, day, program: env!("CARGO_PKG_VERSION").to_owned() }
}

/// Whether what the index has seen is the beginning of this log, made by this program.
fn can_go_on(at: &Position, log: &Log) -> bool {
    let expected = reached(log, at.sequence, at.day);
    *at == expected && at.sequence <= log.last
}

/// Applies the next changes; `None` where the log no longer has them.
async fn step(app: &App, batch: &mut Batch, at: &Position, log: &Log, today: Date) -> Result<Option<i64>> {
    let Some(next) = changes::after(&app.db, at.sequence, STEP).await? else { return Ok(None) };
    if next.is_empty() && at.sequence < log.last {
        return Ok(None);
    }
    let sequence = next.last().map_or(at.sequence, |change| change.sequence);
    let mut subjects = BTreeSet::new();
    for change in next {
        match change.subject.strip_suffix("/*") {
            Some(noun) => subjects.extend(sources::subjects(app, noun).await?),
            None => {
                subjects.insert(change.subject);
            }
        }
    }
    if at.day != today {
        subjects.extend(sources::turning(app, at.day, today).await?);
    }
    for subject in subjects {
        put(app, batch, &subject, today).await?;
    }
    Ok(Some(sequence))
}

/// Takes everything out and puts everything in.
async fn everything(app: &App, mut batch: Batch, today: Date) -> Result<Batch> {
    batch.clear()?;
    for noun in sources::NOUNS {
        for subject in sources::subjects(app, noun).await? {
            put(app, &mut batch, &subject, today).await?;
        }
    }
    Ok(batch)
}

async fn put(app: &App, batch: &mut Batch, subject: &str, today: Date) -> Result<()> {
    let entries = sources::entries(app, subject, today).await?;
    // Handing entries over takes microseconds; the writer has threads of its own.
    batch.replace(subject, &entries)
}

async fn position(search: &Search) -> Result<Option<Position>> {
    let search = search.clone();
    blocking(move || search.position()).await
}

async fn begin(search: &Search) -> Result<Option<Batch>> {
    let search = search.clone();
    blocking(move || search.begin()).await
}

/// Runs what waits for a disk beside the threads that answer requests.
pub(super) async fn blocking<T: Send + 'static>(
    act: impl FnOnce() -> Result<T> + Send + 'static,
) -> Result<T> {
    spawn_blocking(act).await.map_err(|error| Error::internal("the search index could not be used", error))?
}
