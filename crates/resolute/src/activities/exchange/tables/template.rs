//! An empty table to fill in, with lists to choose from.

use rust_xlsxwriter::{DataValidation, Format, Note, Workbook};

use super::super::super::model::Known;
use super::cells;
use super::columns::{COLUMNS, Column, ENTRY, Holds};
use crate::error::{Error, Result};
use crate::web::locale::Locale;

/// Rows that have lists to choose from.
const ROWS: u32 = 1_000;

/// A workbook with our columns: the first sheet is to be filled in, the second explains every column in a language, the
/// third holds the codes.
///
/// # Errors
/// Where the workbook cannot be written.
pub fn template(known: &Known, locale: Locale, label: impl Fn(&str) -> String) -> Result<Vec<u8>> {
    let failed = |error| Error::internal("the template cannot be written", error);
    let mut book = Workbook::new();
    let bold = Format::new().set_bold().set_text_wrap();
    let text = Format::new().set_num_format("@").set_text_wrap();
    let mut codes: Vec<(&str, Vec<String>)> = Vec::new();
    for column in columns() {
        let list = match column.holds {
            Holds::Choice(choice) => cells::choices(choice, known),
            Holds::Concept(scheme) | Holds::Concepts(scheme) => {
                let of_scheme = known.concepts.iter().filter(|(known, _)| known == scheme);
                let mut list: Vec<String> = of_scheme.map(|(_, notation)| notation.clone()).collect();
                list.sort_unstable_by_key(|code| (code.len(), code.clone()));
                list
            }
            _ => continue,
        };
        codes.push((column.code, list));
    }

    let sheet = book.add_worksheet();
    sheet.set_name("activities").map_err(failed)?;
    sheet.set_right_to_left(locale.direction() == "rtl");
    for (at, column) in (0u16..).zip(columns()) {
        sheet.write_string_with_format(0, at, column.code, &bold).map_err(failed)?;
        sheet.insert_note(0, at, &Note::new(label(column.code))).map_err(failed)?;
        sheet.set_column_width(at, 22).map_err(failed)?;
        // Dates and identifiers stay as they are typed.
        sheet.set_column_format(at, &text).map_err(failed)?;
        let Some(place) = codes.iter().position(|(code, _)| *code == column.code) else { continue };
        let count = codes[place].1.len();
        if matches!(column.holds, Holds::Concepts(_)) || count == 0 {
            continue;
        }
        let letters = column_letters(place);
        let formula = format!("=codes!${letters}$2:${letters}${}", count + 1);
        let list = DataValidation::new().allow_list_formula(formula.as_str().into());
        sheet.add_data_validation(1, at, ROWS, at, &list).map_err(failed)?;
    }
    sheet.set_freeze_panes(1, 0).map_err(failed)?;

    let sheet = book.add_worksheet();
    sheet.set_name("columns").map_err(failed)?;
    sheet.set_right_to_left(locale.direction() == "rtl");
    sheet.set_column_width(0, 22).map_err(failed)?;
    sheet.set_column_width(1, 90).map_err(failed)?;
    for (line, column) in (0u32..).zip(columns()) {
        sheet.write_string_with_format(line, 0, column.code, &bold).map_err(failed)?;
        sheet.write_string_with_format(line, 1, label(column.code), &text).map_err(failed)?;
    }

    let sheet = book.add_worksheet();
    sheet.set_name("codes").map_err(failed)?;
    for (at, (code, list)) in (0u16..).zip(&codes) {
        sheet.write_string_with_format(0, at, *code, &bold).map_err(failed)?;
        for (line, code) in (1u32..).zip(list) {
            sheet.write_string(line, at, code).map_err(failed)?;
        }
    }
    book.save_to_buffer().map_err(failed)
}

/// The columns that a person fills in.
fn columns() -> impl Iterator<Item = &'static Column> {
    COLUMNS.iter().filter(|column| column.code != ENTRY)
}

/// A column of a spreadsheet: `A`, `B` ... `Z`; there are fewer than 26.
fn column_letters(index: usize) -> char {
    char::from(b'A' + u8::try_from(index).unwrap_or(25).min(25))
}
