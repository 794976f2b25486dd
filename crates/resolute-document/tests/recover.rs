//! Recovery of the first real input, RCC/23A15/1, against the marks that were set by hand.

mod recover_spans;

use std::collections::HashMap;

use recover_spans::{ChangedSpan, Marked, same, text_of};
use resolute_document::{Change, ChangeKind, Document, Paragraph, Span, recover};

const FLATTENED: &str = include_str!("../../../testdata/rcc-23a15-1/RCC-23A15-1.flattened.txt");
const MARKED: &str = include_str!("../../../testdata/rcc-23a15-1/RCC-23A15-1.marked.txt");
const BASE: &str = include_str!("../../../testdata/rcc-23a15-1/RCC-23A15-1.base.txt");
const AMENDED: &str = include_str!("../../../testdata/rcc-23a15-1/RCC-23A15-1.amended.txt");
const ROWS: &str = include_str!("../../../testdata/rcc-23a15-1/fused_changes.csv");

#[test]
fn every_certain_row_is_exact_without_the_old_text() {
    let flattened = Document::from_plain_text(FLATTENED);
    let marked = recover::without_base(&flattened, resolute_reference::register(), None);
    let report = Report::of(&marked);
    let wrong: Vec<&str> =
        report.rows("certain").filter(|row| !row.exact).map(|row| row.id.as_str()).collect();
    assert!(wrong.is_empty(), "not exact: {wrong:?}");
    println!("conformance: recover.rcc-certain-rows {0}/{0}", report.rows("certain").count());
}

#[test]
fn every_inferred_row_is_right_or_doubted_with_the_right_reading() {
    let flattened = Document::from_plain_text(FLATTENED);
    let marked = recover::without_base(&flattened, resolute_reference::register(), None);
    let report = Report::of(&marked);
    let inferred: Vec<&RowResult> = report.rows("inferred").collect();
    let wrong: Vec<&str> =
        inferred.iter().filter(|row| !row.exact && !row.offered).map(|row| row.id.as_str()).collect();
    let exact = inferred.iter().filter(|row| row.exact).count();
    println!("conformance: recover.rcc-inferred-rows-exact {exact}/{}", inferred.len());
    println!("conformance: recover.rcc-inferred-rows {}/{}", inferred.len() - wrong.len(), inferred.len());
    assert!(wrong.is_empty(), "neither exact nor offered: {wrong:?}");
}

#[test]
fn both_readings_are_the_given_ones_with_the_old_text() {
    let marked = recover::with_base(&Document::from_plain_text(FLATTENED), &Document::from_plain_text(BASE));
    assert_eq!(lines(&marked.rejected().document), BASE.lines().collect::<Vec<_>>());
    assert_eq!(lines(&marked.accepted().document), AMENDED.lines().collect::<Vec<_>>());
}

#[test]
fn spans_are_those_set_by_hand_with_the_old_text() {
    let marked = recover::with_base(&Document::from_plain_text(FLATTENED), &Document::from_plain_text(BASE));
    let (found, wanted) = (Marked::of(&marked).changed(), Marked::of(&gold()).changed());
    let right = found.iter().filter(|span| wanted.iter().any(|gold| same(span, gold))).count();
    println!("conformance: recover.rcc-spans-with-base {right}/{}", wanted.len());
    assert_eq!((right, found.len()), (wanted.len(), wanted.len()));
}

#[test]
fn the_same_text_gives_the_same_figures_every_time() {
    let flattened = Document::from_plain_text(FLATTENED);
    let recovered = || recover::without_base(&flattened, resolute_reference::register(), None);
    let first = recovered();
    for _ in 0..4 {
        assert_eq!(recovered(), first);
    }
}

#[test]
fn no_character_is_lost() {
    let flattened = Document::from_plain_text(FLATTENED);
    let base = Document::from_plain_text(BASE);
    let without = recover::without_base(&flattened, resolute_reference::register(), None);
    let with = recover::with_base(&flattened, &base);
    for marked in [without, with] {
        assert_eq!(text_of(&marked), text_of(&flattened));
    }
}

#[test]
fn nothing_is_marked_in_the_introduction() {
    let flattened = Document::from_plain_text(FLATTENED);
    let marked = recover::without_base(&flattened, resolute_reference::register(), None);
    let start = marked
        .paragraphs
        .iter()
        .position(|paragraph| paragraph.text().starts_with("MOD\t"))
        .expect("an action line");
    let front = Document { paragraphs: marked.paragraphs[..start].to_vec(), ..Document::default() };
    assert!(!front.has_changes());
}

#[test]
fn every_change_below_certainty_is_a_finding() {
    let flattened = Document::from_plain_text(FLATTENED);
    let marked = recover::without_base(&flattened, resolute_reference::register(), None);
    for (index, paragraph) in marked.paragraphs.iter().enumerate() {
        for span in &paragraph.spans {
            if span.confidence.is_some_and(|confidence| confidence < 0.9) {
                // A change over several paragraphs is one finding, at its first.
                let found = marked.findings.iter().any(|finding| {
                    finding.code == "uncertain-change"
                        && finding.paragraph.is_some_and(|at| at <= index && at + 4 > index)
                });
                assert!(found, "nothing says that {:?} is uncertain", span.text);
            }
        }
    }
}

fn lines(document: &Document) -> Vec<String> {
    document.paragraphs.iter().map(Paragraph::text).collect()
}

/// The document of the marks set by hand: `{-deleted-}`, `{+inserted+}`, `[+]` before a whole paragraph, `¶` for an
/// inserted break.
fn gold() -> Document {
    let mut document = Document::default();
    let mut open: Option<Vec<Span>> = None;
    for line in MARKED.lines() {
        let whole = [("[+]", ChangeKind::Insertion), ("[-]", ChangeKind::Deletion)];
        if let Some((rest, kind)) =
            whole.iter().find_map(|(sign, kind)| Some((line.strip_prefix(sign)?, *kind)))
        {
            let mut paragraph = Paragraph { spans: vec![changed(rest, kind)], ..Paragraph::default() };
            paragraph.paragraph_mark.changes.push(Change::new(kind));
            document.paragraphs.push(paragraph);
            continue;
        }
        let mut spans = open.take().unwrap_or_default();
        let mut rest = line;
        let mut break_inserted = false;
        while let Some(at) = rest.find(['{']) {
            let kind = match &rest[at..at + 2] {
                "{+" => ChangeKind::Insertion,
                "{-" => ChangeKind::Deletion,
                _ => unreachable!("the text has no braces of its own"),
            };
            let close = if kind == ChangeKind::Insertion { "+}" } else { "-}" };
            let end = rest.find(close).expect("marks are closed on their line");
            if at > 0 {
                spans.push(Span::plain(&rest[..at]));
            }
            let inner = &rest[at + 2..end];
            break_inserted = inner.ends_with('¶');
            spans.push(changed(inner.trim_end_matches('¶'), kind));
            rest = &rest[end + 2..];
        }
        if !rest.is_empty() {
            spans.push(Span::plain(rest));
        }
        let mut paragraph = Paragraph { spans, ..Paragraph::default() };
        if break_inserted {
            paragraph.paragraph_mark.changes.push(Change::new(ChangeKind::Insertion));
        }
        document.paragraphs.push(paragraph);
    }
    document
}

fn changed(text: &str, kind: ChangeKind) -> Span {
    if kind == ChangeKind::Insertion { Span::inserted(text) } else { Span::deleted(text) }
}

struct RowResult {
    id: String,
    certainty: String,
    /// All spans of the row are marked as by hand.
    exact: bool,
    /// A finding offers the reading of the hand.
    offered: bool,
}

struct Report(Vec<RowResult>);

impl Report {
    fn of(marked: &Document) -> Report {
        let gold_document = gold();
        assert_eq!(text_of(&gold_document), text_of(marked));
        let wanted = Marked::of(&gold_document);
        let gold_spans = wanted.changed();
        let found = Marked::of(marked).changed();
        let action = marked.paragraphs.iter().position(|paragraph| paragraph.text().starts_with("MOD\t"));
        let before: usize = marked.paragraphs[..action.expect("an action line")]
            .iter()
            .map(|one| one.text().chars().count() + 1)
            .sum();
        // Rows follow the text but for two in one paragraph; the same words twice are two places.
        let mut cursor = before;
        let mut seen: HashMap<String, usize> = HashMap::new();
        let mut results = Vec::new();
        for record in csv_rows(ROWS) {
            let [id, clause, fused, .., certainty] = record.as_slice() else { panic!("seven columns") };
            let from = seen.get(fused).map_or(cursor, |last| cursor.max(last + 1));
            let range = place_of(&wanted.chars, fused, clause, from);
            seen.insert(fused.clone(), range.start);
            cursor = (0..range.start).rev().find(|at| wanted.chars[*at] == '\n').map_or(0, |at| at + 1);
            let own: Vec<&ChangedSpan> =
                gold_spans.iter().filter(|span| span.start < range.end && range.start < span.end).collect();
            let exact = own.iter().all(|span| found.iter().any(|ours| same(span, ours)))
                && (!own.is_empty() || certainty == "artefact");
            let offered = offers(marked, &gold_document, &wanted.chars, range.start);
            results.push(RowResult { id: id.clone(), certainty: certainty.clone(), exact, offered });
        }
        Report(results)
    }

    fn rows(&self, certainty: &str) -> impl Iterator<Item = &RowResult> {
        self.0.iter().filter(move |row| row.certainty.starts_with(certainty))
    }
}

/// Where the words of a row stand, from a place on.
fn place_of(chars: &[char], fused: &str, clause: &str, cursor: usize) -> std::ops::Range<usize> {
    let wanted = match fused {
        _ if fused.starts_with("the whole block") => "noting further".to_owned(),
        // An ellipsis stands for words left out: the first part is enough to find the item.
        _ => fused.split(" ... ").max_by_key(|part| part.len()).expect("a split has a part").to_owned(),
    };
    let wanted: Vec<char> = wanted.chars().collect();
    let same = |one: char, other: char| one == other || one.is_whitespace() && other.is_whitespace();
    let at = (cursor..chars.len().saturating_sub(wanted.len()))
        .filter(|at| fused.len() > 4 || chars[at - 1] == '\n')
        .find(|at| wanted.iter().enumerate().all(|(offset, one)| same(chars[at + offset], *one)))
        .unwrap_or_else(|| panic!("{clause}: {fused} is not in the text"));
    at..at + wanted.len()
}

/// Whether an alternative in the paragraph gives both readings of the hand.
fn offers(marked: &Document, gold: &Document, chars: &[char], at: usize) -> bool {
    let paragraph = chars[..at].iter().filter(|character| **character == '\n').count();
    let only = |document: &Document| Document {
        paragraphs: vec![Paragraph {
            paragraph_mark: Default::default(),
            ..document.paragraphs[paragraph].clone()
        }],
        ..Document::default()
    };
    let before = text_of(&only(gold).rejected().document);
    let after = text_of(&only(gold).accepted().document);
    let reported = marked.findings.iter().any(|finding| finding.paragraph == Some(paragraph));
    let length = |text: &str| text.chars().count() as isize;
    reported
        && marked.paragraphs[paragraph].spans.iter().flat_map(|span| &span.alternatives).any(|alternative| {
            // Both readings are in the hand's, and no other character changes.
            before.contains(alternative.before.trim())
                && after.contains(alternative.after.trim())
                && length(&after) - length(&before)
                    == length(&alternative.after) - length(&alternative.before)
                && alternative.before != alternative.after
        })
}

fn csv_rows(text: &str) -> Vec<Vec<String>> {
    let rows = text.lines().skip(1).map(|line| {
        let mut cells = vec![String::new()];
        let mut quoted = false;
        let mut characters = line.chars().peekable();
        while let Some(character) = characters.next() {
            match character {
                '"' if quoted && characters.peek() == Some(&'"') => {
                    characters.next();
                    cells.last_mut().expect("starts with one").push('"');
                }
                '"' => quoted = !quoted,
                ',' if !quoted => cells.push(String::new()),
                _ => cells.last_mut().expect("starts with one").push(character),
            }
        }
        cells
    });
    rows.collect()
}

#[test]
fn characters_are_kept_and_work_is_bounded_when_the_text_is_hostile() {
    let register = resolute_reference::register();
    let hostile = [
        "11\t".repeat(3_000),
        "11\tx\n".repeat(3_000),
        "ae)\ta,b;cD(e)f 20142018 (A, 2014B, 2018)\n".repeat(400),
        "(((((((".repeat(2_000),
        "20".repeat(5_000),
        "the 2030 Agenda and ".repeat(2_000),
        "\u{10FFFF}\u{2029}\u{0}é\u{301}🇨🇭\n\n\n".repeat(300),
        String::new(),
        "\n".to_owned(),
    ];
    for (at, text) in hostile.iter().enumerate() {
        let flattened = Document::from_plain_text(text);
        let base = Document::from_plain_text(&hostile[(at + 1) % hostile.len()]);
        for marked in [
            recover::without_base(&flattened, register, None),
            recover::with_base(&flattened, &base),
            recover::with_base(&flattened, &flattened),
        ] {
            assert_eq!(text_of(&marked), text_of(&flattened));
        }
    }
}

#[test]
fn missing_old_words_are_a_finding_when_the_old_text_is_another() {
    let flattened = Document::from_plain_text("a)\tthe role of ITU in 20142018;");
    let base = Document::from_plain_text("a)\tthe role of the Union in 2014;");
    let marked = recover::with_base(&flattened, &base);
    assert!(marked.findings.iter().any(|finding| finding.code == "base-not-contained"));
    assert!(marked.accepted().document.paragraphs[0].text().ends_with("2018;"));
}

#[test]
fn nothing_changes_when_the_old_text_is_the_text() {
    let text = Document::from_plain_text(BASE);
    let marked = recover::with_base(&text, &text);
    assert!(!marked.has_changes());
    assert!(marked.findings.is_empty());
}
