//! What was wrong with a file, gathered while it is read.

use std::collections::HashSet;
use std::hash::{DefaultHasher, Hash, Hasher};

use resolute_document::{Finding, Severity};

use super::tokens::Tag;

const NAMESPACE: &str = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";

/// Counts, so that a file with a thousand doubled identifiers has one finding.
#[derive(Default)]
pub(super) struct Findings {
    /// Hashes of identifiers: a stranger's names take no memory here.
    seen: HashSet<u64>,
    doubled: usize,
    first_doubled: Option<String>,
    misplaced_language: Option<String>,
    namespace: Option<String>,
    attributes_as_changes: usize,
}

impl Findings {
    pub(super) fn root(&mut self, tag: &Tag) {
        self.namespace = Some(tag.declared_namespace().unwrap_or_default().into_owned());
    }

    pub(super) fn element(&mut self, tag: &Tag, is_document: bool) {
        if is_document && tag.mentions("xml:lang") {
            self.misplaced_language = Some(tag.name().to_owned());
        }
        if tag.mentions("softaction") || tag.mentions("softAction") {
            self.attributes_as_changes += 1;
        }
        if let Some(id) = tag.mentions("eId").then(|| tag.attribute("eId")).flatten() {
            let mut hasher = DefaultHasher::new();
            id.hash(&mut hasher);
            if !self.seen.insert(hasher.finish()) {
                self.doubled += 1;
                self.first_doubled.get_or_insert_with(|| id.chars().take(80).collect());
            }
        }
    }

    pub(super) fn finish(self) -> Vec<Finding> {
        let mut findings = Vec::new();
        let mut say = |code: &str, severity, message: String, suggestion: &str| {
            let finding = Finding::new(code, severity, message);
            findings.push(Finding { suggestion: Some(suggestion.to_owned()), ..finding });
        };
        let namespace = self.namespace.unwrap_or_default();
        if namespace != NAMESPACE {
            let named = if namespace.is_empty() { "none".to_owned() } else { format!("\"{namespace}\"") };
            say(
                "akn-namespace",
                Severity::Note,
                format!("The namespace of the file is {named}, not that of Akoma Ntoso 3.0."),
                "Read as far as its elements have the names of version 3.0.",
            );
        }
        if let Some(element) = self.misplaced_language {
            say(
                "akn-misplaced-language",
                Severity::Warning,
                format!("xml:lang stands on <{element}>, where the schema does not allow it."),
                "The language belongs into FRBRlanguage; our files have it there.",
            );
        }
        if let Some(first) = self.first_doubled {
            let count = self.doubled;
            say(
                "akn-doubled-identifier",
                Severity::Warning,
                format!("{count} elements have an eId that another one has, the first of them \"{first}\"."),
                "An identifier names one element; our files give each its own.",
            );
        }
        if self.attributes_as_changes > 0 {
            let count = self.attributes_as_changes;
            say(
                "akn-changes-in-attributes",
                Severity::Warning,
                format!("{count} elements say in attributes of one editor that they were changed."),
                "Old and new words both stand in the text; compare it with the version before.",
            );
        }
        findings
    }
}
