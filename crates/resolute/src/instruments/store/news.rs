//! Texts by when they were taken in.

use crate::db::Db;
use crate::error::Result;
use crate::values;

/// A text as a piece of news.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct NewText {
    /// Its version.
    pub version: String,
    /// Its instrument.
    pub instrument: String,
    /// `adopted`, `proposed` or `reconstructed`.
    pub standing: String,
    /// Language code.
    pub language: String,
    /// The proposal it belongs to, unless adopted.
    pub proposal: Option<String>,
    /// Its title.
    pub title: String,
    /// When it was taken in (RFC 3339).
    pub published: String,
    /// When somebody last settled a place of it, where anybody did.
    pub changed: Option<String>,
}

impl NewText {
    /// The proposal whose text it is, or `adopted`.
    pub fn scope(&self) -> &str {
        self.proposal.as_deref().unwrap_or("adopted")
    }

    /// When it last became another.
    pub fn updated(&self) -> String {
        self.changed
            .clone()
            .filter(|changed| *changed > self.published)
            .unwrap_or_else(|| self.published.clone())
    }
}

/// The newest texts, of one instrument or of all.
pub async fn newest_texts(db: &Db, instrument: Option<&str>, limit: i64) -> Result<Vec<NewText>> {
    Ok(db
        .all(
            "SELECT texts.version, versions.instrument, texts.standing, texts.language, texts.proposal, texts.title,
                    files.received_at AS published, settled.at AS changed
             FROM texts JOIN versions ON versions.id = texts.version
             JOIN documents ON documents.id = texts.document JOIN files ON files.sha256 = documents.file
             LEFT JOIN (SELECT document, max(at) AS at FROM confirmations GROUP BY document) settled
                  ON settled.document = documents.id
             WHERE $1 IS NULL OR versions.instrument = $1
             ORDER BY coalesce(settled.at, files.received_at) DESC, texts.id LIMIT $2",
            values![instrument, limit],
        )
        .await?)
}
