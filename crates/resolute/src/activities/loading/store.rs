//! SQL of lists: few statements for many entries.

use std::collections::HashMap;

use serde::Serialize;
use serde_json::Value as Json;

use super::super::model::{Record, Standing, Step};
use super::super::store::{party_rows, record, standing, to_json};
use super::super::{agreements, names};
use super::numbers::Numbers;
use super::{Given, Own, Plan, mark};
use crate::db::{Rows, Tx};
use crate::error::Result;
use crate::search::changes;
use crate::values;

/// Names of vanished entries that a report has.
const NAMED: usize = 100;
/// Rows that are looked through at once.
const STEP: i64 = 10_000;

/// An entry that is known under a name of the source.
#[derive(Debug, Clone, sqlx::FromRow)]
pub(super) struct Held {
    pub(super) external_id: String,
    pub(super) id: i64,
    pub(super) revision: i64,
    standing: String,
    pub(super) owner: Option<String>,
    pub(super) published_at: Option<String>,
    pub(super) merged_into: Option<i64>,
    pub(super) digest: String,
    pub(super) waits: bool,
    source: String,
    created_at: String,
}

impl Held {
    /// Whether this is the entry that a file says to come from.
    pub(super) fn is(&self, own: &Own) -> bool {
        let name = Some(self.external_id.as_str()).filter(|name| !name.is_empty());
        own.mark == mark(self.id, &self.source, name, &self.created_at)
    }

    pub(super) fn standing(&self) -> Result<Standing> {
        standing(&self.standing)
    }
}

/// A known entry with its words before and after.
#[derive(Debug)]
pub(super) struct Changed {
    pub(super) held: Held,
    pub(super) given: Given,
    /// Of what its list gave, where it is from a list; without it what a list gave once stays.
    pub(super) digest: Option<String>,
    pub(super) before: Record,
    pub(super) record: Record,
}

/// The known entries among some names.
pub(super) async fn held(tx: &mut Tx, source: &str, names: &Json) -> Result<Vec<Held>> {
    Ok(tx
        .all_among(
            "SELECT a.external_id, a.id, a.revision, a.standing, a.owner, a.published_at, a.merged_into,
                    coalesce(o.digest, '') AS digest, p.activity IS NOT NULL AS waits, a.source, a.created_at
             FROM activities a LEFT JOIN activity_originals o ON o.activity = a.id
             LEFT JOIN activity_proposals p ON p.activity = a.id
             WHERE a.source = $2 AND a.external_id IN {among}",
            names,
            values![source],
        )
        .await?)
}

/// The known entries among some numbers.
pub(super) async fn held_numbers(tx: &mut Tx, numbers: &Json) -> Result<Vec<Held>> {
    Ok(tx
        .all_among(
            "SELECT coalesce(a.external_id, '') AS external_id, a.id, a.revision, a.standing, a.owner, a.published_at,
                    a.merged_into, '' AS digest, p.activity IS NOT NULL AS waits, a.source, a.created_at
             FROM activities a LEFT JOIN activity_proposals p ON p.activity = a.id WHERE a.id IN {numbers}",
            numbers,
            values![],
        )
        .await?)
}

/// Keeps others from changing entries of some numbers until the transaction ends.
pub(super) async fn lock_numbers(tx: &mut Tx, numbers: &Json) -> Result<()> {
    let _locked: Vec<(i64,)> = tx
        .all_among(
            "SELECT a.id FROM activities a WHERE a.id IN {numbers} ORDER BY a.id {locked}",
            numbers,
            values![],
        )
        .await?;
    Ok(())
}

/// Keeps others from changing entries until the transaction ends.
pub(super) async fn lock(tx: &mut Tx, source: &str, names: &Json) -> Result<()> {
    let _locked: Vec<(i64,)> = tx
        .all_among(
            "SELECT a.id FROM activities a WHERE a.source = $2 AND a.external_id IN {among} ORDER BY a.id {locked}",
            names,
            values![source],
        )
        .await?;
    Ok(())
}

/// The words of entries, and what their list said last time.
pub(super) async fn words(tx: &mut Tx, numbers: &Json) -> Result<HashMap<i64, (Record, Option<String>)>> {
    let rows: Vec<(i64, String, Option<String>)> = tx
        .all_among(
            "SELECT a.id, a.record_json, o.original
             FROM activities a LEFT JOIN activity_originals o ON o.activity = a.id WHERE a.id IN {numbers}",
            numbers,
            values![],
        )
        .await?;
    rows.into_iter().map(|(id, json, original)| Ok((id, (record(&json)?, original)))).collect()
}

/// What a list gave for an entry, all of it, with the form of the list: `iati`, `table`.
///
/// # Errors
/// As the database.
pub async fn original(db: &crate::db::Db, id: i64) -> Result<Option<(String, String)>> {
    Ok(db
        .optional("SELECT format, original FROM activity_originals WHERE activity = $1", values![id])
        .await?)
}

const STEPS: &[&str] = &["activity", "step", "reason", "person", "acting_for", "at"];
const ORIGINALS: &[&str] = &["activity", "import", "digest", "format", "original"];

/// Stores new entries and returns their numbers.
pub(super) async fn insert(tx: &mut Tx, plan: &Plan<'_>, fresh: &[(Given, String)]) -> Result<Vec<i64>> {
    if fresh.is_empty() {
        return Ok(Vec::new());
    }
    let numbers = tx.numbers("activities", fresh.len()).await?;
    let at = plan.at.to_string();
    let standing = if plan.publishes { Standing::Published } else { Standing::Submitted };
    let mut rows = tx.rows(
        "activities",
        &[
            "id",
            "source",
            "external_id",
            "owner",
            "standing",
            "title",
            "kind",
            "progress",
            "starts_on",
            "ends_on",
            "organisation",
            "record_json",
            "created_at",
            "changed_at",
            "published_at",
        ],
    );
    for (&id, (given, _)) in numbers.iter().zip(fresh) {
        let record = &given.record;
        rows.integer(id);
        rows.text(plan.source);
        rows.text(&given.external_id);
        rows.optional(plan.owner);
        rows.text(standing.code());
        rows.text(&record.title);
        rows.text(record.kind.code());
        rows.text(record.progress.map_or("", |progress| progress.code()));
        rows.optional(record.starts_on.map(|day| day.to_string()).as_deref());
        rows.optional(record.ends_on.map(|day| day.to_string()).as_deref());
        rows.text(&record.organisation);
        rows.text(to_json(record));
        rows.text(&at);
        rows.text(&at);
        rows.optional(plan.publishes.then_some(&at));
    }
    tx.load(rows).await?;
    if plan.publishes {
        derive(tx, numbers.iter().copied().zip(fresh.iter().map(|(given, _)| &given.record))).await?;
    }
    let mut originals = tx.rows("activity_originals", ORIGINALS);
    for (&id, (given, digest)) in numbers.iter().zip(fresh) {
        original_row(&mut originals, plan, id, (digest, given));
    }
    tx.load(originals).await?;
    add_steps(tx, plan, numbers.iter().copied()).await?;
    Ok(numbers)
}

fn original_row(rows: &mut Rows, plan: &Plan<'_>, id: i64, (digest, given): (&str, &Given)) {
    rows.integer(id);
    rows.integer(plan.import);
    rows.text(digest);
    rows.text(given.format);
    rows.text(&given.original);
}

/// Gives known entries other words; `settled` ones keep their standing and are not public.
pub(super) async fn replace(tx: &mut Tx, plan: &Plan<'_>, changed: &[Changed], settled: bool) -> Result<()> {
    if changed.is_empty() {
        return Ok(());
    }
    let at = plan.at.to_string();
    let publishes = plan.publishes && !settled;
    let standing = if publishes { Standing::Published } else { Standing::Submitted };
    let mut words = Vec::with_capacity(changed.len() * 12);
    for one in changed {
        let (record, held) = (&one.record, &one.held);
        let published_at = held.published_at.as_deref().or(publishes.then_some(at.as_str()));
        let standing = if settled { held.standing()? } else { standing };
        words.extend(values![
            held.id,
            held.revision + 1,
            standing.code(),
            &record.title,
            record.kind.code(),
            record.progress.map_or("", |progress| progress.code()),
            record.starts_on,
            record.ends_on,
            &record.organisation,
            to_json(record),
            &at,
            published_at,
        ]);
    }
    tx.update_rows(
        "activities",
        &[
            "id",
            "revision",
            "standing",
            "title",
            "kind",
            "progress",
            "starts_on",
            "ends_on",
            "organisation",
            "record_json",
            "changed_at",
            "published_at",
        ],
        words,
    )
    .await?;
    let numbers = Json::from_iter(changed.iter().map(|one| one.held.id));
    if publishes {
        tx.execute_among("DELETE FROM activity_tags WHERE activity IN {numbers}", &numbers).await?;
        tx.execute_among("DELETE FROM activity_parties WHERE activity IN {numbers}", &numbers).await?;
        derive(tx, changed.iter().map(|one| (one.held.id, &one.record))).await?;
    }
    let listed: Vec<(&Changed, &str)> =
        changed.iter().filter_map(|one| Some((one, one.digest.as_deref()?))).collect();
    if !listed.is_empty() {
        let numbers = Json::from_iter(listed.iter().map(|(one, _)| one.held.id));
        tx.execute_among("DELETE FROM activity_originals WHERE activity IN {numbers}", &numbers).await?;
        let mut originals = tx.rows("activity_originals", ORIGINALS);
        for (one, digest) in listed {
            original_row(&mut originals, plan, one.held.id, (digest, &one.given));
        }
        tx.load(originals).await?;
    }
    add_steps(tx, plan, changed.iter().map(|one| one.held.id)).await
}

/// Keeps changes to published entries beside them, for a reviewer. What the list said stays as a reviewer last saw it:
/// nothing unreviewed may leave in an export.
pub(super) async fn propose(tx: &mut Tx, plan: &Plan<'_>, changed: &[Changed]) -> Result<()> {
    if changed.is_empty() {
        return Ok(());
    }
    let at = plan.at.to_string();
    let columns = &["activity", "base_revision", "revision", "standing", "record_json", "changed_at"];
    let mut rows = tx.rows("activity_proposals", columns);
    for one in changed {
        rows.integer(one.held.id);
        rows.integer(one.held.revision);
        rows.integer(1);
        rows.text(Standing::Submitted.code());
        rows.text(to_json(&one.record));
        rows.text(&at);
    }
    tx.load(rows).await?;
    add_steps(tx, plan, changed.iter().map(|one| one.held.id)).await
}

async fn add_steps(tx: &mut Tx, plan: &Plan<'_>, numbers: impl Iterator<Item = i64>) -> Result<()> {
    let (at, reason) = (plan.at.to_string(), format!("import/{}", plan.import));
    let mut steps = tx.rows("activity_steps", STEPS);
    for id in numbers {
        steps.integer(id);
        steps.text(Step::Imported.code());
        steps.text(&reason);
        steps.text(&plan.person.name);
        steps.text(&plan.person.acting_for);
        steps.text(&at);
    }
    Ok(tx.load(steps).await?)
}

/// Writes what is derived from published records: tags, parties, terms of agreements. Their money is for [`super::super::money`].
async fn derive<'a>(tx: &mut Tx, records: impl Iterator<Item = (i64, &'a Record)> + Clone) -> Result<()> {
    let mut tags = tx.rows("activity_tags", &["activity", "scheme", "notation"]);
    let mut parties = tx.rows("activity_parties", &["activity", "position", "role", "name", "actor"]);
    for (id, record) in records.clone() {
        for tag in record.tags() {
            tags.integer(id);
            tags.text(tag.scheme);
            tags.text(tag.notation);
        }
        for (position, (role, name, actor)) in (0..).zip(party_rows(record)) {
            parties.integer(id);
            parties.integer(position);
            parties.text(role);
            parties.text(name);
            parties.optional(actor);
        }
    }
    tx.load(tags).await?;
    tx.load(parties).await?;
    names::apply(tx, &Json::from_iter(records.clone().map(|(id, _)| id))).await?;
    agreements::derive(tx, records).await
}

/// An entry that an older file of a list brought and a newer one has no more.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, serde::Deserialize, sqlx::FromRow, utoipa::ToSchema)]
pub struct Gone {
    /// Its number; 0 for a publisher, which has none.
    pub id: i64,
    /// What the list called it.
    pub external_id: String,
    /// Its title.
    pub title: String,
}

/// How many entries of a list are not among those that were met, and the first of them.
pub(super) async fn vanished(
    tx: &mut Tx,
    list: &str,
    met: &Numbers,
    import: i64,
) -> Result<(u64, Vec<Gone>)> {
    let (mut count, mut named, mut last) = (0, Vec::new(), 0);
    loop {
        let rows: Vec<Gone> = tx
            .all(
                "SELECT a.id, coalesce(a.external_id, '') AS external_id, a.title
                 FROM activity_originals o JOIN activity_imports i ON i.id = o.import
                 JOIN activities a ON a.id = o.activity
                 WHERE i.list = $1 AND o.import <> $2 AND o.activity > $3 ORDER BY o.activity LIMIT $4",
                values![list, import, last, STEP],
            )
            .await?;
        let Some(end) = rows.last() else { return Ok((count, named)) };
        last = end.id;
        for row in rows.into_iter().filter(|row| !met.contains(row.id)) {
            count += 1;
            if named.len() < NAMED {
                named.push(row);
            }
        }
    }
}

/// Notes for the index which entries changed.
pub(super) async fn note(tx: &mut Tx, touched: &Numbers) -> Result<()> {
    changes::note_numbers(tx, "activity", &touched.all()).await
}
