//! Recovery measured on other people's texts: Word files with tracked changes, flattened, and seeded amendments of
//! real resolutions. What was tuned on the even files is reported on the odd ones.

mod chance;
mod recover_cases;
mod recover_spans;

use std::path::{Path, PathBuf};

use recover_cases::amended;
use recover_spans::{ChangedSpan, Marked, same, text_of};
use resolute_document::{Document, Mark, Span, recover};

/// Amendments made of each text.
const SEEDS: u64 = 32;
/// Longer texts get fewer, so that no text outweighs the others.
const LONG: usize = 40_000;

/// The folder of the corpus, or nothing with a word on standard output.
fn corpus(part: &str) -> Option<PathBuf> {
    let folder = std::env::var_os("RESOLUTE_CORPUS").map(PathBuf::from).map(|corpus| corpus.join(part));
    match folder {
        Some(folder) if folder.is_dir() => Some(folder),
        Some(folder) if std::env::var_os("CI").is_some() && folder.parent().is_some_and(Path::is_dir) => {
            panic!("RESOLUTE_CORPUS is set, but {} is not there", folder.display())
        }
        _ => {
            println!("conformance: recover skipped, RESOLUTE_CORPUS is not set");
            None
        }
    }
}

/// How well spans were found.
#[derive(Default)]
struct Score {
    right: usize,
    found: usize,
    wanted: usize,
    /// Of the wanted ones, the insertions, and how many of them are right.
    insertions: usize,
    insertions_right: usize,
    cases: usize,
    /// By tenth of confidence: how many, how many right, sum of the confidences in thousandths.
    buckets: [(usize, usize, u64); 10],
}

impl Score {
    fn add(&mut self, found: &[ChangedSpan], wanted: &[ChangedSpan]) {
        self.cases += 1;
        self.found += found.len();
        self.wanted += wanted.len();
        let insertions = || wanted.iter().filter(|span| span.inserted);
        self.insertions += insertions().count();
        self.insertions_right +=
            insertions().filter(|span| found.iter().any(|ours| same(ours, span))).count();
        for span in found {
            let right = wanted.iter().any(|gold| same(gold, span));
            self.right += usize::from(right);
            if let Some(confidence) = span.confidence {
                let bucket = &mut self.buckets[(confidence as usize / 100).min(9)];
                bucket.0 += 1;
                bucket.1 += usize::from(right);
                bucket.2 += u64::from(confidence);
            }
        }
    }

    fn precision(&self) -> usize {
        1000 * self.right / self.found.max(1)
    }

    fn recall(&self) -> usize {
        1000 * self.right / self.wanted.max(1)
    }

    /// Mean distance between the confidence and the share that is right, in thousandths.
    fn calibration_error(&self) -> usize {
        let all: usize = self.buckets.iter().map(|bucket| bucket.0).sum();
        let distance = self.buckets.iter().map(|(count, right, sum)| {
            (1000.0 * *right as f64 - *sum as f64).abs() * f64::from(u8::from(*count > 0))
        });
        (distance.sum::<f64>() / all.max(1) as f64) as usize
    }

    fn print(&self, name: &str) {
        println!("conformance: recover.{name}-precision {}/1000", self.precision());
        println!("conformance: recover.{name}-recall {}/1000", self.recall());
        println!("conformance: recover.{name}-insertions {}/{}", self.insertions_right, self.insertions);
        self.describe(name);
    }

    fn describe(&self, name: &str) {
        let Score { cases, right, found, wanted, .. } = self;
        println!("  {name}: {cases} cases, {right} right of {found} found, {wanted} wanted");
    }

    /// Fails below the floors; only the half that was not tuned on has floors.
    fn hold(&self, name: &str) {
        at_least(&format!("{name}-precision"), self.precision());
        at_least(&format!("{name}-recall"), self.recall());
        at_least(&format!("{name}-insertions"), self.insertions_right);
    }
}

fn at_least(name: &str, reached: usize) {
    let floors = include_str!("../../../conformance.toml");
    let key = format!("\"recover.{name}\" = ");
    let floor: usize = floors
        .lines()
        .find_map(|line| line.strip_prefix(key.as_str()))
        .and_then(|floor| floor.trim().parse().ok())
        .unwrap_or_else(|| panic!("conformance.toml has no floor for recover.{name}"));
    assert!(reached >= floor, "recover.{name} reached {reached}, its floor is {floor}");
}

/// The texts of one half, by name: the even ones were used for tuning, the odd ones report.
fn texts(folder: &Path, half: usize) -> Vec<(usize, String)> {
    let mut paths: Vec<PathBuf> = std::fs::read_dir(folder)
        .expect("the folder is there")
        .map(|entry| entry.expect("an entry").path())
        .collect();
    paths.sort();
    let own = paths.iter().enumerate().filter(|(at, _)| at % 2 == half);
    own.map(|(at, path)| (at, std::fs::read_to_string(path).expect("a text file"))).collect()
}

fn half() -> usize {
    // `RECOVER_TUNING=1` looks at the half that is tuned on.
    usize::from(std::env::var_os("RECOVER_TUNING").is_none())
}

#[test]
fn seeded_amendments_are_found() {
    let Some(folder) = corpus("resolutions/itu-pp18/txt") else { return };
    let mut without = Score::default();
    let mut with = Score::default();
    let show = std::env::var_os("RECOVER_SHOW").is_some();
    for (at, text) in texts(&folder, half()) {
        let seeds = if text.len() > LONG { 2 } else { SEEDS };
        for seed in 0..seeds {
            let gold = amended(&text, seed * 1000 + at as u64);
            let flat = flattened(&gold);
            let wanted = Marked::of(&gold).changed();
            let alone = recover::without_base(&flat, resolute_reference::register(), None);
            assert_eq!(text_of(&alone), text_of(&flat));
            let found = Marked::of(&alone).changed();
            without.add(&found, &wanted);
            if show {
                differences(at, seed, &gold, &found, &wanted);
            }
            let aided = recover::with_base(&flat, &gold.rejected().document);
            assert_eq!(text_of(&aided), text_of(&flat));
            let found = Marked::of(&aided).changed();
            with.add(&found, &wanted);
            if std::env::var_os("RECOVER_SHOW_BASE").is_some() {
                differences(at, seed, &gold, &found, &wanted);
            }
        }
    }
    without.print("seeded-without-base");
    with.print("seeded-with-base");
    for (tenth, (count, right, sum)) in without.buckets.iter().enumerate().filter(|(_, bucket)| bucket.0 > 0)
    {
        println!(
            "  confidence {:.1}-{:.1}: {count} spans, {:.3} right, {:.3} claimed",
            tenth as f64 / 10.0,
            (tenth + 1) as f64 / 10.0,
            *right as f64 / *count as f64,
            *sum as f64 / *count as f64 / 1000.0
        );
    }
    let error = without.calibration_error();
    println!("conformance: recover.seeded-calibration {}/1000", 1000 - error);
    if half() == 1 {
        assert!(without.cases >= 500, "only {} cases", without.cases);
        without.hold("seeded-without-base");
        with.hold("seeded-with-base");
        at_least("seeded-calibration", 1000 - error);
    }
}

fn differences(at: usize, seed: u64, gold: &Document, found: &[ChangedSpan], wanted: &[ChangedSpan]) {
    let chars = Marked::of(gold).chars;
    let show = |what: &str, span: &ChangedSpan| {
        let text: String = chars[span.start..span.end].iter().collect();
        let before: String = chars[span.start.saturating_sub(25)..span.start].iter().collect();
        let kind = if span.inserted { "+" } else { "-" };
        println!("  {what}{kind} {at}/{seed} {:?} …{before:?} {text:?}", span.confidence);
    };
    for span in found.iter().filter(|span| !wanted.iter().any(|gold| same(gold, span))) {
        show("WRONG", span);
    }
    for span in wanted.iter().filter(|span| !found.iter().any(|ours| same(ours, span))) {
        show("MISSED", span);
    }
}

#[test]
fn tracked_word_files_are_found() {
    let Some(folder) = corpus("docx-tracked") else { return };
    let mut without = Score::default();
    let mut with = Score::default();
    let mut readings = 0;
    let mut manifest = csv::Reader::from_path(folder.join("manifest.csv")).expect("the manifest is CSV");
    for (at, row) in manifest.records().enumerate() {
        let row = row.expect("a row of the manifest");
        if at % 2 != half() {
            continue;
        }
        let bytes = std::fs::read(folder.join(&row[0])).expect("a file of the manifest");
        let Ok(gold) = resolute_docx::read(&bytes) else { continue };
        let Some(gold) = once_changed(gold) else { continue };
        let flat = flattened(&gold);
        let wanted = Marked::of(&gold).changed();
        let alone = recover::without_base(&flat, resolute_reference::register(), None);
        assert_eq!(text_of(&alone), text_of(&flat));
        without.add(&Marked::of(&alone).changed(), &wanted);
        let base = gold.rejected().document;
        let aided = recover::with_base(&flat, &base);
        assert_eq!(text_of(&aided), text_of(&flat));
        let found = Marked::of(&aided).changed();
        with.add(&found, &wanted);
        let squeezed = |document: &Document| text_of(document).split_whitespace().collect::<String>();
        readings += usize::from(squeezed(&aided.rejected().document) == squeezed(&base));
        if std::env::var_os("RECOVER_SHOW_BASE").is_some() {
            println!("{}", &row[0]);
            differences(at, 0, &gold, &found, &wanted);
        }
    }
    without.describe("docx-without-base");
    with.print("docx-with-base");
    println!("conformance: recover.docx-old-text {readings}/{}", with.cases);
    if half() == 1 {
        with.hold("docx-with-base");
        // These texts are no resolutions: nothing gives their changes away, so nothing may be marked.
        assert!(without.found <= 1, "{} spans found without a cue", without.found);
        at_least("docx-old-text", readings);
    }
}

/// The same text with its marks dropped, as a plain-text export leaves it.
fn flattened(marked: &Document) -> Document {
    let mut flat = marked.clone();
    for paragraph in &mut flat.paragraphs {
        paragraph.spans = vec![Span::plain(paragraph.text())];
        paragraph.spans.retain(|span| !span.text.is_empty());
        paragraph.paragraph_mark.changes.clear();
    }
    flat.findings.clear();
    flat
}

/// The document without what was inserted and deleted again, which neither text has, moves read as what they do to
/// the text; nothing where no change is left.
fn once_changed(mut document: Document) -> Option<Document> {
    for paragraph in &mut document.paragraphs {
        paragraph.spans.retain(|span| {
            let adds = span.changes.iter().any(|change| change.kind.adds());
            let removes = span.changes.iter().any(|change| !change.kind.adds());
            !(adds && removes)
        });
        paragraph.number = None;
        let marks = paragraph.spans.iter_mut().map(|span| &mut span.changes);
        for changes in marks.chain([&mut paragraph.paragraph_mark.changes]) {
            changes.truncate(1);
            for change in changes {
                let adds = change.kind.adds();
                change.kind = if adds {
                    resolute_document::ChangeKind::Insertion
                } else {
                    resolute_document::ChangeKind::Deletion
                };
            }
        }
    }
    document.comments.clear();
    document.has_changes().then_some(document)
}

#[test]
fn untouched_texts_stay_unmarked() {
    let Some(folder) = corpus("resolutions") else { return };
    for (name, part) in [("itu", "itu-pp18/txt"), ("un", "unsc-gold-text"), ("charter", "un-charter")] {
        let mut clean = 0;
        let mut all = 0;
        for half in [0, 1] {
            for (_, text) in texts(&folder.join(part), half) {
                let flat = Document::from_plain_text(&text);
                let marked = recover::without_base(&flat, resolute_reference::register(), None);
                assert_eq!(text_of(&marked), text_of(&flat));
                all += 1;
                let unmarked = marked.paragraphs.iter().flat_map(|paragraph| &paragraph.spans);
                clean += usize::from(unmarked.clone().all(|span| span.mark() == Mark::Unchanged));
            }
        }
        println!("conformance: recover.untouched-{name} {clean}/{all}");
        at_least(&format!("untouched-{name}"), clean);
    }
}
