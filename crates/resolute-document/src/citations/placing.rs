//! Where a citation of a reading stands in the marked document.

use super::Citation;
use crate::document::{Document, Paragraph};
use crate::readings::Resolved;

/// Paragraph and characters of the marked document on which a citation of a reading stands; `accepted` says which of the
/// two readings it is. A paragraph that was joined out of several has no one place.
///
/// ```
/// use resolute_document::citations;
/// use resolute_document::{Document, Paragraph, Span, structure};
/// let spans = vec![Span::plain("see "), Span::deleted("also "), Span::plain("Resolution 140 (Rev. Busan, 2014)")];
/// let marked = Document { paragraphs: vec![Paragraph { spans, ..Paragraph::default() }], ..Document::default() };
/// let register = resolute_reference::register();
/// let reading = marked.accepted();
/// let structure = structure::read(&reading.document, register);
/// let citation = &citations::read(&reading.document, &structure, register)[0];
/// assert_eq!((citation.start, citations::in_marked(citation, &marked, &reading, true)), (4, Some((0, 9, 42))));
/// ```
pub fn in_marked(
    citation: &Citation,
    marked: &Document,
    reading: &Resolved,
    accepted: bool,
) -> Option<(usize, usize, usize)> {
    let [source] = reading.sources.get(citation.paragraph)?.as_slice() else { return None };
    let paragraph = marked.paragraphs.get(*source)?;
    let start = character(paragraph, accepted, citation.start)?;
    let last = character(paragraph, accepted, citation.end.checked_sub(1)?)?;
    Some((*source, start, last + 1))
}

/// The character of a marked paragraph that is the character `at` of a reading.
fn character(paragraph: &Paragraph, accepted: bool, at: usize) -> Option<usize> {
    let (mut read, mut all) = (0, 0);
    for span in &paragraph.spans {
        let length = span.text.chars().count();
        // Accepting takes out what a change removes, rejecting what it adds.
        let absent = span.changes.iter().any(|change| change.kind.adds() != accepted);
        if !absent {
            if at < read + length {
                return Some(all + at - read);
            }
            read += length;
        }
        all += length;
    }
    None
}
