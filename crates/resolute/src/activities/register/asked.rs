//! A list that is asked for.

use std::collections::{BTreeMap, HashSet};

use jiff::civil::Date;

use crate::activities::search::{NOUN, day_number};
use crate::app::App;
use crate::error::Result;
use crate::finding;
use crate::search::{self, Between, DEEPEST, Found, Sort};
use crate::web::visit::{encode_pairs, query_pairs};

/// The filters, in the order of the page: the name in addresses, and the facet of the index.
pub const NAMES: [(&str, &str); 19] = [
    ("kind", "type"),
    ("line", "action-line"),
    ("goal", "goal"),
    ("status", "progress"),
    ("region", "region"),
    ("country", "country"),
    ("group", "group"),
    ("people", "people"),
    ("organisation-type", "organisation-type"),
    ("year", "year"),
    ("confirmed", "confirmed"),
    ("actor", "actor"),
    ("coverage", "coverage"),
    ("agreement", "agreement"),
    ("target", "target"),
    ("gdc", "gdc"),
    ("mandate", "mandate"),
    ("source", "source"),
    ("language", "language"),
];

/// Filters that no list offers: they stand behind figures. A kind of money in a currency, `disbursement-USD`; a reason for
/// which money is in no sum; whether two or more bodies take part, and which pair; what an entry is done under; a word that
/// its title or texts have, in the form by which trends compare words.
const BEHIND_FIGURES: [(&str, &str); 6] = [
    ("money", "money"),
    ("left-out", "left-out"),
    ("joint", "joint"),
    ("pair", "pair"),
    ("under", "under"),
    ("term", "term"),
];

/// The first and the last of the days on which an entry may be new: filters behind trends.
const NEW_FROM: &str = "new-from";
const NEW_TO: &str = "new-to";

/// Their facets alone.
const COUNTED: &[&str] = &[
    "type",
    "action-line",
    "goal",
    "progress",
    "region",
    "country",
    "group",
    "people",
    "organisation-type",
    "year",
    "confirmed",
    "actor",
    "coverage",
    "agreement",
    "target",
    "gdc",
    "mandate",
    "source",
    "language",
];

/// Rows on one page, and the most that a program may ask for at once.
const PER_PAGE: usize = 20;
const MOST: usize = 100;
/// Values that one address may choose.
const MOST_CHOSEN: usize = 200;
/// Characters of words that are kept.
const LONGEST: usize = 500;

/// In which order rows come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Order {
    /// Most fitting first.
    Fit,
    /// Made public last, first.
    Newest,
    /// Changed last, first.
    Changed,
    /// By title.
    Title,
    /// Begun last, first.
    Start,
}

impl Order {
    /// In the order of the page.
    pub const ALL: [Order; 5] = [Order::Fit, Order::Newest, Order::Changed, Order::Title, Order::Start];

    /// The word in addresses and translation keys.
    pub fn code(self) -> &'static str {
        match self {
            Order::Fit => "fit",
            Order::Newest => "newest",
            Order::Changed => "changed",
            Order::Title => "title",
            Order::Start => "start",
        }
    }

    fn sort(self) -> Sort {
        match self {
            Order::Fit => Sort::Fit,
            Order::Newest => Sort::Falling("published"),
            Order::Changed => Sort::Falling("changed"),
            Order::Title => Sort::Title,
            Order::Start => Sort::Falling("start"),
        }
    }
}

/// A list that is asked for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Asked {
    /// What was typed.
    pub q: String,
    /// Filter and value, in the order of the address.
    pub chosen: Vec<(String, String)>,
    /// The order that was chosen.
    pub order: Option<Order>,
    /// Page, from 1.
    pub page: usize,
    /// Rows on a page.
    pub per_page: usize,
    /// Whether rows are shown in one line each.
    pub compact: bool,
    /// Only what became public at or after this moment, in seconds; never said by an address.
    pub since: Option<i64>,
}

impl Asked {
    /// The list of an address; what is no part of it is left aside. Several values of a filter come one by one, or with
    /// semicolons between them.
    pub fn of_query(query: &str) -> Asked {
        let mut asked = Asked { page: 1, per_page: PER_PAGE, ..Asked::default() };
        for (name, value) in query_pairs(query).filter(|(_, value)| !value.trim().is_empty()) {
            let number = || value.parse().ok().filter(|number| *number > 0);
            match name.as_str() {
                "q" => asked.q = value.chars().take(LONGEST).collect(),
                "sort" => asked.order = Order::ALL.into_iter().find(|order| order.code() == value),
                "page" => asked.page = number().unwrap_or(1),
                "per_page" => asked.per_page = number().unwrap_or(PER_PAGE).min(MOST),
                "rows" => asked.compact = value == "compact",
                name @ (NEW_FROM | NEW_TO) if value.parse::<Date>().is_ok() => {
                    asked.chosen.retain(|(known, _)| known != name);
                    asked.chosen.push((name.to_owned(), value));
                }
                name if facet(name).is_some() => {
                    let values = value.split(';').map(str::trim).filter(|value| !value.is_empty());
                    asked.chosen.extend(values.map(|value| (name.to_owned(), value.to_owned())));
                }
                _ => {}
            }
        }
        let mut seen = HashSet::new();
        asked.chosen.retain(|pair| seen.insert(pair.clone()));
        asked.chosen.truncate(MOST_CHOSEN);
        asked
    }

    /// Words and filters alone, as they stand in an address, always in the same order.
    pub fn query(&self) -> String {
        let q = (!self.q.trim().is_empty()).then(|| ("q".to_owned(), self.q.clone()));
        encode_pairs(q.into_iter().chain(self.chosen.iter().cloned()))
    }

    /// The same list, narrowed further to one value of a filter, from its first page.
    #[must_use]
    pub fn narrowed(&self, name: &str, value: &str) -> Asked {
        let mut asked = self.without(&[name]);
        asked.chosen.push((name.to_owned(), value.to_owned()));
        asked
    }

    /// The same list without some filters, from its first page.
    #[must_use]
    pub fn without(&self, names: &[&str]) -> Asked {
        let mut wider = Asked { page: 1, ..self.clone() };
        wider.chosen.retain(|(known, _)| !names.contains(&known.as_str()));
        wider
    }

    /// Whether nothing narrows the list.
    pub fn is_everything(&self) -> bool {
        self.q.trim().is_empty() && self.chosen.is_empty()
    }

    /// The order in which rows come: as chosen, else what fits best, else what is newest.
    pub fn order(&self) -> Order {
        self.order.unwrap_or(if self.q.trim().is_empty() { Order::Newest } else { Order::Fit })
    }

    /// The values chosen of a filter.
    pub fn values(&self, name: &str) -> Vec<String> {
        self.chosen.iter().filter(|(known, _)| known == name).map(|(_, value)| value.clone()).collect()
    }

    /// How many pages so many rows fill, of those that can be opened.
    pub fn pages(&self, total: usize) -> usize {
        total.min(DEEPEST).div_ceil(self.per_page.max(1)).max(1)
    }

    /// For the index.
    pub fn asked(&self) -> search::Asked {
        let mut narrowing: BTreeMap<&str, Vec<String>> = BTreeMap::new();
        for (name, value) in &self.chosen {
            if let Some(facet) = facet(name) {
                narrowing.entry(facet).or_default().push(value.clone());
            }
        }
        search::Asked {
            words: self.q.clone(),
            narrowing: narrowing.into_iter().map(|(facet, values)| (facet.to_owned(), values)).collect(),
            offset: (self.page.max(1) - 1).saturating_mul(self.per_page),
            limit: self.per_page,
            growing: false,
            counted: COUNTED,
            noun: Some(NOUN),
            sort: self.order().sort(),
            since: self.since.map(|moment| ("published", moment)),
            between: self.between(),
        }
    }

    /// Between which days entries are new, where that is asked for.
    fn between(&self) -> Option<Between> {
        let day = |name: &str| {
            let (_, day) = self.chosen.iter().find(|(known, _)| known == name)?;
            day.parse().ok().map(day_number)
        };
        let (from, to) = (day(NEW_FROM), day(NEW_TO));
        (from.is_some() || to.is_some()).then(|| ("begun", from.unwrap_or(i64::MIN), to.unwrap_or(i64::MAX)))
    }

    /// What was chosen of filters that no list offers.
    pub fn behind_figures(&self) -> impl Iterator<Item = &(String, String)> {
        self.chosen.iter().filter(|(name, _)| NAMES.iter().all(|(known, _)| known != name))
    }

    /// The same list, of what is new from one day to another.
    #[must_use]
    pub fn new_between(&self, from: Date, to: Date) -> Asked {
        self.narrowed(NEW_FROM, &from.to_string()).narrowed(NEW_TO, &to.to_string())
    }
}

/// The facet of the index behind a filter.
fn facet(name: &str) -> Option<&'static str> {
    NAMES.iter().chain(&BEHIND_FIGURES).find(|(known, _)| *known == name).map(|(_, facet)| *facet)
}

/// The filter in front of a facet of the index.
pub(super) fn name_of(facet: &str) -> Option<&'static str> {
    NAMES.iter().chain(&BEHIND_FIGURES).find(|(_, known)| *known == facet).map(|(name, _)| *name)
}

/// The list, with the counts of every filter; and whether everything that was stored is in it.
///
/// # Errors
/// Where the index cannot be read, or the page lies too deep.
pub async fn find(app: &App, asked: &Asked) -> Result<(Found, bool)> {
    finding::ask(app, asked.asked()).await
}

/// The numbers of all its rows, in order; and whether everything that was stored is among them.
///
/// # Errors
/// Where the index cannot be read.
pub async fn numbers(app: &App, asked: &Asked) -> Result<(Vec<i64>, bool)> {
    finding::numbers(app, asked.asked()).await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_says_the_list_and_what_is_odd_is_left_aside() {
        let asked =
            Asked::of_query("q=schools&line=C5;C2&line=C5&kind=&colour=red&page=0&sort=title&rows=compact");
        assert_eq!((asked.q.as_str(), asked.page, asked.order()), ("schools", 1, Order::Title));
        assert!(asked.compact);
        assert_eq!(asked.values("line"), ["C5", "C2"]);
        assert_eq!(asked.query(), "q=schools&line=C5&line=C2");
        assert_eq!(
            asked.asked().narrowing,
            [("action-line".to_owned(), vec!["C5".to_owned(), "C2".to_owned()])]
        );
        assert_eq!(Asked::of_query("").order(), Order::Newest);
        assert_eq!(Asked::of_query("q=a").order(), Order::Fit);
    }

    #[test]
    fn a_list_may_be_of_what_is_new_between_two_days() {
        let asked = Asked::of_query("new-from=1970-01-02&new-to=tomorrow&new-from=1970-01-03&term=school");
        assert_eq!(asked.asked().between, Some(("begun", 2, i64::MAX)));
        assert_eq!(asked.query(), "new-from=1970-01-03&term=school");
        assert_eq!(asked.asked().narrowing, [("term".to_owned(), vec!["school".to_owned()])]);
        let both = asked.new_between(Date::constant(2015, 1, 1), Date::constant(2015, 12, 31));
        assert_eq!(both.query(), "term=school&new-from=2015-01-01&new-to=2015-12-31");
    }

    #[test]
    fn every_filter_has_a_facet_that_is_counted() {
        assert_eq!(NAMES.map(|(_, facet)| facet), COUNTED);
        for (name, facet) in NAMES {
            assert_eq!(name_of(facet), Some(name));
            assert!(finding::INDEXED.contains(&facet), "{facet}");
        }
    }
}
