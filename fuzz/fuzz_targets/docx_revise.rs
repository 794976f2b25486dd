//! Any bytes as the main part of a Word file that receives changes and comments: never a panic, and when what was put
//! in is taken out again, the text is the one before.
#![no_main]

use std::io::{Cursor, Write};

use libfuzzer_sys::fuzz_target;
use resolute_document::{Change, ChangeKind, Comment, Decision, Document, Span, plain_text};
use resolute_docx::{By, Side};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

const US: &str = "resolute fuzz";

/// The text with changes here and there, so that its reading on the given side stays the same.
fn marked(mut text: Document, side: Side, seed: usize) -> Document {
    let (own, other) = match side {
        Side::Before => (ChangeKind::Deletion, ChangeKind::Insertion),
        Side::After => (ChangeKind::Insertion, ChangeKind::Deletion),
    };
    for (at, paragraph) in text.paragraphs.iter_mut().enumerate() {
        for span in paragraph.spans.iter_mut().filter(|span| span.note.is_none()) {
            if (at + seed) % 3 == 0 {
                span.changes = vec![Change::new(own)];
            }
        }
        if (at + seed) % 4 == 1 {
            let place = seed % (paragraph.spans.len() + 1);
            let new =
                Span { text: "new\twords".to_owned(), changes: vec![Change::new(other)], ..Span::default() };
            paragraph.spans.insert(place, new);
        }
        if (at + seed) % 5 == 2 {
            paragraph.paragraph_mark.changes = vec![Change::new(own)];
        }
    }
    Document { comments: Vec::new(), findings: Vec::new(), ..text }
}

/// The words without line ends. Characters that XML forbids, which only broken files have, are replaced when written.
fn words(document: &Document) -> String {
    let text = plain_text(document, false);
    let shown = text.chars().filter(|character| *character != '\n');
    shown
        .map(|character| {
            if matches!(character, '\0'..='\u{8}' | '\u{b}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}') {
                '\u{fffd}'
            } else {
                character
            }
        })
        .collect()
}

fuzz_target!(|bytes: &[u8]| {
    let Some((seed, part)) = bytes.split_first() else { return };
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    archive.start_file("word/document.xml", stored).expect("an entry");
    archive.write_all(part).expect("its bytes");
    let file = archive.finish().expect("an archive").into_inner();
    let Ok(document) = resolute_docx::read(&file) else { return };
    let by = By { author: Some(US), date: None };
    for side in [Side::Before, Side::After] {
        let marked = marked(document.accepted().document, side, usize::from(*seed));
        let revised =
            resolute_docx::revise(&file, &marked, side, &by).expect("changes on its own text go in");
        let back = resolute_docx::read(&revised.bytes).expect("what was revised can be read");
        let undo = if side == Side::Before { Decision::Reject } else { Decision::Accept };
        let is_ours = |change: &Change| change.author.as_deref() == Some(US);
        let undone = back.resolve(|change| if is_ours(change) { undo } else { Decision::Accept }).document;
        assert_eq!(words(&undone), words(&document.accepted().document));
    }
    let remark = |paragraph: usize| Comment {
        id: String::new(),
        author: None,
        date: None,
        text: "why?".to_owned(),
        paragraph,
        start: usize::from(*seed) % 7,
        end: (paragraph, usize::from(*seed) % 11),
    };
    let remarks: Vec<Comment> = (0..document.paragraphs.len().min(5)).map(remark).collect();
    let commented = resolute_docx::comment(&file, &remarks).expect("comments go in");
    let back = resolute_docx::read(&commented.bytes).expect("what was commented can be read");
    assert_eq!(words(&back), words(&document));
});
