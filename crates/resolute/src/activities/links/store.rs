//! SQL of links, evidence and verdicts.

use std::collections::HashMap;

use jiff::civil::Date;

use super::model::{Evidence, EvidenceGiven, Link, Tally, Work};
use crate::accounts::Person;
use crate::db::{Db, Tx};
use crate::error::{Error, Result};
use crate::values;
use crate::verdicts::Verdict;

/// Partners of an activity that a list of links names.
const PARTNERS: i64 = 5;

#[derive(sqlx::FromRow)]
struct Row {
    id: i64,
    activity: i64,
    title: String,
    kind: String,
    organisation: String,
    starts_on: Option<String>,
    lineage: String,
    address: String,
    said_by: String,
    because: String,
    standing: String,
    acting_for: String,
    at: String,
}

macro_rules! select_links {
    ($rest:literal) => {
        concat!(
            "SELECT activity_links.id, activity, title, kind, organisation, starts_on, lineage, address, said_by, because,
                    activity_links.standing, acting_for, at
             FROM activity_links JOIN activities ON activities.id = activity_links.activity ",
            $rest
        )
    };
}

/// How many are confirmed and had begun, by paragraph; each query adds what narrows it.
macro_rules! count_work {
    ($narrowed:literal) => {
        concat!(
            "SELECT lineage, COUNT(*), CAST(SUM(CASE WHEN starts_on <= $1 THEN 1 ELSE 0 END) AS BIGINT)
             FROM activity_links JOIN activities ON activities.id = activity_links.activity
             WHERE activity_links.standing = 'confirmed' AND activities.standing = 'published' ",
            $narrowed,
            " GROUP BY lineage"
        )
    };
}

/// The due days that evidence is for, by paragraph.
macro_rules! show_work {
    ($narrowed:literal) => {
        concat!(
            "SELECT DISTINCT lineage, occurrence
             FROM activity_evidence JOIN activity_links ON activity_links.id = activity_evidence.link
             JOIN activities ON activities.id = activity_links.activity
             WHERE activity_evidence.standing = 'confirmed' AND activity_links.standing = 'confirmed'
               AND activities.standing = 'published' AND happened_on <= $1 ",
            $narrowed
        )
    };
}

/// The links of an activity, in the order in which they were made.
///
/// # Errors
/// As the database.
pub async fn by_activity(db: &Db, activity: i64) -> Result<Vec<Link>> {
    let rows =
        db.all(select_links!("WHERE activity = $1 ORDER BY activity_links.id"), values![activity]).await?;
    let evidence = db
        .all(
            "SELECT activity_evidence.id, link, kind, title, address, happened_on, occurrence,
                    activity_evidence.standing, at
             FROM activity_evidence
             WHERE link IN (SELECT id FROM activity_links WHERE activity = $1) ORDER BY activity_evidence.id",
            values![activity],
        )
        .await?;
    Ok(together(rows, evidence))
}

/// How many published activities are tied to a paragraph.
///
/// # Errors
/// As the database.
pub async fn tally(db: &Db, lineage: &str) -> Result<Tally> {
    let rows: Vec<(String, i64)> = db
        .all(
            "SELECT activity_links.standing, COUNT(*)
             FROM activity_links JOIN activities ON activities.id = activity_links.activity
             WHERE lineage = $1 AND activities.standing = 'published'
               AND activity_links.standing IN ('confirmed', 'suggested')
             GROUP BY activity_links.standing",
            values![lineage],
        )
        .await?;
    let of = |wanted: &str| {
        let count = rows.iter().find(|(standing, _)| standing == wanted).map_or(0, |(_, count)| *count);
        usize::try_from(count).unwrap_or_default()
    };
    Ok(Tally { confirmed: of("confirmed"), suggested: of("suggested") })
}

/// How many published activities of each kind are confirmed for a paragraph, most of them first.
///
/// # Errors
/// As the database.
pub async fn kinds(db: &Db, lineage: &str) -> Result<Vec<(String, i64)>> {
    Ok(db
        .all(
            "SELECT kind, COUNT(*) FROM activity_links JOIN activities ON activities.id = activity_links.activity
             WHERE lineage = $1 AND activities.standing = 'published' AND activity_links.standing = 'confirmed'
             GROUP BY kind ORDER BY COUNT(*) DESC, kind",
            values![lineage],
        )
        .await?)
}

/// The links of published activities to a paragraph, the confirmed ones first; so many from one of them on.
///
/// # Errors
/// As the database.
pub async fn by_lineage(db: &Db, lineage: &str, (from, most): (usize, usize)) -> Result<Vec<Link>> {
    let rows: Vec<Row> = db
        .all(
            select_links!(
                "WHERE lineage = $1 AND activities.standing = 'published'
                   AND activity_links.standing IN ('confirmed', 'suggested')
                 ORDER BY activity_links.standing, activity_links.id DESC LIMIT $2 OFFSET $3"
            ),
            values![lineage, most, from],
        )
        .await?;
    let evidence = db
        .all(
            "SELECT activity_evidence.id, link, kind, activity_evidence.title, activity_evidence.address, happened_on,
                    occurrence, activity_evidence.standing, activity_evidence.at
             FROM activity_evidence JOIN activity_links ON activity_links.id = activity_evidence.link
             WHERE activity_links.id IN (
                 SELECT shown.id FROM activity_links shown JOIN activities ON activities.id = shown.activity
                 WHERE shown.lineage = $1 AND activities.standing = 'published'
                   AND shown.standing IN ('confirmed', 'suggested')
                 ORDER BY shown.standing, shown.id DESC LIMIT $2 OFFSET $3)
             ORDER BY activity_evidence.id",
            values![lineage, most, from],
        )
        .await?;
    let mut links = together(rows, evidence);
    let numbers = serde_json::Value::from_iter(links.iter().map(|link| link.activity));
    let parties: Vec<(i64, String)> = db
        .snapshot()
        .await?
        .all_among(
            "SELECT activity, name FROM activity_parties
             WHERE activity IN {numbers} AND role <> 'lead' AND position <= $2 ORDER BY activity, position",
            &numbers,
            values![PARTNERS],
        )
        .await?;
    for (activity, name) in parties {
        if let Some(link) = links.iter_mut().find(|link| link.activity == activity) {
            link.partners.push(name);
        }
    }
    Ok(links)
}

/// Lineages of the duties that activities whose numbers lie between two are confirmed to implement.
///
/// # Errors
/// As the database.
pub async fn confirmed_between(db: &Db, first: i64, last: i64) -> Result<Vec<(i64, String)>> {
    Ok(db
        .all(
            "SELECT activity, lineage FROM activity_links
             WHERE activity >= $1 AND activity <= $2 AND standing = 'confirmed' ORDER BY activity, lineage",
            values![first, last],
        )
        .await?)
}

fn together(rows: Vec<Row>, evidence: Vec<Evidence>) -> Vec<Link> {
    let mut of: HashMap<i64, Vec<Evidence>> = HashMap::new();
    for one in evidence {
        of.entry(one.link).or_default().push(one);
    }
    let link = |row: Row| Link {
        evidence: of.remove(&row.id).unwrap_or_default(),
        id: row.id,
        activity: row.activity,
        title: row.title,
        kind: row.kind,
        organisation: row.organisation,
        partners: Vec::new(),
        starts_on: row.starts_on,
        lineage: row.lineage,
        address: row.address,
        said_by: row.said_by,
        because: row.because,
        standing: row.standing,
        acting_for: row.acting_for,
        at: row.at,
    };
    rows.into_iter().map(link).collect()
}

/// What is confirmed for every paragraph that has something, as of a day.
///
/// # Errors
/// As the database.
pub async fn work(db: &Db, as_of: Date) -> Result<HashMap<String, Work>> {
    let counts = db.all(count_work!(""), values![as_of]).await?;
    let shown = db.all(show_work!(""), values![as_of]).await?;
    worked(counts, shown)
}

/// What is confirmed for one paragraph, as of a day.
///
/// # Errors
/// As the database.
pub async fn work_of(db: &Db, as_of: Date, lineage: &str) -> Result<Work> {
    let counts = db.all(count_work!("AND lineage = $2"), values![as_of, lineage]).await?;
    let shown = db.all(show_work!("AND lineage = $2"), values![as_of, lineage]).await?;
    Ok(worked(counts, shown)?.remove(lineage).unwrap_or_default())
}

type Counted = (String, i64, i64);
type Shown = (String, Option<String>);

fn worked(counts: Vec<Counted>, shown: Vec<Shown>) -> Result<HashMap<String, Work>> {
    let mut all: HashMap<String, Work> = HashMap::new();
    for (lineage, confirmed, started) in counts {
        let count = |number: i64| usize::try_from(number).unwrap_or_default();
        all.insert(
            lineage,
            Work { confirmed: count(confirmed), started: count(started), evidenced: Vec::new() },
        );
    }
    for (lineage, occurrence) in shown {
        let day = occurrence.map(|day| day.parse()).transpose();
        let day =
            day.map_err(|error| Error::internal("the due day of some evidence cannot be read", error))?;
        if let Some(work) = all.get_mut(&lineage) {
            work.evidenced.push(day);
        }
    }
    Ok(all)
}

/// What an action needs to know of a link.
#[derive(Debug, sqlx::FromRow)]
pub(super) struct Known {
    pub(super) activity: i64,
    pub(super) owner: Option<String>,
    pub(super) standing: String,
}

pub(super) async fn known(tx: &mut Tx, link: i64) -> Result<Known> {
    tx.optional(
        "SELECT activity, owner, activity_links.standing
         FROM activity_links JOIN activities ON activities.id = activity_links.activity WHERE activity_links.id = $1",
        values![link],
    )
    .await?
    .ok_or_else(|| Error::NotFound(format!("link {link}")))
}

/// The link and the standing of a piece of evidence.
pub(super) async fn known_evidence(tx: &mut Tx, evidence: i64) -> Result<(i64, String)> {
    tx.optional("SELECT link, standing FROM activity_evidence WHERE id = $1", values![evidence])
        .await?
        .ok_or_else(|| Error::NotFound(format!("evidence {evidence}")))
}

/// The number and standing of the link between two, if there is one.
pub(super) async fn between(tx: &mut Tx, activity: i64, lineage: &str) -> Result<Option<(i64, String)>> {
    Ok(tx
        .optional(
            "SELECT id, standing FROM activity_links WHERE activity = $1 AND lineage = $2",
            values![activity, lineage],
        )
        .await?)
}

pub(super) async fn insert(
    tx: &mut Tx,
    (activity, lineage, address): (i64, &str, &str),
    (said_by, because): (&str, &str),
    person: &Person,
    at: &str,
) -> Result<i64> {
    Ok(tx
        .insert(
            "INSERT INTO activity_links (activity, lineage, address, said_by, because, standing, person, acting_for, at)
             VALUES ($1, $2, $3, $4, $5, 'suggested', $6, $7, $8) RETURNING id",
            values![activity, lineage, address, said_by, because, &person.name, &person.acting_for, at],
        )
        .await?)
}

/// A link that was dismissed or withdrawn is suggested again.
pub(super) async fn suggest_again(tx: &mut Tx, link: i64, (said_by, because): (&str, &str)) -> Result<()> {
    tx.execute(
        "UPDATE activity_links SET standing = 'suggested', said_by = $2, because = $3 WHERE id = $1",
        values![link, said_by, because],
    )
    .await?;
    Ok(())
}

pub(super) async fn insert_evidence(
    tx: &mut Tx,
    link: i64,
    given: &EvidenceGiven,
    person: &Person,
    at: &str,
) -> Result<i64> {
    Ok(tx
        .insert(
            "INSERT INTO activity_evidence (link, kind, title, address, happened_on, occurrence, standing, person,
                                            acting_for, at)
             VALUES ($1, $2, $3, $4, $5, $6, 'suggested', $7, $8, $9) RETURNING id",
            values![
                link,
                &given.kind,
                given.title.trim(),
                given.address.trim(),
                given.happened_on,
                given.occurrence,
                &person.name,
                &person.acting_for,
                at
            ],
        )
        .await?)
}

/// Keeps a verdict about a link, or about one piece of its evidence.
pub(super) async fn put_verdict(
    tx: &mut Tx,
    (link, evidence): (i64, Option<i64>),
    (verdict, reason): (Verdict, &str),
    person: &Person,
    at: &str,
) -> Result<()> {
    tx.execute(
        "INSERT INTO activity_verdicts (link, evidence, verdict, reason, person, acting_for, at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        values![link, evidence, verdict.code(), reason, &person.name, &person.acting_for, at],
    )
    .await?;
    let standing = verdict.standing();
    match evidence {
        Some(evidence) => {
            tx.execute(
                "UPDATE activity_evidence SET standing = $2 WHERE id = $1",
                values![evidence, standing],
            )
            .await?
        }
        None => {
            tx.execute("UPDATE activity_links SET standing = $2 WHERE id = $1", values![link, standing])
                .await?
        }
    };
    Ok(())
}

/// Gives the links of one activity to another, with their evidence; a paragraph that both implement keeps both links'
/// evidence under the link of the other.
///
/// # Errors
/// As the database.
pub async fn move_links(tx: &mut Tx, from: i64, to: i64) -> Result<()> {
    tx.execute(
        "UPDATE activity_evidence SET link = (
             SELECT kept.id FROM activity_links kept JOIN activity_links moved ON moved.lineage = kept.lineage
             WHERE kept.activity = $2 AND moved.id = activity_evidence.link)
         WHERE link IN (SELECT moved.id FROM activity_links moved JOIN activity_links kept
                        ON kept.lineage = moved.lineage WHERE moved.activity = $1 AND kept.activity = $2)",
        values![from, to],
    )
    .await?;
    tx.execute(
        "UPDATE activity_links SET activity = $2
         WHERE activity = $1 AND lineage NOT IN (SELECT lineage FROM activity_links WHERE activity = $2)",
        values![from, to],
    )
    .await?;
    Ok(())
}
