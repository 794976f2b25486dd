//! SQL of activities. What is public of an entry is its row; what waits for review stands in `activity_proposals`.

use jiff::Timestamp;
use serde_json::json;

use super::model::{Known, Record, Standing, Step};
use crate::accounts::Person;
use crate::db::{Db, Tx};
use crate::error::{Error, Result};
use crate::values;

/// An entry as it is stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its number, which its address has.
    pub id: i64,
    /// Where it comes from: `form`, or the name of an imported list.
    pub source: String,
    /// How that source calls it.
    pub external_id: Option<String>,
    /// Code of the actor whose entry it is.
    pub owner: Option<String>,
    /// Where its words stand.
    pub standing: Standing,
    /// Rises with every change.
    pub revision: i64,
    /// Its words; public only where `standing` is published.
    pub record: Record,
    /// When it was begun.
    pub created_at: String,
    /// When it was changed last.
    pub changed_at: String,
    /// When it became public.
    pub published_at: Option<String>,
    /// The last day on which its owner said that it is right.
    pub confirmed_on: Option<String>,
    /// The entry to which it leads, where it was merged.
    pub merged_into: Option<i64>,
}

impl Entry {
    /// Whether everybody may read it, or could until it was merged with another.
    pub fn was_public(&self) -> bool {
        self.published_at.is_some() && matches!(self.standing, Standing::Published | Standing::Merged)
    }
}

#[derive(sqlx::FromRow)]
struct Row {
    id: i64,
    source: String,
    external_id: Option<String>,
    owner: Option<String>,
    standing: String,
    revision: i64,
    record_json: String,
    created_at: String,
    changed_at: String,
    published_at: Option<String>,
    confirmed_on: Option<String>,
    merged_into: Option<i64>,
}

impl TryFrom<Row> for Entry {
    type Error = Error;

    fn try_from(row: Row) -> Result<Entry> {
        Ok(Entry {
            id: row.id,
            source: row.source,
            external_id: row.external_id,
            owner: row.owner,
            standing: standing(&row.standing)?,
            revision: row.revision,
            record: record(&row.record_json)?,
            created_at: row.created_at,
            changed_at: row.changed_at,
            published_at: row.published_at,
            confirmed_on: row.confirmed_on,
            merged_into: row.merged_into,
        })
    }
}

pub(super) fn standing(code: &str) -> Result<Standing> {
    Standing::from_code(code)
        .ok_or_else(|| Error::internal("an activity has a standing that this program does not know", code))
}

pub(super) fn record(json: &str) -> Result<Record> {
    serde_json::from_str(json)
        .map_err(|error| Error::internal("the record of an activity cannot be read", error))
}

pub(super) fn to_json(record: &Record) -> String {
    serde_json::to_string(record).expect("records are strings, dates and lists")
}

/// An entry by its number, whatever its standing: who may see it is for the caller to say.
///
/// # Errors
/// As the database.
pub async fn by_id(db: &Db, id: i64) -> Result<Option<Entry>> {
    let row: Option<Row> = db
        .optional(
            "SELECT id, source, external_id, owner, standing, revision, record_json, created_at, changed_at,
                    published_at, confirmed_on, merged_into
             FROM activities WHERE id = $1",
            values![id],
        )
        .await?;
    row.map(Entry::try_from).transpose()
}

/// An entry by its number, inside an action.
pub(super) async fn for_change(tx: &mut Tx, id: i64) -> Result<Entry> {
    let row: Option<Row> = tx
        .optional(
            "SELECT id, source, external_id, owner, standing, revision, record_json, created_at, changed_at,
                    published_at, confirmed_on, merged_into
             FROM activities WHERE id = $1",
            values![id],
        )
        .await?;
    row.map(Entry::try_from).transpose()?.ok_or_else(|| Error::NotFound(format!("activity {id}")))
}

/// The number and revision of the entry that a source calls by a name.
///
/// # Errors
/// As the database.
pub async fn by_source(tx: &mut Tx, source: &str, external_id: &str) -> Result<Option<(i64, i64)>> {
    Ok(tx
        .optional(
            "SELECT id, revision FROM activities WHERE source = $1 AND external_id = $2",
            values![source, external_id],
        )
        .await?)
}

/// Where an entry comes from and how it begins.
#[derive(Debug, Clone, Copy)]
pub struct Loaded<'a> {
    /// `form`, or the name of an imported list.
    pub source: &'a str,
    /// How that source calls it.
    pub external_id: Option<&'a str>,
    /// Code of the actor whose entry it is.
    pub owner: Option<&'a str>,
    /// Where its words stand.
    pub standing: Standing,
}

/// Stores a new entry and returns its number.
///
/// # Errors
/// As the database; a name that the source used already is a conflict.
pub async fn insert(tx: &mut Tx, loaded: Loaded<'_>, record: &Record, at: Timestamp) -> Result<i64> {
    let at = at.to_string();
    let published_at = (loaded.standing == Standing::Published).then_some(at.as_str());
    Ok(tx
        .insert(
            "INSERT INTO activities (source, external_id, owner, standing, title, kind, progress, starts_on, ends_on,
                                     organisation, record_json, created_at, changed_at, published_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $12, $13) RETURNING id",
            values![
                loaded.source,
                loaded.external_id,
                loaded.owner,
                loaded.standing.code(),
                &record.title,
                record.kind.code(),
                record.progress.map_or("", |progress| progress.code()),
                record.starts_on,
                record.ends_on,
                &record.organisation,
                to_json(record),
                &at,
                published_at,
            ],
        )
        .await?)
}

/// Gives an entry other words and another standing; `false` where it was changed meanwhile.
pub(super) async fn change(
    tx: &mut Tx,
    entry: &Entry,
    (standing, record): (Standing, &Record),
    at: Timestamp,
) -> Result<bool> {
    let at = at.to_string();
    let published_at = match standing {
        Standing::Published => entry.published_at.as_deref().or(Some(at.as_str())),
        _ => entry.published_at.as_deref(),
    };
    let changed = tx
        .execute(
            "UPDATE activities SET standing = $3, revision = revision + 1, title = $4, kind = $5, progress = $6,
                    starts_on = $7, ends_on = $8, organisation = $9, record_json = $10, changed_at = $11,
                    published_at = $12
             WHERE id = $1 AND revision = $2",
            values![
                entry.id,
                entry.revision,
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
            ],
        )
        .await?;
    Ok(changed == 1)
}

/// Writes what is derived from a published record anew: tags, parties, the term of an agreement. Its money is for [`super::money`].
pub(super) async fn derive(tx: &mut Tx, id: i64, record: &Record) -> Result<()> {
    tx.execute("DELETE FROM activity_tags WHERE activity = $1", values![id]).await?;
    tx.execute("DELETE FROM activity_parties WHERE activity = $1", values![id]).await?;
    let tags: Vec<_> = record
        .tags()
        .into_iter()
        .map(|tag| json!({ "activity": id, "scheme": tag.scheme, "notation": tag.notation }))
        .collect();
    tx.insert_rows("activity_tags", &["activity", "scheme", "notation"], &tags).await?;
    let parties = parties(id, record);
    let columns = ["activity", "position", "role", "name", "actor"];
    tx.insert_rows("activity_parties", &columns, &parties).await?;
    super::names::apply(tx, &json!([id])).await?;
    super::agreements::derive(tx, std::iter::once((id, record))).await
}

fn parties(id: i64, record: &Record) -> Vec<serde_json::Value> {
    (0..)
        .zip(party_rows(record))
        .map(|(position, (role, name, actor)): (usize, _)| {
            json!({ "activity": id, "position": position, "role": role, "name": name, "actor": actor })
        })
        .collect()
}

/// Role, name and code of everybody who takes part. The organisation that does it stands first, with the role `lead`.
pub(super) fn party_rows(record: &Record) -> impl Iterator<Item = (&str, &str, Option<&str>)> {
    let lead = (!record.organisation.is_empty()).then_some((
        "lead",
        record.organisation.as_str(),
        record.actor.as_deref(),
    ));
    let others =
        record.parties.iter().map(|party| (party.role.as_str(), party.name.as_str(), party.actor.as_deref()));
    lead.into_iter().chain(others)
}

/// Notes the last day on which its owner said that it is right.
pub(super) async fn set_confirmed(tx: &mut Tx, id: i64, on: jiff::civil::Date) -> Result<()> {
    tx.execute("UPDATE activities SET confirmed_on = $2 WHERE id = $1", values![id, on]).await?;
    Ok(())
}

/// Changes to a published entry that wait.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// Where they stand.
    pub standing: Standing,
    /// Revision of the entry that was changed.
    pub base_revision: i64,
    /// Rises with every change of the changes.
    pub revision: i64,
    /// The words as they would be.
    pub record: Record,
    /// When they were changed last.
    pub changed_at: String,
}

#[derive(sqlx::FromRow)]
struct ProposalRow {
    standing: String,
    base_revision: i64,
    revision: i64,
    record_json: String,
    changed_at: String,
}

impl TryFrom<ProposalRow> for Proposal {
    type Error = Error;

    fn try_from(row: ProposalRow) -> Result<Proposal> {
        Ok(Proposal {
            standing: standing(&row.standing)?,
            base_revision: row.base_revision,
            revision: row.revision,
            record: record(&row.record_json)?,
            changed_at: row.changed_at,
        })
    }
}

/// The changes to an entry that wait, if there are any.
///
/// # Errors
/// As the database.
pub async fn proposal(db: &Db, id: i64) -> Result<Option<Proposal>> {
    let row: Option<ProposalRow> = db
        .optional(
            "SELECT standing, base_revision, revision, record_json, changed_at
             FROM activity_proposals WHERE activity = $1",
            values![id],
        )
        .await?;
    row.map(Proposal::try_from).transpose()
}

/// As [`proposal`], inside an action.
pub(super) async fn proposal_for_change(tx: &mut Tx, id: i64) -> Result<Option<Proposal>> {
    let row: Option<ProposalRow> = tx
        .optional(
            "SELECT standing, base_revision, revision, record_json, changed_at
             FROM activity_proposals WHERE activity = $1",
            values![id],
        )
        .await?;
    row.map(Proposal::try_from).transpose()
}

/// Keeps changes to a published entry, beside it.
pub(super) async fn put_proposal(
    tx: &mut Tx,
    entry: &Entry,
    (standing, record): (Standing, &Record),
    at: Timestamp,
) -> Result<()> {
    tx.execute(
        "INSERT INTO activity_proposals (activity, base_revision, revision, standing, record_json, changed_at)
         VALUES ($1, $2, 1, $3, $4, $5)
         ON CONFLICT (activity) DO UPDATE SET standing = excluded.standing, record_json = excluded.record_json,
             changed_at = excluded.changed_at, revision = activity_proposals.revision + 1,
             base_revision = excluded.base_revision",
        values![entry.id, entry.revision, standing.code(), to_json(record), at.to_string()],
    )
    .await?;
    Ok(())
}

pub(super) async fn drop_proposal(tx: &mut Tx, id: i64) -> Result<()> {
    tx.execute("DELETE FROM activity_proposals WHERE activity = $1", values![id]).await?;
    Ok(())
}

/// One thing that was done with an entry.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct StepTaken {
    /// What: a code of [`Step`].
    pub step: String,
    /// Why; may be empty.
    pub reason: String,
    /// Who.
    pub person: String,
    /// For whom.
    pub acting_for: String,
    /// When.
    pub at: String,
}

/// What became of an entry, oldest first.
///
/// # Errors
/// As the database.
pub async fn steps(db: &Db, id: i64) -> Result<Vec<StepTaken>> {
    Ok(db
        .all(
            "SELECT step, reason, person, acting_for, at FROM activity_steps WHERE activity = $1 ORDER BY id",
            values![id],
        )
        .await?)
}

/// Numbers and titles of the entries that were merged into one.
///
/// # Errors
/// As the database.
pub(super) async fn absorbed(db: &Db, id: i64) -> Result<Vec<(i64, String)>> {
    let sql = "SELECT id, title FROM activities WHERE merged_into = $1 ORDER BY id";
    Ok(db.all(sql, values![id]).await?)
}

/// Adds to what became of an entry.
pub(super) async fn add_step(
    tx: &mut Tx,
    id: i64,
    (step, reason): (Step, &str),
    person: &Person,
    at: Timestamp,
) -> Result<()> {
    tx.execute(
        "INSERT INTO activity_steps (activity, step, reason, person, acting_for, at)
         VALUES ($1, $2, $3, $4, $5, $6)",
        values![id, step.code(), reason, &person.name, &person.acting_for, at.to_string()],
    )
    .await?;
    Ok(())
}

/// The day (ISO 8601) on which its owner last gave an entry to the reviewers.
pub(super) async fn submitted_on(tx: &mut Tx, id: i64) -> Result<Option<String>> {
    let sql = "SELECT max(at) FROM activity_steps WHERE activity = $1 AND step = 'submitted'";
    let row: Option<(Option<String>,)> = tx.optional(sql, values![id]).await?;
    Ok(row.and_then(|(at,)| at).and_then(|at| at.get(..10).map(str::to_owned)))
}

/// Codes that an entry may use.
pub(super) async fn known(tx: &mut Tx) -> Result<Known> {
    let concepts: Vec<(String, String)> = tx.all("SELECT scheme, notation FROM concepts", values![]).await?;
    let actors: Vec<(String,)> = tx.all("SELECT id FROM actors", values![]).await?;
    let types = concepts.iter().filter(|(scheme, _)| scheme == "stakeholder-types");
    Ok(Known {
        organisation_types: types.map(|(_, code)| code.clone()).collect(),
        concepts: concepts.into_iter().collect(),
        actors: actors.into_iter().map(|(code,)| code).collect(),
    })
}

/// As [`known`], outside of an action.
pub(super) async fn known_now(db: &Db) -> Result<Known> {
    known(&mut db.snapshot().await?).await
}

/// Published entries whose numbers lie between two, in order.
pub(super) async fn published_between(db: &Db, first: i64, last: i64, limit: i64) -> Result<Vec<Entry>> {
    let rows: Vec<Row> = db
        .all(
            "SELECT id, source, external_id, owner, standing, revision, record_json, created_at, changed_at,
                    published_at, confirmed_on, merged_into
             FROM activities WHERE id >= $1 AND id <= $2 AND standing = 'published' ORDER BY id LIMIT $3",
            values![first, last, limit],
        )
        .await?;
    rows.into_iter().map(Entry::try_from).collect()
}

pub(super) async fn count_published(db: &Db, first: i64, last: i64) -> Result<i64> {
    let sql = "SELECT count(*) FROM activities WHERE id >= $1 AND id <= $2 AND standing = 'published'";
    let (count,): (i64,) = db.one(sql, values![first, last]).await?;
    Ok(count)
}

/// The records of the published entries among some numbers.
pub(super) async fn published_records(
    db: &Db,
    numbers: &serde_json::Value,
) -> Result<std::collections::HashMap<i64, Record>> {
    let rows: Vec<(i64, String)> = db
        .snapshot()
        .await?
        .all_among(
            "SELECT id, record_json FROM activities WHERE standing = 'published' AND id IN {numbers}",
            numbers,
            values![],
        )
        .await?;
    rows.into_iter().map(|(id, json)| Ok((id, record(&json)?))).collect()
}

/// Whether entries of any other source are there, whatever their standing.
pub(super) async fn has_other_sources(db: &Db, source: &str) -> Result<bool> {
    let row: Option<(i64,)> =
        db.optional("SELECT id FROM activities WHERE source <> $1 LIMIT 1", values![source]).await?;
    Ok(row.is_some())
}

/// Whether entries of a source are there, whatever their standing.
pub(super) async fn has_source(db: &Db, source: &str) -> Result<bool> {
    let row: Option<(i64,)> =
        db.optional("SELECT id FROM activities WHERE source = $1 LIMIT 1", values![source]).await?;
    Ok(row.is_some())
}

/// Numbers of published entries whose owner last spoke from one day up to and without another.
pub(super) async fn confirmed_between(
    db: &Db,
    from: jiff::civil::Date,
    until: jiff::civil::Date,
) -> Result<Vec<i64>> {
    let rows: Vec<(i64,)> = db
        .all(
            "SELECT id FROM activities WHERE confirmed_on >= $1 AND confirmed_on < $2 AND standing = 'published'",
            values![from, until],
        )
        .await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}
