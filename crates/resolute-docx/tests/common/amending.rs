//! Amendments made by chance on any text.

use resolute_document::{Change, ChangeKind, Document, Paragraph, ParagraphMark, Place, Span};
use resolute_docx::Side;

use super::files::Chance;

const WORDS: [&str; 8] = [
    "sustainable ",
    "and\u{a0}inclusive",
    "(Rev. Dubai, 2014)",
    "\ttab ",
    " <&> ",
    "é",
    "世界",
    "to invite ",
];

/// A marked text whose reading on the given side is `text`: words marked, words added, paragraphs added, split and
/// marked as a whole.
pub(crate) fn amended(text: &Document, side: Side, chance: &mut Chance) -> Document {
    let (own, other) = match side {
        Side::After => (ChangeKind::Insertion, ChangeKind::Deletion),
        Side::Before => (ChangeKind::Deletion, ChangeKind::Insertion),
    };
    let mut paragraphs: Vec<Paragraph> = Vec::new();
    for paragraph in &text.paragraphs {
        if paragraph.place == Place::Textbox || !chance.one_in(3) {
            paragraphs.push(paragraph.clone());
            continue;
        }
        let whole = matches!(paragraph.place, Place::Body) && chance.one_in(6);
        let mut new = Paragraph { spans: Vec::new(), ..paragraph.clone() };
        for span in &paragraph.spans {
            if span.note.is_some() {
                new.spans.push(Span { changes: Vec::new(), ..span.clone() });
                continue;
            }
            for piece in pieces(&span.text, chance) {
                if chance.one_in(4) && !whole {
                    new.spans.push(changed(WORDS[chance.below(8)], other));
                }
                if chance.one_in(8) && !whole && new.paragraph_mark.changes.is_empty() {
                    // Everything so far becomes a paragraph that only the other text has.
                    let mark = ParagraphMark { changes: vec![Change::new(other)] };
                    let head = Paragraph {
                        spans: std::mem::take(&mut new.spans),
                        paragraph_mark: mark,
                        ..paragraph.clone()
                    };
                    paragraphs.push(head);
                }
                let kind = if whole || chance.one_in(3) { Some(own) } else { None };
                new.spans.push(kind.map_or_else(|| Span::plain(piece), |kind| changed(piece, kind)));
            }
        }
        if chance.one_in(4) && !whole {
            new.spans.push(changed(WORDS[chance.below(8)], other));
        }
        if whole {
            new.paragraph_mark.changes = vec![Change::new(own)];
        }
        paragraphs.push(new);
    }
    Document { paragraphs, ..Document::default() }
}

fn changed(text: &str, kind: ChangeKind) -> Span {
    Span { text: text.to_owned(), changes: vec![Change::new(kind)], ..Span::default() }
}

/// A text cut at up to three places.
fn pieces<'a>(text: &'a str, chance: &mut Chance) -> Vec<&'a str> {
    let ends: Vec<usize> = text.char_indices().map(|(at, _)| at).skip(1).collect();
    let mut cuts: Vec<usize> =
        (0..chance.below(4)).filter(|_| !ends.is_empty()).map(|_| ends[chance.below(ends.len())]).collect();
    cuts.sort_unstable();
    cuts.dedup();
    let mut pieces = Vec::new();
    let mut from = 0;
    for end in cuts.into_iter().chain([text.len()]) {
        pieces.push(&text[from..end]);
        from = end;
    }
    pieces.retain(|piece| !piece.is_empty());
    pieces
}
