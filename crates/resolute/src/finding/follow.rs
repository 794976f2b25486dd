//! Bringing the index of this node up to the log of changes: in steps that appear whole, from wherever it was left.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::RangeInclusive;
use std::time::Duration;

use jiff::civil::Date;
use tokio::task::spawn_blocking;

use super::{building, sources};
use crate::app::App;
use crate::error::{Error, Result};
use crate::search::changes::{self, Changed, Log};
use crate::search::{Batch, Position, Search};

/// How often a server looks at the log.
const EVERY: Duration = Duration::from_millis(500);
/// How long it waits after a failure.
const AFTER_FAILURE: Duration = Duration::from_secs(10);
/// Changes that are applied in one step; a longer backlog becomes visible step by step.
const STEP: i64 = 2_000;
/// Numbers that one step covers, so that a large import becomes visible step by step too.
const MOST_NUMBERS: i64 = 50_000;

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
    loop {
        if let Some(freshness) = advance(app, MOST_NUMBERS).await? {
            return Ok(freshness);
        }
    }
}

/// One step of [`follow`], which covers about as many numbered things as `most`: what it did is kept, whatever ends the
/// program afterwards. Says how fresh the index is once there is nothing more to do.
///
/// # Errors
/// As [`follow`].
pub async fn advance(app: &App, most: i64) -> Result<Option<Freshness>> {
    let today = jiff::tz::TimeZone::UTC.to_datetime((app.now)()).date();
    let log = changes::log(&app.db).await?;
    let at = position(&app.search).await?;
    if at.as_ref().is_some_and(|at| *at == reached(&log, log.last, today)) {
        return Ok(Some(Freshness::Current));
    }
    let Some(batch) = begin(&app.search).await? else {
        let search = app.search.clone();
        blocking(move || search.reload()).await?;
        return Ok(Some(Freshness::FollowedElsewhere));
    };
    let (batch, position) = match at.filter(|at| can_go_on(at, &log)) {
        None => building::begin(app, batch, reached(&log, log.last, today), most).await?,
        Some(at) if at.made.is_some() => building::go_on(app, batch, at, most).await?,
        Some(at) => match step(app, batch, &at, &log, today, most).await? {
            (batch, Some(sequence)) => {
                if at.sequence / PRUNED_EVERY < sequence / PRUNED_EVERY {
                    changes::prune(&app.db, at.sequence).await?;
                }
                (batch, reached(&log, sequence, today))
            }
            (batch, None) => building::begin(app, batch, reached(&log, log.last, today), most).await?,
        },
    };
    blocking(move || batch.commit(&position)).await?;
    Ok(None)
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
    // A program that finds more nouns makes the index anew.
    let program = format!("{} {}", env!("CARGO_PKG_VERSION"), sources::NOUNS.join(" "));
    let identity = log.identity.clone();
    Position { identity, sequence, day, program, made: None }
}

/// Whether what the index has seen is the beginning of this log, made by this program.
fn can_go_on(at: &Position, log: &Log) -> bool {
    let expected = Position { made: at.made.clone(), ..reached(log, at.sequence, at.day) };
    *at == expected && at.sequence <= log.last
}

/// Applies the next changes; `None` where the log no longer has them.
async fn step(
    app: &App,
    batch: Batch,
    at: &Position,
    log: &Log,
    today: Date,
    most: i64,
) -> Result<(Batch, Option<i64>)> {
    let next = changes::after(&app.db, at.sequence, STEP).await?;
    let Some(next) = next.filter(|next| !next.is_empty() || at.sequence >= log.last) else {
        return Ok((batch, None));
    };
    let mut work = Work::default();
    let mut sequence = at.sequence;
    for change in &next {
        if work.numbers > most {
            break;
        }
        sequence = change.sequence;
        work.add(app, change.changed()).await?;
    }
    if at.day != today {
        work.subjects.extend(sources::turning(app, at.day, today).await?);
        for noun in sources::NUMBERED {
            for run in sources::turning_numbers(app, noun, at.day, today).await? {
                work.add_run(noun, run);
            }
        }
    }
    Ok((work.done(app, batch, today).await?, Some(sequence)))
}

/// What has to be indexed anew, each thing once.
#[derive(Default)]
struct Work {
    subjects: BTreeSet<String>,
    runs: BTreeMap<String, Vec<RangeInclusive<i64>>>,
    /// How many numbers the runs cover.
    numbers: i64,
}

impl Work {
    async fn add(&mut self, app: &App, changed: Changed<'_>) -> Result<()> {
        match changed {
            Changed::All(noun) if sources::NUMBERED.contains(&noun) => self.add_run(noun, 0..=i64::MAX),
            Changed::All(noun) => self.subjects.extend(sources::subjects(app, noun).await?),
            Changed::Numbers(noun, numbers) => self.add_run(noun, numbers),
            Changed::One(subject) => match numbered(subject) {
                Some((noun, number)) => self.add_run(noun, number..=number),
                None => {
                    self.subjects.insert(subject.to_owned());
                }
            },
        }
        Ok(())
    }

    fn add_run(&mut self, noun: &str, run: RangeInclusive<i64>) {
        self.numbers =
            self.numbers.saturating_add(run.end().saturating_sub(*run.start()).saturating_add(1).max(0));
        self.runs.entry(noun.to_owned()).or_default().push(run);
    }

    async fn done(self, app: &App, mut batch: Batch, today: Date) -> Result<Batch> {
        for subject in self.subjects {
            let entries = sources::entries(app, &subject, today).await?;
            batch.replace(&subject, &entries)?;
        }
        for (noun, runs) in self.runs {
            for run in changes::joined(runs) {
                (batch, _) = building::replace_run(app, batch, (&noun, run), today, i64::MAX).await?;
            }
        }
        Ok(batch)
    }
}

/// The noun and number of a subject, where it has one.
fn numbered(subject: &str) -> Option<(&str, i64)> {
    let (noun, number) = subject.split_once('/')?;
    Some((noun, number.parse().ok().filter(|_| sources::NUMBERED.contains(&noun))?))
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
