//! SQL of milestones and their steps.

use std::collections::HashMap;

use super::model::{Milestone, MilestoneGiven, Passed};
use crate::accounts::Person;
use crate::db::{Db, Tx};
use crate::error::{Error, Result};
use crate::values;

macro_rules! select_milestones {
    ($rest:literal) => {
        concat!(
            "SELECT plan_milestones.id, item, plan_milestones.title, plan_milestones.due_on,
                    plan_milestones.due_event, standing, plan_milestones.carried_from
             FROM plan_milestones ",
            $rest
        )
    };
}

/// The milestones of an output, in the order in which they were written down.
///
/// # Errors
/// As the database.
pub async fn by_item(db: &Db, item: i64) -> Result<Vec<Milestone>> {
    Ok(db.all(select_milestones!("WHERE item = $1 ORDER BY plan_milestones.id"), values![item]).await?)
}

/// The milestones of a plan that nobody approved yet.
///
/// # Errors
/// As the database.
pub async fn open(db: &Db, plan: i64) -> Result<Vec<Milestone>> {
    Ok(db
        .all(
            select_milestones!(
                "JOIN plan_items ON plan_items.id = plan_milestones.item
                 WHERE plan = $1 AND standing <> 'approved' ORDER BY plan_milestones.id"
            ),
            values![plan],
        )
        .await?)
}

/// The milestones that have a day or an event, by the output that they belong to.
///
/// # Errors
/// As the database.
pub async fn dated(db: &Db) -> Result<HashMap<i64, Vec<Milestone>>> {
    let rows: Vec<Milestone> = db
        .all(
            select_milestones!("WHERE due_on IS NOT NULL OR due_event <> '' ORDER BY plan_milestones.id"),
            values![],
        )
        .await?;
    let mut of: HashMap<i64, Vec<Milestone>> = HashMap::new();
    for row in rows {
        of.entry(row.item).or_default().push(row);
    }
    Ok(of)
}

/// The steps of the milestones of an output, the oldest first.
///
/// # Errors
/// As the database.
pub async fn steps(db: &Db, item: i64) -> Result<HashMap<i64, Vec<Passed>>> {
    let rows: Vec<Passed> = db
        .all(
            "SELECT milestone, step, reason, milestone_steps.person, milestone_steps.acting_for, milestone_steps.at
             FROM milestone_steps JOIN plan_milestones ON plan_milestones.id = milestone_steps.milestone
             WHERE item = $1 ORDER BY milestone_steps.id",
            values![item],
        )
        .await?;
    let mut of: HashMap<i64, Vec<Passed>> = HashMap::new();
    for row in rows {
        of.entry(row.milestone).or_default().push(row);
    }
    Ok(of)
}

pub(super) async fn known(tx: &mut Tx, id: i64) -> Result<Milestone> {
    tx.optional(select_milestones!("WHERE plan_milestones.id = $1"), values![id])
        .await?
        .ok_or_else(|| Error::NotFound(format!("milestone {id}")))
}

pub(super) async fn insert(
    tx: &mut Tx,
    item: i64,
    given: &MilestoneGiven,
    person: &Person,
    at: &str,
) -> Result<i64> {
    insert_from(tx, (item, None), given, person, at).await
}

async fn insert_from(
    tx: &mut Tx,
    (item, carried_from): (i64, Option<i64>),
    given: &MilestoneGiven,
    person: &Person,
    at: &str,
) -> Result<i64> {
    let day = Some(given.due_on.trim().to_owned()).filter(|day| !day.is_empty());
    let id = tx
        .insert(
            "INSERT INTO plan_milestones (item, title, due_on, due_event, standing, carried_from, person, acting_for, at)
             VALUES ($1, $2, $3, $4, 'draft', $5, $6, $7, $8) RETURNING id",
            values![
                item,
                given.title.trim(),
                day,
                given.due_event.trim(),
                carried_from,
                &person.name,
                &person.acting_for,
                at
            ],
        )
        .await?;
    put_step(tx, id, ("draft", ""), person, at).await?;
    Ok(id)
}

/// A milestone of an earlier plan goes on as a draft of the next one.
///
/// # Errors
/// As the database.
pub async fn carry(tx: &mut Tx, old: &Milestone, item: i64, person: &Person, at: &str) -> Result<i64> {
    let given = MilestoneGiven {
        title: old.title.clone(),
        due_on: old.due_on.clone().unwrap_or_default(),
        due_event: old.due_event.clone(),
    };
    insert_from(tx, (item, Some(old.id)), &given, person, at).await
}

pub(super) async fn put_step(
    tx: &mut Tx,
    milestone: i64,
    (step, reason): (&str, &str),
    person: &Person,
    at: &str,
) -> Result<()> {
    tx.execute(
        "INSERT INTO milestone_steps (milestone, step, reason, person, acting_for, at) VALUES ($1, $2, $3, $4, $5, $6)",
        values![milestone, step, reason, &person.name, &person.acting_for, at],
    )
    .await?;
    tx.execute("UPDATE plan_milestones SET standing = $2 WHERE id = $1", values![milestone, step]).await?;
    Ok(())
}
