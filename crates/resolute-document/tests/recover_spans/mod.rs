//! What a test needs to compare two markings of one text: changed spans, the same however they slide.

use resolute_document::{Document, Mark};

/// A changed piece of the text: a run of characters of one mark within a paragraph, the paragraph mark included.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct ChangedSpan {
    /// Offset of the first character in the whole text, a paragraph mark counting as one.
    pub(crate) start: usize,
    /// Offset behind the last.
    pub(crate) end: usize,
    /// Whether it was inserted.
    pub(crate) inserted: bool,
    /// The lowest confidence of its characters.
    pub(crate) confidence: Option<u32>,
}

/// The characters of a document with their marks.
pub(crate) struct Marked {
    pub(crate) chars: Vec<char>,
    marks: Vec<Mark>,
    confidence: Vec<Option<f32>>,
}

impl Marked {
    pub(crate) fn of(document: &Document) -> Marked {
        let mut marked = Marked { chars: Vec::new(), marks: Vec::new(), confidence: Vec::new() };
        for paragraph in &document.paragraphs {
            let mut last = None;
            for span in &paragraph.spans {
                for character in span.text.chars() {
                    marked.push(character, span.mark(), span.confidence);
                    last = span.confidence;
                }
            }
            marked.push('\n', Mark::of(&paragraph.paragraph_mark.changes), last);
        }
        marked
    }

    fn push(&mut self, character: char, mark: Mark, confidence: Option<f32>) {
        self.chars.push(character);
        self.marks.push(mark);
        self.confidence.push(confidence);
    }

    /// Changed spans, each slid as far to the front as its neighbours allow: placements that give the same readings
    /// are the same span.
    pub(crate) fn changed(&self) -> Vec<ChangedSpan> {
        let mut spans: Vec<ChangedSpan> = Vec::new();
        let mut at = 0;
        while at < self.chars.len() {
            let mark = self.marks[at];
            let start = at;
            at += 1;
            if !matches!(mark, Mark::Inserted | Mark::Deleted) {
                continue;
            }
            while at < self.chars.len() && self.marks[at] == mark && self.chars[at - 1] != '\n' {
                at += 1;
            }
            let floor = spans.last().map_or(0, |span| span.end);
            let (mut from, mut to) = (start, at);
            let crosses = self.chars[start..at].contains(&'\n');
            // Empty paragraphs are all the same; other paragraph marks stay where they are.
            while (!crosses || to - from == 1)
                && from > floor
                && self.marks[from - 1] == Mark::Unchanged
                && self.chars[from - 1] == self.chars[to - 1]
                && (self.chars[from - 1] != '\n' || crosses)
            {
                from -= 1;
                to -= 1;
            }
            let known = self.confidence[start..at].iter().flatten().copied();
            let confidence =
                known.fold(None, |least: Option<f32>, one| Some(least.map_or(one, |least| least.min(one))));
            spans.push(ChangedSpan {
                start: from,
                end: to,
                inserted: mark == Mark::Inserted,
                confidence: confidence.map(|confidence| (confidence * 1000.0) as u32),
            });
        }
        spans
    }
}

/// Whether two spans mark the same characters the same way.
pub(crate) fn same(one: &ChangedSpan, other: &ChangedSpan) -> bool {
    (one.start, one.end, one.inserted) == (other.start, other.end, other.inserted)
}

/// All characters of a document, one line a paragraph.
pub(crate) fn text_of(document: &Document) -> String {
    document.paragraphs.iter().map(|paragraph| paragraph.text() + "\n").collect()
}
