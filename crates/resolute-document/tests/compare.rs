//! Comparisons as a drafter reads them.

use resolute_document::{Comment, Document, Mark, Paragraph, compare};

/// The marked text, `{-deleted-}`, `{+inserted+}`, `{>moved here<}`, `{<moved away>}`; `¶` for a changed paragraph mark.
fn shown(marked: &Document) -> Vec<String> {
    marked.paragraphs.iter().map(line).collect()
}

fn line(paragraph: &Paragraph) -> String {
    let mut line = String::new();
    for span in &paragraph.spans {
        let arrives = span.changes.iter().all(|change| change.kind.adds());
        let text = &span.text;
        line.push_str(&match span.mark() {
            Mark::Unchanged => text.clone(),
            Mark::Inserted => format!("{{+{text}+}}"),
            Mark::Deleted => format!("{{-{text}-}}"),
            Mark::Moved if arrives => format!("{{>{text}<}}"),
            Mark::Moved => format!("{{<{text}>}}"),
        });
    }
    match Mark::of(&paragraph.paragraph_mark.changes) {
        Mark::Unchanged => {}
        _ => line.push('¶'),
    }
    line
}

fn of(old: &str, new: &str) -> Vec<String> {
    let (old, new) = (Document::from_plain_text(old), Document::from_plain_text(new));
    let marked = compare(&old, &new);
    assert_eq!(marked.rejected().document, old, "rejected");
    assert_eq!(marked.accepted().document, new, "accepted");
    shown(&marked)
}

#[test]
fn citations_read_as_one_replacement_each() {
    assert_eq!(
        of(
            "Resolution 8 (Rev. Dubai, 2014) of this conference;",
            "Resolution 8 (Rev. Buenos Aires, 2017) of this conference;"
        ),
        ["Resolution 8 (Rev. {-Dubai, 2014-}{+Buenos Aires, 2017+}) of this conference;"]
    );
    assert_eq!(
        of("UNGA Resolution A/70/1, on", "UNGA Resolution A/70/125, on"),
        ["UNGA Resolution {-A/70/1-}{+A/70/125+}, on"]
    );
}

#[test]
fn revisions_in_a_list_are_replaced_each_by_itself() {
    assert_eq!(
        of(
            "d)\tResolutions 131 (Rev. Dubai, 2018), 139 (Rev. Dubai, 2018) and 200 (Rev. Dubai, 2018);",
            "d)\tResolutions 131 (Rev. Bucharest, 2022), 139 (Rev. Bucharest, 2022) and 200 (Rev. Bucharest, 2022);"
        ),
        [
            "d)\tResolutions 131 (Rev. {-Dubai, 2018-}{+Bucharest, 2022+}), 139 (Rev. {-Dubai, 2018-}{+Bucharest, 2022+}) \
          and 200 (Rev. {-Dubai, 2018-}{+Bucharest, 2022+});"
        ]
    );
}

#[test]
fn extended_paragraph_is_extended() {
    assert_eq!(
        of(
            "a)\tthe outcomes of the review;\nb)\tthe reports,",
            "a)\tthe outcomes of the review, and the Vision for the information society beyond 2015, as endorsed by the \
             Plenipotentiary Conference, which was an input into the overall review by the General Assembly;\nb)\tthe reports,",
        ),
        [
            "a)\tthe outcomes of the review{+, and the Vision for the information society beyond 2015, as endorsed by the \
             Plenipotentiary Conference, which was an input into the overall review by the General Assembly+};",
            "b)\tthe reports,"
        ]
    );
}

#[test]
fn renumbered_item_keeps_its_words() {
    assert_eq!(
        of(
            "resolves\n1\tto report;\n2\tto assist States,",
            "resolves\n1\tto train experts;\n2\tto report;\n3\tto assist States,"
        ),
        ["resolves", "{+1\tto train experts;+}¶", "{-1-}{+2+}\tto report;", "{-2-}{+3+}\tto assist States,"]
    );
}

#[test]
fn rewritten_item_is_replaced_in_its_place() {
    assert_eq!(
        of(
            "noting\na)\tthat one;\nb)\tthat the conference resolved that the report should be complete in 2014,",
            "noting\na)\tthat one;\nb)\tthat a new agenda has substantial implications on all activities,"
        )[2],
        "b)\t{-that the conference resolved that the report should be complete in 2014,-}\
         {+that a new agenda has substantial implications on all activities,+}"
    );
}

const ITEMS: [&str; 4] = [
    "to collect statistics on access to information and communication technologies from all Member States",
    "to publish indicators of the digital divide in each region every second year",
    "to assist the least developed countries in drawing up national broadband plans",
    "to submit a report on the implementation of this resolution to the next conference",
];

#[test]
fn moved_item_is_moved() {
    let [one, two, three, four] = ITEMS;
    assert_eq!(
        of(&format!("{one};\n{two};\n{three};\n{four}."), &format!("{one};\n{three};\n{four};\n{two}.")),
        [
            format!("{one};"),
            format!("{{<{two};>}}¶"),
            format!("{three};"),
            format!("{four}{{-.-}}{{+;+}}"),
            format!("{{>{two}<}}{{-;-}}{{+.+}}¶"),
        ]
    );
}

#[test]
fn split_and_joined_items_keep_their_words() {
    let [one, two, three, four] = ITEMS;
    let apart = format!("1\t{four};\n2\t{one};\n3\t{two};\n4\t{three}.");
    let joined = format!("1\t{four};\n2\t{one}, and {two};\n3\t{three}.");
    assert_eq!(
        of(&joined, &apart),
        [
            format!("1\t{four};"),
            format!("2\t{one}{{-, and -}}{{+;+}}¶"),
            format!("{{+3\t+}}{two};"),
            format!("{{-3-}}{{+4+}}\t{three}."),
        ]
    );
    let found = of(&apart, &joined);
    assert_eq!(found[1], format!("2\t{one}{{-;-}}¶"));
    assert_eq!(found[2], format!("{{-3\t-}}{{+, and +}}{two};"));
}

#[test]
fn special_hyphens_and_spaces_are_characters_that_do_not_tear_a_paragraph_apart() {
    assert_eq!(
        of(
            "consistent with §§ 113-118 of the Tunis Agenda",
            "consistent with §§\u{a0}113‑118 of the Tunis Agenda"
        ),
        ["consistent with §§{- 113-118-}{+\u{a0}113‑118+} of the Tunis Agenda"]
    );
}

#[test]
fn texts_of_other_scripts_are_compared() {
    assert_eq!(
        of(
            "信息社会世界高峰会议（2014年，迪拜）的成果；",
            "信息社会世界高峰会议（2017年，布宜诺斯艾利斯）的成果；"
        ),
        ["信息社会世界高峰会议（{-2014年，迪拜-}{+2017年，布宜诺斯艾利斯+}）的成果；"]
    );
    assert_eq!(
        of("القرار 30 (المراجَع في دبي، 2014) للمؤتمر", "القرار 30 (المراجَع في بوينس آيرس، 2017) للمؤتمر"),
        ["القرار 30 (المراجَع في {-دبي، 2014-}{+بوينس آيرس، 2017+}) للمؤتمر"]
    );
}

#[test]
fn comment_of_the_new_text_stays_at_its_words() {
    let old = Document::from_plain_text("to go;\nto report to the Council every year.");
    let mut new = Document::from_plain_text("to report to the Council every second year.");
    let comment = |paragraph, start, end| Comment {
        id: "1".to_owned(),
        author: None,
        date: None,
        text: "why?".to_owned(),
        paragraph,
        start,
        end,
    };
    new.comments = vec![comment(0, 31, (0, 37))];
    let marked = compare(&old, &new);
    let placed = &marked.comments[0];
    let text: String =
        marked.paragraphs[placed.paragraph].text().chars().skip(placed.start).take(6).collect();
    assert_eq!((text.as_str(), placed.end), ("second", (placed.paragraph, placed.start + 6)));
    assert_eq!(marked.accepted().document.comments, new.comments);
}

#[test]
fn drawn_labels_are_those_of_each_text() {
    let numbered = |items: &[(&str, Option<&str>)]| {
        let paragraphs = items
            .iter()
            .map(|(text, number)| Paragraph { number: number.map(str::to_owned), ..Paragraph::plain(text) });
        Document { paragraphs: paragraphs.collect(), ..Document::default() }
    };
    let old = numbered(&[("to report", Some("1.")), ("to assist States", None), ("to end here", Some("2."))]);
    let new = numbered(&[
        ("to begin", Some("1.")),
        ("to report", Some("2.")),
        ("to assist States", Some("3.")),
        ("to end here", None),
    ]);
    let marked = compare(&old, &new);
    assert_eq!(marked.rejected().document, old);
    assert_eq!(marked.accepted().document, new);
    assert_eq!(marked.paragraphs[1].number_before.as_deref(), Some("1."));
    assert_eq!(marked.paragraphs[2].number_before.as_deref(), Some(""));
}
