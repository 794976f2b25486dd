//! SQL of duties, their addressees and corrections.

use std::collections::HashMap;

use resolute_document::duties::Mandate;

use super::model::{Correction, Filter, StoredMandate, from_json};
use crate::db::{Db, Tx, Value};
use crate::error::{Error, Result};
use crate::values;

#[derive(sqlx::FromRow)]
struct Row {
    id: i64,
    address: String,
    lineage: String,
    instrument: String,
    version: String,
    text: i64,
    standing: String,
    proposal: Option<String>,
    document: i64,
    position: i64,
    machine_json: String,
    reading_json: String,
}

impl Row {
    fn into_mandate(self) -> Result<StoredMandate> {
        Ok(StoredMandate {
            reading: from_json(&self.reading_json, &self.address)?,
            machine_json: self.machine_json,
            reading_json: self.reading_json,
            id: self.id,
            address: self.address,
            lineage: self.lineage,
            instrument: self.instrument,
            version: self.version,
            text: self.text,
            standing: self.standing,
            proposal: self.proposal,
            document: self.document,
            position: self.position,
        })
    }
}

/// The columns and tables of [`Row`]; each query adds what narrows it.
macro_rules! select_mandates {
    ($rest:literal) => {
        concat!(
            "SELECT mandates.id, provisions.address, provisions.lineage, versions.instrument, texts.version,
                    texts.id AS text, texts.standing, texts.proposal, texts.document, provisions.position,
                    machine_json, reading_json
             FROM mandates JOIN provisions ON provisions.id = mandates.provision
             JOIN texts ON texts.id = provisions.text JOIN versions ON versions.id = texts.version ",
            $rest
        )
    };
}

/// What a list of all duties was made of; another stamp means that texts came, went, were read anew, adopted or corrected.
pub type Stamp = (i64, i64, i64, i64, i64);

/// The stamp of the duties as they are now.
///
/// # Errors
/// As the database.
pub async fn stamp(db: &Db) -> Result<Stamp> {
    Ok(db
        .one(
            "SELECT COUNT(*), CAST(COALESCE(MAX(mandates.id), 0) AS BIGINT),
                    CAST(COALESCE(SUM(length(mandates.reading_json)), 0) AS BIGINT),
                    CAST(COALESCE(SUM(CASE WHEN texts.standing = 'adopted' THEN provisions.id ELSE 0 END), 0) AS BIGINT),
                    CAST(COALESCE((SELECT MAX(id) FROM corrections), 0) AS BIGINT)
             FROM mandates JOIN provisions ON provisions.id = mandates.provision
             JOIN texts ON texts.id = provisions.text",
            values![],
        )
        .await?)
}

/// All duties that match what SQL can narrow, which is one value a field; the rest of a filter needs their state.
pub async fn list(db: &Db, narrow: &Filter) -> Result<Vec<StoredMandate>> {
    let given = |field: &Option<String>| field.clone().filter(|text| !text.trim().is_empty());
    let single = |facet: &str| match narrow.chosen(facet).as_slice() {
        [one] => Some(one.clone()),
        _ => None,
    };
    let words = given(&narrow.q).map(|words| format!("%{}%", words.trim().to_lowercase()));
    let rows: Vec<Row> = db
        .all(
            select_mandates!(
                "JOIN instruments ON instruments.id = versions.instrument
                 WHERE ($1 IS NULL OR lower(provisions.words) LIKE $1 OR provisions.address LIKE $1)
                   AND ($2 IS NULL OR EXISTS (SELECT 1 FROM mandate_addressees
                                              WHERE mandate = mandates.id AND actor = $2))
                   AND ($3 IS NULL OR verb = $3)
                   AND ($4 IS NULL OR force = $4)
                   AND ($5 IS NULL OR versions.instrument = $5)
                   AND ($6 IS NULL OR instruments.body = $6)
                   AND ($7 IS NULL OR recurrence = $7)
                   AND ($8 IS NULL OR ($8 = 'date' AND due_date IS NOT NULL AND due_event IS NULL)
                                   OR ($8 = 'event' AND due_event IS NOT NULL)
                                   OR ($8 = 'recurring' AND recurrence IS NOT NULL AND due_date IS NULL
                                       AND due_event IS NULL)
                                   OR ($8 = 'none' AND due_date IS NULL AND due_event IS NULL
                                       AND recurrence IS NULL))
                 ORDER BY versions.instrument, versions.year DESC, texts.id DESC, provisions.position"
            ),
            values![
                words,
                single("addressee"),
                single("verb"),
                single("force"),
                single("instrument"),
                single("body"),
                single("recurrence"),
                single("due"),
            ],
        )
        .await?;
    rows.into_iter().map(Row::into_mandate).collect()
}

/// A paragraph of a text with the duty that was read from it, where there is one.
#[derive(Debug, sqlx::FromRow)]
pub(super) struct Paragraph {
    pub(super) address: String,
    pub(super) heading: String,
    pub(super) words: String,
    pub(super) version: String,
    pub(super) standing: String,
    pub(super) language: String,
    pub(super) proposal: Option<String>,
    pub(super) symbol: Option<String>,
    reading_json: Option<String>,
}

impl Paragraph {
    /// The duty as it stands after corrections.
    pub(super) fn duty(&self) -> Result<Option<Mandate>> {
        self.reading_json.as_deref().map(|json| from_json(json, &self.address)).transpose()
    }
}

/// Every paragraph of every text of an instrument, text by text; a call without words of its own is none.
pub(super) async fn paragraphs(db: &Db, instrument: &str) -> Result<Vec<Paragraph>> {
    Ok(db
        .all(
            "SELECT provisions.address, provisions.heading, provisions.words, texts.version, texts.standing,
                    texts.language, texts.proposal, proposals.symbol, mandates.reading_json
             FROM provisions JOIN texts ON texts.id = provisions.text JOIN versions ON versions.id = texts.version
             LEFT JOIN proposals ON proposals.id = texts.proposal
             LEFT JOIN mandates ON mandates.provision = provisions.id
             WHERE versions.instrument = $1 AND provisions.words <> '' ORDER BY texts.id, provisions.position",
            values![instrument],
        )
        .await?)
}

/// A duty as a piece of news.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct NewDuty {
    /// Full address.
    pub address: String,
    /// Its words.
    pub words: String,
    /// `adopted`, `proposed` or `reconstructed`.
    pub standing: String,
    /// Language code.
    pub language: String,
    /// The proposal, unless adopted.
    pub proposal: Option<String>,
    /// When it was taken in (RFC 3339).
    pub published: String,
    /// When somebody last corrected it, where anybody did.
    pub changed: Option<String>,
}

impl NewDuty {
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

/// The newest duties, of one instrument or of all.
pub async fn newest(db: &Db, instrument: Option<&str>, limit: i64) -> Result<Vec<NewDuty>> {
    Ok(db
        .all(
            "SELECT provisions.address, provisions.words, texts.standing, texts.language, texts.proposal,
                    files.received_at AS published, corrected.at AS changed
             FROM mandates JOIN provisions ON provisions.id = mandates.provision
             JOIN texts ON texts.id = provisions.text JOIN versions ON versions.id = texts.version
             JOIN documents ON documents.id = texts.document JOIN files ON files.sha256 = documents.file
             LEFT JOIN (SELECT address, scope, max(at) AS at FROM corrections GROUP BY address, scope) corrected
                  ON corrected.address = provisions.address
                 AND corrected.scope = coalesce(texts.proposal, 'adopted')
             WHERE $1 IS NULL OR versions.instrument = $1
             ORDER BY coalesce(corrected.at, files.received_at) DESC, texts.id, provisions.position LIMIT $2",
            values![instrument, limit],
        )
        .await?)
}

/// The duties of one text, in its order.
pub async fn of_text(db: &Db, text: i64) -> Result<Vec<StoredMandate>> {
    let rows: Vec<Row> =
        db.all(select_mandates!("WHERE texts.id = $1 ORDER BY provisions.position"), values![text]).await?;
    rows.into_iter().map(Row::into_mandate).collect()
}

/// One duty by its identifier.
pub async fn by_id(db: &Db, id: i64) -> Result<StoredMandate> {
    let row: Option<Row> = db.optional(select_mandates!("WHERE mandates.id = $1"), values![id]).await?;
    row.ok_or_else(|| Error::NotFound(format!("duty {id}")))?.into_mandate()
}

/// The duty at an address; of a proposal's text where one is named, else the adopted, then the latest text there.
pub async fn by_address(db: &Db, address: &str, proposal: Option<&str>) -> Result<StoredMandate> {
    let row: Option<Row> = db
        .optional(
            select_mandates!(
                "WHERE provisions.address = $1 AND ($2 IS NULL OR texts.proposal = $2)
                 ORDER BY CASE texts.standing WHEN 'adopted' THEN 0 ELSE 1 END, texts.id DESC LIMIT 1"
            ),
            values![address, proposal],
        )
        .await?;
    row.ok_or_else(|| Error::NotFound(format!("duty at the address \"{address}\"")))?.into_mandate()
}

/// The words of the newest duty of each lineage.
///
/// # Errors
/// As the database.
pub async fn words_of(db: &Db, lineages: &[&str]) -> Result<HashMap<String, String>> {
    let mut words = HashMap::new();
    // A list of one activity is short; a statement has room for this many.
    for lineages in lineages.chunks(8) {
        let mut eight: Vec<Option<String>> = lineages.iter().map(|one| Some((*one).to_owned())).collect();
        eight.resize(8, None);
        let rows: Vec<(String, String)> = db
            .all(
                "SELECT lineage, words FROM provisions WHERE lineage IN ($1, $2, $3, $4, $5, $6, $7, $8)
                 ORDER BY provisions.id",
                eight.into_iter().map(Value::from).collect(),
            )
            .await?;
        words.extend(rows);
    }
    Ok(words)
}

/// The corrections of a duty, oldest first.
pub async fn corrections(db: &Db, address: &str, scope: &str) -> Result<Vec<Correction>> {
    Ok(db.all(SELECT_CORRECTIONS, values![address, scope]).await?)
}

pub(super) async fn corrections_in(tx: &mut Tx, address: &str, scope: &str) -> Result<Vec<Correction>> {
    Ok(tx.all(SELECT_CORRECTIONS, values![address, scope]).await?)
}

const SELECT_CORRECTIONS: &str = "SELECT id, field, before_json, after_json, reason, person, acting_for, at
    FROM corrections WHERE address = $1 AND scope = $2 ORDER BY id";

pub(super) async fn by_id_in(tx: &mut Tx, id: i64) -> Result<StoredMandate> {
    let row: Option<Row> = tx.optional(select_mandates!("WHERE mandates.id = $1"), values![id]).await?;
    row.ok_or_else(|| Error::NotFound(format!("duty {id}")))?.into_mandate()
}

pub(super) async fn insert(tx: &mut Tx, provision: i64, machine: &Mandate, reading: &Mandate) -> Result<()> {
    let id = tx
        .insert(
            "INSERT INTO mandates (provision, verb, force, continuing, due_date, due_event, recurrence,
                                   machine_json, reading_json)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING id",
            values![
                provision,
                reading.verb.clone(),
                reading.force.as_str(),
                reading.continuing,
                reading.due.day,
                reading.due.event.clone(),
                reading.due.recurrence.clone(),
                json(machine)?,
                json(reading)?,
            ],
        )
        .await?;
    insert_addressees(tx, id, reading).await
}

pub(super) async fn update(tx: &mut Tx, id: i64, reading: &Mandate) -> Result<()> {
    tx.execute(
        "UPDATE mandates SET verb = $2, force = $3, continuing = $4, due_date = $5, due_event = $6,
                recurrence = $7, reading_json = $8 WHERE id = $1",
        values![
            id,
            reading.verb.clone(),
            reading.force.as_str(),
            reading.continuing,
            reading.due.day,
            reading.due.event.clone(),
            reading.due.recurrence.clone(),
            json(reading)?,
        ],
    )
    .await?;
    tx.execute("DELETE FROM mandate_addressees WHERE mandate = $1", values![id]).await?;
    insert_addressees(tx, id, reading).await
}

async fn insert_addressees(tx: &mut Tx, mandate: i64, reading: &Mandate) -> Result<()> {
    for actor in &reading.addressees {
        tx.execute(
            "INSERT INTO mandate_addressees (mandate, actor) VALUES ($1, $2) ON CONFLICT DO NOTHING",
            values![mandate, actor],
        )
        .await?;
    }
    Ok(())
}

pub(super) async fn insert_correction(
    tx: &mut Tx,
    of: &StoredMandate,
    correction: &Correction,
) -> Result<()> {
    tx.execute(
        "INSERT INTO corrections (address, scope, field, before_json, after_json, reason, person, acting_for, at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        values![
            &of.address,
            of.scope(),
            &correction.field,
            &correction.before_json,
            &correction.after_json,
            &correction.reason,
            &correction.person,
            &correction.acting_for,
            &correction.at,
        ],
    )
    .await?;
    Ok(())
}

fn json(mandate: &Mandate) -> Result<String> {
    serde_json::to_string(mandate).map_err(|error| Error::internal("a duty is no JSON", error))
}
