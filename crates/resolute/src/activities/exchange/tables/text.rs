//! A table as text: its separator and encoding are found, its rows come one after the other.

use std::fs::File;
use std::io::{BufReader, Read};
use std::ops::ControlFlow;
use std::path::Path;

use crate::error::{Error, Result};
use crate::tables::harmless;
use crate::tables::workbook::Take;

/// Largest table in an old encoding; it is read whole.
const LARGEST_WHOLE: u64 = 128 << 20;
/// How much of a text tells its separator and encoding.
const BEGINNING: usize = 64 << 10;

/// A table of text whose first row was read.
pub(super) struct Text(csv::Reader<Box<dyn Read + Send>>);

/// Opens a table of text; gives its headers too.
pub(super) fn open(path: &Path) -> Result<(Vec<String>, Text)> {
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
    loop {
        if !reader.read_record(&mut first).map_err(|error| wrong(&error))? {
            return Err(Error::Invalid("the table is empty".to_owned()));
        }
        // Programs that export lists put an empty line before them now and then.
        if first.iter().any(|cell| !cell.trim().trim_start_matches('\u{feff}').is_empty()) {
            break;
        }
    }
    Ok((first.iter().map(str::to_owned).collect(), Text(reader)))
}

impl Text {
    /// Gives the rows below the headers, with the line of the file on which each begins.
    pub(super) fn rows(&mut self, take: Take<'_>) -> Result<()> {
        let mut record = csv::StringRecord::new();
        while self.0.read_record(&mut record).map_err(|error| wrong(&error))? {
            let line = record.position().map_or(0, csv::Position::line);
            if let ControlFlow::Break(()) = take((line, record.iter().map(undone).collect()))? {
                break;
            }
        }
        Ok(())
    }
}

fn failed(error: std::io::Error) -> Error {
    Error::Invalid(format!("the table cannot be read: {error}"))
}

/// A cell that was written with an apostrophe, so that no spreadsheet runs it as a formula, without it.
fn undone(cell: &str) -> String {
    match cell.strip_prefix('\'') {
        Some(rest) if harmless(rest).len() > rest.len() => rest.to_owned(),
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
