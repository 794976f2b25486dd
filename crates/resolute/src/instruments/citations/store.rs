//! SQL of citations.

use jiff::civil::Date;
use resolute_document::citations::Citation;

use super::model::{StoredCitation, kind_of};
use crate::db::{Db, Tx};
use crate::error::{Error, Result};
use crate::values;

/// Stores the citations of a text, each with its provision, and which reader read them.
pub(super) async fn replace(
    tx: &mut Tx,
    text: i64,
    reader: i64,
    citations: &[(i64, &Citation)],
) -> Result<()> {
    tx.execute("DELETE FROM citations WHERE text = $1", values![text]).await?;
    tx.execute("DELETE FROM citation_readings WHERE text = $1", values![text]).await?;
    let columns = ["text", "provision", "position", "names", "cited", "body", "quote", "citation_json"];
    let mut rows = Vec::with_capacity(citations.len());
    for (position, (provision, citation)) in citations.iter().enumerate() {
        let json = serde_json::to_string(citation)
            .map_err(|error| Error::internal("a citation could not be stored", error))?;
        let named = citation.target.named();
        rows.push(serde_json::json!({
            "text": text,
            "provision": provision,
            "position": position,
            "names": kind_of(&citation.target),
            "cited": citation.target.key(),
            "body": named.and_then(|named| named.body.as_deref()),
            "quote": citation.quote,
            "citation_json": json,
        }));
    }
    tx.insert_rows("citations", &columns, &rows).await?;
    tx.execute("INSERT INTO citation_readings (text, reader) VALUES ($1, $2)", values![text, reader]).await?;
    Ok(())
}

/// Texts whose citations no reader, or another one, read: with their document, version and standing.
pub(super) async fn unread(db: &Db, reader: i64) -> Result<Vec<(i64, i64, String, String)>> {
    Ok(db
        .all(
            "SELECT texts.id, document, version, standing FROM texts
             LEFT JOIN citation_readings ON citation_readings.text = texts.id
             WHERE reader IS NULL OR reader <> $1 ORDER BY texts.id",
            values![reader],
        )
        .await?)
}

/// Identifiers of the provisions of a text, in their order.
pub(super) async fn provisions(tx: &mut Tx, text: i64) -> Result<Vec<(i64, String)>> {
    Ok(tx.all("SELECT id, address FROM provisions WHERE text = $1 ORDER BY position", values![text]).await?)
}

#[derive(sqlx::FromRow)]
struct Row {
    id: i64,
    text: i64,
    address: String,
    citing: String,
    citing_body: String,
    citing_kind: String,
    citing_number: String,
    citing_title: String,
    version: String,
    standing: String,
    proposal: Option<String>,
    adopted_on: Option<String>,
    year: i64,
    cited: Option<String>,
    known: Option<String>,
    citation_json: String,
}

impl Row {
    fn into_citation(self) -> Result<StoredCitation> {
        let citation = serde_json::from_str(&self.citation_json)
            .map_err(|error| Error::internal(&format!("citation {} cannot be read back", self.id), error))?;
        let opening = self.adopted_on.as_deref().and_then(|day| day.parse().ok());
        let first = || i16::try_from(self.year).ok().filter(|year| *year > 0);
        let written = opening.or_else(|| first().and_then(|year| Date::new(year, 1, 1).ok()));
        let citing = crate::instruments::model::Instrument {
            id: self.citing,
            body: self.citing_body,
            kind: self.citing_kind,
            number: self.citing_number,
            title: self.citing_title,
            source: String::new(),
            verified: String::new(),
        };
        Ok(StoredCitation {
            id: self.id,
            text: self.text,
            address: self.address,
            citing_name: citing.name(),
            citing: citing.id,
            version: self.version,
            standing: self.standing,
            proposal: self.proposal,
            written,
            cited: self.cited,
            known: self.known.is_some(),
            citation,
        })
    }
}

/// Citations by the instrument that cites, the cited one, or both; text by text, in their order.
pub(super) async fn list(db: &Db, citing: Option<&str>, cited: Option<&str>) -> Result<Vec<StoredCitation>> {
    let rows: Vec<Row> = db
        .all(
            "SELECT citations.id, citations.text, provisions.address, versions.instrument AS citing,
                    own.body AS citing_body, own.kind AS citing_kind, own.number AS citing_number,
                    own.title AS citing_title, texts.version, texts.standing, texts.proposal,
                    versions.adopted_on, versions.year, cited, other.id AS known, citation_json
             FROM citations JOIN provisions ON provisions.id = citations.provision
             JOIN texts ON texts.id = citations.text JOIN versions ON versions.id = texts.version
             JOIN instruments own ON own.id = versions.instrument
             LEFT JOIN instruments other ON other.id = citations.cited
             WHERE ($1 IS NULL OR versions.instrument = $1) AND ($2 IS NULL OR cited = $2)
             ORDER BY versions.instrument, versions.year, citations.text, citations.position",
            values![citing.map(str::to_owned), cited.map(str::to_owned)],
        )
        .await?;
    rows.into_iter().map(Row::into_citation).collect()
}
