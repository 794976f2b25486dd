//! SQL of what counts no more.

use super::{Gone, Withdrawn};
use crate::db::Db;
use crate::error::Result;
use crate::values;

/// What once was confirmed for a paragraph and is there no more.
///
/// # Errors
/// As the database.
pub async fn gone(db: &Db, lineage: &str) -> Result<Gone> {
    // The newest verdict about a thing says where it stands; a thing has its own and its link's apart.
    let withdrawn: Vec<Withdrawn> = db
        .all(
            "SELECT CASE WHEN said.evidence IS NULL THEN 'link' ELSE 'evidence' END AS what, activity_links.activity,
                    COALESCE(activity_evidence.title, activities.title) AS title, said.reason, said.acting_for, said.at
             FROM activity_verdicts said JOIN activity_links ON activity_links.id = said.link
             JOIN activities ON activities.id = activity_links.activity
             LEFT JOIN activity_evidence ON activity_evidence.id = said.evidence
             WHERE lineage = $1 AND said.verdict = 'withdrawn' AND activities.standing = 'published'
               AND NOT EXISTS (
                 SELECT 1 FROM activity_verdicts later WHERE later.link = said.link AND later.id > said.id
                   AND COALESCE(later.evidence, 0) = COALESCE(said.evidence, 0))
             ORDER BY said.id DESC LIMIT 50",
            values![lineage],
        )
        .await?;
    let (hidden,): (i64,) = db
        .one(
            "SELECT COUNT(*) FROM activity_links JOIN activities ON activities.id = activity_links.activity
             WHERE lineage = $1 AND activity_links.standing = 'confirmed' AND activities.standing <> 'published'",
            values![lineage],
        )
        .await?;
    Ok(Gone { withdrawn, hidden: usize::try_from(hidden).unwrap_or_default() })
}
