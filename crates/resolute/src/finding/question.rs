//! A question as it stands in an address, and how it is put to the index.

use std::collections::HashSet;

use crate::activities::search::NOUN;
use crate::search::{Asked, DEEPEST};
use crate::web::visit::query_pairs;

/// The facets, in the order of the page. Each is a name in addresses and may be given several times: one of its values
/// is enough, and all facets that are given must hold.
pub const FACETS: &[&str] =
    &["kind", "standing", "body", "addressee", "force", "action-line", "year", "language"];

/// Every facet of the index: those of the page, and those by which only activities are narrowed.
pub const INDEXED: &[&str] = &[
    "kind",
    "standing",
    "body",
    "addressee",
    "force",
    "action-line",
    "year",
    "language",
    "type",
    "goal",
    "target",
    "gdc",
    "region",
    "country",
    "group",
    "people",
    "organisation-type",
    "actor",
    "progress",
    "coverage",
    "mandate",
    "confirmed",
    "source",
    "money",
    "left-out",
    "agreement",
    "joint",
    "pair",
    "under",
];

/// The facet of a name in an address or a command; `line` and `status` are what the register of activities calls them.
pub(super) fn facet(name: &str) -> Option<&'static str> {
    let name = match name {
        "line" => "action-line",
        "status" => "progress",
        name => name,
    };
    INDEXED.iter().copied().find(|known| *known == name)
}

/// Results on one page, and the most that a program may ask for at once.
pub(super) const PER_PAGE: usize = 20;
const MOST: usize = 100;

/// A question.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Question {
    /// What was typed.
    pub q: String,
    /// Facet and value, in the order of the address.
    pub chosen: Vec<(String, String)>,
    /// Page of results, from 1.
    pub page: usize,
    /// Results on a page.
    pub per_page: usize,
    /// Whether the last word is still being typed.
    pub growing: bool,
}

impl Question {
    /// The question of an address; what is no part of a question is left aside.
    pub fn of_query(query: &str) -> Question {
        let mut question = Question { page: 1, per_page: PER_PAGE, ..Question::default() };
        for (name, value) in query_pairs(query).filter(|(_, value)| !value.trim().is_empty()) {
            let number = || value.parse().ok().filter(|number| *number > 0);
            match name.as_str() {
                "q" => question.q = value,
                "page" => question.page = number().unwrap_or(1),
                "per_page" => question.per_page = number().unwrap_or(PER_PAGE).min(MOST),
                "typing" => question.growing = value == "true",
                name => {
                    let facet = facet(name).filter(|_| question.chosen.len() < MOST);
                    question.chosen.extend(facet.map(|facet| (facet.to_owned(), value)));
                }
            }
        }
        let mut seen = HashSet::new();
        question.chosen.retain(|pair| seen.insert(pair.clone()));
        question
    }

    /// Whether anything is asked at all.
    pub fn is_empty(&self) -> bool {
        self.q.trim().is_empty() && self.chosen.is_empty()
    }

    /// The facets that are offered: also those of activities where activities are looked for.
    pub fn facets(&self) -> &'static [&'static str] {
        let only_activities = |(facet, value): &(String, String)| {
            (facet == "kind" && value == NOUN) || !FACETS.contains(&facet.as_str())
        };
        if self.chosen.iter().any(only_activities) { INDEXED } else { FACETS }
    }

    /// How many pages so many results fill, of those that can be opened.
    pub fn pages(&self, total: usize) -> usize {
        total.min(DEEPEST).div_ceil(self.per_page.max(1)).max(1)
    }

    /// For the index.
    pub fn asked(&self) -> Asked {
        let mut narrowing: Vec<(String, Vec<String>)> = Vec::new();
        for (facet, value) in &self.chosen {
            match narrowing.iter_mut().find(|(known, _)| known == facet) {
                Some((_, values)) => values.push(value.clone()),
                None => narrowing.push((facet.clone(), vec![value.clone()])),
            }
        }
        Asked {
            words: self.q.clone(),
            narrowing,
            offset: (self.page.max(1) - 1).saturating_mul(self.per_page),
            limit: self.per_page,
            growing: self.growing,
            counted: self.facets(),
            ..Asked::default()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_facet_may_be_given_several_times_and_what_is_odd_is_left_aside() {
        let question = Question::of_query(
            "q=%22plan&kind=mandate&kind=version&kind=mandate&colour=red&page=-3&body=&year=2014",
        );
        let asked = question.asked();
        assert_eq!(asked.words, "\"plan");
        assert_eq!(
            asked.narrowing,
            [
                ("kind".to_owned(), vec!["mandate".to_owned(), "version".to_owned()]),
                ("year".to_owned(), vec!["2014".to_owned()]),
            ]
        );
        assert_eq!((asked.offset, asked.limit), (0, PER_PAGE));
        assert_eq!((facet("line"), facet("status")), (Some("action-line"), Some("progress")));
        assert_eq!(question.facets(), FACETS);
        assert_eq!(Question::of_query("kind=activity").facets(), INDEXED);
        assert_eq!(Question::of_query("status=ongoing").facets(), INDEXED);
        assert!(FACETS.iter().chain(crate::activities::search::FACETS).all(|facet| INDEXED.contains(facet)));
        let deep = Question::of_query("page=18446744073709551615");
        assert_eq!(deep.asked().offset, usize::MAX);
    }
}
