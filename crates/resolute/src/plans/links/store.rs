//! SQL of links and verdicts.

use std::collections::HashMap;

use jiff::civil::Date;

use super::model::{Answer, Answered};
use crate::accounts::Person;
use crate::db::{Db, Tx};
use crate::error::{Error, Result};
use crate::plans::model::{State, Step};
use crate::values;
use crate::verdicts::Verdict;

macro_rules! select_links {
    ($rest:literal) => {
        concat!(
            "SELECT output_links.id, item, plan_items.code, plan_items.title, plans.code AS plan,
                    plans.title AS plan_title, lineage, address, said_by, because, standing,
                    output_links.acting_for, output_links.at
             FROM output_links JOIN plan_items ON plan_items.id = output_links.item
             JOIN plans ON plans.id = plan_items.plan ",
            $rest
        )
    };
}

/// All links of outputs, of every plan or of one; the dismissed ones too.
///
/// # Errors
/// As the database.
pub async fn all(db: &Db, plan: Option<i64>) -> Result<Vec<Answer>> {
    Ok(db.all(select_links!("WHERE $1 IS NULL OR plan = $1 ORDER BY output_links.id"), values![plan]).await?)
}

/// The links of one output, the confirmed ones first.
///
/// # Errors
/// As the database.
pub async fn by_item(db: &Db, item: i64) -> Result<Vec<Answer>> {
    Ok(db.all(select_links!("WHERE item = $1 ORDER BY standing, output_links.id"), values![item]).await?)
}

/// The outputs that are said to answer a paragraph, the confirmed ones first; dismissed ones are left out.
///
/// # Errors
/// As the database.
pub async fn by_lineage(db: &Db, lineage: &str) -> Result<Vec<Answer>> {
    Ok(db
        .all(
            select_links!(
                "WHERE lineage = $1 AND standing IN ('confirmed', 'suggested') ORDER BY standing, output_links.id"
            ),
            values![lineage],
        )
        .await?)
}

#[derive(sqlx::FromRow)]
struct StepRow {
    item: i64,
    step: String,
    happened_on: String,
    occurrence: Option<String>,
    standing: String,
}

/// What is planned and confirmed for every paragraph that has something, as of a day.
///
/// # Errors
/// As the database.
pub async fn answers(db: &Db, as_of: Date) -> Result<HashMap<String, Answered>> {
    let links: Vec<Answer> =
        db.all(select_links!("WHERE standing = 'confirmed' ORDER BY output_links.id"), values![]).await?;
    let rows: Vec<StepRow> = match links.is_empty() {
        true => Vec::new(),
        false => {
            db.all(
                "SELECT item, step, happened_on, occurrence, standing FROM plan_steps
                 WHERE happened_on <= $1 AND item IN (SELECT item FROM output_links WHERE standing = 'confirmed')
                 ORDER BY happened_on, id",
                values![as_of],
            )
            .await?
        }
    };
    answered(links, rows, as_of)
}

/// What is planned and confirmed for one paragraph, as of a day.
///
/// # Errors
/// As the database.
pub async fn answers_of(db: &Db, as_of: Date, lineage: &str) -> Result<Answered> {
    let mut links = by_lineage(db, lineage).await?;
    links.retain(Answer::is_confirmed);
    let rows: Vec<StepRow> = match links.is_empty() {
        true => Vec::new(),
        false => {
            db.all(
                "SELECT item, step, happened_on, occurrence, standing FROM plan_steps
                 WHERE happened_on <= $1
                   AND item IN (SELECT item FROM output_links WHERE standing = 'confirmed' AND lineage = $2)
                 ORDER BY happened_on, id",
                values![as_of, lineage],
            )
            .await?
        }
    };
    Ok(answered(links, rows, as_of)?.remove(lineage).unwrap_or_default())
}

/// The plans whose outputs answer each paragraph, as far as that is confirmed.
///
/// # Errors
/// As the database.
pub async fn plans(db: &Db) -> Result<HashMap<String, Vec<String>>> {
    let rows: Vec<(String, String)> = db
        .all(
            "SELECT DISTINCT lineage, plans.code FROM output_links
             JOIN plan_items ON plan_items.id = output_links.item JOIN plans ON plans.id = plan_items.plan
             WHERE output_links.standing = 'confirmed' ORDER BY lineage, plans.code",
            values![],
        )
        .await?;
    let mut of: HashMap<String, Vec<String>> = HashMap::new();
    for (lineage, code) in rows {
        of.entry(lineage).or_default().push(code);
    }
    Ok(of)
}

/// What happened to the outputs that answer a paragraph, or may, the oldest first.
///
/// # Errors
/// As the database.
pub async fn steps_of(db: &Db, lineage: &str) -> Result<Vec<Step>> {
    Ok(db
        .all(
            "SELECT id, item, step, happened_on, note, evidence, evidence_href, occurrence, standing, person,
                    acting_for, at
             FROM plan_steps WHERE item IN (SELECT item FROM output_links WHERE lineage = $1)
             ORDER BY happened_on, id",
            values![lineage],
        )
        .await?)
}

fn answered(links: Vec<Answer>, rows: Vec<StepRow>, as_of: Date) -> Result<HashMap<String, Answered>> {
    let mut steps: HashMap<i64, Vec<StepRow>> = HashMap::new();
    for row in rows {
        steps.entry(row.item).or_default().push(row);
    }
    let mut answered: HashMap<String, Answered> = HashMap::new();
    for link in links {
        let own = steps.get(&link.item).map(Vec::as_slice).unwrap_or_default();
        let facts = own.iter().map(|row| (row.step.as_str(), row.happened_on.as_str()));
        let state = State::of(facts, as_of);
        if state == State::Stopped {
            continue;
        }
        let one = answered.entry(link.lineage).or_default();
        one.outputs.push((link.item, link.code, link.title));
        one.started += usize::from(state != State::NotStarted);
        for row in own.iter().filter(|row| row.step == "finished" && row.standing == "confirmed") {
            let day = row.occurrence.as_deref().map(str::parse).transpose();
            one.evidenced.push(
                day.map_err(|error| Error::internal("the due day of some evidence cannot be read", error))?,
            );
        }
    }
    Ok(answered)
}

/// The number, item and standing of a link.
pub(super) async fn known(tx: &mut Tx, link: i64) -> Result<(i64, String)> {
    tx.optional("SELECT item, standing FROM output_links WHERE id = $1", values![link])
        .await?
        .ok_or_else(|| Error::NotFound(format!("link {link} of an output")))
}

/// The number and standing of the link between two, if there is one.
pub(in crate::plans) async fn between(
    tx: &mut Tx,
    item: i64,
    lineage: &str,
) -> Result<Option<(i64, String)>> {
    Ok(tx
        .optional(
            "SELECT id, standing FROM output_links WHERE item = $1 AND lineage = $2",
            values![item, lineage],
        )
        .await?)
}

/// What is said of an output and a paragraph.
pub(in crate::plans) struct Said<'a> {
    pub(in crate::plans) item: i64,
    pub(in crate::plans) lineage: &'a str,
    pub(in crate::plans) address: &'a str,
    pub(in crate::plans) said_by: &'a str,
    pub(in crate::plans) because: &'a str,
    pub(in crate::plans) standing: &'a str,
}

pub(in crate::plans) async fn insert(tx: &mut Tx, said: &Said<'_>, person: &Person, at: &str) -> Result<i64> {
    Ok(tx
        .insert(
            "INSERT INTO output_links (item, lineage, address, said_by, because, standing, person, acting_for, at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING id",
            values![
                said.item,
                said.lineage,
                said.address,
                said.said_by,
                said.because,
                said.standing,
                &person.name,
                &person.acting_for,
                at
            ],
        )
        .await?)
}

/// A link that was dismissed is suggested again.
pub(super) async fn suggest_again(tx: &mut Tx, link: i64, (said_by, because): (&str, &str)) -> Result<()> {
    tx.execute(
        "UPDATE output_links SET standing = 'suggested', said_by = $2, because = $3 WHERE id = $1",
        values![link, said_by, because],
    )
    .await?;
    Ok(())
}

/// Keeps a verdict about a link.
pub(super) async fn put_verdict(
    tx: &mut Tx,
    link: i64,
    (verdict, reason): (Verdict, &str),
    person: &Person,
    at: &str,
) -> Result<()> {
    tx.execute(
        "INSERT INTO output_verdicts (link, verdict, reason, person, acting_for, at) VALUES ($1, $2, $3, $4, $5, $6)",
        values![link, verdict.code(), reason, &person.name, &person.acting_for, at],
    )
    .await?;
    tx.execute("UPDATE output_links SET standing = $2 WHERE id = $1", values![link, verdict.standing()])
        .await?;
    Ok(())
}
