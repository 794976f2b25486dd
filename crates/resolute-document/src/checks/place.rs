//! From a place in the accepted reading back to the characters of the file.

use serde::{Deserialize, Serialize};

use crate::document::{Document, Paragraph, Span};
use crate::given::{Given, Marks};
use crate::readings::Resolved;

/// A stretch of one paragraph, in Unicode scalar values of its text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Origin {
    /// Index of the paragraph in the marked document.
    pub paragraph: usize,
    /// First character; deleted characters count.
    pub start: usize,
    /// The character after the last.
    pub end: usize,
}

/// The ways back for one reading.
pub(super) struct Places<'a> {
    marked: &'a Document,
    resolved: &'a Resolved,
    given: Option<&'a Given>,
}

impl<'a> Places<'a> {
    pub(super) fn new(given: &'a Given, resolved: &'a Resolved) -> Places<'a> {
        Places { marked: &given.marked, resolved, given: Some(given) }
    }

    pub(super) fn of_marked(marked: &'a Document, resolved: &'a Resolved) -> Places<'a> {
        Places { marked, resolved, given: None }
    }

    /// The place in the file, and the place among its changes where that is another.
    pub(super) fn of(&self, reading: Origin) -> (Origin, Option<Origin>) {
        let marked = self.in_marked(reading);
        match self.given {
            // A file that tracks its changes is shown with all of them accepted.
            Some(given) if given.marks == Marks::Tracked => (reading, Some(marked)),
            None => (reading, Some(marked)),
            Some(given) => {
                let (paragraph, start, end) = given.in_file(marked.paragraph, marked.start, marked.end);
                (Origin { paragraph, start, end }, None)
            }
        }
    }

    fn in_marked(&self, reading: Origin) -> Origin {
        let (paragraph, start) = self.character(reading.paragraph, reading.start);
        if reading.end <= reading.start {
            return Origin { paragraph, start, end: start };
        }
        let (last, before_end) = self.character(reading.paragraph, reading.end - 1);
        let end = if last == paragraph { before_end + 1 } else { length(&self.marked.paragraphs[paragraph]) };
        Origin { paragraph, start, end }
    }

    /// The character of the marked text that became the character `offset` of a paragraph of the reading.
    fn character(&self, paragraph: usize, offset: usize) -> (usize, usize) {
        let sources = self.resolved.sources.get(paragraph).map_or(&[][..], Vec::as_slice);
        let mut left = offset;
        let mut end = (paragraph, offset);
        for source in sources {
            let mut at = 0;
            for span in &self.marked.paragraphs[*source].spans {
                let length = span.text.chars().count();
                if stays(span) {
                    if left < length {
                        return (*source, at + left);
                    }
                    left -= length;
                    end = (*source, at + length);
                }
                at += length;
            }
            // An empty reading still stands somewhere.
            if at == 0 || end.0 != *source && left == 0 {
                end = (*source, 0);
            }
        }
        end
    }
}

fn stays(span: &Span) -> bool {
    span.changes.iter().all(|change| change.kind.adds())
}

fn length(paragraph: &Paragraph) -> usize {
    paragraph.spans.iter().map(|span| span.text.chars().count()).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn place_counts_deleted_characters_when_the_file_tracks_changes() {
        let spans =
            vec![Span::plain("é in "), Span::deleted("2014"), Span::inserted("2018"), Span::plain(" at")];
        let marked =
            Document { paragraphs: vec![Paragraph { spans, ..Paragraph::default() }], ..Document::default() };
        let resolved = marked.accepted();
        let places = Places::of_marked(&marked, &resolved);
        let (reading, tracked) = places.of(Origin { paragraph: 0, start: 5, end: 9 });
        assert_eq!(reading, Origin { paragraph: 0, start: 5, end: 9 });
        assert_eq!(tracked, Some(Origin { paragraph: 0, start: 9, end: 13 }));
        let across = places.of(Origin { paragraph: 0, start: 2, end: 9 }).1;
        assert_eq!(across, Some(Origin { paragraph: 0, start: 2, end: 13 }));
    }
}
