//! Reading a list of items: CSV, .xlsx or JSON, with the line on which each stands.

use std::collections::HashMap;
use std::ops::ControlFlow;

use serde::Deserialize;

use super::table::{GIVEN, PLAN, WORKED_OUT};
use crate::error::{Error, Result};
use crate::plans::model::Given;
use crate::plans::views::form::given_of;
use crate::tables::workbook::Workbook;

/// Items in one file: far more than any plan has, and a bound for what is held.
const MOST: usize = 20_000;
/// Columns that say that a table is one of a plan.
const TELLING: [&str; 4] = ["code", "kind", "parent", "title"];

/// A row of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Its line, or its place in a list, from 1.
    pub line: u64,
    /// What it says.
    pub given: Given,
    /// Addresses of the duties that it answers.
    pub answers: Vec<String>,
}

/// What stands in a file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Read {
    /// Its rows.
    pub rows: Vec<Row>,
    /// Code of the plan, where the file names one.
    pub plan: Option<String>,
    /// Columns that nobody knows.
    pub unknown: Vec<String>,
}

/// Reads a file; what it is, is seen from its content.
///
/// # Errors
/// Where it is none of the three, damaged or too long.
pub fn read(bytes: &[u8]) -> Result<Read> {
    if bytes.starts_with(b"PK") {
        return of_workbook(bytes);
    }
    let text = std::str::from_utf8(bytes).map_err(|_| {
        Error::Invalid("the file is no text in UTF-8; save it as CSV UTF-8 or .xlsx".to_owned())
    })?;
    let text = text.trim_start_matches('\u{feff}');
    match text.trim_start().starts_with(['{', '[']) {
        true => of_json(text),
        false => of_csv(text),
    }
}

/// Whether the beginning of a file looks like a plan.
pub fn is_plan(bytes: &[u8]) -> bool {
    if bytes.starts_with(b"PK") {
        let first = Workbook::of_bytes(bytes.to_vec()).ok().and_then(|mut book| {
            let sheet = book.sheets().first().cloned()?;
            book.first_row(&sheet).ok().flatten()
        });
        return first.is_some_and(|(_, cells)| tells(&cells));
    }
    let text = String::from_utf8_lossy(&bytes[..bytes.len().min(1 << 16)]);
    let text = text.trim_start_matches('\u{feff}').trim_start();
    if text.starts_with('{') {
        return text.contains("\"from_year\"") && text.contains("\"items\"");
    }
    let first = text.lines().next().unwrap_or_default();
    tells(&first.split([',', ';', '\t']).map(|cell| cell.trim_matches('"').to_owned()).collect::<Vec<_>>())
}

fn tells(cells: &[String]) -> bool {
    TELLING.iter().all(|name| cells.iter().any(|cell| named(cell) == *name))
}

fn named(cell: &str) -> String {
    cell.trim().to_lowercase().replace(' ', "_")
}

fn of_csv(text: &str) -> Result<Read> {
    let first = text.lines().next().unwrap_or_default();
    // A spreadsheet in some languages writes semicolons.
    let between = [b',', b';', b'\t']
        .into_iter()
        .max_by_key(|one| first.bytes().filter(|byte| byte == one).count())
        .unwrap_or(b',');
    let mut reader = csv::ReaderBuilder::new().delimiter(between).flexible(true).from_reader(text.as_bytes());
    let unreadable = |error: csv::Error| Error::Invalid(format!("the table cannot be read: {error}"));
    let header: Vec<String> = reader.headers().map_err(unreadable)?.iter().map(str::to_owned).collect();
    let mut table = Table::of(&header)?;
    for record in reader.records() {
        let record = record.map_err(unreadable)?;
        let line = record.position().map_or(0, |at| at.line() + empty_lines(text, at.byte()));
        let cells: Vec<String> = record.iter().map(harmful).collect();
        table.take(line, &cells)?;
    }
    Ok(table.read)
}

/// How many empty lines stand at a place, over which the reader goes before the row that it finds there.
fn empty_lines(text: &str, from: u64) -> u64 {
    let rest = usize::try_from(from).ok().and_then(|from| text.as_bytes().get(from..)).unwrap_or_default();
    let ends = rest.iter().take_while(|byte| matches!(byte, b'\n' | b'\r'));
    ends.filter(|byte| **byte == b'\n').count() as u64
}

/// A cell that was led by an apostrophe on its way out, as it was before.
fn harmful(cell: &str) -> String {
    match cell.strip_prefix('\'') {
        Some(rest) if crate::tables::harmless(rest) == cell => rest.to_owned(),
        _ => cell.to_owned(),
    }
}

fn of_workbook(bytes: &[u8]) -> Result<Read> {
    let mut book = Workbook::of_bytes(bytes.to_vec())?;
    let sheets = book.sheets().to_vec();
    let sheet = sheets.first().ok_or_else(|| Error::Invalid("the spreadsheet has no sheet".to_owned()))?;
    let mut table: Option<Table> = None;
    book.rows(sheet, &mut |(line, cells)| {
        match &mut table {
            None => table = Some(Table::of(&cells)?),
            Some(table) => table.take(line, &cells)?,
        }
        Ok(ControlFlow::Continue(()))
    })?;
    table.map(|table| table.read).ok_or_else(|| Error::Invalid("the sheet is empty".to_owned()))
}

/// A table on its way in.
struct Table {
    columns: Vec<String>,
    read: Read,
}

impl Table {
    fn of(header: &[String]) -> Result<Table> {
        let columns: Vec<String> = header.iter().map(|cell| named(cell)).collect();
        let missing: Vec<&str> = ["code", "kind", "title"]
            .into_iter()
            .filter(|name| !columns.iter().any(|one| one == name))
            .collect();
        if !missing.is_empty() {
            return Err(Error::Invalid(format!(
                "the table has no column {}; its first row names the columns: {}",
                missing.join(", "),
                GIVEN.join(", ")
            )));
        }
        let is_known = |name: &str| GIVEN.contains(&name) || WORKED_OUT.contains(&name) || name.is_empty();
        let unknown = columns.iter().filter(|name| !is_known(name)).cloned().collect();
        Ok(Table { columns, read: Read { unknown, ..Read::default() } })
    }

    fn take(&mut self, line: u64, cells: &[String]) -> Result<()> {
        if cells.iter().all(|cell| cell.trim().is_empty()) {
            return Ok(());
        }
        if self.read.rows.len() == MOST {
            return Err(Error::Invalid(format!("the file has more than {MOST} items")));
        }
        let values: HashMap<&str, &str> =
            self.columns.iter().map(String::as_str).zip(cells.iter().map(String::as_str)).collect();
        let value = |name: &str| values.get(name).map_or_else(String::new, |cell| (*cell).trim().to_owned());
        if self.read.plan.is_none() {
            self.read.plan = Some(value(PLAN)).filter(|plan| !plan.is_empty());
        }
        let answers = addresses(&value("answers"));
        self.read.rows.push(Row { line, given: given_of(value), answers });
        Ok(())
    }
}

fn addresses(cell: &str) -> Vec<String> {
    cell.split(';').map(str::trim).filter(|one| !one.is_empty()).map(str::to_owned).collect()
}

/// A plan as it goes out as JSON, or a bare list of items.
#[derive(Deserialize)]
#[serde(untagged)]
enum Json {
    Plan { code: String, items: Vec<JsonItem> },
    Items(Vec<JsonItem>),
}

#[derive(Deserialize)]
struct JsonItem {
    code: String,
    kind: String,
    /// The code of the item above; `parent` is a number in what goes out.
    #[serde(default)]
    under: Option<String>,
    #[serde(default)]
    parent: serde_json::Value,
    title: String,
    #[serde(default)]
    lead: String,
    #[serde(default)]
    starts_on: Option<String>,
    #[serde(default)]
    due_on: Option<String>,
    #[serde(default)]
    due_event: String,
    #[serde(default)]
    answers: Vec<String>,
    #[serde(flatten)]
    details: crate::plans::model::Details,
}

fn of_json(text: &str) -> Result<Read> {
    let json: Json = serde_json::from_str(text)
        .map_err(|error| Error::Invalid(format!("the file is no plan in JSON: {error}")))?;
    let (plan, items) = match json {
        Json::Plan { code, items } => (Some(code), items),
        Json::Items(items) => (None, items),
    };
    if items.len() > MOST {
        return Err(Error::Invalid(format!("the file has more than {MOST} items")));
    }
    let row = |(line, item): (u64, JsonItem)| Row {
        line,
        answers: item.answers,
        given: Given {
            code: item.code,
            kind: item.kind,
            parent: item.under.or_else(|| item.parent.as_str().map(str::to_owned)).unwrap_or_default(),
            title: item.title,
            lead: item.lead,
            starts_on: item.starts_on.unwrap_or_default(),
            due_on: item.due_on.unwrap_or_default(),
            due_event: item.due_event,
            details: item.details,
        },
    };
    Ok(Read { rows: (1..).zip(items).map(row).collect(), plan, unknown: Vec::new() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_is_read_with_its_lines_and_what_nobody_knows() {
        let text =
            "Code;Kind;Parent;Title;colour\nO.1;output;D.1;\"A; report\";red\n\nO.2;output;;Another;\n";
        assert!(is_plan(text.as_bytes()));
        let read = read(text.as_bytes()).unwrap();
        let lines: Vec<_> = read.rows.iter().map(|row| (row.line, row.given.title.as_str())).collect();
        assert_eq!(lines, [(2, "A; report"), (4, "Another")]);
        assert_eq!((read.rows[0].given.parent.as_str(), read.unknown), ("D.1", vec!["colour".to_owned()]));
    }

    #[test]
    fn what_is_no_plan_says_what_would_be() {
        assert!(!is_plan(b"name,title\n"));
        let refused = read(b"name,title\nx,y\n").unwrap_err().to_string();
        assert!(refused.contains("no column code, kind") && refused.contains("due_event"), "{refused}");
        assert!(read(b"{\"code\":1}").is_err());
        assert!(read(b"PK\x03\x04broken").is_err());
        assert!(read(&[0xff, 0xfe, 0x00]).is_err());
    }

    #[test]
    fn an_apostrophe_that_disarmed_a_formula_is_taken_away_again() {
        for cell in ["=1+1", "'quoted'", "''-", "-5", "plain", "'=x"] {
            assert_eq!(harmful(&crate::tables::harmless(cell)), cell);
        }
    }
}
