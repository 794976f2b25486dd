//! Checks of citations: each seen to find its defect and to leave the right text alone.

use resolute_document::checks::{self, Defect};
use resolute_document::{Document, Severity};

/// Findings about citations in a resolution of WTDC-17 with these items.
fn found(items: &str) -> Vec<Defect> {
    let head = "RESOLUTION 99 (Buenos Aires, 2017)\nTitle of the text\n\
        The World Telecommunication Development Conference (Buenos Aires, 2017),\nrecalling\n";
    let document = Document::from_plain_text(&format!("{head}{items}"));
    let checked = checks::check(document, resolute_reference::register(), None);
    const OURS: &[&str] = &[
        "stale-citation",
        "suppressed-citation",
        "being-revised",
        "superseded-since",
        "unknown-instrument",
        "stale-title",
        "title-mismatch",
        "missing-place",
        "missing-body",
        "unknown-conference",
        "paragraph-mismatch",
    ];
    let cited = |defect: &Defect| OURS.contains(&defect.code.as_str());
    checked.defects.into_iter().filter(cited).collect()
}

fn codes(items: &str) -> Vec<String> {
    found(items).into_iter().filter(|one| one.severity > Severity::Note).map(|one| one.code).collect()
}

#[test]
fn stale_texts_are_errors_and_right_ones_are_not() {
    let stale = found("a)\tResolution 140 (Rev. Guadalajara, 2010) of the Plenipotentiary Conference;");
    assert_eq!((stale[0].code.as_str(), stale[0].severity), ("stale-citation", Severity::Error));
    assert_eq!(stale[0].quote, "Resolution 140 (Rev. Guadalajara, 2010)");
    assert_eq!(stale[0].address, "recalling/a");
    assert!(codes("a)\tResolution 140 (Rev. Busan, 2014) of the Plenipotentiary Conference;").is_empty());
}

#[test]
fn rows_that_nobody_verified_make_notes() {
    let notes = found("a)\tResolution 172 (Guadalajara, 2010) of the Plenipotentiary Conference;");
    assert_eq!((notes[0].code.as_str(), notes[0].severity), ("suppressed-citation", Severity::Note));
    let far = found("a)\tconsistent with § 130 of the Tunis Agenda;");
    assert_eq!((far[0].code.as_str(), far[0].severity), ("paragraph-mismatch", Severity::Note));
    assert!(found("a)\tconsistent with § 120 of the Tunis Agenda;").is_empty());
}

#[test]
fn history_is_no_stale_citation() {
    let history = "a)\tResolution 140 (Antalya, 2006), Resolution 140 (Rev. Guadalajara, 2010) and \
        Resolution 140 (Rev. Busan, 2014);";
    assert!(codes(history).is_empty(), "{:?}", found(history));
}

#[test]
fn titles_of_others_are_found() {
    let other = "a)\tResolution 8 (Rev. Buenos Aires, 2017), on measuring information and communication technologies \
        to build an integrating and inclusive information society;";
    assert_eq!(codes(other), ["title-mismatch"]);
    let own = "a)\tResolution 8 (Rev. Buenos Aires, 2017), on collection and dissemination of statistics;";
    assert!(codes(own).is_empty(), "{:?}", found(own));
    let stale = "a)\tResolution 71 (Rev. Busan, 2014) of the Plenipotentiary Conference, on the strategic plan for \
        the Union for 2012-2015;";
    assert_eq!(codes(stale), ["stale-title"]);
}

#[test]
fn periods_of_titles_are_held_to_the_text_that_is_cited() {
    let cited = |bracket: &str, years: &str| {
        let item = format!(
            "a)\tResolution 71 ({bracket}) of the Plenipotentiary Conference, on the strategic plan for the Union for {years};"
        );
        let all = found(&item);
        all.into_iter().find(|one| one.code == "stale-title").map(|one| one.severity)
    };
    // Whose own title was verified, an error; else as sure as the row that has the words.
    assert_eq!(cited("Rev. Dubai, 2018", "2016-2019"), Some(Severity::Error));
    assert_eq!(cited("Rev. Dubai, 2018", "2008-2011"), Some(Severity::Error));
    assert_eq!(cited("Rev. Dubai, 2018", "2020-2023"), None);
    assert_eq!(cited("Rev. Bucharest, 2022", "2020-2023"), Some(Severity::Warning));
    assert_eq!(cited("Rev. Bucharest, 2022", "2016-2019"), Some(Severity::Note));
}

#[test]
fn like_titles_are_told_apart() {
    let given = "a)\tResolution 139 (Rev. Busan, 2014) of the Plenipotentiary Conference, on measuring information and \
        communication technologies to build an integrating and inclusive information society;";
    assert_eq!(codes(given), ["title-mismatch"]);
}

#[test]
fn one_neighbour_is_enough_in_the_text_of_another_body() {
    let list = "a)\tResolution 130 (Rev. Busan, 2014) of the Plenipotentiary Conference;\n\
        b)\tResolution 131 (Rev. Busan, 2014);";
    assert_eq!(codes(list), ["missing-body"]);
    assert!(codes("a)\tResolution 131 (Rev. Busan, 2014);").is_empty());
}

#[test]
fn brackets_are_checked_against_the_sessions() {
    assert_eq!(codes("a)\tin line with Resolution 140 (Rev. Busan, 2015);"), ["unknown-conference"]);
    assert_eq!(codes("a)\tResolution 8 (Rev. Busan, 2014) of WTDC;"), ["unknown-conference"]);
    assert_eq!(codes("a)\tthe Plenipotentiary Conference (Busan, 2013) decided;"), ["unknown-conference"]);
    assert_eq!(
        codes("a)\tthe Plenipotentiary Conference (Busan, Republic of Korea, 2014) decided;"),
        [] as [&str; 0]
    );
    assert_eq!(
        codes("a)\tResolution 61 (Geneva, 2015) of the Radiocommunication Assembly;"),
        ["missing-place"]
    );
    assert_eq!(
        codes("a)\tResolution 200 (Rev. Busan, 2014) of the Plenipotentiary Conference;"),
        ["missing-place"]
    );
    assert_eq!(codes("a)\tResolution 30 (Rev. Guadalajara, 2011) of WTDC;"), ["unknown-conference"]);
    assert_eq!(
        codes("a)\tResolution 140 (Rev. Hammamet, 2017) of the Plenipotentiary Conference;"),
        ["unknown-conference"]
    );
    assert!(codes("a)\tOpinion 4 (Geneva, 2013) of the forum;").is_empty());
}

#[test]
fn items_are_held_to_their_list() {
    let list = "a)\tResolution 130 (Rev. Busan, 2014) of the Plenipotentiary Conference;\n\
        b)\tResolution 131 (Rev. Busan, 2014), on measuring;\n\
        c)\tResolution 139 (Rev. Busan, 2014) of the Plenipotentiary Conference;\n\
        d)\tResolution 140 of the Plenipotentiary Conference,";
    let found = found(list);
    let pairs: Vec<(&str, &str)> = found
        .iter()
        .filter(|one| one.severity > Severity::Note)
        .map(|one| (one.code.as_str(), one.address.as_str()))
        .collect();
    assert_eq!(pairs, [("missing-body", "recalling/b"), ("missing-place", "recalling/d")]);
}
