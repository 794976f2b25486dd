//! SQL of instruments, versions, proposals, documents, texts and provisions.

use resolute_document::Document;

use super::model::{Instrument, Proposal, Text, Version, slug};
use crate::db::{Db, Tx};
use crate::error::{Error, Result};
use crate::reference::model::ReferenceRow;
use crate::values;

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
             FROM versions WHERE instrument = $1 ORDER BY sequence",
            values![instrument],
        )
        .await?)
}

/// Every version of every instrument, for lists.
pub async fn all_versions(db: &Db) -> Result<Vec<Version>> {
    Ok(db
        .all(
            "SELECT id, instrument, sequence, place, year, cited_as, title, adopted_on, source, verified
             FROM versions ORDER BY instrument, sequence",
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
             WHERE $1 IS NULL OR instrument = $1 ORDER BY instrument, sequence, texts.id",
            values![instrument],
        )
        .await?)
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

/// The revision of a document, to see whether a kept reading is still good.
pub async fn document_revision(db: &Db, id: i64) -> Result<i64> {
    let row: Option<(i64,)> =
        db.optional("SELECT revision FROM documents WHERE id = $1", values![id]).await?;
    row.map(|(revision,)| revision).ok_or_else(|| Error::NotFound(format!("document {id}")))
}

/// Stores the conferences of the reference set.
pub async fn load_conferences(tx: &mut Tx, rows: &[ReferenceRow]) -> Result<()> {
    for row in rows {
        let day = |column| Some(row.cell(column)).filter(|day| !day.is_empty());
        tx.execute(
            "INSERT INTO conferences (label, body, place, year, starts_on, ends_on, source, verified)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
             ON CONFLICT (label) DO UPDATE SET body = excluded.body, place = excluded.place,
                 year = excluded.year, starts_on = excluded.starts_on, ends_on = excluded.ends_on,
                 source = excluded.source, verified = excluded.verified",
            values![
                row.cell("label"),
                row.cell("body"),
                row.cell("place"),
                number(row, "year")?,
                day("start_date"),
                day("end_date"),
                row.cell("source"),
                row.cell("verified"),
            ],
        )
        .await?;
    }
    Ok(())
}

/// Stores the instruments of the reference set.
pub async fn load_instruments(tx: &mut Tx, rows: &[ReferenceRow]) -> Result<()> {
    for row in rows {
        let instrument = Instrument {
            id: slug(row.cell("id")),
            body: row.cell("body").to_owned(),
            kind: row.cell("kind").to_owned(),
            number: row.cell("number").to_owned(),
            title: row.cell("title").to_owned(),
            source: row.cell("source").to_owned(),
            verified: row.cell("verified").to_owned(),
        };
        upsert_instrument(tx, &instrument).await?;
    }
    Ok(())
}

/// Stores the versions of the reference set; the day of adoption is the opening of the body's conference there.
pub async fn load_versions(tx: &mut Tx, rows: &[ReferenceRow]) -> Result<()> {
    for row in rows {
        let instrument = slug(row.cell("instrument"));
        let year = number(row, "year")?;
        let version = Version {
            id: format!("{instrument}/{year}"),
            sequence: number(row, "seq")?,
            place: row.cell("place").to_owned(),
            year,
            cited_as: row.cell("cited_as").to_owned(),
            title: row.cell("title").to_owned(),
            adopted_on: opening_day(tx, &instrument, row.cell("place"), year).await?,
            source: row.cell("source").to_owned(),
            verified: row.cell("verified").to_owned(),
            instrument,
        };
        upsert_version(tx, &version).await?;
    }
    Ok(())
}

fn number(row: &ReferenceRow, column: &str) -> Result<i64> {
    row.cell(column).parse().map_err(|_| {
        Error::Invalid(format!("line {}: \"{}\" in {column} is no number", row.line, row.cell(column)))
    })
}

/// The opening day of the conference of an instrument's body at a place in a year.
pub(super) async fn opening_day(
    tx: &mut Tx,
    instrument: &str,
    place: &str,
    year: i64,
) -> Result<Option<String>> {
    let row: Option<(Option<String>,)> = tx
        .optional(
            "SELECT starts_on FROM conferences JOIN instruments ON instruments.body = conferences.body
             WHERE instruments.id = $1 AND place = $2 AND year = $3",
            values![instrument, place, year],
        )
        .await?;
    Ok(row.and_then(|(day,)| day))
}

/// Opening day of a conference by its label.
pub async fn opening_of(db: &Db, label: &str) -> Result<Option<String>> {
    let row: Option<(Option<String>,)> =
        db.optional("SELECT starts_on FROM conferences WHERE label = $1", values![label]).await?;
    Ok(row.and_then(|(day,)| day))
}

pub(super) async fn upsert_instrument(tx: &mut Tx, instrument: &Instrument) -> Result<()> {
    tx.execute(
        "INSERT INTO instruments (id, body, kind, number, title, source, verified)
         VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT (id) DO UPDATE SET body = excluded.body, kind = excluded.kind, number = excluded.number,
             title = excluded.title, source = excluded.source, verified = excluded.verified",
        values![
            &instrument.id,
            &instrument.body,
            &instrument.kind,
            &instrument.number,
            &instrument.title,
            &instrument.source,
            &instrument.verified,
        ],
    )
    .await?;
    Ok(())
}

pub(super) async fn upsert_version(tx: &mut Tx, version: &Version) -> Result<()> {
    tx.execute(
        "INSERT INTO versions
             (id, instrument, sequence, place, year, cited_as, title, adopted_on, source, verified)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
         ON CONFLICT (id) DO UPDATE SET sequence = excluded.sequence, place = excluded.place,
             year = excluded.year, cited_as = excluded.cited_as, title = excluded.title,
             adopted_on = excluded.adopted_on, source = excluded.source, verified = excluded.verified",
        values![
            &version.id,
            &version.instrument,
            version.sequence,
            &version.place,
            version.year,
            &version.cited_as,
            &version.title,
            version.adopted_on.clone(),
            &version.source,
            &version.verified,
        ],
    )
    .await?;
    Ok(())
}
