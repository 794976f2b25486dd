//! A document as one run of characters, paragraph marks included, so that every cue speaks of plain ranges.

use std::ops::Range;

use crate::document::Document;

/// Stands for a paragraph mark. A noncharacter, so that no text holds it.
pub(super) const MARK: char = '\u{10FFFF}';

/// The characters of a document with the places of its paragraphs and words.
pub(super) struct Flat {
    /// All characters; each paragraph is closed by [`MARK`].
    pub(super) chars: Vec<char>,
    /// Where each paragraph starts; one more entry closes the last.
    starts: Vec<usize>,
    /// Runs of letters and digits, in order.
    pub(super) words: Vec<Range<usize>>,
    /// The words in lower case, for comparison only.
    pub(super) folded: Vec<String>,
    /// A hash of each word as it stands.
    pub(super) hashes: Vec<u64>,
}

impl Flat {
    pub(super) fn of(document: &Document) -> Flat {
        let mut chars = Vec::new();
        let mut starts = vec![0];
        for paragraph in &document.paragraphs {
            for span in &paragraph.spans {
                chars.extend(span.text.chars());
            }
            chars.push(MARK);
            starts.push(chars.len());
        }
        let words = words(&chars);
        let folded = words.iter().map(|word| fold(&chars[word.clone()])).collect();
        let hashes = words.iter().map(|word| hash(&chars[word.clone()])).collect();
        Flat { chars, starts, words, folded, hashes }
    }

    pub(super) fn paragraph_count(&self) -> usize {
        self.starts.len() - 1
    }

    /// The characters of a paragraph without its mark.
    pub(super) fn paragraph(&self, index: usize) -> Range<usize> {
        self.starts[index]..self.starts[index + 1] - 1
    }

    /// The paragraph that a position stands in; a mark belongs to the paragraph it ends.
    pub(super) fn paragraph_at(&self, position: usize) -> usize {
        self.starts
            .partition_point(|start| *start <= position)
            .saturating_sub(1)
            .min(self.paragraph_count() - 1)
    }

    /// The text of a range; a paragraph mark reads as a line break.
    pub(super) fn text(&self, range: Range<usize>) -> String {
        self.chars[range].iter().map(|character| if *character == MARK { '\n' } else { *character }).collect()
    }

    /// Indexes of the words that lie wholly within a range.
    pub(super) fn words_in(&self, range: Range<usize>) -> Range<usize> {
        let from = self.words.partition_point(|word| word.start < range.start);
        let to = self.words.partition_point(|word| word.end <= range.end);
        from..to.max(from)
    }

    /// Whether a position is the border of a word, a paragraph or a mark of punctuation: not inside a word.
    pub(super) fn is_border(&self, position: usize) -> bool {
        position == 0
            || position >= self.chars.len()
            || !(self.chars[position - 1].is_alphanumeric() && self.chars[position].is_alphanumeric())
    }

    /// The range without white space at either end.
    pub(super) fn trimmed(&self, range: Range<usize>) -> Range<usize> {
        let blank = |position: usize| self.chars[position].is_whitespace() || self.chars[position] == MARK;
        let mut range = range;
        while range.start < range.end && blank(range.start) {
            range.start += 1;
        }
        while range.start < range.end && blank(range.end - 1) {
            range.end -= 1;
        }
        range
    }
}

/// Lower case, for comparison only.
pub(super) fn fold(chars: &[char]) -> String {
    chars.iter().flat_map(|character| character.to_lowercase()).collect()
}

/// FNV-1a: texts are compared character by character where their hashes agree, so a weak hash is enough.
fn hash(chars: &[char]) -> u64 {
    chars
        .iter()
        .fold(0xCBF2_9CE4_8422_2325, |sum: u64, c| (sum ^ u64::from(*c)).wrapping_mul(0x0100_0000_01B3))
}

/// Runs of letters and digits.
pub(super) fn words(chars: &[char]) -> Vec<Range<usize>> {
    let mut words = Vec::new();
    let mut start = None;
    for (position, character) in chars.iter().enumerate() {
        match (character.is_alphanumeric(), start) {
            (true, None) => start = Some(position),
            (false, Some(from)) => {
                words.push(from..position);
                start = None;
            }
            _ => {}
        }
    }
    if let Some(from) = start {
        words.push(from..chars.len());
    }
    words
}

/// The folded words of a text that stands outside the document, such as a title of the register.
pub(super) fn folded_words(text: &str) -> Vec<String> {
    let chars: Vec<char> = text.chars().collect();
    words(&chars).into_iter().map(|word| fold(&chars[word])).collect()
}
