//! The first real proposal survives writing; equal documents are equal files.

use resolute_document::{Comment, Document, Paragraph, Span};

#[test]
fn equal_documents_are_equal_files() {
    let spans = vec![Span::plain("in "), Span::deleted("2014"), Span::inserted("2018")];
    let document =
        Document { paragraphs: vec![Paragraph { spans, ..Paragraph::default() }], ..Document::default() };
    assert_eq!(
        resolute_docx::write(&document).expect("a file"),
        resolute_docx::write(&document).expect("a file")
    );
}

#[test]
fn real_proposal_survives_writing() {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/../../testdata/rcc-23a15-1/RCC-23A15-1.docx");
    let document =
        resolute_docx::read(&std::fs::read(file).expect("the proposal")).expect("a readable proposal");
    let again =
        resolute_docx::read(&resolute_docx::write(&document).expect("a file")).expect("a readable file");
    for (again, first) in again.paragraphs.iter().zip(&document.paragraphs) {
        assert_eq!(again, first);
    }
    assert_eq!(again, document);
}

#[test]
fn change_without_identifier_gets_one_of_its_own() {
    let spans = vec![Span::plain("in "), Span::deleted("2014"), Span::inserted("2018")];
    let document =
        Document { paragraphs: vec![Paragraph { spans, ..Paragraph::default() }], ..Document::default() };
    let read =
        resolute_docx::read(&resolute_docx::write(&document).expect("a file")).expect("a readable file");
    let ids: Vec<_> =
        read.paragraphs[0].spans.iter().flat_map(|span| &span.changes).map(|c| c.id.as_deref()).collect();
    assert_eq!(ids, [Some("1"), Some("2")]);
    assert_eq!(read.accepted().document.paragraphs[0].text(), "in 2018");
}

#[test]
fn deleted_words_come_last_only_before_an_inserted_paragraph() {
    let changed = || Paragraph {
        spans: vec![Span::plain("in "), Span::deleted("2014"), Span::inserted("2018")],
        ..Paragraph::default()
    };
    let inserted = Paragraph { spans: vec![Span::inserted("noting")], ..Paragraph::default() };
    let texts = |document: &Document| -> Vec<String> {
        let file = resolute_docx::write(document).expect("a file");
        let read = resolute_docx::read(&file).expect("a readable file");
        read.paragraphs.iter().map(Paragraph::text).collect()
    };
    let paragraphs = vec![changed(), changed(), inserted, changed()];
    let mut document = Document { paragraphs, ..Document::default() };
    assert_eq!(texts(&document), ["in 20142018", "in 20182014", "noting", "in 20142018"]);
    // A comment on some of the words holds them where they are.
    document.comments = vec![Comment {
        id: "0".to_owned(),
        author: None,
        date: None,
        text: "why?".to_owned(),
        paragraph: 1,
        start: 7,
        end: (1, 11),
    }];
    assert_eq!(texts(&document)[1], "in 20142018");
}
