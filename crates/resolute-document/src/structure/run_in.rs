//! Items and calls that begin inside a paragraph, where an export lost the line break before them.

use super::addressees::Names;
use super::calls;
use super::labels::{Family, Ordinal, ordinals, typed_label};

/// An open list and its last item.
#[derive(Debug, Clone, Copy)]
pub(super) struct Open {
    /// `None` for an item without a label.
    pub(super) ordinal: Option<Ordinal>,
    /// Index of the item, once it is placed.
    pub(super) provision: Option<usize>,
}

/// A place inside a line where something new begins.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Break {
    /// Byte offset in the line.
    pub(super) at: usize,
    /// For people: `“ii)”`, `the call “instructs ...”`.
    pub(super) what: String,
}

/// The first item or call that begins inside `text`. A break needs a sign on both sides: punctuation before it, and
/// after it the very label that an open list waits for, the first label of a list that goes on, or a call.
pub(super) fn first(text: &str, open: &[Open], operative: bool, names: &Names) -> Option<Break> {
    let mut before = ' ';
    for (at, character) in text.char_indices() {
        let starts_word = before.is_whitespace() && !character.is_whitespace();
        if at > 0 && starts_word {
            let done = text[..at].trim_end();
            if ends_text(&text[at..]) && done.ends_with(['.', ';', ',', ':']) {
                return Some(Break { at, what: "another part".to_owned() });
            }
            if let Some(found) =
                label_break(text, at, done, open).or_else(|| call_break(text, at, done, operative, names))
            {
                return Some(found);
            }
        }
        before = character;
    }
    None
}

/// `ANNEX 1 TO RESOLUTION 208 (DUBAI, 2018)`, `489 PART VI - SIGNATORIES`: what follows is no longer the text itself.
/// Pages that were joined have the number of the page before such a title.
pub(super) fn ends_text(text: &str) -> bool {
    let page = text.trim_start_matches(|digit: char| digit.is_ascii_digit()).trim_start();
    let mut words = page.split_whitespace();
    match words.next() {
        Some("ANNEX") => {
            let next = words.next().unwrap_or_default();
            next == "TO" || words.next() == Some("TO")
        }
        Some("PART") => {
            let roman = words.next().is_some_and(|number| number.bytes().all(|byte| b"IVX".contains(&byte)));
            roman && words.next().is_some_and(|dash| matches!(dash, "-" | "–" | "—"))
        }
        _ => false,
    }
}

fn label_break(text: &str, at: usize, done: &str, open: &[Open]) -> Option<Break> {
    let first = text[at..].chars().next()?;
    if !(first.is_ascii_alphanumeric() || "(–—-•".contains(first)) {
        return None;
    }
    let ends_item = done.ends_with([';', '.', ':'])
        || done.ends_with("; and")
        || done.ends_with("; or")
        || done.ends_with(", and");
    let bullet = first == '•';
    if !ends_item && !bullet {
        return None;
    }
    let typed = typed_label(&text[at..])?;
    let words = &text[at + typed.words..];
    if words.is_empty() {
        return None;
    }
    let candidates = ordinals(typed.text);
    let found = || Some(Break { at, what: format!("“{}”", typed.text) });
    let lower = words.starts_with(char::is_lowercase);
    let goes_on = candidates.iter().any(|ordinal| {
        // A bare number after a full stop is as likely a figure: it needs a word in small letters after it.
        let safe = match ordinal.family {
            Family::Number | Family::Dotted(_) => lower && !done.ends_with(','),
            Family::Dash => done.ends_with([';', '.']) || done.ends_with("and"),
            _ => true,
        };
        safe && open.iter().any(|open| open.ordinal.is_some_and(|last| ordinal.follows(last)))
    });
    if goes_on {
        return found();
    }
    let begins = (done.ends_with(':') || bullet && done.ends_with([':', ';']))
        && candidates.iter().any(|ordinal| ordinal.is_first() && has_second(words, *ordinal));
    if begins { found() } else { None }
}

/// Whether the list that would begin goes on later in the same line.
fn has_second(text: &str, first: Ordinal) -> bool {
    let mut before = ' ';
    text.char_indices().any(|(at, character)| {
        let starts_word = before.is_whitespace() && !character.is_whitespace();
        before = character;
        starts_word
            && typed_label(&text[at..]).is_some_and(|typed| {
                let after_end =
                    text[..at].trim_end().ends_with([';', '.', ',']) || text[..at].ends_with("and ");
                (after_end || matches!(first.family, Family::Bullet))
                    && ordinals(typed.text).iter().any(|ordinal| ordinal.follows(first))
            })
    })
}

fn call_break(text: &str, at: usize, done: &str, operative: bool, names: &Names) -> Option<Break> {
    if !done.ends_with([',', '.', ';']) || !text[at..].starts_with(|first: char| first.is_ascii_lowercase()) {
        return None;
    }
    // `..., and in particular, instructs the Group thereof`: the words before belong to the same clause.
    if ["in particular,", "inter alia,", "things,", "which,", "that,"].iter().any(|tail| done.ends_with(tail))
    {
        return None;
    }
    let call = calls::read(&text[at..], names)?;
    let heading = &text[at..][call.heading.clone()];
    let rest = call.rest.map(|rest| &text[at + rest..]);
    let fits = match (call.operative, rest) {
        (true, None) => !heading.ends_with(',') && (!call.addressees.is_empty() || call.heading.len() < 20),
        (true, Some(rest)) => {
            let label_first = typed_label(rest).is_some_and(|typed| typed.text == "1");
            let known = call.addressees.iter().any(|addressee| {
                let groups = ["countries", "groups", "group", "parties", "administrations", "operators"];
                !addressee.codes.is_empty()
                    || addressee.words.chars().any(char::is_uppercase)
                    || addressee.words.split(' ').any(|word| groups.contains(&word))
            });
            let acts = rest.starts_with("to ") || rest.starts_with("that ");
            label_first
                || operative && acts && (known || text[at..].starts_with("resolves"))
                || operative && heading.starts_with("expresses")
        }
        // A preambular call can only be recognised at the very end of a paragraph.
        (false, None) => done.ends_with(',') && !heading.contains(" of"),
        (false, Some(_)) => false,
    };
    fits.then(|| Break { at, what: format!("the call “{heading}”") })
}
