//! Entries on their way out, piece by piece: whoever takes them holds one page of them at a time.

use jiff::Timestamp;
use resolute_iati::{Head, Kind};
use rust_xlsxwriter::{Format as Style, Workbook};
use serde::Serialize;

use super::super::iati::{self, Entered};
use super::super::loading::{Own, mark};
use super::super::model::{Record, href};
use super::super::store::record;
use super::store::{self, ExportedRow};
use super::tables::{COLUMNS, TOO_LONG, cells_of, own_words};
use crate::db::Db;
use crate::error::{Error, Result};
use crate::tables::harmless;

/// Entries that are read at once.
pub const PAGE: usize = 500;
/// Rows and characters that a spreadsheet takes.
const MOST_ROWS: u32 = 1_048_575;
const LONGEST_CELL: usize = 32_767;

/// As which entries go out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum As {
    /// IATI 2.03.
    Iati,
    /// A table as text.
    Csv,
    /// A spreadsheet.
    Xlsx,
    /// The records.
    Json,
    /// Publishers, as their organisation files described them.
    Organisations,
}

impl As {
    /// By the word of an address or command.
    ///
    /// # Errors
    /// Names the words that there are.
    pub fn from_code(code: &str) -> Result<As> {
        match code {
            "iati" | "xml" => Ok(As::Iati),
            "csv" => Ok(As::Csv),
            "xlsx" => Ok(As::Xlsx),
            "json" => Ok(As::Json),
            "iati-organisations" => Ok(As::Organisations),
            other => Err(Error::Invalid(format!(
                "\"{other}\" is not a format of activities; they come as iati, csv, xlsx, json, and publishers as iati-organisations"
            ))),
        }
    }

    /// Media type, and ending of the name of a file.
    pub fn media(self) -> (&'static str, &'static str) {
        match self {
            As::Iati | As::Organisations => ("application/xml", "xml"),
            As::Csv => ("text/csv; charset=utf-8", "csv"),
            As::Xlsx => ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
            As::Json => ("application/json", "json"),
        }
    }
}

/// A published entry with all that is kept of it.
#[derive(Debug, Clone)]
pub struct Exported {
    row: ExportedRow,
    record: Record,
}

impl Exported {
    fn of(row: ExportedRow) -> Result<Exported> {
        Ok(Exported { record: record(&row.record_json)?, row })
    }

    /// Its number.
    pub fn id(&self) -> i64 {
        self.row.id
    }

    /// What it is known by in other files: as its list calls it, else by its number here.
    fn identifier(&self) -> String {
        self.row.external_id.clone().unwrap_or_else(|| format!("resolute-{}", self.row.id))
    }

    /// Its cells in a table.
    fn cells(&self) -> Vec<String> {
        let row = &self.row;
        let mark = mark(row.id, &row.source, row.external_id.as_deref(), &row.created_at);
        let own = Own { id: row.id, revision: row.revision, mark, fields: Vec::new() };
        cells_of((&self.identifier(), &own_words(&own)), &self.record)
    }

    /// As an element of IATI: the one that was given, with what was edited since, or one made of the record.
    pub fn element(&self) -> String {
        let (format, original) = (self.row.format.as_deref(), self.row.original.as_deref());
        if let (Some("iati"), Some(original)) = (format, original) {
            return match iati::of_element(original) {
                Some(given) if given != self.record => iati::edited(original, &given, &self.record),
                _ => original.to_owned(),
            };
        }
        let made = self.row.created_at.get(..10).and_then(|day| day.parse().ok()).unwrap_or_default();
        // A3 is an earlier identifier, A1 one of the books of who reports.
        let kind = if format == Some("iati-1") { "A3" } else { "A1" };
        let also = self.row.external_id.as_deref().map(|name| (kind, name));
        iati::native(
            Entered { id: self.row.id, also, on: made, changed_at: &self.row.changed_at },
            &self.record,
        )
    }
}

/// Published entries after a number, in order; empty at the end.
///
/// # Errors
/// As the database.
pub async fn page(db: &Db, after: i64) -> Result<Vec<Exported>> {
    let rows = store::exported_after(db, after, i64::try_from(PAGE).unwrap_or(i64::MAX)).await?;
    rows.into_iter().map(Exported::of).collect()
}

/// Published entries of some numbers, in the order of the numbers.
///
/// # Errors
/// As the database.
pub async fn among(db: &Db, numbers: &[i64]) -> Result<Vec<Exported>> {
    let rows = store::exported_among(db, &serde_json::Value::from(numbers)).await?;
    let mut found: Vec<Exported> = rows.into_iter().map(Exported::of).collect::<Result<_>>()?;
    let place = |id: i64| numbers.iter().position(|number| *number == id).unwrap_or(usize::MAX);
    found.sort_by_cached_key(|one| place(one.id()));
    Ok(found)
}

#[derive(Serialize)]
struct Json<'a> {
    id: i64,
    address: String,
    source: &'a str,
    external_id: Option<&'a str>,
    changed_at: &'a str,
    #[serde(flatten)]
    record: &'a Record,
}

/// A file that is being written.
pub struct Writing {
    form: As,
    count: u32,
    book: Option<Workbook>,
}

impl Writing {
    /// Begins a file; the bytes are its beginning.
    ///
    /// # Errors
    /// Where a spreadsheet cannot be begun.
    pub fn begin(form: As, at: Timestamp) -> Result<(Writing, Vec<u8>)> {
        let mut writing = Writing { form, count: 0, book: None };
        // IATI wants whole seconds; readers of it differ in how they take parts of one.
        let at = at.round(jiff::Unit::Second).unwrap_or(at).to_string();
        let beginning = match form {
            As::Iati => Head::new(Kind::Activities, Some(&at)).source().to_owned().into_bytes(),
            As::Organisations => Head::new(Kind::Organisations, Some(&at)).source().to_owned().into_bytes(),
            As::Json => b"[".to_vec(),
            As::Csv => {
                let headers: Vec<&str> = COLUMNS.iter().map(|column| column.code).collect();
                csv_row(&headers)?
            }
            As::Xlsx => {
                writing.book = Some(book()?);
                Vec::new()
            }
        };
        Ok((writing, beginning))
    }

    /// Adds entries; the bytes are what they add to the file, nothing for a spreadsheet.
    ///
    /// # Errors
    /// Where there are more than a spreadsheet takes.
    pub fn add(&mut self, entries: &[Exported]) -> Result<Vec<u8>> {
        let mut out = Vec::new();
        for entry in entries {
            self.count += 1;
            match self.form {
                As::Iati => {
                    out.extend_from_slice(b"\n");
                    out.extend_from_slice(entry.element().as_bytes());
                }
                As::Organisations => {}
                As::Json => {
                    out.extend_from_slice(if self.count == 1 { b"\n" } else { b",\n" });
                    let row = &entry.row;
                    let json = Json {
                        id: row.id,
                        address: href(row.id),
                        source: &row.source,
                        external_id: row.external_id.as_deref(),
                        changed_at: &row.changed_at,
                        record: &entry.record,
                    };
                    serde_json::to_writer(&mut out, &json)
                        .map_err(|error| Error::internal("an entry is no JSON", error))?;
                }
                As::Csv => {
                    let cells = entry.cells();
                    let cells: Vec<_> = cells.iter().map(|cell| harmless(cell)).collect();
                    out.extend(csv_row(&cells)?);
                }
                As::Xlsx => self.sheet_row(entry)?,
            }
        }
        Ok(out)
    }

    /// Adds publishers as they described themselves.
    ///
    /// # Errors
    /// As the database.
    pub async fn add_publishers(&mut self, db: &Db) -> Result<Vec<u8>> {
        let originals = store::publisher_originals(db).await?;
        Ok(originals.into_iter().flat_map(|(xml,)| format!("\n{xml}").into_bytes()).collect())
    }

    fn sheet_row(&mut self, entry: &Exported) -> Result<()> {
        let failed = |error| Error::internal("the spreadsheet cannot be written", error);
        if self.count > MOST_ROWS {
            return Err(Error::Invalid(format!(
                "a spreadsheet takes {MOST_ROWS} rows; narrow the list, or take it as CSV"
            )));
        }
        let Some(book) = &mut self.book else { return Ok(()) };
        let sheet = book.worksheet_from_index(0).map_err(failed)?;
        for (at, cell) in (0u16..).zip(entry.cells()) {
            let cell = match cell.chars().count() > LONGEST_CELL {
                true => TOO_LONG.to_owned(),
                false => cell,
            };
            sheet.write_string(self.count, at, cell).map_err(failed)?;
        }
        Ok(())
    }

    /// Ends the file; the bytes are its end.
    ///
    /// # Errors
    /// Where a spreadsheet cannot be written.
    pub fn finish(self) -> Result<Vec<u8>> {
        let failed = |error| Error::internal("the spreadsheet cannot be written", error);
        Ok(match self.form {
            As::Iati => b"\n</iati-activities>\n".to_vec(),
            As::Organisations => b"\n</iati-organisations>\n".to_vec(),
            As::Json => b"\n]\n".to_vec(),
            As::Csv => Vec::new(),
            As::Xlsx => match self.book {
                Some(mut book) => book.save_to_buffer().map_err(failed)?,
                None => Vec::new(),
            },
        })
    }
}

fn book() -> Result<Workbook> {
    let failed = |error| Error::internal("the spreadsheet cannot be written", error);
    let mut book = Workbook::new();
    let bold = Style::new().set_bold();
    let sheet = book.add_worksheet();
    sheet.set_name("activities").map_err(failed)?;
    for (at, column) in (0u16..).zip(COLUMNS) {
        sheet.write_string_with_format(0, at, column.code, &bold).map_err(failed)?;
        sheet.set_column_width(at, 22).map_err(failed)?;
    }
    sheet.set_freeze_panes(1, 0).map_err(failed)?;
    Ok(book)
}

fn csv_row(cells: &[impl AsRef<str>]) -> Result<Vec<u8>> {
    let failed = |error: csv::Error| Error::internal("the table cannot be written as CSV", error);
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(cells.iter().map(AsRef::as_ref)).map_err(failed)?;
    writer
        .into_inner()
        .map_err(|error| Error::internal("the table cannot be written as CSV", error.into_error()))
}

/// Every published entry as a file that comes in pieces.
pub struct Everything {
    db: Db,
    form: As,
    /// Numbers in order, where not all entries are wanted.
    only: Option<Vec<i64>>,
    step: Step,
}

enum Step {
    Begin(Timestamp),
    /// Boxed, because what writes is large and the other steps are not.
    Entries {
        writing: Box<Writing>,
        after: i64,
    },
    Over,
}

impl Everything {
    /// Begins a file; `at` is when it is made.
    pub fn of(db: Db, form: As, at: Timestamp) -> Everything {
        Everything { db, form, only: None, step: Step::Begin(at) }
    }

    /// The same file with the entries of some numbers alone, which come in order.
    #[must_use]
    pub fn only(self, numbers: Vec<i64>) -> Everything {
        Everything { only: Some(numbers), ..self }
    }

    /// The next entries, and the number after which to go on; nothing at the end.
    async fn after(&self, after: i64) -> Result<Option<(Vec<Exported>, i64)>> {
        let Some(numbers) = &self.only else {
            let entries = page(&self.db, after).await?;
            return Ok(entries.last().map(Exported::id).map(|end| (entries, end)));
        };
        let first = numbers.partition_point(|number| *number <= after);
        let wanted: Vec<i64> = numbers.iter().skip(first).take(PAGE).copied().collect();
        let Some(end) = wanted.last().copied() else { return Ok(None) };
        Ok(Some((among(&self.db, &wanted).await?, end)))
    }

    /// The next piece, which may be empty; nothing at the end.
    ///
    /// # Errors
    /// As the database, or where there are more entries than the form takes.
    pub async fn next(&mut self) -> Result<Option<Vec<u8>>> {
        match std::mem::replace(&mut self.step, Step::Over) {
            Step::Over => Ok(None),
            Step::Begin(at) => {
                let (mut writing, mut piece) = Writing::begin(self.form, at)?;
                if self.form == As::Organisations {
                    piece.extend(writing.add_publishers(&self.db).await?);
                    piece.extend(writing.finish()?);
                } else {
                    self.step = Step::Entries { writing: Box::new(writing), after: 0 };
                }
                Ok(Some(piece))
            }
            Step::Entries { mut writing, after } => {
                let Some((entries, after)) = self.after(after).await? else {
                    return writing.finish().map(Some);
                };
                let piece = writing.add(&entries)?;
                self.step = Step::Entries { writing, after };
                Ok(Some(piece))
            }
        }
    }
}
