//! Laws of comparing, for texts that nobody thought of: both readings come back to the character, and each paragraph
//! of a real text is found again after random edits, or said to be gone.

mod chance;
mod compare_edits;

use proptest::prelude::*;
use resolute_document::document::Place;
use resolute_document::{Document, NoteKind, NoteReference, Paragraph, Span, compare};

const AMENDED: &str = include_str!("../../../testdata/rcc-23a15-1/RCC-23A15-1.amended.txt");

/// What the laws ask of a paragraph of a reading: everything but the numbers that containers and notes happen to have.
#[derive(Debug, PartialEq)]
struct Seen {
    text: String,
    number: Option<String>,
    place: Place,
    container: usize,
    /// Offsets of references to notes.
    notes: Vec<usize>,
}

fn seen(document: &Document) -> Vec<Seen> {
    let mut containers: Vec<u32> = Vec::new();
    let paragraphs = document.paragraphs.iter().map(|paragraph| {
        let container = containers.iter().position(|one| *one == paragraph.container).unwrap_or_else(|| {
            containers.push(paragraph.container);
            containers.len() - 1
        });
        let mut notes = Vec::new();
        let mut at = 0;
        for span in &paragraph.spans {
            if span.note.is_some() {
                notes.push(at);
            }
            at += span.text.len();
        }
        Seen {
            text: paragraph.text(),
            number: paragraph.number.clone(),
            place: paragraph.place,
            container,
            notes,
        }
    });
    paragraphs.collect()
}

/// Little texts of few words, so that everything happens: empty lines, doubled paragraphs, labels of both kinds,
/// cells, notes.
fn any_paragraph() -> impl Strategy<Value = Paragraph> {
    let word = prop::sample::select(vec![
        "resolves",
        "to",
        "report",
        "a)",
        "1",
        "2)",
        "–",
        "\u{a0}",
        " ",
        "\t",
        ",",
        "(Rev.",
        "2014)",
        "ITU‑D",
        "ITU-D",
        "信",
        "息",
        "社",
        "المعلومات",
        "the",
        "Secretary-General",
        "é",
        "e\u{301}",
        ";",
    ]);
    let words = prop::collection::vec((word, prop::bool::weighted(0.8)), 0..8);
    let number = prop::option::weighted(0.3, prop::sample::select(vec!["1.", "2.", "a)"]));
    let place = prop::sample::select(vec![Place::Body, Place::Body, Place::Body, Place::Cell]);
    (words, number, place, 0_u32..3, prop::option::weighted(0.1, (0_usize..4, 0_usize..3))).prop_map(
        |(words, number, place, cell, note)| {
            let text: String = words
                .iter()
                .map(|(word, spaced)| format!("{word}{}", if *spaced { " " } else { "" }))
                .collect();
            let mut paragraph = Paragraph::plain(&text);
            paragraph.number = number.map(str::to_owned);
            paragraph.place = place;
            paragraph.container = if place == Place::Cell { cell + 1 } else { 0 };
            if let Some((at, id)) = note {
                let cut = text.char_indices().map(|(at, _)| at).nth(at).unwrap_or(text.len());
                let note = NoteReference { kind: NoteKind::Footnote, id: id.to_string() };
                let spans = [
                    Span::plain(&text[..cut]),
                    Span { note: Some(note), ..Span::default() },
                    Span::plain(&text[cut..]),
                ];
                paragraph.spans =
                    spans.into_iter().filter(|span| span.note.is_some() || !span.text.is_empty()).collect();
            }
            paragraph
        },
    )
}

fn any_document() -> impl Strategy<Value = Document> {
    prop::collection::vec(any_paragraph(), 0..9).prop_map(|mut paragraphs| {
        // A container is one stretch of the text, as every reader gives it.
        let mut seen = std::collections::HashMap::new();
        let mut last = None;
        let mut next = 100;
        for paragraph in &mut paragraphs {
            if paragraph.place == Place::Cell {
                if last != Some(paragraph.container) {
                    next += 1;
                    seen.insert(paragraph.container, next);
                }
                last = Some(paragraph.container);
                paragraph.container = seen[&paragraph.container];
            } else {
                last = None;
            }
        }
        Document { paragraphs, ..Document::default() }
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn both_texts_come_back(old in any_document(), new in any_document()) {
        let marked = compare(&old, &new);
        prop_assert_eq!(seen(&marked.rejected().document), seen(&old));
        prop_assert_eq!(seen(&marked.accepted().document), seen(&new));
    }

    #[test]
    fn nothing_is_marked_when_nothing_changed(text in any_document()) {
        let marked = compare(&text, &text);
        prop_assert!(!marked.has_changes());
        prop_assert_eq!(marked, text);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn both_texts_come_back_when_a_real_one_is_edited(seed in any::<u64>()) {
                let edited = compare_edits::edited(AMENDED, seed);
        let marked = compare(&edited.old, &edited.new);
        prop_assert_eq!(marked.rejected().document, edited.old);
        prop_assert_eq!(marked.accepted().document, edited.new);
    }
}

#[test]
fn each_paragraph_of_a_real_text_is_found_again_or_said_to_be_gone() {
    let (mut right, mut wrong) = (0, Vec::new());
    for seed in 0..60 {
        let found = compare_edits::found(&compare_edits::edited(AMENDED, seed), 8);
        right += found.0;
        wrong.extend(found.1);
    }
    assert!(right > 4000, "only {right} paragraphs");
    // What was cut into pieces, moved and joined to others at once may be lost.
    assert!(wrong.len() * 500 <= right, "{} of {right} lost: {wrong:#?}", wrong.len());
}
