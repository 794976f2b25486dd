//! What is set beside each other: the paragraphs of a text, and the sentences of paragraphs that are too long for it.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use super::features::{HeadKind, head_at};
use crate::document::Document;

/// A stretch of a paragraph that stands in a row of its own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Segment {
    /// Index of the paragraph in the document.
    pub paragraph: usize,
    /// Byte range in the text of the paragraph.
    pub range: Range<usize>,
    /// Its characters, exactly.
    pub text: String,
}

/// A paragraph with more characters than this has lost its line breaks, or is too long to be read beside another.
const LONG: usize = 1_200;

/// The segments of a text in order. Empty paragraphs have none; together the segments of a paragraph have all its
/// characters but the white space between them.
///
/// ```
/// use resolute_document::Document;
/// use resolute_document::languages::segments;
/// let long = format!("Article 1 {}. Article 2 The end.", "The purposes are many".repeat(60));
/// let document = Document::from_plain_text(&format!("A title\n{long}"));
/// let found: Vec<String> = segments(&document).into_iter().map(|segment| segment.text).collect();
/// assert_eq!(found[0], "A title");
/// assert_eq!(found[1], "Article 1");
/// assert_eq!(found[3..], ["Article 2", "The end."]);
/// ```
pub fn segments(document: &Document) -> Vec<Segment> {
    let mut found = Vec::new();
    for (paragraph, content) in document.paragraphs.iter().enumerate() {
        let text = content.text();
        let ranges = match text.chars().nth(LONG) {
            Some(_) => sentences(&text),
            None => std::iter::once(0..text.len()).collect(),
        };
        for range in ranges {
            let trimmed = text[range.clone()].trim();
            if trimmed.is_empty() {
                continue;
            }
            let start = range.start + (text[range.clone()].len() - text[range].trim_start().len());
            found.push(Segment { paragraph, range: start..start + trimmed.len(), text: trimmed.to_owned() });
        }
    }
    found
}

/// Cuts at heads and after sentences; a list whose labels were lost is cut where an item begins with a capital letter.
fn sentences(text: &str) -> Vec<Range<usize>> {
    let mut cuts = vec![0];
    let mut last_article = 0;
    let mut characters = text.char_indices().peekable();
    let mut before = ' ';
    while let Some((at, character)) = characters.next() {
        let word_begins = at == 0 || before.is_whitespace();
        if word_begins && let Some((head, length)) = head_at(&text[at..]) {
            // A head is the next of its kind; the same words inside a sentence only refer to one.
            let is_next = match head.kind {
                HeadKind::Article => head.number == last_article + 1,
                _ => opens(text, at),
            };
            if is_next && (opens(text, at) || is_followed_by_opening(&text[at + length..])) {
                if head.kind == HeadKind::Article {
                    last_article = head.number;
                }
                cuts.push(at);
                if head.kind == HeadKind::Article {
                    cuts.push(at + length);
                }
                while characters.next_if(|(next, _)| *next < at + length).is_some() {}
                before = ' ';
                continue;
            }
        }
        let next = characters.peek().map(|(_, next)| *next);
        let ends = match character {
            '。' | '؟' => true,
            '.' | '!' | '?' => next.is_some_and(char::is_whitespace) && !is_short_word(&text[..at]),
            ';' | '；' | ':' | '：' => next.is_some_and(char::is_whitespace),
            _ => false,
        };
        let rest = text[at + character.len_utf8()..].trim_start();
        let opens_next = rest.chars().next().is_some_and(|first| first.is_uppercase() || is_caseless(first));
        let strong = matches!(character, '。' | '؟' | '.' | '!' | '?');
        // Without capital letters nobody can tell an item from a clause.
        let opens_item = rest.chars().next().is_some_and(char::is_uppercase);
        if ends && (strong && opens_next || opens_item) {
            cuts.push(at + character.len_utf8());
        }
        before = character;
    }
    cuts.push(text.len());
    cuts.sort_unstable();
    cuts.dedup();
    cuts.windows(2).map(|pair| pair[0]..pair[1]).collect()
}

/// Whether a sentence or the text begins here.
fn opens(text: &str, at: usize) -> bool {
    let before = text[..at].trim_end().chars().next_back();
    before.is_none_or(|character| {
        matches!(character, '.' | '。' | '!' | '?' | '؟' | ';' | '；' | ':' | '"' | '”' | '»')
    })
}

/// Whether what follows a head begins a sentence: after a reference the sentence goes on.
fn is_followed_by_opening(rest: &str) -> bool {
    let first = rest.trim_start().chars().next();
    rest.starts_with(char::is_whitespace)
        && first.is_some_and(|first| first.is_uppercase() || is_caseless(first))
}

/// A letter of a script without capitals.
fn is_caseless(character: char) -> bool {
    character.is_alphabetic() && !character.is_lowercase() && !character.is_uppercase()
}

/// A full stop after one or two letters belongs to an abbreviation or a label: `e.g.`, `No.`
fn is_short_word(before: &str) -> bool {
    let word = before.rsplit(|character: char| !character.is_alphanumeric()).next().unwrap_or_default();
    let letters = word.chars().count();
    (1..=2).contains(&letters) && word.chars().all(char::is_alphanumeric)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(text: &str) -> Vec<&str> {
        sentences(text).into_iter().map(|range| text[range].trim()).filter(|part| !part.is_empty()).collect()
    }

    #[test]
    fn heads_in_sequence_are_cut_and_references_are_not() {
        let text = "Article 1 One, as in Article 2, is so. Article 2 Two. Article 110 applies.";
        assert_eq!(
            cut(text),
            ["Article 1", "One, as in Article 2, is so.", "Article 2", "Two.", "Article 110 applies."]
        );
        assert_eq!(
            cut("第一条 甲乙。 第二条 丙，见第三条。"),
            ["第一条", "甲乙。", "第二条", "丙，见第三条。"]
        );
    }

    #[test]
    fn items_without_labels_are_cut_at_their_capital_letter() {
        assert_eq!(
            cut("The aims are: To keep; To give, i.e. all; and so on."),
            ["The aims are:", "To keep;", "To give, i.e. all; and so on."]
        );
    }
}
