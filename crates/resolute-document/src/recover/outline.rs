//! Lines, blocks and lists, as far as the cues need them: which labels must count on from which.

use std::ops::Range;

use super::flat::Flat;
use super::label::{self, LineLabel, Reading, Style};
use crate::register::Register;

/// A paragraph as a line of a resolution.
pub(super) struct Line {
    /// Index of the paragraph.
    pub(super) paragraph: usize,
    pub(super) kind: LineKind,
    /// The label with its readings; only for items.
    pub(super) label: Option<LineLabel>,
    /// Where the words begin, in the whole text.
    pub(super) words: usize,
}

/// What a line does in its block.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum LineKind {
    /// `recalling`, `instructs the Director ...`: opens a block.
    Heading,
    /// Starts with a label.
    Item,
    /// Starts with a dash or bullet.
    Dash,
    /// Has words and nothing else.
    Words,
    /// Has no words.
    Blank,
}

/// A list: lines whose labels count on from each other.
pub(super) struct List {
    pub(super) style: Style,
    /// Indexes into the lines.
    pub(super) items: Vec<usize>,
    /// For each item: the line after its last, sub-items and dashes included.
    pub(super) ends: Vec<usize>,
}

/// The lines of the tracked part and their lists.
pub(super) struct Outline {
    pub(super) lines: Vec<Line>,
    pub(super) lists: Vec<List>,
}

impl Outline {
    pub(super) fn of(flat: &Flat, scope: &[Range<usize>], register: &Register) -> Outline {
        let mut lines = Vec::new();
        for paragraph in scope.iter().cloned().flatten() {
            lines.push(line(flat, paragraph, register));
        }
        let lists = lists(&lines);
        Outline { lines, lists }
    }

    /// Characters of the lines `from..to`, the last mark included.
    pub(super) fn range(&self, flat: &Flat, from: usize, to: usize) -> Range<usize> {
        let first = flat.paragraph(self.lines[from].paragraph);
        let last = flat.paragraph(self.lines[to.max(from + 1) - 1].paragraph);
        first.start..last.end + 1
    }
}

fn line(flat: &Flat, paragraph: usize, register: &Register) -> Line {
    let range = flat.paragraph(paragraph);
    let chars = &flat.chars[range.clone()];
    let Some(first) = chars.iter().position(|character| !character.is_whitespace()) else {
        return Line { paragraph, kind: LineKind::Blank, label: None, words: range.end };
    };
    if matches!(chars[first], '–' | '—' | '-' | '•' | '·' | '●' | '▪') {
        let words = chars[first + 1..].iter().position(|character| !character.is_whitespace());
        let words = words.map_or(range.end, |offset| range.start + first + 1 + offset);
        return Line { paragraph, kind: LineKind::Dash, label: None, words };
    }
    if let Some(label) = label::read(chars) {
        let words = range.start + label.words;
        return Line { paragraph, kind: LineKind::Item, label: Some(label), words };
    }
    let kind = if is_heading(chars, register) { LineKind::Heading } else { LineKind::Words };
    Line { paragraph, kind, label: None, words: range.start + first }
}

/// A short line without a full stop or semicolon that opens like a known call.
fn is_heading(chars: &[char], register: &Register) -> bool {
    const LONGEST: usize = 160;
    if chars.len() > LONGEST {
        return false;
    }
    let text: String = chars.iter().collect::<String>().trim().to_lowercase();
    if text.ends_with(['.', ';', ',']) {
        return false;
    }
    let first = text.split_whitespace().next().unwrap_or_default();
    let known = |heading: &str| heading.split_whitespace().next() == Some(first);
    register.calls.iter().any(|call| known(&call.heading)) || ends_like_a_call(first)
}

/// `recognizing`, `resolves`: calls are participles or verbs in the third person.
fn ends_like_a_call(word: &str) -> bool {
    const CALLS: [&str; 16] = [
        "resolves",
        "instructs",
        "invites",
        "requests",
        "decides",
        "urges",
        "encourages",
        "calls",
        "further",
        "recommends",
        "appeals",
        "considering",
        "recognizing",
        "recalling",
        "noting",
        "emphasizing",
    ];
    CALLS.contains(&word)
}

/// Lists by style: a line continues the innermost open list of its style, or opens one; a heading closes all.
fn lists(lines: &[Line]) -> Vec<List> {
    let mut done: Vec<List> = Vec::new();
    let mut open: Vec<List> = Vec::new();
    let close = |list: Option<List>, at: usize, done: &mut Vec<List>| {
        if let Some(mut list) = list {
            list.ends.push(at);
            done.push(list);
        }
    };
    for (at, line) in lines.iter().enumerate() {
        if line.kind == LineKind::Heading {
            while !open.is_empty() {
                close(open.pop(), at, &mut done);
            }
        }
        let Some(label) = &line.label else { continue };
        let style = style_of(label, &open, lines);
        let depth = open.iter().rposition(|list| list.style == style);
        let fresh = starts_over(label, style);
        match depth {
            Some(depth) if !(fresh && open[depth].items.len() > 1) => {
                while open.len() > depth + 1 {
                    close(open.pop(), at, &mut done);
                }
                open[depth].ends.push(at);
                open[depth].items.push(at);
            }
            _ => {
                while depth.is_some_and(|depth| open.len() > depth) {
                    close(open.pop(), at, &mut done);
                }
                open.push(List { style, items: vec![at], ends: Vec::new() });
            }
        }
    }
    while !open.is_empty() {
        let last = lines.len();
        close(open.pop(), last, &mut done);
    }
    for list in &mut done {
        end_items(list, lines);
    }
    done.sort_by_key(|list| list.items[0]);
    done
}

/// The first label of its style, and no other reading.
fn starts_over(label: &LineLabel, style: Style) -> bool {
    label
        .readings
        .iter()
        .filter(|reading| reading.style() == style)
        .all(|reading| matches!(reading, Reading::Plain { index: 1, .. }))
}

/// `i)` is a letter after `h)` and a numeral elsewhere.
fn style_of(label: &LineLabel, open: &[List], lines: &[Line]) -> Style {
    let has = |style| label.readings.iter().any(|reading| reading.style() == style);
    let styles: Vec<Style> =
        [Style::Number, Style::Letter, Style::Roman].into_iter().filter(|style| has(*style)).collect();
    if styles.len() == 1 {
        return styles[0];
    }
    // The innermost list that the label would continue without a gap wins.
    let continues = |list: &List| {
        let last = list.items.last().and_then(|item| lines[*item].label.as_ref());
        let before = last.map(|last| last.readings.iter().filter(|reading| reading.style() == list.style));
        before.is_some_and(|mut before| {
            before.any(|reading| {
                let next = |index: u8| {
                    label.readings.iter().filter(|reading| reading.style() == list.style).any(|now| match now
                    {
                        Reading::Plain { index: now, .. } => *now == index + 1,
                        Reading::Fused { first, second, .. } => *first == index + 1 || *second == index + 1,
                    })
                };
                match reading {
                    Reading::Plain { index, .. } => next(*index),
                    Reading::Fused { first, second, .. } => next(*first) || next(*second),
                }
            })
        })
    };
    if let Some(list) = open.iter().rev().find(|list| styles.contains(&list.style) && continues(list)) {
        return list.style;
    }
    let opens_roman = label.readings.contains(&Reading::Plain { style: Style::Roman, index: 1 });
    if opens_roman { Style::Roman } else { styles[0] }
}

/// An item's lines reach to the next item of its list; those of the last end before the first line of bare words,
/// which may belong to the block or to nothing.
fn end_items(list: &mut List, lines: &[Line]) {
    let last = list.items.len() - 1;
    let start = list.items[last] + 1;
    let end = list.ends[last];
    let stop = (start..end).find(|at| matches!(lines[*at].kind, LineKind::Words | LineKind::Blank));
    list.ends[last] = stop.unwrap_or(end);
}
