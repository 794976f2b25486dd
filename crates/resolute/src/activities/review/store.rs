//! SQL of the queue, and of who took up what.

use super::model::{Filter, OpenRemark, PER_PAGE, Waiting};
use crate::accounts::{Person, Right};
use crate::db::{Db, Tx};
use crate::error::Result;
use crate::values;

/// Everything that waits: new entries, and changes to public ones. A change's title is that of the public words.
macro_rules! waiting {
    ($what:literal, $rest:literal) => {
        concat!(
            "SELECT ", $what, " FROM (
                 SELECT activities.id, activities.revision, 'new' AS what, activities.standing, title, kind,
                        organisation, owner, changed_at, activity_assignments.person AS reviewer
                 FROM activities LEFT JOIN activity_assignments ON activity_assignments.activity = activities.id
                 WHERE activities.standing IN ('submitted', 'returned')
                 UNION ALL
                 SELECT activities.id, activity_proposals.revision, 'change', activity_proposals.standing, title, kind,
                        organisation, owner, activity_proposals.changed_at, activity_assignments.person
                 FROM activity_proposals JOIN activities ON activities.id = activity_proposals.activity
                 LEFT JOIN activity_assignments ON activity_assignments.activity = activities.id
                 WHERE activity_proposals.standing IN ('submitted', 'returned')) waiting
             WHERE ($1 IS NULL OR lower(title) LIKE $1 OR lower(organisation) LIKE $1)
               AND ($2 IS NULL OR what = $2)
               AND standing = $3
               AND ($4 IS NULL OR kind = $4)
               AND ($5 IS NULL OR owner = $5)
               AND ($6 IS NULL OR ($6 = 'nobody' AND reviewer IS NULL) OR reviewer = $6)
               AND ($7 IS NULL OR replace($7, ';' || owner || ';', '') <> $7) ",
            $rest
        )
    };
}

/// What waits that a person may decide about, the oldest first, and how much that is.
///
/// # Errors
/// As the database.
pub async fn queue(db: &Db, person: &Person, filter: &Filter) -> Result<(Vec<Waiting>, usize)> {
    let given = |field| Filter::given(field).map(str::to_owned);
    let words = given(&filter.q).map(|words| format!("%{}%", words.to_lowercase()));
    let reviewer = match Filter::given(&filter.reviewer) {
        Some("me") => Some(person.name.clone()),
        other => other.map(str::to_owned),
    };
    let standing = given(&filter.standing).unwrap_or_else(|| "submitted".to_owned());
    let owners = owners_of(person);
    let page = i64::try_from(filter.page.unwrap_or(1).max(1)).unwrap_or(1);
    let values = || {
        values![
            words.clone(),
            given(&filter.what),
            &standing,
            given(&filter.kind),
            given(&filter.owner),
            reviewer.clone(),
            owners.clone()
        ]
    };
    let mut paged = values();
    paged.extend(values![PER_PAGE, (page - 1).saturating_mul(PER_PAGE)]);
    let rows = db.all(QUEUE, paged).await?;
    let (count,): (i64,) = db.one(COUNT, values()).await?;
    Ok((rows, usize::try_from(count).unwrap_or_default()))
}

const QUEUE: &str = waiting!(
    "id, revision, what, standing, title, kind, organisation, owner,
     (SELECT actors.name FROM actors WHERE actors.id = owner) AS owner_name, changed_at, reviewer",
    "ORDER BY changed_at, id LIMIT $8 OFFSET $9"
);
const COUNT: &str = waiting!("COUNT(*)", "");

macro_rules! open_remarks {
    ($what:literal, $rest:literal) => {
        concat!(
            "SELECT ", $what, "
             FROM activity_remarks JOIN activities ON activities.id = activity_remarks.activity
             WHERE activity_remarks.settled_at IS NULL
               AND ($1 IS NULL OR lower(activities.title) LIKE $1 OR lower(activities.organisation) LIKE $1
                    OR lower(activity_remarks.words) LIKE $1)
               AND ($2 IS NULL OR activities.kind = $2)
               AND ($3 IS NULL OR activities.owner = $3)
               AND ($4 IS NULL OR replace($4, ';' || activities.owner || ';', '') <> $4) ",
            $rest
        )
    };
}

/// What readers say is wrong with entries that a person may review, the oldest first, and how much that is.
///
/// # Errors
/// As the database.
pub(super) async fn remarks(db: &Db, person: &Person, filter: &Filter) -> Result<(Vec<OpenRemark>, usize)> {
    let given = |field| Filter::given(field).map(str::to_owned);
    let words = given(&filter.q).map(|words| format!("%{}%", words.to_lowercase()));
    let values = || values![words.clone(), given(&filter.kind), given(&filter.owner), owners_of(person)];
    let page = i64::try_from(filter.page.unwrap_or(1).max(1)).unwrap_or(1);
    let mut paged = values();
    paged.extend(values![PER_PAGE, (page - 1).saturating_mul(PER_PAGE)]);
    let rows = db.all(REMARKS, paged).await?;
    let (count,): (i64,) = db.one(COUNT_REMARKS, values()).await?;
    Ok((rows, usize::try_from(count).unwrap_or_default()))
}

/// How much readers say is wrong with entries that a person may review.
///
/// # Errors
/// As the database.
pub(super) async fn count_remarks(db: &Db, person: &Person) -> Result<usize> {
    let nothing: Option<String> = None;
    let values = values![nothing.clone(), nothing.clone(), nothing, owners_of(person)];
    let (count,): (i64,) = db.one(COUNT_REMARKS, values).await?;
    Ok(usize::try_from(count).unwrap_or_default())
}

const REMARKS: &str = open_remarks!(
    "activity_remarks.activity, activities.title, activity_remarks.words, activity_remarks.person, activity_remarks.at",
    "ORDER BY activity_remarks.id LIMIT $5 OFFSET $6"
);
const COUNT_REMARKS: &str = open_remarks!("COUNT(*)", "");

/// The owners for whom somebody reviews, in one value; none for all. A code has no semicolon.
fn owners_of(person: &Person) -> Option<String> {
    person.actors_with(Right::Review).map(|actors| format!(";{};", actors.join(";;")))
}

/// Who took up an entry.
///
/// # Errors
/// As the database.
pub async fn assigned_to(db: &Db, activity: i64) -> Result<Option<String>> {
    let row: Option<(String,)> =
        db.optional("SELECT person FROM activity_assignments WHERE activity = $1", values![activity]).await?;
    Ok(row.map(|(person,)| person))
}

/// As [`assigned_to`], inside an action.
pub(super) async fn assigned(tx: &mut Tx, activity: i64) -> Result<Option<String>> {
    let row: Option<(String,)> =
        tx.optional("SELECT person FROM activity_assignments WHERE activity = $1", values![activity]).await?;
    Ok(row.map(|(person,)| person))
}

pub(super) async fn put_assignment(tx: &mut Tx, activity: i64, person: &str, at: &str) -> Result<()> {
    tx.execute(
        "INSERT INTO activity_assignments (activity, person, at) VALUES ($1, $2, $3)
         ON CONFLICT (activity) DO UPDATE SET person = excluded.person, at = excluded.at",
        values![activity, person, at],
    )
    .await?;
    Ok(())
}

pub(super) async fn drop_assignment(tx: &mut Tx, activity: i64) -> Result<()> {
    tx.execute("DELETE FROM activity_assignments WHERE activity = $1", values![activity]).await?;
    Ok(())
}

/// Entries that were merged into one: number and title.
///
/// # Errors
/// As the database.
pub async fn absorbed(db: &Db, kept: i64) -> Result<Vec<(i64, String)>> {
    Ok(db.all("SELECT id, title FROM activities WHERE merged_into = $1 ORDER BY id", values![kept]).await?)
}

/// Lets an entry lead to another, and those that led to it too.
pub(super) async fn lead_to(tx: &mut Tx, from: i64, to: i64) -> Result<()> {
    tx.execute("UPDATE activities SET merged_into = $2 WHERE merged_into = $1", values![from, to]).await?;
    tx.execute(
        "UPDATE activities SET standing = 'merged', merged_into = $2, revision = revision + 1 WHERE id = $1",
        values![from, to],
    )
    .await?;
    for sql in [
        "DELETE FROM activity_tags WHERE activity = $1",
        "DELETE FROM activity_parties WHERE activity = $1",
        "DELETE FROM activity_agreements WHERE activity = $1",
    ] {
        tx.execute(sql, values![from]).await?;
    }
    Ok(())
}

/// Lets an entry stand for itself again.
pub(super) async fn stand_alone(tx: &mut Tx, id: i64) -> Result<()> {
    tx.execute(
        "UPDATE activities SET standing = 'submitted', merged_into = NULL, revision = revision + 1 WHERE id = $1",
        values![id],
    )
    .await?;
    Ok(())
}
