//! What the tests share: the corpus, the proposal, the schema's judgement, the figures.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use quick_xml::events::Event;
use resolute_document::Document;

/// The corpus, if it is there. With `CI` set, a corpus without the schema fails.
pub(crate) fn corpus() -> Option<PathBuf> {
    let corpus = std::env::var_os("RESOLUTE_CORPUS").map(PathBuf::from);
    match corpus {
        Some(corpus) if corpus.join("akn/schema/akomantoso30.xsd").is_file() => Some(corpus),
        Some(corpus) if std::env::var_os("CI").is_some() && corpus.is_dir() => {
            panic!("RESOLUTE_CORPUS is set, but {} has no akn/schema/akomantoso30.xsd", corpus.display())
        }
        _ => {
            println!("conformance: akn skipped, RESOLUTE_CORPUS is not set");
            None
        }
    }
}

/// The proposal RCC/23A15/1 with its tracked changes.
pub(crate) fn rcc() -> Document {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../testdata/rcc-23a15-1/RCC-23A15-1.docx");
    resolute_docx::read(&std::fs::read(file).expect("the proposal")).expect("a Word file")
}

/// What xmllint says of a file; it reads nothing from the network.
pub(crate) fn validity(corpus: &Path, name: &str, xml: &str) -> Result<(), String> {
    let schema = corpus.join("akn/schema/akomantoso30.xsd");
    let mut child = Command::new("xmllint")
        .args(["--nonet", "--noout", "--schema"])
        .arg(schema)
        .arg("-")
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .expect("xmllint (Debian package libxml2-utils)");
    let mut input = child.stdin.take().expect("its input");
    input.write_all(xml.as_bytes()).expect("XML for xmllint");
    drop(input);
    let output = child.wait_with_output().expect("xmllint ends");
    if output.status.success() {
        return Ok(());
    }
    let complaints = String::from_utf8_lossy(&output.stderr);
    Err(format!("{name}: {}", complaints.lines().take(3).collect::<Vec<_>>().join("; ")))
}

/// The characters of everything outside the metadata, and of the notes in it, taken without our reader: white space
/// left out.
pub(crate) fn text_of(xml: &str) -> String {
    let mut reader = quick_xml::Reader::from_str(xml);
    let mut text = String::new();
    let mut in_meta = 0;
    let mut in_notes = 0;
    loop {
        match reader.read_event().expect("well-formed XML") {
            Event::Start(start) if start.name().0.ends_with("meta") => in_meta += 1,
            Event::End(end) if end.name().0.ends_with("meta") => in_meta -= 1,
            Event::Start(start) if start.name().0 == "notes" => in_notes += 1,
            Event::End(end) if end.name().0 == "notes" => in_notes -= 1,
            Event::Text(piece) if in_meta == 0 || in_notes > 0 => text.push_str(&piece.xml10_content()),
            Event::GeneralRef(reference) if in_meta == 0 || in_notes > 0 => {
                let name = reference.xml10_content();
                text.push_str(match name.as_ref() {
                    "amp" => "&",
                    "lt" => "<",
                    "gt" => ">",
                    "quot" => "\"",
                    "apos" => "'",
                    _ => "",
                });
            }
            Event::Eof => return text.split_whitespace().collect(),
            _ => {}
        }
    }
}

/// The characters of a document in the order of our files: notes where they are called, drawn labels in front.
pub(crate) fn marked_text(document: &Document) -> String {
    let mut text = String::new();
    for paragraph in document.paragraphs.iter().filter(|one| one.note.is_none()) {
        push(document, paragraph, &mut text);
    }
    text.split_whitespace().collect()
}

fn push(document: &Document, paragraph: &resolute_document::Paragraph, text: &mut String) {
    if let Some(before) = &paragraph.number_before {
        text.push_str(before);
    }
    if let Some(number) = &paragraph.number {
        text.push_str(number);
    }
    for span in &paragraph.spans {
        text.push_str(&span.text);
        if let Some(note) = &span.note {
            for one in document.paragraphs.iter().filter(|one| one.note.as_ref() == Some(&note.id)) {
                push(document, one, text);
            }
        }
    }
}

/// Prints a figure and fails where it is below its floor.
pub(crate) fn report(name: &str, (reached, all): (usize, usize)) {
    println!("conformance: {name} {reached}/{all}");
    let floor = floor(name);
    assert!(reached >= floor, "{name} reached {reached} of {all}, its floor in conformance.toml is {floor}");
}

/// The floor that the workspace's conformance.toml has for a figure of this crate.
fn floor(name: &str) -> usize {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../conformance.toml");
    let text = std::fs::read_to_string(file).expect("conformance.toml stands at the root");
    let table = text.lines().skip_while(|line| line.trim() != "[resolute-akn]").skip(1);
    let mut values = table.take_while(|line| !line.starts_with('[')).filter_map(|line| line.split_once('='));
    let value = values.find(|(key, _)| key.trim().trim_matches('"') == name);
    value.expect("a floor for every figure").1.trim().parse().expect("a floor is a number")
}
