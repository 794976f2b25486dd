//! What the written files look like, on small texts.

use std::collections::HashSet;

use crate::common::{marked_text, rcc, text_of};
use resolute_akn::{Edition, WriteError, write};
use resolute_document::structure::{self, Structure};
use resolute_document::{Document, NoteKind, NoteReference, Paragraph, Place, Span};

fn xml(text: &str) -> String {
    xml_of(&Document::from_plain_text(text))
}

fn xml_of(document: &Document) -> String {
    let structure = structure::read(&document.accepted().document, resolute_reference::register());
    write(document, &structure, &Edition::default()).expect("XML")
}

const TEXT: &str = "RESOLUTION 5 (Dubai, 2018)\nThe title\nThe Plenipotentiary Conference (Dubai, 2018),\nrecognizing\n\
    a)\tone, namely:\n–\tthis;\n–\tthat;\nb)\ttwo,\nresolves\n1\tto report:\ni)\tearly;\nii)\toften;\n2\tto go on,\n\
    instructs the Secretary-General\nto report annually to the Council.";

#[test]
fn parts_stand_where_the_standard_wants_them() {
    let xml = xml(TEXT);
    let expected = [
        "<statement name=\"resolution\">",
        "/akn/un/statement/deliberation/itu-pp/2018/res-5/!main",
        "<docType>RESOLUTION</docType> <docNumber>5 (Dubai, 2018)</docNumber>",
        "<docTitle>The title</docTitle>",
        "<formula eId=\"formula\" name=\"enactingFormula\">",
        "<recitals eId=\"recs_recognizing\">",
        "<recital eId=\"recs_recognizing__rec_a\">",
        "<num class=\"typed\">a)\t</num>",
        "<item eId=\"recs_recognizing__rec_a__item_dash-1\">",
        "<mainBody xml:space=\"preserve\">",
        "<hcontainer eId=\"hcontainer_resolves\" name=\"resolves\">",
        "<heading>resolves</heading>",
        "<paragraph eId=\"hcontainer_resolves__para_1\">",
        "<intro>",
        "<point eId=\"hcontainer_resolves__para_1__point_i\">",
        "<heading>instructs the Secretary-General</heading>",
        "<p>to report annually to the Council.</p>",
    ];
    let mut from = 0;
    for part in expected {
        let Some(found) = xml[from..].find(part) else {
            panic!("{part} is not there or too early in\n{xml}")
        };
        from += found;
    }
    assert_eq!(text_of(&xml), marked_text(&Document::from_plain_text(TEXT)));
}

#[test]
fn several_instruments_are_a_collection_of_statements() {
    let two = format!("A note\n{TEXT}\n{}", TEXT.replace("RESOLUTION 5", "RESOLUTION 6"));
    let xml = xml(&two);
    assert!(xml.contains("<documentCollection name=\"collection\">"));
    assert_eq!(xml.matches("<statement ").count(), 2);
    assert_eq!(text_of(&xml), marked_text(&Document::from_plain_text(&two)));
    assert_ids_differ(&xml);
}

#[test]
fn text_without_an_instrument_is_a_doc() {
    let xml = xml("Dear colleagues,\n\nwe < they & \"others\".");
    assert!(xml.contains("<doc name=\"text\">"), "{xml}");
    assert!(xml.contains("<p>we &lt; they &amp; \"others\".</p>"), "{xml}");
}

#[test]
fn notes_stand_where_they_are_called_and_once() {
    let call = |id: &str| Span {
        note: Some(NoteReference { kind: NoteKind::Footnote, id: id.to_owned() }),
        ..Span::default()
    };
    let note = |id: &str, text: &str| Paragraph {
        place: Place::Footnote,
        note: Some(id.to_owned()),
        ..Paragraph::plain(text)
    };
    let spans = vec![Span::plain("of countries"), call("2"), Span::plain(" and"), call("2"), call("9")];
    let body = Paragraph { spans, ..Paragraph::default() };
    let paragraphs = vec![body, note("2", "These include others."), note("3", "Nobody calls this.")];
    let document = Document { paragraphs, ..Document::default() };
    let xml = xml_of(&document);
    let called = "of countries<authorialNote eId=\"authorialNote_2\" marker=\"2\" placement=\"bottom\">\
                  <p>These include others.</p></authorialNote> and<noteRef href=\"#authorialNote_2\" marker=\"2\">";
    assert!(xml.contains(called), "{xml}");
    assert!(xml.contains("<p>Nobody calls this.</p>"), "{xml}");
    assert_ids_differ(&xml);
}

#[test]
fn characters_that_xml_forbids_are_named() {
    let xml = xml("page one\u{c}page two");
    assert!(xml.contains("page one<marker name=\"character-000C\"/>page two"), "{xml}");
}

#[test]
fn identifiers_differ_when_changes_double_the_labels() {
    assert_ids_differ(&xml_of(&rcc()));
}

#[test]
fn wrong_input_is_refused_with_a_reason() {
    let empty = write(&Document::default(), &Structure::default(), &Edition::default());
    assert!(matches!(empty, Err(WriteError::Empty)));
    let document = Document::from_plain_text("one line");
    let other = structure::read(&Document::from_plain_text(TEXT), resolute_reference::register());
    let refused = write(&document, &other, &Edition::default()).expect_err("another text");
    assert!(refused.to_string().contains("the text has 1"), "{refused}");
    let english = Edition { language: "en", ..Edition::default() };
    let refused = write(&document, &Structure::default(), &english).expect_err("two letters");
    assert!(refused.to_string().contains("accepted are eng"), "{refused}");
}

fn assert_ids_differ(xml: &str) {
    let mut seen = HashSet::new();
    for piece in xml.split(" eId=\"").skip(1) {
        let id = piece.split('"').next().expect("a value");
        assert!(seen.insert(id), "{id} is there twice");
    }
    assert!(!seen.is_empty());
}
