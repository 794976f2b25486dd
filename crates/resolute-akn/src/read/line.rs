//! The line that is being read, and its label.

use resolute_document::Paragraph;

/// The line that is being read.
#[derive(Default)]
pub(super) struct Line {
    pub(super) paragraph: Paragraph,
    /// The last character is a space that counts only where words follow.
    pub(super) loose: bool,
    /// A label was read and its words are awaited.
    pub(super) label: Option<LabelKind>,
    /// The paragraph stands even where it is empty.
    pub(super) exact: bool,
    /// It only carries a note that nothing calls, or says that a note is missing.
    pub(super) carrier: bool,
}

impl Line {
    /// Takes away a space after which no words came.
    pub(super) fn trim(&mut self) {
        if !std::mem::take(&mut self.loose) {
            return;
        }
        match self.paragraph.spans.last_mut() {
            Some(last) if last.text.ends_with(' ') => {
                last.text.pop();
                if last.text.is_empty() && last.note.is_none() {
                    self.paragraph.spans.pop();
                }
            }
            _ => {
                if let Some(number) = &mut self.paragraph.number {
                    number.truncate(number.trim_end().len());
                }
            }
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum LabelKind {
    /// Characters of the text, white space included.
    Typed,
    /// Not part of the text.
    Drawn,
    /// Of another writer: a tab goes between label and words.
    Plain,
}
