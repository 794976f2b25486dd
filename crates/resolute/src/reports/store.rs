//! SQL of reports.

use std::collections::{BTreeMap, HashMap};

use jiff::Timestamp;
use jiff::civil::Date;

use super::blocks::Block;
use super::built::{Asked, Built};
use super::contribution::{Begun, Shown};
use super::kept::{Kept, Listed, Standing, Written, moment};
use super::performance::Milestone;
use super::scope::Scope;
use super::snapshot::{Activity, Evidence, Previous, Snapshot};
use crate::accounts::Person;
use crate::db::{Db, Tx};
use crate::error::{Error, Result};
use crate::plans::model::item_href;
use crate::values;

#[derive(sqlx::FromRow)]
struct Row {
    id: i64,
    title: String,
    template: String,
    subject: String,
    scope: String,
    from_day: String,
    to_day: String,
    language: String,
    standing: String,
    sha256: String,
    corrects: Option<i64>,
    acting_for: String,
    issued_at: Option<String>,
}

macro_rules! select_reports {
    ($rest:literal) => {
        concat!(
            "SELECT id, title, template, subject, scope, from_day, to_day, language, standing, sha256, corrects, acting_for,
                    issued_at
             FROM reports ",
            $rest
        )
    };
}

impl TryFrom<Row> for Listed {
    type Error = Error;

    fn try_from(row: Row) -> Result<Listed> {
        let scope = Scope::from_row(&row.subject, &row.scope)
            .ok_or_else(|| Error::internal("a report is about nothing that is known", row.subject.clone()))?;
        Ok(Listed {
            scope,
            standing: Standing::from_code(&row.standing)
                .ok_or_else(|| Error::internal("a report has a row that cannot be read", row.standing))?,
            id: row.id,
            title: row.title,
            template: row.template,
            from: row.from_day,
            to: row.to_day,
            language: row.language,
            sha256: row.sha256,
            corrects: row.corrects,
            acting_for: row.acting_for,
            issued_at: row.issued_at,
        })
    }
}

/// The reports, the newest first; drafts only for who may see them. Where a paragraph is named, the issued ones that cover
/// it.
pub(super) async fn list(db: &Db, with_drafts: bool, covers: Option<&str>) -> Result<Vec<Listed>> {
    let all = i64::from(with_drafts);
    let sql = select_reports!("WHERE standing = 'issued' OR $1 = 1 ORDER BY id DESC LIMIT 500");
    if let Some(lineage) = covers {
        let sql = select_reports!(
            "WHERE id IN (SELECT report FROM report_paragraphs WHERE lineage = $1) ORDER BY id DESC LIMIT 500"
        );
        let rows: Vec<Row> = db.all(sql, values![lineage]).await?;
        return rows.into_iter().map(Listed::try_from).collect();
    }
    let rows: Vec<Row> = db.all(sql, values![all]).await?;
    rows.into_iter().map(Listed::try_from).collect()
}

/// One report with everything.
pub(super) async fn by_id(db: &Db, id: i64) -> Result<Kept> {
    let missing = || Error::NotFound(format!("report {id}"));
    let row: Option<Row> = db.optional(select_reports!("WHERE id = $1"), values![id]).await?;
    let listed: Listed = row.ok_or_else(missing)?.try_into()?;
    let sql = "SELECT template_text, snapshot_json, revision, issued_json FROM reports WHERE id = $1";
    let rest: Option<(String, String, i64, Option<String>)> = db.optional(sql, values![id]).await?;
    let (template_text, snapshot, revision, issued) = rest.ok_or_else(missing)?;
    let issued = issued.map(|json| serde_json::from_str(&json)).transpose();
    let sql = "SELECT place, words, revision, acting_for, at FROM report_texts WHERE report = $1 ORDER BY id";
    let texts: Vec<Written> = db.all(sql, values![id]).await?;
    let sql = "SELECT id FROM reports WHERE corrects = $1 AND standing = 'issued' ORDER BY id LIMIT 1";
    let corrected: Option<(i64,)> = db.optional(sql, values![id]).await?;
    Ok(Kept {
        listed,
        template_text,
        snapshot: Snapshot::from_json(&snapshot)?,
        revision,
        issued: issued
            .map_err(|error| Error::internal("the parts of an issued report cannot be read", error))?,
        texts,
        contributions: super::contributions::of_report(db, id).await?,
        corrected_by: corrected.map(|(id,)| id),
    })
}

/// The report of the same kind that was issued for the period before.
pub(super) async fn issued_before(db: &Db, asked: &Asked) -> Result<Option<Previous>> {
    let sql = "SELECT id, title, snapshot_json FROM reports
               WHERE standing = 'issued' AND template = $1 AND subject = $2 AND scope = $3 AND to_day < $4
               ORDER BY to_day DESC, id DESC LIMIT 1";
    let values =
        values![&asked.template, asked.scope.subject().code(), asked.scope.code(), asked.to.to_string()];
    let row: Option<(i64, String, String)> = db.optional(sql, values).await?;
    let Some((number, title, snapshot)) = row else { return Ok(None) };
    let snapshot = Snapshot::from_json(&snapshot)?;
    let lines: BTreeMap<String, usize> = snapshot
        .figures
        .iter()
        .flat_map(|figures| &figures.lines)
        .map(|line| (line.counted.code.clone(), line.counted.count))
        .collect();
    Ok(Some(Previous { number, title, to: snapshot.asked.to, lines, begun: None, named: Vec::new() }))
}

/// How many issued reports cover each paragraph.
pub(super) async fn covering(db: &Db) -> Result<HashMap<String, usize>> {
    let rows: Vec<(String, i64)> =
        db.all("SELECT lineage, COUNT(*) FROM report_paragraphs GROUP BY lineage", values![]).await?;
    Ok(rows
        .into_iter()
        .map(|(lineage, count)| (lineage, usize::try_from(count).unwrap_or_default()))
        .collect())
}

pub(super) async fn insert(
    tx: &mut Tx,
    (built, template): (&Built, &str),
    corrects: Option<i64>,
    person: &Person,
    at: Timestamp,
) -> Result<i64> {
    let asked = &built.snapshot.asked;
    let sql = "INSERT INTO reports (template, template_text, subject, scope, from_day, to_day, language, title, snapshot_json,
                                    sha256, standing, revision, corrects, person, acting_for, made_at)
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'draft', 1, $11, $12, $13, $14) RETURNING id";
    Ok(tx
        .insert(
            sql,
            values![
                &asked.template,
                template,
                asked.scope.subject().code(),
                asked.scope.code(),
                asked.from.to_string(),
                asked.to.to_string(),
                &asked.language,
                built.title(),
                built.snapshot.json()?,
                built.snapshot.sha256()?,
                corrects,
                &person.name,
                &person.acting_for,
                moment(at),
            ],
        )
        .await?)
}

/// Changes a report that nobody changed meanwhile and that is not issued; says whether it did.
pub(super) async fn replace_data(tx: &mut Tx, id: i64, revision: i64, built: &Built) -> Result<bool> {
    let sql = "UPDATE reports SET snapshot_json = $3, sha256 = $4, title = $5, standing = 'draft', revision = revision + 1
               WHERE id = $1 AND revision = $2 AND standing <> 'issued'";
    let values = values![id, revision, built.snapshot.json()?, built.snapshot.sha256()?, built.title()];
    Ok(tx.execute(sql, values).await? == 1)
}

pub(super) async fn set_standing(
    tx: &mut Tx,
    (id, revision): (i64, i64),
    (from, to): (Standing, Standing),
    issued_at: Option<Timestamp>,
) -> Result<bool> {
    let sql = "UPDATE reports SET standing = $4, issued_at = $5, revision = revision + 1
               WHERE id = $1 AND revision = $2 AND standing = $3";
    let values = values![id, revision, from.code(), to.code(), issued_at.map(moment)];
    Ok(tx.execute(sql, values).await? == 1)
}

/// Keeps the parts of a report as they are when it is issued.
pub(super) async fn keep_parts(tx: &mut Tx, id: i64, blocks: &[Block]) -> Result<()> {
    let json = serde_json::to_string(blocks)
        .map_err(|error| Error::internal("the parts of a report are no JSON", error))?;
    tx.execute("UPDATE reports SET issued_json = $2 WHERE id = $1", values![id, json]).await?;
    Ok(())
}

/// Whatever is written after a review has to be reviewed again; says whether the report may still be changed.
pub(super) async fn reopen(tx: &mut Tx, id: i64) -> Result<bool> {
    let sql = "UPDATE reports SET standing = 'draft', revision = revision + 1 WHERE id = $1 AND standing <> 'issued'";
    Ok(tx.execute(sql, values![id]).await? == 1)
}

/// Puts words in a place; `false` where somebody else wrote there meanwhile.
pub(super) async fn write_text(
    tx: &mut Tx,
    (id, place, revision): (i64, &str, i64),
    words: &str,
    person: &Person,
    at: Timestamp,
) -> Result<bool> {
    let sql = "INSERT INTO report_texts (report, place, words, revision, person, acting_for, at)
               VALUES ($1, $2, $3, 1, $4, $5, $6) ON CONFLICT (report, place) DO NOTHING";
    let by = || values![id, place, words, &person.name, &person.acting_for, moment(at)];
    if revision == 0 {
        return Ok(tx.execute(sql, by()).await? == 1);
    }
    let sql =
        "UPDATE report_texts SET words = $3, person = $4, acting_for = $5, at = $6, revision = revision + 1
               WHERE report = $1 AND place = $2 AND revision = $7";
    let mut values = by();
    values.extend(values![revision]);
    Ok(tx.execute(sql, values).await? == 1)
}

pub(super) async fn copy_texts(tx: &mut Tx, from: i64, to: i64) -> Result<()> {
    let sql = "INSERT INTO report_texts (report, place, words, revision, person, acting_for, at)
               SELECT $2, place, words, 1, person, acting_for, at FROM report_texts WHERE report = $1 ORDER BY id";
    tx.execute(sql, values![from, to]).await?;
    Ok(())
}

/// Notes which paragraphs an issued report covers.
pub(super) async fn cover(tx: &mut Tx, id: i64, lineages: &[&str]) -> Result<()> {
    for lineage in lineages {
        let sql = "INSERT INTO report_paragraphs (report, lineage) VALUES ($1, $2) ON CONFLICT DO NOTHING";
        tx.execute(sql, values![id, *lineage]).await?;
    }
    Ok(())
}

/// What is tied to a paragraph.
#[derive(Debug, Default)]
pub(super) struct Tied {
    /// Activities that are confirmed to implement it, by first day, title and number.
    pub(super) activities: Vec<Activity>,
    /// Links that nobody decided.
    pub(super) waiting: usize,
}

#[derive(sqlx::FromRow)]
struct TiedRow {
    lineage: String,
    link: i64,
    activity: i64,
    title: String,
    organisation: String,
    starts_on: Option<String>,
}

/// What is tied to each of many paragraphs, by their lineages: of each the newest so many confirmed activities. Three
/// questions, however many paragraphs there are.
pub(super) async fn tied(db: &Db, lineages: &[&str], most: usize) -> Result<HashMap<String, Tied>> {
    let keys = serde_json::Value::from_iter(lineages.iter().copied());
    let mut tx = db.snapshot().await?;
    let rows: Vec<TiedRow> = tx
        .all_among(
            "SELECT lineage, link, activity, title, organisation, starts_on FROM (
                 SELECT lineage, activity_links.id AS link, activity, title, organisation, starts_on,
                        row_number() OVER (PARTITION BY lineage ORDER BY activity_links.id DESC) AS place
                 FROM activity_links JOIN activities ON activities.id = activity_links.activity
                 WHERE lineage IN {among} AND activities.standing = 'published'
                   AND activity_links.standing = 'confirmed') AS newest
             WHERE place <= $2 ORDER BY link",
            &keys,
            values![most],
        )
        .await?;
    let waiting: Vec<(String, i64)> = tx
        .all_among(
            "SELECT lineage, COUNT(*)
             FROM activity_links JOIN activities ON activities.id = activity_links.activity
             WHERE lineage IN {among} AND activities.standing = 'published'
               AND activity_links.standing = 'suggested' GROUP BY lineage",
            &keys,
            values![],
        )
        .await?;
    let links = serde_json::Value::from_iter(rows.iter().map(|row| row.link));
    let evidence: Vec<(i64, String, String, String)> = tx
        .all_among(
            "SELECT link, happened_on, title, address FROM activity_evidence
             WHERE link IN {numbers} AND standing = 'confirmed'",
            &links,
            values![],
        )
        .await?;
    let mut shown: HashMap<i64, Vec<Evidence>> = HashMap::new();
    for (link, happened_on, title, address) in evidence {
        shown.entry(link).or_default().push(Evidence { happened_on, title, address });
    }
    let mut tied: HashMap<String, Tied> = HashMap::new();
    for row in rows {
        let mut evidence = shown.remove(&row.link).unwrap_or_default();
        evidence.sort();
        tied.entry(row.lineage).or_default().activities.push(Activity {
            starts_on: row.starts_on,
            title: row.title,
            number: row.activity,
            organisation: row.organisation,
            evidence,
        });
    }
    tied.values_mut().for_each(|one| one.activities.sort());
    for (lineage, count) in waiting {
        tied.entry(lineage).or_default().waiting = usize::try_from(count).unwrap_or_default();
    }
    Ok(tied)
}

/// Item, title, due day, due event, last step.
type MilestoneRow = (i64, String, Option<String>, String, Option<String>);

/// The milestones of a plan by their items, each with the standing it had at the end of a day.
pub(super) async fn milestones_on(db: &Db, plan: i64, day: Date) -> Result<HashMap<i64, Vec<Milestone>>> {
    let after = day.tomorrow().unwrap_or(day).to_string();
    let rows: Vec<MilestoneRow> = db
        .all(
            "SELECT item, plan_milestones.title, plan_milestones.due_on, plan_milestones.due_event,
                    (SELECT step FROM milestone_steps
                     WHERE milestone = plan_milestones.id AND milestone_steps.at < $2
                     ORDER BY milestone_steps.id DESC LIMIT 1)
             FROM plan_milestones JOIN plan_items ON plan_items.id = plan_milestones.item
             WHERE plan = $1 AND plan_milestones.at < $2 ORDER BY plan_milestones.id",
            values![plan, after],
        )
        .await?;
    let mut milestones: HashMap<i64, Vec<Milestone>> = HashMap::new();
    for (item, title, due_on, due_event, standing) in rows {
        let standing = standing.unwrap_or_else(|| "draft".to_owned());
        milestones.entry(item).or_default().push(Milestone { title, due_on, due_event, standing });
    }
    Ok(milestones)
}

/// How many published activities began in a period, and the first of them by their days; of an actor those in which it takes
/// part.
pub(super) async fn begun(
    db: &Db,
    (from, to): (Date, Date),
    actor: Option<&str>,
    most: usize,
) -> Result<(usize, Vec<Begun>)> {
    let values = || values![from.to_string(), to.to_string(), actor];
    let (count,): (i64,) = db
        .one(
            "SELECT COUNT(*) FROM activities
             WHERE standing = 'published' AND starts_on >= $1 AND starts_on <= $2
               AND ($3 IS NULL OR EXISTS (SELECT 1 FROM activity_parties
                                          WHERE activity = activities.id AND actor = $3))",
            values(),
        )
        .await?;
    let mut values = values();
    values.extend(values![most]);
    let named: Vec<Begun> = db
        .all(
            "SELECT id, title, organisation, starts_on FROM activities
             WHERE standing = 'published' AND starts_on >= $1 AND starts_on <= $2
               AND ($3 IS NULL OR EXISTS (SELECT 1 FROM activity_parties
                                          WHERE activity = activities.id AND actor = $3))
             ORDER BY starts_on, id LIMIT $4",
            values,
        )
        .await?;
    Ok((usize::try_from(count).unwrap_or_default(), named))
}

/// Confirmed evidence of what happened in a period, of activities and of outputs.
pub(super) async fn shown(db: &Db, (from, to): (Date, Date), actor: Option<&str>) -> Result<Vec<Shown>> {
    let values = || values![from.to_string(), to.to_string(), actor];
    let rows: Vec<(String, String, String, String, i64)> = db
        .all(
            "SELECT happened_on, activity_evidence.title, activity_evidence.address, activities.title, activities.id
             FROM activity_evidence JOIN activity_links ON activity_links.id = activity_evidence.link
             JOIN activities ON activities.id = activity_links.activity
             WHERE activity_evidence.standing = 'confirmed' AND activity_links.standing = 'confirmed'
               AND activities.standing = 'published' AND happened_on >= $1 AND happened_on <= $2
               AND ($3 IS NULL OR EXISTS (SELECT 1 FROM activity_parties
                                          WHERE activity = activities.id AND actor = $3))",
            values(),
        )
        .await?;
    let mut shown: Vec<Shown> = rows
        .into_iter()
        .map(|(day, title, address, of, id)| Shown {
            day,
            title,
            address,
            of,
            href: format!("/activities/{id}"),
        })
        .collect();
    let rows: Vec<(String, String, String, String, String, i64)> = db
        .all(
            "SELECT happened_on, evidence, evidence_href, code, title, plan_items.id
             FROM plan_steps JOIN plan_items ON plan_items.id = plan_steps.item
             WHERE standing = 'confirmed' AND evidence <> '' AND happened_on >= $1 AND happened_on <= $2
               AND ($3 IS NULL OR lead = $3)",
            values(),
        )
        .await?;
    shown.extend(rows.into_iter().map(|(day, title, address, code, of, id)| Shown {
        day,
        title,
        address,
        of: format!("{code} {of}"),
        href: item_href(id),
    }));
    shown.sort();
    // Evidence of one activity for several paragraphs is one piece of evidence.
    shown.dedup();
    Ok(shown)
}
