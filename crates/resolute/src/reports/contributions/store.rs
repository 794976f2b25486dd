//! SQL of contributions.

use super::Contribution;
use crate::accounts::Person;
use crate::db::{Db, Tx};
use crate::error::Result;
use crate::values;

macro_rules! select_contributions {
    ($rest:literal) => {
        concat!(
            "SELECT place, input, actor, actor_name, signed_as, language, words, given_on, standing, edited, revision
             FROM report_contributions ",
            $rest
        )
    };
}

/// Those of a report, place by place, by the code of their actor.
pub(in crate::reports) async fn of_report(db: &Db, report: i64) -> Result<Vec<Contribution>> {
    Ok(db.all(select_contributions!("WHERE report = $1 ORDER BY place, actor, id"), values![report]).await?)
}

/// How many of a report wait for an officer.
pub(in crate::reports) async fn waiting(tx: &mut Tx, report: i64) -> Result<i64> {
    let sql = "SELECT COUNT(*) FROM report_contributions WHERE report = $1 AND standing = 'waiting'";
    let row: Option<(i64,)> = tx.optional(sql, values![report]).await?;
    Ok(row.map_or(0, |(count,)| count))
}

/// What answers an input in its report.
///
/// # Errors
/// As the database.
pub async fn by_input(tx: &mut Tx, (report, input): (i64, i64)) -> Result<Option<Contribution>> {
    let sql = select_contributions!("WHERE report = $1 AND input = $2");
    Ok(tx.optional(sql, values![report, input]).await?)
}

/// Holds a report as it is until the transaction ends; says whether it may still be changed.
///
/// # Errors
/// As the database.
pub async fn hold(tx: &mut Tx, report: i64) -> Result<bool> {
    let sql = "UPDATE reports SET revision = revision WHERE id = $1 AND standing <> 'issued'";
    Ok(tx.execute(sql, values![report]).await? == 1)
}

/// Puts an answer into its place, or new words into the place of those that nobody accepted yet; says whether it did.
///
/// # Errors
/// As the database.
pub async fn land(tx: &mut Tx, report: i64, new: &Contribution, person: &Person, at: &str) -> Result<bool> {
    let sql = "INSERT INTO report_contributions (report, place, input, actor, actor_name, signed_as, language, words,
                                                 given_on, standing, edited, revision, person, acting_for, at)
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'waiting', $10, 1, $11, $12, $13)
               ON CONFLICT (report, place, actor) DO UPDATE SET input = excluded.input,
                   signed_as = excluded.signed_as, language = excluded.language, words = excluded.words,
                   given_on = excluded.given_on, standing = 'waiting', edited = excluded.edited,
                   revision = report_contributions.revision + 1,
                   person = excluded.person, acting_for = excluded.acting_for, at = excluded.at
               WHERE report_contributions.standing <> 'accepted'";
    let values = values![
        report,
        &new.place,
        new.input,
        &new.actor,
        &new.actor_name,
        &new.signed_as,
        &new.language,
        &new.words,
        &new.given_on,
        false,
        &person.name,
        &person.acting_for,
        at,
    ];
    Ok(tx.execute(sql, values).await? == 1)
}

/// Accepts or leaves out what was given, with the words that an officer makes of it; `false` where it was changed meanwhile.
///
/// # Errors
/// As the database.
pub async fn decide(
    tx: &mut Tx,
    (report, input, revision): (i64, i64, i64),
    (standing, words, edited): (&str, &str, bool),
    (person, at): (&Person, &str),
) -> Result<bool> {
    let sql =
        "UPDATE report_contributions SET standing = $4, words = $5, edited = $6, revision = revision + 1,
                      person = $7, acting_for = $8, at = $9
               WHERE report = $1 AND input = $2 AND revision = $3";
    let values =
        values![report, input, revision, standing, words, edited, &person.name, &person.acting_for, at,];
    Ok(tx.execute(sql, values).await? == 1)
}

/// A correction starts with the words of the report that it corrects.
pub(in crate::reports) async fn copy(tx: &mut Tx, from: i64, to: i64) -> Result<()> {
    let sql = "INSERT INTO report_contributions (report, place, input, actor, actor_name, signed_as, language, words,
                                                 given_on, standing, edited, revision, person, acting_for, at)
               SELECT $2, place, input, actor, actor_name, signed_as, language, words, given_on, standing, edited, 1,
                      person, acting_for, at
               FROM report_contributions WHERE report = $1 ORDER BY id";
    tx.execute(sql, values![from, to]).await?;
    Ok(())
}
