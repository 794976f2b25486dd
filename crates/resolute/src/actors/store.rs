//! SQL of actors.

use std::collections::BTreeMap;

use super::model::Actor;
use crate::db::{Db, Tx};
use crate::error::Result;
use crate::reference::model::ReferenceRow;
use crate::values;

/// All actors, by name.
pub async fn all(db: &Db) -> Result<Vec<Actor>> {
    Ok(db
        .all(
            "SELECT id, short_name, name, kind, parent, note, source, verified FROM actors ORDER BY name, id",
            values![],
        )
        .await?)
}

/// One actor.
pub async fn by_id(db: &Db, id: &str) -> Result<Option<Actor>> {
    Ok(db
        .optional(
            "SELECT id, short_name, name, kind, parent, note, source, verified FROM actors WHERE id = $1",
            values![id],
        )
        .await?)
}

/// Stores the rows of the reference file; a newer file updates.
pub async fn load(tx: &mut Tx, rows: &[ReferenceRow]) -> Result<()> {
    for row in rows {
        let parent = Some(row.cell("parent")).filter(|parent| !parent.is_empty());
        tx.execute(
            "INSERT INTO actors (id, short_name, name, kind, parent, note, source, verified)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
             ON CONFLICT (id) DO UPDATE SET short_name = excluded.short_name, name = excluded.name,
                 kind = excluded.kind, parent = excluded.parent, note = excluded.note,
                 source = excluded.source, verified = excluded.verified",
            values![
                row.cell("id"),
                row.cell("short_name"),
                row.cell("name"),
                row.cell("type"),
                parent,
                row.cell("note"),
                row.cell("source"),
                row.cell("verified"),
            ],
        )
        .await?;
    }
    Ok(())
}

/// The short names of actors, by their codes, in one query.
///
/// # Errors
/// As the database.
pub async fn names(db: &Db, codes: &[&str]) -> Result<BTreeMap<String, String>> {
    if codes.is_empty() {
        return Ok(BTreeMap::new());
    }
    let codes = serde_json::Value::from(codes).to_string();
    let sql = match db {
        Db::Sqlite(_) => "SELECT id, short_name FROM actors WHERE id IN (SELECT value FROM json_each($1))",
        Db::Postgres(_) => {
            "SELECT id, short_name FROM actors
             WHERE id IN (SELECT value FROM json_array_elements_text(CAST($1 AS JSON)))"
        }
    };
    let rows: Vec<(String, String)> = db.all(sql, values![codes]).await?;
    Ok(rows.into_iter().collect())
}

/// Keeps an organisation that somebody registered: by the name they gave, with nothing verified. False where the code
/// belongs to another.
pub async fn insert_registered(tx: &mut Tx, id: &str, name: &str) -> Result<bool> {
    let inserted = tx
        .execute(
            "INSERT INTO actors (id, short_name, name, kind, parent, note, source, verified)
             VALUES ($1, $2, $2, 'organization', NULL, '', 'registration', 'no') ON CONFLICT (id) DO NOTHING",
            values![id, name],
        )
        .await?;
    Ok(inserted > 0)
}
