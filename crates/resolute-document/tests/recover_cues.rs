//! Each cue by itself, on the smallest text that shows it.

use jiff::civil::date;
use resolute_document::{Document, Paragraph, recover};

/// The old and the new text of a flattened one, without its own old text; lines joined by ` | `.
fn readings(flattened: &str) -> (String, String) {
    let document = Document::from_plain_text(&flattened.replace(" | ", "\n"));
    let marked = recover::without_base(&document, resolute_reference::register(), Some(date(2014, 4, 10)));
    let text =
        |document: &Document| document.paragraphs.iter().map(Paragraph::text).collect::<Vec<_>>().join(" | ");
    (text(&marked.rejected().document), text(&marked.accepted().document))
}

#[track_caller]
fn reads(flattened: &str, before: &str, after: &str) {
    assert_eq!(readings(flattened), (before.to_owned(), after.to_owned()));
}

#[track_caller]
fn stays(text: &str) {
    reads(text, text, text);
}

#[test]
fn tags_are_split_when_two_conferences_share_parentheses() {
    reads(
        "Resolution 8 (Rev. Dubai, 2014Buenos Aires, 2017) of WTDC",
        "Resolution 8 (Rev. Dubai, 2014) of WTDC",
        "Resolution 8 (Rev. Buenos Aires, 2017) of WTDC",
    );
    reads(
        "Resolution 200 (Busan, 2014Rev. Dubai, 2018)",
        "Resolution 200 (Busan, 2014)",
        "Resolution 200 (Rev. Dubai, 2018)",
    );
    reads(
        "Resolution 139 (Rev. Guadalajara, 2010)(Rev. Busan, 2014)",
        "Resolution 139 (Rev. Guadalajara, 2010)",
        "Resolution 139 (Rev. Busan, 2014)",
    );
}

#[test]
fn tags_are_split_when_the_new_one_was_typed_first() {
    reads("(Buenos Aires, 2017Dubai, 2014),", "(Dubai, 2014),", "(Buenos Aires, 2017),");
}

#[test]
fn years_and_periods_are_split_when_they_are_doubled() {
    reads("the conference in 20142018;", "the conference in 2014;", "the conference in 2018;");
    reads("for 2012-20152016-2019;", "for 2012-2015;", "for 2016-2019;");
}

#[test]
fn numbers_stay_when_they_are_no_two_years() {
    stays("the sum of 20142018345 francs and of 12345678, and No. 19991999");
}

#[test]
fn labels_are_split_when_items_come_and_go() {
    reads(
        "instructs | 1\tone; | 2\tnew; | 23\ttwo; | 34\tthree; | 45\tfour",
        "instructs | 1\tone; | 2\ttwo; | 3\tthree; | 4\tfour",
        "instructs | 1\tone; | 2\tnew; | 3\ttwo; | 4\tthree; | 5\tfour",
    );
    reads(
        "noting | a)\tgone; | ba)\tone; | cb)\ttwo",
        "noting | a)\tgone; | b)\tone; | c)\ttwo",
        "noting | a)\tone; | b)\ttwo",
    );
    reads(
        "noting | i)\tone; | ii)\tnew; | iiiii)\ttwo; | iiiiv)\tthree",
        "noting | i)\tone; | ii)\ttwo; | iii)\tthree",
        "noting | i)\tone; | ii)\tnew; | iii)\ttwo; | iv)\tthree",
    );
    reads(
        "noting | a)e)\tone; | b)f)\ttwo | recalling | a)\tx; | b)\tnew; | bc)\ty",
        "noting | a)\tone; | b)\ttwo | recalling | a)\tx; | b)\ty",
        "noting | e)\tone; | f)\ttwo | recalling | a)\tx; | b)\tnew; | c)\ty",
    );
}

#[test]
fn dashes_go_with_their_item() {
    reads(
        "noting | a)\tone; | b)\tgone: | –\tfirst; | –\tsecond; | cb)\ttwo",
        "noting | a)\tone; | b)\tgone: | –\tfirst; | –\tsecond; | c)\ttwo",
        "noting | a)\tone; | b)\ttwo",
    );
}

#[test]
fn lists_stay_when_they_count_on() {
    stays(
        "noting | a)\tone; | b)\ttwo; | c)\tthree | resolves | 1\tfour; | 2\tfive | 10\tsix | 11\tseven | 12\teight",
    );
}

#[test]
fn sentence_is_split_when_it_starts_again() {
    reads(
        "noting (Dubai, 2014Buenos Aires, 2017) | a)\tthat the report of 2013 was useful,that Council 2016 adopted another,",
        "noting (Dubai, 2014) | a)\tthat the report of 2013 was useful,",
        "noting (Buenos Aires, 2017) | a)\tthat Council 2016 adopted another,",
    );
}

#[test]
fn phrase_is_new_when_it_names_something_younger() {
    reads(
        "resolves | 1\tto implement the outcomes and the 2030 Agenda for Sustainable Development;",
        "resolves | 1\tto implement the outcomes;",
        "resolves | 1\tto implement the outcomes and the 2030 Agenda for Sustainable Development;",
    );
    reads(
        "noting | Resolution 1332 of Council 2016, on the role of ITU",
        "noting | Resolution 1332, on the role of ITU",
        "noting | Resolution 1332 of Council 2016, on the role of ITU",
    );
}

#[test]
fn phrase_stays_when_the_text_is_younger_than_the_name() {
    stays(
        "RESOLUTION 140 (REV. DUBAI, 2018) | resolves | 1\tto implement the 2030 Agenda for Sustainable Development;",
    );
}

#[test]
fn front_matter_and_added_texts_stay() {
    stays("Summary: | in 20142018 | ADD\tRCC/23A15/1 | RESOLUTION 1 | recalling the 2030 Agenda in 20142018");
    reads(
        "Summary: | in 20142018 | MOD\tRCC/23A15/1 | RESOLUTION 1 | by 20142018",
        "Summary: | in 20142018 | MOD\tRCC/23A15/1 | RESOLUTION 1 | by 2014",
        "Summary: | in 20142018 | MOD\tRCC/23A15/1 | RESOLUTION 1 | by 2018",
    );
}

#[test]
fn missing_space_is_a_slip_when_nothing_else_shows_lost_marks() {
    stays("noting | a)\tthe work,which continues; | b)\tthe reportThe;");
}

#[test]
fn replaced_words_are_deleted_when_the_old_text_is_given() {
    let flattened =
        Document::from_plain_text("the Director shallmay report to the CouncilAssembly each year");
    let base = Document::from_plain_text("the Director shall report to the Council each year");
    let marked = recover::with_base(&flattened, &base);
    assert_eq!(
        marked.accepted().document.paragraphs[0].text(),
        "the Director may report to the Assembly each year"
    );
}

#[test]
fn joined_paragraphs_come_apart_when_the_old_text_has_one() {
    let flattened = Document::from_plain_text("a)\tthe first part;\nb)\tand a new one;\nbc)\tthe last");
    let base = Document::from_plain_text("a)\tthe first part;\nb)\tthe last");
    let marked = recover::with_base(&flattened, &base);
    let lines = |document: &Document| document.paragraphs.iter().map(Paragraph::text).collect::<Vec<_>>();
    assert_eq!(lines(&marked.rejected().document), ["a)\tthe first part;", "b)\tthe last"]);
    assert_eq!(
        lines(&marked.accepted().document),
        ["a)\tthe first part;", "b)\tand a new one;", "c)\tthe last"]
    );
}
