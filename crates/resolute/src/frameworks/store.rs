//! SQL of concepts and links.

use super::model::{ACTION_LINES, Concept, ConceptLink, SDGS};
use crate::db::{Db, Tx};
use crate::error::Result;
use crate::reference::model::ReferenceRow;
use crate::values;

/// The terms of a scheme, in its order.
pub async fn concepts(db: &Db, scheme: &str) -> Result<Vec<Concept>> {
    Ok(db
        .all(
            "SELECT scheme, notation, parent, label, source, verified FROM concepts
             WHERE scheme = $1 ORDER BY sort, notation",
            values![scheme],
        )
        .await?)
}

/// The links from one scheme to another.
pub async fn links(db: &Db, from: &str, to: &str) -> Result<Vec<ConceptLink>> {
    Ok(db
        .all(
            "SELECT from_notation, to_notation, confirmed, source FROM concept_links
             WHERE from_scheme = $1 AND to_scheme = $2 ORDER BY from_notation, to_notation",
            values![from, to],
        )
        .await?)
}

/// Stores the rows of one of the reference files `action_lines`, `sdgs`, `wsis_sdg_matrix`.
pub async fn load(tx: &mut Tx, file: &str, rows: &[ReferenceRow]) -> Result<()> {
    for (index, row) in rows.iter().enumerate() {
        match file {
            "action_lines" => {
                let parent = Some(row.cell("parent")).filter(|parent| !parent.is_empty());
                let titles = (row.cell("code"), parent, row.cell("short_title"));
                insert_concept(tx, ACTION_LINES, index, titles, row).await?;
            }
            "sdgs" => {
                insert_concept(tx, SDGS, index, (row.cell("goal"), None, row.cell("short_title")), row)
                    .await?
            }
            _ => insert_matrix_link(tx, row).await?,
        }
    }
    Ok(())
}

async fn insert_concept(
    tx: &mut Tx,
    scheme: &str,
    sort: usize,
    (notation, parent, label): (&str, Option<&str>, &str),
    row: &ReferenceRow,
) -> Result<()> {
    tx.execute(
        "INSERT INTO concepts (scheme, notation, parent, sort, label, source, verified)
         VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT (scheme, notation) DO UPDATE SET parent = excluded.parent, sort = excluded.sort,
             label = excluded.label, source = excluded.source, verified = excluded.verified",
        values![scheme, notation, parent, sort, label, row.cell("source"), row.cell("verified")],
    )
    .await?;
    Ok(())
}

/// A link of the WSIS-SDG Matrix; a row with `use=no` is an error or doubt of a source, kept as unconfirmed.
async fn insert_matrix_link(tx: &mut Tx, row: &ReferenceRow) -> Result<()> {
    tx.execute(
        "INSERT INTO concept_links
             (from_scheme, from_notation, to_scheme, to_notation, confirmed, source, verified)
         VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT (from_scheme, from_notation, to_scheme, to_notation) DO UPDATE SET
             confirmed = excluded.confirmed, source = excluded.source, verified = excluded.verified",
        values![
            ACTION_LINES,
            row.cell("action_line"),
            SDGS,
            row.cell("sdg_goal"),
            row.cell("use") == "yes",
            row.cell("source"),
            row.cell("status"),
        ],
    )
    .await?;
    Ok(())
}
