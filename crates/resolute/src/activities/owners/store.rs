//! SQL of what owners do with their entries besides writing them.

use jiff::Timestamp;

use super::model::{Contact, Remark};
use crate::accounts::Person;
use crate::db::{Db, Tx};
use crate::error::Result;
use crate::values;

/// Who may be asked about an entry.
pub(super) async fn contact(db: &Db, id: i64) -> Result<Option<Contact>> {
    Ok(db.optional("SELECT name, email FROM activity_contacts WHERE activity = $1", values![id]).await?)
}

/// As [`contact`], inside an action.
pub(in crate::activities) async fn contact_in(tx: &mut Tx, id: i64) -> Result<Option<Contact>> {
    Ok(tx.optional("SELECT name, email FROM activity_contacts WHERE activity = $1", values![id]).await?)
}

/// Keeps who may be asked about an entry; nobody where none is named.
pub(super) async fn put_contact(tx: &mut Tx, id: i64, contact: &Contact) -> Result<()> {
    if contact.is_empty() {
        tx.execute("DELETE FROM activity_contacts WHERE activity = $1", values![id]).await?;
        return Ok(());
    }
    tx.execute(
        "INSERT INTO activity_contacts (activity, name, email) VALUES ($1, $2, $3)
         ON CONFLICT (activity) DO UPDATE SET name = excluded.name, email = excluded.email",
        values![id, &contact.name, &contact.email],
    )
    .await?;
    Ok(())
}

/// Whether an entry that was never public was given up.
pub(in crate::activities) async fn is_given_up(tx: &mut Tx, id: i64) -> Result<bool> {
    let sql = "SELECT activity FROM activity_withdrawals WHERE activity = $1 AND record_json IS NULL";
    let row: Option<(i64,)> = tx.optional(sql, values![id]).await?;
    Ok(row.is_some())
}

/// The changes that were given up with a withdrawal: `Some(None)` where the entry itself was.
pub(super) async fn given_up(tx: &mut Tx, id: i64) -> Result<Option<Option<String>>> {
    let sql = "SELECT record_json FROM activity_withdrawals WHERE activity = $1";
    let row: Option<(Option<String>,)> = tx.optional(sql, values![id]).await?;
    Ok(row.map(|(changes,)| changes))
}

pub(super) async fn give_up(
    tx: &mut Tx,
    id: i64,
    changes: Option<String>,
    person: &Person,
    at: Timestamp,
) -> Result<()> {
    tx.execute(
        "INSERT INTO activity_withdrawals (activity, record_json, person, at) VALUES ($1, $2, $3, $4)
         ON CONFLICT (activity) DO UPDATE SET record_json = excluded.record_json, person = excluded.person,
             at = excluded.at",
        values![id, changes, &person.name, at.to_string()],
    )
    .await?;
    Ok(())
}

pub(super) async fn take_up(tx: &mut Tx, id: i64) -> Result<()> {
    tx.execute("DELETE FROM activity_withdrawals WHERE activity = $1", values![id]).await?;
    Ok(())
}

pub(super) async fn add_remark(
    tx: &mut Tx,
    id: i64,
    words: &str,
    person: &Person,
    at: Timestamp,
) -> Result<i64> {
    Ok(tx
        .insert(
            "INSERT INTO activity_remarks (activity, words, person, acting_for, at)
             VALUES ($1, $2, $3, $4, $5) RETURNING id",
            values![id, words, &person.name, &person.acting_for, at.to_string()],
        )
        .await?)
}

/// How many remarks somebody left since a moment.
pub(super) async fn remarks_since(tx: &mut Tx, person: &Person, since: &str) -> Result<i64> {
    let sql = "SELECT count(*) FROM activity_remarks WHERE person = $1 AND at >= $2";
    let row: Option<(i64,)> = tx.optional(sql, values![&person.name, since]).await?;
    Ok(row.map_or(0, |(count,)| count))
}

pub(super) async fn remark_for_change(tx: &mut Tx, id: i64) -> Result<Option<Remark>> {
    let sql =
        "SELECT id, activity, words, person, acting_for, at, settled_at FROM activity_remarks WHERE id = $1";
    Ok(tx.optional(sql, values![id]).await?)
}

pub(super) async fn settle_remark(tx: &mut Tx, id: i64, person: &Person, at: Timestamp) -> Result<()> {
    tx.execute(
        "UPDATE activity_remarks SET settled_at = $2, settled_by = $3 WHERE id = $1",
        values![id, at.to_string(), &person.name],
    )
    .await?;
    Ok(())
}

/// What was said of an entry and is not settled, oldest first.
///
/// # Errors
/// As the database.
pub async fn remarks(db: &Db, activity: i64) -> Result<Vec<Remark>> {
    Ok(db
        .all(
            "SELECT id, activity, words, person, acting_for, at, settled_at FROM activity_remarks
             WHERE activity = $1 AND settled_at IS NULL ORDER BY id",
            values![activity],
        )
        .await?)
}

/// What was said of any entry and is not settled, oldest first.
///
/// # Errors
/// As the database.
pub async fn open_remarks(db: &Db, limit: i64) -> Result<Vec<Remark>> {
    Ok(db
        .all(
            "SELECT id, activity, words, person, acting_for, at, settled_at FROM activity_remarks
             WHERE settled_at IS NULL ORDER BY id LIMIT $1",
            values![limit],
        )
        .await?)
}

/// An entry of an owner, in short.
#[derive(Debug, Clone, sqlx::FromRow)]
pub(super) struct OwnRow {
    pub(super) id: i64,
    pub(super) owner: String,
    pub(super) title: String,
    pub(super) kind: String,
    pub(super) standing: String,
    pub(super) changed_at: String,
    pub(super) published_at: Option<String>,
    pub(super) confirmed_on: Option<String>,
    /// Where changes to a public entry stand.
    pub(super) changes: Option<String>,
    /// Whether a draft of it was given up, and whether that was the entry itself.
    pub(super) given_up: Option<String>,
    pub(super) entry_given_up: Option<i64>,
    pub(super) remarks: i64,
    /// What a reviewer said last.
    pub(super) said: Option<String>,
}

/// The entries of one owner, changed last first, from a place on.
pub(super) async fn of_owner(db: &Db, owner: &str, limit: i64) -> Result<Vec<OwnRow>> {
    Ok(db
        .all(
            "SELECT activities.id, activities.owner, activities.title, activities.kind, activities.standing,
                    activities.changed_at, activities.published_at, activities.confirmed_on,
                    activity_proposals.standing AS changes, activity_withdrawals.at AS given_up,
                    CASE WHEN activity_withdrawals.at IS NOT NULL AND activity_withdrawals.record_json IS NULL
                         THEN activities.id END AS entry_given_up,
                    (SELECT count(*) FROM activity_remarks WHERE activity_remarks.activity = activities.id
                        AND activity_remarks.settled_at IS NULL) AS remarks,
                    (SELECT reason FROM activity_steps WHERE activity_steps.activity = activities.id
                        AND activity_steps.step IN ('asked-back', 'rejected')
                        ORDER BY activity_steps.id DESC LIMIT 1) AS said
             FROM activities
             LEFT JOIN activity_proposals ON activity_proposals.activity = activities.id
             LEFT JOIN activity_withdrawals ON activity_withdrawals.activity = activities.id
             WHERE activities.owner = $1 AND activities.standing <> 'merged'
             ORDER BY activities.changed_at DESC, activities.id DESC LIMIT $2",
            values![owner, limit],
        )
        .await?)
}

/// A public entry whose owner may be asked whether it is still right.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub(super) struct Due {
    pub(super) id: i64,
    pub(super) owner: String,
    pub(super) title: String,
    /// The day of the last confirmation, else of the publication.
    pub(super) since: String,
}

/// Public entries whose last word is of this day or older, about which nobody was asked since, and whose owner has
/// somebody who can be asked; at most so many, owner by owner.
pub(super) async fn due(tx: &mut Tx, until: &str, limit: i64) -> Result<Vec<Due>> {
    Ok(tx
        .all(
            "SELECT activities.id, activities.owner, activities.title,
                    COALESCE(activities.confirmed_on, substr(activities.published_at, 1, 10)) AS since
             FROM activities
             WHERE activities.standing = 'published'
               AND activities.owner IN (SELECT role_grants.actor
                    FROM role_grants JOIN people ON people.id = role_grants.person
                    WHERE role_grants.withdrawn_at IS NULL
                      AND role_grants.role IN ('contributor', 'focal-point')
                      AND people.address IS NOT NULL AND people.confirmed_at IS NOT NULL
                      AND people.removed_at IS NULL
                      AND NOT EXISTS (SELECT 1 FROM activity_reminders_stopped
                            WHERE activity_reminders_stopped.person = people.id))
               AND COALESCE(activities.confirmed_on, substr(activities.published_at, 1, 10)) <= $1
               AND NOT EXISTS (SELECT 1 FROM activity_reminders
                    WHERE activity_reminders.activity = activities.id AND activity_reminders.at > $1)
             ORDER BY activities.owner, activities.id LIMIT $2",
            values![until, limit],
        )
        .await?)
}

pub(super) async fn note_reminders(tx: &mut Tx, rows: &[serde_json::Value]) -> Result<()> {
    Ok(tx.insert_rows("activity_reminders", &["activity", "since", "at"], rows).await?)
}

/// Somebody who writes for an owner and may be asked by mail.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub(super) struct Writer {
    pub(super) actor: String,
    pub(super) address: String,
    pub(super) language: String,
}

/// Those who write for an owner, confirmed their address and did not ask to be left alone.
pub(super) async fn writers(tx: &mut Tx, owner: &str) -> Result<Vec<Writer>> {
    Ok(tx
        .all(
            "SELECT DISTINCT role_grants.actor, people.address, people.language
             FROM role_grants JOIN people ON people.id = role_grants.person
             WHERE role_grants.actor = $1 AND role_grants.withdrawn_at IS NULL
               AND role_grants.role IN ('contributor', 'focal-point')
               AND people.address IS NOT NULL AND people.confirmed_at IS NOT NULL AND people.removed_at IS NULL
               AND NOT EXISTS (SELECT 1 FROM activity_reminders_stopped
                    WHERE activity_reminders_stopped.person = people.id)
             ORDER BY people.address",
            values![owner],
        )
        .await?)
}

/// Whether somebody does not want to be asked by mail.
pub(super) async fn is_left_alone(db: &Db, person: i64) -> Result<bool> {
    let sql = "SELECT person FROM activity_reminders_stopped WHERE person = $1";
    let row: Option<(i64,)> = db.optional(sql, values![person]).await?;
    Ok(row.is_some())
}

pub(super) async fn leave_alone(tx: &mut Tx, person: i64, at: Timestamp) -> Result<()> {
    let sql =
        "INSERT INTO activity_reminders_stopped (person, at) VALUES ($1, $2) ON CONFLICT (person) DO NOTHING";
    tx.execute(sql, values![person, at.to_string()]).await?;
    Ok(())
}

pub(super) async fn ask_again(tx: &mut Tx, person: i64) -> Result<()> {
    tx.execute("DELETE FROM activity_reminders_stopped WHERE person = $1", values![person]).await?;
    Ok(())
}
