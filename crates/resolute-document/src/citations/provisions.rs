//! Parts of texts: `§§ 113-118 of the Tunis Agenda`, `paragraph 3 of ...`, `resolves 2`, `Article 56`, `No. 87`.

use super::Place;
use super::tokens::{Token, phrase_at};

/// A part with its first and last token, before it is known of what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Draft {
    pub(super) tokens: (usize, usize),
    pub(super) unit: String,
    pub(super) first: String,
    pub(super) last: Option<String>,
    /// The token after the list in which it stands: there the words say of what.
    pub(super) after: usize,
    /// Nothing but a text after it makes it a citation: `No. 87`.
    pub(super) needs_text: bool,
}

/// Words that open a part, with the unit they name.
const UNITS: &[(&str, &str)] = &[
    ("§", "paragraph"),
    ("paragraph", "paragraph"),
    ("paragraphs", "paragraph"),
    ("para", "paragraph"),
    ("paras", "paragraph"),
    ("subparagraph", "paragraph"),
    ("subparagraphs", "paragraph"),
    ("sub-paragraph", "paragraph"),
    ("article", "article"),
    ("articles", "article"),
    ("art", "article"),
    ("annex", "annex"),
    ("annexes", "annex"),
    ("appendix", "annex"),
    ("section", "section"),
    ("sections", "section"),
    ("chapter", "chapter"),
    ("chapters", "chapter"),
    ("rule", "rule"),
    ("rules", "rule"),
    ("no", "number"),
    ("nos", "number"),
    ("number", "number"),
    ("numbers", "number"),
];

/// Every part that a paragraph names.
pub(super) fn read(place: &Place<'_>) -> Vec<Draft> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < place.tokens.len() {
        let list =
            unit(place.tokens, at).or_else(|| call(place, at)).or_else(|| unlabelled(place.tokens, at));
        match list {
            Some(list) => {
                at = list.last().map_or(at + 1, |draft| draft.after.max(draft.tokens.1 + 1));
                found.extend(list);
            }
            None => at += 1,
        }
    }
    found
}

/// A unit and its labels: `§§ 27 c) and 50 d)`, `Articles 2 and 3`.
fn unit(tokens: &[Token], at: usize) -> Option<Vec<Draft>> {
    let (_, unit) = UNITS.iter().find(|(word, _)| tokens[at].is(word))?;
    // A line that begins so is the heading of that part.
    if at == 0 && matches!(*unit, "article" | "annex" | "section" | "chapter" | "rule") {
        return None;
    }
    let mut from = at + 1;
    while tokens.get(from).is_some_and(|token| token.is("§") || token.is(".") || token.is("ar")) {
        from += 1;
    }
    if *unit == "number" && !(tokens[at].capital && tokens.get(at + 1).is_some_and(|dot| dot.is("."))) {
        return None;
    }
    labels(tokens, at, from, unit, *unit == "number")
}

/// A call and the labels under it: `resolves 2, 3 and 4`, `instructs the Secretary-General 5`, `recognizing c)`.
fn call(place: &Place<'_>, at: usize) -> Option<Vec<Draft>> {
    let tokens = place.tokens;
    let verb = &tokens[at];
    // A paragraph that begins with its call is the call itself.
    if at == 0 || !is_call_verb(place, &verb.plain) {
        return None;
    }
    let mut from = at + 1;
    while let Some(token) = tokens.get(from) {
        let of_heading = token.is_one_of(&[
            "further", "also", "the", "of", "and", "three", "to", "all", "upon", "invite", "instruct",
        ]);
        if !(of_heading || token.capital && !token.is_mark()) || from > at + 16 {
            break;
        }
        from += 1;
    }
    let unit = place.words(at, from - 1);
    let first = tokens.get(from)?;
    let lettered = first.plain.len() == 1 && tokens.get(from + 1).is_some_and(|close| close.is(")"));
    let numbered = super::numbers::is_digits(&first.plain, 2) && ends_reference(tokens, from + 1);
    (lettered || numbered).then(|| labels(tokens, at, from, &unit, false)).flatten()
}

fn is_call_verb(place: &Place<'_>, word: &str) -> bool {
    let of_preamble =
        ["recalling", "considering", "recognizing", "noting", "reaffirming", "emphasizing", "bearing"];
    let form = word.ends_with('s') || of_preamble.contains(&word);
    form && (of_preamble.contains(&word)
        || place
            .register
            .calls
            .iter()
            .any(|known| known.heading.split(' ').any(|first| first == word) && word.len() > 5))
}

/// What may follow the number of a paragraph that is referred to; `resolves 1 that` opens the paragraph itself.
fn ends_reference(tokens: &[Token], at: usize) -> bool {
    tokens.get(at).is_none_or(|next| {
        next.is_mark() && !next.is("(")
            || next.is_one_of(&["above", "below", "of", "and", "or", "thereof", "in", "i", "ii"])
    })
}

/// `the annex to Resolution 44`: a part without a label, where a text follows.
fn unlabelled(tokens: &[Token], at: usize) -> Option<Vec<Draft>> {
    let annex = tokens[at].is_one_of(&["annex", "annexes", "appendix"]) && at > 0;
    let to = tokens.get(at + 1).is_some_and(|next| next.is_one_of(&["to", "thereto"]));
    (annex && to).then(|| {
        vec![Draft {
            tokens: (at, at),
            unit: "annex".to_owned(),
            first: String::new(),
            last: None,
            after: at + 1,
            needs_text: true,
        }]
    })
}

fn labels(tokens: &[Token], at: usize, from: usize, unit: &str, needs_text: bool) -> Option<Vec<Draft>> {
    let mut found: Vec<Draft> = Vec::new();
    let mut next = from;
    let mut start = at;
    while let Some((first, end)) = label(tokens, next, unit, found.last()) {
        let (first, mut last) = match first.split_once('-') {
            Some((low, high)) => (low.to_owned(), Some(high.to_owned())),
            None => (first, None),
        };
        let mut stop = end;
        if last.is_none()
            && tokens.get(end).is_some_and(|word| word.is_one_of(&["to", "-", "–", "through"]))
            && let Some((high, after)) = label(tokens, end + 1, unit, found.last())
        {
            (last, stop) = (Some(high), after);
        }
        let draft =
            Draft { tokens: (start, stop - 1), unit: unit.to_owned(), first, last, after: stop, needs_text };
        found.push(draft);
        let mut separated = stop;
        separated += usize::from(tokens.get(separated).is_some_and(|word| word.is(",")));
        separated += usize::from(tokens.get(separated).is_some_and(|word| word.is_one_of(&["and", "or"])));
        if separated == stop || found.len() > 60 {
            break;
        }
        (start, next) = (separated, separated);
    }
    let after = found.last()?.after;
    for draft in &mut found {
        draft.after = after;
    }
    Some(found)
}

/// One label: `27`, `27 c)`, `9 (a)`, `c)`, `113-118`, `102b`, `XI`; the token after it.
fn label(tokens: &[Token], at: usize, unit: &str, before: Option<&Draft>) -> Option<(String, usize)> {
    let word = tokens.get(at)?;
    let plain = word.plain.as_str();
    let digits = plain.bytes().take_while(u8::is_ascii_digit).count();
    let mut label = String::new();
    let mut next = at;
    let ranged = plain
        .split_once('-')
        .is_some_and(|(low, high)| super::numbers::is_digits(low, 4) && super::numbers::is_digits(high, 4));
    let dotted = plain.split('.').all(|part| super::numbers::is_digits(part, 3)) && plain.contains('.');
    let numbered = (1..=4).contains(&digits)
        && plain[digits..].chars().all(|c| c.is_ascii_alphabetic())
        && plain.len() <= digits + 3;
    let roman = matches!(unit, "annex" | "section" | "chapter")
        && word.capital
        && plain.len() <= 4
        && (plain.len() == 1 || plain.bytes().all(|byte| matches!(byte, b'i' | b'v' | b'x')));
    if ranged || dotted || numbered || roman {
        // A number before a small word is a count: `paragraphs 2 and 3 members`.
        if before.is_some() && !list_goes_on(tokens, at + 1) {
            return None;
        }
        label.push_str(plain);
        next += 1;
    }
    let single =
        |token: &Token| token.plain.len() == 1 && token.plain.starts_with(|c: char| c.is_ascii_alphabetic());
    let (letter, length) = match tokens.get(next..) {
        Some([open, letter, close, ..]) if open.is("(") && close.is(")") && single(letter) => {
            (Some(letter), 3)
        }
        Some([letter, close, ..]) if close.is(")") && single(letter) => (Some(letter), 2),
        _ => (None, 0),
    };
    if let Some(letter) = letter {
        if !label.is_empty() {
            label.push(' ');
        }
        label.push_str(&format!("{})", letter.plain));
        next += length;
    }
    (!label.is_empty()).then_some((label, next))
}

fn list_goes_on(tokens: &[Token], at: usize) -> bool {
    tokens.get(at).is_none_or(|next| {
        next.is_mark()
            || next.is_one_of(&["and", "or", "of", "to", "in", "above", "below", "thereof"])
            || next.plain.len() == 1
    })
}

/// Where the text that a part belongs to is named: after `of the`, `to`, `in the annex to`.
pub(super) fn text_after(tokens: &[Token], at: usize) -> Option<usize> {
    let openings = [
        "of",
        "of the",
        "of its",
        "to",
        "to the",
        "in",
        "in the",
        "of that",
        "under",
        "under the",
        "of the said",
        "of the itu",
        "to the itu",
        "of the final acts of the",
    ];
    openings.iter().filter_map(|opening| phrase_at(tokens, at, opening)).max().map(|length| at + length)
}
