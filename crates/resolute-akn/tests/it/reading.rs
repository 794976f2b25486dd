//! Files of ours and of others come back with every character.

use resolute_akn::{Edition, read, write};
use resolute_document::structure::{self, ProvisionKind};
use resolute_document::{Change, Document, Paragraph, plain_text};

use crate::common::{corpus, rcc, report, text_of, validity};

fn written(document: &Document) -> String {
    let register = resolute_reference::register();
    let after = structure::read(&document.accepted().document, register);
    let before = document.has_changes().then(|| structure::read(&document.rejected().document, register));
    write(document, &after, &Edition { before: before.as_ref(), ..Edition::default() }).expect("XML")
}

/// Every paragraph with its labels and each run of characters with its marks.
fn marks(document: &Document) -> Vec<String> {
    let changes = |changes: &[Change]| {
        let each = changes.iter().map(|one| format!("{:?} {:?} {:?}", one.kind, one.author, one.date));
        each.collect::<Vec<_>>().join(", ")
    };
    let line = |paragraph: &Paragraph| {
        let mut line = format!(
            "{:?} {:?} {:?} ¶ {}:",
            paragraph.place,
            paragraph.number,
            paragraph.number_before,
            changes(&paragraph.paragraph_mark.changes)
        );
        let mut before = None;
        for span in &paragraph.spans {
            let these = changes(&span.changes);
            if before.as_ref() != Some(&these) {
                line.push_str(&format!(" [{these}] "));
            }
            line.push_str(&span.text);
            if let Some(note) = &span.note {
                line.push_str(&format!("<{:?} {}>", note.kind, note.id));
            }
            before = Some(these);
        }
        line
    };
    document.paragraphs.iter().map(line).collect()
}

#[test]
fn marked_proposal_comes_back_with_its_text_and_marks() {
    let marked = rcc();
    let xml = written(&marked);
    let back = read(xml.as_bytes()).expect("our own file");
    assert_eq!(back.findings, []);
    for (ours, theirs) in marks(&back).iter().zip(marks(&marked)) {
        assert_eq!(*ours, theirs);
    }
    assert_eq!(back.paragraphs.len(), marked.paragraphs.len());
    let again = written(&back);
    let twice = written(&read(again.as_bytes()).expect("our own file"));
    assert_eq!(twice, again, "written again, it stays the same");
}

#[test]
fn texts_of_a_conference_come_back_from_our_files() {
    let Some(corpus) = corpus() else { return };
    let mut same = (0, 0);
    for name in names(&corpus.join("resolutions/itu-pp18/txt")) {
        let text = std::fs::read_to_string(&name).expect("a text");
        let document = Document::from_plain_text(&text);
        let back = read(written(&document).as_bytes()).expect("our own file");
        same.1 += 1;
        if plain_text(&back, true) == plain_text(&document, true) {
            same.0 += 1;
        } else {
            println!("  {}: {}", name.display(), difference(&document, &back));
        }
    }
    report("akn.pp18-round-trip", same);
}

fn difference(expected: &Document, ours: &Document) -> String {
    let pairs = expected.paragraphs.iter().zip(&ours.paragraphs);
    let first = pairs.clone().find(|(a, b)| a.text() != b.text());
    first.map_or_else(
        || format!("{} paragraphs, not {}", ours.paragraphs.len(), expected.paragraphs.len()),
        |(a, b)| format!("{:.80} is {:.80}", a.text(), b.text()),
    )
}

#[test]
fn invalid_files_of_a_conference_are_read_whole_said_and_repaired() {
    let Some(corpus) = corpus() else { return };
    let (mut whole, mut said, mut items, mut repaired) = ((0, 0), (0, 0), (0, 0), (0, 0));
    for path in names(&corpus.join("resolutions/itu-pp18/akn")) {
        let xml = std::fs::read_to_string(&path).expect("a file");
        let name = path.file_name().expect("a name").to_string_lossy().into_owned();
        let document = read(xml.as_bytes()).unwrap_or_else(|error| panic!("{name}: {error}"));
        whole.1 += 1;
        if characters(&document) == text_of(&xml) {
            whole.0 += 1;
        } else {
            println!("  {name}: characters are lost or moved");
        }
        said.1 += 1;
        said.0 += usize::from(document.findings.iter().any(|one| one.code == "akn-misplaced-language"));
        let doubled = has_doubled_ids(&xml);
        assert_eq!(
            document.findings.iter().any(|one| one.code == "akn-doubled-identifier"),
            doubled,
            "{name}"
        );
        // Calls as the file has them are calls for the reader of structures.
        let structure = structure::read(&document, resolute_reference::register());
        let ours = structure.instruments.iter().flat_map(|one| &one.provisions);
        let ours = ours.filter(|one| one.kind == ProvisionKind::Call).count();
        let theirs = xml.matches("<recitals ").count() + xml.matches("<hcontainer ").count();
        items.1 += 1;
        if ours >= theirs && structure.instruments.len() == 1 {
            items.0 += 1;
        } else {
            println!("  {name}: {ours} calls of {theirs}, {} instruments", structure.instruments.len());
        }
        let again = written(&document);
        assert_eq!(text_of(&again), text_of(&xml), "{name}");
        repaired.1 += 1;
        match validity(&corpus, &name, &again) {
            Ok(()) => repaired.0 += 1,
            Err(complaint) => println!("  {complaint}"),
        }
    }
    report("akn.pp18-read-whole", whole);
    report("akn.pp18-faults-said", said);
    report("akn.pp18-calls", items);
    report("akn.pp18-repaired", repaired);
}

#[test]
fn other_dialects_are_read_whole_or_refused_with_a_reason() {
    let Some(corpus) = corpus() else { return };
    let (mut kept, mut refused) = ((0, 0), 0);
    for folder in ["akn/oasis-examples", "akn/leos"] {
        for path in names(&corpus.join(folder)) {
            let bytes = std::fs::read(&path).expect("a file");
            kept.1 += 1;
            match read(&bytes) {
                Ok(document) => {
                    let xml = String::from_utf8_lossy(&bytes);
                    if sorted(characters(&document)) == sorted(text_of(xml.trim_start_matches('\u{feff}'))) {
                        kept.0 += 1;
                    } else {
                        println!("  {}: characters are lost", path.display());
                    }
                }
                Err(error) => {
                    refused += 1;
                    kept.0 += 1;
                    println!("  {}: {error}", path.display());
                    assert!(error.to_string().len() > 30, "{error}");
                }
            }
        }
    }
    println!("  {refused} refused");
    report("akn.others-kept", kept);
}

/// All characters but white space, notes where they are called, drawn labels in front.
fn characters(document: &Document) -> String {
    let mut text = String::new();
    for paragraph in document.paragraphs.iter().filter(|one| one.note.is_none()) {
        push(document, paragraph, &mut text, 0);
    }
    text.split_whitespace().collect()
}

fn push(document: &Document, paragraph: &Paragraph, text: &mut String, depth: usize) {
    text.push_str(paragraph.number_before.as_deref().unwrap_or_default());
    text.push_str(paragraph.number.as_deref().unwrap_or_default());
    for span in &paragraph.spans {
        text.push_str(&span.text);
        let Some(note) = span.note.as_ref().filter(|_| depth < 8) else { continue };
        for one in document.paragraphs.iter().filter(|one| one.note.as_ref() == Some(&note.id)) {
            push(document, one, text, depth + 1);
        }
    }
}

fn sorted(text: String) -> Vec<char> {
    let mut characters: Vec<char> = text.chars().collect();
    characters.sort_unstable();
    characters
}

fn has_doubled_ids(xml: &str) -> bool {
    let mut seen = std::collections::HashSet::new();
    xml.split(" eId=\"").skip(1).any(|piece| !seen.insert(piece.split('"').next()))
}

fn names(folder: &std::path::Path) -> Vec<std::path::PathBuf> {
    let entries = std::fs::read_dir(folder).expect("a folder of the corpus");
    let mut names: Vec<_> = entries.map(|entry| entry.expect("an entry").path()).collect();
    names.sort();
    names
}
