//! The rows of a sheet as they stream.

use std::collections::{BTreeMap, HashMap};

use super::strings::{Strings, unescaped, words_of};
use super::styles::{Shown, Styles};
use super::xml::{Event, Tag, Tokens};
use super::{MOST_COLUMNS, Take, days, refused, too_large};
use crate::error::{Error, Result};

/// Merged cells that are followed downwards.
const MOST_MERGED: usize = 100_000;

/// Cells that are merged downwards: by their first row, column and last row, all from 0.
#[derive(Debug, Default)]
pub(super) struct Merged(HashMap<u64, Vec<(usize, u64)>>);

/// Finds the merged cells of a sheet; they stand after its rows.
pub(super) fn merged(tokens: &mut Tokens<'_>) -> Result<Merged> {
    let (mut found, mut count): (HashMap<u64, Vec<(usize, u64)>>, usize) = (HashMap::new(), 0);
    while let Some(event) = tokens.next()? {
        let Event::Start(tag) = event else { continue };
        if tag.name() != "mergeCell" {
            continue;
        }
        let Some(area) = tag.attribute("ref") else { continue };
        let Some((from, to)) = area.split_once(':') else { continue };
        if let (Some((first, column)), Some((last, _))) = (place(from), place(to))
            && last > first
            && column < MOST_COLUMNS
        {
            count += 1;
            if count > MOST_MERGED {
                return Err(too_large("it has more than 100,000 merged cells"));
            }
            found.entry(first).or_default().push((column, last));
        }
    }
    Ok(Merged(found))
}

/// Gives the rows that have something in them.
pub(super) fn read(
    tokens: &mut Tokens<'_>,
    (strings, styles): (&Strings, &Styles),
    merged: Merged,
    take: Take<'_>,
) -> Result<()> {
    let mut rows = Rows { merged, held: BTreeMap::new(), row: 0, next: 0, cells: Vec::new() };
    let mut is_in = false;
    while let Some(event) = tokens.next()? {
        match event {
            Event::Start(tag) if tag.name() == "sheetData" => is_in = true,
            Event::Start(tag) if is_in && tag.name() == "row" => rows.begin(&tag)?,
            Event::Start(tag) if is_in && tag.name() == "c" => {
                let column = rows.column(&tag)?;
                let text = cell(tokens, &tag, strings, styles)?;
                rows.put(column, text)?;
            }
            Event::End(name) if is_in && name == "row" => {
                if let Some(row) = rows.end()
                    && take(row)?.is_break()
                {
                    return Ok(());
                }
            }
            Event::End(name) if name == "sheetData" => break,
            _ => {}
        }
    }
    Ok(())
}

struct Rows {
    merged: Merged,
    /// Words of cells that are merged downwards: by column, to which row, what.
    held: BTreeMap<usize, (u64, String)>,
    /// Where the row stands, from 0.
    row: u64,
    /// Where the next one stands if it does not say so.
    next: u64,
    cells: Vec<String>,
}

impl Rows {
    fn begin(&mut self, tag: &Tag) -> Result<()> {
        let said = tag.attribute("r").and_then(|number| number.trim().parse::<u64>().ok());
        self.row = said.map_or(self.next, |number| number.saturating_sub(1));
        if self.row < self.next {
            return Err(refused(format_args!("its row {} stands out of order", self.row + 1)));
        }
        self.next = self.row.saturating_add(1);
        self.cells.clear();
        Ok(())
    }

    /// Where a cell stands in its row; after the one before it if it does not say so.
    fn column(&self, tag: &Tag) -> Result<usize> {
        let said = match tag.attribute("r") {
            Some(name) => {
                Some(place(&name).ok_or_else(|| refused(format_args!("\"{name}\" names no cell")))?.1)
            }
            None => None,
        };
        Ok(said.unwrap_or(self.cells.len()))
    }

    fn put(&mut self, column: usize, text: String) -> Result<()> {
        if column >= MOST_COLUMNS {
            if text.trim().is_empty() {
                return Ok(());
            }
            return Err(Error::Invalid(format!(
                "row {} has a cell in column {}; more than {MOST_COLUMNS} columns are not read, remove those that are not needed",
                self.row + 1,
                column + 1
            )));
        }
        if self.cells.len() <= column {
            self.cells.resize(column + 1, String::new());
        }
        self.cells[column] = text;
        Ok(())
    }

    /// The row, where something stands in it.
    fn end(&mut self) -> Option<(u64, Vec<String>)> {
        let row = self.row;
        self.held.retain(|_, (last, _)| *last >= row);
        let is_empty = self.cells.iter().all(|cell| cell.trim().is_empty());
        if let Some(begun) = self.merged.0.remove(&row) {
            for (column, last) in begun {
                let text = self.cells.get(column).cloned().unwrap_or_default();
                self.held.insert(column, (last, text));
            }
        }
        if is_empty {
            return None;
        }
        for (column, (_, text)) in &self.held {
            if self.cells.len() <= *column {
                self.cells.resize(column + 1, String::new());
            }
            if self.cells[*column].is_empty() {
                self.cells[*column].clone_from(text);
            }
        }
        Some((row + 1, std::mem::take(&mut self.cells)))
    }
}

/// What a cell that was just begun shows.
fn cell(tokens: &mut Tokens<'_>, tag: &Tag, strings: &Strings, styles: &Styles) -> Result<String> {
    let kind = tag.attribute("t").unwrap_or_default();
    let style = tag.attribute("s").and_then(|style| style.parse().ok()).unwrap_or_default();
    let (mut value, mut depth) = (String::new(), 1);
    while depth > 0 {
        match tokens.next()? {
            Some(Event::Start(inner)) => match inner.name() {
                // Of a formula the value counts that was worked out last.
                "v" => value = tokens.words("")?,
                "is" => value = words_of(tokens)?,
                _ => depth += 1,
            },
            Some(Event::End(_)) => depth -= 1,
            Some(Event::Text(_)) => {}
            None => break,
        }
    }
    Ok(match kind.as_str() {
        "s" => {
            let found = value.trim().parse().ok().and_then(|index| strings.get(index));
            found.ok_or_else(|| refused(format_args!("it has no shared text {}", value.trim())))?.to_owned()
        }
        "str" | "inlineStr" => unescaped(&value).into_owned(),
        "b" => if value.trim() == "1" { "yes" } else { "no" }.to_owned(),
        "d" => value.trim().trim_end_matches('Z').trim_end_matches("T00:00:00").to_owned(),
        // A failed formula: `#N/A`.
        "e" => value,
        _ => number(value.trim(), styles.shown(style), styles.is_1904),
    })
}

/// A number in its shortest digits, or the day that it stands for.
fn number(text: &str, shown: Shown, is_1904: bool) -> String {
    let Some(number) = text.parse::<f64>().ok().filter(|number| number.is_finite()) else {
        return text.to_owned();
    };
    if shown != Shown::Number
        && let Some(day) = days::written(number, shown, is_1904)
    {
        return day;
    }
    // Whole numbers keep their digits, also where there are more than a float has.
    match text.strip_prefix('-').unwrap_or(text).bytes().all(|byte| byte.is_ascii_digit()) {
        true => text.to_owned(),
        false => number.to_string(),
    }
}

/// Row and column of `B7`, from 0.
fn place(name: &str) -> Option<(u64, usize)> {
    let name = name.trim().replace('$', "");
    let end = name.find(|letter: char| letter.is_ascii_digit())?;
    let (letters, digits) = name.split_at(end);
    if letters.is_empty() || letters.len() > 3 || !letters.bytes().all(|byte| byte.is_ascii_alphabetic()) {
        return None;
    }
    let column =
        letters.bytes().fold(0, |sum, byte| sum * 26 + usize::from(byte.to_ascii_uppercase() - b'A') + 1);
    let row: u64 = digits.parse().ok()?;
    Some((row.checked_sub(1)?, column - 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_known_by_letters_and_digits() {
        assert_eq!(place("A1"), Some((0, 0)));
        assert_eq!(place("$XFD$1048576"), Some((1_048_575, 16_383)));
        for none in ["", "A", "1", "A0", "ABCD1", "Ä1", "A1B", "A-1"] {
            assert_eq!(place(none), None, "{none}");
        }
    }

    #[test]
    fn numbers_come_without_what_a_float_adds() {
        for (given, read) in
            [("5", "5"), ("5.0", "5"), ("1000.1", "1000.1"), ("1.25E+6", "1250000"), ("-3", "-3")]
        {
            assert_eq!(number(given, Shown::Number, false), read);
        }
        assert_eq!(number("12345678901234567890", Shown::Number, false), "12345678901234567890");
        assert_eq!(number("43017", Shown::Day, false), "2017-10-09");
        assert_eq!(number("60", Shown::Day, false), "60");
        assert_eq!(number("soon", Shown::Day, false), "soon");
    }
}
