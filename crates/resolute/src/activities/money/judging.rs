//! Verdicts about the lines of the whole register, kept with every change.
//!
//! Lines of activities that nothing connects do not bear on each other, so a change judges anew only what it touches: the
//! activities that it is connected with, before it or after it, and those that these are connected with. The rules themselves
//! are those of [`resolute_iati::verdicts`].

use std::collections::{BTreeSet, HashSet};

use resolute_iati::{MoneyEntry, verdicts};
use serde_json::Value as Json;

use super::model::Judged;
use super::{blocking, store};
use crate::app::App;
use crate::db::Tx;
use crate::error::Result;
use crate::search::changes;

/// Rises when the rules judge the same lines otherwise, so that a newer program judges everything anew.
const RULES: i64 = 1;
/// Entries that are looked at together.
const AT_ONCE: usize = 1_000;
/// Entries that are read from the database at once.
const PAGE: i64 = 500;

/// Numbers of activities of which others are asked, as the database takes them.
fn json(numbers: &[i64]) -> Json {
    Json::from(numbers)
}

/// Stores the money of entries that had none before. Each is judged for itself; [`settle`] judges it among the others.
///
/// # Errors
/// As the database.
pub async fn add(tx: &mut Tx, entries: Vec<(i64, MoneyEntry)>) -> Result<()> {
    let alone = |(id, entry): (i64, MoneyEntry)| {
        let judged = verdicts(std::slice::from_ref(&entry)).into_iter().flatten();
        let judged = judged.map(|verdict| Judged::of(verdict, |_| id)).collect();
        (id, entry, judged)
    };
    let entries: Vec<_> = entries.into_iter().map(alone).collect();
    store::put_lines(tx, &entries).await?;
    store::put_references(tx, &entries).await
}

/// Reads the money of entries anew that were published, changed or taken out of the register, and returns the entries that
/// were connected with them; [`settle`] is told about both.
///
/// # Errors
/// As the database.
pub async fn reread(tx: &mut Tx, numbers: &[i64]) -> Result<Vec<i64>> {
    let mut near = Vec::new();
    for some in numbers.chunks(AT_ONCE) {
        let some = json(some);
        near.extend(store::neighbours(tx, &some).await?.into_iter().map(|(_, other)| other));
        store::forget(tx, &some).await?;
        let entries = store::read_among(tx, &some).await?;
        add(tx, entries).await?;
    }
    Ok(near)
}

/// Judges entries that were added or read anew, among all that they are connected with. `near` are those that were connected
/// with them before. Returns all other entries whose lines count otherwise than before.
///
/// # Errors
/// As the database.
pub async fn settle(tx: &mut Tx, added: &[i64], near: &[i64]) -> Result<Vec<i64>> {
    if added.is_empty() && near.is_empty() {
        return Ok(Vec::new());
    }
    store::lock(tx).await?;
    let mut done = HashSet::new();
    let mut otherwise = BTreeSet::new();
    for some in near.chunks(AT_ONCE) {
        judge(tx, some, &mut done, &mut otherwise).await?;
    }
    for some in added.chunks(AT_ONCE) {
        // Most are connected with nothing, and were judged already.
        let pairs = store::neighbours(tx, &json(some)).await?;
        let connected: BTreeSet<i64> = pairs.into_iter().map(|(one, _)| one).collect();
        let connected: Vec<i64> = connected.into_iter().collect();
        judge(tx, &connected, &mut done, &mut otherwise).await?;
    }
    let added: HashSet<i64> = added.iter().copied().collect();
    Ok(otherwise.into_iter().filter(|number| !added.contains(number)).collect())
}

/// [`reread`] and [`settle`] in one.
///
/// # Errors
/// As the database.
pub async fn renew(tx: &mut Tx, numbers: &[i64]) -> Result<Vec<i64>> {
    store::lock(tx).await?;
    let near = reread(tx, numbers).await?;
    settle(tx, numbers, &near).await
}

/// Judges some entries and all that they are connected with.
async fn judge(
    tx: &mut Tx,
    some: &[i64],
    done: &mut HashSet<i64>,
    otherwise: &mut BTreeSet<i64>,
) -> Result<()> {
    let mut family: Vec<i64> = some.iter().copied().filter(|number| done.insert(*number)).collect();
    let mut looked_at = 0;
    while looked_at < family.len() {
        let next = family.len().min(looked_at + AT_ONCE);
        let pairs = store::neighbours(tx, &json(&family[looked_at..next])).await?;
        looked_at = next;
        family.extend(pairs.into_iter().map(|(_, other)| other).filter(|other| done.insert(*other)));
    }
    family.sort_unstable();
    let mut entries = Vec::with_capacity(family.len());
    for some in family.chunks(AT_ONCE) {
        entries.extend(store::judged(tx, &json(some)).await?);
    }
    let changed = blocking(move || changed(entries)).await?;
    for some in changed.chunks(AT_ONCE) {
        let numbers: Vec<i64> = some.iter().map(|(id, ..)| *id).collect();
        store::forget_lines(tx, &json(&numbers)).await?;
        store::put_lines(tx, some).await?;
        otherwise.extend(numbers);
    }
    Ok(())
}

type Entry = (i64, MoneyEntry, Vec<Judged>);

/// The entries of a set of which something else is said now.
fn changed(entries: Vec<Entry>) -> Vec<Entry> {
    let mut set = Vec::with_capacity(entries.len());
    let mut known = Vec::with_capacity(entries.len());
    for (id, entry, judged) in entries {
        set.push(entry);
        known.push((id, judged));
    }
    let now = verdicts(&set);
    let number = |entry: usize| known[entry].0;
    let now: Vec<Vec<Judged>> = now
        .into_iter()
        .map(|lines| lines.into_iter().map(|verdict| Judged::of(verdict, number)).collect())
        .collect();
    let mut changed = Vec::new();
    for ((entry, now), (id, before)) in set.into_iter().zip(now).zip(known) {
        if now != before {
            changed.push((id, entry, now));
        }
    }
    changed
}

/// What a rebuild did.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, serde::Serialize)]
pub struct Rebuilt {
    /// Published activities that were read.
    pub activities: usize,
    /// Of these, how many have lines that count otherwise because of others.
    pub judged_together: usize,
}

/// Reads and judges the money of the whole register anew, in one transaction; `progress` is told how many of how many
/// activities were read.
///
/// # Errors
/// As the database.
pub async fn rebuild(app: &App, progress: impl Fn(u64, u64)) -> Result<Rebuilt> {
    let mut tx = app.db.begin().await?;
    let all = store::published(&mut tx).await?;
    store::lock(&mut tx).await?;
    store::forget_all(&mut tx).await?;
    let mut numbers: Vec<i64> = Vec::new();
    loop {
        let after = numbers.last().copied().unwrap_or_default();
        let entries = store::read_after(&mut tx, after, PAGE).await?;
        if entries.is_empty() {
            break;
        }
        numbers.extend(entries.iter().map(|(id, _)| *id));
        add(&mut tx, entries).await?;
        progress(numbers.len() as u64, all);
    }
    let mut done = HashSet::new();
    let mut otherwise = BTreeSet::new();
    for some in numbers.chunks(AT_ONCE) {
        let pairs = store::neighbours(&mut tx, &json(some)).await?;
        let connected: BTreeSet<i64> = pairs.into_iter().map(|(one, _)| one).collect();
        let connected: Vec<i64> = connected.into_iter().collect();
        judge(&mut tx, &connected, &mut done, &mut otherwise).await?;
    }
    store::set_rules(&mut tx, RULES).await?;
    if !numbers.is_empty() {
        changes::note(&mut tx, &format!("{}/*", crate::activities::search::NOUN)).await?;
    }
    tx.commit().await?;
    Ok(Rebuilt { activities: numbers.len(), judged_together: otherwise.len() })
}

/// Judges everything where that was never done by these rules: after the program was replaced by a newer one.
///
/// # Errors
/// As the database.
pub async fn ensure(app: &App, progress: impl Fn(u64, u64)) -> Result<Option<Rebuilt>> {
    if store::rules(&app.db).await? == RULES {
        return Ok(None);
    }
    rebuild(app, progress).await.map(Some)
}
