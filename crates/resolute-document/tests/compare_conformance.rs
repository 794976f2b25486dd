//! Comparing measured on other people's texts: the changes of tracked Word files given back from their two readings,
//! and paragraphs of real resolutions found again after edits by chance. What was tuned on the even files is reported
//! on the odd ones.

mod chance;
mod compare_changes;
mod compare_edits;
mod recover_cases;

use std::path::{Path, PathBuf};

use compare_changes::{changes, given_back};
use resolute_document::{Document, compare};

/// The folder of the corpus, or nothing with a word on standard output.
fn corpus(part: &str) -> Option<PathBuf> {
    let folder = std::env::var_os("RESOLUTE_CORPUS").map(PathBuf::from).map(|corpus| corpus.join(part));
    match folder {
        Some(folder) if folder.is_dir() => Some(folder),
        Some(folder) if std::env::var_os("CI").is_some() && folder.parent().is_some_and(Path::is_dir) => {
            panic!("RESOLUTE_CORPUS is set, but {} is not there", folder.display())
        }
        _ => {
            println!("conformance: compare skipped, RESOLUTE_CORPUS is not set");
            None
        }
    }
}

/// Whether the half that is tuned on is looked at (`COMPARE_TUNING=1`).
fn tuning() -> bool {
    std::env::var_os("COMPARE_TUNING").is_some()
}

fn half() -> usize {
    usize::from(!tuning())
}

fn show() -> bool {
    std::env::var_os("COMPARE_SHOW").is_some()
}

/// Prints a figure and, on the half that was not tuned on, holds it to its floor.
fn report(name: &str, reached: usize, all: usize) {
    if tuning() {
        println!("tuning: compare.{name} {reached}/{all}");
        return;
    }
    println!("conformance: compare.{name} {reached}/{all}");
    let floors = include_str!("../../../conformance.toml");
    let key = format!("\"compare.{name}\" = ");
    let floor = floors.lines().find_map(|line| line.strip_prefix(key.as_str()));
    let floor: usize = floor.and_then(|floor| floor.trim().parse().ok()).unwrap_or_else(|| {
        panic!("conformance.toml has no floor for compare.{name}");
    });
    assert!(reached >= floor, "compare.{name} reached {reached}, its floor is {floor}");
}

/// The changes of the file and those of a comparison of its readings.
#[derive(Default)]
struct Score {
    wanted: usize,
    found: usize,
    right: usize,
    given_back: usize,
    cases: usize,
    exact: usize,
}

impl Score {
    fn add(&mut self, name: &str, gold: &Document) {
        let (old, new) = (gold.rejected().document, gold.accepted().document);
        let marked = compare(&old, &new);
        assert_eq!(lines(&marked.rejected().document), lines(&old), "{name}");
        assert_eq!(lines(&marked.accepted().document), lines(&new), "{name}");
        let (wanted, found) = (changes(gold), changes(&marked));
        let right = wanted.iter().filter(|change| found.contains(change)).count();
        self.cases += 1;
        self.exact += usize::from(wanted == found);
        self.wanted += wanted.len();
        self.found += found.len();
        self.right += right;
        self.given_back += given_back(gold, &marked);
        if show() && wanted != found {
            println!("{name}");
            wanted.iter().filter(|one| !found.contains(one)).for_each(|one| println!("  MISSED {one:?}"));
            found.iter().filter(|one| !wanted.contains(one)).for_each(|one| println!("  OTHER  {one:?}"));
        }
    }

    fn report(&self, name: &str) {
        let Score { wanted, found, right, given_back, cases, exact } = self;
        println!(
            "  {name}: of {wanted} changes {given_back} given back, {right} of them equal, {found} found"
        );
        report(&format!("{name}-files"), *exact, *cases);
        report(&format!("{name}-changes"), *given_back, *wanted);
        report(&format!("{name}-changes-equal"), *right, *wanted);
        report(&format!("{name}-precision"), 1000 * right / found.max(&1), 1000);
    }
}

fn lines(document: &Document) -> Vec<String> {
    document.paragraphs.iter().map(|paragraph| paragraph.text()).collect()
}

fn files(folder: &Path) -> Vec<(usize, PathBuf)> {
    let mut paths: Vec<PathBuf> = std::fs::read_dir(folder)
        .expect("the folder is there")
        .map(|entry| entry.expect("an entry").path())
        .collect();
    paths.sort();
    paths.into_iter().enumerate().filter(|(at, _)| at % 2 == half()).collect()
}

#[test]
fn tracked_word_files_come_back() {
    let Some(folder) = corpus("docx-tracked") else { return };
    let mut score = Score::default();
    let mut manifest = csv::Reader::from_path(folder.join("manifest.csv")).expect("the manifest is CSV");
    for (at, row) in manifest.records().enumerate() {
        let row = row.expect("a row of the manifest");
        if at % 2 != half() {
            continue;
        }
        let bytes = std::fs::read(folder.join(&row[0])).expect("a file of the manifest");
        let Ok(gold) = resolute_docx::read(&bytes) else { continue };
        score.add(&row[0], &gold);
    }
    score.report("docx");
}

#[test]
fn seeded_amendments_come_back() {
    let Some(folder) = corpus("resolutions/itu-pp18/txt") else { return };
    let mut score = Score::default();
    for (at, path) in files(&folder) {
        let text = std::fs::read_to_string(&path).expect("a text");
        for seed in 0..if text.len() > 40_000 { 2 } else { 16 } {
            let gold = recover_cases::amended(&text, seed * 1000 + at as u64);
            score.add(&format!("{} {seed}", path.display()), &gold);
        }
    }
    score.report("seeded");
}

#[test]
fn edited_paragraphs_are_found_again_or_said_to_be_gone() {
    let Some(folder) = corpus("resolutions/itu-pp18/txt") else { return };
    let (mut right, mut all) = (0, 0);
    for (at, path) in files(&folder) {
        let text = std::fs::read_to_string(&path).expect("a text");
        for seed in 0..if text.len() > 40_000 { 2 } else { 16 } {
            let edited = compare_edits::edited(&text, seed * 1000 + at as u64);
            let (found, wrong) = compare_edits::found(&edited, 8);
            right += found;
            all += found + wrong.len();
            if show() {
                wrong.iter().for_each(|line| println!("  {}/{seed} {line}", path.display()));
            }
        }
    }
    report("paragraphs", right, all);
}
