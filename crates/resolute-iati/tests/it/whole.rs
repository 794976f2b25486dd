//! Real files go in and come out without loss.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use resolute_iati::{Checker, Item, Kind};

use crate::common::{corpus, files, items, report, written};
use crate::rulesets::TODAY;
use crate::schema::verdicts;

const FOLDERS: [&str; 5] =
    ["publishers", "organisations", "older-versions", "d-portal", "pyiati-test-data-2.03"];

/// Files that are not XML, as their authors intend.
const BROKEN: [&str; 1] = ["broken.xml"];

#[test]
fn files_come_out_as_they_went_in() {
    let Some(corpus) = corpus() else { return };
    let (mut same, mut all) = (0, 0);
    for file in FOLDERS.iter().flat_map(|folder| files(&corpus.join(folder), ".xml")) {
        let bytes = std::fs::read(&file).expect("a file of the corpus");
        let is_broken = BROKEN.iter().any(|name| file.ends_with(name));
        let read = items(&bytes);
        if is_broken {
            let error = read.expect_err("it is broken").to_string();
            assert!(error.starts_with("line ") && error.contains("not well-formed"), "{error}");
            continue;
        }
        all += 1;
        match read {
            Ok((read, _)) => {
                let again = written(&read);
                let is_same =
                    again.as_bytes() == bytes && items(again.as_bytes()).expect("our own file").0 == read;
                same += usize::from(is_same);
                if !is_same {
                    println!("{}: differs", file.display());
                }
            }
            Err(error) => println!("{}: {error}", file.display()),
        }
    }
    report("iati.byte-equal", same, all);
}

/// The canonical form by another program.
fn canonical(xml: &[u8]) -> Option<Vec<u8>> {
    let mut child = Command::new("xmllint")
        .args(["--nonet", "--c14n", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("xmllint (Debian package libxml2-utils)");
    let mut input = child.stdin.take().expect("its input");
    let bytes = xml.to_owned();
    let writing = std::thread::spawn(move || input.write_all(&bytes));
    let output = child.wait_with_output().expect("xmllint ends");
    writing.join().expect("the writing thread").ok()?;
    output.status.success().then_some(output.stdout)
}

/// A file made anew from its entries alone, each kept as text by itself: as an application with a database does.
fn made_anew(read: &[Item]) -> String {
    let each = read.iter().map(|item| match item {
        Item::Activity(activity) => {
            let again = resolute_iati::Activity::from_xml(&activity.to_xml()).expect("an activity by itself");
            again.to_xml()
        }
        Item::Organisation(organisation) => {
            let again =
                resolute_iati::Organisation::from_xml(&organisation.to_xml()).expect("an organisation");
            again.to_xml()
        }
        other => other.source().to_owned(),
    });
    each.collect()
}

#[test]
fn canonical_form_is_the_same_when_entries_were_kept_alone() {
    let Some(corpus) = corpus() else { return };
    let (mut same, mut all) = (0, 0);
    for folder in &FOLDERS[..4] {
        for file in files(&corpus.join(folder), ".xml") {
            let bytes = std::fs::read(&file).expect("a file of the corpus");
            let Some(before) = canonical(&bytes) else { continue };
            all += 1;
            let Ok((read, _)) = items(&bytes) else { continue };
            let after = canonical(made_anew(&read).as_bytes());
            same += usize::from(after.as_ref() == Some(&before));
            if after != Some(before) {
                println!("{}: another canonical form", file.display());
            }
        }
    }
    report("iati.canonical-equal", same, all);
}

/// Everything that is found in a file, as words.
fn found(bytes: &[u8]) -> Vec<String> {
    let mut checker = Checker::with_rules(TODAY);
    let (read, _) = items(bytes).expect("a well-formed file");
    let mut findings: Vec<String> = read
        .iter()
        .flat_map(|item| checker.item(item))
        .map(|finding| format!("{}: {}", finding.path, finding.message))
        .collect();
    findings.extend(checker.end().into_iter().map(|finding| finding.message));
    findings
}

#[test]
fn written_files_are_as_valid_as_those_that_were_read() {
    let Some(corpus) = corpus() else { return };
    let folder = std::env::temp_dir().join(format!("resolute-iati-written-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder for the written files");
    let mut pairs: [Vec<(PathBuf, PathBuf)>; 2] = [Vec::new(), Vec::new()];
    let (mut same, mut all, mut valid) = (0, 0, 0);
    for file in FOLDERS.iter().flat_map(|folder| files(&corpus.join(folder), ".xml")) {
        let bytes = std::fs::read(&file).expect("a file of the corpus");
        let Ok((read, _)) = items(&bytes) else { continue };
        let Some(Item::Head(head)) = read.first() else { continue };
        let again = folder.join(format!("{all}.xml"));
        let written = made_anew(&read);
        all += 1;
        same += usize::from(found(&bytes) == found(written.as_bytes()));
        std::fs::write(&again, written).expect("a written file");
        pairs[usize::from(head.kind() == Kind::Organisations)].push((file, again));
    }
    for (schema, pairs) in ["iati-activities-schema.xsd", "iati-organisations-schema.xsd"].iter().zip(&pairs)
    {
        let paths: Vec<PathBuf> =
            pairs.iter().flat_map(|(file, again)| [file.clone(), again.clone()]).collect();
        let verdicts = verdicts(&corpus, schema, &paths);
        for (file, again) in pairs {
            valid += usize::from(verdicts[file]);
            assert_eq!(verdicts[file], verdicts[again], "{}", file.display());
            std::fs::remove_file(again).expect("a file that was written here");
        }
    }
    std::fs::remove_dir_all(&folder).expect("a folder that was made here");
    report("iati.written-as-valid", same, all);
    assert!(valid > 200, "many are valid: {valid}");
}

#[test]
fn kinds_and_counts_of_publishers_are_known() {
    let Some(corpus) = corpus() else { return };
    let count = |file: &str| {
        let bytes = std::fs::read(corpus.join(Path::new(file))).expect("a file of the corpus");
        let (read, _) = items(&bytes).expect("a well-formed file");
        let Some(Item::Head(head)) = read.first() else { panic!("a file begins with its head") };
        let is_entry = |item: &&Item| matches!(item, Item::Activity(_) | Item::Organisation(_));
        (head.kind(), head.version().expect("a version").into_owned(), read.iter().filter(is_entry).count())
    };
    let known = |kind, version: &str, entries| (kind, version.to_owned(), entries);
    assert_eq!(count("publishers/CAF-ActivityFile-2025-10-10.xml"), known(Kind::Activities, "2.03", 478));
    assert_eq!(count("publishers/usaid-798.xml"), known(Kind::Activities, "2.03", 108));
    assert_eq!(count("publishers/who-arg.xml"), known(Kind::Activities, "2.03", 157));
    assert_eq!(count("publishers/usaid-bb.xml"), known(Kind::Activities, "2.03", 1));
}
