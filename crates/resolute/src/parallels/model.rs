//! Passages with the text they stand in, and what people said about pairs of them.

use std::collections::HashMap;

use resolute_document::parallels::Passage;
use serde::Serialize;

use crate::verdicts::Verdict;

/// A passage and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeldPassage {
    /// The passage itself.
    pub passage: Passage,
    /// The identity that survives renumbering.
    pub lineage: String,
    /// Identifier of its text.
    pub text: i64,
    /// `wtdc-30/2017`.
    pub version: String,
    /// `adopted`, `proposed` or `reconstructed`.
    pub standing: String,
    /// The proposal whose text it is, unless adopted.
    pub proposal: Option<String>,
}

impl HeldPassage {
    /// Where it stands within its text: `further-instructs-bdt-director/9`.
    pub fn place(&self) -> &str {
        let mut parts = self.passage.address.splitn(3, '/');
        parts.nth(2).unwrap_or(&self.passage.address)
    }
}

/// A verdict with its author.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct Judged {
    /// What was said.
    pub verdict: Verdict,
    /// Why; may be empty.
    pub reason: String,
    /// Who said so.
    pub person: String,
    /// For whom.
    pub acting_for: String,
    /// When (RFC 3339).
    pub at: String,
}

/// Two lineages in the order of the alphabet.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Pair(pub String, pub String);

impl Pair {
    /// The pair of two lineages, whichever is named first.
    pub fn of(one: &str, other: &str) -> Pair {
        let (first, second) = if one < other { (one, other) } else { (other, one) };
        Pair(first.to_owned(), second.to_owned())
    }
}

/// By pair: the verdict that counts. A withdrawn one is as if nothing had been said.
pub type Verdicts = HashMap<Pair, Judged>;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pair_is_the_same_from_both_sides() {
        assert_eq!(Pair::of("wtdc-30/2017/a", "pp-140/2018/b"), Pair::of("pp-140/2018/b", "wtdc-30/2017/a"));
    }

    #[test]
    fn verdicts_come_back_from_their_words() {
        for verdict in [Verdict::Confirmed, Verdict::Dismissed, Verdict::Withdrawn] {
            assert_eq!(Verdict::from_code(verdict.code()), Some(verdict));
        }
        assert_eq!(Verdict::from_code("perhaps"), None);
    }
}
