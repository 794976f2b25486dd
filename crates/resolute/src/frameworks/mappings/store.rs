//! SQL of the links that people make, and of their steps.

use super::model::{Step, Taken, Wish};
use crate::accounts::Person;
use crate::db::{Db, Tx};
use crate::error::Result;
use crate::values;

/// The steps of all links of a concept, the oldest first.
pub async fn history(db: &Db, scheme: &str, notation: &str) -> Result<Vec<Taken>> {
    Ok(db
        .all(
            "SELECT from_scheme, from_notation, to_scheme, to_notation, kind, step, reason, person, acting_for, at
             FROM concept_link_steps
             WHERE (from_scheme = $1 AND from_notation = $2) OR (to_scheme = $1 AND to_notation = $2) ORDER BY id",
            values![scheme, notation],
        )
        .await?)
}

/// The last step of a link.
pub(super) async fn last_step(tx: &mut Tx, wish: &Wish) -> Result<Option<Step>> {
    let row: Option<(String,)> = tx
        .optional(
            "SELECT step FROM concept_link_steps
             WHERE from_scheme = $1 AND from_notation = $2 AND to_scheme = $3 AND to_notation = $4 AND kind = $5
             ORDER BY id DESC LIMIT 1",
            values![
                &wish.from_scheme,
                &wish.from_notation,
                &wish.to_scheme,
                &wish.to_notation,
                wish.kind.code(),
            ],
        )
        .await?;
    Ok(row.and_then(|(code,)| Step::from_code(&code)))
}

/// Stores a step, and the link as it stands after it.
pub(super) async fn insert_step(tx: &mut Tx, wish: &Wish, person: &Person, at: &str) -> Result<()> {
    tx.execute(
        "INSERT INTO concept_link_steps
             (from_scheme, from_notation, to_scheme, to_notation, kind, step, reason, person, acting_for, at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        values![
            &wish.from_scheme,
            &wish.from_notation,
            &wish.to_scheme,
            &wish.to_notation,
            wish.kind.code(),
            wish.step.code(),
            wish.reason.trim(),
            &person.name,
            &person.acting_for,
            at,
        ],
    )
    .await?;
    tx.execute(
        "INSERT INTO concept_links (from_scheme, from_notation, to_scheme, to_notation, kind, status, confirmed, source,
             verified, witnesses, note, file)
         VALUES ($1, $2, $3, $4, $5, $6, $7, '', '', '', $8, '')
         ON CONFLICT (from_scheme, from_notation, to_scheme, to_notation, kind, file)
         DO UPDATE SET status = excluded.status, confirmed = excluded.confirmed, note = excluded.note",
        values![
            &wish.from_scheme,
            &wish.from_notation,
            &wish.to_scheme,
            &wish.to_notation,
            wish.kind.code(),
            wish.step.code(),
            wish.step == Step::Confirmed,
            wish.reason.trim(),
        ],
    )
    .await?;
    Ok(())
}
