//! The first real proposal with its marks, read from `RCC-23A15-1.marked.txt`.

use resolute_document::{Change, ChangeKind, Document, Paragraph, Resolved, Span, structure};

pub(crate) fn testdata(name: &str) -> String {
    let path = format!("{}/../../testdata/{name}", env!("CARGO_MANIFEST_DIR"));
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"))
}

pub(crate) fn read(reading: Resolved) -> (Resolved, structure::Structure) {
    let structure = structure::read(&reading.document, resolute_reference::register());
    (reading, structure)
}

/// `{-deleted-}`, `{+inserted+}`, `[+]` and `[-]` before whole paragraphs, `¶` for an inserted paragraph break.
pub(crate) fn marked() -> Document {
    let text = testdata("rcc-23a15-1/RCC-23A15-1.marked.txt");
    let mut paragraphs = Vec::new();
    for line in text.lines() {
        let change = |kind| vec![Change::new(kind)];
        let whole = [("[+]", ChangeKind::Insertion), ("[-]", ChangeKind::Deletion)]
            .into_iter()
            .find_map(|(mark, kind)| line.strip_prefix(mark).map(|rest| (rest, kind)));
        if let Some((rest, kind)) = whole {
            let mut paragraph = Paragraph::plain(rest);
            paragraph.spans[0].changes = change(kind);
            paragraph.paragraph_mark.changes = change(kind);
            paragraphs.push(paragraph);
            continue;
        }
        let mut spans = Vec::new();
        let mut rest = line;
        let mut mark = Vec::new();
        while let Some(open) = rest.find(['{']) {
            let (kind, close) = match rest.get(open..open + 2) {
                Some("{+") => (ChangeKind::Insertion, "+}"),
                Some("{-") => (ChangeKind::Deletion, "-}"),
                _ => break,
            };
            let end = rest.find(close).expect("a mark is closed");
            if open > 0 {
                spans.push(Span::plain(&rest[..open]));
            }
            let mut inner = &rest[open + 2..end];
            if let Some(without) = inner.strip_suffix('¶') {
                inner = without;
                mark = change(ChangeKind::Insertion);
            }
            spans.push(Span { text: inner.to_owned(), changes: change(kind), ..Span::default() });
            rest = &rest[end + 2..];
        }
        if !rest.is_empty() {
            spans.push(Span::plain(rest));
        }
        let mut paragraph = Paragraph { spans, ..Paragraph::default() };
        paragraph.paragraph_mark.changes = mark;
        paragraphs.push(paragraph);
    }
    Document { paragraphs, ..Document::default() }
}
