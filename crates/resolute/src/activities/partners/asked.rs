//! Which pairs are asked for: filters of the register of activities, as they stand in an address.

use crate::activities::register;
use crate::web::visit::query_pairs;

/// The filters of the register that narrow pairs, in the order of the page.
pub const FILTERS: [&str; 9] =
    ["actor", "line", "goal", "region", "country", "group", "kind", "year", "agreement"];

/// Pairs that are asked for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Asked {
    /// The activities whose pairs are counted.
    pub list: register::Asked,
    /// In which order pairs come.
    pub sort: Sort,
    /// Page, from 1.
    pub page: usize,
}

/// In which order pairs come.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Sort {
    /// Those with the most joint activities first.
    #[default]
    Together,
    /// Those with the most agreements in force first.
    Agreements,
    /// Those that worked together first, first.
    Since,
    /// By their codes.
    Name,
}

impl Sort {
    /// In the order of the page.
    pub const ALL: [Sort; 4] = [Sort::Together, Sort::Agreements, Sort::Since, Sort::Name];

    /// The word in addresses and translation keys.
    pub fn code(self) -> &'static str {
        match self {
            Sort::Together => "together",
            Sort::Agreements => "agreements",
            Sort::Since => "since",
            Sort::Name => "name",
        }
    }
}

impl Asked {
    /// What an address asks for; what is no part of it is left aside.
    pub fn of_query(query: &str) -> Asked {
        let mut asked = Asked { list: register::Asked::of_query(query), page: 1, ..Asked::default() };
        asked.list = register::Asked {
            chosen: std::mem::take(&mut asked.list.chosen),
            page: 1,
            per_page: 1,
            ..register::Asked::default()
        };
        asked.list.chosen.retain(|(name, _)| FILTERS.contains(&name.as_str()));
        for (name, value) in query_pairs(query) {
            match name.as_str() {
                "sort" => {
                    asked.sort = Sort::ALL.into_iter().find(|sort| sort.code() == value).unwrap_or_default()
                }
                "page" => asked.page = value.parse().unwrap_or(1).max(1),
                _ => {}
            }
        }
        asked
    }

    /// The same pairs with the values of a filter replaced by one.
    #[must_use]
    pub fn narrowed(&self, name: &str, value: &str) -> Asked {
        Asked { list: self.list.narrowed(name, value), page: 1, ..self.clone() }
    }

    /// The activities of one pair.
    pub fn rows(&self, pair: &str) -> register::Asked {
        self.list.narrowed("pair", pair)
    }

    /// The agreements in force of one pair, whatever kind, state and year the others are narrowed to.
    pub fn agreements(&self) -> register::Asked {
        self.list
            .without(&["kind", "agreement", "year"])
            .narrowed("kind", "agreement")
            .narrowed("agreement", "in-force")
    }

    /// Whether a value is among those that are asked for, or nothing is.
    pub fn admits(&self, name: &str, value: &str) -> bool {
        let values = self.list.values(name);
        values.is_empty() || values.iter().any(|known| known == value)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_filters_of_pairs_are_kept() {
        let asked = Asked::of_query("actor=ITU;BDT&q=x&source=form&kind=training&sort=since&page=0&pair=A~B");
        assert_eq!(asked.list.query(), "actor=ITU&actor=BDT&kind=training");
        assert_eq!((asked.sort, asked.page), (Sort::Since, 1));
        assert_eq!(asked.rows("BDT~ITU").query(), "actor=ITU&actor=BDT&kind=training&pair=BDT%7EITU");
        assert_eq!(asked.agreements().query(), "actor=ITU&actor=BDT&kind=agreement&agreement=in-force");
        assert!(
            asked.admits("kind", "training") && !asked.admits("kind", "event") && asked.admits("line", "C1")
        );
    }
}
