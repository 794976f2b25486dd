//! Sister texts in the resolutions of the Plenipotentiary Conference and of the Security Council: the pair that is
//! known, and pairs of a fixed sample that were read.

use std::path::Path;

use resolute_document::parallels::{ENOUGH, Index, Passage, of_instrument};
use resolute_document::structure::{self, is_wrapped, unwrap};
use resolute_document::{Document, Register};

use crate::{corpus, report};

fn register() -> &'static Register {
    resolute_reference::register()
}

fn passages(text: &str, name: &str) -> Vec<Passage> {
    let document = Document::from_plain_text(text);
    let document = if is_wrapped(&document) { unwrap(&document).document } else { document };
    let structure = structure::read(&document, register());
    structure.instruments.iter().flat_map(|one| of_instrument(one, name)).collect()
}

fn folder(path: &Path) -> Vec<Passage> {
    let mut files: Vec<_> =
        std::fs::read_dir(path).expect("a folder").flatten().map(|file| file.path()).collect();
    files.sort();
    let read = |file: &std::path::PathBuf| std::fs::read_to_string(file).expect("a file of the corpus");
    files.iter().flat_map(|file| passages(&read(file), "adopted")).collect()
}

/// The 36 texts of PP-18 and the proposal RCC/23A15/1 as it would read.
fn pp18(corpus: &Path) -> Vec<Passage> {
    let mut all = folder(&corpus.join("txt"));
    let proposal = concat!(env!("CARGO_MANIFEST_DIR"), "/../../testdata/rcc-23a15-1/RCC-23A15-1.amended.txt");
    all.extend(passages(&std::fs::read_to_string(proposal).expect("our own testdata"), "proposed"));
    all
}

#[test]
fn the_known_pair_is_first_in_both_directions() {
    let Some(corpus) = corpus("resolutions/itu-pp18") else { return };
    let index = Index::new(pp18(&corpus), register());
    let at = |address: &str| {
        let found = index.passages().iter().position(|passage| passage.address == address);
        found.unwrap_or_else(|| panic!("{address} is a passage"))
    };
    let pair = (
        at("wtdc-30/2017/further-instructs-bdt-director/9"),
        at("pp-140/2018/instructs-secretary-general-and-bureaux-directors/3"),
    );
    let first = |asked: usize| index.parallels_of(asked, ENOUGH, 5).first().map(|first| first.passage);
    let directions = [(pair.0, pair.1), (pair.1, pair.0)];
    let right = directions.iter().filter(|(asked, wanted)| first(*asked) == Some(*wanted)).count();
    report("parallels-known-pair-first", right, directions.len());
    // The second best is far behind: this pair is no matter of a threshold.
    let second = index.parallels_of(pair.0, 0.0, 2)[1].likeness;
    assert!(second < ENOUGH * 0.7, "the next parallel is {second} alike");
}

/// Of the pairs of a sample that was read and judged: how many of those shown are sister texts.
fn judged(name: &str, all: Vec<Passage>) {
    let file = format!("{}/../../testdata/parallels/read-{name}.csv", env!("CARGO_MANIFEST_DIR"));
    let mut rows = csv::Reader::from_path(&file).expect("our own testdata");
    let index = Index::new(all, register());
    let (mut shown, mut right, mut sisters) = (0, 0, 0);
    for row in rows.records() {
        let row = row.expect("a row of our own testdata");
        let (one, other, is_sister) = (&row[0], &row[1], &row[2] == "yes");
        sisters += usize::from(is_sister);
        let asked: Vec<usize> = (0..index.passages().len())
            .filter(|at| [one, other].contains(&index.passages()[*at].address.as_str()))
            .collect();
        let is_shown = asked.iter().any(|asked| {
            let wanted = if index.passages()[*asked].address == one { other } else { one };
            let found = index.parallels_of(*asked, ENOUGH, usize::MAX);
            found.iter().any(|found| index.passages()[found.passage].address == wanted)
        });
        shown += usize::from(is_shown);
        right += usize::from(is_shown && is_sister);
    }
    report(&format!("parallels-{name}-sisters-shown"), right, sisters);
    report(&format!("parallels-{name}-precision"), right * 1000 / shown.max(1), 1000);
}

#[test]
fn pairs_shown_in_plenipotentiary_resolutions_are_sister_texts() {
    let Some(corpus) = corpus("resolutions/itu-pp18") else { return };
    judged("pp18", pp18(&corpus));
}

#[test]
fn pairs_shown_in_security_council_resolutions_are_sister_texts() {
    let Some(corpus) = corpus("resolutions/unsc-gold-text") else { return };
    judged("unsc", folder(&corpus));
}
