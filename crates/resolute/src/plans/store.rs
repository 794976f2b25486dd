//! SQL of plans, their items and what became of those.

use std::collections::HashMap;

use super::model::{Details, Given, Item, Kind, Plan, PlanGiven, Step, StepGiven, year_of};
use crate::accounts::Person;
use crate::db::{Db, Tx};
use crate::error::{Error, Result};
use crate::values;

macro_rules! select_plans {
    ($rest:literal) => {
        concat!(
            "SELECT id, code, title, body, keeper, from_year, to_year, words, source, verified, origin, carried_from
             FROM plans ",
            $rest
        )
    };
}

macro_rules! select_items {
    ($rest:literal) => {
        concat!(
            "SELECT plan_items.id, plan, plan_items.code, kind, parent, plan_items.title, lead, starts_on, due_on,
                    due_event, details, plan_items.source, plan_items.verified, plan_items.carried_from, revision,
                    plan_items.acting_for, plan_items.at
             FROM plan_items ",
            $rest
        )
    };
}

#[derive(sqlx::FromRow)]
struct Row {
    id: i64,
    plan: i64,
    code: String,
    kind: String,
    parent: Option<i64>,
    title: String,
    lead: String,
    starts_on: Option<String>,
    due_on: Option<String>,
    due_event: String,
    details: String,
    source: String,
    verified: String,
    carried_from: Option<i64>,
    revision: i64,
    acting_for: String,
    at: String,
}

impl Row {
    fn into_item(self) -> Result<Item> {
        let unreadable = |error| Error::internal("an item of a plan cannot be read back", error);
        let details: Details = serde_json::from_str(&self.details).map_err(unreadable)?;
        let kind = Kind::from_code(&self.kind)
            .ok_or_else(|| Error::internal("an item of a plan is of no known kind", self.kind.clone()))?;
        Ok(Item {
            id: self.id,
            plan: self.plan,
            code: self.code,
            kind,
            parent: self.parent,
            title: self.title,
            lead: self.lead,
            starts_on: self.starts_on,
            due_on: self.due_on,
            due_event: self.due_event,
            details,
            source: self.source,
            verified: self.verified,
            carried_from: self.carried_from,
            revision: self.revision,
            acting_for: self.acting_for,
            at: self.at,
        })
    }
}

fn items_of(rows: Vec<Row>) -> Result<Vec<Item>> {
    rows.into_iter().map(Row::into_item).collect()
}

/// All plans, the newest first.
///
/// # Errors
/// As the database.
pub async fn all(db: &Db) -> Result<Vec<Plan>> {
    Ok(db.all(select_plans!("ORDER BY from_year DESC, code"), values![]).await?)
}

/// The plan of a code, or of a number.
///
/// # Errors
/// Where there is none.
pub async fn by_code(db: &Db, code: &str) -> Result<Plan> {
    db.optional(select_plans!("WHERE code = $1"), values![code])
        .await?
        .ok_or_else(|| Error::NotFound(format!("plan \"{code}\"")))
}

/// The plan of a number.
///
/// # Errors
/// Where there is none.
pub async fn by_id(db: &Db, id: i64) -> Result<Plan> {
    db.optional(select_plans!("WHERE id = $1"), values![id])
        .await?
        .ok_or_else(|| Error::NotFound(format!("plan {id}")))
}

pub(super) async fn code_in(tx: &mut Tx, code: &str) -> Result<Option<Plan>> {
    Ok(tx.optional(select_plans!("WHERE code = $1"), values![code]).await?)
}

pub(super) async fn id_in(tx: &mut Tx, id: i64) -> Result<Plan> {
    tx.optional(select_plans!("WHERE id = $1"), values![id])
        .await?
        .ok_or_else(|| Error::NotFound(format!("plan {id}")))
}

/// The items of a plan, in the order of their codes as they were written down.
///
/// # Errors
/// As the database.
pub async fn items(db: &Db, plan: i64) -> Result<Vec<Item>> {
    items_of(db.all(select_items!("WHERE plan = $1 ORDER BY plan_items.id"), values![plan]).await?)
}

/// The items of all plans.
///
/// # Errors
/// As the database.
pub async fn all_items(db: &Db) -> Result<Vec<Item>> {
    items_of(db.all(select_items!("ORDER BY plan, plan_items.id"), values![]).await?)
}

/// One item.
///
/// # Errors
/// Where there is none.
pub async fn item(db: &Db, id: i64) -> Result<Item> {
    let row: Option<Row> = db.optional(select_items!("WHERE plan_items.id = $1"), values![id]).await?;
    row.ok_or_else(|| missing(id))?.into_item()
}

fn missing(id: i64) -> Error {
    Error::NotFound(format!("item {id} of a plan"))
}

pub(super) async fn items_in(tx: &mut Tx, plan: i64) -> Result<Vec<Item>> {
    items_of(tx.all(select_items!("WHERE plan = $1 ORDER BY plan_items.id"), values![plan]).await?)
}

pub(super) async fn item_in(tx: &mut Tx, id: i64) -> Result<Item> {
    let row: Option<Row> = tx.optional(select_items!("WHERE plan_items.id = $1"), values![id]).await?;
    row.ok_or_else(|| missing(id))?.into_item()
}

/// What became of the items of a plan, or of all plans where none is named; the oldest first.
///
/// # Errors
/// As the database.
pub async fn steps(db: &Db, plan: Option<i64>) -> Result<HashMap<i64, Vec<Step>>> {
    let rows: Vec<Step> = db
        .all(
            "SELECT plan_steps.id, item, step, happened_on, note, evidence, evidence_href, occurrence, standing,
                    plan_steps.person, plan_steps.acting_for, plan_steps.at
             FROM plan_steps JOIN plan_items ON plan_items.id = plan_steps.item
             WHERE $1 IS NULL OR plan = $1 ORDER BY happened_on, plan_steps.id",
            values![plan],
        )
        .await?;
    let mut of: HashMap<i64, Vec<Step>> = HashMap::new();
    for row in rows {
        of.entry(row.item).or_default().push(row);
    }
    Ok(of)
}

/// What became of one item, the oldest first.
///
/// # Errors
/// As the database.
pub async fn steps_of(db: &Db, item: i64) -> Result<Vec<Step>> {
    Ok(db
        .all(
            "SELECT id, item, step, happened_on, note, evidence, evidence_href, occurrence, standing, person,
                    acting_for, at
             FROM plan_steps WHERE item = $1 ORDER BY happened_on, id",
            values![item],
        )
        .await?)
}

/// Opening days of all conferences that are dated, by label.
///
/// # Errors
/// As the database.
pub async fn event_days(db: &Db) -> Result<HashMap<String, String>> {
    let rows: Vec<(String, String)> = db
        .all(
            "SELECT label, starts_on FROM conferences WHERE starts_on IS NOT NULL AND starts_on <> ''",
            values![],
        )
        .await?;
    Ok(rows.into_iter().collect())
}

/// Where a row of a plan is from.
pub(super) struct Origin<'a> {
    pub(super) source: &'a str,
    pub(super) verified: &'a str,
    pub(super) origin: &'a str,
    pub(super) carried_from: Option<i64>,
}

pub(super) async fn insert_plan(
    tx: &mut Tx,
    given: &PlanGiven,
    from: &Origin<'_>,
    person: &Person,
    at: &str,
) -> Result<i64> {
    Ok(tx
        .insert(
            "INSERT INTO plans (code, title, body, keeper, from_year, to_year, words, source, verified, origin,
                                carried_from, person, acting_for, at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) RETURNING id",
            values![
                given.code.trim(),
                given.title.trim(),
                given.body.trim(),
                given.kept_by(),
                year_of(&given.from_year),
                year_of(&given.to_year),
                given.words.trim(),
                from.source,
                from.verified,
                from.origin,
                from.carried_from,
                &person.name,
                &person.acting_for,
                at
            ],
        )
        .await?)
}

pub(super) async fn update_plan(
    tx: &mut Tx,
    id: i64,
    given: &PlanGiven,
    person: &Person,
    at: &str,
) -> Result<()> {
    tx.execute(
        "UPDATE plans SET title = $2, body = $3, keeper = $4, from_year = $5, to_year = $6, words = $7, source = $8,
                          person = $9, acting_for = $10, at = $11
         WHERE id = $1",
        values![
            id,
            given.title.trim(),
            given.body.trim(),
            given.kept_by(),
            year_of(&given.from_year),
            year_of(&given.to_year),
            given.words.trim(),
            given.source.trim(),
            &person.name,
            &person.acting_for,
            at
        ],
    )
    .await?;
    Ok(())
}

/// Takes a plan away that has no items and that no other carries on; false where it has.
pub(super) async fn delete_empty(tx: &mut Tx, id: i64) -> Result<bool> {
    let sql = "DELETE FROM plans WHERE id = $1 AND NOT EXISTS (SELECT 1 FROM plan_items WHERE plan = $1)
               AND NOT EXISTS (SELECT 1 FROM plans other WHERE other.carried_from = $1)";
    Ok(tx.execute(sql, values![id]).await? == 1)
}

fn day(text: &str) -> Option<String> {
    Some(text.trim().to_owned()).filter(|text| !text.is_empty())
}

fn details_of(given: &Given) -> Result<String> {
    serde_json::to_string(&given.tidy())
        .map_err(|error| Error::internal("an item of a plan could not be written as JSON", error))
}

pub(super) async fn insert_item(
    tx: &mut Tx,
    (plan, parent): (i64, Option<i64>),
    given: &Given,
    from: &Origin<'_>,
    person: &Person,
    at: &str,
) -> Result<i64> {
    Ok(tx
        .insert(
            "INSERT INTO plan_items (plan, code, kind, parent, title, lead, starts_on, due_on, due_event, details,
                                     source, verified, carried_from, revision, person, acting_for, at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, 1, $14, $15, $16) RETURNING id",
            values![
                plan,
                given.code.trim(),
                given.kind.trim().to_lowercase(),
                parent,
                given.title.trim(),
                given.lead.trim(),
                day(&given.starts_on),
                day(&given.due_on),
                given.due_event.trim(),
                details_of(given)?,
                from.source,
                from.verified,
                from.carried_from,
                &person.name,
                &person.acting_for,
                at
            ],
        )
        .await?)
}

/// Changes an item; false where somebody was faster.
pub(super) async fn update_item(
    tx: &mut Tx,
    (id, revision, parent): (i64, i64, Option<i64>),
    given: &Given,
    person: &Person,
    at: &str,
) -> Result<bool> {
    let changed = tx
        .execute(
            "UPDATE plan_items SET code = $3, kind = $4, parent = $5, title = $6, lead = $7, starts_on = $8,
                    due_on = $9, due_event = $10, details = $11, revision = revision + 1, person = $12,
                    acting_for = $13, at = $14
             WHERE id = $1 AND revision = $2",
            values![
                id,
                revision,
                given.code.trim(),
                given.kind.trim().to_lowercase(),
                parent,
                given.title.trim(),
                given.lead.trim(),
                day(&given.starts_on),
                day(&given.due_on),
                given.due_event.trim(),
                details_of(given)?,
                &person.name,
                &person.acting_for,
                at
            ],
        )
        .await?;
    Ok(changed == 1)
}

pub(super) async fn insert_step(
    tx: &mut Tx,
    item: i64,
    given: &StepGiven,
    person: &Person,
    at: &str,
) -> Result<i64> {
    Ok(tx
        .insert(
            "INSERT INTO plan_steps (item, step, happened_on, note, evidence, evidence_href, occurrence, standing,
                                     person, acting_for, at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, 'suggested', $8, $9, $10) RETURNING id",
            values![
                item,
                given.step.trim(),
                given.happened_on.trim(),
                given.note.trim(),
                given.evidence.trim(),
                given.evidence_href.trim(),
                day(&given.occurrence),
                &person.name,
                &person.acting_for,
                at
            ],
        )
        .await?)
}

/// The item and the standing of the evidence of a fact.
pub(super) async fn step_in(tx: &mut Tx, id: i64) -> Result<(i64, String, String)> {
    tx.optional("SELECT item, standing, evidence FROM plan_steps WHERE id = $1", values![id])
        .await?
        .ok_or_else(|| Error::NotFound(format!("fact {id} of a plan")))
}

pub(super) async fn decide_step(
    tx: &mut Tx,
    (id, standing): (i64, &str),
    person: &Person,
    at: &str,
) -> Result<()> {
    tx.execute(
        "UPDATE plan_steps SET standing = $2, decided_by = $3, decided_at = $4 WHERE id = $1",
        values![id, standing, &person.name, at],
    )
    .await?;
    Ok(())
}

/// A row of the reference set that nobody changed takes what the file says now.
pub(super) async fn follow_file(
    tx: &mut Tx,
    (id, parent): (i64, Option<i64>),
    given: &Given,
    from: &Origin<'_>,
    at: &str,
) -> Result<()> {
    tx.execute(
        "UPDATE plan_items SET kind = $2, parent = $3, title = $4, details = $5, source = $6, verified = $7, at = $8
         WHERE id = $1",
        values![
            id,
            given.kind.trim(),
            parent,
            given.title.trim(),
            details_of(given)?,
            from.source,
            from.verified,
            at
        ],
    )
    .await?;
    Ok(())
}
