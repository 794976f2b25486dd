//! Checks measured on real texts: the defects of RCC/23A15/1 as people found them, and defects planted at random in
//! resolutions of the Plenipotentiary Conference.

#[path = "checks_defects/mod.rs"]
mod defects;

use std::collections::HashMap;

use defects::{Chance, KINDS};
use resolute_document::checks::{self, Checked, Defect};
use resolute_document::{Document, Severity};

fn testdata(name: &str) -> std::path::PathBuf {
    std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../testdata").join(name)
}

fn check(document: Document) -> Checked {
    checks::check(document, resolute_reference::register(), None)
}

/// A row of `drafting_defects.csv`.
#[derive(Debug, serde::Deserialize)]
struct Row {
    id: String,
    kind: String,
    clause: String,
    certainty: String,
}

impl Row {
    fn is_found(&self, defects: &[Defect]) -> bool {
        defects.iter().any(|defect| self.is(defect))
    }

    /// `resolves 9 iii` is `resolves-itu-d/9/iii`; of several clauses any will do.
    fn is(&self, defect: &Defect) -> bool {
        let clause = |clause: &str| {
            let words: Vec<&str> = clause.trim().split(' ').collect();
            let is_label = |word: &&str| word.len() <= 3 && (word.len() == 1 || *word == "iii");
            let labels: Vec<&str> = words.iter().copied().filter(|word| is_label(word)).collect();
            let call = words.iter().filter(|word| !is_label(word)).copied().collect::<Vec<_>>().join("-");
            let mut address = defect.address.split('/');
            let own_call = address.next().unwrap_or_default();
            let own: Vec<&str> = address.collect();
            own_call.starts_with(&call) && own.starts_with(&labels)
        };
        let anywhere = self.clause == "whole text";
        defect.code == self.kind.replace('_', "-") && (anywhere || self.clause.split(';').any(clause))
    }
}

/// Reached and all of the rows that are sure or likely; no finding that asks for something is without a row.
fn rows_found(name: &str, document: Document) {
    let mut reader = csv::Reader::from_path(testdata("rcc-23a15-1/drafting_defects.csv"))
        .expect("it is in the repository");
    let rows: Vec<Row> = reader.deserialize().collect::<Result<_, _>>().expect("rows");
    let checked = check(document);
    let wanted: Vec<&Row> =
        rows.iter().filter(|row| matches!(row.certainty.as_str(), "yes" | "likely")).collect();
    let missed: Vec<&str> =
        wanted.iter().filter(|row| !row.is_found(&checked.defects)).map(|row| row.id.as_str()).collect();
    println!("conformance: checks.{name} {}/{}", wanted.len() - missed.len(), wanted.len());
    // No general rule knows what a paragraph of the Tunis Agenda says; docs/conformance-checks.md says so.
    assert_eq!(missed, ["L15"]);
    let asks = checked.defects.iter().filter(|defect| defect.severity >= Severity::Warning);
    let further: Vec<&Defect> = asks.filter(|defect| !rows.iter().any(|row| row.is(defect))).collect();
    assert!(further.is_empty(), "not in the list of defects: {further:#?}");
    assert_eq!(checked.conference.as_deref(), Some("WTDC-17"));
}

#[test]
fn defects_of_the_first_proposal_are_found_in_its_word_file() {
    let bytes = std::fs::read(testdata("rcc-23a15-1/RCC-23A15-1.docx")).expect("it is in the repository");
    rows_found("rcc-rows-word", resolute_docx::read(&bytes).expect("a Word file"));
}

#[test]
fn defects_of_the_first_proposal_are_found_in_its_flattened_text() {
    let text = std::fs::read_to_string(testdata("rcc-23a15-1/RCC-23A15-1.flattened.txt"))
        .expect("it is in the repository");
    rows_found("rcc-rows-flattened", Document::from_plain_text(&text));
}

/// The texts of a folder of the corpus, with their names.
fn texts(folder: &str) -> Option<Vec<(String, String)>> {
    let Some(corpus) = std::env::var_os("RESOLUTE_CORPUS") else {
        println!("conformance: checks of {folder} skipped, RESOLUTE_CORPUS is not set");
        return None;
    };
    let folder = std::path::PathBuf::from(corpus).join("resolutions").join(folder);
    let Ok(entries) = std::fs::read_dir(&folder) else {
        assert!(std::env::var_os("CI").is_none(), "{} is no folder", folder.display());
        println!("conformance: checks of {} skipped, there is no such folder", folder.display());
        return None;
    };
    let mut paths: Vec<_> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    paths.sort();
    let name = |path: &std::path::Path| {
        path.file_stem().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
    };
    Some(paths.iter().map(|path| (name(path), std::fs::read_to_string(path).expect("a text"))).collect())
}

/// What each finding says, however far its place moved.
fn said(checked: &Checked) -> HashMap<(String, String), usize> {
    let mut said = HashMap::new();
    for defect in checked.defects.iter().filter(|defect| defect.severity >= Severity::Warning) {
        *said.entry((defect.code.clone(), defect.quote.clone())).or_default() += 1;
    }
    said
}

/// Texts that people adopted and corrected, about which nothing is to be said. Those about which something is are listed in
/// docs/conformance-checks.md.
#[test]
fn adopted_texts_are_left_alone() {
    for (name, folder) in [("pp18-quiet", "itu-pp18/txt"), ("charter-quiet", "un-charter")] {
        let Some(texts) = texts(folder) else { return };
        let is_quiet = |(_, text): &&(String, String)| !check(Document::from_plain_text(text)).has_findings();
        println!("conformance: checks.{name} {}/{}", texts.iter().filter(is_quiet).count(), texts.len());
    }
}

#[derive(Default, Debug)]
struct Score {
    planted: usize,
    found: usize,
    /// Findings that the untouched text did not have and that stand elsewhere.
    other: usize,
}

const TRIALS: u64 = 6;

#[test]
fn planted_defects_are_found_and_nothing_else() {
    let Some(texts) = texts("itu-pp18/txt") else { return };
    // The list of signatures is no text, and the plan is as long as all others together.
    let texts: Vec<&(String, String)> =
        texts.iter().filter(|(name, _)| name != "rec-7" && name != "res-71").collect();
    let tuning = std::env::var_os("CHECKS_TUNING").is_some();
    let mut scores: Vec<Score> = KINDS.iter().map(|_| Score::default()).collect();
    for (at, (name, text)) in texts.iter().enumerate().filter(|(at, _)| (at % 2 == 0) == tuning) {
        let lines: Vec<String> = text.lines().map(str::to_owned).collect();
        let untouched = said(&check(Document::from_plain_text(text)));
        for (kind, (code, plant)) in KINDS.iter().enumerate() {
            for trial in 0..TRIALS {
                let mut chance = Chance::new(at as u64 * 1009 + kind as u64 * 101 + trial + 1);
                let Some(planted) = plant(&lines, &mut chance) else { continue };
                let checked = check(Document::from_plain_text(&planted.text));
                let score = &mut scores[kind];
                score.planted += 1;
                let mut known = untouched.clone();
                let mut found = false;
                for defect in checked.defects.iter().filter(|defect| defect.severity >= Severity::Warning) {
                    let here = planted.lines.contains(&defect.paragraph);
                    match known
                        .get_mut(&(defect.code.clone(), defect.quote.clone()))
                        .filter(|left| **left > 0)
                    {
                        Some(left) => *left -= 1,
                        None if here && defect.code == *code => found = true,
                        None if here => {}
                        // A reference to the label that is gone is another right finding.
                        None if *code == "label-sequence" && defect.code == "dangling-reference" => {}
                        None => {
                            score.other += 1;
                            if tuning {
                                println!(
                                    "elsewhere: {name} {code} {trial}: {} {} {}",
                                    defect.code, defect.quote, defect.message
                                );
                            }
                        }
                    }
                }
                score.found += usize::from(found);
                if !found && tuning {
                    let line = &planted.text.lines().nth(planted.lines[0]).unwrap_or_default();
                    let before = &lines[planted.lines[0].min(lines.len() - 1)];
                    let same = line.bytes().zip(before.bytes()).take_while(|(a, b)| a == b).count();
                    let near: String = String::from_utf8_lossy(
                        &line.as_bytes()[same.saturating_sub(60)..line.len().min(same + 60)],
                    )
                    .into_owned();
                    println!("missed: {name} {code} {trial}: {near}");
                }
            }
        }
    }
    for ((code, _), score) in KINDS.iter().zip(&scores) {
        assert!(score.planted > 0, "{code} was planted nowhere");
        println!("conformance: checks.planted-{code} {}/{}", score.found, score.planted);
        let all = (score.found + score.other).max(1);
        println!("conformance: checks.precision-{code} {}/1000", score.found * 1000 / all);
    }
}
