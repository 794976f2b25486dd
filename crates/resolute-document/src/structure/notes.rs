//! Notes and markers that stand inside the running text of plain exports.
//!
//! One export prints `[footnoteRef:1]1` where a note is called and `[1: 1 These include ...]` after the paragraph;
//! texts taken from PDF pages have the notes of the page after a rule of underscores, in the middle of a paragraph.

use std::ops::Range;

/// What a paragraph holds besides notes, and its notes.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Cut {
    /// Byte ranges of the running text.
    pub(super) running: Vec<Range<usize>>,
    /// Notes, in the order in which they stand.
    pub(super) notes: Vec<InlineNote>,
}

/// A note printed inside a paragraph.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct InlineNote {
    /// `1`, `*`.
    pub(super) label: String,
    /// Byte range of its words.
    pub(super) words: Range<usize>,
    /// Whether its end could be seen; a note after a rule of underscores runs as far as nothing else begins.
    pub(super) closed: bool,
}

/// Takes notes, note markers and bookmark names out of a paragraph.
pub(super) fn cut(text: &str) -> Cut {
    let mut cut = Cut::default();
    let mut from = 0;
    let mut at = 0;
    while let Some(found) = text[at..].find(['[', '_']) {
        let here = at + found;
        let (end, notes) = if text[here..].starts_with('_') {
            match ruled(text, here) {
                Some(found) => found,
                None => {
                    at = here + 1;
                    continue;
                }
            }
        } else if let Some(end) = marker(text, here) {
            (end, Vec::new())
        } else if let Some((end, note)) = printed(text, here) {
            (end, vec![note])
        } else {
            at = here + 1;
            continue;
        };
        keep(text, from..here, &mut cut.running);
        cut.notes.extend(notes);
        from = end;
        at = end;
    }
    keep(text, from..text.len(), &mut cut.running);
    cut
}

fn keep(text: &str, range: Range<usize>, running: &mut Vec<Range<usize>>) {
    // White space alone between two notes is not running text.
    if !text[range.clone()].trim().is_empty() {
        running.push(range);
    }
}

/// `[footnoteRef:1]1`, `[bookmark: _Toc393980086]`.
fn marker(text: &str, at: usize) -> Option<usize> {
    let inner = &text[at + 1..];
    let close = inner.find(']')?;
    if inner.starts_with("bookmark: ") {
        return Some(at + 1 + close + 1);
    }
    let number = inner[..close].strip_prefix("footnoteRef:")?;
    let after = at + 1 + close + 1;
    // The export prints the reference number once more after the marker.
    Some(if text[after..].starts_with(number) { after + number.len() } else { after })
}

/// `[1: 1 \tThese include ...]`.
fn printed(text: &str, at: usize) -> Option<(usize, InlineNote)> {
    let inner = &text[at + 1..];
    let digits = inner.find(|character: char| !character.is_ascii_digit()).filter(|digits| *digits > 0)?;
    let rest = inner[digits..].strip_prefix(": ")?;
    let number = &inner[..digits];
    let close = matching_bracket(rest)?;
    let start = at + 1 + digits + 2;
    let said = &text[start..start + close];
    let words = said.strip_prefix(number).unwrap_or(said).trim_start();
    let from = start + said.len() - words.len();
    let words = from..from + words.trim_end().len();
    Some((start + close + 1, InlineNote { label: number.to_owned(), words, closed: true }))
}

fn matching_bracket(text: &str) -> Option<usize> {
    let mut depth = 0;
    for (at, character) in text.char_indices() {
        match character {
            '[' => depth += 1,
            ']' if depth == 0 => return Some(at),
            ']' => depth -= 1,
            _ => {}
        }
    }
    None
}

/// `____________________ 1 These include ... 2 Guidelines for ...`.
fn ruled(text: &str, at: usize) -> Option<(usize, Vec<InlineNote>)> {
    let rule = text[at..].len() - text[at..].trim_start_matches('_').len();
    if rule < 5 {
        return None;
    }
    let mut notes: Vec<InlineNote> = Vec::new();
    let mut start = at + rule;
    loop {
        let said = text[start..].trim_start();
        let label_start = text.len() - said.len();
        let label_length = if said.starts_with('*') {
            1
        } else {
            said.find(|character: char| !character.is_ascii_digit()).unwrap_or(said.len())
        };
        if label_length == 0 {
            return None;
        }
        let label = &said[..label_length];
        let from = label_start + label_length;
        let words_from = text.len() - text[from..].trim_start().len();
        // The next note of the same page begins with the next number after a full stop or bracket.
        let next = label.parse::<u32>().ok().and_then(|number| {
            let wanted = format!(" {} ", number + 1);
            text[words_from..].match_indices(&wanted).map(|(offset, _)| words_from + offset).find(|place| {
                let before = text[..*place].trim_end();
                let after = text[place + wanted.len()..].chars().next();
                before.ends_with(['.', ')', ']']) && after.is_some_and(char::is_uppercase)
            })
        });
        let end = next.unwrap_or(text.len());
        let words = words_from..words_from + text[words_from..end].trim_end().len();
        notes.push(InlineNote { label: label.to_owned(), words, closed: next.is_some() });
        match next {
            Some(next) => start = next + 1,
            None => return Some((text.len(), notes)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> (String, Vec<(String, &str)>) {
        let cut = cut(text);
        let running = cut.running.iter().map(|range| &text[range.clone()]).collect();
        let notes = cut.notes.into_iter().map(|note| (note.label, &text[note.words])).collect();
        (running, notes)
    }

    #[test]
    fn note_is_cut_when_an_export_printed_it_inline() {
        let (running, notes) =
            read("of the countries[footnoteRef:1]1, including; [1: 1 \tThese include others.] ");
        assert_eq!(running, "of the countries, including; ");
        assert_eq!(notes, [("1".to_owned(), "These include others.")]);
    }

    #[test]
    fn bookmark_is_cut_when_it_stands_before_a_title() {
        assert_eq!(read("[bookmark: _Toc393980086]RESOLUTION 30").0, "RESOLUTION 30");
    }

    #[test]
    fn notes_are_cut_when_a_rule_stands_before_them() {
        let (running, notes) =
            read("on the body, ____________________ 1 These include it. 2 Guidelines for it.");
        assert_eq!(running, "on the body, ");
        assert_eq!(notes, [("1".to_owned(), "These include it."), ("2".to_owned(), "Guidelines for it.")]);
    }

    #[test]
    fn brackets_stay_when_they_are_words() {
        assert_eq!(read("Resolution [ABC] of a_b [2: see] x[").0, "Resolution [ABC] of a_b  x[");
        assert_eq!(read("DRAFT NEW RESOLUTION [RCC-1]").0, "DRAFT NEW RESOLUTION [RCC-1]");
    }
}
