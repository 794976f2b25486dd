//! LibreOffice opens what we write and what we put into files of others; all changes accepted or rejected there give
//! our readings.

#[path = "common/amending.rs"]
mod amending;
#[path = "common/files.rs"]
mod files;
#[path = "common/office.rs"]
mod office;

use std::collections::HashSet;

use amending::amended;
use files::{Chance, corpus, report, word_files};
use office::Office;
use resolute_document::{Change, Document, Paragraph, ParagraphMark, Place, Span};
use resolute_docx::{By, Side, read, revise, write};

const BY: By<'static> = By { author: Some("Resolute (test)"), date: Some("2017-10-09T10:00:00Z") };

/// A file for LibreOffice and the two texts that it should make of it.
struct Case {
    name: String,
    at: usize,
    texts: [String; 2],
}

fn case(office: &mut Office, name: &str, file: &[u8], marked: &Document) -> Case {
    let texts = [words(&marked.accepted().document), words(&marked.rejected().document)];
    Case { name: name.to_owned(), at: office.add(file), texts }
}

/// The words of a text, paragraph by paragraph; empty paragraphs and white space aside, which LibreOffice adds to tables.
fn words(document: &Document) -> String {
    let is_seen = |character: &char| !character.is_whitespace() && *character != '\u{200d}';
    let lines = document.paragraphs.iter().filter(|paragraph| paragraph.place != Place::Textbox);
    let lines = lines.map(|paragraph| paragraph.text().chars().filter(is_seen).collect::<String>());
    lines.filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

/// How many of the cases have both readings; the others are told.
fn judge(office: &Office, cases: &[Case]) -> (usize, usize) {
    office.run();
    let mut reached = 0;
    for case in cases {
        let mut right = true;
        for ((reading, expected), what) in
            office.readings(case.at).iter().zip(&case.texts).zip(["accepted", "rejected"])
        {
            let Some(file) = reading else {
                println!("  {} {what}: not opened", case.name);
                right = false;
                continue;
            };
            let text = words(&read(file).expect("LibreOffice writes readable files"));
            if text != *expected {
                println!("  {} {what}: {}", case.name, difference(expected, &text));
                right = false;
            }
        }
        reached += usize::from(right);
    }
    (reached, cases.len())
}

/// The first place where two texts part, and how many lines stand in one of them only.
fn difference(expected: &str, theirs: &str) -> String {
    let at = expected.chars().zip(theirs.chars()).take_while(|(a, b)| a == b).count();
    let from = |text: &str| text.chars().skip(at.saturating_sub(20)).take(60).collect::<String>();
    let lines = |text: &str| -> HashSet<String> { text.lines().map(str::to_owned).collect() };
    let (ours, others) = (lines(expected), lines(theirs));
    let apart = ours.symmetric_difference(&others).count();
    format!("{apart} lines, at {at}: expected {:?}, LibreOffice {:?}", from(expected), from(theirs))
}

fn proposal() -> Vec<u8> {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/../../testdata/rcc-23a15-1/RCC-23A15-1.docx");
    std::fs::read(file).expect("the proposal")
}

#[test]
fn real_proposal_gives_both_readings_in_libreoffice() {
    let Some(mut office) = Office::new("rcc") else { return };
    let original = proposal();
    let marked = read(&original).expect("a readable proposal");
    let put = |side: Side| {
        let text = match side {
            Side::Before => marked.rejected().document,
            Side::After => marked.accepted().document,
        };
        let plain = write(&text).expect("a file");
        let revised = revise(&plain, &marked, side, &BY).expect("a revised file");
        assert_eq!(revised.findings, []);
        revised.bytes
    };
    let cases = [
        case(&mut office, "original", &original, &marked),
        case(&mut office, "written", &write(&marked).expect("a file"), &marked),
        case(&mut office, "amendment put into the base", &put(Side::Before), &marked),
        case(&mut office, "comparison put into the new text", &put(Side::After), &marked),
    ];
    assert_eq!(judge(&office, &cases), (4, 4));
}

/// A changed end of a paragraph that stays, and what follows it.
fn changed_end(tail: [Span; 2], following: Vec<Paragraph>) -> Document {
    let by = |change: &mut Change| (change.author, change.date) = (owned(BY.author), owned(BY.date));
    let [one, two] = tail;
    let changed = Paragraph { spans: vec![Span::plain("adopted in "), one, two], ..Paragraph::default() };
    let mut paragraphs = vec![changed];
    paragraphs.extend(following);
    paragraphs.push(Paragraph::plain("resolves"));
    for paragraph in &mut paragraphs {
        paragraph.spans.iter_mut().flat_map(|span| &mut span.changes).for_each(by);
        paragraph.paragraph_mark.changes.iter_mut().for_each(by);
    }
    Document { paragraphs, ..Document::default() }
}

fn owned(text: Option<&str>) -> Option<String> {
    text.map(str::to_owned)
}

fn whole(span: Span) -> Paragraph {
    let mark = ParagraphMark { changes: span.changes.clone() };
    Paragraph { spans: vec![span], paragraph_mark: mark, ..Paragraph::default() }
}

#[test]
fn paragraph_with_a_changed_end_is_not_joined_with_the_next_in_libreoffice() {
    let Some(mut office) = Office::new("changed-ends") else { return };
    let words = || [Span::deleted("2014"), Span::inserted("2018;")];
    let added = || vec![whole(Span::inserted("recalling")), whole(Span::inserted("noting"))];
    let taken = vec![whole(Span::deleted("recalling")), whole(Span::deleted("noting"))];
    let half =
        Paragraph { spans: vec![Span::inserted("a) "), Span::plain("noting")], ..Paragraph::default() };
    let empty = Paragraph { spans: Vec::new(), ..whole(Span::inserted("")) };
    let [deleted, inserted] = words();
    let texts = [
        ("paragraphs added", changed_end(words(), added())),
        ("inserted before deleted", changed_end([inserted, deleted], added())),
        ("paragraphs taken away", changed_end(words(), taken)),
        ("words added to the next", changed_end(words(), vec![half])),
        ("an empty paragraph added", changed_end(words(), vec![empty])),
    ];
    let mut cases = Vec::new();
    for (name, marked) in &texts {
        cases.push(case(&mut office, &format!("{name}, written"), &write(marked).expect("a file"), marked));
        for (side, text) in [(Side::Before, marked.rejected()), (Side::After, marked.accepted())] {
            let plain = write(&text.document).expect("a file");
            let revised = revise(&plain, marked, side, &BY).expect("a revised file");
            assert_eq!(revised.findings, []);
            cases.push(case(&mut office, &format!("{name}, {side:?}"), &revised.bytes, marked));
        }
    }
    assert_eq!(judge(&office, &cases), (15, 15));
}

#[test]
fn files_of_others_give_both_readings_in_libreoffice() {
    let Some(corpus) = corpus() else { return };
    let Some(mut office) = Office::new("libreoffice") else { return };
    let (mut written, mut revised) = (Vec::new(), Vec::new());
    let mut paths = word_files(&corpus.join("docx-tracked/docs"));
    paths.extend(word_files(&corpus.join("resolutions/un-budget-docx")));
    for (seed, path) in paths.iter().enumerate() {
        let file = std::fs::read(path).expect("a file of the corpus");
        let Ok(document) = read(&file) else { continue };
        let name = path.file_name().expect("a name").to_string_lossy();
        written.push(case(&mut office, &name, &write(&document).expect("a file"), &document));
        if document.has_changes() {
            continue;
        }
        // Amendments show best in files that have no changes of their own.
        let marked = amended(&document, Side::Before, &mut Chance::of(seed as u64));
        if let Ok(put) = revise(&file, &marked, Side::Before, &BY) {
            revised.push(case(&mut office, &name, &put.bytes, &marked));
        }
    }
    let all: Vec<Case> = written.into_iter().chain(revised).collect();
    let (reached, count) = judge(&office, &all);
    report("libreoffice", (reached, count));
}
