//! Where a text is tracked and when its old version was adopted.

use std::ops::Range;

use jiff::civil::Date;

use super::flat::Flat;
use super::tags::FusedTag;
use crate::register::Register;

/// Paragraphs in which changes can stand. Front matter is written afresh and carries none; a text that is added,
/// suppressed or left alone carries none either.
pub(super) fn tracked(flat: &Flat) -> Vec<Range<usize>> {
    let count = flat.paragraph_count();
    let codes: Vec<(usize, bool)> = (0..count)
        .filter_map(|paragraph| {
            action_code(&flat.text(flat.paragraph(paragraph))).map(|code| (paragraph, code))
        })
        .collect();
    if codes.is_empty() {
        let start = (0..count).find(|paragraph| is_number_line(&flat.text(flat.paragraph(*paragraph))));
        return std::iter::once(start.unwrap_or(0)..count).collect();
    }
    let ends = codes.iter().skip(1).map(|(paragraph, _)| *paragraph).chain([count]);
    codes
        .iter()
        .zip(ends)
        .filter(|((_, modifies), _)| *modifies)
        .map(|((start, _), end)| start + 1..end)
        .collect()
}

/// Whether a line that starts with an action code and a symbol says that a text is modified.
fn action_code(line: &str) -> Option<bool> {
    const CODES: [(&str, bool); 5] =
        [("MOD", true), ("ADD", false), ("SUP", false), ("NOC", false), ("(MOD)", true)];
    let mut parts = line.split_whitespace();
    let (first, symbol) = (parts.next()?, parts.next()?);
    let (_, modifies) = CODES.iter().find(|(code, _)| *code == first)?;
    (symbol.contains('/') && line.len() < 80).then_some(*modifies)
}

/// `RESOLUTION 30 (Rev. Dubai, 2014)` on a line of its own.
fn is_number_line(line: &str) -> bool {
    const KINDS: [&str; 4] = ["RESOLUTION", "DECISION", "RECOMMENDATION", "OPINION"];
    const LONGEST: usize = 90;
    // An export may put a bookmark before the words.
    let line = line.rsplit(']').next().unwrap_or(line).trim();
    let upper = line.to_uppercase();
    line.len() < LONGEST
        && !line.ends_with([':', '.', ';'])
        && KINDS.iter().any(|kind| {
            upper
                .strip_prefix(kind)
                .is_some_and(|rest| rest.trim_start().starts_with(|c: char| c.is_ascii_digit()))
        })
}

/// The day on which the old text was adopted: from the first tag that is tracked, else from the first tag, else as
/// the caller says.
pub(super) fn adopted(
    flat: &Flat,
    scope: &[Range<usize>],
    fused: &[FusedTag],
    register: &Register,
    as_of: Option<Date>,
) -> Option<Date> {
    const OPENING: usize = 12;
    for part in scope {
        let opening: Vec<usize> = part.clone().take(OPENING).collect();
        let first = opening.first()?;
        let range = flat.paragraph(*first).start..flat.paragraph(*opening.last()?).end;
        if let Some(tag) = fused.iter().find(|tag| range.contains(&tag.old.start)) {
            return Some(day_of(register, &tag.old_place, tag.old_year));
        }
        for paragraph in opening {
            let text = flat.text(flat.paragraph(paragraph));
            if let Some((place, year)) = plain_tag(&text) {
                return Some(day_of(register, &place, year));
            }
        }
    }
    as_of
}

/// The last day of a conference; the last day of its year where the register does not know it.
pub(super) fn day_of(register: &Register, place: &str, year: i16) -> Date {
    let conference = register
        .conferences
        .iter()
        .filter(|conference| {
            conference.year == year && conference.place.to_lowercase() == place.to_lowercase()
        })
        .filter_map(|conference| conference.end.or(conference.start))
        .max();
    conference.unwrap_or_else(|| Date::new(year, 12, 31).expect("years of texts are within the calendar"))
}

/// `(Rev. Dubai, 2018)`, `(Dubai, 2018)` or `(1988)` in the opening lines.
fn plain_tag(text: &str) -> Option<(String, i16)> {
    let inner =
        text.split('(').skip(1).find_map(|part| part.split(')').next().filter(|part| part.len() < 60))?;
    let (place, year) = inner.rsplit_once(',').unwrap_or(("", inner));
    let year: i16 = year.trim().parse().ok().filter(|year| (1900..2100).contains(year))?;
    let place = place.trim();
    let place = ["Rev. ", "REV. ", "rev. "].iter().find_map(|rev| place.strip_prefix(rev)).unwrap_or(place);
    Some((place.to_owned(), year))
}
