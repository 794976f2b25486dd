//! The first real proposal: its Word file gives the texts that lie beside it, but for the export artefacts that its
//! README names: a bookmark name, a footnote marker and the footnote printed inline.

use std::path::{Path, PathBuf};

use resolute_document::{Document, Mark, Place, plain_text};

fn path(ending: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../testdata/rcc-23a15-1")
        .join(format!("RCC-23A15-1.{ending}"))
}

fn document() -> Document {
    resolute_docx::read(&std::fs::read(path("docx")).expect("the proposal")).expect("a readable proposal")
}

/// The text beside the Word file with its three artefacts taken out.
fn beside(ending: &str) -> String {
    let note = "These include the least developed countries, small island developing states, landlocked developing \
                countries and countries with economies in transition.";
    let mut text = std::fs::read_to_string(path(ending)).expect("the text beside the Word file");
    for artefact in ["[bookmark: _Toc393980086]", "[footnoteRef:1]1", &format!(" [1: 1 \t{note}] ")] {
        assert_eq!(text.matches(artefact).count(), 1, "{ending}: {artefact}");
        text = text.replace(artefact, "");
    }
    format!("{}\n[footnotes]\n{note}\n", text.strip_suffix('\n').unwrap_or(&text))
}

#[test]
fn accepted_reading_is_the_amended_text() {
    assert_eq!(plain_text(&document().accepted().document, false), beside("amended.txt"));
}

#[test]
fn rejected_reading_is_the_base_text() {
    assert_eq!(plain_text(&document().rejected().document, false), beside("base.txt"));
}

#[test]
fn redline_without_its_marks_is_the_flattened_text() {
    assert_eq!(plain_text(&document(), false), beside("flattened.txt"));
}

#[test]
fn footnote_stands_apart_and_its_reference_has_no_characters() {
    let document = document();
    let note = document.paragraphs.last().expect("a footnote");
    assert_eq!(note.place, Place::Footnote);
    let references: Vec<_> = document
        .paragraphs
        .iter()
        .flat_map(|paragraph| &paragraph.spans)
        .filter(|span| span.note.is_some())
        .collect();
    assert_eq!(references.len(), 1);
    assert_eq!(references[0].text, "");
    assert_eq!(references[0].note.as_ref().map(|reference| &reference.id), note.note.as_ref());
}

#[test]
fn every_change_is_by_the_sponsor() {
    let document = document();
    let spans = document.paragraphs.iter().flat_map(|paragraph| &paragraph.spans);
    let changed: Vec<_> = spans.filter(|span| span.mark() != Mark::Unchanged).collect();
    assert!(changed.len() > 60, "{} changed spans", changed.len());
    assert!(
        changed.iter().all(|span| span.changes.iter().all(|change| change.author.as_deref() == Some("RCC")))
    );
}
