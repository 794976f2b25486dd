//! Citations: a table of phrases with their readings, and the first real proposal.

#[path = "common/cited.rs"]
mod cited;

use cited::in_words;
use resolute_document::citations::{self, Citation, State};
use resolute_document::{Document, structure};

fn testdata(name: &str) -> String {
    let path = format!("{}/../../testdata/{name}", env!("CARGO_MANIFEST_DIR"));
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// `own` is `PP 58 Dubai 2018`: the text in which the phrase stands.
fn citations_in(own: &str, text: &str) -> Vec<Citation> {
    let register = resolute_reference::register();
    let mut document = Document::from_plain_text(text);
    let words: Vec<&str> = own.split(' ').collect();
    if let [body, number, place @ .., year] = words.as_slice() {
        let place = place.join(" ");
        let name = match *body {
            "PP" => "Plenipotentiary Conference",
            "UNGA" => "General Assembly",
            _ => "World Telecommunication Development Conference",
        };
        let head = format!(
            "RESOLUTION {number} (Rev. {place}, {year})\nTitle of the text\nThe {name} ({place}, {year}),\nrecalling\n"
        );
        document = Document::from_plain_text(&(head + text));
    }
    let structure = structure::read(&document, register);
    citations::read(&document, &structure, register)
}

fn row_of(citation: &Citation) -> String {
    let title = citation.title.as_ref().map_or(String::new(), |title| format!(" titled {}", title.text));
    let alike = if citation.look_alike { " lookalike" } else { "" };
    format!("{} = {}{title}{alike}", citation.quote, in_words(&citation.target))
}

#[test]
fn phrases_are_read_as_the_table_says() {
    let text = testdata("phrases/citations.csv");
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let mut wrong = Vec::new();
    for row in reader.records() {
        let row = row.expect("a row of the table");
        let found: Vec<String> = citations_in(&row[0], &row[1]).iter().map(row_of).collect();
        let found = found.join(" | ");
        if found != row[2] {
            wrong.push(format!("{}\n  expected {}\n  found    {found}", &row[1], &row[2]));
        }
    }
    assert!(wrong.is_empty(), "{} phrases are read otherwise:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn ranges_give_back_their_words_when_letters_are_wide() {
    let text = "noting with “é” the Tunis\u{a0}Agenda and Resolution\u{a0}140 (Rev.\u{a0}Busan,\u{a0}2014);";
    let characters: Vec<char> = text.chars().collect();
    let found = citations_in("", text);
    assert_eq!(found.len(), 2);
    for citation in found {
        let words: String = characters[citation.start..citation.end].iter().collect();
        assert_eq!(words, citation.quote);
        assert!(citation.unresolved.is_none(), "{citation:?}");
    }
}

#[test]
fn number_line_title_and_chapeau_cite_nothing() {
    let found = citations_in("WTDC 30 Buenos Aires 2017", "a)\tnothing;");
    assert!(found.is_empty(), "{found:?}");
}

/// State and row of the first citation at a date.
fn standing_of(text: &str, day: &str) -> (State, Option<String>, bool) {
    let found = citations_in("", text);
    let day = day.parse().expect("a date");
    let standing = citations::standing(&found[0], resolute_reference::register(), day);
    (standing.state, standing.revision.map(|row| row.cited_as), standing.verified)
}

#[test]
fn standing_depends_on_the_day_when_texts_follow_one_another() {
    let old = "in line with Resolution 140 (Rev. Guadalajara, 2010);";
    let busan = Some("(Rev. Busan, 2014)".to_owned());
    assert_eq!(standing_of(old, "2012-06-01"), (State::SupersededSince, busan.clone(), true));
    assert_eq!(standing_of(old, "2014-10-20"), (State::BeingRevised, busan.clone(), true));
    assert_eq!(standing_of(old, "2017-10-09"), (State::StaleAtWriting, busan, true));
    // The newest text that had been adopted by then is the one to cite.
    let dubai = Some("(Rev. Dubai, 2018)".to_owned());
    assert_eq!(standing_of(old, "2020-01-01"), (State::StaleAtWriting, dubai, true));
}

#[test]
fn rows_that_nobody_verified_say_so() {
    let (state, _, verified) = standing_of("in line with Resolution 130 (Rev. Busan, 2014);", "2020-01-01");
    assert_eq!((state, verified), (State::StaleAtWriting, false));
    let (state, row, verified) =
        standing_of("in line with Resolution 172 (Guadalajara, 2010);", "2017-10-09");
    assert_eq!((state, row.as_deref(), verified), (State::Suppressed, Some("SUP (Busan, 2014)"), false));
}

#[test]
fn what_the_register_lacks_is_told_apart() {
    let state = |text: &str| standing_of(text, "2017-10-09").0;
    assert_eq!(state("in line with Resolution 9999 (Rev. Busan, 2014);"), State::NotInRegister);
    assert_eq!(state("in line with Resolution 140 (Rev. Kyoto, 1994);"), State::UnknownRevision);
    assert_eq!(state("in line with Council Resolution 1332;"), State::InForce);
    assert_eq!(state("as PP-14 decided"), State::NotAText);
}
