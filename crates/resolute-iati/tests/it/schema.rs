//! The schemas of the standard, judged by the names of the test files and by Debian's libxml2.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

use resolute_iati::{Checker, Finding, ReadError, Reader, Severity};

use crate::common::{corpus, files, report};

/// What the schema check says of a file; a file that cannot be read is not valid.
pub(crate) fn findings(bytes: &[u8]) -> Result<Vec<Finding>, ReadError> {
    let mut checker = Checker::new();
    let mut findings = Vec::new();
    for item in Reader::new(bytes) {
        findings.extend(checker.item(&item?));
    }
    findings.extend(checker.end());
    findings.retain(|finding| finding.severity == Severity::Error);
    Ok(findings)
}

pub(crate) fn is_valid(bytes: &[u8]) -> bool {
    findings(bytes).is_ok_and(|findings| findings.is_empty())
}

/// The verdicts of xmllint on many files at once. It reads nothing from the network.
pub(crate) fn verdicts(corpus: &Path, schema: &str, paths: &[PathBuf]) -> BTreeMap<PathBuf, bool> {
    let mut verdicts = BTreeMap::new();
    for some in paths.chunks(200) {
        let output = Command::new("xmllint")
            .args(["--nonet", "--noout", "--schema"])
            .arg(corpus.join("standard-2.03/schemas").join(schema))
            .args(some)
            .output()
            .expect("xmllint (Debian package libxml2-utils)");
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        let valid: Vec<&str> = said.lines().filter_map(|line| line.strip_suffix(" validates")).collect();
        verdicts
            .extend(some.iter().map(|path| (path.clone(), valid.contains(&path.to_string_lossy().as_ref()))));
    }
    verdicts
}

fn schema_of(path: &Path) -> &'static str {
    let is_activities = path.to_string_lossy().contains("ssot-activity");
    if is_activities { "iati-activities-schema.xsd" } else { "iati-organisations-schema.xsd" }
}

#[test]
fn small_files_are_judged_as_their_folders_and_xmllint_say() {
    let Some(corpus) = corpus() else { return };
    let all = files(&corpus.join("pyiati-test-data-2.03"), ".xml");
    let mut judged = BTreeMap::new();
    for schema in ["iati-activities-schema.xsd", "iati-organisations-schema.xsd"] {
        let some: Vec<PathBuf> = all.iter().filter(|path| schema_of(path) == schema).cloned().collect();
        judged.extend(verdicts(&corpus, schema, &some));
    }
    let (mut named, mut like_xmllint) = (0, 0);
    for path in &all {
        let ours = is_valid(&std::fs::read(path).expect("a file"));
        let name = path.to_string_lossy().contains("-pass/");
        named += usize::from(ours == name);
        like_xmllint += usize::from(ours == judged[path]);
        if ours != name || ours != judged[path] {
            println!("{}: ours {ours}, folder {name}, xmllint {}", path.display(), judged[path]);
        }
    }
    report("iati.named", named, all.len());
    report("iati.xmllint", like_xmllint, all.len());
}

#[test]
fn other_files_are_judged_as_xmllint_does() {
    let Some(corpus) = corpus() else { return };
    let folders = ["publishers", "organisations", "older-versions", "d-portal", "rulesets/meta_tests"];
    let all: Vec<PathBuf> = folders.iter().flat_map(|folder| files(&corpus.join(folder), ".xml")).collect();
    let is_organisations = |path: &PathBuf| {
        String::from_utf8_lossy(&std::fs::read(path).expect("a file")).contains("<iati-organisation")
    };
    let (organisations, activities): (Vec<PathBuf>, Vec<PathBuf>) =
        all.into_iter().partition(is_organisations);
    let (mut agreed, mut count) = (0, 0);
    for (schema, paths) in
        [("iati-activities-schema.xsd", activities), ("iati-organisations-schema.xsd", organisations)]
    {
        for (path, verdict) in verdicts(&corpus, schema, &paths) {
            let ours = is_valid(&std::fs::read(&path).expect("a file"));
            agreed += usize::from(ours == verdict);
            count += 1;
            if ours != verdict {
                println!("{}: ours {ours}, xmllint {verdict}", path.display());
            }
        }
    }
    report("iati.xmllint-others", agreed, count);
}
