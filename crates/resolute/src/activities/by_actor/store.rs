//! SQL of the activities of an actor.

use crate::db::Db;
use crate::error::Result;
use crate::values;

/// Somebody with whom an actor does something.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow, serde::Serialize, utoipa::ToSchema)]
pub struct Partner {
    /// Code of the other actor.
    pub actor: String,
    /// How many published activities both take part in.
    pub activities: i64,
}

/// How many published activities of each kind an actor owns or takes part in, the most first.
pub async fn kinds(db: &Db, actor: &str) -> Result<Vec<(String, i64)>> {
    Ok(db
        .all(
            "SELECT kind, count(*) FROM activities
             WHERE standing = 'published' AND id IN
                 (SELECT id FROM activities WHERE owner = $1
                  UNION SELECT activity FROM activity_parties WHERE actor = $1)
             GROUP BY kind ORDER BY 2 DESC, 1",
            values![actor],
        )
        .await?)
}

/// The actors with which one shares published activities, those with the most first; at most `limit`.
pub async fn partners(db: &Db, actor: &str, limit: usize) -> Result<Vec<Partner>> {
    Ok(db
        .all(
            "SELECT other.actor AS actor, count(DISTINCT other.activity) AS activities
             FROM activity_parties own
             JOIN activity_parties other ON other.activity = own.activity AND other.actor <> own.actor
             JOIN activities ON activities.id = own.activity AND activities.standing = 'published'
             WHERE own.actor = $1 GROUP BY other.actor ORDER BY 2 DESC, 1 LIMIT $2",
            values![actor, limit],
        )
        .await?)
}

/// Number and title of the published activities in which two actors take part; at most `limit`.
pub async fn shared(db: &Db, one: &str, other: &str, limit: usize) -> Result<Vec<(i64, String)>> {
    Ok(db
        .all(
            "SELECT id, title FROM activities
             WHERE standing = 'published'
               AND id IN (SELECT activity FROM activity_parties WHERE actor = $1)
               AND id IN (SELECT activity FROM activity_parties WHERE actor = $2)
             ORDER BY title, id LIMIT $3",
            values![one, other, limit],
        )
        .await?)
}
