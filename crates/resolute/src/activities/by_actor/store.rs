//! SQL of the activities of an actor.

use crate::db::Db;
use crate::error::Result;
use crate::values;

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
