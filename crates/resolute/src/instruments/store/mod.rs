//! SQL of instruments, versions, proposals, documents, texts and provisions.

mod news;
mod reference;
mod writes;

use resolute_document::Document;

use super::model::{Instrument, Proposal, Text, Version};
use jiff::civil::Date;

use crate::db::{Db, Tx};
use crate::error::{Error, Result};
use crate::values;

pub use news::{NewText, newest_texts};
pub use reference::{load_instruments, load_versions};
pub(super) use writes::{
    HeldText, clear_document, clear_proposal, conference_label, document_json, held_texts,
    insert_confirmation, insert_document, insert_file, insert_new_instrument, insert_proposal,
    insert_provision, insert_text, instruments_of, known_lineages, lineages_of, opening_day,
    replace_document, upsert_instrument, upsert_version, version_exists,
};

/// All instruments, by body and number.
pub async fn all(db: &Db) -> Result<Vec<Instrument>> {
    Ok(db
        .all(
            "SELECT id, body, kind, number, title, source, verified FROM instruments
             ORDER BY body, length(number), number, title",
            values![],
        )
        .await?)
}

/// One instrument.
pub async fn by_id(db: &Db, id: &str) -> Result<Instrument> {
    db.optional(
        "SELECT id, body, kind, number, title, source, verified FROM instruments WHERE id = $1",
        values![id],
    )
    .await?
    .ok_or_else(|| Error::NotFound(format!("instrument \"{id}\"")))
}

/// The known versions of an instrument, oldest first.
pub async fn versions(db: &Db, instrument: &str) -> Result<Vec<Version>> {
    Ok(db
        .all(
            "SELECT id, instrument, sequence, place, year, cited_as, title, adopted_on, source, verified
             FROM versions WHERE instrument = $1 ORDER BY year, sequence",
            values![instrument],
        )
        .await?)
}

/// Every version of every instrument, for lists.
pub async fn all_versions(db: &Db) -> Result<Vec<Version>> {
    Ok(db
        .all(
            "SELECT id, instrument, sequence, place, year, cited_as, title, adopted_on, source, verified
             FROM versions ORDER BY instrument, year, sequence",
            values![],
        )
        .await?)
}

/// The texts held, of one instrument or of all.
pub async fn texts(db: &Db, instrument: Option<&str>) -> Result<Vec<Text>> {
    Ok(db
        .all(
            "SELECT texts.id, version, standing, language, proposal, document, texts.title
             FROM texts JOIN versions ON versions.id = texts.version
             WHERE $1 IS NULL OR instrument = $1 ORDER BY instrument, year, sequence, texts.id",
            values![instrument],
        )
        .await?)
}

/// One text.
pub async fn text(db: &Db, id: i64) -> Result<Text> {
    db.optional(
        "SELECT id, version, standing, language, proposal, document, title FROM texts WHERE id = $1",
        values![id],
    )
    .await?
    .ok_or_else(|| Error::NotFound(format!("text {id}")))
}

/// All proposals, newest first.
pub async fn proposals(db: &Db) -> Result<Vec<Proposal>> {
    Ok(db
        .all(
            "SELECT id, symbol, action, sponsors, instrument, base_version, amended_version, addressed_to,
                    document, part, kept_at
             FROM proposals ORDER BY kept_at DESC, id",
            values![],
        )
        .await?)
}

/// The proposals to change an instrument, newest first.
pub(super) async fn proposals_of(db: &Db, instrument: &str) -> Result<Vec<Proposal>> {
    Ok(db
        .all(
            "SELECT id, symbol, action, sponsors, instrument, base_version, amended_version, addressed_to,
                    document, part, kept_at
             FROM proposals WHERE instrument = $1 ORDER BY kept_at DESC, id",
            values![instrument],
        )
        .await?)
}

/// One proposal.
pub async fn proposal(db: &Db, id: &str) -> Result<Proposal> {
    db.optional(
        "SELECT id, symbol, action, sponsors, instrument, base_version, amended_version, addressed_to,
                document, part, kept_at
         FROM proposals WHERE id = $1",
        values![id],
    )
    .await?
    .ok_or_else(|| Error::NotFound(format!("proposal \"{id}\"")))
}

/// A document as it is stored.
#[derive(Debug, sqlx::FromRow)]
pub struct StoredDocument {
    /// Identifier.
    pub id: i64,
    /// sha-256 of the file it was read from.
    pub file: String,
    /// Name under which the file was given.
    pub file_name: String,
    /// Format of the file.
    pub format: String,
    /// Code of [`super::model::Marks`].
    pub reading: String,
    /// Rises with every confirmed span.
    pub revision: i64,
    document_json: String,
}

impl StoredDocument {
    /// The marked paragraphs.
    ///
    /// # Errors
    /// Where the stored JSON is damaged.
    pub fn document(&self) -> Result<Document> {
        serde_json::from_str(&self.document_json)
            .map_err(|error| Error::internal(&format!("document {} cannot be read back", self.id), error))
    }
}

/// One document with its marked paragraphs.
pub async fn document(db: &Db, id: i64) -> Result<StoredDocument> {
    db.optional(
        "SELECT documents.id, file, files.name AS file_name, format, reading, revision, document_json
         FROM documents JOIN files ON files.sha256 = documents.file WHERE documents.id = $1",
        values![id],
    )
    .await?
    .ok_or_else(|| Error::NotFound(format!("document {id}")))
}

/// Whether a file was kept, by its sha-256.
pub async fn is_kept(db: &Db, sha256: &str) -> Result<bool> {
    let row: Option<(String,)> =
        db.optional("SELECT name FROM files WHERE sha256 = $1", values![sha256]).await?;
    Ok(row.is_some())
}

/// The revision of a document, to see whether a kept reading is still good.
pub async fn document_revision(db: &Db, id: i64) -> Result<i64> {
    let row: Option<(i64,)> =
        db.optional("SELECT revision FROM documents WHERE id = $1", values![id]).await?;
    row.map(|(revision,)| revision).ok_or_else(|| Error::NotFound(format!("document {id}")))
}

/// A provision of a proposal's old or new text.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Clause {
    /// The proposal.
    pub proposal: String,
    /// Its symbol.
    pub symbol: String,
    /// `reconstructed` for the old text, `proposed` for the new one.
    pub standing: String,
    /// Instrument.
    pub instrument: String,
    /// Full address: `wtdc-30/2017/resolves-itu-d/9/ii`.
    pub address: String,
    /// Its words.
    pub words: String,
}

/// The provisions of these proposals' texts, the old text first; identifiers stand with a semicolon between them.
pub async fn clauses(db: &Db, proposals: &str) -> Result<Vec<Clause>> {
    Ok(db
        .all(
            "SELECT texts.proposal, proposals.symbol, texts.standing, versions.instrument, provisions.address,
                    provisions.words
             FROM provisions JOIN texts ON texts.id = provisions.text JOIN versions ON versions.id = texts.version
             JOIN proposals ON proposals.id = texts.proposal
             WHERE ';' || $1 || ';' LIKE '%;' || texts.proposal || ';%'
             ORDER BY CASE texts.standing WHEN 'proposed' THEN 1 ELSE 0 END, texts.id, provisions.position",
            values![proposals],
        )
        .await?)
}

/// Opening day of a conference by its label.
pub async fn opening_of(db: &Db, label: &str) -> Result<Option<String>> {
    let row: Option<(Option<String>,)> =
        db.optional("SELECT starts_on FROM conferences WHERE label = $1", values![label]).await?;
    Ok(row.and_then(|(day,)| day))
}

/// The known addresses of the same instrument that are written most like one that is not known, at most so many.
///
/// # Errors
/// As the database.
pub async fn nearest_addresses(db: &Db, address: &str, most: usize) -> Result<Vec<String>> {
    let instrument = address.split('/').next().unwrap_or_default();
    let known: Vec<(String,)> = db
        .all(
            "SELECT DISTINCT provisions.address FROM provisions JOIN texts ON texts.id = provisions.text
             JOIN versions ON versions.id = texts.version WHERE versions.instrument = $1 ORDER BY provisions.address",
            values![instrument],
        )
        .await?;
    let likeness = |known: &str| (strsim::normalized_levenshtein(known, address) * 1_000.0) as u32;
    let mut near: Vec<(u32, String)> = known.into_iter().map(|(known,)| (likeness(&known), known)).collect();
    near.sort_by(|one, other| other.0.cmp(&one.0).then_with(|| one.1.cmp(&other.1)));
    Ok(near.into_iter().map(|(_, known)| known).take(most).collect())
}

/// A provision as one text has it.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Wording {
    /// Full address in that text.
    pub address: String,
    /// Its label there.
    pub label: Option<String>,
    /// The call it stands under.
    pub heading: String,
    /// Its words.
    pub words: String,
    /// The text.
    pub text: i64,
    /// Its version.
    pub version: String,
    /// `adopted`, `proposed` or `reconstructed`.
    pub standing: String,
    /// Language of the text.
    pub language: String,
    /// The proposal it belongs to.
    pub proposal: Option<String>,
    /// Instrument of the version.
    pub instrument: String,
    /// Place of its conference.
    pub place: String,
    /// Its year.
    pub year: i64,
}

/// A provision in every text that is held of it, oldest first: all that share a lineage with the one at an address.
pub async fn history(db: &Db, address: &str) -> Result<Vec<Wording>> {
    Ok(db
        .all(
            "SELECT provisions.address, provisions.label, provisions.heading, provisions.words,
                    texts.id AS text, texts.version, texts.standing, texts.language, texts.proposal,
                    versions.instrument, versions.place, versions.year
             FROM provisions JOIN texts ON texts.id = provisions.text
             JOIN versions ON versions.id = texts.version
             WHERE provisions.lineage IN (SELECT known.lineage FROM provisions known WHERE known.address = $1)
             ORDER BY versions.year, versions.sequence,
                      CASE texts.standing WHEN 'proposed' THEN 1 ELSE 0 END, texts.id, provisions.position",
            values![address],
        )
        .await?)
}

/// The conference that adopted each version: version, body, year, first day where known.
///
/// # Errors
/// As the database.
pub async fn adoptions(db: &Db) -> Result<Vec<(String, String, i64, Option<String>)>> {
    Ok(db
        .all(
            "SELECT versions.id, instruments.body, versions.year, versions.adopted_on
             FROM versions JOIN instruments ON instruments.id = versions.instrument",
            values![],
        )
        .await?)
}

/// Puts the adoption of what a body adopted at a place in a year to a day.
///
/// # Errors
/// As the database.
pub async fn move_adoptions(tx: &mut Tx, (body, place, year): (&str, &str, i64), day: Date) -> Result<u64> {
    Ok(tx
        .execute(
            "UPDATE versions SET adopted_on = $4
             WHERE place = $2 AND year = $3 AND instrument IN (SELECT id FROM instruments WHERE body = $1)",
            values![body, place, year, day],
        )
        .await?)
}
