//! Whether an entry is as the standard wants it: its schemas, its rulesets, its lists of codes.

mod codes;
mod file;
mod rules;
mod schema;
mod table;
mod uri;
mod values;

pub use codes::{CodeList, check_codes};
pub use file::Checker;
pub use rules::{Ruleset, RulesetError};
use schema::Schema;

use crate::finding::Finding;
use crate::read::Kind;
use crate::tree::Tree;

/// Findings that one entry may have; what is more is counted only. A file that is wrong throughout is said to be so
/// without a gigabyte of words.
const MOST: usize = 300;

fn push(findings: &mut Vec<Finding>, make: impl FnOnce() -> Finding) {
    if findings.len() < MOST {
        findings.push(make());
    }
}

/// The place of an element among those of an entry, as the schema orders them; what it does not know comes last.
pub(crate) fn place_of(entry: &str, element: &str) -> usize {
    let table = table::table();
    let kinds = [Kind::Activities, Kind::Organisations];
    let kind = kinds.iter().find_map(|kind| table.global(*kind, entry)).map(|kind| table.kind(kind));
    match kind.map(|kind| &kind.content) {
        Some(table::Content::Elements(particles)) => {
            particles.iter().position(|one| one.name == Some(element)).unwrap_or(particles.len())
        }
        _ => usize::MAX,
    }
}

/// Checks one entry by the schemas of 2.03. No finding: it is valid.
///
/// ```
/// use resolute_iati::{Kind, Tree, check_schema};
///
/// let tree = Tree::parse("<transaction><transaction-type code='3'/><value>12,5</value></transaction>")?;
/// let findings = check_schema(Kind::Activities, &tree);
/// let codes: Vec<&str> = findings.iter().map(|finding| finding.code).collect();
/// assert_eq!(codes, ["missing-element", "missing-attribute", "not-a-number"]);
/// assert_eq!(findings[0].message, "<transaction> has no <transaction-date>, which the standard requires");
/// # Ok::<(), resolute_iati::ReadError>(())
/// ```
pub fn check_schema(kind: Kind, tree: &Tree) -> Vec<Finding> {
    let mut findings = Vec::new();
    Schema::new(kind, &mut findings).entry(tree.root());
    findings
}
