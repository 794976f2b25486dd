//! A file as a whole: its first tag, the order of its entries, what stands between them.

use std::collections::HashSet;
use std::hash::{DefaultHasher, Hash, Hasher};

use super::schema::{Schema, is_plain};
use super::{Ruleset, check_codes};
use crate::error::Position;
use crate::finding::{Finding, Severity};
use crate::read::{Item, Kind};
use crate::tree::{Tree, content};

/// Checks a file while it is read, piece by piece.
///
/// ```
/// use resolute_iati::{Checker, Reader};
///
/// let file = br#"<iati-activities version="2.03"><iati-activity hierarchy="one"/></iati-activities>"#;
/// let mut checker = Checker::new();
/// let mut findings = Vec::new();
/// for item in Reader::new(&file[..]) {
///     findings.extend(checker.item(&item?));
/// }
/// findings.extend(checker.end());
/// assert_eq!(findings[0].code, "not-a-number");
/// assert_eq!(findings[1].message, "<iati-activity> has no <iati-identifier>, which the standard requires");
/// # Ok::<(), resolute_iati::ReadError>(())
/// ```
#[derive(Debug, Default)]
pub struct Checker {
    /// The day on which rules are applied; none for the schemas alone.
    today: Option<String>,
    /// The file follows version 1, whose codes and rules are others.
    is_old: bool,
    /// Hashes of the identifiers met.
    identifiers: HashSet<u64>,
    list: Option<List>,
    /// Where the next piece begins.
    position: Option<Position>,
}

/// What is known of the list that the file is.
#[derive(Debug)]
struct List {
    kind: Kind,
    position: Position,
    entries: u64,
    /// Elements of others stand at the end; no entry may follow.
    is_ending: bool,
}

impl Checker {
    /// Checks one file by the schemas.
    pub fn new() -> Checker {
        Checker::default()
    }

    /// Checks one file by the schemas, the lists of codes, the standard ruleset as of a day written as `2017-10-09`, and
    /// for identifiers that stand twice.
    ///
    /// ```
    /// use resolute_iati::{Checker, Reader, Severity};
    ///
    /// let file = br#"<iati-activities version="2.03"><iati-activity><activity-status code="9"/></iati-activity></iati-activities>"#;
    /// let mut checker = Checker::with_rules("2017-10-09");
    /// let findings: Vec<_> = Reader::new(&file[..]).flat_map(|item| checker.item(&item.unwrap())).collect();
    /// assert!(findings.iter().any(|finding| finding.code == "unknown-code"));
    /// assert!(findings.iter().any(|finding| finding.code == "rule-atleast-one"));
    /// ```
    pub fn with_rules(today: &str) -> Checker {
        Checker { today: Some(today.to_owned()), ..Checker::default() }
    }

    /// What is wrong with a piece of the file.
    pub fn item(&mut self, item: &Item) -> Vec<Finding> {
        let mut findings = Vec::new();
        let start = self.position.unwrap_or(Position::START);
        match item {
            Item::Head(head) => {
                let root = head.root();
                let list =
                    List { kind: head.kind(), position: root.position(), entries: 0, is_ending: false };
                Schema::new(list.kind, &mut findings).head(root);
                self.is_old = head.version().is_some_and(|version| version.starts_with("1."));
                self.list = Some(list);
            }
            Item::Activity(activity) => self.entry(activity.tree(), Kind::Activities, &mut findings),
            Item::Organisation(organisation) => {
                self.entry(organisation.tree(), Kind::Organisations, &mut findings)
            }
            Item::Other(tree) => self.other(tree, &mut findings),
            Item::Between(text) => findings.extend(self.between(text, start)),
            Item::Tail(_) => {}
        }
        self.position = Some(start.after(item.source().as_bytes()));
        findings
    }

    fn entry(&mut self, tree: &Tree, kind: Kind, findings: &mut Vec<Finding>) {
        let root = tree.root();
        self.rules(tree, findings);
        let Some(list) = &mut self.list else {
            let message = format!("the file is one <{}> without <{}> around it", root.name(), kind.root());
            findings.push(Finding::at(root, Severity::Warning, "no-list", message));
            return Schema::new(kind, findings).entry(root);
        };
        if list.kind != kind || !is_plain(root) {
            return self.other(tree, findings);
        }
        if list.is_ending {
            // libxml2 lets it pass; see the rule of the schema check.
            let message =
                format!("<{}> stands after elements of another namespace, which come last", root.name());
            findings.push(Finding::at(root, Severity::Warning, "misplaced-element", message));
        }
        list.entries += 1;
        Schema::new(kind, findings).entry(root);
    }

    fn rules(&mut self, tree: &Tree, findings: &mut Vec<Finding>) {
        let Some(today) = self.today.as_deref().filter(|_| !self.is_old) else { return };
        findings.extend(check_codes(tree));
        findings.extend(Ruleset::standard().check(tree, today));
        let names = ["iati-identifier", "organisation-identifier"];
        let Some(identifier) = names.iter().find_map(|name| tree.root().child(name)) else { return };
        let mut hasher = DefaultHasher::new();
        identifier.text().trim().hash(&mut hasher);
        if !self.identifiers.insert(hasher.finish()) {
            let message = format!("{:?} stands in the file more than once", identifier.text().trim());
            findings.push(Finding::at(identifier, Severity::Warning, "repeated-identifier", message));
        }
    }

    fn other(&mut self, tree: &Tree, findings: &mut Vec<Finding>) {
        let Some(list) = &mut self.list else { return };
        let (root, around) = (tree.root(), list.kind.root());
        let fault = if is_plain(root) {
            Some((
                "unknown-element",
                format!("<{}> stands in <{around}>; the standard knows no such element there", root.name()),
            ))
        } else if list.entries == 0 {
            Some((
                "misplaced-element",
                format!("<{}> of another namespace stands before the first entry", root.name()),
            ))
        } else {
            list.is_ending = true;
            None
        };
        findings.extend(fault.map(|(code, message)| Finding::at(root, Severity::Error, code, message)));
        Schema::new(list.kind, findings).entry(root);
    }

    fn between(&self, text: &str, start: Position) -> Option<Finding> {
        let list = self.list.as_ref()?;
        let has_words =
            text.contains("<![CDATA[") || !content(text).trim_matches([' ', '\t', '\n', '\r']).is_empty();
        has_words.then(|| Finding {
            severity: Severity::Error,
            code: "stray-words",
            position: start,
            path: list.kind.root().to_owned(),
            message: format!("words stand directly in <{}>, which holds entries only", list.kind.root()),
        })
    }

    /// What is wrong with the file as a whole.
    pub fn end(self) -> Vec<Finding> {
        let empty = self.list.filter(|list| list.entries == 0);
        let finding = empty.map(|list| Finding {
            severity: Severity::Error,
            code: "missing-element",
            position: list.position,
            path: list.kind.root().to_owned(),
            message: format!("<{}> has no entry, and the standard requires one", list.kind.root()),
        });
        finding.into_iter().collect()
    }
}
