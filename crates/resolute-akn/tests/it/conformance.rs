//! What is written is valid against the schema of the standard and keeps every character.
//! `RESOLUTE_CORPUS` names the folder with the schema and the texts; without it the tests say that they were skipped.

use crate::common::{corpus, marked_text, rcc, report, text_of, validity};
use resolute_akn::{Edition, Reference, write};
use resolute_document::citations::{self, Citation};
use resolute_document::{
    Change, ChangeKind, Document, NoteKind, NoteReference, Paragraph, ParagraphMark, Place, Span, structure,
};

fn edition() -> Edition<'static> {
    Edition { register: Some(resolute_reference::register()), ..Edition::default() }
}

/// A document as XML, with the structure of its old text where it has changes.
fn xml_of(document: &Document) -> String {
    let register = resolute_reference::register();
    let accepted = document.accepted();
    let after = structure::read(&accepted.document, register);
    let before = document.has_changes().then(|| structure::read(&document.rejected().document, register));
    let cited = citations::read(&accepted.document, &after, register);
    let reference = |one: &Citation| {
        let (paragraph, start, end) = citations::in_marked(one, document, &accepted, true)?;
        let href = resolute_akn::address("PP", "resolution", &one.target.key()?, None);
        Some(Reference { paragraph, start, end, href, shown: one.target.label() })
    };
    let references: Vec<Reference> = cited.iter().filter_map(reference).collect();
    assert!(references.len() * 5 >= cited.len(), "much of what is cited has a place");
    let edition = Edition { before: before.as_ref(), references: &references, ..edition() };
    let xml = write(document, &after, &edition).expect("XML");
    assert!(references.is_empty() || xml.contains("<ref href=") && xml.contains("<TLCReference"));
    // References are remarks on the words: read back, the same document without them.
    let bare = write(document, &after, &Edition { references: &[], ..edition }).expect("XML");
    let read = |xml: &str| resolute_akn::read(xml.as_bytes()).expect("our own file");
    assert_eq!(read(&xml).paragraphs, read(&bare).paragraphs);
    xml
}

fn pp18() -> Option<Vec<(String, Document)>> {
    let folder = corpus()?.join("resolutions/itu-pp18/txt");
    let mut texts = Vec::new();
    for entry in std::fs::read_dir(folder).expect("the folder of texts") {
        let path = entry.expect("an entry").path();
        let name = path.file_stem().expect("a name").to_string_lossy().into_owned();
        let text = std::fs::read_to_string(&path).expect("a text");
        texts.push((name, Document::from_plain_text(&text)));
    }
    texts.sort_by(|a, b| a.0.cmp(&b.0));
    Some(texts)
}

#[test]
fn proposal_is_valid_accepted_rejected_and_marked() {
    let Some(corpus) = corpus() else { return };
    let marked = rcc();
    let readings = [
        ("marked", marked.clone()),
        ("accepted", marked.accepted().document),
        ("rejected", marked.rejected().document),
    ];
    let mut valid = (0, 0);
    for (name, document) in readings {
        let xml = xml_of(&document);
        assert_eq!(text_of(&xml), marked_text(&document), "{name}");
        valid.1 += 1;
        match validity(&corpus, &format!("rcc-{name}"), &xml) {
            Ok(()) => valid.0 += 1,
            Err(complaint) => println!("  {name}: {complaint}"),
        }
    }
    report("akn.rcc-valid", valid);
}

#[test]
fn texts_of_a_conference_are_valid_and_whole() {
    let Some((corpus, texts)) = corpus().zip(pp18()) else { return };
    let mut valid = (0, 0);
    let mut whole = (0, 0);
    for (name, document) in texts {
        let xml = xml_of(&document);
        whole.1 += 1;
        if text_of(&xml) == marked_text(&document) {
            whole.0 += 1;
        } else {
            println!("  {name}: characters are lost or moved");
        }
        valid.1 += 1;
        match validity(&corpus, &name, &xml) {
            Ok(()) => valid.0 += 1,
            Err(complaint) => println!("  {name}: {complaint}"),
        }
    }
    report("akn.pp18-valid", valid);
    report("akn.pp18-whole", whole);
}

#[test]
fn collections_notes_and_texts_without_instruments_are_valid() {
    let Some((corpus, texts)) = corpus().zip(pp18()) else { return };
    let mut two = texts[3].1.clone();
    two.paragraphs.extend(texts[5].1.paragraphs.clone());
    let call = |id: &str| Span {
        note: Some(NoteReference { kind: NoteKind::Footnote, id: id.to_owned() }),
        changes: vec![Change { author: Some("A & B".to_owned()), ..Change::new(ChangeKind::MoveTo) }],
        ..Span::default()
    };
    let note = Paragraph { place: Place::Footnote, note: Some("1".to_owned()), ..Paragraph::plain("Words.") };
    let uncalled = Paragraph { note: Some("7".to_owned()), ..note.clone() };
    let cell = Paragraph { place: Place::Cell, container: 3, ..Paragraph::plain("a cell\u{1}\rand\nmore") };
    let body = Paragraph {
        spans: vec![Span::plain("of"), call("1"), call("1"), call("2")],
        number: Some("1".to_owned()),
        number_before: Some("2".to_owned()),
        paragraph_mark: ParagraphMark { changes: vec![Change::new(ChangeKind::Deletion)] },
        ..Paragraph::default()
    };
    let extra = vec![cell, body, note, uncalled];
    let plain = Document { paragraphs: extra.clone(), ..Document::default() };
    two.paragraphs.extend(extra.clone());
    let mut one = texts[0].1.clone();
    one.paragraphs.splice(20..20, extra);
    let suppressed =
        Document::from_plain_text("SUP\tRCC/23A15/1\nRESOLUTION 30 (Rev. Dubai, 2014)\nThe title");
    for (name, document) in [("two", two), ("plain", plain), ("one", one), ("suppressed", suppressed)] {
        let xml = xml_of(&document);
        assert_eq!(xml.contains("<documentCollection"), name == "two");
        assert_eq!(xml.contains("<doc "), name == "plain");
        validity(&corpus, name, &xml).unwrap_or_else(|complaint| panic!("{complaint}\n{xml}"));
    }
}
