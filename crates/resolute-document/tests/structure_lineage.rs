//! Lineage of the first real proposal: every provision of both texts, once.

mod common;

use std::collections::HashSet;

use resolute_document::lineage::{self, Descent};
use resolute_document::{Change, ChangeKind, Document, Paragraph, Span, compare};

/// All provisions of RCC/23A15/1 that did not simply stay as they were: old address, new address, what happened.
const CHANGES: &[(&str, &str, Descent)] = &[
    ("chapeau", "chapeau", Descent::Changed),
    ("", "recalling/a", Descent::Added),
    ("", "recalling/b", Descent::Added),
    ("", "recalling/c", Descent::Added),
    ("", "recalling/d", Descent::Added),
    ("recalling/a", "recalling/e", Descent::Changed),
    ("recalling/b", "recalling/f", Descent::Changed),
    ("", "recalling/g", Descent::Added),
    ("recalling/c", "recalling/h", Descent::Changed),
    ("recalling/d", "recalling/i", Descent::Changed),
    ("", "recalling/j", Descent::Added),
    ("recalling/e", "", Descent::Ended),
    ("recalling/f", "", Descent::Ended),
    ("recalling/f/dash-1", "", Descent::Ended),
    ("recalling/f/dash-2", "", Descent::Ended),
    ("recalling/g", "", Descent::Ended),
    ("recalling/h", "", Descent::Ended),
    ("recognizing/a", "recognizing/a", Descent::Changed),
    ("recognizing/d", "recognizing/d", Descent::Replaced),
    ("recognizing-further/b", "recognizing-further/b", Descent::Replaced),
    ("", "recognizing-further/c", Descent::Added),
    ("", "recognizing-further/d", Descent::Added),
    ("taking-into-account/a", "taking-into-account/a", Descent::Changed),
    ("taking-into-account/b", "taking-into-account/b", Descent::Changed),
    ("noting/a", "noting/a", Descent::Changed),
    ("noting/b", "", Descent::Ended),
    ("noting/b/bullet-1", "", Descent::Ended),
    ("noting/b/bullet-2", "", Descent::Ended),
    ("noting/c", "noting/b", Descent::Changed),
    ("", "noting-further/heading", Descent::Added),
    ("", "noting-further", Descent::Added),
    ("resolves-itu-d/1", "resolves-itu-d/1", Descent::Changed),
    ("resolves-itu-d/5", "resolves-itu-d/5", Descent::Changed),
    ("resolves-itu-d/7", "resolves-itu-d/7", Descent::Changed),
    ("resolves-itu-d/8", "resolves-itu-d/8", Descent::Changed),
    ("", "resolves-itu-d/9/iii", Descent::Added),
    ("instructs-bdt-director/1", "instructs-bdt-director/1", Descent::Changed),
    ("instructs-bdt-director/2", "instructs-bdt-director/2", Descent::Changed),
    ("", "further-instructs-bdt-director/4", Descent::Added),
    ("further-instructs-bdt-director/4", "further-instructs-bdt-director/5", Descent::Relabelled),
    ("further-instructs-bdt-director/5", "further-instructs-bdt-director/6", Descent::Relabelled),
    ("further-instructs-bdt-director/6", "further-instructs-bdt-director/7", Descent::Relabelled),
    ("further-instructs-bdt-director/6/iii", "further-instructs-bdt-director/7/iii", Descent::Changed),
    ("", "further-instructs-bdt-director/7/iv", Descent::Added),
    ("", "further-instructs-bdt-director/8", Descent::Added),
    ("", "further-instructs-bdt-director/9", Descent::Added),
    ("calls-upon-membership/4", "calls-upon-membership/4", Descent::Changed),
    ("calls-upon-membership/5", "calls-upon-membership/5", Descent::Changed),
    ("requests-secretary-general", "requests-secretary-general", Descent::Changed),
];

#[test]
fn lineage_is_the_drafters_when_read_from_the_marks() {
    assert_changes(&common::marked());
}

#[test]
fn lineage_is_the_same_when_two_clean_texts_are_compared() {
    let text = |name: &str| {
        Document::from_plain_text(&common::testdata(&format!("rcc-23a15-1/RCC-23A15-1.{name}.txt")))
    };
    assert_changes(&compare(&text("base"), &text("amended")));
}

fn assert_changes(marked: &Document) {
    let (found, all_once) = lineages(marked);
    assert!(all_once);
    let changes: Vec<(&str, &str, Descent)> = found
        .iter()
        .filter(|(_, _, kind)| *kind != Descent::Kept)
        .map(|(old, new, kind)| (old.as_str(), new.as_str(), *kind))
        .collect();
    assert_eq!(changes, CHANGES);
    let kept = found.iter().filter(|(_, _, kind)| *kind == Descent::Kept);
    assert!(
        kept.clone().count() > 30
            && kept
                .clone()
                .all(|(old, new, _)| old == new || old.starts_with("further-instructs-bdt-director/6"))
    );
}

/// Old address, new address and kind of each lineage, and whether every provision is in exactly one.
fn lineages(marked: &Document) -> (Vec<(String, String, Descent)>, bool) {
    let (base, amended) = (common::read(marked.rejected()), common::read(marked.accepted()));
    let found = lineage::of(marked, &base, &amended);
    let all = |spots: Vec<lineage::Spot>, structure: &resolute_document::structure::Structure| {
        let total: usize = structure.instruments.iter().map(|one| one.provisions.len()).sum();
        spots.len() == total && spots.iter().collect::<HashSet<_>>().len() == total
    };
    let once = all(found.iter().flat_map(|one| one.base.clone()).collect(), &base.1)
        && all(found.iter().flat_map(|one| one.amended.clone()).collect(), &amended.1);
    let named = |spots: &[lineage::Spot], structure| {
        spots.iter().map(|spot| spot.of(structure).address.clone()).collect::<Vec<_>>().join(" + ")
    };
    let rows = found.iter().map(|one| (named(&one.base, &base.1), named(&one.amended, &amended.1), one.kind));
    (rows.collect(), once)
}

#[test]
fn readings_of_the_marks_are_the_given_texts() {
    let marked = common::marked();
    for (reading, name) in [(marked.rejected(), "base"), (marked.accepted(), "amended")] {
        let text: Vec<String> = reading.document.paragraphs.iter().map(Paragraph::text).collect();
        let given = common::testdata(&format!("rcc-23a15-1/RCC-23A15-1.{name}.txt"));
        assert_eq!(text, given.lines().collect::<Vec<_>>(), "{name}");
    }
}

/// A text whose items are `spans`, one paragraph each; the flag says whether the paragraph's end is new.
fn text(items: Vec<(Vec<Span>, Option<ChangeKind>)>) -> Document {
    let opening = ["The Plenipotentiary Conference (Dubai, 2018),", "instructs the Secretary-General"];
    let mut paragraphs: Vec<Paragraph> = opening.iter().map(|line| Paragraph::plain(line)).collect();
    for (spans, mark) in items {
        let mut paragraph = Paragraph { spans, ..Paragraph::default() };
        paragraph.paragraph_mark.changes = mark.map(Change::new).into_iter().collect();
        paragraphs.push(paragraph);
    }
    Document { paragraphs, ..Document::default() }
}

fn of_items(items: Vec<(Vec<Span>, Option<ChangeKind>)>) -> Vec<(String, String, Descent)> {
    let (found, once) = lineages(&text(items));
    assert!(once, "{found:?}");
    found[2..].to_vec()
}

fn row(old: &str, new: &str, kind: Descent) -> (String, String, Descent) {
    let full = |label: &str| match label {
        "" => String::new(),
        label => label
            .split('+')
            .map(|label| format!("instructs-secretary-general/{label}"))
            .collect::<Vec<_>>()
            .join(" + "),
    };
    (full(old), full(new), kind)
}

#[test]
fn provision_is_split_when_a_paragraph_mark_was_inserted() {
    let found = of_items(vec![
        (
            vec![Span::plain("1\tto collect statistics from all Member States"), Span::inserted(";")],
            Some(ChangeKind::Insertion),
        ),
        (
            vec![
                Span::inserted("2\t"),
                Span::deleted(", and "),
                Span::plain("to publish indicators of the digital divide;"),
            ],
            None,
        ),
        (vec![Span::deleted("2"), Span::inserted("3"), Span::plain("\tto assist them,")], None),
    ]);
    assert_eq!(found, [row("1", "1+2", Descent::Split), row("2", "3", Descent::Relabelled)]);
}

#[test]
fn provisions_are_joined_when_a_paragraph_mark_was_deleted() {
    let found = of_items(vec![
        (
            vec![Span::plain("1\tto collect statistics from all Member States"), Span::deleted(";")],
            Some(ChangeKind::Deletion),
        ),
        (
            vec![
                Span::deleted("2\t"),
                Span::inserted(" and "),
                Span::plain("to publish indicators of the digital divide;"),
            ],
            None,
        ),
    ]);
    assert_eq!(found, [row("1+2", "1", Descent::Joined)]);
}

#[test]
fn provision_is_moved_when_its_words_stand_under_another_call() {
    let found = of_items(vec![
        (vec![Span::plain("1\tto collect statistics;")], None),
        (
            vec![Span::deleted("2\tto publish the indicators of the digital divide,")],
            Some(ChangeKind::Deletion),
        ),
        (vec![Span::plain("invites Member States")], None),
        (vec![Span::plain("1\tto contribute;")], None),
        (
            vec![Span::inserted("2\tto publish the indicators of the digital divide.")],
            Some(ChangeKind::Insertion),
        ),
    ]);
    let moved: Vec<_> = found.iter().filter(|(_, _, kind)| *kind == Descent::Moved).collect();
    assert_eq!(
        moved,
        [&("instructs-secretary-general/2".to_owned(), "invites-member-states/2".to_owned(), Descent::Moved)]
    );
}
