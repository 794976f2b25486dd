//! A document as plain text: one paragraph a line, then the notes.

use crate::document::{Document, Paragraph, Place};

/// The characters that stand in the document, one paragraph a line in reading order; footnotes follow a line
/// `[footnotes]`, endnotes a line `[endnotes]`. A break inside a paragraph becomes a space, so that a line stays a
/// paragraph. With `labels`, the labels that Word draws by automatic numbering are put before their paragraphs.
///
/// Every character stands here, deleted ones too: take [`Document::accepted`] or [`Document::rejected`] first.
///
/// ```
/// use resolute_document::{Document, Paragraph, plain_text};
/// let item = Paragraph { number: Some("a)".to_owned()), ..Paragraph::plain("its Resolution 30;") };
/// let document = Document { paragraphs: vec![Paragraph::plain("recalling"), item], ..Document::default() };
/// assert_eq!(plain_text(&document, false), "recalling\nits Resolution 30;\n");
/// assert_eq!(plain_text(&document, true), "recalling\na)\tits Resolution 30;\n");
/// ```
pub fn plain_text(document: &Document, labels: bool) -> String {
    let mut text = String::new();
    let is_in = |place: Place| move |paragraph: &&Paragraph| paragraph.place == place;
    let is_note = |paragraph: &&Paragraph| matches!(paragraph.place, Place::Footnote | Place::Endnote);
    for paragraph in document.paragraphs.iter().filter(|paragraph| !is_note(paragraph)) {
        push_line(&mut text, paragraph, labels);
    }
    for (heading, place) in [("[footnotes]\n", Place::Footnote), ("[endnotes]\n", Place::Endnote)] {
        let mut notes = document.paragraphs.iter().filter(is_in(place)).peekable();
        if notes.peek().is_some() {
            text.push_str(heading);
        }
        for note in notes {
            push_line(&mut text, note, labels);
        }
    }
    text
}

fn push_line(text: &mut String, paragraph: &Paragraph, labels: bool) {
    if labels && let Some(number) = &paragraph.number {
        text.push_str(number);
        text.push('\t');
    }
    for span in &paragraph.spans {
        text.extend(span.text.chars().map(|character| if character == '\n' { ' ' } else { character }));
    }
    text.push('\n');
}
