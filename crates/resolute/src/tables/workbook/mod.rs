//! Spreadsheets (.xlsx) row by row: what a person sees in the cells, as text.
//!
//! The package is a stranger's. What it may unpack is counted from the directory before anything is unpacked and again
//! while it is, no cell may be longer than a spreadsheet allows many times over, and no number in the file decides how
//! much memory is asked for. Sheets are read as they stream; only the texts that cells share are held.

mod days;
mod rows;
mod strings;
mod styles;
mod xml;

use std::collections::HashMap;
use std::fs::File;
use std::io::{BufReader, Cursor, Read, Seek};
use std::ops::ControlFlow;
use std::path::Path;

use zip::ZipArchive;

use crate::error::{Error, Result};
use strings::Strings;
use styles::Styles;
use xml::{Event, Tokens};

/// Largest file.
const LARGEST: u64 = 128 << 20;
/// All parts together when unpacked, and all that is read of them.
const LARGEST_UNPACKED: u64 = 1 << 30;
/// Parts of the package.
const MOST_PARTS: usize = 10_000;
/// Sheets that are looked at.
const MOST_SHEETS: usize = 255;
/// Columns that have a place; what stands in later ones is an error.
pub const MOST_COLUMNS: usize = 500;

/// A sheet of a workbook.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// Its name.
    pub name: String,
    /// Whether a person sees it.
    pub visible: bool,
    part: String,
}

/// A row: its number from 1, and the text of its cells.
pub type Row = (u64, Vec<String>);

/// Takes rows one after the other until it has enough.
pub type Take<'a> = &'a mut dyn FnMut(Row) -> Result<ControlFlow<()>>;

/// Where the bytes of a package are: a file, or what was sent with a form.
trait Source: Read + Seek + Send + std::fmt::Debug {}

impl<T: Read + Seek + Send + std::fmt::Debug> Source for T {}

/// An opened workbook.
#[derive(Debug)]
pub struct Workbook {
    archive: ZipArchive<Box<dyn Source>>,
    sheets: Vec<Sheet>,
    strings: Strings,
    styles: Styles,
    left: u64,
}

fn refused(what: impl std::fmt::Display) -> Error {
    Error::Invalid(format!(
        "the spreadsheet cannot be read: {what}; open it, save it again as .xlsx, or save the sheet as CSV"
    ))
}

fn too_large(what: &str) -> Error {
    Error::Invalid(format!("the spreadsheet is too large: {what}; save the sheet as CSV, which has no limit"))
}

impl Workbook {
    /// Opens a workbook.
    ///
    /// # Errors
    /// Where it is none, is damaged, or is larger than is read.
    pub fn open(path: &Path) -> Result<Workbook> {
        let file = File::open(path).map_err(refused)?;
        if file.metadata().map_err(refused)?.len() > LARGEST {
            return Err(too_large("it has more than 128 MB"));
        }
        Workbook::of(Box::new(BufReader::new(file)))
    }

    /// Opens a workbook that is held in memory.
    ///
    /// # Errors
    /// As [`Workbook::open`].
    pub fn of_bytes(bytes: Vec<u8>) -> Result<Workbook> {
        if bytes.len() as u64 > LARGEST {
            return Err(too_large("it has more than 128 MB"));
        }
        Workbook::of(Box::new(Cursor::new(bytes)))
    }

    fn of(source: Box<dyn Source>) -> Result<Workbook> {
        let mut archive = ZipArchive::new(source).map_err(refused)?;
        if archive.len() > MOST_PARTS {
            return Err(too_large("it has more than 10,000 parts"));
        }
        let declared = (0..archive.len()).try_fold(0u64, |sum, index| {
            archive.by_index_raw(index).map(|part| sum.saturating_add(part.size())).map_err(refused)
        })?;
        if declared > LARGEST_UNPACKED {
            return Err(too_large("it unpacks to more than 1 GB"));
        }
        let mut book = Workbook {
            archive,
            sheets: Vec::new(),
            strings: Strings::default(),
            styles: Styles::default(),
            left: LARGEST_UNPACKED,
        };
        book.read_parts()?;
        Ok(book)
    }

    /// Its sheets of cells, in their order.
    pub fn sheets(&self) -> &[Sheet] {
        &self.sheets
    }

    /// Gives the rows of a sheet that have something in them, in order. A cell that is merged downwards says the same in
    /// each of its rows.
    ///
    /// # Errors
    /// Where the sheet is damaged or too large, or as `take`.
    pub fn rows(&mut self, sheet: &Sheet, take: Take<'_>) -> Result<()> {
        let merged = self.read(&sheet.part, rows::merged)?.unwrap_or_default();
        self.some_rows(sheet, merged, take)
    }

    /// The first row that has something in it.
    ///
    /// # Errors
    /// As [`Workbook::rows`].
    pub fn first_row(&mut self, sheet: &Sheet) -> Result<Option<Row>> {
        let mut first = None;
        self.some_rows(sheet, rows::Merged::default(), &mut |row| {
            first = Some(row);
            Ok(ControlFlow::Break(()))
        })?;
        Ok(first)
    }

    fn some_rows(&mut self, sheet: &Sheet, merged: rows::Merged, take: Take<'_>) -> Result<()> {
        let (strings, styles) = (std::mem::take(&mut self.strings), std::mem::take(&mut self.styles));
        let read = self.read(&sheet.part, |tokens| rows::read(tokens, (&strings, &styles), merged, take));
        (self.strings, self.styles) = (strings, styles);
        read?.ok_or_else(|| refused(format_args!("the sheet \"{}\" is not in it", sheet.name)))
    }

    fn read_parts(&mut self) -> Result<()> {
        let main = self.main_part()?;
        let links = self.links(&main)?;
        let (sheets, is_1904) = self
            .read(&main, |tokens| sheets(tokens, &links))?
            .ok_or_else(|| refused("it has no workbook inside"))?;
        self.sheets = sheets;
        if self.sheets.is_empty() {
            return Err(refused("it has no sheet of cells"));
        }
        let of_kind =
            |kind: &str| links.values().find(|link| link.kind == kind).map(|link| link.part.clone());
        if let Some(part) = of_kind("styles") {
            self.styles = self.read(&part, styles::read)?.unwrap_or_default();
        }
        self.styles.is_1904 = is_1904;
        if let Some(part) = of_kind("sharedStrings") {
            self.strings = self.read(&part, strings::read)?.unwrap_or_default();
        }
        Ok(())
    }

    /// The part that says which sheets there are.
    fn main_part(&mut self) -> Result<String> {
        let links = self.links("")?;
        let found = links.into_values().find(|link| link.kind == "officeDocument").map(|link| link.part);
        Ok(found.unwrap_or_else(|| "xl/workbook.xml".to_owned()))
    }

    /// To where a part leads, by the names of the links; the empty name is the package itself.
    fn links(&mut self, part: &str) -> Result<HashMap<String, Link>> {
        let (folder, file) = part.rsplit_once('/').unwrap_or(("", part));
        let from = joined(folder, &format!("_rels/{file}.rels"));
        let read = |tokens: &mut Tokens<'_>| {
            let mut found = HashMap::new();
            while let Some(event) = tokens.next()? {
                let Event::Start(tag) = event else { continue };
                if tag.name() == "Relationship"
                    && tag.attribute("TargetMode").as_deref() != Some("External")
                    && let (Some(id), Some(kind), Some(target)) =
                        (tag.attribute("Id"), tag.attribute("Type"), tag.attribute("Target"))
                {
                    let kind = kind.rsplit('/').next().unwrap_or_default().to_owned();
                    found.insert(id, Link { kind, part: joined(folder, &target) });
                }
            }
            Ok(found)
        };
        Ok(self.read(&from, read)?.unwrap_or_default())
    }

    /// Reads a part as it is unpacked; nothing where there is none of the name.
    fn read<T>(&mut self, name: &str, read: impl FnOnce(&mut Tokens<'_>) -> Result<T>) -> Result<Option<T>> {
        // Names of parts compare without case (ISO 29500-2, 9.1.1.2).
        let index = self.archive.index_for_name(name).or_else(|| {
            self.archive.file_names().position(|one| one.trim_start_matches('/').eq_ignore_ascii_case(name))
        });
        let Some(index) = index else { return Ok(None) };
        let part = self.archive.by_index(index).map_err(refused)?;
        // What the directory said is not trusted.
        let mut counted = part.take(self.left);
        let result = read(&mut Tokens::new(&mut counted));
        self.left = counted.limit();
        if self.left == 0 {
            return Err(too_large("it unpacks to more than 1 GB"));
        }
        // One workbook is looked at several times: for its headers, for its first rows, for all of them.
        self.left = LARGEST_UNPACKED;
        result.map(Some)
    }
}

struct Link {
    kind: String,
    part: String,
}

/// The sheets of cells that a workbook lists, and whether its days are counted from 1904.
fn sheets(tokens: &mut Tokens<'_>, links: &HashMap<String, Link>) -> Result<(Vec<Sheet>, bool)> {
    let (mut sheets, mut is_1904) = (Vec::new(), false);
    while let Some(event) = tokens.next()? {
        let Event::Start(tag) = event else { continue };
        match tag.name() {
            "workbookPr" => is_1904 = matches!(tag.attribute("date1904").as_deref(), Some("1" | "true")),
            "sheet" => {
                // `r:id`, whatever the prefix; `sheetId` is another thing.
                let Some(link) = tag.attribute("id").and_then(|id| links.get(&id)) else { continue };
                if link.kind != "worksheet" {
                    continue;
                }
                if sheets.len() == MOST_SHEETS {
                    return Err(too_large("it has more than 255 sheets"));
                }
                let visible = !matches!(tag.attribute("state").as_deref(), Some("hidden" | "veryHidden"));
                let name = tag.attribute("name").unwrap_or_default();
                sheets.push(Sheet { name, visible, part: link.part.clone() });
            }
            _ => {}
        }
    }
    Ok((sheets, is_1904))
}

/// A target as the name of a part; no path leads out of the package.
fn joined(folder: &str, target: &str) -> String {
    let mut names: Vec<&str> = match target.starts_with('/') {
        true => Vec::new(),
        false => folder.split('/').filter(|name| !name.is_empty()).collect(),
    };
    for name in target.split(['/', '\\']) {
        match name {
            "" | "." => {}
            ".." => drop(names.pop()),
            name => names.push(name),
        }
    }
    names.join("/")
}

#[cfg(test)]
mod tests;
