//! What was done to a record, read back.

use serde::Serialize;

use crate::db::Db;
use crate::error::Result;
use crate::values;

/// One row of the record.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow, Serialize)]
pub struct Entry {
    /// Number, in the order of the deeds.
    pub id: i64,
    /// When.
    pub at: String,
    /// Who, as records name them.
    pub person: String,
    /// By which role.
    pub role: String,
    /// For which actor.
    pub acting_for: String,
    /// Verb and noun: `mandate.correct`.
    pub action: String,
    /// To what: `mandate/wtdc-30/2017/resolves/1`.
    pub subject: String,
    /// What stood before, as JSON.
    pub before_json: Option<String>,
    /// What stood after, as JSON.
    pub after_json: Option<String>,
}

/// Kinds of subjects whose history everybody may read: what they hold is public itself. Of all others (accounts, what
/// waits for review) it is for who reviews; a page that knows that a record is public may show its history all the same.
const PUBLIC: &[&str] = &[
    "actor",
    "citations",
    "concept",
    "instrument",
    "mandate",
    "parallel",
    "proposal",
    "reference",
    "text",
    "version",
];

/// Whether everybody may read the history of a subject.
pub fn is_public(subject: &str) -> bool {
    PUBLIC.contains(&subject.split('/').next().unwrap_or_default())
}

/// The history of a record, the latest first, from before a row on.
///
/// # Errors
/// As the database.
pub async fn of(db: &Db, subject: &str, before: Option<i64>, most: usize) -> Result<Vec<Entry>> {
    Ok(db
        .all(
            "SELECT id, at, person, role, acting_for, action, subject, before_json, after_json FROM audit
             WHERE subject = $1 AND id < $2 ORDER BY id DESC LIMIT $3",
            values![subject, before.unwrap_or(i64::MAX), most],
        )
        .await?)
}

/// What somebody did, the first first.
///
/// # Errors
/// As the database.
pub async fn of_person(db: &Db, signature: &str) -> Result<Vec<Entry>> {
    Ok(db
        .all(
            "SELECT id, at, person, role, acting_for, action, subject, before_json, after_json FROM audit
             WHERE person = $1 ORDER BY id",
            values![signature],
        )
        .await?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_public_itself_has_no_public_history() {
        assert!(is_public("mandate/wtdc-30/2017/resolves/1") && is_public("citations"));
        for not in ["person/7", "activity/12", "file/abc", "mandates", ""] {
            assert!(!is_public(not), "{not}");
        }
    }
}
