//! SQL of lines of money and of what connects activities.

use std::collections::{BTreeMap, HashMap};

use resolute_iati::{MoneyEntry, MoneyKind, MoneyLine};
use serde_json::Value as Json;

use super::model::{COUNTED, Judged};
use crate::activities::store::record;
use crate::db::{Db, Tx};
use crate::error::Result;
use crate::values;

/// Lets nobody else work out verdicts until the transaction ends: two who judge related activities at once would each not
/// see what the other brings.
pub(super) async fn lock(tx: &mut Tx) -> Result<()> {
    let sql = "INSERT INTO activity_money_mark (id, rules) VALUES (1, 0)
               ON CONFLICT (id) DO UPDATE SET rules = activity_money_mark.rules";
    tx.execute(sql, values![]).await?;
    Ok(())
}

/// By which rules all lines were judged.
pub(super) async fn rules(db: &Db) -> Result<i64> {
    let row: Option<(i64,)> = db.optional("SELECT rules FROM activity_money_mark", values![]).await?;
    Ok(row.map_or(0, |(rules,)| rules))
}

pub(super) async fn set_rules(tx: &mut Tx, rules: i64) -> Result<()> {
    tx.execute("UPDATE activity_money_mark SET rules = $1", values![rules]).await?;
    Ok(())
}

/// A published entry, as far as its money depends on it.
#[derive(Debug, sqlx::FromRow)]
struct Entry {
    id: i64,
    record_json: String,
    format: Option<String>,
    original: Option<String>,
}

/// How many entries are published.
pub(super) async fn published(tx: &mut Tx) -> Result<u64> {
    let sql = "SELECT count(*) FROM activities WHERE standing = 'published'";
    let row: Option<(i64,)> = tx.optional(sql, values![]).await?;
    Ok(row.map_or(0, |(count,)| count.unsigned_abs()))
}

/// The money of published entries among some numbers, in order; read beside the threads that answer requests.
pub(super) async fn read_among(tx: &mut Tx, numbers: &Json) -> Result<Vec<(i64, MoneyEntry)>> {
    let rows: Vec<Entry> = tx
        .all_among(
            "SELECT a.id, a.record_json, o.format, o.original
             FROM activities a LEFT JOIN activity_originals o ON o.activity = a.id
             WHERE a.standing = 'published' AND a.id IN {numbers} ORDER BY a.id",
            numbers,
            values![],
        )
        .await?;
    read(rows).await
}

/// The money of the published entries after a number, in order.
pub(super) async fn read_after(tx: &mut Tx, after: i64, limit: i64) -> Result<Vec<(i64, MoneyEntry)>> {
    let rows: Vec<Entry> = tx
        .all(
            "SELECT a.id, a.record_json, o.format, o.original
             FROM activities a LEFT JOIN activity_originals o ON o.activity = a.id
             WHERE a.standing = 'published' AND a.id > $1 ORDER BY a.id LIMIT $2",
            values![after, limit],
        )
        .await?;
    read(rows).await
}

async fn read(rows: Vec<Entry>) -> Result<Vec<(i64, MoneyEntry)>> {
    super::blocking(move || {
        let one = |row: Entry| {
            let record = record(&row.record_json)?;
            let (format, original) = (row.format.as_deref(), row.original.as_deref());
            let source = super::Source { id: row.id, format, original, record: &record };
            Ok((row.id, super::lines::money_of(source)))
        };
        rows.into_iter().map(one).collect()
    })
    .await?
}

/// Forgets the money of some entries.
pub(super) async fn forget(tx: &mut Tx, numbers: &Json) -> Result<()> {
    forget_lines(tx, numbers).await?;
    tx.execute_among("DELETE FROM activity_references WHERE activity IN {numbers}", numbers).await?;
    Ok(())
}

pub(super) async fn forget_all(tx: &mut Tx) -> Result<()> {
    tx.execute("DELETE FROM activity_money", values![]).await?;
    tx.execute("DELETE FROM activity_references", values![]).await?;
    Ok(())
}

/// Stores lines with their verdicts.
pub(super) async fn put_lines(tx: &mut Tx, entries: &[(i64, MoneyEntry, Vec<Judged>)]) -> Result<()> {
    let columns = &[
        "activity",
        "position",
        "place",
        "kind",
        "amount",
        "currency",
        "starts_on",
        "ends_on",
        "revised",
        "provider",
        "receiver",
        "verdict",
        "instead",
        "given_to",
    ];
    let mut rows = tx.rows("activity_money", columns);
    for (id, entry, judged) in entries {
        for (position, (line, judged)) in (0..).zip(entry.lines.iter().zip(judged)) {
            rows.integer(*id);
            rows.integer(position);
            rows.text(&line.place);
            rows.text(line.kind.name());
            rows.text(&line.amount);
            rows.optional(line.currency.as_deref());
            rows.optional(line.start.as_deref());
            rows.optional(line.end.as_deref());
            rows.integer(i64::from(line.is_revised));
            rows.optional(line.provider_activity.as_deref());
            rows.optional(line.receiver_activity.as_deref());
            rows.text(judged.verdict.as_ref());
            rows.number(judged.instead);
            rows.number(judged.given_to);
        }
    }
    Ok(tx.load(rows).await?)
}

/// Stores what entries are known by and which others they name.
pub(super) async fn put_references(tx: &mut Tx, entries: &[(i64, MoneyEntry, Vec<Judged>)]) -> Result<()> {
    let mut rows = tx.rows("activity_references", &["activity", "kind", "identifier"]);
    for (id, entry, _) in entries {
        let from = entry.lines.iter().filter_map(|line| line.provider_activity.as_ref());
        let to = entry.lines.iter().filter_map(|line| line.receiver_activity.as_ref());
        let all = [("own", &entry.id)]
            .into_iter()
            .chain(entry.parents.iter().map(|one| ("above", one)))
            .chain(entry.children.iter().map(|one| ("below", one)))
            .chain(from.map(|one| ("from", one)))
            .chain(to.map(|one| ("to", one)));
        let mut all: Vec<_> = all.filter(|(_, identifier)| !identifier.is_empty()).collect();
        all.sort_unstable();
        all.dedup();
        for (kind, identifier) in all {
            rows.integer(*id);
            rows.text(kind);
            rows.text(identifier);
        }
    }
    Ok(tx.load(rows).await?)
}

/// Some activities, each with another one that the rules look at together with it.
pub(super) async fn neighbours(tx: &mut Tx, numbers: &Json) -> Result<Vec<(i64, i64)>> {
    let mut pairs: Vec<(i64, i64)> = tx
        .all_among(
            "SELECT DISTINCT named.activity, other.activity
             FROM activity_references named
             JOIN activity_references other ON other.identifier = named.identifier AND other.kind = 'own'
             WHERE named.activity IN {numbers} AND other.activity <> named.activity",
            numbers,
            values![],
        )
        .await?;
    let naming: Vec<(i64, i64)> = tx
        .all_among(
            "SELECT DISTINCT own.activity, other.activity
             FROM activity_references own
             JOIN activity_references other ON other.identifier = own.identifier
             WHERE own.activity IN {numbers} AND own.kind = 'own' AND other.activity <> own.activity",
            numbers,
            values![],
        )
        .await?;
    pairs.extend(naming);
    Ok(pairs)
}

#[derive(Debug, sqlx::FromRow)]
struct Row {
    activity: i64,
    place: String,
    kind: String,
    amount: String,
    currency: Option<String>,
    starts_on: Option<String>,
    ends_on: Option<String>,
    revised: i64,
    provider: Option<String>,
    receiver: Option<String>,
    verdict: String,
    instead: Option<i64>,
    given_to: Option<i64>,
}

/// Entries with their lines and what was said of them last, in the order of their numbers.
pub(super) async fn judged(tx: &mut Tx, numbers: &Json) -> Result<Vec<(i64, MoneyEntry, Vec<Judged>)>> {
    let references: Vec<(i64, String, String)> = tx
        .all_among(
            "SELECT activity, kind, identifier FROM activity_references WHERE activity IN {numbers}",
            numbers,
            values![],
        )
        .await?;
    let rows: Vec<Row> = tx
        .all_among(
            "SELECT activity, place, kind, amount, currency, starts_on, ends_on, revised, provider, receiver,
                    verdict, instead, given_to
             FROM activity_money WHERE activity IN {numbers} ORDER BY activity, position",
            numbers,
            values![],
        )
        .await?;
    let mut entries: BTreeMap<i64, (MoneyEntry, Vec<Judged>)> = BTreeMap::new();
    for (id, kind, identifier) in references {
        let entry = &mut entries.entry(id).or_default().0;
        match kind.as_str() {
            "own" => entry.id = identifier,
            "above" => entry.parents.push(identifier),
            "below" => entry.children.push(identifier),
            _ => {}
        }
    }
    for row in rows {
        let Some(kind) = MoneyKind::named(&row.kind) else { continue };
        let (entry, judged) = entries.entry(row.activity).or_default();
        entry.lines.push(MoneyLine {
            kind,
            amount: row.amount,
            currency: row.currency,
            start: row.starts_on,
            end: row.ends_on,
            is_revised: row.revised != 0,
            provider_activity: row.provider,
            receiver_activity: row.receiver,
            place: row.place,
        });
        judged.push(Judged { verdict: row.verdict.into(), instead: row.instead, given_to: row.given_to });
    }
    Ok(entries.into_iter().map(|(id, (entry, judged))| (id, entry, judged)).collect())
}

/// Forgets the lines of some entries and keeps what connects them.
pub(super) async fn forget_lines(tx: &mut Tx, numbers: &Json) -> Result<()> {
    tx.execute_among("DELETE FROM activity_money WHERE activity IN {numbers}", numbers).await?;
    Ok(())
}

/// A line as the index and pages need it.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Kept {
    /// Number of its activity.
    pub activity: i64,
    /// Where it stands in it.
    pub place: String,
    /// What it is.
    pub kind: String,
    /// As it is written.
    pub amount: String,
    /// Its currency.
    pub currency: Option<String>,
    /// The first day of its time.
    pub starts_on: Option<String>,
    /// The last one.
    pub ends_on: Option<String>,
    /// `counted`, or why it is in no sum.
    pub verdict: String,
    /// The activity that is counted in its place.
    pub instead: Option<i64>,
    /// The other activity here to which it was given.
    pub given_to: Option<i64>,
}

impl Kept {
    /// Whether it stands in a sum.
    pub fn is_counted(&self) -> bool {
        self.verdict == COUNTED
    }
}

/// The lines of activities whose numbers lie between two, by activity.
///
/// # Errors
/// As the database.
pub async fn between(db: &Db, first: i64, last: i64) -> Result<HashMap<i64, Vec<Kept>>> {
    let rows: Vec<Kept> = db
        .all(
            "SELECT activity, place, kind, amount, currency, starts_on, ends_on, verdict, instead, given_to
             FROM activity_money WHERE activity >= $1 AND activity <= $2 ORDER BY activity, position",
            values![first, last],
        )
        .await?;
    let mut lines: HashMap<i64, Vec<Kept>> = HashMap::new();
    for row in rows {
        lines.entry(row.activity).or_default().push(row);
    }
    Ok(lines)
}

/// Lines of some activities, in order.
///
/// # Errors
/// As the database.
pub(super) async fn among(db: &Db, numbers: &Json) -> Result<Vec<Kept>> {
    let mut tx = db.snapshot().await?;
    Ok(tx
        .all_among(
            "SELECT activity, place, kind, amount, currency, starts_on, ends_on, verdict, instead, given_to
             FROM activity_money WHERE activity IN {numbers} ORDER BY activity, position",
            numbers,
            values![],
        )
        .await?)
}

/// Titles of activities.
pub(super) async fn titles(db: &Db, numbers: &Json) -> Result<HashMap<i64, String>> {
    let mut tx = db.snapshot().await?;
    let rows: Vec<(i64, String)> =
        tx.all_among("SELECT id, title FROM activities WHERE id IN {numbers}", numbers, values![]).await?;
    Ok(rows.into_iter().collect())
}
