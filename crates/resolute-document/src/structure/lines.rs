//! Lines: the running text of a paragraph, or the part of it that is still to be read.

use std::ops::Range;

use super::Part;

/// Running text with the places from which its characters came.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Line {
    pub(super) paragraph: usize,
    pub(super) text: String,
    /// Byte ranges of the paragraph's text, in order; together they are `text`.
    pieces: Vec<Range<usize>>,
}

impl Line {
    pub(super) fn new(paragraph: usize, source: &str, pieces: Vec<Range<usize>>) -> Line {
        let text = pieces.iter().map(|piece| &source[piece.clone()]).collect();
        Line { paragraph, text, pieces }
    }

    /// One stretch of a paragraph, white space at both ends left out.
    pub(super) fn part(paragraph: usize, source: &str, range: Range<usize>) -> Line {
        let line = Line { paragraph, text: source[range.clone()].to_owned(), pieces: Vec::from([range]) };
        line.slice(0..line.text.len())
    }

    /// The bytes `range` of this line, white space at both ends left out.
    pub(super) fn slice(&self, range: Range<usize>) -> Line {
        let cut = &self.text[range.clone()];
        let start = range.start + cut.len() - cut.trim_start().len();
        let end = start + cut.trim().len();
        let mut pieces = Vec::new();
        let mut before = 0;
        for piece in &self.pieces {
            let from = start.max(before);
            let to = end.min(before + piece.len());
            if from < to {
                pieces.push(piece.start + from - before..piece.start + to - before);
            }
            before += piece.len();
        }
        Line { paragraph: self.paragraph, text: self.text[start..end].to_owned(), pieces }
    }

    /// Where the characters stand, in Unicode scalar values of the paragraph's text `source`.
    pub(super) fn parts(&self, source: &str) -> Vec<Part> {
        let characters = |at: usize| source[..at].chars().count();
        let part = |piece: &Range<usize>| Part {
            paragraph: self.paragraph,
            start: characters(piece.start),
            end: characters(piece.end),
        };
        self.pieces.iter().map(part).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slice_knows_its_places_when_the_line_was_cut() {
        let source = "é one[1]; two ";
        let line = Line::new(7, source, vec![0..6, 9..source.len()]);
        assert_eq!(line.text, "é one; two ");
        let slice = line.slice(3..line.text.len());
        assert_eq!(slice.text, "one; two");
        assert_eq!(
            slice.parts(source),
            [Part { paragraph: 7, start: 2, end: 5 }, Part { paragraph: 7, start: 8, end: 13 }]
        );
    }
}
