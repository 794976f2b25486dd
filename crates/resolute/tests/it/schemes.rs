//! Frameworks as files: taken in from SKOS, given out as SKOS, linked with each other.

use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use resolute::accounts::Person;
use resolute::error::Error;
use resolute::frameworks::mappings::{self, Kind, Step, Wish};
use resolute::imports::import;
use resolute::{frameworks, reference};
use resolute_skos::{Format, MappingKind, Options, Vocabulary, read};
use serde_json::Value;

use crate::house::{Answer, House, call, houses};

const SOILS: &str = r#"@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix dct: <http://purl.org/dc/terms/> .
@prefix : <https://example.org/soils/> .
:s a skos:ConceptScheme ; dct:title "Soils (EXERCISE)"@en, "Sols (EXERCICE)"@fr ; dct:license <https://example.org/free> .
:clay a skos:Concept ; skos:topConceptOf :s ; skos:notation "A" ; skos:prefLabel "clay"@en, "argile"@fr ;
    skos:altLabel "heavy soil"@en ; skos:definition "soil that holds water"@en ; dct:creator "nobody" .
:blue a skos:Concept ; skos:inScheme :s ; skos:notation "A/1" ; skos:broader :clay ; skos:prefLabel "blue clay"@en ;
    skos:closeMatch <http://metadata.un.org/sdg/15> ; skos:exactMatch <https://example.org/elsewhere> .
:sand a skos:Concept ; skos:inScheme :s ; skos:prefLabel "песок"@ru .
"#;

async fn loaded() -> Vec<House> {
    let houses = houses().await;
    for house in &houses {
        reference::load(&house.app, &house.operator()).await.unwrap();
    }
    houses
}

fn graph(bytes: &[u8], format: Format) -> Vocabulary {
    let reading = read(bytes, format, &Options::default()).unwrap();
    assert!(reading.is_whole(), "{:?}", reading.findings);
    reading.vocabulary
}

fn statements(vocabulary: &Vocabulary) -> Vec<String> {
    let mut all: Vec<String> = vocabulary.triples().map(|triple| triple.to_string()).collect();
    all.sort();
    all.dedup();
    all
}

#[tokio::test]
async fn a_scheme_is_taken_in_whole_repeated_without_change_and_followed_by_a_newer_file() {
    for house in loaded().await {
        let operator = house.operator();
        let take = async |text: &str, dry_run| {
            import(&house.app, &operator, "soils.ttl", text.as_bytes(), dry_run).await
        };
        let dry = take(SOILS, true).await.unwrap();
        assert!(!dry.changed && dry.lines[0].message.contains("3 concepts, 3 of them new"), "{dry:?}");
        assert!(frameworks::scheme(&house.app.db, "soils-exercise").await.unwrap().is_none());
        let broken = take(&SOILS.replace("\"песок\"@ru .", "\"песок ."), false).await.unwrap_err();
        assert!(broken.to_string().contains("line 9"), "{broken}");
        let first = take(SOILS, false).await.unwrap();
        assert!(first.changed);
        assert!(
            first.lines[0].message.contains("1 links to concepts here, 1 to concepts elsewhere"),
            "{first:?}"
        );
        assert!(!take(SOILS, false).await.unwrap().changed, "the same file changes nothing");
        assert_eq!(house.audited("framework.import").await.len(), 1);

        let page = house.get("/frameworks/soils-exercise").await;
        assert!(
            page.body.contains("Taken in from a file")
                && page.body.contains("href=\"/frameworks/soils-exercise/A%2F1\"")
        );
        let blue = house.get("/frameworks/soils-exercise/A%2F1?lang=fr").await.body;
        for expected in ["blue clay", "argile", "https://example.org/elsewhere", "/frameworks/sdgs/15"] {
            assert!(blue.contains(expected), "{expected}");
        }
        let sand = house.get("/frameworks/soils-exercise/sand").await.body;
        assert!(
            sand.contains("песок") && sand.contains("<span lang=\"ru\" dir=\"ltr\">песок</span>"),
            "its language is not the page's"
        );
        let listed = house.get("/frameworks?lang=fr").await.body;
        assert!(listed.contains("Sols (EXERCICE)"));

        let newer = SOILS.replace(":sand a", ":loam a").replace("\"clay\"@en", "\"clays\"@en");
        let second = take(&newer, false).await.unwrap();
        assert!(second.lines[0].message.contains("3 concepts, 1 of them new, 1 ended"), "{second:?}");
        let ended = frameworks::concept(&house.app.db, "soils-exercise", "sand").await.unwrap().unwrap();
        assert_eq!(ended.valid_until.as_deref(), Some("2017-11-06"));
        let terms = house.app.terms.get(&house.app.db).await.unwrap();
        assert_eq!(terms.get("soils-exercise", "a").unwrap().concept.label, "clays");

        let refused =
            import(&house.app, &Person::visitor(), "s.ttl", b"@prefix : <http://a.example/> .", false).await;
        assert!(matches!(refused.unwrap_err(), Error::Lacks(_)));
    }
}

#[tokio::test]
async fn what_ships_is_not_overwritten_and_the_graph_of_an_imported_file_comes_back() {
    for house in loaded().await {
        let operator = house.operator();
        import(&house.app, &operator, "soils.ttl", SOILS.as_bytes(), false).await.unwrap();
        let before = statements(&graph(SOILS.as_bytes(), Format::Turtle));
        for (ending, format) in [("ttl", Format::Turtle), ("rdf", Format::RdfXml), ("jsonld", Format::JsonLd)]
        {
            let file = house.get(&format!("/exports/scheme/soils-exercise.{ending}")).await;
            assert_eq!(file.status, StatusCode::OK);
            assert_eq!(statements(&graph(file.body.as_bytes(), format)), before, "{ending}");
        }
        let own = house.get("/exports/scheme/action-lines.ttl").await.body;
        let again = import(&house.app, &operator, "lines.ttl", own.as_bytes(), false).await.unwrap_err();
        assert!(matches!(&again, Error::Conflict(why) if why.contains("ships with the program")), "{again}");
        assert_eq!(house.get("/exports/scheme/nothing.ttl").await.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn what_ships_goes_out_with_its_labels_links_and_hierarchy_and_no_condition_broken() {
    for house in loaded().await {
        for id in frameworks::schemes(&house.app.db).await.unwrap().into_iter().map(|scheme| scheme.id) {
            let file = house.get(&format!("/exports/scheme/{id}.ttl")).await.body;
            let reading = read(file.as_bytes(), Format::Turtle, &Options::default()).unwrap();
            assert!(reading.findings.is_empty(), "{id}: {:?}", reading.findings.first());
            let count = frameworks::concepts(&house.app.db, &id).await.unwrap().len();
            assert_eq!(reading.vocabulary.concepts.len(), count, "{id}");
        }
        let sdgs = graph(house.get("/exports/scheme/sdgs.jsonld").await.body.as_bytes(), Format::JsonLd);
        let target = sdgs.concepts.iter().find(|one| one.notations[0].value() == "9.c").unwrap();
        assert!(target.preferred("zh").is_some() && target.preferred("ar").is_some());
        assert!(
            target
                .mappings
                .iter()
                .any(|one| one.kind == MappingKind::Exact && one.to.to_string().ends_with("/sdg/9.c>"))
        );
        assert!(
            target
                .mappings
                .iter()
                .any(|one| one.kind == MappingKind::Related && one.to.to_string().contains("action-lines"))
        );
        let groups =
            graph(house.get("/exports/scheme/country-groups.rdf").await.body.as_bytes(), Format::RdfXml);
        let members: usize = groups.collections.iter().map(|one| one.members.len()).sum();
        assert_eq!(members, 47 + 32 + 53, "as of the day of the page");
    }
}

async fn ask(house: &House, accept: &str) -> Answer {
    let request = Request::get("/api/v1/frameworks/people").header(header::ACCEPT, accept);
    call(house.app.clone(), request.body(Body::empty()).unwrap()).await
}

#[tokio::test]
async fn a_program_gets_the_format_that_it_asks_for() {
    for house in loaded().await {
        assert_eq!(ask(&house, "text/turtle").await.content_type, "text/turtle");
        assert_eq!(ask(&house, "application/rdf+xml;q=0.9").await.content_type, "application/rdf+xml");
        let either = ask(&house, "application/ld+json, application/json").await;
        assert_eq!(either.content_type, "application/json");
        assert_eq!(either.headers[header::VARY], "Accept");
        let named = house.get("/api/v1/frameworks/people?format=jsonld").await;
        assert_eq!((named.status, named.content_type.as_str()), (StatusCode::OK, "application/ld+json"));
        let unknown = house.get("/api/v1/frameworks/people?format=docx").await;
        assert_eq!(unknown.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(unknown.body.contains("json, ttl, rdf, jsonld"));
    }
}

fn wish(step: Step, reason: &str) -> Wish {
    Wish {
        from_scheme: "gdc".to_owned(),
        from_notation: "1".to_owned(),
        to_scheme: "action-lines".to_owned(),
        to_notation: "c2".to_owned(),
        kind: Kind::Close,
        step,
        reason: reason.to_owned(),
    }
}

#[tokio::test]
async fn a_link_is_suggested_confirmed_and_withdrawn_with_author_and_reason() {
    for house in loaded().await {
        let operator = house.operator();
        let take = async |step, reason| mappings::take(&house.app, &operator, &wish(step, reason)).await;
        assert!(matches!(take(Step::Suggested, " ").await.unwrap_err(), Error::Invalid(_)));
        assert!(matches!(take(Step::Confirmed, "").await.unwrap_err(), Error::Conflict(_)));
        let visitor = mappings::take(&house.app, &Person::visitor(), &wish(Step::Suggested, "both")).await;
        assert!(matches!(visitor.unwrap_err(), Error::Lacks(_)));
        let same =
            Wish { to_scheme: "gdc".to_owned(), to_notation: "2".to_owned(), ..wish(Step::Suggested, "x") };
        assert!(matches!(mappings::take(&house.app, &operator, &same).await.unwrap_err(), Error::Invalid(_)));

        take(Step::Suggested, "both ask for access").await.unwrap();
        assert!(matches!(take(Step::Suggested, "again").await.unwrap_err(), Error::Conflict(_)));
        let page = house.get("/frameworks/gdc/1").await.body;
        for expected in
            ["means nearly the same as", "suggested", "both ask for access", "value=\"confirmed\""]
        {
            assert!(page.contains(expected), "{expected}");
        }
        let exported = async || {
            let file = house.get("/exports/scheme/gdc.ttl").await.body;
            graph(file.as_bytes(), Format::Turtle).concepts[0].mappings.len()
        };
        assert_eq!(exported().await, 0, "a suggestion is no fact");
        take(Step::Confirmed, "").await.unwrap();
        assert_eq!(exported().await, 1);
        let other = house.get("/frameworks/action-lines/C2").await.body;
        assert!(other.contains("href=\"/frameworks/gdc/1\""), "it is seen from its other end");
        // The matrix is the matrix: what people link stands beside it.
        assert_eq!(frameworks::links(&house.app.db, "action-lines", "sdgs").await.unwrap().len(), 127 + 165);
        reference::load(&house.app, &operator).await.unwrap();
        take(Step::Withdrawn, "they are not").await.unwrap();
        assert_eq!(exported().await, 0);
        let steps = house.get("/api/v1/frameworks/gdc/1/links").await.body;
        let steps: Value = serde_json::from_str(&steps).unwrap();
        let steps: Vec<&str> =
            steps.as_array().unwrap().iter().map(|one| one["step"].as_str().unwrap()).collect();
        assert_eq!(steps, ["suggested", "confirmed", "withdrawn"]);
        let subjects: Vec<String> =
            house.audited("concept-link.confirm").await.into_iter().map(|(_, _, subject)| subject).collect();
        assert_eq!(subjects, ["concept/gdc/1"]);
    }
}
