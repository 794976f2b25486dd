//! Rulesets: what the standard asks for beyond its schemas, as data.
//!
//! A ruleset says in which elements it looks, what must hold there, and what to say where it does not. The standard ruleset
//! is shipped (`standard.json`, from the repository IATI-Rulesets of the IATI, MIT licence, shortened to rules, numbers,
//! weights and messages); others are read from JSON of the same form.

mod case;
mod day;
mod judge;
mod parse;
mod xpath;

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde_json::Value;
use thiserror::Error;

use crate::finding::{Finding, Severity};
use crate::tree::Tree;
use case::Case;
pub(crate) use day::Day;
use xpath::{Budget, Expr, Node, Scope};

/// Why a ruleset could not be read.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum RulesetError {
    /// No JSON.
    #[error("the ruleset is no JSON")]
    Json(#[from] serde_json::Error),
    /// JSON of another form.
    #[error("the ruleset is not understood at {place}: {reason}")]
    Form {
        /// The context and rule.
        place: String,
        /// What was met, and what would be accepted.
        reason: String,
    },
}

/// Rules for entries.
///
/// ```
/// use resolute_iati::{Ruleset, Tree};
///
/// let rules = Ruleset::parse(r#"{"//iati-activity": {"atleast_one": {"cases": [{"paths": ["title/narrative"]}]}}}"#)?;
/// let tree = Tree::parse("<iati-activity><title/></iati-activity>")?;
/// let findings = rules.check(&tree, "2017-10-09");
/// assert_eq!(findings[0].code, "rule-atleast-one");
/// assert_eq!(findings[0].path, "iati-activity");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug)]
pub struct Ruleset {
    contexts: Vec<(Expr, Vec<Case>)>,
}

static STANDARD: LazyLock<Ruleset> = LazyLock::new(|| {
    Ruleset::parse(include_str!("standard.json"))
        .expect("the standard ruleset is part of the program and tested")
});

impl Ruleset {
    /// The ruleset of the standard.
    pub fn standard() -> &'static Ruleset {
        &STANDARD
    }

    /// Reads a ruleset in the form of the standard.
    ///
    /// # Errors
    /// The text is no JSON, or has a rule or a path that is not understood.
    pub fn parse(json: &str) -> Result<Ruleset, RulesetError> {
        let whole: BTreeMap<String, BTreeMap<String, Value>> = serde_json::from_str(json)?;
        let mut contexts = Vec::new();
        for (context, rules) in &whole {
            let at = |reason| RulesetError::Form { place: context.clone(), reason };
            let mut cases = Vec::new();
            for (name, rule) in rules {
                for case in rule.get("cases").and_then(Value::as_array).into_iter().flatten() {
                    let read = Case::read(name, case);
                    cases.push(read.map_err(|reason| at(format!("{name}: {reason}")))?);
                }
            }
            contexts.push((parse::expression(context).map_err(at)?, cases));
        }
        Ok(Ruleset { contexts })
    }

    /// What does not hold in an entry on a day, written as `2017-10-09`. Findings are warnings.
    pub fn check(&self, tree: &Tree, today: &str) -> Vec<Finding> {
        let mut findings = Vec::new();
        let today = Day::parse(today);
        let budget = Budget::new(MOST_STEPS + 200 * tree.len() as u64);
        let whole = Scope { element: tree.root(), value: None, budget: &budget };
        for (context, cases) in &self.contexts {
            for element in context.nodes(whole).iter().map(Node::element) {
                for case in cases {
                    case.check(Scope { element, ..whole }, today, &mut |case, at| {
                        super::push(&mut findings, || {
                            Finding::at(at, Severity::Warning, case.kind.code(), case.message())
                        });
                    });
                }
            }
        }
        if budget.is_used_up() {
            let message = "the entry is so built that the rules cannot be applied to all of it".to_owned();
            findings.push(Finding::at(tree.root(), Severity::Note, "rules-given-up", message));
        }
        findings
    }
}

/// Elements that the rules may look at in any entry; for each element that it has, as many again as there are rules.
const MOST_STEPS: u64 = 20_000_000;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entry_made_to_abuse_the_rules_is_given_up() {
        let indicators = "<indicator measure='1'><reference/></indicator>".repeat(20_000);
        let tree =
            Tree::parse(&format!("<iati-activity><result>{indicators}</result></iati-activity>")).unwrap();
        let findings = Ruleset::standard().check(&tree, "2017-10-09");
        assert_eq!(findings.last().map(|finding| finding.code), Some("rules-given-up"));
        let usual = Tree::parse("<iati-activity><result><indicator/></result></iati-activity>").unwrap();
        assert!(
            Ruleset::standard()
                .check(&usual, "2017-10-09")
                .iter()
                .all(|finding| finding.code != "rules-given-up")
        );
    }
}
