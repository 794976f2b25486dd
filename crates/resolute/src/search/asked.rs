//! What somebody typed, as parts to be found. Anything may be typed; nothing is an error.

use std::sync::Arc;

use super::words::{Forms, Tongue, Word, is_ideograph, words};

/// Longest question that is looked at, in characters; more words than these narrow nothing.
const LONGEST: usize = 500;
/// Most parts that are looked for.
const MOST_PARTS: usize = 24;

/// Something that a result must have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Part {
    /// As it was typed.
    pub typed: String,
    pub kind: PartKind,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum PartKind {
    /// One word, in any of its forms.
    Word(Arc<Forms>),
    /// Words that follow one another exactly, each with its step: a quotation, or a symbol.
    Phrase(Vec<(usize, String)>),
}

/// The parts of a question, and whether the last one may still be growing.
pub(super) fn parts(question: &str) -> Vec<Part> {
    let question: String = question.chars().take(LONGEST).collect();
    let mut parts = Vec::new();
    for (text, quoted) in pieces(&question) {
        if quoted {
            parts.extend(phrase(text));
        } else {
            text.split_whitespace().for_each(|chunk| unquoted(chunk, &mut parts));
        }
    }
    parts.dedup();
    parts.truncate(MOST_PARTS);
    parts
}

/// The question cut at quotation marks of any language; a mark without its partner quotes the rest.
fn pieces(question: &str) -> Vec<(&str, bool)> {
    let is_mark = |character| matches!(character, '"' | '“' | '”' | '„' | '«' | '»' | '「' | '」' | '＂');
    question.split(is_mark).enumerate().map(|(index, piece)| (piece, index % 2 == 1)).collect()
}

fn unquoted(chunk: &str, parts: &mut Vec<Part>) {
    let found = words(chunk, Tongue::Any);
    let is_symbol = found.len() > 1
        && chunk.chars().any(|character| character.is_ascii_digit())
        && !chunk.chars().any(is_ideograph);
    if is_symbol {
        parts.extend(phrase(chunk));
        return;
    }
    for (index, word) in found.iter().enumerate() {
        // A character that is part of a pair is found by the pair.
        let in_pair = |other: &Word| other.range.len() > word.range.len() && contains(other, word);
        if !found.iter().enumerate().any(|(other, at)| other != index && in_pair(at)) {
            let typed = chunk[word.range.clone()].to_owned();
            parts.push(Part { typed, kind: PartKind::Word(Arc::clone(&word.forms)) });
        }
    }
}

fn contains(outer: &Word, inner: &Word) -> bool {
    outer.range.start <= inner.range.start && inner.range.end <= outer.range.end
}

fn phrase(text: &str) -> Option<Part> {
    let found = words(text, Tongue::Any);
    let typed = text.trim().to_owned();
    match found.as_slice() {
        [] => None,
        [one] => Some(Part { typed, kind: PartKind::Word(Arc::clone(&one.forms)) }),
        _ => {
            let steps = found.iter().map(|word| (word.position, word.forms.exact.clone())).collect();
            Some(Part { typed, kind: PartKind::Phrase(steps) })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(question: &str) -> Vec<(String, bool)> {
        let is_phrase = |part: &Part| matches!(part.kind, PartKind::Phrase(_));
        parts(question).iter().map(|part| (part.typed.clone(), is_phrase(part))).collect()
    }

    fn word(text: &str) -> (String, bool) {
        (text.to_owned(), false)
    }

    #[test]
    fn quotations_and_symbols_stay_together() {
        assert_eq!(
            typed("«action lines» C7-egov follow-up"),
            [("action lines".to_owned(), true), ("C7-egov".to_owned(), true), word("follow"), word("up")]
        );
        assert_eq!(typed("Rev. Busan, 2014"), [word("Rev"), word("Busan"), word("2014")]);
        assert_eq!(typed("信息社会"), [word("信息"), word("息社"), word("社会")]);
    }

    #[test]
    fn nothing_that_is_typed_is_an_error() {
        assert_eq!(typed("\"open quotation"), [("open quotation".to_owned(), true)]);
        for odd in ["", "   ", "\"\"", "AND OR NOT ((", "field:value^3~", "+-*?/\\", "\u{202e}\u{0}"] {
            typed(odd);
        }
        assert_eq!(parts(&"word ".repeat(10_000)).len(), 1);
        let many: String = (0..1000).map(|number| format!("w{number} ")).collect();
        assert_eq!(parts(&many).len(), MOST_PARTS);
    }
}
