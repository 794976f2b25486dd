//! The readings of other projects' Word files, compared with what two independent tools agree on.
//!
//! Without `RESOLUTE_CORPUS` the test says that it was skipped. The figures must not fall below those in the
//! workspace's `conformance.toml`.

use std::path::{Path, PathBuf};

use resolute_document::{Document, NoteKind, Paragraph, Place, plain_text};

/// The folder of the corpus, or `None` with a word on standard output.
fn corpus() -> Option<PathBuf> {
    let folder =
        std::env::var_os("RESOLUTE_CORPUS").map(PathBuf::from).map(|corpus| corpus.join("docx-tracked"));
    match folder {
        Some(folder) if folder.join("manifest.csv").is_file() => Some(folder),
        Some(folder) if std::env::var_os("CI").is_some() && folder.parent().is_some_and(Path::is_dir) => {
            panic!("RESOLUTE_CORPUS is set, but {} has no manifest.csv", folder.display())
        }
        _ => {
            println!("conformance: docx skipped, RESOLUTE_CORPUS is not set");
            None
        }
    }
}

/// One reading of one file, as the manifest lists it.
struct Case {
    file: String,
    name: String,
    reading: &'static str,
    standing: String,
}

fn cases(folder: &Path) -> Vec<Case> {
    let mut rows = csv::Reader::from_path(folder.join("manifest.csv")).expect("the manifest is CSV");
    let headers = rows.headers().expect("the manifest has a header").clone();
    let column =
        |name: &str| headers.iter().position(|header| header == name).expect("the manifest's columns");
    let (file, project) = (column("file"), column("project"));
    let columns = [("accept", column("expected_accept")), ("reject", column("expected_reject"))];
    let mut cases = Vec::new();
    for row in rows.records() {
        let row = row.expect("a row of the manifest");
        let stem = Path::new(&row[file]).file_stem().expect("a file name").to_string_lossy().into_owned();
        for (reading, column) in columns {
            cases.push(Case {
                file: row[file].to_owned(),
                name: format!("{}/{stem}", &row[project]),
                reading,
                standing: row[column].to_owned(),
            });
        }
    }
    cases
}

/// Paragraphs without white space and without the joiner that has no width; empty ones are left out.
fn lines(text: &str) -> Vec<String> {
    let is_seen = |character: &char| !character.is_whitespace() && *character != '\u{200d}';
    text.lines()
        .map(|line| line.chars().filter(is_seen).collect())
        .filter(|line: &String| !line.is_empty())
        .collect()
}

/// Our reading in the shape of the expected texts: no text boxes, and footnotes and endnotes together in the order of
/// their references, after a line that stands even where a note has no words left.
fn in_their_shape(mut document: Document) -> String {
    document.paragraphs.retain(|paragraph| paragraph.place != Place::Textbox);
    let is_note = |paragraph: &Paragraph| matches!(paragraph.place, Place::Footnote | Place::Endnote);
    let references: Vec<_> = document
        .paragraphs
        .iter()
        .filter(|paragraph| !is_note(paragraph))
        .flat_map(|paragraph| paragraph.spans.iter().filter_map(|span| span.note.clone()))
        .map(|note| {
            (if note.kind == NoteKind::Footnote { Place::Footnote } else { Place::Endnote }, Some(note.id))
        })
        .collect();
    let order = |paragraph: &Paragraph| {
        let this = (paragraph.place, paragraph.note.clone());
        references.iter().position(|reference| *reference == this)
    };
    document
        .paragraphs
        .sort_by_key(|paragraph| if is_note(paragraph) { (1, order(paragraph)) } else { (0, None) });
    for note in document.paragraphs.iter_mut().filter(|paragraph| is_note(paragraph)) {
        note.place = Place::Footnote;
    }
    plain_text(&document, false)
}

fn reading(document: &Document, reading: &str) -> Document {
    match reading {
        "accept" => document.accepted().document,
        _ => document.rejected().document,
    }
}

#[test]
fn agreed_readings_are_reached() {
    let Some(folder) = corpus() else { return };
    let mut agreed = (0, 0);
    let mut same_lines = (0, 0);
    let mut wrong = Vec::new();
    for case in cases(&folder) {
        if !case.standing.starts_with("agreed") {
            continue;
        }
        agreed.1 += 1;
        let by_line = case.standing == "agreed-lines";
        same_lines.1 += usize::from(by_line);
        let bytes = std::fs::read(folder.join(&case.file)).expect("a file of the manifest");
        let expected = folder.join("expected").join(format!("{}.{}.txt", case.name, case.reading));
        let expected = std::fs::read_to_string(expected).expect("an expected reading");
        let document = match resolute_docx::read(&bytes) {
            Ok(document) => document,
            Err(error) => {
                wrong.push(format!("{} {}: {error}", case.name, case.reading));
                continue;
            }
        };
        let ours = lines(&in_their_shape(reading(&document, case.reading)));
        let expected = lines(&expected);
        if ours.concat() != expected.concat() {
            wrong.push(format!(
                "{} {}: {}",
                case.name,
                case.reading,
                difference(&expected.concat(), &ours.concat())
            ));
            continue;
        }
        agreed.0 += 1;
        if by_line && ours != expected {
            let at = ours.iter().zip(&expected).position(|(ours, theirs)| ours != theirs).unwrap_or_default();
            wrong.push(format!(
                "{} {}: paragraph {at} breaks elsewhere: {:?}",
                case.name,
                case.reading,
                ours.get(at)
            ));
            continue;
        }
        same_lines.0 += usize::from(by_line);
    }
    for line in &wrong {
        println!("  {line}");
    }
    report("agreed", agreed);
    report("agreed-lines", same_lines);
}

/// Prints a figure and fails where it is below its floor.
fn report(name: &str, (reached, all): (usize, usize)) {
    println!("conformance: {name} {reached}/{all}");
    let floor = floor(name);
    assert!(reached >= floor, "{name} reached {reached} of {all}, its floor in conformance.toml is {floor}");
}

/// The floor that the workspace's conformance.toml has for a figure of this crate.
fn floor(name: &str) -> usize {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../conformance.toml");
    let text = std::fs::read_to_string(file).expect("conformance.toml stands at the root");
    let table = text.lines().skip_while(|line| line.trim() != "[resolute-docx]").skip(1);
    let mut values = table.take_while(|line| !line.starts_with('[')).filter_map(|line| line.split_once('='));
    let value = values.find(|(key, _)| key.trim() == name).map(|(_, value)| value.trim().parse());
    value.expect("a floor for every figure").expect("a floor is a number")
}

#[test]
fn files_of_others_written_by_us_keep_both_readings() {
    let Some(folder) = corpus() else { return };
    let mut kept = (0, 0);
    for case in cases(&folder) {
        let bytes = std::fs::read(folder.join(&case.file)).expect("a file of the manifest");
        let Ok(document) = resolute_docx::read(&bytes) else { continue };
        kept.1 += 1;
        let again =
            resolute_docx::read(&resolute_docx::write(&document).expect("a file")).expect("a readable file");
        let text = |document: &Document| plain_text(&reading(document, case.reading), false);
        if text(&again) == text(&document) {
            kept.0 += 1;
        } else {
            println!("  {} {}: {}", case.name, case.reading, difference(&text(&document), &text(&again)));
        }
    }
    report("written-again", kept);
}

/// The first place where two texts part, with a little of what follows.
fn difference(expected: &str, ours: &str) -> String {
    let at = expected.chars().zip(ours.chars()).take_while(|(a, b)| a == b).count();
    let from = |text: &str| text.chars().skip(at.saturating_sub(10)).take(50).collect::<String>();
    format!("at {at}: expected {:?}, ours {:?}", from(expected), from(ours))
}
