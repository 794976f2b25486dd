//! SQL of inputs, of who is asked, and of what is already held.

use super::model::{Input, InputReader, Step};
use crate::accounts::Person;
use crate::db::{Db, Tx};
use crate::error::{Error, Result};
use crate::values;

macro_rules! select_inputs {
    ($rest:literal) => {
        concat!(
            "SELECT inputs.id, inputs.report, reports.title AS report_title, reports.standing AS report_standing,
                    inputs.place, inputs.prompt, inputs.about, inputs.actor, actors.name AS actor_name, inputs.due_on,
                    inputs.message, inputs.revision, inputs.at, inputs.closed_at
             FROM inputs JOIN reports ON reports.id = inputs.report JOIN actors ON actors.id = inputs.actor ",
            $rest
        )
    };
}

/// One input.
pub(super) async fn by_id(db: &Db, id: i64) -> Result<Input> {
    let found: Option<Input> = db.optional(select_inputs!("WHERE inputs.id = $1"), values![id]).await?;
    found.ok_or_else(|| Error::NotFound(format!("input {id}")))
}

pub(super) async fn for_change(tx: &mut Tx, id: i64) -> Result<Input> {
    let found: Option<Input> = tx.optional(select_inputs!("WHERE inputs.id = $1"), values![id]).await?;
    found.ok_or_else(|| Error::NotFound(format!("input {id}")))
}

/// Those of a report, in the order in which they were asked.
pub(super) async fn of_report(db: &Db, report: i64) -> Result<Vec<Input>> {
    Ok(db.all(select_inputs!("WHERE inputs.report = $1 ORDER BY inputs.id"), values![report]).await?)
}

/// The one of a place and an actor that was not closed.
pub(super) async fn of_place(
    tx: &mut Tx,
    (report, place, actor): (i64, &str, &str),
) -> Result<Option<Input>> {
    let sql = select_inputs!(
        "WHERE inputs.report = $1 AND inputs.place = $2 AND inputs.actor = $3 AND inputs.closed_at IS NULL"
    );
    Ok(tx.optional(sql, values![report, place, actor]).await?)
}

/// Those that somebody with this account, or with this confirmed address, is asked for; the soonest due first.
pub(super) async fn of_reader(db: &Db, account: i64) -> Result<Vec<Input>> {
    let sql = select_inputs!(
        "WHERE inputs.id IN (
             SELECT input FROM input_readers
             WHERE account = $1 OR email_key = (SELECT address_key FROM people
                                                WHERE id = $1 AND confirmed_at IS NOT NULL AND removed_at IS NULL))
         ORDER BY inputs.due_on, inputs.id"
    );
    Ok(db.all(sql, values![account]).await?)
}

/// Those that have a due day which still means something: not closed, and of a report that was not issued.
///
/// # Errors
/// As the database.
pub async fn due(db: &Db) -> Result<Vec<Input>> {
    let sql = select_inputs!(
        "WHERE inputs.closed_at IS NULL AND (reports.standing <> 'issued' OR EXISTS (
             SELECT 1 FROM input_steps WHERE input_steps.input = inputs.id AND step IN ('received', 'complete')))
         ORDER BY inputs.id"
    );
    Ok(db.all(sql, values![]).await?)
}

/// Those that nobody answered and whose day is near or over; `told` names the reminder that was not sent.
pub(super) async fn unanswered(
    db: &Db,
    until: &str,
) -> Result<Vec<(i64, String, Option<String>, Option<String>)>> {
    let sql = "SELECT inputs.id, due_on, before_told_at, after_told_at
               FROM inputs JOIN reports ON reports.id = inputs.report
               WHERE closed_at IS NULL AND reports.standing <> 'issued' AND due_on <= $1
                 AND (before_told_at IS NULL OR after_told_at IS NULL)
                 AND NOT EXISTS (SELECT 1 FROM input_steps WHERE input_steps.input = inputs.id
                                 AND step IN ('received', 'complete'))
               ORDER BY inputs.id";
    Ok(db.all(sql, values![until]).await?)
}

/// The facts of one input, the oldest first.
pub(super) async fn steps_of(db: &Db, input: i64) -> Result<Vec<Step>> {
    let sql =
        "SELECT input, step, words, person, acting_for, at FROM input_steps WHERE input = $1 ORDER BY id";
    Ok(db.all(sql, values![input]).await?)
}

pub(super) async fn steps_in(tx: &mut Tx, input: i64) -> Result<Vec<Step>> {
    let sql =
        "SELECT input, step, words, person, acting_for, at FROM input_steps WHERE input = $1 ORDER BY id";
    Ok(tx.all(sql, values![input]).await?)
}

/// The facts of all inputs of a report, or of all there are.
///
/// # Errors
/// As the database.
pub async fn steps(db: &Db, report: Option<i64>) -> Result<Vec<Step>> {
    let sql = "SELECT input, step, words, input_steps.person, input_steps.acting_for, input_steps.at
               FROM input_steps JOIN inputs ON inputs.id = input_steps.input
               WHERE $1 IS NULL OR inputs.report = $1 ORDER BY input_steps.id";
    Ok(db.all(sql, values![report]).await?)
}

/// Who is asked; nobody where they left.
pub(super) async fn reader(db: &Db, input: i64) -> Result<Option<InputReader>> {
    let sql =
        "SELECT input, account, email, called AS known_as, language FROM input_readers WHERE input = $1";
    Ok(db.optional(sql, values![input]).await?)
}

pub(super) async fn reader_in(tx: &mut Tx, input: i64) -> Result<Option<InputReader>> {
    let sql =
        "SELECT input, account, email, called AS known_as, language FROM input_readers WHERE input = $1";
    Ok(tx.optional(sql, values![input]).await?)
}

/// Who is asked for the inputs of a report.
pub(super) async fn readers(db: &Db, report: i64) -> Result<Vec<InputReader>> {
    let sql = "SELECT input, account, email, called AS known_as, language FROM input_readers
               WHERE input IN (SELECT id FROM inputs WHERE report = $1)";
    Ok(db.all(sql, values![report]).await?)
}

/// The input that a code leads to, and until when; nothing where who was asked left.
pub(super) async fn by_code(db: &Db, code_hash: &str) -> Result<Option<(i64, String)>> {
    let sql = "SELECT input_links.input, expires_at
               FROM input_links JOIN input_readers ON input_readers.input = input_links.input WHERE code_hash = $1";
    Ok(db.optional(sql, values![code_hash]).await?)
}

/// Somebody who may be asked for an actor.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Focal {
    /// Number of the account.
    pub account: i64,
    /// What they are called.
    pub known_as: String,
    /// Language of messages.
    pub language: String,
    /// Code of the actor.
    pub actor: String,
    /// Its name.
    pub actor_name: String,
}

/// Everybody with an account who writes for an actor, focal points first.
///
/// # Errors
/// As the database.
pub async fn focal_points(db: &Db) -> Result<Vec<Focal>> {
    let sql = "SELECT people.id AS account, COALESCE(people.known_as, '') AS known_as, people.language,
                      role_grants.actor, actors.name AS actor_name
               FROM role_grants JOIN people ON people.id = role_grants.person JOIN actors ON actors.id = role_grants.actor
               WHERE role_grants.withdrawn_at IS NULL AND role_grants.role IN ('contributor', 'focal-point')
                 AND people.confirmed_at IS NOT NULL AND people.removed_at IS NULL
               GROUP BY people.id, people.known_as, people.language, role_grants.actor, actors.name
               ORDER BY MIN(CASE role_grants.role WHEN 'focal-point' THEN 0 ELSE 1 END), actors.name, people.id";
    Ok(db.all(sql, values![]).await?)
}

/// The address of an account, where it may be written to.
pub(super) async fn address_of(tx: &mut Tx, account: i64) -> Result<Option<String>> {
    let sql = "SELECT address FROM people
               WHERE id = $1 AND address IS NOT NULL AND confirmed_at IS NOT NULL AND removed_at IS NULL";
    let row: Option<(String,)> = tx.optional(sql, values![account]).await?;
    Ok(row.map(|(address,)| address))
}

/// The confirmed address of an account, as two spellings of it have it in common.
pub(super) async fn email_key_of(db: &Db, account: i64) -> Result<Option<String>> {
    let sql = "SELECT address_key FROM people
               WHERE id = $1 AND address_key IS NOT NULL AND confirmed_at IS NOT NULL AND removed_at IS NULL";
    let row: Option<(String,)> = db.optional(sql, values![account]).await?;
    Ok(row.map(|(key,)| key))
}

/// Adds an input and returns its number; those in it are not used.
pub(super) async fn insert(tx: &mut Tx, new: &Input, person: &Person) -> Result<i64> {
    let sql =
        "INSERT INTO inputs (report, place, prompt, about, actor, due_on, message, person, acting_for, at)
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) RETURNING id";
    let values = values![
        new.report,
        &new.place,
        &new.prompt,
        &new.about,
        &new.actor,
        &new.due_on,
        &new.message,
        &person.name,
        &person.acting_for,
        &new.at,
    ];
    Ok(tx.insert(sql, values).await?)
}

pub(super) async fn insert_reader(tx: &mut Tx, reader: &InputReader) -> Result<()> {
    let sql = "INSERT INTO input_readers (input, account, email, email_key, called, language)
               VALUES ($1, $2, $3, $4, $5, $6)";
    let values = values![
        reader.input,
        reader.account,
        reader.email.clone(),
        reader.email.as_ref().map(|email| email.to_lowercase()),
        &reader.known_as,
        &reader.language,
    ];
    tx.execute(sql, values).await?;
    Ok(())
}

pub(super) async fn insert_link(tx: &mut Tx, input: i64, code_hash: &str, expires_at: &str) -> Result<()> {
    let sql = "INSERT INTO input_links (code_hash, input, expires_at) VALUES ($1, $2, $3)";
    tx.execute(sql, values![code_hash, input, expires_at]).await?;
    Ok(())
}

pub(super) async fn insert_step(tx: &mut Tx, step: &Step) -> Result<()> {
    let sql = "INSERT INTO input_steps (input, step, words, person, acting_for, at) VALUES ($1, $2, $3, $4, $5, $6)";
    let values = values![step.input, &step.step, &step.words, &step.person, &step.acting_for, &step.at];
    tx.execute(sql, values).await?;
    tx.execute("UPDATE inputs SET revision = revision + 1 WHERE id = $1", values![step.input]).await?;
    Ok(())
}

/// Closes an input that is open; says whether it was.
pub(super) async fn close(tx: &mut Tx, id: i64, at: &str) -> Result<bool> {
    let sql = "UPDATE inputs SET closed_at = $2 WHERE id = $1 AND closed_at IS NULL";
    Ok(tx.execute(sql, values![id, at]).await? == 1)
}

/// Gives another due day; both reminders are before one then.
pub(super) async fn set_due(tx: &mut Tx, id: i64, due_on: &str) -> Result<()> {
    let sql = "UPDATE inputs SET due_on = $2, before_told_at = NULL, after_told_at = NULL WHERE id = $1";
    tx.execute(sql, values![id, due_on]).await?;
    Ok(())
}

/// Takes the reminder before the due day; touches no row where another server was faster.
pub(super) async fn take_before(tx: &mut Tx, id: i64, at: &str) -> Result<bool> {
    let sql = "UPDATE inputs SET before_told_at = $2 WHERE id = $1 AND before_told_at IS NULL AND closed_at IS NULL";
    Ok(tx.execute(sql, values![id, at]).await? == 1)
}

/// Takes the reminder after the due day, and with it the one before.
pub(super) async fn take_after(tx: &mut Tx, id: i64, at: &str) -> Result<bool> {
    let sql = "UPDATE inputs SET after_told_at = $2, before_told_at = COALESCE(before_told_at, $2)
               WHERE id = $1 AND after_told_at IS NULL AND closed_at IS NULL";
    Ok(tx.execute(sql, values![id, at]).await? == 1)
}

/// An activity of the actor, with the standing of its link where it is tied to the paragraph.
pub(super) type ActivityRow = (i64, String, Option<String>, String);

/// Published activities in which an actor takes part and that are tied to a paragraph.
pub(super) async fn activities_of_paragraph(
    db: &Db,
    lineage: &str,
    actor: &str,
    most: usize,
) -> Result<Vec<ActivityRow>> {
    let sql = "SELECT activities.id, title, starts_on, activity_links.standing
               FROM activity_links JOIN activities ON activities.id = activity_links.activity
               WHERE lineage = $1 AND activities.standing = 'published'
                 AND activity_links.standing IN ('confirmed', 'suggested')
                 AND (owner = $2 OR activities.id IN (SELECT activity FROM activity_parties WHERE actor = $2))
               ORDER BY activity_links.standing, starts_on DESC, activities.id LIMIT $3";
    Ok(db.all(sql, values![lineage, actor, most]).await?)
}

/// Published activities in which an actor takes part and that are tagged with an action line.
pub(super) async fn activities_of_line(
    db: &Db,
    line: &str,
    actor: &str,
    most: usize,
) -> Result<Vec<ActivityRow>> {
    let sql = "SELECT activities.id, title, starts_on, ''
               FROM activity_tags JOIN activities ON activities.id = activity_tags.activity
               WHERE scheme = 'action-lines' AND notation = $1 AND activities.standing = 'published'
                 AND (owner = $2 OR activities.id IN (SELECT activity FROM activity_parties WHERE actor = $2))
               ORDER BY starts_on DESC, activities.id LIMIT $3";
    Ok(db.all(sql, values![line, actor, most]).await?)
}

/// Published activities in which an actor takes part and that run in a period.
pub(super) async fn activities_of_period(
    db: &Db,
    (from, to): (&str, &str),
    actor: &str,
    most: usize,
) -> Result<Vec<ActivityRow>> {
    let sql = "SELECT activities.id, title, starts_on, '' FROM activities
               WHERE standing = 'published' AND starts_on <= $2 AND (ends_on IS NULL OR ends_on >= $1)
                 AND (owner = $3 OR activities.id IN (SELECT activity FROM activity_parties WHERE actor = $3))
               ORDER BY starts_on DESC, activities.id LIMIT $4";
    Ok(db.all(sql, values![from, to, actor, most]).await?)
}

/// What is held to show what activities of an actor did for a paragraph: activity, title, address, day, standing.
pub(super) async fn evidence_of_paragraph(
    db: &Db,
    lineage: &str,
    actor: &str,
    most: usize,
) -> Result<Vec<(i64, String, String, String, String)>> {
    let sql = "SELECT activities.id, activity_evidence.title, activity_evidence.address, happened_on,
                      activity_evidence.standing
               FROM activity_evidence JOIN activity_links ON activity_links.id = activity_evidence.link
               JOIN activities ON activities.id = activity_links.activity
               WHERE lineage = $1 AND activities.standing = 'published'
                 AND activity_links.standing IN ('confirmed', 'suggested')
                 AND activity_evidence.standing IN ('confirmed', 'suggested')
                 AND (owner = $2 OR activities.id IN (SELECT activity FROM activity_parties WHERE actor = $2))
               ORDER BY happened_on DESC, activity_evidence.id LIMIT $3";
    Ok(db.all(sql, values![lineage, actor, most]).await?)
}

/// Outputs that an actor leads and that answer a paragraph: item, code, title, plan.
pub(super) async fn outputs_of_paragraph(
    db: &Db,
    lineage: &str,
    actor: &str,
) -> Result<Vec<(i64, String, String, String)>> {
    let sql = "SELECT plan_items.id, plan_items.code, plan_items.title, plans.title
               FROM output_links JOIN plan_items ON plan_items.id = output_links.item
               JOIN plans ON plans.id = plan_items.plan
               WHERE lineage = $1 AND standing IN ('confirmed', 'suggested') AND lead = $2 ORDER BY plan_items.id";
    Ok(db.all(sql, values![lineage, actor]).await?)
}

/// What an actor answered for the same part of other reports of the same kind, the latest first.
pub(super) async fn earlier(db: &Db, input: &Input) -> Result<Vec<(i64, String, String, String, String)>> {
    let sql = "SELECT others.report, past.title, input_steps.step, input_steps.words, input_steps.at
               FROM inputs others JOIN reports past ON past.id = others.report
               JOIN reports now ON now.id = $1
               JOIN input_steps ON input_steps.input = others.id AND input_steps.step IN ('received', 'complete')
               WHERE others.about = $2 AND others.actor = $3 AND others.report <> $1
                 AND past.template = now.template AND past.subject = now.subject AND past.scope = now.scope
               ORDER BY input_steps.id DESC LIMIT 3";
    Ok(db.all(sql, values![input.report, &input.about, &input.actor]).await?)
}
