//! Real vocabularies and the test suites of W3C, read and written.
//! `RESOLUTE_CORPUS` names the folder with the files; without it the tests say that they were skipped.

// Helpers of tests fail the test by panicking; the lint only knows functions marked as tests.
#![allow(clippy::unwrap_used)]

use std::path::{Path, PathBuf};

use oxrdf::dataset::CanonicalizationAlgorithm;
use oxrdf::{Graph, Term, Triple};
use resolute_skos::{
    Finding, Format, Options, Reading, Severity, Vocabulary, oxrdf, read, read_gazetteer, write,
};

fn corpus(name: &str) -> Option<PathBuf> {
    let folder = std::env::var_os("RESOLUTE_CORPUS").map(PathBuf::from);
    match folder {
        Some(folder) if folder.join("taxonomies/un-sdg-kos").is_dir() => Some(folder.join("taxonomies")),
        Some(folder) if std::env::var_os("CI").is_some() && folder.is_dir() => {
            panic!("RESOLUTE_CORPUS is set, but {} has no taxonomies", folder.display())
        }
        _ => {
            println!("conformance: {name} skipped, RESOLUTE_CORPUS is not set");
            None
        }
    }
}

fn format_of(path: &Path) -> Format {
    match path.extension().and_then(|ending| ending.to_str()) {
        Some("rdf") => Format::RdfXml,
        _ => Format::Turtle,
    }
}

fn read_file(path: &Path, base: &str) -> Reading {
    let options = Options { base: Some(base), ..Options::default() };
    read(std::fs::File::open(path).unwrap(), format_of(path), &options).unwrap()
}

/// The statements as a set whose blank nodes have names that follow from the graph.
fn graph(vocabulary: &Vocabulary) -> Graph {
    let mut graph: Graph = vocabulary.triples().collect();
    graph.canonicalize(CanonicalizationAlgorithm::Unstable);
    graph
}

/// The statements of a file as the parser gives them, none of our code between: what the model must give back.
fn parsed(path: &Path, base: &str) -> Graph {
    let bytes = std::fs::read(path).unwrap();
    let lower = |mut triple: Triple| {
        if let Term::Literal(literal) = &triple.object
            && let Some(tag) = literal.language()
        {
            let (words, tag) = (literal.value().to_owned(), tag.to_ascii_lowercase());
            triple.object = oxrdf::Literal::new_language_tagged_literal_unchecked(words, tag).into();
        }
        triple
    };
    let mut graph: Graph = match format_of(path) {
        Format::RdfXml => {
            let parser = oxrdfxml::RdfXmlParser::new().with_base_iri(base).unwrap();
            parser.for_slice(&bytes).map(|triple| lower(triple.unwrap())).collect()
        }
        _ => {
            let parser = oxttl::TurtleParser::new().with_base_iri(base).unwrap();
            parser.for_slice(&bytes).map(|triple| lower(triple.unwrap())).collect()
        }
    };
    graph.canonicalize(CanonicalizationAlgorithm::Unstable);
    graph
}

fn vocabularies(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for name in ["un-sdg-kos", "skosmos-test-vocab"] {
        files.extend(std::fs::read_dir(folder.join(name)).unwrap().map(|entry| entry.unwrap().path()));
    }
    files.sort();
    files
}

const BASE: &str = "http://example.org/base/";

#[test]
fn every_statement_of_a_real_vocabulary_is_in_the_model() {
    let Some(folder) = corpus("skos.vocabulary-graphs") else { return };
    let files = vocabularies(&folder);
    let (mut reached, mut understood, mut statements) = (0, 0, 0);
    for path in &files {
        let reading = read_file(path, BASE);
        assert!(reading.is_whole(), "{}: {:?}", path.display(), reading.findings);
        let (own, all) = reading.vocabulary.understood();
        (understood, statements) = (understood + own, statements + all);
        let is_whole = graph(&reading.vocabulary) == parsed(path, BASE);
        reached += usize::from(is_whole);
        if !is_whole {
            println!("  {} lost or gained statements", path.display());
        }
    }
    println!("  statements understood as SKOS: {understood} of {statements}");
    println!("conformance: skos.vocabulary-graphs {reached}/{}", files.len());
    assert_eq!(reached, files.len());
}

#[test]
fn a_real_vocabulary_goes_out_in_every_format_and_comes_back() {
    let Some(folder) = corpus("skos.vocabulary-round-trips") else { return };
    let (mut reached, mut all) = (0, 0);
    for path in vocabularies(&folder) {
        let reading = read_file(&path, BASE);
        let before = graph(&reading.vocabulary);
        for format in Format::ALL {
            all += 1;
            match comes_back(&reading.vocabulary, format) {
                Ok(after) if after == before => reached += 1,
                Ok(_) => println!("  {} as {format} is another graph", path.display()),
                Err(why) => println!("  {} as {format}: {why}", path.display()),
            }
        }
    }
    println!("conformance: skos.vocabulary-round-trips {reached}/{all}");
    assert!(reached > 0);
}

/// The graph of a vocabulary that was written and read again.
fn comes_back(vocabulary: &Vocabulary, format: Format) -> Result<Graph, String> {
    let bytes = write(vocabulary, format).map_err(|error| error.to_string())?;
    let again = read(bytes.as_slice(), format, &Options::default()).map_err(|error| error.to_string())?;
    let wrong: Vec<&Finding> = again.findings.iter().filter(|finding| finding.code == "syntax").collect();
    match wrong.as_slice() {
        [] => Ok(graph(&again.vocabulary)),
        [first, ..] => Err(first.to_string()),
    }
}

/// A test of a W3C manifest.
struct Case {
    name: String,
    kind: String,
    action: String,
    result: Option<String>,
}

fn cases(folder: &Path, base: &str) -> Vec<Case> {
    const MANIFEST: &str = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#";
    let manifest = read_file(&folder.join("manifest.ttl"), base);
    let triples: Vec<Triple> = manifest.vocabulary.triples().collect();
    let of = |subject: &str, property: &str| {
        let found = triples
            .iter()
            .find(|one| one.subject.to_string() == subject && one.predicate.as_str().ends_with(property));
        found.map(|one| one.object.to_string().trim_matches(['<', '>', '"']).to_owned())
    };
    let actions = triples.iter().filter(|one| one.predicate.as_str() == format!("{MANIFEST}action"));
    actions
        .map(|one| {
            let subject = one.subject.to_string();
            let kind = of(&subject, "#type").unwrap();
            Case {
                name: of(&subject, "test-manifest#name").unwrap(),
                kind: kind.rsplit('#').next().unwrap().to_owned(),
                action: of(&subject, "test-manifest#action").unwrap(),
                result: of(&subject, "test-manifest#result"),
            }
        })
        .collect()
}

/// Runs the tests of a suite and counts by kind; positive graphs are also written in every format and read again.
fn suite(name: &str, folder: &Path, base: &str) {
    let mut counts: std::collections::BTreeMap<String, (usize, usize)> = std::collections::BTreeMap::new();
    let (mut back, mut trips) = (0, 0);
    for case in cases(folder, base) {
        let path = |address: &str| folder.join(address.strip_prefix(base).unwrap());
        if !path(&case.action).exists() {
            println!("  {name} {}: the copy of the suite has no such file", case.name);
            continue;
        }
        let reading = read_file(&path(&case.action), &case.action);
        let passed = match case.kind.as_str() {
            kind if kind.contains("Negative") => !reading.is_whole(),
            kind if kind.contains("Positive") => reading.is_whole(),
            _ => {
                let expected = read_file(&path(case.result.as_ref().unwrap()), base);
                reading.is_whole() && graph(&reading.vocabulary) == graph(&expected.vocabulary)
            }
        };
        let count = counts.entry(case.kind.trim_start_matches("Test").to_lowercase()).or_default();
        count.1 += 1;
        count.0 += usize::from(passed);
        if !passed {
            println!("  {name} {}: {:?}", case.name, reading.findings.first().map(ToString::to_string));
        }
        if passed && !case.kind.contains("Negative") {
            let before = graph(&reading.vocabulary);
            for format in Format::ALL {
                match comes_back(&reading.vocabulary, format) {
                    Ok(after) if after == before => back += 1,
                    Ok(_) => println!("  {name} {} as {format} is another graph", case.name),
                    // What a format cannot say is said before anything is written, which is as it should be.
                    Err(why) if why.contains("cannot say") => continue,
                    Err(why) => println!("  {name} {} as {format}: {why}", case.name),
                }
                trips += 1;
            }
        }
    }
    for (kind, (reached, all)) in counts {
        println!("conformance: skos.w3c-{kind} {reached}/{all}");
    }
    println!("conformance: skos.w3c-{name}-round-trips {back}/{trips}");
    assert!(back > 0);
}

#[test]
fn the_turtle_suite_of_w3c_passes() {
    let Some(folder) = corpus("skos.w3c-turtle-round-trips") else { return };
    suite("turtle", &folder.join("w3c-rdf-tests/turtle"), "http://www.w3.org/2013/TurtleTests/");
}

#[test]
fn the_rdf_xml_suite_of_w3c_passes() {
    let Some(folder) = corpus("skos.w3c-rdfxml-round-trips") else { return };
    suite("rdfxml", &folder.join("w3c-rdf-tests/xml"), "http://www.w3.org/2013/RDFXMLTests/");
}

#[test]
fn goals_targets_and_indicators_of_the_united_nations_are_understood() {
    let Some(folder) = corpus("skos.sdg-concepts") else { return };
    let reading = read_file(&folder.join("un-sdg-kos/sdg-kos-goals-targets-indicators.ttl"), BASE);
    let typed = |class: &str| {
        let wanted = format!("http://metadata.un.org/sdg/ontology#{class}");
        let own = reading.vocabulary.concepts.iter().filter(|one| {
            one.further
                .iter()
                .any(|(_, value)| matches!(value, Term::NamedNode(node) if node.as_str() == wanted))
        });
        own.collect::<Vec<_>>()
    };
    let (goals, targets) = (typed("Goal"), typed("Target"));
    assert_eq!((goals.len(), targets.len()), (17, 169));
    // The file has them in these three.
    let languages = ["en", "es", "fr"];
    let all = goals.len() + targets.len();
    let named =
        |one: &&&resolute_skos::Concept| languages.iter().all(|language| one.preferred(language).is_some());
    let reached = goals.iter().chain(&targets).filter(|one| named(one)).count();
    println!("conformance: skos.sdg-concepts {reached}/{all}");
    assert!(reached > 0);
    for finding in reading.findings.iter().filter(|finding| finding.severity == Severity::Error).take(10) {
        println!("  {finding}");
    }
}

#[test]
fn every_line_of_the_labels_of_unbis_is_read() {
    let Some(folder) = corpus("skos.unbis-lines") else { return };
    let text = std::fs::read_to_string(folder.join("unbis-labels/thesaurus.lst")).unwrap();
    let lines: std::collections::HashSet<(&str, &str, bool)> = text
        .lines()
        .map(|line| {
            let address = line.split("\turi=").nth(1).unwrap().split('\t').next().unwrap();
            (line.split('\t').next().unwrap(), address, line.contains("kind=pref"))
        })
        .collect();
    let reading = read_gazetteer(&text, Some("en"));
    assert!(reading.is_whole());
    let mut reached = 0;
    for concept in &reading.vocabulary.concepts {
        let address = concept.id.to_string();
        let address = address.trim_matches(['<', '>']);
        reached += concept
            .labels
            .iter()
            .filter(|label| {
                let preferred = label.kind == resolute_skos::LabelKind::Preferred;
                lines.contains(&(label.words.as_str(), address, preferred))
            })
            .count();
    }
    println!("  {} concepts, {} findings", reading.vocabulary.concepts.len(), reading.findings.len());
    println!("conformance: skos.unbis-lines {reached}/{}", lines.len());
    assert_eq!(reached, lines.len());
}
