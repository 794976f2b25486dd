//! The marked text for readers of words: a renumbered item is renumbered, not rewritten.

use crate::document::{Document, Mark, Paragraph, Span};
use crate::structure::labels::typed_label;

/// A comparison whose typed labels stand as they are in the new text, without marks; where the old text has another
/// one it is in [`Paragraph::number_before`], which JSON writes as `label_before`.
///
/// The old text is then read by putting `label_before` in the place of the label. For accepting and rejecting keep
/// the comparison itself.
///
/// ```
/// use resolute_document::{Document, compare};
/// let old = Document::from_plain_text("resolves\n4\tto encourage the institutions;");
/// let new = Document::from_plain_text("resolves\n5\tto encourage the institutions;");
/// let plain = compare::with_plain_labels(&compare(&old, &new));
/// assert!(!plain.has_changes());
/// let item = &plain.paragraphs[1];
/// assert_eq!((item.label().as_deref(), item.number_before.as_deref()), (Some("5"), Some("4")));
/// ```
pub fn with_plain_labels(marked: &Document) -> Document {
    let paragraphs = marked.paragraphs.iter().map(plain).collect();
    Document { paragraphs, ..marked.clone() }
}

fn plain(paragraph: &Paragraph) -> Paragraph {
    let mut plain = paragraph.clone();
    if plain.number.is_some() || plain.number_before.is_some() {
        return plain;
    }
    let at = plain.spans.iter().position(|span| !span.text.trim().is_empty()).unwrap_or(0);
    let [old, new, ..] = &plain.spans[at..] else { return plain };
    if (old.mark(), new.mark()) != (Mark::Deleted, Mark::Inserted) || !is_label(old) || !is_label(new) {
        return plain;
    }
    plain.number_before = Some(old.text.clone());
    plain.spans[at + 1] = Span { text: new.text.clone(), ..Span::default() };
    plain.spans.remove(at);
    if let [label, next, ..] = &mut plain.spans[at..]
        && next.changes.is_empty()
        && next.note.is_none()
    {
        label.text.push_str(&next.text);
        plain.spans.remove(at + 1);
    }
    plain
}

/// Whether a span is a label and nothing else.
fn is_label(span: &Span) -> bool {
    typed_label(&span.text).is_some_and(|label| label.text == span.text)
}
