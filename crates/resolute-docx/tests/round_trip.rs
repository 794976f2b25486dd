//! The first real proposal survives writing; equal documents are equal files.

use resolute_document::{Document, Paragraph, Span};

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
