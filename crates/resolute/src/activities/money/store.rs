//! SQL of sums: which activities are meant.

use super::Filter;
use crate::db::Db;
use crate::error::Result;
use crate::values;

/// Numbers of the published activities that a filter lets through, in order.
pub(super) async fn published(db: &Db, filter: &Filter, limit: usize) -> Result<Vec<i64>> {
    let said = |value: &Option<String>| value.clone().unwrap_or_default();
    let rows: Vec<(i64,)> = db
        .all(
            "SELECT a.id FROM activities a
             WHERE a.standing = 'published'
               AND ($1 = '' OR a.kind = $1) AND ($2 = '' OR a.progress = $2) AND ($3 = '' OR a.source = $3)
               AND ($4 = '' OR EXISTS (SELECT 1 FROM activity_tags t
                    WHERE t.activity = a.id AND t.scheme = 'action-lines' AND t.notation = $4))
               AND ($5 = '' OR EXISTS (SELECT 1 FROM activity_tags t
                    WHERE t.activity = a.id AND t.scheme = 'sdgs' AND t.notation = $5))
               AND ($6 = '' OR EXISTS (SELECT 1 FROM activity_tags t
                    WHERE t.activity = a.id AND t.scheme = 'countries' AND t.notation = $6))
               AND ($7 = '' OR EXISTS (SELECT 1 FROM activity_tags t
                    WHERE t.activity = a.id AND t.scheme = 'itu-regions' AND t.notation = $7))
               AND ($8 = '' OR EXISTS (SELECT 1 FROM activity_tags t
                    WHERE t.activity = a.id AND t.scheme = 'people' AND t.notation = $8))
               AND ($9 = '' OR EXISTS (SELECT 1 FROM activity_parties p
                    WHERE p.activity = a.id AND p.actor = $9))
             ORDER BY a.id LIMIT $10",
            values![
                said(&filter.kind),
                said(&filter.progress),
                said(&filter.source),
                said(&filter.line),
                said(&filter.goal),
                said(&filter.country),
                said(&filter.region),
                said(&filter.people),
                said(&filter.actor),
                limit,
            ],
        )
        .await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}
