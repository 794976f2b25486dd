//! SQL of pairs that may be the same, and of those that are not.

use resolute_likeness::Reason;

use super::super::model::Record;
use super::model::{Asked, Pair, PairKind, Said, State, reasons_of_text, reasons_to_text};
use crate::accounts::Person;
use crate::db::{Db, Tx};
use crate::error::{Error, Result};
use crate::values;

/// A pair as it is found.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Found {
    pub(super) one: i64,
    pub(super) other: i64,
    pub(super) kind: PairKind,
    pub(super) score: i64,
    pub(super) reasons: Vec<Reason>,
}

/// Where in the log the pairs are.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub(super) struct Mark {
    pub(super) identity: String,
    pub(super) sequence: i64,
}

pub(super) async fn mark(db: &Db) -> Result<Option<Mark>> {
    Ok(db.optional("SELECT identity, sequence FROM activity_pairs_mark WHERE id = 1", values![]).await?)
}

pub(super) async fn set_mark(tx: &mut Tx, mark: &Mark) -> Result<()> {
    tx.execute(
        "INSERT INTO activity_pairs_mark (id, identity, sequence) VALUES (1, $1, $2)
         ON CONFLICT (id) DO UPDATE SET identity = excluded.identity, sequence = excluded.sequence",
        values![&mark.identity, mark.sequence],
    )
    .await?;
    Ok(())
}

/// Forgets what was found of the entries with these numbers.
pub(super) async fn forget(tx: &mut Tx, first: i64, last: i64) -> Result<()> {
    tx.execute("DELETE FROM activity_pairs WHERE one BETWEEN $1 AND $2", values![first, last]).await?;
    tx.execute("DELETE FROM activity_pairs WHERE other BETWEEN $1 AND $2", values![first, last]).await?;
    Ok(())
}

/// Keeps a pair; what was known of it is replaced.
pub(super) async fn put(tx: &mut Tx, found: &Found) -> Result<()> {
    tx.execute(
        "INSERT INTO activity_pairs (one, other, kind, score, reasons) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (one, other) DO UPDATE SET kind = excluded.kind, score = excluded.score,
             reasons = excluded.reasons",
        values![found.one, found.other, found.kind.code(), found.score, reasons_to_text(&found.reasons)],
    )
    .await?;
    Ok(())
}

/// How many pairs there are of a kind and state.
///
/// # Errors
/// As the database.
pub async fn count(db: &Db, kind: PairKind, state: State, asked: &Asked) -> Result<usize> {
    let sql = match state {
        State::Open => {
            "SELECT COUNT(*) FROM activity_pairs p
             JOIN activities a ON a.id = p.one JOIN activities b ON b.id = p.other
             LEFT JOIN activity_distinct d ON d.one = p.one AND d.other = p.other
             WHERE p.kind = $1 AND d.one IS NULL AND p.reasons LIKE $2
               AND (lower(a.title) LIKE $3 OR lower(b.title) LIKE $3)"
        }
        State::Distinct => {
            "SELECT COUNT(*) FROM activity_pairs p
             JOIN activities a ON a.id = p.one JOIN activities b ON b.id = p.other
             JOIN activity_distinct d ON d.one = p.one AND d.other = p.other
             WHERE p.kind = $1 AND p.reasons LIKE $2
               AND (lower(a.title) LIKE $3 OR lower(b.title) LIKE $3)"
        }
    };
    let (count,): (i64,) = db.one(sql, values![kind.code(), reason_like(asked), title_like(asked)]).await?;
    Ok(usize::try_from(count).unwrap_or_default())
}

#[derive(sqlx::FromRow)]
struct Row {
    one: i64,
    other: i64,
    kind: String,
    score: i64,
    reasons: String,
    one_json: String,
    other_json: String,
    reason: Option<String>,
    person: Option<String>,
    acting_for: Option<String>,
    at: Option<String>,
}

impl TryFrom<Row> for Pair {
    type Error = Error;

    fn try_from(row: Row) -> Result<Pair> {
        let distinct = match (row.reason, row.person, row.acting_for, row.at) {
            (Some(reason), Some(person), Some(acting_for), Some(at)) => {
                Some(Said { reason, person, acting_for, at })
            }
            _ => None,
        };
        Ok(Pair {
            one: (row.one, record(&row.one_json)?),
            other: (row.other, record(&row.other_json)?),
            kind: PairKind::from_code(&row.kind).unwrap_or_default(),
            score: row.score,
            reasons: reasons_of_text(&row.reasons),
            distinct,
        })
    }
}

fn record(json: &str) -> Result<Record> {
    serde_json::from_str(json)
        .map_err(|error| Error::internal("the record of an activity cannot be read", error))
}

/// Pairs of a kind and state, the likeliest first.
///
/// # Errors
/// As the database.
pub async fn list(db: &Db, asked: &Asked, limit: usize, offset: usize) -> Result<Vec<Pair>> {
    let sql = match asked.state() {
        State::Open => {
            "SELECT p.one, p.other, p.kind, p.score, p.reasons, a.record_json AS one_json,
                    b.record_json AS other_json, d.reason, d.person, d.acting_for, d.at
             FROM activity_pairs p
             JOIN activities a ON a.id = p.one JOIN activities b ON b.id = p.other
             LEFT JOIN activity_distinct d ON d.one = p.one AND d.other = p.other
             WHERE p.kind = $1 AND d.one IS NULL AND p.reasons LIKE $2
               AND (lower(a.title) LIKE $3 OR lower(b.title) LIKE $3)
             ORDER BY p.score DESC, p.one, p.other LIMIT $4 OFFSET $5"
        }
        State::Distinct => {
            "SELECT p.one, p.other, p.kind, p.score, p.reasons, a.record_json AS one_json,
                    b.record_json AS other_json, d.reason, d.person, d.acting_for, d.at
             FROM activity_pairs p
             JOIN activities a ON a.id = p.one JOIN activities b ON b.id = p.other
             JOIN activity_distinct d ON d.one = p.one AND d.other = p.other
             WHERE p.kind = $1 AND p.reasons LIKE $2
               AND (lower(a.title) LIKE $3 OR lower(b.title) LIKE $3)
             ORDER BY p.score DESC, p.one, p.other LIMIT $4 OFFSET $5"
        }
    };
    let values = values![asked.kind().code(), reason_like(asked), title_like(asked), limit, offset];
    let rows: Vec<Row> = db.all(sql, values).await?;
    rows.into_iter().map(Pair::try_from).collect()
}

/// The open pairs of one entry, possible duplicates first: for its review.
///
/// # Errors
/// As the database.
pub async fn of_entry(db: &Db, id: i64) -> Result<Vec<Pair>> {
    let rows: Vec<Row> = db
        .all(
            "SELECT p.one, p.other, p.kind, p.score, p.reasons, a.record_json AS one_json,
                    b.record_json AS other_json, d.reason, d.person, d.acting_for, d.at
             FROM activity_pairs p
             JOIN activities a ON a.id = p.one JOIN activities b ON b.id = p.other
             LEFT JOIN activity_distinct d ON d.one = p.one AND d.other = p.other
             WHERE (p.one = $1 OR p.other = $1) AND d.one IS NULL
             ORDER BY p.kind, p.score DESC, p.one, p.other",
            values![id],
        )
        .await?;
    rows.into_iter().map(Pair::try_from).collect()
}

/// `%` and `_` are letters in what people write.
fn title_like(asked: &Asked) -> String {
    let words = asked.q.as_deref().unwrap_or_default().trim().to_lowercase();
    let plain: String = words.chars().filter(|letter| !matches!(letter, '%' | '_' | '\\')).collect();
    format!("%{plain}%")
}

fn reason_like(asked: &Asked) -> String {
    asked.reason().map_or_else(|| "%".to_owned(), |reason| format!("% {} %", reason.code()))
}

/// Whether a pair is known, and whether somebody said that it is two things.
pub(super) async fn state(tx: &mut Tx, one: i64, other: i64) -> Result<Option<State>> {
    let pair: Option<(i64,)> = tx
        .optional("SELECT one FROM activity_pairs WHERE one = $1 AND other = $2", values![one, other])
        .await?;
    let distinct: Option<(i64,)> = tx
        .optional("SELECT one FROM activity_distinct WHERE one = $1 AND other = $2", values![one, other])
        .await?;
    Ok(match (pair, distinct) {
        (_, Some(_)) => Some(State::Distinct),
        (Some(_), None) => Some(State::Open),
        (None, None) => None,
    })
}

pub(super) async fn set_apart(
    tx: &mut Tx,
    (one, other): (i64, i64),
    reason: &str,
    person: &Person,
    at: &str,
) -> Result<()> {
    tx.execute(
        "INSERT INTO activity_distinct (one, other, reason, person, acting_for, at)
         VALUES ($1, $2, $3, $4, $5, $6)",
        values![one, other, reason, &person.name, &person.acting_for, at],
    )
    .await?;
    Ok(())
}

pub(super) async fn take_back(tx: &mut Tx, one: i64, other: i64) -> Result<()> {
    tx.execute("DELETE FROM activity_distinct WHERE one = $1 AND other = $2", values![one, other]).await?;
    Ok(())
}

/// How an entry is called.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub(super) struct Name {
    /// Its number.
    pub(super) id: i64,
    /// Its title.
    pub(super) title: String,
    /// Its organisation.
    pub(super) organisation: String,
}

/// How the published ones among some entries are called; of more than eight, of the first eight.
pub(super) async fn names(db: &Db, ids: &[i64]) -> Result<Vec<Name>> {
    let id = |place: usize| ids.get(place).copied().unwrap_or_default();
    Ok(db
        .all(
            "SELECT id, title, organisation FROM activities
             WHERE standing = 'published' AND id IN ($1, $2, $3, $4, $5, $6, $7, $8)",
            values![id(0), id(1), id(2), id(3), id(4), id(5), id(6), id(7)],
        )
        .await?)
}
