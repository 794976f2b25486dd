//! Which cells hold days: a number is one where its style says so.

use std::collections::HashMap;

use super::too_large;
use super::xml::{Event, Tokens};
use crate::error::Result;

/// What a number in a style is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Shown {
    /// A number.
    #[default]
    Number,
    /// A day, or a day and a time.
    Day,
    /// A time without a day, or a duration.
    Time,
}

/// Styles of more cells than any workbook has.
const MOST: usize = 100_000;

/// What numbers are in each style.
#[derive(Debug, Default)]
pub(super) struct Styles {
    styles: Vec<Shown>,
    /// Days are counted from 1904.
    pub(super) is_1904: bool,
}

impl Styles {
    pub(super) fn shown(&self, style: usize) -> Shown {
        self.styles.get(style).copied().unwrap_or_default()
    }
}

/// Reads the part of styles.
pub(super) fn read(tokens: &mut Tokens<'_>) -> Result<Styles> {
    let (mut formats, mut styles): (HashMap<u32, Shown>, Vec<Shown>) = (HashMap::new(), Vec::new());
    let mut in_cells = false;
    while let Some(event) = tokens.next()? {
        match event {
            Event::Start(tag) => match tag.name() {
                "numFmt" => {
                    let id = tag.attribute("numFmtId").and_then(|id| id.parse().ok());
                    if let (Some(id), Some(code)) = (id, tag.attribute("formatCode")) {
                        formats.insert(id, of_code(&code));
                    }
                }
                "cellXfs" => in_cells = true,
                "xf" if in_cells => {
                    let id: u32 =
                        tag.attribute("numFmtId").and_then(|id| id.parse().ok()).unwrap_or_default();
                    styles.push(formats.get(&id).copied().unwrap_or_else(|| built_in(id)));
                }
                _ => {}
            },
            Event::End(name) if name == "cellXfs" => in_cells = false,
            _ => {}
        }
        if formats.len().max(styles.len()) > MOST {
            return Err(too_large("it has more than 100,000 styles"));
        }
    }
    Ok(Styles { styles, is_1904: false })
}

/// Formats that need no code (ISO 29500-1, 18.8.30); 27 to 36 and 50 to 58 are days of East Asian calendars.
fn built_in(id: u32) -> Shown {
    match id {
        14..=17 | 22 | 27..=31 | 34..=36 | 50..=54 | 57..=58 => Shown::Day,
        18..=21 | 32..=33 | 45..=47 | 55..=56 => Shown::Time,
        _ => Shown::Number,
    }
}

/// What a format of somebody's own shows: its first section, without words and colours.
fn of_code(code: &str) -> Shown {
    let mut bare = String::new();
    let mut letters = code.chars();
    while let Some(letter) = letters.next() {
        match letter {
            ';' => break,
            '"' => drop(letters.by_ref().take_while(|letter| *letter != '"').count()),
            '\\' | '_' | '*' => drop(letters.next()),
            '[' => {
                let inside: String = letters.by_ref().take_while(|letter| *letter != ']').collect();
                let inside = inside.to_ascii_lowercase();
                // Hours that go beyond a day; anything else in brackets is a colour, a condition or a locale.
                if !inside.is_empty() && inside.bytes().all(|byte| matches!(byte, b'h' | b'm' | b's')) {
                    bare.push_str(&inside);
                }
            }
            letter => bare.extend(letter.to_lowercase()),
        }
    }
    // Parts of a second are digits; other digits mean a number, whatever letters stand beside them.
    let bare = bare
        .replace("am/pm", "")
        .replace("a/p", "")
        .replace("s.000", "s")
        .replace("s.00", "s")
        .replace("s.0", "s");
    let has = |letters: &str| bare.contains(|letter| letters.contains(letter));
    match () {
        () if has("0#?") || bare == "general" => Shown::Number,
        () if has("yd") => Shown::Day,
        () if has("hs") => Shown::Time,
        // Months alone.
        () if has("m") => Shown::Day,
        () => Shown::Number,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formats_of_days_are_told_from_those_of_numbers() {
        for day in [
            "yyyy-mm-dd",
            "dd/mm/yyyy;@",
            "[$-409]d mmm yy",
            "dd\\.mm\\.yyyy",
            "mmmm",
            "yyyy\"年\"m\"月\"d\"日\"",
        ] {
            assert_eq!(of_code(day), Shown::Day, "{day}");
        }
        for time in ["h:mm:ss AM/PM", "[h]:mm", "mm:ss.0", "[ss]"] {
            assert_eq!(of_code(time), Shown::Time, "{time}");
        }
        for number in [
            "General",
            "0.00",
            "#,##0 \"USD\"",
            "[Red]-0.0",
            "0.00E+00",
            "@",
            "# ??/??",
            "#,##0_);[Red](#,##0)",
        ] {
            assert_eq!(of_code(number), Shown::Number, "{number}");
        }
        assert_eq!((built_in(14), built_in(0), built_in(46)), (Shown::Day, Shown::Number, Shown::Time));
    }
}
