//! The rows of a file, as text, one after the other.

use std::fs::File;
use std::io::{BufReader, Read};
use std::path::Path;

use super::super::model::Format;
use crate::error::{Error, Result};

/// Largest table in an old encoding; it is read whole.
const LARGEST_WHOLE: u64 = 128 << 20;
/// Columns that a table may have.
const MOST_COLUMNS: usize = 500;
/// How much of a text tells its separator and encoding.
const BEGINNING: usize = 64 << 10;

/// The rows of a table below its headers: line of the file and cells.
type Rows = Box<dyn Iterator<Item = Result<(u64, Vec<String>)>> + Send>;

/// A table that is being read.
pub struct Sheet {
    /// Its headers; each is there once.
    pub headers: Vec<String>,
    /// Its rows.
    pub(in super::super) rows: Rows,
}

/// Opens a table.
///
/// # Errors
/// Where it is none, has no headers, or is too large.
pub fn open(path: &Path, format: Format) -> Result<Sheet> {
    let (headers, rows) = match format {
        Format::Xlsx => {
            return Err(Error::Invalid(
                "spreadsheets are not read yet; save the sheet as CSV (UTF-8) and hand that in".to_owned(),
            ));
        }
        _ => text(path)?,
    };
    let headers = distinct(headers);
    if headers.iter().all(String::is_empty) {
        return Err(Error::Invalid(
            "the first row holds no headers; put the names of the columns there".to_owned(),
        ));
    }
    if headers.len() > MOST_COLUMNS {
        return Err(Error::Invalid(format!(
            "the table has {} columns; more than {MOST_COLUMNS} are not read, remove those that are not needed",
            headers.len()
        )));
    }
    Ok(Sheet { headers, rows })
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

fn failed(error: std::io::Error) -> Error {
    Error::Invalid(format!("the table cannot be read: {error}"))
}

fn text(path: &Path) -> Result<(Vec<String>, Rows)> {
    let mut beginning = Vec::new();
    File::open(path).map_err(failed)?.take(BEGINNING as u64).read_to_end(&mut beginning).map_err(failed)?;
    let file = File::open(path).map_err(failed)?;
    // A character may be cut at the end of what was read.
    let is_utf8 = match std::str::from_utf8(&beginning) {
        Ok(_) => true,
        Err(error) => error.error_len().is_none() && beginning.len() == BEGINNING,
    };
    let source: Box<dyn Read + Send> = if is_utf8 {
        Box::new(BufReader::new(file))
    } else {
        Box::new(std::io::Cursor::new(decoded(file)?.into_bytes()))
    };
    let separator = separator(&beginning);
    let mut reader =
        csv::ReaderBuilder::new().delimiter(separator).flexible(true).has_headers(false).from_reader(source);
    let mut first = csv::StringRecord::new();
    if !reader.read_record(&mut first).map_err(|error| wrong(&error))? {
        return Err(Error::Invalid("the table is empty".to_owned()));
    }
    let headers = first.iter().map(str::to_owned).collect();
    let rows = reader.into_records().map(|record| {
        let record = record.map_err(|error| wrong(&error))?;
        let line = record.position().map_or(0, csv::Position::line);
        Ok((line, record.iter().map(undone).collect()))
    });
    Ok((headers, Box::new(rows)))
}

/// A cell that was written with an apostrophe, so that no spreadsheet runs it as a formula, without it.
fn undone(cell: &str) -> String {
    match cell.strip_prefix('\'') {
        Some(rest) if rest.starts_with(['=', '+', '-', '@', '\t', '\r']) => rest.to_owned(),
        _ => cell.to_owned(),
    }
}

fn wrong(error: &csv::Error) -> Error {
    let line = error.position().map_or_else(String::new, |place| format!("line {}: ", place.line()));
    Error::Invalid(format!(
        "{line}the table cannot be read as text with separators; save it as CSV in UTF-8, or as .xlsx"
    ))
}

/// Text in UTF-16 or in the encoding of old Windows programs.
fn decoded(file: File) -> Result<String> {
    let mut bytes = Vec::new();
    file.take(LARGEST_WHOLE + 1).read_to_end(&mut bytes).map_err(failed)?;
    if bytes.len() as u64 > LARGEST_WHOLE {
        return Err(Error::Invalid(
            "the table is not in UTF-8 and too large to be converted; save it as UTF-8".to_owned(),
        ));
    }
    let (encoding, _) = encoding_rs::Encoding::for_bom(&bytes).unwrap_or((encoding_rs::WINDOWS_1252, 0));
    Ok(encoding.decode(&bytes).0.into_owned())
}

/// The separator that the first line has most often.
fn separator(beginning: &[u8]) -> u8 {
    let line: Vec<u8> =
        beginning.iter().copied().filter(|byte| *byte != 0).take_while(|byte| *byte != b'\n').collect();
    let count = |wanted: u8| line.iter().filter(|byte| **byte == wanted).count();
    *[b',', b';', b'\t', b'|'].iter().max_by_key(|byte| (count(**byte), **byte == b',')).unwrap_or(&b',')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(bytes: &[u8]) -> (Vec<String>, Vec<(u64, Vec<String>)>) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("t.csv");
        std::fs::write(&path, bytes).unwrap();
        let sheet = open(&path, Format::Csv).unwrap();
        (sheet.headers, sheet.rows.map(Result::unwrap).collect())
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
