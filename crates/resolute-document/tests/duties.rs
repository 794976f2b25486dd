//! Duties of the first real proposal.

mod common;

use std::collections::HashMap;

use resolute_document::duties::{self, Mandate};
use resolute_document::{Document, structure};

#[test]
fn items_are_duties_when_the_proposal_is_read() {
    let marked = common::marked();
    let register = resolute_reference::register();
    for (reading, count) in [(marked.accepted(), 28), (marked.rejected(), 25)] {
        let (reading, structure) = common::read(reading);
        let mandates = duties::read(&reading.document, &structure, register);
        assert_eq!(mandates.len(), count);
        for mandate in &mandates {
            assert!(mandate.verb.is_some() && !mandate.addressees.is_empty(), "{mandate:?}");
        }
    }
}

/// A page underlines the words of [`duties::Because`]: they must be where it says.
#[test]
fn quotes_stand_where_they_are_said_to_stand() {
    let (reading, structure) = common::read(common::marked().accepted());
    for mandate in duties::read(&reading.document, &structure, resolute_reference::register()) {
        for because in &mandate.because {
            let source = match because.within {
                duties::Within::Heading => &mandate.heading,
                duties::Within::Text => &mandate.text,
            };
            let quote: String =
                source.chars().skip(because.start).take(because.end - because.start).collect();
            assert_eq!(quote, because.quote, "{}", mandate.address);
        }
    }
}

type Row = HashMap<String, String>;

fn rows(name: &str) -> Vec<Row> {
    let text = common::testdata(name);
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    reader.deserialize().collect::<Result<_, _>>().expect("the table is CSV")
}

/// The fields of a mandate as the tables write them: lists joined by semicolons, empty where nothing was read.
fn fields(mandate: &Mandate) -> HashMap<&'static str, String> {
    let said = |field: &Option<String>| field.clone().unwrap_or_default();
    HashMap::from([
        ("address", mandate.address.clone()),
        ("verb", said(&mandate.verb)),
        ("addressees", mandate.addressees.join(";")),
        ("force", mandate.force.as_str().to_owned()),
        ("deliverable", said(&mandate.deliverable)),
        ("recipient", said(&mandate.recipient)),
        ("limits", mandate.limits.join(";")),
        ("with", mandate.with.join(";")),
        ("for", mandate.beneficiaries.join(";")),
        ("level", mandate.level.join(";")),
        ("concepts", mandate.concepts.join(";")),
        ("date", mandate.due.date.map_or_else(String::new, |date| date.to_string())),
        ("event", said(&mandate.due.event)),
        ("conference", said(&mandate.due.conference)),
        ("recurrence", said(&mandate.due.recurrence)),
        ("continuing", if mandate.continuing { "yes".to_owned() } else { String::new() }),
    ])
}

/// What differs between a row of a table and the mandate that was read.
fn differences(row: &Row, mandate: &Mandate) -> Vec<String> {
    let fields = fields(mandate);
    let mut differences: Vec<String> = row
        .iter()
        .filter_map(|(name, wanted)| {
            let read = fields.get(name.as_str())?;
            (read != wanted).then(|| format!("{name}: wanted “{wanted}”, read “{read}”"))
        })
        .collect();
    differences.sort();
    differences
}

/// A text of one item, as its body writes it.
fn mandate_of(row: &Row) -> Mandate {
    let (heading, item) = (&row["heading"], &row["item"]);
    let opening = match row["body"].as_str() {
        "PP" => "RESOLUTION 1 (Dubai, 2018)\nThe Plenipotentiary Conference (Dubai, 2018),".to_owned(),
        "WTDC" => {
            "RESOLUTION 1 (Dubai, 2014)\nThe World Telecommunication Development Conference (Dubai, 2014),"
                .to_owned()
        }
        _ => format!("Resolution 1 ({})\nThe Security Council,", row["year"]),
    };
    let text = format!("{opening}\n{heading}\n{item};");
    let document = Document::from_plain_text(&text);
    let register = resolute_reference::register();
    let structure = structure::read(&document, register);
    let mut mandates = duties::read(&document, &structure, register);
    assert_eq!(mandates.len(), 1, "{text}");
    mandates.remove(0)
}

#[test]
fn phrases_of_real_resolutions_are_read_as_the_table_says() {
    let rows = rows("phrases/phrases.csv");
    assert!(rows.len() >= 60);
    let mut wrong = Vec::new();
    for row in &rows {
        let found = differences(row, &mandate_of(row));
        if !found.is_empty() {
            wrong.push(format!("{}: {}\n    {}", row["source"], row["item"], found.join("\n    ")));
        }
    }
    println!("conformance: duties-phrases {}/{}", rows.len() - wrong.len(), rows.len());
    assert!(wrong.is_empty(), "{} of {} rows differ:\n{}", wrong.len(), rows.len(), wrong.join("\n"));
}

/// All 28 items of the amended Resolution 30, read by hand.
#[test]
fn items_of_the_first_proposal_are_read_as_the_table_says() {
    let (reading, structure) = common::read(common::marked().accepted());
    let mandates = duties::read(&reading.document, &structure, resolute_reference::register());
    let rows = rows("phrases/rcc-23a15-1.amended.csv");
    let addresses: Vec<&str> = mandates.iter().map(|mandate| mandate.address.as_str()).collect();
    assert_eq!(addresses, rows.iter().map(|row| row["address"].as_str()).collect::<Vec<_>>());
    let mut wrong = Vec::new();
    for (row, mandate) in rows.iter().zip(&mandates) {
        let found = differences(row, mandate);
        if !found.is_empty() {
            wrong.push(format!("{}\n    {}", row["address"], found.join("\n    ")));
        }
    }
    println!("conformance: duties-rcc-items {}/{}", rows.len() - wrong.len(), rows.len());
    assert!(wrong.is_empty(), "{} of {} items differ:\n{}", wrong.len(), rows.len(), wrong.join("\n"));
}

/// The JSON of `resolute mandates` is a contract: these names, in this order, and more only behind them.
#[test]
fn mandate_has_the_fields_of_the_contract() {
    let (reading, structure) = common::read(common::marked().accepted());
    let mandates = duties::read(&reading.document, &structure, resolute_reference::register());
    let json = serde_json::to_value(&mandates[8]).expect("a mandate is JSON");
    for field in [
        "address",
        "heading",
        "label",
        "verb",
        "addressees",
        "addressee_words",
        "force",
        "text",
        "deliverable",
        "recipient",
        "continuing",
        "limits",
        "with",
        "for",
        "level",
        "concepts",
        "due",
        "because",
    ] {
        assert!(json.get(field).is_some(), "{field}");
    }
    assert_eq!(json["due"]["event"], "the forthcoming plenipotentiary conference");
    assert_eq!(json["due"]["date"], serde_json::Value::Null);
    assert_eq!(json["due"]["recurrence"], "continuing");
    assert_eq!(json["force"], "invites");
    let why = |field: &str| {
        mandates[8].because.iter().find(|because| because.field == field).map(|one| one.quote.as_str())
    };
    assert_eq!(why("force"), Some("resolves to invite"));
    assert_eq!(why("due"), Some("to continue"));
}

#[test]
fn quoted_duties_are_links_when_the_preamble_speaks_of_them() {
    let (reading, structure) = common::read(common::marked().accepted());
    let quoted = duties::quoted(&reading.document, &structure, resolute_reference::register());
    let read: Vec<(&str, Option<&str>, Option<&str>)> = quoted
        .iter()
        .map(|duty| (duty.address.as_str(), duty.source.as_deref(), duty.verb.as_deref()))
        .collect();
    assert_eq!(
        read,
        [
            ("wtdc-30/2017/recognizing-further/d", Some("Council 2016"), Some("use")),
            ("wtdc-30/2017/noting/a", Some("Council Resolution 1332"), Some("integrate")),
        ]
    );
    assert_eq!(quoted[1].addressees, ["ITU-SG", "DIR-BR", "DIR-TSB", "DIR-BDT"]);
}

/// Files of others are cut, torn and run together: whatever stands in them is read without a panic, and every quote
/// stands where it is said to stand.
#[test]
fn torn_texts_are_read_without_a_panic() {
    let text = common::testdata("rcc-23a15-1/RCC-23A15-1.flattened.txt");
    let characters: Vec<char> = text.chars().collect();
    let register = resolute_reference::register();
    let mut state = 20_u64;
    let mut next = |bound: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as usize % bound
    };
    let odd = [
        '\n', '\t', ' ', ')', '(', '[', ']', '_', ';', ',', '.', ':', '1', 'a', 'i', 'C', 'é', '–',
        '\u{2011}', '\u{a0}', '“',
    ];
    for _ in 0..150 {
        let start = next(characters.len() - 1200);
        let mut torn =
            "RESOLUTION 1 (Dubai, 2018)\nThe Plenipotentiary Conference (Dubai, 2018),\n".to_owned();
        torn.push_str(
            ["recalling\n", "instructs the Secretary-General\n", "1. Calls upon all ", ""][next(4)],
        );
        for character in &characters[start..start + 1200] {
            match next(25) {
                0 => {}
                1 => torn.push(odd[next(odd.len())]),
                _ => torn.push(*character),
            }
        }
        let document = Document::from_plain_text(&torn);
        let _ = structure::is_wrapped(&document);
        let unwrapped = structure::unwrap(&document).document;
        for document in [document, unwrapped] {
            let structure = structure::read(&document, register);
            let _ = duties::quoted(&document, &structure, register);
            for mandate in duties::read(&document, &structure, register) {
                for because in &mandate.because {
                    let source =
                        if because.within == duties::Within::Text { &mandate.text } else { &mandate.heading };
                    let quote: String =
                        source.chars().skip(because.start).take(because.end - because.start).collect();
                    assert_eq!(quote, because.quote);
                }
            }
        }
    }
}
