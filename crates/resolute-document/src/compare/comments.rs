//! Comments of the new text, at their words in the marked one.

use std::ops::Range;

use crate::document::{Comment, Paragraph, Span};

/// The comments with their anchors moved. `places` has for each paragraph of the new text its marked paragraphs.
pub(super) fn placed(comments: &[Comment], marked: &[Paragraph], places: &[Range<usize>]) -> Vec<Comment> {
    let place = |paragraph: usize, offset: usize| {
        places.get(paragraph).and_then(|range| within(marked, range.clone(), offset))
    };
    let moved = |comment: &Comment| {
        let (paragraph, start) = place(comment.paragraph, comment.start)?;
        let end = place(comment.end.0, comment.end.1).unwrap_or((paragraph, start));
        Some(Comment { paragraph, start, end, ..comment.clone() })
    };
    comments.iter().filter_map(moved).collect()
}

/// Where a character of the new text stands.
fn within(marked: &[Paragraph], range: Range<usize>, offset: usize) -> Option<(usize, usize)> {
    let mut left = offset;
    let mut last = None;
    for paragraph in range {
        let mut at = 0;
        for span in &marked[paragraph].spans {
            let length = span.text.chars().count();
            if is_new(span) {
                if left < length {
                    return Some((paragraph, at + left));
                }
                left -= length;
                last = Some((paragraph, at + length));
            }
            at += length;
        }
        if last.is_none() {
            last = Some((paragraph, 0));
        }
    }
    last
}

/// Whether the accepted reading has a span.
fn is_new(span: &Span) -> bool {
    span.changes.iter().all(|change| change.kind.adds())
}
