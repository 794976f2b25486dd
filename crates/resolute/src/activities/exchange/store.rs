//! SQL of imports: which file was handed in by whom, and what became of it.

use jiff::Timestamp;

use super::model::{Format, Import, Report, State};
use crate::accounts::Person;
use crate::db::{Db, Tx};
use crate::error::{Error, Result};
use crate::values;

/// A file that is being handed in.
#[derive(Debug, Clone, Copy)]
pub struct Handed<'a> {
    /// Name of the list.
    pub list: &'a str,
    /// Name of the file.
    pub file: &'a str,
    /// Its sha-256.
    pub digest: &'a str,
    /// What it is.
    pub format: Format,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: i64,
    list: String,
    file: String,
    digest: String,
    format: String,
    account: Option<i64>,
    person: String,
    acting_for: String,
    state: String,
    mapping_json: Option<String>,
    report_json: Option<String>,
    begun_at: String,
    ended_at: Option<String>,
}

impl TryFrom<Row> for Import {
    type Error = Error;

    fn try_from(row: Row) -> Result<Import> {
        let unknown = |what: &str| Error::internal("an import cannot be read", what.to_owned());
        let json = |text: Option<String>| -> Result<Option<Report>> {
            text.map(|text| serde_json::from_str(&text))
                .transpose()
                .map_err(|error| Error::internal("the report of an import cannot be read", error))
        };
        Ok(Import {
            id: row.id,
            format: Format::from_code(&row.format).ok_or_else(|| unknown(&row.format))?,
            state: State::from_code(&row.state).ok_or_else(|| unknown(&row.state))?,
            list: row.list,
            file: row.file,
            digest: row.digest,
            account: row.account,
            person: row.person,
            acting_for: row.acting_for,
            mapping: row.mapping_json,
            report: json(row.report_json)?,
            begun_at: row.begun_at,
            ended_at: row.ended_at,
        })
    }
}

/// Notes a file and returns the number of its import.
///
/// # Errors
/// As the database.
pub async fn insert(
    tx: &mut Tx,
    person: &Person,
    handed: Handed<'_>,
    state: State,
    at: Timestamp,
) -> Result<i64> {
    Ok(tx
        .insert(
            "INSERT INTO activity_imports (list, file, digest, format, account, person, acting_for, state, begun_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING id",
            values![
                handed.list,
                handed.file,
                handed.digest,
                handed.format.code(),
                person.id,
                &person.name,
                &person.acting_for,
                state.code(),
                at.to_string(),
            ],
        )
        .await?)
}

/// Moves an import on; `false` where it is no longer in one of the states from which it may be.
pub(super) async fn advance(
    tx: &mut Tx,
    id: i64,
    (from, to): (&[State], State),
    report: Option<&Report>,
    at: Timestamp,
) -> Result<bool> {
    let from: Vec<&str> = from.iter().map(|state| state.code()).collect();
    let json = report.map(serde_json::to_string).transpose();
    let json = json.map_err(|error| Error::internal("the report of an import cannot be written", error))?;
    let changed = tx
        .execute(
            "UPDATE activity_imports SET state = $2, report_json = coalesce($3, report_json), ended_at = $4
             WHERE id = $1 AND ',' || $5 || ',' LIKE '%,' || state || ',%'",
            values![id, to.code(), json, at.to_string(), from.join(",")],
        )
        .await?;
    Ok(changed == 1)
}

/// Keeps how the columns of a table are understood, for this import.
pub(super) async fn set_mapping(tx: &mut Tx, id: i64, mapping: &str) -> Result<()> {
    tx.execute("UPDATE activity_imports SET mapping_json = $2 WHERE id = $1", values![id, mapping]).await?;
    Ok(())
}

/// An import.
pub(super) async fn by_id(db: &Db, id: i64) -> Result<Option<Import>> {
    let row: Option<Row> = db
        .optional(
            "SELECT id, list, file, digest, format, account, person, acting_for, state, mapping_json, report_json,
                    begun_at, ended_at
             FROM activity_imports WHERE id = $1",
            values![id],
        )
        .await?;
    row.map(Import::try_from).transpose()
}

/// The latest imports: of everybody, or of one person.
pub(super) async fn latest(db: &Db, person: Option<&str>, limit: i64) -> Result<Vec<Import>> {
    let rows: Vec<Row> = db
        .all(
            "SELECT id, list, file, digest, format, account, person, acting_for, state, mapping_json, report_json,
                    begun_at, ended_at
             FROM activity_imports WHERE ($1 = '' OR person = $1) AND state <> 'discarded'
             ORDER BY id DESC LIMIT $2",
            values![person.unwrap_or_default(), limit],
        )
        .await?;
    rows.into_iter().map(Import::try_from).collect()
}

/// The digest of the file that a list was last taken in from.
///
/// # Errors
/// As the database.
pub async fn last_of(tx: &mut Tx, list: &str) -> Result<Option<String>> {
    let row: Option<(String,)> = tx
        .optional(
            "SELECT digest FROM activity_imports WHERE list = $1 AND state = 'done' ORDER BY id DESC LIMIT 1",
            values![list],
        )
        .await?;
    Ok(row.map(|(digest,)| digest))
}

/// How somebody's tables with these headers were understood last.
pub(super) async fn mapping(db: &Db, owner: &str, headers: &str) -> Result<Option<String>> {
    let row: Option<(String,)> = db
        .optional(
            "SELECT mapping_json FROM activity_mappings WHERE owner = $1 AND headers = $2",
            values![owner, headers],
        )
        .await?;
    Ok(row.map(|(json,)| json))
}

/// Remembers how tables with these headers are understood.
pub(super) async fn remember_mapping(
    tx: &mut Tx,
    (owner, headers): (&str, &str),
    mapping: &str,
    at: Timestamp,
) -> Result<()> {
    tx.execute(
        "INSERT INTO activity_mappings (owner, headers, mapping_json, changed_at) VALUES ($1, $2, $3, $4)
         ON CONFLICT (owner, headers) DO UPDATE SET mapping_json = excluded.mapping_json,
             changed_at = excluded.changed_at",
        values![owner, headers, mapping, at.to_string()],
    )
    .await?;
    Ok(())
}

/// A publisher as its organisation file describes it.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow, serde::Serialize, utoipa::ToSchema)]
pub struct Publisher {
    /// What it is known by.
    pub identifier: String,
    /// Its name.
    pub name: String,
}

impl Publisher {
    /// The address of its page.
    pub fn href(&self) -> String {
        let query = form_urlencoded::Serializer::new(String::new())
            .append_pair("identifier", &self.identifier)
            .finish();
        format!("/imports/publishers?{query}")
    }
}

/// What is kept of publishers: identifier and digest.
pub(super) async fn publishers_held(tx: &mut Tx, names: &serde_json::Value) -> Result<Vec<(String, String)>> {
    Ok(tx
        .all_among(
            "SELECT identifier, digest FROM activity_publishers WHERE identifier IN {among}",
            names,
            values![],
        )
        .await?)
}

/// Keeps what publishers say of themselves; rows are identifier, name, digest, original.
pub(super) async fn put_publishers(tx: &mut Tx, import: i64, rows: &[[String; 4]]) -> Result<()> {
    let names = serde_json::Value::from_iter(rows.iter().map(|row| row[0].as_str()));
    tx.execute_among("DELETE FROM activity_publishers WHERE identifier IN {among}", &names).await?;
    let columns = &["identifier", "name", "import", "digest", "original"];
    let mut kept = tx.rows("activity_publishers", columns);
    for [identifier, name, digest, original] in rows {
        kept.text(identifier);
        kept.text(name);
        kept.integer(import);
        kept.text(digest);
        kept.text(original);
    }
    Ok(tx.load(kept).await?)
}

/// All publishers, by their names.
///
/// # Errors
/// As the database.
pub async fn publishers(db: &Db) -> Result<Vec<Publisher>> {
    Ok(db
        .all("SELECT identifier, name FROM activity_publishers ORDER BY name, identifier", values![])
        .await?)
}

/// A publisher with all that its file said, and which file that was.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct KeptPublisher {
    /// What it is known by.
    pub identifier: String,
    /// Its name.
    pub name: String,
    /// Its element.
    pub original: String,
    /// The list that brought it.
    pub list: String,
    /// The file.
    pub file: String,
    /// When.
    pub begun_at: String,
}

/// A publisher.
pub(super) async fn publisher(db: &Db, identifier: &str) -> Result<Option<KeptPublisher>> {
    Ok(db
        .optional(
            "SELECT p.identifier, p.name, p.original, i.list, i.file, i.begun_at
             FROM activity_publishers p JOIN activity_imports i ON i.id = p.import WHERE p.identifier = $1",
            values![identifier],
        )
        .await?)
}

/// Identifiers and names of publishers that other imports of a list brought last.
pub(super) async fn publishers_of(tx: &mut Tx, list: &str, import: i64) -> Result<Vec<(String, String)>> {
    Ok(tx
        .all(
            "SELECT p.identifier, p.name
             FROM activity_publishers p JOIN activity_imports i ON i.id = p.import
             WHERE i.list = $1 AND p.import <> $2 ORDER BY p.identifier",
            values![list, import],
        )
        .await?)
}

/// What a publisher said of itself.
pub(super) async fn publisher_originals(db: &Db) -> Result<Vec<(String,)>> {
    Ok(db.all("SELECT original FROM activity_publishers ORDER BY identifier", values![]).await?)
}

/// A published entry on its way out.
#[derive(Debug, Clone, sqlx::FromRow)]
pub(super) struct ExportedRow {
    pub(super) id: i64,
    pub(super) revision: i64,
    pub(super) source: String,
    pub(super) external_id: Option<String>,
    pub(super) record_json: String,
    pub(super) created_at: String,
    pub(super) changed_at: String,
    pub(super) format: Option<String>,
    pub(super) original: Option<String>,
}

/// Published entries after a number, in order.
pub(super) async fn exported_after(db: &Db, after: i64, limit: i64) -> Result<Vec<ExportedRow>> {
    Ok(db
        .all(
            "SELECT a.id, a.revision, a.source, a.external_id, a.record_json, a.created_at, a.changed_at, o.format, o.original
             FROM activities a LEFT JOIN activity_originals o ON o.activity = a.id
             WHERE a.id > $1 AND a.standing = 'published' ORDER BY a.id LIMIT $2",
            values![after, limit],
        )
        .await?)
}

/// The published ones among some numbers.
pub(super) async fn exported_among(db: &Db, numbers: &serde_json::Value) -> Result<Vec<ExportedRow>> {
    let mut tx = db.snapshot().await?;
    Ok(tx
        .all_among(
            "SELECT a.id, a.revision, a.source, a.external_id, a.record_json, a.created_at, a.changed_at, o.format, o.original
             FROM activities a LEFT JOIN activity_originals o ON o.activity = a.id
             WHERE a.standing = 'published' AND a.id IN {numbers}",
            numbers,
            values![],
        )
        .await?)
}
