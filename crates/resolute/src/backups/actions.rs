//! Writing and reading the backup: a zip with `backup.json`, `tables/NAME.jsonl` and `files/SHA256`.

use std::fs::File;
use std::io::{BufRead, BufReader, Read, Write};
use std::path::Path;

use serde::{Deserialize, Serialize};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use crate::accounts::second_factor::sealing::seal_old;
use crate::app::App;
use crate::db::{DbError, Table, Tx};
use crate::error::{Error, Result};
use crate::files::sha256;
use crate::search::changes;
use crate::values;

/// What stands in `backup.json`.
#[derive(Debug, Serialize, Deserialize)]
struct Label {
    /// Of this layout.
    format: u32,
    /// Of the program that wrote it.
    program: String,
    /// Number of the last migration.
    schema: i64,
    /// When it was begun (RFC 3339).
    written_at: String,
    /// Names and columns, in the order in which they must be restored.
    tables: Vec<(String, Vec<String>)>,
}

const FORMAT: u32 = 1;

/// What a backup or restore moved.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Summary {
    /// Rows of all tables.
    pub rows: u64,
    /// Kept files.
    pub files: u64,
}

/// Writes everything into one file, as of one moment, while the server may go on.
///
/// # Errors
/// Where the file exists or cannot be written; nothing is left behind then.
pub async fn backup(app: &App, path: &Path) -> Result<Summary> {
    if path.exists() {
        return Err(Error::Invalid(format!("{} exists; give the backup another name", path.display())));
    }
    let aside = path.with_extension("part");
    let unwritable = |error| Error::internal(&format!("{} cannot be written", aside.display()), error);
    let summary = match File::create(&aside) {
        Ok(file) => write(app, file).await,
        Err(error) => return Err(unwritable(error)),
    };
    match summary {
        Ok(summary) => std::fs::rename(&aside, path).map(|()| summary).map_err(unwritable),
        Err(error) => {
            // The unfinished file is of no use to anybody; the error that matters is the first.
            std::fs::remove_file(&aside).ok();
            Err(error)
        }
    }
}

async fn write(app: &App, file: File) -> Result<Summary> {
    let unwritable = |error: zip::result::ZipError| Error::internal("the backup cannot be written", error);
    let tables = kept(app.db.tables().await?);
    let label = Label {
        format: FORMAT,
        program: env!("CARGO_PKG_VERSION").to_owned(),
        schema: app.db.schema_version().await?,
        written_at: (app.now)().to_string(),
        tables: tables.iter().map(|table| (table.name.clone(), table.columns.clone())).collect(),
    };
    let mut zip = ZipWriter::new(file);
    let options = SimpleFileOptions::default().large_file(true);
    zip.start_file("backup.json", options).map_err(unwritable)?;
    serde_json::to_writer_pretty(&mut zip, &label)
        .map_err(|error| Error::internal("the backup cannot be written", error))?;

    let mut summary = Summary::default();
    let mut kept_files = Vec::new();
    let mut tx = app.db.snapshot().await?;
    for table in &tables {
        zip.start_file(format!("tables/{}.jsonl", table.name), options).map_err(unwritable)?;
        summary.rows += tx
            .each_row(table, |row| {
                zip.write_all(row.as_bytes())
                    .and_then(|()| zip.write_all(b"\n"))
                    .map_err(|error| Error::internal("the backup cannot be written", error))
            })
            .await?;
    }
    let names: Vec<(String,)> = tx
        .all(
            "SELECT sha256 FROM files
             UNION SELECT file_sha256 FROM concept_schemes WHERE file_sha256 IS NOT NULL ORDER BY 1",
            values![],
        )
        .await?;
    kept_files.extend(names.into_iter().map(|(name,)| name));
    drop(tx);
    for name in kept_files {
        zip.start_file(format!("files/{name}"), options).map_err(unwritable)?;
        zip.write_all(&app.files.read(&name)?)
            .map_err(|error| Error::internal("the backup cannot be written", error))?;
        summary.files += 1;
    }
    zip.finish()
        .map_err(unwritable)?
        .sync_all()
        .map_err(|error| Error::internal("the backup cannot be written", error))?;
    Ok(summary)
}

/// Puts a backup into a data folder that holds nothing yet: all of it or nothing.
///
/// # Errors
/// Where the folder is in use, the file is no backup, was written by a newer program or is damaged.
pub async fn restore(app: &App, path: &Path) -> Result<Summary> {
    let (used,): (i64,) = app.db.one("SELECT count(*) FROM audit", values![]).await?;
    if used > 0 {
        return Err(Error::Conflict(format!(
            "{} already holds data; name an empty folder with --data",
            app.config.data.display()
        )));
    }
    let damaged =
        |error: zip::result::ZipError| Error::Invalid(format!("{} is no backup: {error}", path.display()));
    let file = File::open(path)
        .map_err(|error| Error::Invalid(format!("{} cannot be opened: {error}", path.display())))?;
    let mut zip = ZipArchive::new(file).map_err(damaged)?;
    let label: Label = serde_json::from_reader(zip.by_name("backup.json").map_err(damaged)?)
        .map_err(|error| Error::Invalid(format!("{} is no backup: {error}", path.display())))?;
    let schema = app.db.schema_version().await?;
    if label.format > FORMAT || label.schema > schema {
        return Err(Error::Invalid(format!(
            "{} was written by Resolute {}, which is newer than this program; restore it with that version",
            path.display(),
            label.program
        )));
    }

    let known = kept(app.db.tables().await?);
    let mut summary = Summary::default();
    let mut tx = app.db.begin().await?;
    for (name, columns) in &label.tables {
        let table = known.iter().find(|table| table.name == *name).ok_or_else(|| {
            Error::Invalid(format!("the backup has a table \"{name}\" that this program does not know"))
        })?;
        let rows = zip.by_name(&format!("tables/{name}.jsonl")).map_err(damaged)?;
        summary.rows += restore_table(&mut tx, table, columns, BufReader::new(rows)).await?;
    }
    for index in 0..zip.len() {
        let mut entry = zip.by_index(index).map_err(damaged)?;
        let Some(name) = entry.name().strip_prefix("files/").map(str::to_owned) else { continue };
        let mut bytes = Vec::new();
        entry
            .read_to_end(&mut bytes)
            .map_err(|error| Error::Invalid(format!("files/{name} is damaged: {error}")))?;
        if sha256(&bytes) != name {
            return Err(Error::Invalid(format!("files/{name} is damaged: its sha-256 is another")));
        }
        app.files.keep(&bytes)?;
        summary.files += 1;
    }
    changes::renew(&mut tx).await?;
    tx.commit().await?;
    // A backup of an older program has secrets of second factors as they were.
    seal_old(&app.db, &app.key).await?;
    Ok(summary)
}

/// The tables that are kept: the log that search indexes follow belongs to one database and its nodes.
fn kept(mut tables: Vec<Table>) -> Vec<Table> {
    tables.retain(|table| !table.name.starts_with("search_"));
    tables
}

async fn restore_table(tx: &mut Tx, table: &Table, columns: &[String], rows: impl BufRead) -> Result<u64> {
    const AT_ONCE: usize = 5_000;
    let mut waiting = Vec::new();
    let mut count = 0;
    for row in rows.lines() {
        let row = row.map_err(|error| Error::Invalid(format!("table {} is damaged: {error}", table.name)))?;
        waiting.push(row);
        count += 1;
        if waiting.len() == AT_ONCE {
            tx.put_rows(table, columns, &waiting).await.map_err(|error| refused(table, error))?;
            waiting.clear();
        }
    }
    tx.put_rows(table, columns, &waiting).await.map_err(|error| refused(table, error))?;
    tx.resume_identifiers(table).await?;
    Ok(count)
}

fn refused(table: &Table, error: DbError) -> Error {
    Error::internal(&format!("table {} could not be restored", table.name), error)
}
