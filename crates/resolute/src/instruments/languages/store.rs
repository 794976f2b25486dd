//! SQL of texts in other languages.

use crate::db::Tx;
use crate::error::Result;
use crate::values;

/// The adopted text of a version in a language: its identifier, the file it was read from, and how many of its
/// provisions were read as parts of a resolution.
pub(super) async fn adopted(
    tx: &mut Tx,
    version: &str,
    language: &str,
) -> Result<Option<(i64, String, i64)>> {
    let ours = format!("{version}/{language}/paragraph-%");
    Ok(tx
        .optional(
            "SELECT texts.id, documents.file,
                    (SELECT COUNT(*) FROM provisions WHERE text = texts.id AND address NOT LIKE $3)
             FROM texts JOIN documents ON documents.id = texts.document
             WHERE version = $1 AND language = $2 AND standing = 'adopted'
             ORDER BY texts.id DESC LIMIT 1",
            values![version, language, ours],
        )
        .await?)
}

/// Takes a text out, with its paragraphs, before a newer file is read.
pub(super) async fn remove(tx: &mut Tx, text: i64) -> Result<()> {
    tx.execute("DELETE FROM texts WHERE id = $1", values![text]).await?;
    Ok(())
}

/// Whether an instrument is known.
pub(super) async fn knows(tx: &mut Tx, instrument: &str) -> Result<bool> {
    let row: Option<(String,)> =
        tx.optional("SELECT id FROM instruments WHERE id = $1", values![instrument]).await?;
    Ok(row.is_some())
}
