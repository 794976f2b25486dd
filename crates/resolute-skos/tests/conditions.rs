//! What a reader says of files that break a condition of the SKOS Reference, and of files that are odd otherwise.

// Helpers of tests fail the test by panicking; the lint only knows functions marked as tests.
#![allow(clippy::unwrap_used)]

use resolute_skos::{Format, LabelKind, Limits, Options, Reading, RelationKind, Severity, read};

fn turtle(text: &str) -> Reading {
    let head = "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n@prefix : <https://example.org/> .\n";
    read(format!("{head}{text}").as_bytes(), Format::Turtle, &Options::default()).unwrap()
}

fn codes(text: &str) -> Vec<&'static str> {
    turtle(text).findings.iter().filter(|one| one.severity == Severity::Error).map(|one| one.code).collect()
}

#[test]
fn each_condition_is_found_where_it_is_broken_and_not_where_it_holds() {
    for (condition, broken, sound) in [
        ("S9", ":a a skos:Concept, skos:ConceptScheme .", ":a a skos:Concept . :s a skos:ConceptScheme ."),
        ("S12", ":a a skos:Concept ; skos:prefLabel :b .", ":a a skos:Concept ; skos:prefLabel \"b\" ."),
        (
            "S13",
            ":a a skos:Concept ; skos:prefLabel \"b\"@en ; skos:altLabel \"b\"@en .",
            ":a skos:prefLabel \"b\"@en ; skos:altLabel \"b\"@fr .",
        ),
        (
            "S14",
            ":a a skos:Concept ; skos:prefLabel \"b\"@en, \"c\"@en .",
            ":a a skos:Concept ; skos:prefLabel \"b\"@en, \"c\"@en-GB, \"d\" .",
        ),
        ("S19", ":a skos:broader \"b\" .", ":a skos:broader :b ."),
        (
            "S27",
            ":a skos:broader :b ; skos:related :c . :b skos:broader :c .",
            ":a skos:broader :b ; skos:related :c .",
        ),
        (
            "S27",
            ":a skos:related :c . :c skos:narrower :b . :b skos:narrower :a .",
            ":a skos:related :c . :c skos:narrower :b .",
        ),
        (
            "S27",
            ":c skos:related :a . :a skos:broader :b . :b skos:broader :c .",
            ":c skos:related :a . :b skos:broader :c .",
        ),
        ("S37", ":a a skos:Concept, skos:Collection .", ":a a skos:Collection ; skos:member :b ."),
        ("S39", ":a skos:exactMatch \"b\" .", ":a skos:exactMatch :b ."),
        (
            "S46",
            ":a skos:exactMatch :b ; skos:broadMatch :b .",
            ":a skos:exactMatch :b ; skos:closeMatch :b .",
        ),
        (
            "S46",
            ":a skos:exactMatch :b . :b skos:relatedMatch :a .",
            ":a skos:exactMatch :b . :b skos:relatedMatch :c .",
        ),
    ] {
        assert_eq!(codes(broken), [condition], "{broken}");
        assert!(codes(sound).is_empty(), "{sound} {:?}", codes(sound));
    }
}

#[test]
fn a_circle_and_a_notation_twice_are_worth_a_look_and_no_error() {
    let reading = turtle(
        ":a skos:broader :b ; skos:prefLabel \"a\" . :b skos:broader :a ; skos:prefLabel \"b\" .
         :c a skos:Concept ; skos:prefLabel \"c\" ; skos:inScheme :s ; skos:notation \"1\" .
         :d a skos:Concept ; skos:prefLabel \"d\" ; skos:inScheme :s ; skos:notation \"1\" .",
    );
    let found: Vec<(&str, &str)> =
        reading.findings.iter().map(|one| (one.code, one.subject.as_str())).collect();
    assert_eq!(
        found,
        [
            ("circle", "<https://example.org/a>"),
            ("circle", "<https://example.org/b>"),
            ("notation-twice", "<https://example.org/d>"),
        ]
    );
}

#[test]
fn an_ordered_collection_keeps_its_order_and_a_list_without_end_is_said_so() {
    let reading = turtle(":o a skos:OrderedCollection ; skos:memberList ( :b :a ) .");
    let collection = &reading.vocabulary.collections[0];
    let sequence: Vec<String> = collection.sequence.iter().map(ToString::to_string).collect();
    assert_eq!(sequence, ["<https://example.org/b>", "<https://example.org/a>"]);
    assert!(reading.vocabulary.rest.is_empty(), "its cells belong to it");
    let endless = "@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
        :o skos:memberList _:l . _:l rdf:first :a ; rdf:rest _:l .";
    let reading = turtle(endless);
    assert_eq!(reading.findings[0].code, "broken-list");
    assert_eq!(reading.vocabulary.triples().count(), 3, "nothing is lost");
}

#[test]
fn one_direction_is_enough_and_labels_that_are_things_are_read() {
    let reading = turtle(
        "@prefix xl: <http://www.w3.org/2008/05/skos-xl#> .
         :a a skos:Concept ; skos:narrower :b ; xl:altLabel :l . :b a skos:Concept .
         :l a xl:Label ; xl:literalForm \"mot\"@FR .",
    );
    let concept = &reading.vocabulary.concepts[0];
    assert_eq!(concept.relations[0].kind, RelationKind::Narrower);
    let label = &concept.labels[0];
    assert_eq!(
        (label.kind, label.words.as_str(), label.language.as_deref(), label.through_xl),
        (LabelKind::Alternative, "mot", Some("fr"), true)
    );
    assert_eq!(reading.vocabulary.triples().count(), 6);
}

#[test]
fn broken_input_is_read_as_far_as_it_goes_and_bounded() {
    let reading =
        turtle(":a a skos:Concept .\n:b a skos:Concept ; skos:prefLabel \"b .\n:c a skos:Concept .");
    assert!(!reading.is_whole());
    assert_eq!(reading.findings[0].line, Some(4), "{:?}", reading.findings);
    assert_eq!(reading.vocabulary.concepts[0].id.to_string(), "<https://example.org/a>");
    let few = Options { limits: Limits { statements: 1, ..Limits::default() }, ..Options::default() };
    let two = b"<http://a.example/1> a <http://a.example/2>, <http://a.example/3> .";
    assert!(read(&two[..], Format::Turtle, &few).unwrap_err().to_string().contains("more than 1 statements"));
    let remote = br#"{"@context": "https://example.org/context.jsonld", "@id": "https://example.org/1"}"#;
    let reading = read(&remote[..], Format::JsonLd, &Options::default()).unwrap();
    assert!(!reading.is_whole(), "a context that stands elsewhere is not fetched");
    let named = br#"{"@id": "http://a.example/g", "@graph": [{"@id": "http://a.example/1", "http://a.example/2": "x"}]}"#;
    let reading = read(&named[..], Format::JsonLd, &Options::default()).unwrap();
    assert_eq!(reading.findings[0].code, "named-graph");
    for noise in [&b"\x00\xff\xfe"[..], b"<", b"{", b"[[[[", b"<?xml version=\"1.0\"?><rdf:RDF", b"@prefix"] {
        for format in Format::ALL {
            let read = read(noise, format, &Options::default());
            assert!(read.is_err() || read.is_ok_and(|reading| reading.vocabulary.concepts.is_empty()));
        }
    }
    let deep = format!("{}1{}", "[".repeat(100_000), "]".repeat(100_000));
    let _bounded = read(deep.as_bytes(), Format::JsonLd, &Options::default());
    let deep =
        format!("<http://a.example/1> <http://a.example/2> {}{} .", "( ".repeat(50_000), " )".repeat(50_000));
    let _bounded = read(deep.as_bytes(), Format::Turtle, &Options::default());
}
