//! The index of this node and the pairs of the register, brought up to the log of changes.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;
use std::sync::{Arc, PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard};
use std::time::Duration;

use resolute_likeness::{Index, Near, Plain};
use tokio::sync::Mutex;
use tokio::task::spawn_blocking;

use super::model::{PairKind, plain};
use super::store::{self, Found, Mark};
use crate::activities::store::published_between;
use crate::app::App;
use crate::error::{Error, Result};
use crate::search::changes::{self, Changed};

/// How often a server looks at the log.
const EVERY: Duration = Duration::from_secs(2);
/// How long it waits after a failure.
const AFTER_FAILURE: Duration = Duration::from_secs(10);
/// Changes that are read at once.
const STEP: i64 = 2_000;
/// Entries that are read at once.
const AT_ONCE: i64 = 2_000;
/// Entries whose pairs are kept in one transaction.
const TOGETHER: usize = 500;
/// Possible duplicates and related entries that are kept of each entry.
const DUPLICATES: usize = 10;
const RELATED: usize = 3;
/// So many are asked of the index, so that a few related ones are there behind the duplicates.
const ASKED: usize = 64;
/// How long a question waits for the index before it is answered from what is there.
const PATIENCE: Duration = Duration::from_millis(300);

/// The index of this node. It begins empty and is filled by [`follow`].
#[derive(Debug, Clone, Default)]
pub struct Held {
    index: Arc<RwLock<Index>>,
    at: Arc<Mutex<Option<Mark>>>,
}

/// What is near something that is being written.
#[derive(Debug, Clone, Default)]
pub struct Answer {
    /// The nearest entries.
    pub near: Vec<Near>,
    /// Whether the index has everything that is published; after a start it takes a while.
    pub complete: bool,
}

impl Held {
    fn read(&self) -> RwLockReadGuard<'_, Index> {
        // A search or an addition that panicked left the index as whole as it was: entries are independent.
        self.index.read().unwrap_or_else(PoisonError::into_inner)
    }

    fn write(&self) -> RwLockWriteGuard<'_, Index> {
        self.index.write().unwrap_or_else(PoisonError::into_inner)
    }

    /// The published entries nearest to this one.
    ///
    /// # Errors
    /// As the database.
    pub async fn near(&self, app: &App, asked: Plain, but: Option<i64>, limit: usize) -> Result<Answer> {
        let following = tokio::spawn({
            let app = app.clone();
            async move { bring_index(&app).await.map(|_| ()) }
        });
        let complete = match tokio::time::timeout(PATIENCE, following).await {
            Ok(Ok(done)) => done.map(|()| true)?,
            Ok(Err(error)) => {
                return Err(Error::internal("the index of likenesses could not be read", error));
            }
            // It goes on by itself; whoever asks again has more.
            Err(_) => false,
        };
        let held = self.clone();
        let but = but.and_then(|id| u64::try_from(id).ok());
        let near = blocking(move || held.read().search(&asked, limit, but).near).await?;
        Ok(Answer { near, complete })
    }
}

/// Brings the index of this node and the pairs of the register up to the log. Cheap where there is nothing to do.
///
/// # Errors
/// As the database; the next call goes on from where this one ended.
pub async fn follow(app: &App) -> Result<()> {
    let at = bring_index(app).await?;
    bring_pairs(app, &at).await
}

/// Follows the log until the program ends.
pub async fn follow_for_ever(app: App) {
    loop {
        let wait = match follow(&app).await {
            Ok(()) => EVERY,
            Err(error) => {
                tracing::error!(
                    error = error.with_causes(),
                    "entries that may be the same could not be looked for"
                );
                AFTER_FAILURE
            }
        };
        tokio::time::sleep(wait).await;
    }
}

/// Brings the index up to the log and says where that is.
async fn bring_index(app: &App) -> Result<Mark> {
    let mut at = app.duplicates.at.lock().await;
    loop {
        let log = changes::log(&app.db).await?;
        let reached = Mark { identity: log.identity, sequence: log.last };
        if at.as_ref() == Some(&reached) {
            return Ok(reached);
        }
        match changed_since(app, at.as_ref(), &reached).await? {
            Some((runs, sequence)) => {
                for run in runs {
                    replace(app, run).await?;
                }
                *at = Some(Mark { sequence, ..reached });
            }
            None => {
                // What comes while it is read stands behind `reached` and is taken again.
                *app.duplicates.write() = Index::new();
                replace(app, 0..=i64::MAX).await?;
                *at = Some(reached);
            }
        }
    }
}

/// The numbers of entries that changed, and up to where; nothing where the log does not go back so far.
async fn changed_since(
    app: &App,
    at: Option<&Mark>,
    reached: &Mark,
) -> Result<Option<(Vec<RangeInclusive<i64>>, i64)>> {
    let Some(at) = at.filter(|at| at.identity == reached.identity && at.sequence <= reached.sequence) else {
        return Ok(None);
    };
    let Some(next) = changes::after(&app.db, at.sequence, STEP).await? else { return Ok(None) };
    let Some(last) = next.last() else { return Ok((at == reached).then(|| (Vec::new(), at.sequence))) };
    let sequence = last.sequence;
    let mut runs = Vec::new();
    for change in &next {
        match change.changed() {
            Changed::All("activity") => return Ok(None),
            Changed::Numbers("activity", run) => runs.push(run),
            Changed::One(subject) => {
                let number = subject.strip_prefix("activity/").and_then(|number| number.parse::<i64>().ok());
                runs.extend(number.map(|number| number..=number));
            }
            Changed::All(_) | Changed::Numbers(..) => {}
        }
    }
    Ok(Some((changes::joined(runs), sequence)))
}

/// Puts the entries with these numbers in the place of those that the index had.
async fn replace(app: &App, run: RangeInclusive<i64>) -> Result<()> {
    let mut from = *run.start();
    loop {
        let entries = published_between(&app.db, from, *run.end(), AT_ONCE).await?;
        let is_last = entries.len() < usize::try_from(AT_ONCE).unwrap_or(usize::MAX);
        let to = if is_last { *run.end() } else { entries.last().map_or(*run.end(), |entry| entry.id) };
        let held = app.duplicates.clone();
        blocking(move || {
            let plains: Vec<(u64, Plain)> =
                entries.iter().map(|entry| (entry.id.unsigned_abs(), plain(&entry.record))).collect();
            let mut index = held.write();
            // The whole register is read into an empty index; what changed may be gone from it.
            if to != i64::MAX {
                (from..=to).for_each(|id| drop_entry(&mut index, id));
            }
            plains.iter().for_each(|(id, plain)| index.add_plain(*id, plain));
        })
        .await?;
        if is_last {
            return Ok(());
        }
        from = to.saturating_add(1);
    }
}

fn drop_entry(index: &mut Index, id: i64) {
    index.remove(id.unsigned_abs());
}

/// Looks for pairs of what changed since they were last looked for.
async fn bring_pairs(app: &App, reached: &Mark) -> Result<()> {
    loop {
        let mark = store::mark(&app.db).await?;
        if mark.as_ref() == Some(reached) {
            return Ok(());
        }
        match changed_since(app, mark.as_ref(), reached).await? {
            Some((runs, sequence)) => {
                look_again(app, runs).await?;
                let mut tx = app.db.begin().await?;
                store::set_mark(&mut tx, &Mark { sequence, identity: reached.identity.clone() }).await?;
                tx.commit().await?;
            }
            None => {
                look_at_everything(app).await?;
                let mut tx = app.db.begin().await?;
                store::set_mark(&mut tx, reached).await?;
                tx.commit().await?;
            }
        }
    }
}

/// Finds the pairs of some entries anew.
async fn look_again(app: &App, runs: Vec<RangeInclusive<i64>>) -> Result<()> {
    let mut tx = app.db.begin().await?;
    for run in &runs {
        store::forget(&mut tx, *run.start(), *run.end()).await?;
    }
    tx.commit().await?;
    // Numbers that the index does not have have no neighbours.
    let ids = runs.into_iter().flatten().filter_map(|id| u64::try_from(id).ok());
    look_at(app, ids).await
}

async fn look_at_everything(app: &App) -> Result<()> {
    let mut tx = app.db.begin().await?;
    store::forget(&mut tx, 0, i64::MAX).await?;
    tx.commit().await?;
    let held = app.duplicates.clone();
    let ids = blocking(move || held.read().ids()).await?;
    look_at(app, ids.into_iter()).await
}

/// Keeps the pairs of these entries, some hundred entries in a transaction.
async fn look_at(app: &App, mut ids: impl Iterator<Item = u64>) -> Result<()> {
    loop {
        let some: Vec<u64> = ids.by_ref().take(TOGETHER).collect();
        if some.is_empty() {
            return Ok(());
        }
        let held = app.duplicates.clone();
        let found = blocking(move || {
            let mut found = BTreeMap::new();
            for id in some {
                // The lock is given back between two entries: people who type wait for none of this.
                let near = held.read().search_for(id, ASKED).map(|search| search.near).unwrap_or_default();
                found.extend(pairs(id, near).map(|pair| ((pair.one, pair.other), pair)));
            }
            found
        })
        .await?;
        if found.is_empty() {
            continue;
        }
        let mut tx = app.db.begin().await?;
        for pair in found.values() {
            store::put(&mut tx, pair).await?;
        }
        tx.commit().await?;
    }
}

fn pairs(id: u64, near: Vec<Near>) -> impl Iterator<Item = Found> {
    let (mut duplicates, mut related) = (0, 0);
    near.into_iter().filter_map(move |near| {
        let kind = PairKind::from(near.kind);
        let (count, most) = match kind {
            PairKind::Duplicate => (&mut duplicates, DUPLICATES),
            PairKind::Related => (&mut related, RELATED),
        };
        *count += 1;
        let (id, other) = (i64::try_from(id).ok()?, i64::try_from(near.id).ok()?);
        (*count <= most).then(|| Found {
            one: id.min(other),
            other: id.max(other),
            kind,
            score: (near.score * 1_000.0).round() as i64,
            reasons: near.reasons,
        })
    })
}

/// Runs what takes processor time beside the threads that answer requests.
async fn blocking<T: Send + 'static>(act: impl FnOnce() -> T + Send + 'static) -> Result<T> {
    spawn_blocking(act)
        .await
        .map_err(|error| Error::internal("the index of likenesses could not be used", error))
}
