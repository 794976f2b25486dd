//! A table of somebody's making, from text or from a spreadsheet: its headers, and its rows one after the other.

use std::ops::ControlFlow;
use std::path::Path;

use super::super::model::Format;
use super::Mapping;
use super::text::{self, Text};
use crate::error::{Error, Result};
use crate::tables::workbook::{MOST_COLUMNS, Row, Sheet, Take, Workbook};

/// A table that is being read.
pub struct Table {
    /// Its headers; each is there once, empty ones stand for columns without a header.
    pub headers: Vec<String>,
    /// The sheet that it is, and those that are left out, where it is from a spreadsheet.
    pub(super) sheet: Option<(String, Vec<String>)>,
    source: Source,
}

enum Source {
    Text(Text),
    /// The sheet, and the row of its headers.
    Book(Box<Workbook>, Sheet, u64),
}

/// Opens a table.
///
/// # Errors
/// Where it is none, has no headers, or is too large.
pub fn open(path: &Path, format: Format) -> Result<Table> {
    let (headers, sheet, source) = match format {
        Format::Xlsx => {
            let mut book = Workbook::open(path)?;
            let (sheet, (line, headers)) = chosen(&mut book)?;
            let seen = book.sheets().iter().filter(|one| one.visible && **one != sheet);
            let others = seen.map(|one| one.name.clone()).collect();
            let said = Some((sheet.name.clone(), others));
            (headers, said, Source::Book(Box::new(book), sheet, line))
        }
        _ => {
            let (headers, text) = text::open(path)?;
            (headers, None, Source::Text(text))
        }
    };
    let headers = distinct(headers);
    if headers.len() > MOST_COLUMNS {
        return Err(Error::Invalid(format!(
            "the table has {} columns; more than {MOST_COLUMNS} are not read, remove those that are not needed",
            headers.len()
        )));
    }
    Ok(Table { headers, sheet, source })
}

impl Table {
    /// Gives its rows below the headers.
    ///
    /// # Errors
    /// Where the file is damaged, or as `take`.
    pub fn rows(&mut self, take: Take<'_>) -> Result<()> {
        match &mut self.source {
            Source::Text(text) => text.rows(take),
            Source::Book(book, sheet, headers) => {
                book.rows(sheet, &mut |(line, cells)| match line > *headers {
                    true => take((line, cells)),
                    false => Ok(ControlFlow::Continue(())),
                })
            }
        }
    }

    /// Its first rows below the headers.
    ///
    /// # Errors
    /// As [`Table::rows`].
    pub fn sample(&mut self, count: usize) -> Result<Vec<Vec<String>>> {
        let mut sample = Vec::new();
        self.rows(&mut |(_, cells)| {
            sample.push(cells);
            Ok(if sample.len() < count { ControlFlow::Continue(()) } else { ControlFlow::Break(()) })
        })?;
        Ok(sample)
    }
}

/// The sheet that is read: the first that a person sees in which a header seems to be the title, else the first in which
/// anything stands.
fn chosen(book: &mut Workbook) -> Result<(Sheet, Row)> {
    let mut first = None;
    let sheets = book.sheets().to_vec();
    for sheet in sheets.into_iter().filter(|sheet| sheet.visible) {
        let Some(row) = book.first_row(&sheet)? else { continue };
        if Mapping::guessed(&distinct(row.1.clone())).has("title") {
            return Ok((sheet, row));
        }
        first = first.or(Some((sheet, row)));
    }
    first.ok_or_else(|| {
        Error::Invalid(
            "nothing stands in the sheets of this spreadsheet; fill one in below a row of headers".to_owned(),
        )
    })
}

/// Headers with a number where one stands twice; those at the end that are empty are none.
fn distinct(headers: Vec<String>) -> Vec<String> {
    let mut all: Vec<String> = Vec::with_capacity(headers.len());
    for header in headers {
        let header = header.trim().trim_start_matches('\u{feff}').to_owned();
        let name = match header.is_empty() || !all.contains(&header) {
            true => header,
            false => {
                (2..).map(|n| format!("{header} ({n})")).find(|name| !all.contains(name)).unwrap_or_default()
            }
        };
        all.push(name);
    }
    while all.last().is_some_and(String::is_empty) {
        all.pop();
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(bytes: &[u8]) -> (Vec<String>, Vec<Row>) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("t.csv");
        std::fs::write(&path, bytes).unwrap();
        let mut table = open(&path, Format::Csv).unwrap();
        let mut rows = Vec::new();
        table
            .rows(&mut |row| {
                rows.push(row);
                Ok(ControlFlow::Continue(()))
            })
            .unwrap();
        (table.headers, rows)
    }

    #[test]
    fn separators_encodings_and_lines_are_found() {
        let (headers, rows) = read("\u{feff}Titre;Pays;Pays\n\"Deux\nlignes\";KEN;UGA\nTrois;X\n".as_bytes());
        assert_eq!(headers, ["Titre", "Pays", "Pays (2)"]);
        assert_eq!(rows[1].0, 4);
        assert_eq!(rows[0].1[0], "Deux\nlignes");
        let (_, rows) = read(b"Titre,Pays\nEau \xe0 Nairobi,KEN\n");
        assert_eq!(rows[0].1[0], "Eau à Nairobi");
        let wide: Vec<u8> = [0xff, 0xfe]
            .into_iter()
            .chain("A\tB\n水\t1\n".encode_utf16().flat_map(u16::to_le_bytes))
            .collect();
        let (headers, rows) = read(&wide);
        assert_eq!((headers, rows[0].1[0].as_str()), (vec!["A".to_owned(), "B".to_owned()], "水"));
        let (headers, _) = read(b",,\n\nTitle,Country,\nWells,KEN,\n");
        assert_eq!(headers, ["Title", "Country"]);
    }

    #[test]
    fn the_sheet_with_a_title_is_read() {
        let mut book = rust_xlsxwriter::Workbook::new();
        book.add_worksheet().set_name("About").unwrap().write_string(0, 0, "How to fill this in").unwrap();
        let sheet = book.add_worksheet().set_name("List").unwrap();
        sheet.write_string(2, 1, "Project title").unwrap().write_string(2, 2, "Country").unwrap();
        sheet.write_string(3, 1, "Wells").unwrap().write_string(3, 2, "KEN").unwrap();
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("t.xlsx");
        book.save(&path).unwrap();
        let mut table = open(&path, Format::Xlsx).unwrap();
        assert_eq!(table.headers, ["", "Project title", "Country"]);
        assert_eq!(table.sheet, Some(("List".to_owned(), vec!["About".to_owned()])));
        assert_eq!(table.sample(3).unwrap(), [["", "Wells", "KEN"]]);
    }

    #[test]
    fn what_is_no_table_is_refused_with_a_way_on() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("t");
        for (bytes, format) in
            [(&b""[..], Format::Csv), (b"\n\n", Format::Csv), (b"PK\x03\x04 not", Format::Xlsx)]
        {
            std::fs::write(&path, bytes).unwrap();
            assert!(matches!(open(&path, format).err(), Some(Error::Invalid(_))), "{bytes:?}");
        }
    }
}
