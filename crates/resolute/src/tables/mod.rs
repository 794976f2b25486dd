//! Lists as CSV and as .xlsx: the same columns in both, safe to open in a spreadsheet; and spreadsheets of others.

pub mod workbook;

use rust_xlsxwriter::{Format, Workbook};

use crate::error::{Error, Result};

/// A list on its way out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// Names of the columns.
    pub columns: Vec<&'static str>,
    /// Cells, as many in each row as there are columns.
    pub rows: Vec<Vec<String>>,
}

/// CSV in UTF-8 with a header row (RFC 4180).
///
/// # Errors
/// Where memory cannot be written to, which does not happen.
pub fn csv(table: &Table) -> Result<Vec<u8>> {
    let failed = |error: csv::Error| Error::internal("the table cannot be written as CSV", error);
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(&table.columns).map_err(failed)?;
    for row in &table.rows {
        writer.write_record(row.iter().map(|cell| harmless(cell).into_owned())).map_err(failed)?;
    }
    writer
        .into_inner()
        .map_err(|error| Error::internal("the table cannot be written as CSV", error.into_error()))
}

/// Further rows of such a file, without the names of the columns.
///
/// # Errors
/// As [`csv()`].
pub fn csv_rows(rows: &[Vec<String>]) -> Result<Vec<u8>> {
    let failed = |error: csv::Error| Error::internal("the table cannot be written as CSV", error);
    let mut writer = csv::Writer::from_writer(Vec::new());
    for row in rows {
        writer.write_record(row.iter().map(|cell| harmless(cell).into_owned())).map_err(failed)?;
    }
    writer
        .into_inner()
        .map_err(|error| Error::internal("the table cannot be written as CSV", error.into_error()))
}

/// One sheet, its header row bold and frozen. Every cell is text, so nothing is taken for a formula.
///
/// # Errors
/// Where a cell is longer than a spreadsheet allows (32,767 characters).
pub fn xlsx(table: &Table, sheet: &str) -> Result<Vec<u8>> {
    let failed = |error| Error::internal("the table cannot be written as .xlsx", error);
    let mut workbook = Workbook::new();
    let bold = Format::new().set_bold().set_text_wrap();
    let wrapped = Format::new().set_text_wrap();
    let worksheet = workbook.add_worksheet();
    worksheet.set_name(sheet).map_err(failed)?;
    for (column, name) in (0u16..).zip(&table.columns) {
        worksheet.write_string_with_format(0, column, *name, &bold).map_err(failed)?;
        worksheet.set_column_width(column, 24).map_err(failed)?;
    }
    for (line, row) in (1u32..).zip(&table.rows) {
        for (column, cell) in (0u16..).zip(row) {
            worksheet.write_string_with_format(line, column, cell, &wrapped).map_err(failed)?;
        }
    }
    worksheet.set_freeze_panes(1, 0).map_err(failed)?;
    workbook.save_to_buffer().map_err(failed)
}

/// A cell of CSV; one that a spreadsheet would run as a formula is led by an apostrophe.
pub fn harmless(cell: &str) -> std::borrow::Cow<'_, str> {
    // Apostrophes that were there before such a sign get one too, so that taking one away gives back what was.
    match cell.trim_start_matches('\'').chars().next() {
        Some('=' | '+' | '-' | '@' | '\t' | '\r') => format!("'{cell}").into(),
        _ => cell.into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn csv_quotes_and_disarms_formulas() {
        let table = Table {
            columns: vec!["address", "words"],
            rows: vec![
                vec!["a/1".to_owned(), "to report, \"annually\"".to_owned()],
                vec!["a/2".to_owned(), "=1+1".to_owned()],
            ],
        };
        let text = String::from_utf8(csv(&table).unwrap()).unwrap();
        assert_eq!(text, "address,words\na/1,\"to report, \"\"annually\"\"\"\na/2,'=1+1\n");
    }

    #[test]
    fn xlsx_is_a_zip_with_a_sheet() {
        let table = Table { columns: vec!["address"], rows: vec![vec!["a/1".to_owned()]] };
        assert!(xlsx(&table, "Duties").unwrap().starts_with(b"PK"));
    }
}
