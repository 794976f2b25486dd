//! Citations of a fixed sample of PP-18 paragraphs, read by hand: `testdata/phrases/citations-pp18.csv`.
//!
//! What was tuned on the files of one half is reported on the other.

use std::collections::{BTreeMap, BTreeSet};

use resolute_document::citations;
use resolute_document::{Document, structure};

use super::{corpus, report};

#[path = "../common/cited.rs"]
mod cited;

/// Quotes and readings by paragraph; a paragraph without citations has none.
type Gold = BTreeMap<(String, usize), Vec<(String, String)>>;

fn gold(half: &str) -> Gold {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../testdata/phrases/citations-pp18.csv");
    let mut reader = csv::Reader::from_path(path).expect("the table is in the repository");
    let mut gold = Gold::new();
    for row in reader.records() {
        let row = row.expect("a row of the table");
        if &row[2] != half {
            continue;
        }
        let rows = gold.entry((row[0].to_owned(), row[1].parse().expect("a number"))).or_default();
        if !row[3].is_empty() {
            rows.push((row[3].to_owned(), row[4].to_owned()));
        }
    }
    gold
}

#[test]
fn sample_of_pp18_is_read_as_by_hand() {
    let Some(folder) = corpus("resolutions/itu-pp18/txt") else { return };
    let register = resolute_reference::register();
    for half in ["tuned", "reported"] {
        let gold = gold(half);
        let files: BTreeSet<&String> = gold.keys().map(|(file, _)| file).collect();
        let (mut right, mut found, mut wanted) = (0, 0, 0);
        for file in files {
            let text = std::fs::read_to_string(folder.join(file)).expect("a text of the corpus");
            let document = Document::from_plain_text(&text);
            let structure = structure::read(&document, register);
            let mut read = Gold::new();
            for citation in citations::read(&document, &structure, register) {
                let row = (citation.quote.clone(), cited::in_words(&citation.target));
                read.entry((file.clone(), citation.paragraph)).or_default().push(row);
            }
            for (place, rows) in gold.iter().filter(|((of, _), _)| of == file) {
                let mut left = read.remove(place).unwrap_or_default();
                found += left.len();
                wanted += rows.len();
                for row in rows {
                    if let Some(at) = left.iter().position(|one| one == row) {
                        left.remove(at);
                        right += 1;
                    } else {
                        println!("{file} {}: missed {row:?}", place.1);
                    }
                }
                left.iter().for_each(|row| println!("{file} {}: wrong {row:?}", place.1));
            }
        }
        report(&format!("citations-pp18-{half}-precision"), right * 1000 / found.max(1), 1000);
        report(&format!("citations-pp18-{half}-recall"), right * 1000 / wanted.max(1), 1000);
    }
}
